import {requestLines} from '@/api/client';
import {ApiProblem} from '@/api/problem';
import type {MadePlaylist, PlaylistEntry, PlaylistLine} from '@/api/types';
import type {MakeRequest} from '../requests';

/** Hears of tracks while they are chosen; places count from 0, and one makes void what was after it. */
export type OnTrack = (place: number, entry: PlaylistEntry) => void;

/** Makes a playlist: from seeds, or as a journey between waypoints. */
export async function makePlaylist(
  {path, body}: MakeRequest,
  signal: AbortSignal,
  onTrack: OnTrack,
): Promise<MadePlaylist> {
  let made: MadePlaylist | null = null;
  await requestLines<PlaylistLine | MadePlaylist>('POST', path, {body, signal}, (line) => {
    if ('tracks' in line) {
      made = line; // all at once
      return;
    }
    const {place, entry, playlist, problem} = line;
    if (problem) {
      throw new ApiProblem(problem.status, problem.code, problem.detail);
    }
    if (playlist) {
      made = playlist;
    } else if (place !== undefined && entry) {
      onTrack(place - 1, entry);
    }
  });
  if (!made) {
    throw new ApiProblem(0, 'offline', 'the server cannot be reached');
  }
  return made;
}
