import {ActionIcon, Group, Menu, Stack, Text} from '@mantine/core';
import {
  IconArrowsExchange,
  IconBan,
  IconDots,
  IconGripVertical,
  IconPinned,
  IconPinnedFilled,
  IconPlayerPlayFilled,
  IconSparkles,
  IconTrash,
} from '@tabler/icons-react';
import {Cover} from '@/components/Cover';
import {useSortableItem} from '@/components/SortableList';
import {ListenElsewhere} from '@/features/player/components/ListenElsewhere';
import {clock} from '@/lib/duration';
import {texts} from '@/texts';
import type {Entry} from '../playlist';
import {ReasonBars} from './ReasonBars';

/** What is done to a track of the playlist. */
export type EntryActions = {
  play: () => void;
  keep: () => void;
  replace: () => void;
  remove: () => void;
  likeThis: () => void;
  neverAgain: () => void;
};

type Props = {entry: Entry; isPlaying: boolean; actions: EntryActions};

/** A track of the playlist: what it is, why it is there, and what can be done with it. */
export function EntryRow({entry, isPlaying, actions}: Props) {
  const {track, waypoint, sound, coListening} = entry;
  const name = texts.track.named(track.artist, track.title);
  const {itemProps, handleProps} = useSortableItem(track.id);
  return (
    <li className="track-row" aria-current={isPlaying} {...itemProps}>
      <Group gap="xs" wrap="nowrap" p={4}>
        <ActionIcon
          className="drag-handle"
          variant="transparent"
          color="gray"
          {...handleProps}
          aria-label={texts.make.drag(name)}
        >
          <IconGripVertical size={18} />
        </ActionIcon>
        <Cover trackId={track.id} size={52} />
        <Stack gap={0} miw={0} flex={1}>
          <Text truncate fw={isPlaying ? 700 : 500}>
            {track.title}
          </Text>
          <Text size="sm" c="dimmed" truncate>
            {track.artist || texts.track.unknownArtist}
          </Text>
        </Stack>
        <ReasonBars sound={sound} coListening={coListening} waypoint={waypoint} />
        <Text size="sm" c="dimmed" w={44} ta="end" visibleFrom="xs">
          {clock(track.seconds)}
        </Text>
        <KeepButton isKept={entry.kept} name={name} onClick={actions.keep} />
        {track.playable && (
          <ActionIcon variant="subtle" size="lg" onClick={actions.play} aria-label={texts.make.play(name)}>
            <IconPlayerPlayFilled size={18} />
          </ActionIcon>
        )}
        <ListenElsewhere track={track} />
        <MoreMenu name={name} actions={actions} />
      </Group>
    </li>
  );
}

function KeepButton({isKept, name, onClick}: {isKept: boolean; name: string; onClick: () => void}) {
  const Icon = isKept ? IconPinnedFilled : IconPinned;
  return (
    <ActionIcon
      variant="subtle"
      color={isKept ? 'waypoint' : 'gray'}
      size="lg"
      aria-pressed={isKept}
      aria-label={texts.make.keep(name)}
      onClick={onClick}
    >
      <Icon size={18} />
    </ActionIcon>
  );
}

function MoreMenu({name, actions}: {name: string; actions: EntryActions}) {
  const items = [
    {text: texts.make.replace, icon: IconArrowsExchange, act: actions.replace},
    {text: texts.make.likeThis, icon: IconSparkles, act: actions.likeThis},
    {text: texts.make.remove, icon: IconTrash, act: actions.remove},
    {text: texts.make.neverAgain, icon: IconBan, act: actions.neverAgain},
  ];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={texts.make.more(name)}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({text, icon: Icon, act}) => (
          <Menu.Item key={text} leftSection={<Icon size={16} />} onClick={act}>
            {text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
