import {Center, Code, Loader} from '@mantine/core';
import {lazy, Suspense, useEffect, useState, type ReactNode} from 'react';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {useSession} from '../api/getSession';
import {EntryCard} from './EntryCard';

// Most who open the app are in already.
const SetUpForm = lazy(() => import('./SetUpForm'));
const SignInForm = lazy(() => import('./SignInForm'));

/** Lets those in who may come in, and asks all others for what is missing. */
export function SessionGate({children}: {children: ReactNode}) {
  const session = useSession();
  const [token] = useState(() => new URLSearchParams(window.location.search).get('token'));
  useEffect(() => {
    if (token) {
      window.history.replaceState(null, '', '/'); // no history shall keep it
    }
  }, [token]);
  const wantsToSignIn = window.location.pathname === '/sign-in' && session.data?.signedIn === false;
  if (session.isPending) {
    return <Waiting />;
  }
  // What was known holds while the server is away: whoever listens goes on listening.
  if (session.data === undefined) {
    return (
      <EntryCard title={texts.session.noServer} hint={texts.session.noServerHint}>
        <Problem error={session.error} onRetry={() => void session.refetch()} />
      </EntryCard>
    );
  }
  const {mode, access, needsSetup} = session.data;
  // A public server does without an account for visitors.
  if (needsSetup && token === null && access === null) {
    return (
      <EntryCard title={texts.session.welcome} hint={texts.session.needsLink}>
        <Code block>{texts.session.linkLooks}</Code>
      </EntryCard>
    );
  }
  if (needsSetup && token !== null) {
    return (
      <Suspense fallback={<Waiting />}>
        <SetUpForm token={token} />
      </Suspense>
    );
  }
  if (access === null || (wantsToSignIn && mode !== 'local')) {
    return (
      <Suspense fallback={<Waiting />}>
        <SignInForm isPublic={mode === 'public'} />
      </Suspense>
    );
  }
  return children;
}

function Waiting() {
  return (
    <Center mih="100dvh">
      <Loader aria-label={texts.app.loading} />
    </Center>
  );
}
