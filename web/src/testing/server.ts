import {setupServer} from 'msw/node';
import {http, HttpResponse} from 'msw';
import {idleScan, localSession} from './fixtures';

/** Answers in place of the server. Whatever a test does not expect makes it fail. */
export const server = setupServer(
  http.get('*/api/v2/session', () => HttpResponse.json(localSession)),
  http.get('*/api/v2/scan', () => HttpResponse.json(idleScan)),
);

/** The address of something in the API, as handlers take it. */
export const api = (path: string) => `*/api/v2${path}`;

/** A response with problem details. */
export function problem(status: number, code: string, detail: string, headers: Record<string, string> = {}) {
  return HttpResponse.json(
    {type: `/problems#${code}`, title: code, status, detail, code},
    {status, headers: {'Content-Type': 'application/problem+json', ...headers}},
  );
}
