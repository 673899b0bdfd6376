import {useQueryClient} from '@tanstack/react-query';
import {useEffect, useRef, useState} from 'react';
import {apiUrl} from '@/api/client';
import type {ScanStatus} from '@/api/types';
import {LIBRARY_KEY} from '../api/getLibrary';

/** How far the scan is, as the server tells it; null until it has. The library's numbers follow when it ends. */
export function useScanStatus(): ScanStatus | null {
  const client = useQueryClient();
  const [status, setStatus] = useState<ScanStatus | null>(null);
  const wasScanning = useRef(false);
  useEffect(() => {
    const events = new EventSource(apiUrl('/scan/events'));
    events.addEventListener('scan', (event: MessageEvent<string>) => {
      const told = JSON.parse(event.data) as ScanStatus;
      setStatus(told);
      if (wasScanning.current && !told.scanning) {
        void client.invalidateQueries({queryKey: LIBRARY_KEY});
      }
      wasScanning.current = told.scanning;
    });
    return () => events.close();
  }, [client]);
  return status;
}
