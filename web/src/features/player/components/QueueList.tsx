import {ActionIcon, Group, Stack, Text, UnstyledButton, VisuallyHidden} from '@mantine/core';
import {IconGripVertical, IconRadio, IconX} from '@tabler/icons-react';
import {useEffect, useRef} from 'react';
import {Cover} from '@/components/Cover';
import {SortableList, useSortableItem} from '@/components/SortableList';
import {clock} from '@/lib/duration';
import {texts} from '@/texts';
import {usePlayer} from '../PlayerContext';
import {without, withMoved, type QueueItem} from '../queue';
import classes from './QueueList.module.css';

/** What is played, before and after: to go there, to be dragged into order, or taken out. */
export function QueueList() {
  const {queue, jump, edit} = usePlayer();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current=true]')?.scrollIntoView({block: 'nearest'});
  }, [queue.at]);
  return (
    <SortableList
      items={queue.items.map(({key, track}) => ({id: key, name: track.title}))}
      onMove={(from, to) => edit((now) => withMoved(now, from, to))}
    >
      <ol ref={list} className={classes.list} aria-label={texts.player.queue}>
        {queue.items.map((item, place) => (
          <Row
            key={item.key}
            item={item}
            isCurrent={place === queue.at}
            isPast={place < queue.at}
            onPlay={() => jump(place)}
            onRemove={() => edit((now) => without(now, item.key))}
          />
        ))}
      </ol>
    </SortableList>
  );
}

type RowProps = {
  item: QueueItem;
  isCurrent: boolean;
  isPast: boolean;
  onPlay: () => void;
  onRemove: () => void;
};

function Row({item, isCurrent, isPast, onPlay, onRemove}: RowProps) {
  const {track, origin} = item;
  const {itemProps, handleProps} = useSortableItem(item.key);
  return (
    <li className={classes.row} data-past={isPast || undefined} aria-current={isCurrent} {...itemProps}>
      <ActionIcon
        className="drag-handle"
        variant="transparent"
        color="gray"
        {...handleProps}
        aria-label={texts.player.moveItem(track.title)}
      >
        <IconGripVertical size={16} />
      </ActionIcon>
      <UnstyledButton className={classes.play} onClick={onPlay} aria-current={isCurrent}>
        <VisuallyHidden>{texts.player.playNow}: </VisuallyHidden>
        <Group gap="xs" wrap="nowrap">
          <span className={classes.cover}>
            <Cover trackId={track.id} size={40} />
          </span>
          <Stack gap={0} miw={0} flex={1}>
            <Text size="sm" truncate fw={isCurrent ? 700 : 500}>
              {track.title}
            </Text>
            <Text size="xs" c="dimmed" truncate>
              {track.artist || texts.track.unknownArtist}
            </Text>
          </Stack>
          {origin === 'radio' && (
            <IconRadio size={14} className={classes.dim} aria-label={texts.player.picked} />
          )}
          <Text size="xs" c="dimmed">
            {clock(track.seconds)}
          </Text>
        </Group>
      </UnstyledButton>
      <ActionIcon
        variant="subtle"
        color="gray"
        onClick={onRemove}
        aria-label={texts.player.removeItem(track.title)}
        style={isCurrent ? {visibility: 'hidden'} : {}}
      >
        <IconX size={16} />
      </ActionIcon>
    </li>
  );
}
