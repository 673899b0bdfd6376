import {useEffect} from 'react';
import {coverUrl} from '@/components/Cover';
import type {Playback} from '../playback';
import {current} from '../queue';
import type {Player} from '../PlayerContext';

const COVER_SIZES = [128, 256, 512];

const SEEK_SECONDS = 10;

/** Shows the track on lock screens, and obeys the keys of keyboards and headphones. */
export function useMediaSession(player: Player, playback: Playback): void {
  const track = current(player.queue);
  const {isPlaying} = player;

  useEffect(() => {
    if ('mediaSession' in navigator && track) {
      navigator.mediaSession.metadata = new MediaMetadata({
        title: track.title,
        artist: track.artist,
        album: track.album ?? '',
        artwork: COVER_SIZES.map((size) => ({
          src: coverUrl(track.id, size),
          sizes: `${size}x${size}`,
          type: 'image/jpeg',
        })),
      });
    }
  }, [track]);

  useEffect(() => {
    if (!('mediaSession' in navigator) || !track) {
      return;
    }
    navigator.mediaSession.playbackState = isPlaying ? 'playing' : 'paused';
    // The system counts on by itself: it has to be told of seeking, and now and then.
    let told = Number.NaN;
    const tell = () => {
      const position = Math.min(playback.getSeconds(), track.seconds);
      if (!(Math.abs(position - told) < 1)) {
        told = position;
        navigator.mediaSession.setPositionState({duration: track.seconds, position});
      }
    };
    tell();
    return playback.subscribeToSeconds(tell);
  }, [track, isPlaying, playback]);

  useEffect(() => {
    if (!('mediaSession' in navigator)) {
      return;
    }
    const session = navigator.mediaSession;
    const skip = (seconds: number) => playback.seek(playback.getSeconds() + seconds);
    const handlers: [MediaSessionAction, MediaSessionActionHandler][] = [
      ['play', playback.resume],
      ['pause', playback.pause],
      ['nexttrack', playback.next],
      ['previoustrack', playback.previous],
      ['seekbackward', ({seekOffset}) => skip(-(seekOffset ?? SEEK_SECONDS))],
      ['seekforward', ({seekOffset}) => skip(seekOffset ?? SEEK_SECONDS)],
      ['seekto', ({seekTime}) => seekTime !== undefined && seekTime !== null && playback.seek(seekTime)],
    ];
    handlers.forEach(([action, handler]) => session.setActionHandler(action, handler));
    return () => handlers.forEach(([action]) => session.setActionHandler(action, null));
  }, [playback]);
}
