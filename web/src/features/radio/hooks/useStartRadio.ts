import {useMutation} from '@tanstack/react-query';
import type {Track} from '@/api/types';
import {readBanned} from '@/features/make/banned';
import {usePlayer} from '@/features/player/PlayerContext';
import {goTo, queueOf, withAdded} from '@/features/player/queue';
import {beginPlaylist} from '../api/beginPlaylist';
import {pickTracks} from '../pickTracks';
import {MOST_AHEAD} from '../radio';
import {useRadio} from '../RadioContext';

/**
 * Starts the radio: at a track, which is played first; after a playlist, with what goes on from it; or with none
 * given anywhere in the library.
 */
export function useStartRadio() {
  const player = usePlayer();
  const radio = useRadio();
  const settings = {...radio.settings, isOn: true};
  const begin = async (tracks: readonly Track[]) => {
    const given = queueOf(tracks, tracks.length - 1);
    if (given.items.length === 1) {
      return given;
    }
    if (given.items.length > 1) {
      const picked = await pickTracks(
        {queue: given, settings, count: MOST_AHEAD},
        new AbortController().signal,
      );
      const queue = withAdded(given, picked, 'radio');
      return goTo(queue, queue.at + 1);
    }
    const made = await beginPlaylist({
      length: {tracks: MOST_AHEAD},
      settings: {
        creativity: settings.creativityPercent / 100,
        noise: settings.noisePercent / 100,
        lookback: settings.lookback,
        ban: [...readBanned()],
      },
    });
    const drawn = made.tracks.flatMap(({track}) => track ?? []);
    return withAdded({items: [], at: 0}, drawn, 'radio');
  };
  const {mutate, isPending, error} = useMutation({
    mutationFn: begin,
    onSuccess: (queue) => {
      player.playQueue(queue);
      radio.setSettings(settings);
    },
  });
  return {start: mutate, isStarting: isPending, error};
}
