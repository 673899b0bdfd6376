import {MutationCache, QueryCache, QueryClient} from '@tanstack/react-query';
import {ApiProblem} from './problem';

const MOST_RETRIES = 2;
const USUAL_WAIT_MS = 1_000;

/** Who somebody is; asked again when the server says that they are nobody any more. */
export const SESSION_KEY = ['session'];

/** Tries again only what may pass, and not before the server said. */
export function makeQueryClient(): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof ApiProblem && error.code === 'sign-in-required') {
      void client.invalidateQueries({queryKey: SESSION_KEY});
    }
  };
  const client = new QueryClient({
    queryCache: new QueryCache({onError}),
    mutationCache: new MutationCache({onError}),
    defaultOptions: {
      // A browser without the Internet may well reach a server on its own machine.
      mutations: {networkMode: 'always'},
      queries: {
        networkMode: 'always',
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
  return client;
}
