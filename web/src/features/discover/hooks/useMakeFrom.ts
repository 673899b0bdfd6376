import {useCallback} from 'react';
import {useNavigate} from 'react-router';
import type {Track} from '@/api/types';
import {useMaker} from '@/features/make/MakeContext';
import type {Pick} from '@/features/make/wishes';

/** Opens Make with tracks as its waypoints, and makes the playlist. */
export function useMakeFrom(): (tracks: readonly Track[]) => void {
  const {wishes, setPicks, make} = useMaker();
  const navigate = useNavigate();
  return useCallback(
    (tracks) => {
      const picks = tracks.map((track): Pick => ({track, role: 'waypoint', place: 1}));
      setPicks(picks);
      make({...wishes, picks});
      void navigate('/');
    },
    [wishes, setPicks, make, navigate],
  );
}
