import {MantineProvider} from '@mantine/core';
import {QueryClientProvider} from '@tanstack/react-query';
import {useState} from 'react';
import {BrowserRouter} from 'react-router';
import {makeQueryClient} from '@/api/queryClient';
import {ErrorBoundary} from '@/components/ErrorBoundary';
import {SessionGate} from '@/features/session/components/SessionGate';
import {PlayerProvider} from '@/features/player/PlayerProvider';
import {RadioProvider} from '@/features/radio/RadioProvider';
import {MakeProvider} from '@/features/make/MakeProvider';
import {ToastProvider} from '@/components/toast/ToastProvider';
import {NewVersion} from '@/offline/NewVersion';
import {Frame} from './Frame';
import {Pages} from './Pages';
import {theme} from './theme';

/** The whole app: what all pages share is around them. */
export function App() {
  const [queryClient] = useState(makeQueryClient);
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      // Tests have no layout: what floats would be taken for hidden.
      env={import.meta.env.MODE === 'test' ? 'test' : 'default'}
    >
      <NewVersion />
      <ErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <BrowserRouter>
            <ToastProvider>
              <SessionGate>
                <PlayerProvider>
                  <RadioProvider>
                    <MakeProvider>
                      <Frame>
                        <Pages />
                      </Frame>
                    </MakeProvider>
                  </RadioProvider>
                </PlayerProvider>
              </SessionGate>
            </ToastProvider>
          </BrowserRouter>
        </QueryClientProvider>
      </ErrorBoundary>
    </MantineProvider>
  );
}
