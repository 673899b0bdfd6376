import {ActionIcon, Group, Menu, Stack, Text, Tooltip} from '@mantine/core';
import {
  IconArrowsExchange,
  IconBan,
  IconDots,
  IconGripVertical,
  IconPinned,
  IconPinnedFilled,
  IconPlayerTrackNext,
  IconRadio,
  IconSparkles,
  IconTrash,
} from '@tabler/icons-react';
import {memo} from 'react';
import {useSortableItem} from '@/components/SortableList';
import {ListenElsewhere} from '@/features/player/components/ListenElsewhere';
import {clock} from '@/lib/duration';
import {texts} from '@/texts';
import type {Entry} from '../playlist';
import classes from './EntryRow.module.css';
import {PlayCover} from './PlayCover';
import {ReasonBars} from './ReasonBars';

/** What is done to a track of the playlist. */
export type EntryAction =
  'play' | 'playNext' | 'keep' | 'replace' | 'remove' | 'likeThis' | 'radio' | 'neverAgain';

type Props = {
  entry: Entry;
  /** From 0. */
  place: number;
  isPlaying: boolean;
  isSounding: boolean;
  /** Whether a step of the chart leads to it or away from it. */
  isMarked: boolean;
  /** Whether actions have room beside the track; otherwise they are in a menu. */
  isWide: boolean;
  onAct: (action: EntryAction, place: number) => void;
};

/** A track of the playlist: what it is, why it is there, and what can be done with it. */
export const EntryRow = memo(function EntryRow(props: Props) {
  const {entry, place, isPlaying, isSounding, isMarked, isWide, onAct} = props;
  const {track, waypoint, sound, coListening, kept} = entry;
  const name = texts.track.named(track.artist, track.title);
  const {itemProps, handleProps} = useSortableItem(track.id);
  const act = (action: EntryAction) => () => onAct(action, place);
  const reasons = <ReasonBars sound={sound} coListening={coListening} waypoint={waypoint} />;
  return (
    <li
      className={`track-row ${classes.row}`}
      aria-current={isPlaying}
      data-marked={isMarked || undefined}
      {...itemProps}
    >
      <ActionIcon
        className={`drag-handle ${classes.handle}`}
        variant="transparent"
        color="gray"
        size={isWide ? 'md' : 'sm'}
        {...handleProps}
        aria-label={texts.make.drag(name)}
      >
        <IconGripVertical size={18} />
      </ActionIcon>
      <PlayCover
        trackId={track.id}
        size={60}
        label={isSounding ? texts.make.pause(name) : texts.make.play(name)}
        isPlaying={isPlaying}
        isSounding={isSounding}
        onPlay={track.playable ? act('play') : undefined}
      />
      <Stack gap={1} miw={0} flex={1}>
        <Text truncate fw={isPlaying ? 700 : 500}>
          {track.title}
        </Text>
        <Text size="sm" c="dimmed" truncate>
          {track.artist || texts.track.unknownArtist}
        </Text>
        {!isWide && (
          <Group gap="xs" wrap="nowrap">
            {reasons}
            <Text size="xs" c="dimmed">
              {clock(track.seconds)}
            </Text>
          </Group>
        )}
      </Stack>
      {isWide && <QuickActions name={name} isKept={kept} act={act} />}
      {(isWide || kept) && <KeepButton isKept={kept} name={name} onClick={act('keep')} />}
      {isWide && reasons}
      {isWide && (
        <Text size="sm" c="dimmed" w={48} ta="end">
          {clock(track.seconds)}
        </Text>
      )}
      <ListenElsewhere track={track} />
      <MoreMenu name={name} isKept={kept} isPlayable={track.playable} act={act} />
    </li>
  );
});

type ActionProps = {name: string; isKept: boolean; act: (action: EntryAction) => () => void};

/** What is done most often; seen while the pointer or the focus is in the row. */
function QuickActions({name, act}: ActionProps) {
  const actions = [
    {
      text: texts.make.replace,
      label: texts.make.replaceNamed(name),
      icon: IconArrowsExchange,
      does: 'replace',
    },
    {text: texts.make.remove, label: texts.make.removeNamed(name), icon: IconTrash, does: 'remove'},
  ] as const;
  return (
    <Group gap={2} wrap="nowrap" className={classes.onDemand}>
      {actions.map(({text, label, icon: Icon, does}) => (
        <Tooltip key={does} label={text} openDelay={400}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} onClick={act(does)}>
            <Icon size={18} />
          </ActionIcon>
        </Tooltip>
      ))}
    </Group>
  );
}

function KeepButton({isKept, name, onClick}: {isKept: boolean; name: string; onClick: () => void}) {
  const Icon = isKept ? IconPinnedFilled : IconPinned;
  return (
    <Tooltip label={isKept ? texts.make.letGo : texts.make.keepHere} openDelay={400}>
      <ActionIcon
        className={isKept ? undefined : classes.onDemand}
        variant="subtle"
        color={isKept ? 'waypoint' : 'gray'}
        size="lg"
        aria-pressed={isKept}
        aria-label={texts.make.keep(name)}
        onClick={onClick}
      >
        <Icon size={18} />
      </ActionIcon>
    </Tooltip>
  );
}

function MoreMenu({name, isKept, isPlayable, act}: ActionProps & {isPlayable: boolean}) {
  const items: {text: string; icon: typeof IconDots; does: EntryAction}[] = [
    ...(isPlayable
      ? [{text: texts.make.playNext, icon: IconPlayerTrackNext, does: 'playNext'} as const]
      : []),
    {
      text: isKept ? texts.make.letGo : texts.make.keepHere,
      icon: isKept ? IconPinnedFilled : IconPinned,
      does: 'keep',
    },
    {text: texts.make.replace, icon: IconArrowsExchange, does: 'replace'},
    {text: texts.make.likeThis, icon: IconSparkles, does: 'likeThis'},
    ...(isPlayable ? [{text: texts.radio.start, icon: IconRadio, does: 'radio'} as const] : []),
    {text: texts.make.remove, icon: IconTrash, does: 'remove'},
    {text: texts.make.neverAgain, icon: IconBan, does: 'neverAgain'},
  ];
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={texts.make.more(name)}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({text, icon: Icon, does}) => (
          <Menu.Item key={does} leftSection={<Icon size={16} />} onClick={act(does)}>
            {text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
