import {useMutation} from '@tanstack/react-query';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type {Track} from '@/api/types';
import {readStored, writeStored} from '@/lib/storage';
import {toSearch} from './address';
import {makePlaylist} from './api/makePlaylist';
import {readBanned, withBanned, writeBanned} from './banned';
import {MakeContext, type Maker, type MakeOptions} from './MakeContext';
import {edit, EMPTY_HISTORY, keptPlaces, playlistOf, withComing, type Entry, type Playlist} from './playlist';
import {makeRequest} from './requests';
import {DEFAULT_SETTINGS, isSettings, type Pick, type Wishes} from './wishes';

const SETTINGS_KEY = 'deejai.settings';

/** Keeps the playlist that is being made while pages change, and the settings beyond that. */
export function MakeProvider({children}: {children: ReactNode}) {
  const [picks, setPicks] = useState<readonly Pick[]>([]);
  const [settings, setSettings] = useState(() => readStored(SETTINGS_KEY, isSettings, DEFAULT_SETTINGS));
  const [banned, setBanned] = useState(readBanned);
  const [history, dispatch] = useReducer(edit, EMPTY_HISTORY);
  const making = useMaking(history.present, banned, (playlist) => dispatch({kind: 'show', playlist}));

  useEffect(() => writeStored(SETTINGS_KEY, settings), [settings]);
  useEffect(() => writeBanned(banned), [banned]);

  const wishes = useMemo<Wishes>(() => ({picks, settings}), [picks, settings]);
  const open = useCallback((playlist: Playlist, its: readonly Pick[]) => {
    dispatch({kind: 'show', playlist});
    setPicks(its);
  }, []);
  const ban = useCallback((track: Track) => {
    setBanned((ids) => withBanned(ids, track));
    setPicks((all) => all.filter((pick) => pick.track.id !== track.id));
    dispatch({kind: 'removeTrack', trackId: track.id});
  }, []);
  const unban = useCallback(
    (trackIds: readonly string[]) => setBanned((ids) => ids.filter((id) => !trackIds.includes(id))),
    [],
  );

  const maker = useMemo<Maker>(
    () => ({
      wishes,
      history,
      banned,
      ...making,
      setPicks,
      setSettings,
      edit: dispatch,
      open,
      ban,
      unban,
    }),
    [wishes, history, banned, making, open, ban, unban],
  );
  return <MakeContext value={maker}>{children}</MakeContext>;
}

/** Asks the server for playlists, one at a time: a newer wish takes the place of an older one. */
function useMaking(present: Playlist, banned: readonly string[], show: (playlist: Playlist) => void) {
  const running = useRef<AbortController | null>(null);
  const [coming, setComing] = useState<readonly Entry[] | null>(null);
  const now = useRef({present, banned, show});
  useLayoutEffect(() => {
    now.current = {present, banned, show};
  });
  const {mutate, isPending, error} = useMutation({
    mutationFn: async ({wishes, options}: {wishes: Wishes; options: MakeOptions}) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const kept = options.keepsMarked ? keptPlaces(now.current.present) : new Map<number, string>();
      const request = makeRequest(wishes, {
        banned: now.current.banned,
        randomSeed: options.randomSeed ?? null,
        kept,
      });
      // Many tracks come within one frame of the screen: they are shown together.
      let entries: readonly Entry[] = [];
      let frame = 0;
      const showComing = () => {
        frame = 0;
        setComing(entries);
      };
      try {
        const made = await makePlaylist(request, controller.signal, (place, entry) => {
          entries = withComing(entries, place, entry);
          frame ||= requestAnimationFrame(showComing);
        });
        now.current.show(
          playlistOf(made, {
            kept: new Set(kept.values()),
            hadBans: request.body.settings?.ban?.length !== 0,
            searchFor: (randomSeed) => toSearch(wishes, randomSeed).toString(),
          }),
        );
      } finally {
        cancelAnimationFrame(frame);
        if (running.current === controller) {
          setComing(null);
        }
      }
    },
  });
  const make = useCallback(
    (wishes: Wishes, options: MakeOptions = {}) => mutate({wishes, options}),
    [mutate],
  );
  return useMemo(() => ({make, isMaking: isPending, coming, error}), [make, isPending, coming, error]);
}
