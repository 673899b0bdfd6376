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
  const response = await send(method, apiUrl(path, options.query), options, {});
  if (!response.ok) {
    throw await problemOf(response);
  }
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** Asks the server for something that is not JSON: see {@link request}. */
export async function requestBytes(path: string, options: RequestOptions = {}): Promise<ArrayBuffer> {
  const response = await send('GET', apiUrl(path, options.query), options, {});
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response.arrayBuffer();
}

/** The type of answers that hold a JSON document a line. */
const LINES = 'application/x-ndjson';

/** All at once is better than nothing. */
const ACCEPT_LINES = `${LINES}, application/json;q=0.5`;

/**
 * Asks the server for something that it tells line by line, while it finds it out.
 *
 * @param onLine told each document as it comes; where the server answers a single one, that
 * @throws ApiProblem as `request` does; `code` is `offline` also where the connection breaks on the way
 */
export async function requestLines<T>(
  method: string,
  path: string,
  options: RequestOptions,
  onLine: (line: T) => void,
): Promise<void> {
  const response = await send(method, apiUrl(path, options.query), options, {Accept: ACCEPT_LINES});
  if (!response.ok) {
    throw await problemOf(response);
  }
  if (!response.body || !(response.headers.get('Content-Type') ?? '').startsWith(LINES)) {
    onLine((await response.json()) as T);
    return;
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + part.value).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach((line) => onLine(JSON.parse(line) as T));
    }
  } catch (error) {
    throw error instanceof TypeError ? offline() : error;
  }
  if (rest !== '') {
    throw offline(); // a line that does not end was cut off
  }
}

const offline = () => new ApiProblem(0, 'offline', 'the server cannot be reached');

async function send(
  method: string,
  url: string,
  {body, signal}: RequestOptions,
  headers: Record<string, string>,
): Promise<Response> {
  try {
    const response = await fetch(url, {
      method,
      headers: body === undefined ? headers : {...headers, 'Content-Type': 'application/json'},
      ...(body === undefined ? {} : {body: JSON.stringify(body)}),
      ...(signal ? {signal} : {}),
    });
    noteReachable(!UNREACHABLE.includes(response.status));
    return response;
  } catch (error) {
    if (signal?.aborted) {
      throw error;
    }
    noteReachable(false);
    throw offline();
  }
}
