import {apiUrl} from '@/api/client';
import type {Track} from '@/api/types';

/** Where the sound of a track comes from. */
export type Source = {
  url: string;
  /** Where in the track its first sample lies (seconds): streams that are encoded anew have no ranges. */
  startSeconds: number;
  /** Whether it is the file as it is, in which the browser can seek by itself. */
  isOriginal: boolean;
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
 * The source of a track: the file as it is where the browser seems to play it. An extension tells little of what is
 * in a file; where the browser turns out not to play it, the deck asks for {@link encodedSourceOf}.
 */
export function sourceOf(track: Track, canPlayType: CanPlayType, startSeconds = 0): Source {
  const type = TYPES[extension(track.path)];
  return type !== undefined && canPlayType(type) !== ''
    ? {url: audioUrl(track, {format: 'original'}), startSeconds: 0, isOriginal: true}
    : encodedSourceOf(track, canPlayType, startSeconds);
}

/** A stream of a track in a format that the browser plays for sure, from a place of it on (seconds). */
export function encodedSourceOf(track: Track, canPlayType: CanPlayType, startSeconds = 0): Source {
  const format = canPlayType(OPUS) === '' ? 'mp3' : 'opus';
  const start = startSeconds > 0 ? Number(startSeconds.toFixed(2)) : undefined;
  return {url: audioUrl(track, {format, start}), startSeconds, isOriginal: false};
}

function audioUrl(track: Track, query: {format: string; start?: number | undefined}): string {
  return apiUrl(`/tracks/${encodeURIComponent(track.id)}/audio`, query);
}

function extension(path = ''): string {
  const dot = path.lastIndexOf('.');
  return dot < 0 ? '' : path.slice(dot + 1).toLowerCase();
}
