import {Stack} from '@mantine/core';
import {useState} from 'react';
import {SortableList} from '@/components/SortableList';
import {usePlayer} from '@/features/player/PlayerContext';
import {current} from '@/features/player/queue';
import {texts} from '@/texts';
import {useMaker} from '../MakeContext';
import type {Entry} from '../playlist';
import {settingsOf} from '../requests';
import {withPick} from '../wishes';
import {EntryRow, type EntryActions} from './EntryRow';
import {ReplaceDialog} from './ReplaceDialog';

/** The tracks of the playlist, to be dragged into order. */
export function PlaylistView() {
  const {history, wishes, banned, edit} = useMaker();
  const {entries} = history.present;
  const player = usePlayer();
  const playing = current(player.queue)?.id;
  const [replaced, setReplaced] = useState<number | null>(null);
  const actionsFor = useEntryActions(setReplaced);
  return (
    <>
      <SortableList
        ids={entries.map((entry) => entry.track.id)}
        direction="vertical"
        onMove={(from, to) => edit({kind: 'move', from, to})}
      >
        <Stack component="ol" gap={2} m={0} p={0} style={{listStyle: 'none'}} aria-label={texts.make.result}>
          {entries.map((entry, place) => (
            <EntryRow
              key={entry.track.id}
              entry={entry}
              isPlaying={entry.track.id === playing}
              actions={actionsFor(entry, place)}
            />
          ))}
        </Stack>
      </SortableList>
      {replaced !== null && (
        <ReplaceDialog
          entries={entries}
          place={replaced}
          settings={settingsOf(wishes, {banned, randomSeed: null})}
          onChoose={(choice) => {
            edit({kind: 'replace', place: replaced, choice});
            setReplaced(null);
          }}
          onClose={() => setReplaced(null)}
        />
      )}
    </>
  );
}

function useEntryActions(replace: (place: number) => void) {
  const {history, wishes, edit, make, ban, setPicks} = useMaker();
  const player = usePlayer();
  return ({track}: Entry, place: number): EntryActions => ({
    play: () =>
      player.play(
        history.present.entries.map((entry) => entry.track),
        place,
      ),
    keep: () => edit({kind: 'keep', place}),
    replace: () => replace(place),
    remove: () => edit({kind: 'remove', place}),
    likeThis: () => {
      const picks = withPick([], track);
      setPicks(picks);
      make({...wishes, picks});
    },
    neverAgain: () => ban(track),
  });
}
