import {ActionIcon, Button, Group, Text, Title, Tooltip} from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDeviceFloppy,
  IconLink,
  IconPlayerPlayFilled,
  IconWaveSine,
} from '@tabler/icons-react';
import {useState} from 'react';
import {Problem} from '@/components/Problem';
import {usePlayer} from '@/features/player/PlayerContext';
import {texts} from '@/texts';
import {useSmooth} from '../hooks/useSmooth';
import {useMaker} from '../MakeContext';
import {totalSeconds} from '../playlist';
import {SaveDialog} from './SaveDialog';

/** What can be done with the playlist as a whole. */
export function PlaylistToolbar() {
  const {history, edit} = useMaker();
  const player = usePlayer();
  const smooth = useSmooth();
  const [isSaving, setSaving] = useState(false);
  const [copied, setCopied] = useState(false);
  const {entries} = history.present;
  const tracks = entries.map((entry) => entry.track);
  const copy = () => void navigator.clipboard.writeText(window.location.href).then(() => setCopied(true));
  return (
    <>
      <Group justify="space-between">
        <div>
          <Title order={2}>{texts.make.result}</Title>
          <Text size="sm" c="dimmed">
            {texts.make.summary(entries.length, totalSeconds(history.present))}
          </Text>
        </div>
        <Group gap={4}>
          <Button
            leftSection={<IconPlayerPlayFilled size={16} />}
            disabled={!tracks.some((track) => track.playable)}
            onClick={() => player.play(tracks, 0)}
          >
            {texts.make.playAll}
          </Button>
          <Tool
            name={texts.make.undo}
            icon={IconArrowBackUp}
            isDisabled={history.past.length === 0}
            onClick={() => edit({kind: 'undo'})}
          />
          <Tool
            name={texts.make.redo}
            icon={IconArrowForwardUp}
            isDisabled={history.future.length === 0}
            onClick={() => edit({kind: 'redo'})}
          />
          <Tool
            name={texts.make.smooth}
            icon={IconWaveSine}
            isDisabled={entries.length < 3 || smooth.isPending}
            onClick={smooth.smooth}
          />
          <Tool name={texts.make.copyLink} icon={IconLink} isDisabled={false} onClick={copy} />
          <Tool
            name={texts.make.save}
            icon={IconDeviceFloppy}
            isDisabled={entries.length === 0}
            onClick={() => setSaving(true)}
          />
        </Group>
      </Group>
      <Text size="sm" c="dimmed" role="status">
        {smooth.outcome ?? (copied ? texts.make.linkCopied : '')}
      </Text>
      <Problem error={smooth.error} />
      {isSaving && <SaveDialog onClose={() => setSaving(false)} />}
    </>
  );
}

type ToolProps = {name: string; icon: typeof IconLink; isDisabled: boolean; onClick: () => void};

function Tool({name, icon: Icon, isDisabled, onClick}: ToolProps) {
  return (
    <Tooltip label={name}>
      <ActionIcon variant="subtle" size="lg" aria-label={name} disabled={isDisabled} onClick={onClick}>
        <Icon size={20} />
      </ActionIcon>
    </Tooltip>
  );
}
