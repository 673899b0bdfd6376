import {useMutation, useQueryClient} from '@tanstack/react-query';
import type {MadePlaylist, Length, Settings, Track} from '@/api/types';
import {playlistOf, type Playlist} from '@/features/make/playlist';
import {useMaker} from '@/features/make/MakeContext';
import {settingsOf} from '@/features/make/requests';
import type {MakeSettings} from '@/features/make/wishes';
import {texts} from '@/texts';
import {MAP_KEY} from '../api/getMap';
import {getSimilar} from '../api/getSimilar';
import {makeAlongLine, makeFromTrack, makeOfArea, reorder} from '../api/makeOnMap';
import type {Shown} from '../mapState';
import type {TrackBook} from '../trackBook';
import {forServer} from '../view/line';
import type {Drawing} from '../view/scene';
import {isGone} from './useTrackBook';

/** What a playlist on the map is made of. */
export type Wanted =
  /** `pixel` is the length of a CSS pixel on the map: nothing finer than that was meant. */
  | {kind: 'drawing'; drawing: Drawing; pixel: number}
  | {kind: 'track'; track: Track}
  | {kind: 'similar'; track: Track}
  | {kind: 'group'; name: string; points: readonly number[]};

/** About how long a track is, where a length is measured in minutes. */
const USUAL_TRACK_MINUTES = 4;

/** Makes playlists of what is on the map, with the settings of Make. */
export function useMakeOnMap(version: string, book: TrackBook, onMade: (shown: Shown) => void) {
  const {wishes, banned} = useMaker();
  const client = useQueryClient();
  const settings = settingsOf({...wishes, picks: []}, {banned, randomSeed: null});
  return useMutation({
    mutationFn: (wanted: Wanted) =>
      made(wanted, {
        version,
        book,
        settings,
        length: lengthOf(wishes.settings),
        size: sizeOf(wishes.settings),
      }),
    onSuccess: onMade,
    onError: (problem) => {
      if (isGone(problem)) {
        void client.invalidateQueries({queryKey: MAP_KEY});
      }
    },
  });
}

type Making = {version: string; book: TrackBook; settings: Settings; length: Length; size: number};

async function made(wanted: Wanted, {version, book, settings, length, size}: Making): Promise<Shown> {
  switch (wanted.kind) {
    case 'drawing': {
      const {kind, corners} = wanted.drawing;
      const line = forServer(corners, wanted.pixel);
      const answer =
        kind === 'lasso'
          ? await makeOfArea({version, polygon: line, length, settings})
          : await makeAlongLine({version, line, length, settings});
      return {title: texts.map.listTitle[kind], playlist: playlistFrom(answer), isPath: true};
    }
    case 'track': {
      const {track} = wanted;
      const answer = await makeFromTrack({seeds: [track.id], length, settings});
      return {
        title: texts.map.listTitle.startHere(track.title),
        playlist: playlistFrom(answer),
        isPath: true,
      };
    }
    case 'similar': {
      const tracks = [wanted.track, ...(await getSimilar(wanted.track.id))];
      return {
        title: texts.map.similarTo(wanted.track.title),
        playlist: playlistOfTracks(tracks),
        isPath: false,
      };
    }
    case 'group': {
      const tracks = await book.all(drawnFrom(wanted.points, size));
      const {tracks: ordered} = await reorder({tracks: tracks.map((track) => track.id), settings});
      const playlist = playlistOfTracks(ordered.flatMap(({track}) => track ?? []));
      return {title: wanted.name, playlist, isPath: true};
    }
  }
}

/** Without seed and link: the address of Make could not make it again. */
function playlistFrom(answer: MadePlaylist): Playlist {
  const origin = {kept: new Set<string>(), hadBans: false, searchFor: () => ''};
  return {...playlistOf(answer, origin), randomSeed: null, link: null};
}

function playlistOfTracks(tracks: readonly Track[]): Playlist {
  return {
    entries: tracks.map((track) => ({track, waypoint: false, kept: false})),
    randomSeed: null,
    notes: [],
    link: null,
  };
}

function lengthOf({length, lengthUnit}: MakeSettings): Length {
  return lengthUnit === 'minutes' ? {minutes: length} : {total: length};
}

function sizeOf({length, lengthUnit}: MakeSettings): number {
  return lengthUnit === 'tracks' ? length : Math.max(1, Math.round(length / USUAL_TRACK_MINUTES));
}

/** Some points by chance, so that the same group gives another playlist each time. */
function drawnFrom(points: readonly number[], count: number): number[] {
  const rest = [...points];
  return Array.from({length: Math.min(count, rest.length)}, (_, at) => {
    const drawn = at + Math.floor(Math.random() * (rest.length - at));
    const point = rest[drawn]!;
    rest[drawn] = rest[at]!;
    return point;
  });
}
