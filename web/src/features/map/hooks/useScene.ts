import {useMemo} from 'react';
import type {Track} from '@/api/types';
import {useMaker} from '@/features/make/MakeContext';
import {usePlayer} from '@/features/player/PlayerContext';
import {current} from '@/features/player/queue';
import {usePlaces} from '../api/getPlaces';
import type {MapState, Shown} from '../mapState';
import type {Scene} from '../view/scene';
import type {MapColours} from './useColouring';

type Given = {
  version: string;
  colours: MapColours;
  state: MapState;
  shown: Shown | null;
  /** Whether that is the playlist of Make. */
  isOfMake: boolean;
  found: readonly Track[];
};

const isThere = (point: number | null): point is number => point !== null;

/** All that is shown above the points. */
export function useScene({version, colours, state, shown, isOfMake, found}: Given) {
  const {history} = useMaker();
  const playing = current(usePlayer().queue);
  const listed = usePlaces(version, idsOf(shown?.playlist.entries ?? []));
  const made = usePlaces(version, isOfMake ? [] : idsOf(history.present.entries));
  const hits = usePlaces(version, idsOf(found.map((track) => ({track}))));
  const [playingPoint = null] = usePlaces(version, playing ? [playing.id] : []);
  const isPath = shown?.isPath ?? false;
  const scene = useMemo<Scene>(() => {
    const marked = listed.filter(isThere);
    const paths = [
      {points: made.filter(isThere), isFaint: true},
      {points: isPath ? marked : [], isFaint: false},
    ];
    return {
      scheme: colours.scheme,
      labels: colours.labels,
      paths: paths.filter(({points}) => points.length > 0),
      found: isPath ? hits.filter(isThere) : [...marked, ...hits.filter(isThere)],
      selected: state.selected,
      pointed: state.pointed,
      playing: playingPoint,
      drawing: state.drawing,
    };
  }, [colours, made, listed, isPath, hits, state.selected, state.pointed, state.drawing, playingPoint]);
  return {scene, listed};
}

function idsOf(entries: readonly {track: Track}[]): string[] {
  return entries.map(({track}) => track.id);
}
