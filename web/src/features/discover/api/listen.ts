import {apiUrl} from '@/api/client';
import {noteReachable} from '@/api/connection';
import {ApiProblem, problemOf} from '@/api/problem';
import type {Heard} from '@/api/types';

/** How many tracks are shown. */
const MOST_TRACKS = 30;

export type ListenOptions = {
  /** Told the part of the upload that is done, 0 to 1. */
  onProgress?: (part: number) => void;
  signal?: AbortSignal;
};

/**
 * Sends a file or a recording, to be told what sounds like it.
 *
 * By XMLHttpRequest: fetch does not tell how an upload goes on.
 *
 * @throws ApiProblem if the server did not like it, or cannot be reached (code `offline`)
 */
export function listen(audio: Blob, {onProgress, signal}: ListenOptions = {}): Promise<Heard> {
  const form = new FormData();
  form.append('file', audio, audio instanceof File ? audio.name : 'recording');
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    request.open('POST', apiUrl('/listening', {limit: MOST_TRACKS}));
    request.upload.onprogress = ({loaded, total}) => total > 0 && onProgress?.(loaded / total);
    request.onload = () => {
      noteReachable(true);
      if (request.status === 200) {
        resolve(JSON.parse(request.responseText) as Heard);
      } else {
        problemOf(responseOf(request)).then(reject, reject);
      }
    };
    request.onerror = () => {
      noteReachable(false);
      reject(new ApiProblem(0, 'offline', 'the server cannot be reached'));
    };
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'));
    request.onloadend = () => signal?.removeEventListener('abort', stop);
    if (signal?.aborted) {
      reject(new DOMException('stopped', 'AbortError'));
      return;
    }
    signal?.addEventListener('abort', stop);
    request.send(form);
  });
}

function responseOf(request: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const name of ['Content-Type', 'Retry-After']) {
    const value = request.getResponseHeader(name);
    if (value !== null) {
      headers.set(name, value);
    }
  }
  return new Response(request.responseText, {
    status: request.status,
    statusText: request.statusText,
    headers,
  });
}
