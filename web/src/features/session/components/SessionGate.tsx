import {Center, Code, Loader} from '@mantine/core';
import {useEffect, useState, type ReactNode} from 'react';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {useSession} from '../api/getSession';
import {EntryCard} from './EntryCard';
import {SetUpForm} from './SetUpForm';
import {SignInForm} from './SignInForm';

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
    return (
      <Center mih="100dvh">
        <Loader aria-label={texts.app.loading} />
      </Center>
    );
  }
  if (session.isError) {
    return (
      <EntryCard title={texts.session.noServer} hint={texts.session.noServerHint}>
        <Problem error={session.error} onRetry={() => void session.refetch()} />
      </EntryCard>
    );
  }
  if (session.data.needsSetup) {
    return token ? (
      <SetUpForm token={token} />
    ) : (
      <EntryCard title={texts.session.welcome} hint={texts.session.needsLink}>
        <Code block>{texts.session.linkLooks}</Code>
      </EntryCard>
    );
  }
  if (session.data.access === null || (wantsToSignIn && session.data.mode !== 'local')) {
    return <SignInForm />;
  }
  return children;
}
