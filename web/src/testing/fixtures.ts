import type {MadePlaylist, SavedPlaylist, ScanStatus, Session, Track} from '@/api/types';

export const localSession: Session = {
  mode: 'local',
  signedIn: false,
  name: null,
  access: 'admin',
  needsSetup: false,
};

/** No scan, and tracks to make playlists of. */
export const idleScan: ScanStatus = {
  phase: 'idle',
  scanning: false,
  files: 0,
  work: 0,
  done: 0,
  failed: 0,
  tracks: 1200,
};

/** A track that is named after its id. */
export function track(id: string, changed: Partial<Track> = {}): Track {
  return {
    id,
    artist: `Artist ${id}`,
    title: `Title ${id}`,
    seconds: 180,
    playable: true,
    path: `/music/${id}.mp3`,
    ...changed,
  };
}

/** What the server makes of ids: the first was given, all others were chosen. */
export function madePlaylist(ids: string[], randomSeed = 7): MadePlaylist {
  return {
    tracks: ids.map((id, place) =>
      place === 0
        ? {track: track(id), waypoint: true}
        : {track: track(id), waypoint: false, sound: 0.87, coListening: 0.5},
    ),
    seconds: 180 * ids.length,
    flow: {sum: 1, mean: 0.5, largest: 0.6},
    notes: [],
    randomSeed,
    model: 'mp3tovec-compact-1',
  };
}

export function savedPlaylist(changed: Partial<SavedPlaylist> = {}): SavedPlaylist {
  return {
    code: 'Zk3v0aPq_7Lw',
    name: 'Sunday morning',
    mine: true,
    mayChange: true,
    created: '2026-11-01T10:00:00Z',
    updated: '2026-11-01T10:00:00Z',
    creativity: 0.5,
    noise: 0,
    settings: {},
    listed: true,
    exports: 0,
    rating: {mean: 0, count: 0},
    tracks: [
      {available: true, waypoint: true, track: track('a')},
      {available: true, waypoint: false, track: track('b')},
    ],
    ...changed,
  };
}
