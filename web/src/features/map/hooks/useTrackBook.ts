import {useQueryClient} from '@tanstack/react-query';
import {useCallback, useEffect, useMemo, useState, useSyncExternalStore} from 'react';
import {ApiProblem} from '@/api/problem';
import type {Track} from '@/api/types';
import {MAP_KEY} from '../api/getMap';
import {getTracks} from '../api/getTracks';
import {TrackBook} from '../trackBook';

/** The tracks of the points of a version. */
export function useTrackBook(version: string): {book: TrackBook; problem: Error | null} {
  const client = useQueryClient();
  const [problem, setProblem] = useState<{version: string; error: Error} | null>(null);
  const book = useMemo(
    () =>
      new TrackBook(
        (points) => getTracks(version, points),
        (thrown) => {
          const error = thrown instanceof Error ? thrown : new Error(String(thrown));
          setProblem({version, error});
          if (isGone(thrown)) {
            void client.invalidateQueries({queryKey: MAP_KEY});
          }
        },
      ),
    [version, client],
  );
  return {book, problem: problem?.version === version ? problem.error : null};
}

/** The track of a point, once it has come; asked for when the point is shown. */
export function useTrack(book: TrackBook, point: number | null): Track | null {
  const subscribe = useCallback((read: () => void) => book.subscribe(read), [book]);
  const track = useSyncExternalStore(subscribe, () => (point === null ? null : (book.get(point) ?? null)));
  useEffect(() => {
    if (point !== null) {
      book.want([point]);
    }
  }, [book, point]);
  return track;
}

/** Whether a version of the map is no longer there: the next one takes its place by itself. */
export function isGone(problem: unknown): boolean {
  return problem instanceof ApiProblem && problem.code === 'map-changed';
}
