import type {ContinueRequest, MadePlaylist, Track} from '@/api/types';
import {ApiProblem} from '@/api/problem';
import {lookUpTracks} from '@/features/make/api/lookUpTracks';
import {readBanned} from '@/features/make/banned';
import type {Queue} from '@/features/player/queue';
import {continuePlaylist} from './api/continuePlaylist';
import {readHeard} from './heard';
import {continueRequest, type RadioSettings} from './radio';

/** What the radio is to go on from, and how far. */
export type Wish = {queue: Queue; settings: RadioSettings; count: number};

/** Of the last tracks, so many are enough to go on where all else is forgotten. */
const LEAST_PLAYED = 20;

/** Ids of tracks that were picked and have no file: others are picked in their place. */
const mute = new Set<string>();

/**
 * The tracks that go on from a queue. Where everything that fits was heard in the last hours, as in small libraries,
 * what was heard longest ago may come again.
 *
 * @returns none if the library has nothing that fits
 */
export async function pickTracks({queue, settings, count}: Wish, signal: AbortSignal): Promise<Track[]> {
  const heard = readHeard(Date.now()).map(({id}) => id);
  const unwanted = {heard, banned: readBanned(), mute: [...mute]};
  const strict = continueRequest(queue, settings, count, unwanted);
  const tracks = playable(await ask(strict, signal));
  if (tracks.length > 0) {
    return tracks;
  }
  const turnedDown = queue.items.filter((item) => item.isTurnedDown).map((item) => item.track.id);
  const relaxed = {
    ...strict,
    played: strict.played.slice(-LEAST_PLAYED),
    turnedDown: [...turnedDown, ...mute],
  };
  return playable(await ask(relaxed, signal));
}

/** Asks once more without the ids that the library does not have any longer, where it complains of one. */
async function ask(body: ContinueRequest, signal: AbortSignal): Promise<MadePlaylist> {
  try {
    return await continuePlaylist(body, signal);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 404) {
      throw error;
    }
    return continuePlaylist({...body, ...(await known(body))}, signal);
  }
}

async function known({played, turnedDown, settings}: ContinueRequest): Promise<Partial<ContinueRequest>> {
  const keep = async (ids: readonly string[] = []) => {
    const tracks = await lookUpTracks(ids);
    return ids.filter((id) => tracks.has(id));
  };
  const [nowPlayed, nowTurnedDown, ban] = await Promise.all([
    keep(played),
    keep(turnedDown),
    keep(settings?.ban),
  ]);
  return {played: nowPlayed, turnedDown: nowTurnedDown, settings: {...settings, ban}};
}

function playable(made: MadePlaylist): Track[] {
  const tracks = made.tracks.flatMap(({track}) => track ?? []);
  tracks.filter((track) => !track.playable).forEach((track) => mute.add(track.id));
  return tracks.filter((track) => track.playable);
}
