import {Center, Loader, Text} from '@mantine/core';
import {useEffect, useState, type ReactNode} from 'react';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {useSession} from '../api/getSession';
import {useSetUp} from '../api/setUp';
import {useSignIn} from '../api/signIn';
import {AccountForm} from './AccountForm';

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
    return <Problem error={session.error} onRetry={() => void session.refetch()} />;
  }
  if (session.data.needsSetup) {
    return token ? <SetUp token={token} /> : <Notice>{texts.session.needsLink}</Notice>;
  }
  if (session.data.access === null || (wantsToSignIn && session.data.mode !== 'local')) {
    return <SignIn />;
  }
  return children;
}

function SetUp({token}: {token: string}) {
  const setUp = useSetUp();
  return (
    <AccountForm
      greeting={texts.session.welcome}
      action={texts.session.create}
      password="new-password"
      isPending={setUp.isPending}
      error={setUp.error}
      onSubmit={(credentials) => setUp.mutate({token, ...credentials})}
    />
  );
}

function SignIn() {
  const signIn = useSignIn();
  return (
    <AccountForm
      greeting={texts.session.signInFirst}
      action={texts.session.signIn}
      password="current-password"
      isPending={signIn.isPending}
      error={signIn.error}
      onSubmit={(credentials) => signIn.mutate(credentials)}
    />
  );
}

function Notice({children}: {children: ReactNode}) {
  return (
    <Center mih="100dvh" p="md" component="main">
      <Text>{children}</Text>
    </Center>
  );
}
