import {useEffect, useState} from 'react';
import type {MapGroupsBy} from '@/api/types';
import {useSession} from '@/features/session/api/getSession';
import {readStored, writeStored} from '@/lib/storage';

const KEY = 'deejai.map.by';

const ALL: readonly MapGroupsBy[] = ['genre', 'artist', 'year', 'folder'];

/** Visitors of a public server do not see where files lie. */
const PUBLIC = ALL.filter((by) => by !== 'folder');

const isBy = (value: unknown): value is MapGroupsBy => ALL.some((by) => by === value);

/** What the map is coloured by, as this browser remembers it. */
export function useBy() {
  const {data: session} = useSession();
  const [wanted, setBy] = useState(() => readStored(KEY, isBy, 'genre'));
  useEffect(() => writeStored(KEY, wanted), [wanted]);
  const choices = session?.access === 'visitor' ? PUBLIC : ALL;
  return {by: choices.includes(wanted) ? wanted : 'genre', setBy, choices};
}
