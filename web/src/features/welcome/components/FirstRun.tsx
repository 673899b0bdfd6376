import type {ReactNode} from 'react';
import {Navigate} from 'react-router';
import {useScan} from '@/features/library/api/getScan';

/** Leads to the welcome page for as long as there is nothing to make playlists of. */
export function FirstRun({children}: {children: ReactNode}) {
  const status = useScan();
  return status?.tracks === 0 ? <Navigate to="/welcome" replace /> : children;
}
