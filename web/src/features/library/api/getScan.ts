import {useQuery, useQueryClient} from '@tanstack/react-query';
import {useEffect, useRef} from 'react';
import {request} from '@/api/client';
import type {ScanStatus} from '@/api/types';
import {useSession} from '@/features/session/api/getSession';
import {LIBRARY_KEY} from './getLibrary';

export const SCAN_KEY = ['scan'];

const WHILE_SCANNING_MS = 4_000;
const OTHERWISE_MS = 30_000;

/**
 * How far the scan is, asked now and then; undefined where it is not known, as for visitors.
 *
 * Every page has it. Events would keep a connection of each tab open, and browsers have six for a server that speaks
 * plain HTTP; they are for pages that are about scans: see useScanEvents.
 */
export function useScan(): ScanStatus | undefined {
  const {data: session} = useSession();
  const {data} = useQuery({
    queryKey: SCAN_KEY,
    queryFn: ({signal}) => request<ScanStatus>('GET', '/scan', {signal}),
    enabled: session?.access === 'listener' || session?.access === 'admin',
    refetchInterval: ({state}) => (state.data?.scanning ? WHILE_SCANNING_MS : OTHERWISE_MS),
  });
  return data;
}

/** Asks for the library's numbers anew whenever a scan has changed them. */
export function useFollowLibrary(): void {
  const client = useQueryClient();
  const status = useScan();
  const seen = useRef<ScanStatus | undefined>(undefined);
  useEffect(() => {
    const before = seen.current;
    seen.current = status;
    if (before && status && (before.tracks !== status.tracks || (before.scanning && !status.scanning))) {
      void client.invalidateQueries({queryKey: LIBRARY_KEY});
    }
  }, [client, status]);
}
