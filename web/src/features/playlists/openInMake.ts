import type {SavedPlaylist, Track} from '@/api/types';
import type {Playlist} from '@/features/make/playlist';
import type {Pick} from '@/features/make/wishes';

/** A saved playlist as one to go on making; tracks that the library no longer has are left out. */
export function playlistToMake(saved: SavedPlaylist): {playlist: Playlist; picks: Pick[]} {
  const there = saved.tracks.flatMap(({track, waypoint}) => (track ? [{track, waypoint}] : []));
  return {
    playlist: {
      entries: there.map(({track, waypoint}) => ({track, waypoint, kept: false})),
      randomSeed: null,
      notes: [],
      link: null,
    },
    picks: there.filter(({waypoint}) => waypoint).map(({track}) => ({track, role: 'waypoint', place: 1})),
  };
}

/** The tracks of a saved playlist that the library has. */
export function tracksOf(saved: SavedPlaylist): Track[] {
  return saved.tracks.flatMap(({track}) => track ?? []);
}
