import {ActionIcon, Button, Chip, Divider, Group, Popover, Slider, Stack, Text} from '@mantine/core';
import {IconAdjustmentsHorizontal, IconKeyboard} from '@tabler/icons-react';
import {useId} from 'react';
import {texts} from '@/texts';
import {MOST_CROSSFADE_SECONDS} from '../fade';
import {usePlayer} from '../PlayerContext';

const SLEEP_MINUTES = [15, 30, 60] as const;

/** How tracks follow each other, and when the music ends. */
export function SoundMenu({onShowShortcuts}: {onShowShortcuts: () => void}) {
  const {sleep, stopsAfterTrack} = usePlayer();
  const isSet = sleep.endsAt !== null || stopsAfterTrack;
  return (
    <Popover position="top-end" width={320} trapFocus returnFocus zIndex={350}>
      <Popover.Target>
        <ActionIcon
          variant={isSet ? 'light' : 'subtle'}
          color={isSet ? 'journey' : 'gray'}
          size="lg"
          aria-label={texts.player.settings}
        >
          <IconAdjustmentsHorizontal size={20} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.player.settings}>
        <Stack gap="md">
          <Crossfade />
          <Divider />
          <Sleep />
          <Divider visibleFrom="sm" />
          <Button
            visibleFrom="sm"
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconKeyboard size={16} />}
            onClick={onShowShortcuts}
          >
            {texts.player.shortcuts}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function Crossfade() {
  const {crossfadeSeconds, setCrossfade} = usePlayer();
  const value = texts.player.crossfadeValue(crossfadeSeconds);
  return (
    <Stack gap={6}>
      <Group justify="space-between">
        <Text size="sm" fw={500}>
          {texts.player.crossfade}
        </Text>
        <Text size="sm" c="dimmed">
          {value}
        </Text>
      </Group>
      <Slider
        min={0}
        max={MOST_CROSSFADE_SECONDS}
        value={crossfadeSeconds}
        onChange={setCrossfade}
        label={null}
        thumbLabel={texts.player.crossfade}
        thumbValueText={value}
      />
      <Text size="xs" c="dimmed">
        {texts.player.crossfadeHint}
      </Text>
    </Stack>
  );
}

function Sleep() {
  const {sleep, stopsAfterTrack, setStopsAfterTrack} = usePlayer();
  const label = useId();
  const choices = texts.player.sleepChoices;
  const choose = (value: string) => {
    setStopsAfterTrack(value === 'track');
    sleep.set(value === 'track' || value === 'never' ? null : Number(value));
  };
  const chosen = stopsAfterTrack ? 'track' : sleep.endsAt === null ? 'never' : sleep.minutes.toString();
  return (
    <Stack gap={6}>
      <Text size="sm" fw={500} id={label}>
        {texts.player.sleep}
      </Text>
      <Chip.Group value={chosen} onChange={choose}>
        <Group gap={6} role="radiogroup" aria-labelledby={label}>
          <Chip size="xs" value="never">
            {choices.never}
          </Chip>
          {SLEEP_MINUTES.map((minutes) => (
            <Chip key={minutes} size="xs" value={`${minutes}`}>
              {choices[minutes]}
            </Chip>
          ))}
          <Chip size="xs" value="track">
            {choices.track}
          </Chip>
        </Group>
      </Chip.Group>
      {sleep.endsAt !== null && (
        <Text size="xs" c="dimmed" role="status">
          {texts.player.sleepAt(
            new Date(sleep.endsAt).toLocaleTimeString([], {hour: '2-digit', minute: '2-digit'}),
          )}
        </Text>
      )}
    </Stack>
  );
}
