import {QueryClient} from '@tanstack/react-query';
import {ApiProblem} from './problem';

const MOST_RETRIES = 2;
const USUAL_WAIT_MS = 1_000;

/** Tries again only what may pass, and not before the server said. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => error instanceof ApiProblem && error.isPassing && failures < MOST_RETRIES,
        retryDelay: (_, error) =>
          error instanceof ApiProblem && error.retryAfterSeconds !== null
            ? error.retryAfterSeconds * 1_000
            : USUAL_WAIT_MS,
      },
    },
  });
}
