import {apiUrl} from '@/api/client';
import type {Track} from '@/api/types';

/** Where the sound of a track comes from. */
export type Source = {
  url: string;
  /** Where in the track its first sample lies (seconds): streams that are encoded anew have no ranges. */
  startSeconds: number;
  /** Whether the browser can seek in it by itself. */
  isSeekable: boolean;
};

/** What `HTMLMediaElement.canPlayType` answers. */
export type CanPlayType = (type: string) => string;

const TYPES: Record<string, string> = {
  mp3: 'audio/mpeg',
  flac: 'audio/flac',
  ogg: 'audio/ogg; codecs=vorbis',
  oga: 'audio/ogg; codecs=vorbis',
  opus: 'audio/ogg; codecs=opus',
  m4a: 'audio/mp4; codecs=mp4a.40.2',
  aac: 'audio/aac',
  wav: 'audio/wav',
};

const OPUS = 'audio/ogg; codecs=opus';

/**
 * The source of a track: the file as it is where the browser plays it, otherwise a stream in a format that it plays.
 *
 * @param startSeconds where to begin; of the original all is had, so that it begins at 0
 */
export function sourceOf(track: Track, canPlayType: CanPlayType, startSeconds = 0): Source {
  const path = `/tracks/${encodeURIComponent(track.id)}/audio`;
  const type = TYPES[extension(track.path)];
  if (type !== undefined && canPlayType(type) !== '') {
    return {url: apiUrl(path, {format: 'original'}), startSeconds: 0, isSeekable: true};
  }
  const format = canPlayType(OPUS) === '' ? 'mp3' : 'opus';
  const start = startSeconds > 0 ? Number(startSeconds.toFixed(2)) : undefined;
  return {url: apiUrl(path, {format, start}), startSeconds, isSeekable: false};
}

function extension(path = ''): string {
  const dot = path.lastIndexOf('.');
  return dot < 0 ? '' : path.slice(dot + 1).toLowerCase();
}
