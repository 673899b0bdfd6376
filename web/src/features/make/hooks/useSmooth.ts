import {texts} from '@/texts';
import {useReorder} from '../api/reorderPlaylist';
import {useMaker} from '../MakeContext';
import {settingsOf} from '../requests';

/** Told what came of it. */
type Outcome = {onBetter: (text: string) => void; onSame: () => void; onError: (error: Error) => void};

/** Puts the playlist into its smoothest order; a journey still begins and ends where it did. */
export function useSmooth() {
  const {history, wishes, banned, edit} = useMaker();
  const reorder = useReorder();
  const {entries} = history.present;
  const smooth = ({onBetter, onSame, onError}: Outcome) => {
    const isFixed = (place: number) => entries[place - 1]?.waypoint === true;
    reorder.mutate(
      {
        tracks: entries.map((entry) => entry.track.id),
        ...(isFixed(1) ? {first: 1} : {}),
        ...(isFixed(entries.length) ? {last: entries.length} : {}),
        settings: settingsOf(wishes, {banned, randomSeed: null}),
      },
      {
        onSuccess: ({order, before, after}) => {
          edit({kind: 'reorder', order: order.map((place) => place - 1)});
          const isBetter = before.sum !== undefined && after.sum !== undefined && after.sum < before.sum;
          if (isBetter) {
            onBetter(texts.make.smoothed(before.sum ?? 0, after.sum ?? 0));
          } else {
            onSame();
          }
        },
        onError,
      },
    );
  };
  return {smooth, isPending: reorder.isPending};
}
