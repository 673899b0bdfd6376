import type {NearTrack, Track} from '@/api/types';

/**
 * What could be played next, by all that was heard so far. Each window of sound adds the similarities of the tracks
 * that are near it, and what was heard before counts less and less: so the list follows the music, and does not jump
 * with every bar.
 */
export type Proposals = {
  /** Windows that were heard. */
  windows: number;
  /** What a track that was as near as can be in all windows would have. */
  weight: number;
  scores: readonly Scored[];
  /** The track to be played next; null until something was heard. */
  next: Track | null;
  /** The track that is probably what is being heard; null where none stands out. */
  heard: Track | null;
  /** Ids of tracks that do not come again: turned down, or played already. */
  gone: ReadonlySet<string>;
};

type Scored = {track: Track; score: number};

/** What is left of a score when another window is heard. */
const MEMORY = 0.7;

/** How much better a track must be than the proposed one to take its place. */
const LEAD = 1.1;

/** A track that is being played is this near to itself ... */
const SAME_SOUND = 0.8;
/** ... and this much nearer than all others. */
const SAME_LEAD = 0.08;

/** Fewer windows tell too little to say which track it is. */
const SAME_WINDOWS = 2;

/** More tracks than are shown, as some of them are turned down. */
const MOST_SCORES = 100;

export const NOTHING_HEARD: Proposals = {
  windows: 0,
  weight: 0,
  scores: [],
  next: null,
  heard: null,
  gone: new Set(),
};

/** The proposals after another window, whose nearest tracks are `near`. */
export function withWindow(proposals: Proposals, near: readonly NearTrack[]): Proposals {
  const scores = new Map(
    proposals.scores.map(({track, score}) => [track.id, {track, score: MEMORY * score}]),
  );
  for (const {track, sound} of near) {
    const before = scores.get(track.id)?.score ?? 0;
    scores.set(track.id, {track, score: before + Math.max(0, sound)});
  }
  return settled({
    ...proposals,
    windows: proposals.windows + 1,
    weight: MEMORY * proposals.weight + 1,
    scores: [...scores.values()].toSorted((one, other) => other.score - one.score).slice(0, MOST_SCORES),
  });
}

/** The proposals without a track, which does not come again. */
export function without(proposals: Proposals, trackId: string): Proposals {
  return settled({...proposals, gone: new Set([...proposals.gone, trackId])});
}

/** What there is to choose from, best first, with the mean similarity (0 to 1) to what was heard. */
export function ranked({scores, weight, gone, heard}: Proposals): NearTrack[] {
  return scores
    .filter(({track}) => !gone.has(track.id) && track.id !== heard?.id)
    .map(({track, score}) => ({track, sound: score / weight}));
}

/** Decides anew what is heard and what is next; what was next stays so unless another track is clearly better. */
function settled(proposals: Proposals): Proposals {
  const heard = heardIn(proposals);
  const choices = ranked({...proposals, heard});
  const best = choices[0];
  const kept = choices.find(({track}) => track.id === proposals.next?.id);
  const isKept = best !== undefined && kept !== undefined && best.sound < LEAD * kept.sound;
  return {...proposals, heard, next: (isKept ? kept : best)?.track ?? null};
}

function heardIn({windows, weight, scores}: Proposals): Track | null {
  const [first, second] = scores;
  if (windows < SAME_WINDOWS || !first) {
    return null;
  }
  const sound = first.score / weight;
  return sound >= SAME_SOUND && sound - (second?.score ?? 0) / weight >= SAME_LEAD ? first.track : null;
}
