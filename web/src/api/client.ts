import {noteReachable} from './connection';
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

/** What proxies answer in place of a server that they cannot reach. */
const UNREACHABLE = [502, 504];

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

async function send(method: string, url: string, {body, signal}: RequestOptions): Promise<Response> {
  try {
    const response = await fetch(url, {
      method,
      ...(body === undefined
        ? {}
        : {body: JSON.stringify(body), headers: {'Content-Type': 'application/json'}}),
      ...(signal ? {signal} : {}),
    });
    noteReachable(!UNREACHABLE.includes(response.status));
    return response;
  } catch (error) {
    if (signal?.aborted) {
      throw error;
    }
    noteReachable(false);
    throw new ApiProblem(0, 'offline', 'the server cannot be reached');
  }
}
