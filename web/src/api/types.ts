/** The documents of the server's API, named as in `/docs`. What the server leaves out is optional. */

/** A track of the library. */
export type Track = {
  id: string;
  /** Empty where none is known. */
  artist: string;
  title: string;
  album?: string;
  year?: number;
  seconds: number;
  /** Whether the caller may listen to it. */
  playable: boolean;
  /** Of the file; only for those who may see it. */
  path?: string;
};

/** Cosine distances to the track before, 0..2. */
export type Step = {sound?: number; coListening?: number; distance?: number};

/** How smoothly a playlist goes. */
export type Flow = {sum?: number; mean?: number; largest?: number};

/** A track of a playlist, and why it is there. */
export type PlaylistEntry = {
  /** Left out for a place that holds no track of the library. */
  track?: Track;
  /** Cosine similarity (-1..1) of its sound to what was looked for; left out for what was given. */
  sound?: number;
  coListening?: number;
  /** True for what was given, false for what was chosen. */
  waypoint: boolean;
  step?: Step;
};

export type MadePlaylist = {
  tracks: PlaylistEntry[];
  seconds: number;
  flow: Flow;
  /** Why it is shorter than asked. */
  stopped?: string;
  notes: string[];
  /** Makes the same playlist again. */
  randomSeed: number;
  model: string;
};

/**
 * A line of a playlist that is told while it is made: a place (from 1) that makes void what was told of it and of those
 * after it, or what ends it.
 */
export type PlaylistLine = {
  place?: number;
  entry?: PlaylistEntry;
  playlist?: MadePlaylist;
  problem?: {status: number; code: string; detail: string};
};

export type ExplainedPlaylist = {tracks: PlaylistEntry[]; flow: Flow};

/** One of the fields. */
export type Length = {tracks?: number; legs?: number[]; total?: number; minutes?: number};

export type Filter = {genres?: string[]; notGenres?: string[]; years?: {from?: number; to?: number}};

export type Settings = {
  /** 0 what people put together, 1 how it sounds. */
  creativity?: number;
  noise?: number;
  lookback?: number;
  randomSeed?: number;
  avoid?: string[];
  ban?: string[];
  rules?: {artistSpacing?: number};
  filter?: Filter;
};

/** A track that is to have a certain place, from 1. */
export type Pin = {place: number; track: string};

export type GenerateRequest = {seeds?: string[]; pins?: Pin[]; length?: Length; settings?: Settings};

export type JourneyRequest = {waypoints: string[]; length?: Length; settings?: Settings};

export type ContinueRequest = {
  /** In playing order. */
  played: string[];
  turnedDown?: string[];
  length?: Length;
  settings?: Settings;
};

export type ReplaceRequest = {
  tracks: string[];
  /** From 1. */
  place: number;
  turnedDown?: string[];
  choices?: number;
  settings?: Settings;
};

export type ReplacementChoice = {
  track: Track;
  sound?: number;
  coListening?: number;
  step?: Step;
  next?: Step;
};

export type Replacement = {choices: ReplacementChoice[]; stopped?: string; notes: string[]};

export type ReorderRequest = {tracks: string[]; first?: number; last?: number; settings?: Settings};

export type ReorderedPlaylist = {
  tracks: PlaylistEntry[];
  /** For every place the place, from 1, that its track had before. */
  order: number[];
  before: Flow;
  after: Flow;
};

/** Who asks. */
export type Session = {
  mode: 'local' | 'accounts' | 'public';
  signedIn: boolean;
  name: string | null;
  /** Null where signing in comes first. */
  access: 'visitor' | 'listener' | 'admin' | null;
  needsSetup: boolean;
};

export type PlaylistRating = {mean: number; count: number; own?: number};

export type PlaylistSummary = {
  code: string;
  name: string;
  mine: boolean;
  mayChange: boolean;
  created: string;
  updated: string;
  listed: boolean;
  trackCount: number;
  exports: number;
  rating: PlaylistRating;
  firstTracks: {id: string; artist: string; title: string}[];
};

export type PlaylistPage = {playlists: PlaylistSummary[]; next?: string};

/** A place of a saved playlist; without `track` the library no longer has it, and the names tell what it was. */
export type SavedTrack = {
  available: boolean;
  waypoint: boolean;
  track?: Track;
  artist?: string;
  title?: string;
  seconds?: number;
};

export type SavedPlaylist = {
  code: string;
  name: string;
  mine: boolean;
  mayChange: boolean;
  created: string;
  updated: string;
  creativity: number;
  noise: number;
  /** As they were sent when it was saved. */
  settings: Record<string, unknown>;
  listed: boolean;
  /** Path of the shared page; only for those who may change it. */
  share?: string;
  exports: number;
  rating: PlaylistRating;
  tracks: SavedTrack[];
};

export type NewSavedPlaylist = {
  name: string;
  tracks: {id: string; waypoint: boolean}[];
  settings?: Settings;
  creativity?: number;
  noise?: number;
  listed?: boolean;
};

export type ScanPhase = 'idle' | 'looking' | 'listening' | 'weighing' | 'learning' | 'stopping';

export type ScanReport = {added: number; updated: number; removed: number; failed: number; seconds: number};

export type ScanStatus = {
  phase: ScanPhase;
  scanning: boolean;
  files: number;
  /** Files to be listened to. */
  work: number;
  done: number;
  failed: number;
  /** Length of the sound that was listened to. */
  audioSeconds?: number;
  etaSeconds?: number;
  /** Name of the last file that is done. */
  file?: string;
  /** That searches and playlists go by now. */
  tracks: number;
  last?: {outcome: 'finished' | 'stopped' | 'broken'; at: string; reason?: string; report?: ScanReport};
};

export type Library = {
  tracks: number;
  playable: number;
  audioSeconds: number;
  longTracks: number;
  maxMinutes: number;
  failed: number;
  sizeBytes: number;
  folders: {path: string; there: boolean}[];
  models: {name: string; version: string; trained: boolean; tracks: number; inUse: boolean}[];
  coListening: Record<string, number>;
};

export type Failures = {
  total: number;
  kinds: {kind: string; title: string; hint: string; files: number}[];
  failures: {path: string; reason: string; kind: string}[];
};

/** How far the map of the library is. */
export type MapStatus = {
  /** Ready also while a newer one is computed: `progress` tells. */
  state: 'none' | 'computing' | 'ready';
  /** Of the map that is there; a later one has other point numbers. */
  version?: string;
  /** Tracks that have a place. */
  tracks: number;
  /** Tracks that can have one. */
  total: number;
  /** 0..1, while one is computed. */
  progress?: number;
};

export type MapGroupsBy = 'genre' | 'artist' | 'year' | 'folder';

/** What the points of the map have in common. */
export type MapGroups = {
  version: string;
  /** The largest first, years in their order; `other` is last and stands for all the rest. */
  groups: {name: string; tracks: number; other?: boolean}[];
  /** The number of its group for each point. */
  of: number[];
};

/** A place of the map: x, y, both -1..1. */
export type MapPlace = [number, number];

export type MapJourneyRequest = {version: string; line: MapPlace[]; length?: Length; settings?: Settings};

export type MapAreaRequest = {version: string; polygon: MapPlace[]; length?: Length; settings?: Settings};

/** How many tracks there are of something. */
export type TrackCount = {name: string; tracks: number};

export type LibraryStatistics = {
  tracks: number;
  artists: number;
  audioSeconds: number;
  musicBytes: number;
  genres: TrackCount[];
  genreless: number;
  decades: {from: number; tracks: number}[];
  yearless: number;
  formats: TrackCount[];
  topArtists: TrackCount[];
};

/** The folders in a folder of the server's machine. */
export type FolderListing = {
  path: string;
  /** Left out for a root. */
  parent?: string;
  folders: {name: string; path: string}[];
  audioFiles: number;
  /** True if it holds more than was looked at. */
  cut: boolean;
  places: {name: string; path: string}[];
};

/** The demo library that the server composes itself. */
export type Demo = {
  state: 'none' | 'composing' | 'ready' | 'failed';
  done: number;
  total: number;
  problem?: string;
};

export type Role = 'listener' | 'admin';

export type Account = {id: number; name: string; role: Role; created: string};

/** A browser in which somebody is signed in. */
export type BrowserSession = {
  id: number;
  /** True for the one that asks. */
  current: boolean;
  created: string;
  lastSeen: string;
  expires: string;
  userAgent: string;
};

/** What lets a program do what an account may. */
export type AccessToken = {
  id: number;
  name: string;
  role: Role;
  created: string;
  lastUsed?: string | null;
  expires?: string | null;
};

/** A track that sounds like what was heard. */
export type NearTrack = {
  track: Track;
  /** Cosine similarity, -1..1. */
  sound: number;
};

/** What a file or a recording sounds like. */
export type Heard = {
  /** The track that it is, where the library has the very same sound. */
  inLibrary: Track | null;
  heardSeconds: number;
  /** Best first. */
  tracks: NearTrack[];
};
