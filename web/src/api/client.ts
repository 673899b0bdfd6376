import {ApiProblem, problemOf} from './problem';

type QueryValue = string | number | undefined;

/** What goes along with a request. */
export type RequestOptions = {
  /** Parameters of the address; those that are undefined are left out. */
  query?: Record<string, QueryValue>;
  /** Sent as JSON. */
  body?: unknown;
  signal?: AbortSignal;
};

const API = '/api/v2';

/** The address of something in the API. */
export function apiUrl(path: string, query: Record<string, QueryValue> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return given.length === 0 ? API + path : `${API}${path}?${search}`;
}

/**
 * Asks the server.
 *
 * @returns its answer; undefined where it has no content
 * @throws ApiProblem if it did not succeed; `code` is `offline` if the server cannot be reached
 */
export async function request<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(method, apiUrl(path, options.query), options);
  if (!response.ok) {
    throw await problemOf(response);
  }
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** Asks the server for something that is not JSON: see {@link request}. */
export async function requestBytes(path: string, options: RequestOptions = {}): Promise<ArrayBuffer> {
  const response = await send('GET', apiUrl(path, options.query), options);
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response.arrayBuffer();
}

async function send(method: string, url: string, {body, signal}: RequestOptions): Promise<Response> {
  try {
    return await fetch(url, {
      method,
      ...(body === undefined
        ? {}
        : {body: JSON.stringify(body), headers: {'Content-Type': 'application/json'}}),
      ...(signal ? {signal} : {}),
    });
  } catch (error) {
    if (signal?.aborted) {
      throw error;
    }
    throw new ApiProblem(0, 'offline', 'the server cannot be reached');
  }
}
