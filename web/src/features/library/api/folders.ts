import {useMutation, useQueryClient} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {ScanStatus} from '@/api/types';
import {LIBRARY_KEY} from './getLibrary';
import {SCAN_KEY} from './getScan';

/** Adds a folder of the server's machine, and scans it. */
export function useAddFolder() {
  return useFolderChange((path) => request('POST', '/library/folders', {body: {path}}));
}

/** Takes a folder out of the library; no file is touched. */
export function useRemoveFolder() {
  return useFolderChange((path) => request('DELETE', '/library/folders', {query: {path}}));
}

function useFolderChange(change: (path: string) => Promise<ScanStatus>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (status) => {
      client.setQueryData(SCAN_KEY, status);
      return client.invalidateQueries({queryKey: LIBRARY_KEY});
    },
  });
}
