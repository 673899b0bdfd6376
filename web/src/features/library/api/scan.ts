import {useMutation} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {ScanStatus} from '@/api/types';

/** Begins a scan of all folders, or stops the one that is going on; the events tell what comes of it. */
export function useScanControl() {
  return useMutation({
    mutationFn: (wish: 'start' | 'stop') =>
      request<ScanStatus>(wish === 'start' ? 'POST' : 'DELETE', '/scan'),
  });
}
