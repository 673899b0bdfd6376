import {useCallback, useLayoutEffect, useRef, useState} from 'react';
import {SortableList} from '@/components/SortableList';
import {useToast} from '@/components/toast/ToastContext';
import {usePlayer} from '@/features/player/PlayerContext';
import {current} from '@/features/player/queue';
import {useIsWide} from '@/lib/useIsWide';
import {useStartRadio} from '@/features/radio/hooks/useStartRadio';
import {texts} from '@/texts';
import {useMaker} from '../MakeContext';
import {settingsOf} from '../requests';
import {withPick} from '../wishes';
import {EntryRow, type EntryAction} from './EntryRow';
import {ReplaceDialog} from './ReplaceDialog';
import classes from './PlaylistView.module.css';

/**
 * The tracks of the playlist, to be dragged into order; while one is made, those that have come in so far.
 *
 * @param marked place (from 0) of the track that a step of the chart leads to
 */
export function PlaylistView({marked}: {marked: number | null}) {
  const {history, wishes, banned, edit, coming} = useMaker();
  const entries = coming ?? history.present.entries;
  const player = usePlayer();
  const isWide = useIsWide();
  const playing = current(player.queue)?.id;
  const [replaced, setReplaced] = useState<number | null>(null);
  const act = useEntryActions(setReplaced);
  return (
    <>
      <SortableList
        items={entries.map(({track}) => ({id: track.id, name: texts.track.named(track.artist, track.title)}))}
        onMove={(from, to) => edit({kind: 'move', from, to})}
      >
        <ol className={classes.list} aria-label={texts.make.result} inert={coming !== null}>
          {entries.map((entry, place) => (
            <EntryRow
              key={entry.track.id}
              entry={entry}
              place={place}
              isPlaying={entry.track.id === playing}
              isSounding={entry.track.id === playing && player.isPlaying}
              isMarked={marked !== null && (place === marked || place === marked - 1)}
              isWide={isWide}
              onAct={act}
            />
          ))}
        </ol>
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

/** What is done to a track, by its place; the same function as long as the list is shown. */
function useEntryActions(replace: (place: number) => void) {
  const maker = useMaker();
  const player = usePlayer();
  const say = useToast();
  const radio = useStartRadio();
  const now = useRef({maker, player, say, radio, replace});
  useLayoutEffect(() => {
    now.current = {maker, player, say, radio, replace};
  });
  return useCallback((action: EntryAction, place: number) => {
    const {maker: made, player: deck, say: tell, radio: station, replace: choose} = now.current;
    const {entries} = made.history.present;
    const track = entries[place]?.track;
    if (!track) {
      return;
    }
    const undo = {text: texts.make.putBack, act: () => now.current.maker.edit({kind: 'undo'})};
    switch (action) {
      case 'play':
        if (current(deck.queue)?.id === track.id) {
          deck.toggle();
        } else {
          deck.play(
            entries.map((entry) => entry.track),
            place,
          );
        }
        break;
      case 'playNext':
        deck.playNext([track]);
        tell({text: texts.make.isNext(track.title)});
        break;
      case 'radio':
        station.start([track]);
        break;
      case 'keep':
        made.edit({kind: 'keep', place});
        break;
      case 'replace':
        choose(place);
        break;
      case 'remove':
        made.edit({kind: 'remove', place});
        tell({text: texts.make.removed(track.title), action: undo});
        break;
      case 'likeThis': {
        const picks = withPick([], track);
        made.setPicks(picks);
        made.make({...made.wishes, picks});
        break;
      }
      case 'neverAgain':
        made.ban(track);
        tell({
          text: texts.make.bannedNow(track.title),
          action: {
            text: texts.make.letIn,
            act: () => {
              now.current.maker.unban([track.id]);
              undo.act();
            },
          },
        });
        break;
    }
  }, []);
}
