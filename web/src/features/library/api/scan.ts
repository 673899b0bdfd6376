import {useMutation, useQueryClient} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {ScanStatus} from '@/api/types';
import {SCAN_KEY} from './getScan';

/** Begins a scan of all folders, or stops the one that is going on. */
export function useScanControl() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: 'start' | 'stop') =>
      request<ScanStatus>(wish === 'start' ? 'POST' : 'DELETE', '/scan'),
    onSuccess: (status) => client.setQueryData(SCAN_KEY, status),
  });
}
