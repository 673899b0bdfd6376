import {useEffect} from 'react';
import {usePlayer} from '@/features/player/PlayerContext';
import {current} from '@/features/player/queue';
import {rememberHeard} from '../heard';

/** Notes what is played, whoever put it into the queue. */
export function useHeard(): void {
  const {queue, isPlaying} = usePlayer();
  const id = current(queue)?.id;
  useEffect(() => {
    if (id !== undefined && isPlaying) {
      rememberHeard(id, Date.now());
    }
  }, [id, isPlaying]);
}
