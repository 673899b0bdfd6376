import {useMutation, useQuery, useQueryClient} from '@tanstack/react-query';
import {useCallback, useEffect, useRef, useState} from 'react';
import type {Heard} from '@/api/types';
import {listen} from '../api/listen';

/** What was found for a file or a recording. */
export type Find = {
  /** Name of the file; null for a recording. */
  name: string | null;
  heard: Heard;
};

export type Listening = {
  /** The last one, also when another page was open meanwhile. */
  find: Find | null;
  isSending: boolean;
  /** The part of the upload that is done, 0 to 1. */
  progress: number;
  error: Error | null;
  /** Sends something to be listened to, in place of what may still be on its way. */
  send: (audio: Blob) => void;
  cancel: () => void;
};

const LAST_FIND = ['discover', 'last find'];

/** Sends files and recordings, and keeps what was found for the last one. */
export function useListening(): Listening {
  const queryClient = useQueryClient();
  const running = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState(0);
  const {data: find} = useQuery<Find | null>({
    queryKey: LAST_FIND,
    queryFn: () => null,
    initialData: null,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  const {mutate, isPending, error, reset} = useMutation({
    mutationFn: async (audio: Blob): Promise<Find> => {
      const controller = new AbortController();
      running.current?.abort();
      running.current = controller;
      setProgress(0);
      const heard = await listen(audio, {signal: controller.signal, onProgress: setProgress});
      return {name: audio instanceof File ? audio.name : null, heard};
    },
    onSuccess: (found) => queryClient.setQueryData(LAST_FIND, found),
  });
  const cancel = useCallback(() => {
    running.current?.abort();
    reset();
  }, [reset]);
  useEffect(() => () => running.current?.abort(), []);
  return {find, isSending: isPending, progress, error, send: mutate, cancel};
}
