import {useQueryClient} from '@tanstack/react-query';
import {useEffect} from 'react';
import {apiUrl} from '@/api/client';
import type {ScanStatus} from '@/api/types';
import {SCAN_KEY, useScan} from '../api/getScan';

/** How far the scan is, as the server tells it twice a second; undefined until it has. */
export function useScanEvents(): ScanStatus | undefined {
  const client = useQueryClient();
  useEffect(() => {
    const events = new EventSource(apiUrl('/scan/events'));
    events.addEventListener('scan', (event: MessageEvent<string>) => {
      client.setQueryData<ScanStatus>(SCAN_KEY, JSON.parse(event.data));
    });
    return () => events.close();
  }, [client]);
  return useScan();
}
