import {Text} from '@mantine/core';
import {lazy, Suspense} from 'react';
import {texts} from '@/texts';
import type {Pick} from '../wishes';

type Props = {picks: readonly Pick[]; onChange: (picks: readonly Pick[]) => void};

/** Fetches what waypoints are shown and dragged with. */
export const loadWaypoints = () => import('./WaypointList');
const WaypointList = lazy(loadWaypoints);

/** The tracks that were picked, or what picking is for. */
export function Waypoints({picks, onChange}: Props) {
  if (picks.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {texts.make.waypointsHint}
      </Text>
    );
  }
  return (
    <Suspense fallback={null}>
      <WaypointList picks={picks} onChange={onChange} />
    </Suspense>
  );
}
