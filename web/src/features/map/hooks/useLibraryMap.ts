import {useCallback, useEffect, useMemo, useReducer, useRef, useState} from 'react';
import type {Track} from '@/api/types';
import {useMaker} from '@/features/make/MakeContext';
import {withPick} from '@/features/make/wishes';
import {usePlayer} from '@/features/player/PlayerContext';
import {texts} from '@/texts';
import {useGroups} from '../api/getGroups';
import {useFindPlace} from '../api/getPlaces';
import {INITIAL_STATE, reduce, type Shown} from '../mapState';
import {around, toSpot, type Spot} from '../view/camera';
import type {Cloud, Colouring, MapView} from '../view/mapView';
import {useBy} from './useBy';
import {useColouring, type ColouredGroup} from './useColouring';
import {useMakeOnMap} from './useMakeOnMap';
import {useScene} from './useScene';
import {useShown} from './useShown';
import {isGone, useTrack, useTrackBook} from './useTrackBook';

const NO_TRACKS: readonly Track[] = [];

/** What is on the map, what is chosen there, and all that can be done. */
export function useLibraryMap(cloud: Cloud) {
  const {version} = cloud;
  const [state, dispatch] = useReducer(reduce, INITIAL_STATE);
  const [view, setView] = useState<MapView | null>(null);
  const [found, setFound] = useState(NO_TRACKS);
  /** What was done last, for the card of the chosen track. */
  const [outcome, setOutcome] = useState('');
  const player = usePlayer();
  const maker = useMaker();
  const {book, problem: trackProblem} = useTrackBook(version);
  useEffect(() => dispatch({kind: 'otherVersion'}), [version]);

  const {by, setBy, choices} = useBy();
  const groups = useGroups(by, version);
  const colours = useColouring(cloud, by, groups.data);
  const {highlighted} = state;
  const colouring = useMemo<Colouring>(
    () => ({groups: colours.of, palette: colours.palette, highlighted}),
    [colours, highlighted],
  );

  const {shown, isOfMake, close} = useShown(
    state.shown,
    useCallback(() => dispatch({kind: 'close'}), []),
  );
  const {scene, listed} = useScene({version, colours, state, shown, isOfMake, found});
  useFlight(view, cloud, listed);

  const making = useMakeOnMap(version, book, (made: Shown) => dispatch({kind: 'show', shown: made}));
  const {mutate} = making;
  const {drawing} = state;
  useEffect(() => {
    if (drawing?.isDone && view) {
      mutate({kind: 'drawing', drawing, pixel: 1 / view.camera.scale});
    }
  }, [drawing, view, mutate]);
  const select = (point: number | null) => {
    dispatch({kind: 'select', point});
    setOutcome('');
  };
  const listedTracks = shown?.playlist.entries.map((entry) => entry.track) ?? NO_TRACKS;
  /** A track of the list goes on with the list. */
  const play = (track: Track) => {
    const place = shown?.isPath ? listedTracks.findIndex((each) => each.id === track.id) : -1;
    if (track.playable) {
      player.play(place < 0 ? [track] : listedTracks, Math.max(0, place));
    }
  };
  const choose = async (point: number) => {
    select(point);
    const track = await book.find(point);
    if (track) {
      play(track);
    }
  };
  const findPlace = useFindPlace(version);
  const goTo = async (track: Track) => {
    const point = await findPlace(track.id);
    if (point !== null && view) {
      view.flyTo(around([cloud.grid.placeOf(point)], view.size));
      select(point);
    }
    return point !== null;
  };
  const makeOfGroup = ({number, name}: ColouredGroup) => {
    const points = [...colours.of.keys()].filter((point) => colours.of[point] === number);
    making.mutate({kind: 'group', name, points});
  };
  const addWaypoint = (track: Track) => {
    const picks = withPick(maker.wishes.picks, track);
    maker.setPicks(picks);
    setOutcome(texts.map.waypointAdded(picks.length));
  };
  const problem =
    [making.error, groups.error, trackProblem].find((each) => each != null && !isGone(each)) ?? null;

  return {
    state,
    dispatch,
    view,
    setView,
    setFound,
    book,
    colours: {...colours, by, setBy, choices},
    colouring,
    scene,
    shown,
    isOfMake,
    close,
    selected: useTrack(book, state.selected),
    pointed: useTrack(book, state.pointed),
    outcome,
    isMaking: making.isPending,
    problem,
    select,
    choose,
    play,
    playFrom: (place: number) => player.play(listedTracks, place),
    goTo,
    startHere: (track: Track) => making.mutate({kind: 'track', track}),
    likeThis: (track: Track) => making.mutate({kind: 'similar', track}),
    makeOfGroup,
    addWaypoint,
    openInMake: () => shown && maker.open(shown.playlist, []),
  };
}

export type LibraryMapModel = ReturnType<typeof useLibraryMap>;

/** Smaller than this on the screen (CSS pixels), tracks are not told apart. */
const LEAST_EXTENT_PX = 120;

/** Brings tracks that have just been listed into sight, where they are not. */
function useFlight(view: MapView | null, cloud: Cloud, listed: readonly (number | null)[]): void {
  const seen = useRef<readonly (number | null)[] | null>(null);
  useEffect(() => {
    if (!view || listed.length === 0 || seen.current === listed) {
      return;
    }
    seen.current = listed;
    const places = listed.flatMap((point) => (point === null ? [] : [cloud.grid.placeOf(point)]));
    const {width, height} = view.size;
    const spots = places.map((place) => toSpot(view.camera, view.size, place));
    const isSeen = spots.every(({x, y}) => x > 0 && x < width && y > 0 && y < height);
    if (!isSeen || extentOf(spots) < LEAST_EXTENT_PX) {
      view.flyTo(around(places, view.size));
    }
  }, [view, cloud, listed]);
}

/** The longer side of the rectangle around spots. */
function extentOf(spots: readonly Spot[]): number {
  const range = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  return Math.max(range(spots.map(({x}) => x)), range(spots.map(({y}) => y)));
}
