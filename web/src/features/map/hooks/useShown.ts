import {useCallback, useMemo} from 'react';
import {useSearchParams} from 'react-router';
import {useMaker} from '@/features/make/MakeContext';
import {texts} from '@/texts';
import type {Shown} from '../mapState';

/** What the address of a map with the playlist of Make ends in. */
const PLAYLIST = 'playlist';

/**
 * The tracks that are shown beside the map: those that were made on it, or the playlist of Make where the address says
 * so.
 *
 * @param made what was made on the map
 * @param forget forgets it
 */
export function useShown(made: Shown | null, forget: () => void) {
  const {history} = useMaker();
  const [search, setSearch] = useSearchParams();
  const isAsked = search.has(PLAYLIST);
  const {present} = history;
  const ofMake = useMemo<Shown | null>(
    () =>
      isAsked && present.entries.length > 0
        ? {title: texts.map.listTitle.make, playlist: present, isPath: true}
        : null,
    [isAsked, present],
  );
  const close = useCallback(() => {
    forget();
    setSearch({}, {replace: true});
  }, [forget, setSearch]);
  return {shown: made ?? ofMake, isOfMake: made === null && ofMake !== null, close};
}
