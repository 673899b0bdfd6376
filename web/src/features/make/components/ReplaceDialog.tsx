import {Button, Group, Loader, Stack, Text, UnstyledButton} from '@mantine/core';
import {useState} from 'react';
import type {ReplacementChoice, Settings} from '@/api/types';
import {Cover} from '@/components/Cover';
import {Dialog} from '@/components/Dialog';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {useReplacements} from '../api/replaceTrack';
import type {Entry} from '../playlist';
import {ReasonBars} from './ReasonBars';

type Props = {
  entries: readonly Entry[];
  /** Of the track that is to go, from 0. */
  place: number;
  settings: Settings;
  onChoose: (choice: ReplacementChoice) => void;
  onClose: () => void;
};

const CHOICES = 5;

/** Offers tracks that fit between the neighbours of a place; others for those that are turned down. */
export function ReplaceDialog({entries, place, settings, onChoose, onClose}: Props) {
  const [turnedDown, setTurnedDown] = useState<readonly string[]>([]);
  const {data, error, isPending} = useReplacements({
    tracks: entries.map((entry) => entry.track.id),
    place: place + 1,
    turnedDown: [...turnedDown],
    choices: CHOICES,
    settings,
  });
  const choices = data?.choices ?? [];
  const showOthers = () => setTurnedDown([...turnedDown, ...choices.map((choice) => choice.track.id)]);
  return (
    <Dialog onClose={onClose} title={texts.make.replaceTitle(entries[place]?.track.title ?? '')} centered>
      <Stack>
        <Problem error={error} />
        {isPending && <Loader aria-label={texts.app.loading} />}
        {data && choices.length === 0 && <Text>{texts.make.noChoices}</Text>}
        {choices.map((choice) => (
          <UnstyledButton key={choice.track.id} className="track-row" p={4} onClick={() => onChoose(choice)}>
            <Group wrap="nowrap" gap="sm">
              <Cover trackId={choice.track.id} size={44} />
              <Stack gap={0} miw={0} flex={1}>
                <Text truncate>{choice.track.title}</Text>
                <Text size="sm" c="dimmed" truncate>
                  {choice.track.artist || texts.track.unknownArtist}
                </Text>
              </Stack>
              <ReasonBars sound={choice.sound} coListening={choice.coListening} waypoint={false} />
            </Group>
          </UnstyledButton>
        ))}
        {choices.length > 0 && (
          <Button variant="light" onClick={showOthers}>
            {texts.make.otherChoices}
          </Button>
        )}
      </Stack>
    </Dialog>
  );
}
