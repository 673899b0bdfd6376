import {useMutation, useQueryClient} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {ScanStatus} from '@/api/types';
import {SCAN_KEY} from './getScan';

/** `retry` is a start that tries files again that could not be used. */
export type ScanWish = 'start' | 'retry' | 'stop';

/** Begins a scan of all folders, or stops the one that is going on. */
export function useScanControl() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: ScanWish) =>
      request<ScanStatus>(wish === 'stop' ? 'DELETE' : 'POST', '/scan', {
        query: {retryFailed: wish === 'retry' ? 'true' : undefined},
      }),
    onSuccess: (status) => client.setQueryData(SCAN_KEY, status),
  });
}
