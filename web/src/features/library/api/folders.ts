import {useMutation, useQueryClient} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {ScanStatus} from '@/api/types';
import {LIBRARY_KEY} from './getLibrary';

/** Adds a folder of the server's machine, and scans it. */
export function useAddFolder() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (path: string) => request<ScanStatus>('POST', '/library/folders', {body: {path}}),
    onSuccess: () => client.invalidateQueries({queryKey: LIBRARY_KEY}),
  });
}

/** Takes a folder out of the library; no file is touched. */
export function useRemoveFolder() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (path: string) => request<ScanStatus>('DELETE', '/library/folders', {query: {path}}),
    onSuccess: () => client.invalidateQueries({queryKey: LIBRARY_KEY}),
  });
}
