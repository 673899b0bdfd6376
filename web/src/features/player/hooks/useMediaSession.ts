import {useEffect} from 'react';
import {coverUrl} from '@/components/Cover';
import {current} from '../queue';
import type {Player} from '../PlayerContext';

/** Shows the track on lock screens, and obeys the keys of keyboards and headphones. */
export function useMediaSession(player: Player): void {
  const track = current(player.queue);
  const {isPlaying, next, previous, seek, toggle} = player;

  useEffect(() => {
    if (!('mediaSession' in navigator) || !track) {
      return;
    }
    navigator.mediaSession.metadata = new MediaMetadata({
      title: track.title,
      artist: track.artist,
      album: track.album ?? '',
      artwork: [{src: coverUrl(track.id, 512), sizes: '512x512', type: 'image/jpeg'}],
    });
  }, [track]);

  useEffect(() => {
    if (!('mediaSession' in navigator)) {
      return;
    }
    const session = navigator.mediaSession;
    session.playbackState = !track ? 'none' : isPlaying ? 'playing' : 'paused';
    const handlers: [MediaSessionAction, MediaSessionActionHandler][] = [
      ['play', toggle],
      ['pause', toggle],
      ['nexttrack', next],
      ['previoustrack', previous],
      ['seekto', ({seekTime}) => seekTime !== undefined && seekTime !== null && seek(seekTime)],
    ];
    handlers.forEach(([action, handler]) => session.setActionHandler(action, handler));
    return () => handlers.forEach(([action]) => session.setActionHandler(action, null));
  }, [track, isPlaying, next, previous, seek, toggle]);
}
