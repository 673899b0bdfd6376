import type {MadePlaylist, PlaylistEntry, ReplacementChoice, Track} from '@/api/types';
import {moved} from '@/lib/moved';

/** A track of the playlist that is being made. */
export type Entry = {
  track: Track;
  /** Cosine similarity to what was looked for; undefined for what was given. */
  sound?: number | undefined;
  coListening?: number | undefined;
  /** True for what was given, false for what was chosen. */
  waypoint: boolean;
  /** Whether it stays where it is when the playlist is made again. */
  kept: boolean;
};

/** The playlist that is being made. */
export type Playlist = {
  entries: readonly Entry[];
  /** Makes it again; null if it was not made here, such as one that was saved. */
  randomSeed: number | null;
  /** What a listener should know, such as why it is shorter than asked. */
  notes: readonly string[];
  /** What makes it again for others; null if it was not made here. */
  link: PlaylistLink | null;
};

/** A link that makes a playlist again, and what it does not carry. */
export type PlaylistLink = {
  /** The query of the address. */
  search: string;
  /** Ids of the tracks that it makes; empty where some were kept from the playlist before. */
  trackIds: readonly string[];
  /** Whether tracks were banned when it was made: others may get just those. */
  hadBans: boolean;
};

export const EMPTY_PLAYLIST: Playlist = {entries: [], randomSeed: null, notes: [], link: null};

/** What it was before, and what was undone. The newest comes last in both. */
export type History = {past: readonly Playlist[]; present: Playlist; future: readonly Playlist[]};

export const EMPTY_HISTORY: History = {past: [], present: EMPTY_PLAYLIST, future: []};

/** Something that is done to a playlist. Places count from 0. */
export type Edit =
  | {kind: 'show'; playlist: Playlist}
  | {kind: 'replace'; place: number; choice: ReplacementChoice}
  | {kind: 'remove'; place: number}
  | {kind: 'removeTrack'; trackId: string}
  | {kind: 'keep'; place: number}
  | {kind: 'move'; from: number; to: number}
  /** `order` holds for every place the place that its track had before. */
  | {kind: 'reorder'; order: readonly number[]}
  | {kind: 'undo'}
  | {kind: 'redo'};

const MOST_UNDOS = 100;

/** The history after an edit; the same object if nothing has changed. */
export function edit(history: History, change: Edit): History {
  switch (change.kind) {
    case 'undo':
      return undo(history);
    case 'redo':
      return redo(history);
    default: {
      const next = edited(history.present, change);
      return next === history.present
        ? history
        : {past: [...history.past, history.present].slice(-MOST_UNDOS), present: next, future: []};
    }
  }
}

/** What a playlist was made with. */
export type Origin = {
  /** Ids of the tracks that were kept from the playlist before, and stay marked. */
  kept: ReadonlySet<string>;
  hadBans: boolean;
  /** The query of the address for a random seed. */
  searchFor: (randomSeed: number) => string;
};

/** The playlist that the server made. */
export function playlistOf(made: MadePlaylist, {kept, hadBans, searchFor}: Origin): Playlist {
  const entries = made.tracks.flatMap((entry) => entryOf(entry, kept));
  return {
    entries,
    randomSeed: made.randomSeed,
    notes: made.stopped === undefined ? made.notes : [made.stopped, ...made.notes],
    link: {
      search: searchFor(made.randomSeed),
      trackIds: kept.size > 0 ? [] : entries.map((entry) => entry.track.id),
      hadBans,
    },
  };
}

/** True if its link makes all of it again, for everybody. */
export function isInLink({entries, link}: Playlist): boolean {
  return (
    link !== null &&
    !link.hadBans &&
    entries.length === link.trackIds.length &&
    entries.every(({track}, place) => track.id === link.trackIds[place])
  );
}

/** Entries that come in one by one, with one more; what was at its place, and after it, is void. */
export function withComing(
  entries: readonly Entry[],
  place: number,
  coming: PlaylistEntry,
): readonly Entry[] {
  return [...entries.slice(0, place), ...entryOf(coming, new Set())];
}

/** The tracks that stay when it is made again: place, from 1, to id. */
export function keptPlaces(playlist: Playlist): Map<number, string> {
  return new Map(
    playlist.entries.flatMap((entry, place) => (entry.kept ? [[place + 1, entry.track.id] as const] : [])),
  );
}

/** Length of all tracks together. */
export function totalSeconds(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + entry.track.seconds, 0);
}

function entryOf({track, sound, coListening, waypoint}: PlaylistEntry, kept: ReadonlySet<string>): Entry[] {
  return track ? [{track, sound, coListening, waypoint, kept: kept.has(track.id)}] : [];
}

function undo(history: History): History {
  const before = history.past.at(-1);
  return before
    ? {past: history.past.slice(0, -1), present: before, future: [...history.future, history.present]}
    : history;
}

function redo(history: History): History {
  const after = history.future.at(-1);
  return after
    ? {past: [...history.past, history.present], present: after, future: history.future.slice(0, -1)}
    : history;
}

function edited(playlist: Playlist, change: Exclude<Edit, {kind: 'undo' | 'redo'}>): Playlist {
  const {entries} = playlist;
  switch (change.kind) {
    case 'show':
      return change.playlist;
    case 'replace':
      return withEntry(playlist, change.place, () => ({
        track: change.choice.track,
        sound: change.choice.sound,
        coListening: change.choice.coListening,
        waypoint: false,
        kept: false,
      }));
    case 'remove':
      return withEntries(
        playlist,
        entries.filter((_, place) => place !== change.place),
      );
    case 'removeTrack':
      return withEntries(
        playlist,
        entries.filter((entry) => entry.track.id !== change.trackId),
      );
    case 'keep':
      return withEntry(playlist, change.place, (entry) => ({...entry, kept: !entry.kept}));
    case 'move':
      return change.from === change.to
        ? playlist
        : withEntries(playlist, moved(entries, change.from, change.to));
    case 'reorder':
      return change.order.every((before, place) => before === place)
        ? playlist
        : withEntries(
            playlist,
            change.order.flatMap((place) => entries[place] ?? []),
          );
  }
}

function withEntries(playlist: Playlist, entries: readonly Entry[]): Playlist {
  const isSame =
    entries.length === playlist.entries.length &&
    entries.every((entry, place) => entry === playlist.entries[place]);
  return isSame ? playlist : {...playlist, entries};
}

function withEntry(playlist: Playlist, place: number, change: (entry: Entry) => Entry): Playlist {
  return withEntries(
    playlist,
    playlist.entries.map((entry, at) => (at === place ? change(entry) : entry)),
  );
}
