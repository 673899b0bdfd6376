import {Stack, Tabs, Text, Title} from '@mantine/core';
import {useLocation, useNavigate} from 'react-router';
import {useSession} from '@/features/session/api/getSession';
import {SignInFirst} from '@/features/session/components/SignInFirst';
import {texts} from '@/texts';
import {PasswordCard} from './components/PasswordCard';
import {PeopleList} from './components/PeopleList';
import {SessionsCard} from './components/SessionsCard';
import {TokensCard} from './components/TokensCard';

/** One's own account; for admins also those of all others. */
export default function AccountPage() {
  const {data: session} = useSession();
  const {pathname} = useLocation();
  const navigate = useNavigate();
  if (!session?.signedIn) {
    return session?.mode === 'local' ? <Text>{texts.accounts.noneNeeded}</Text> : <SignInFirst />;
  }
  const name = session.name ?? '';
  const isAdmin = session.access === 'admin';
  const own = (
    <Stack>
      <SessionsCard />
      <PasswordCard name={name} />
      <TokensCard isAdmin={isAdmin} />
    </Stack>
  );
  return (
    <Stack maw={760}>
      <Title order={2}>{name}</Title>
      {isAdmin ? (
        <Tabs
          value={pathname.endsWith('/people') ? 'people' : 'own'}
          onChange={(tab) => void navigate(tab === 'people' ? '/account/people' : '/account')}
          keepMounted={false}
        >
          <Tabs.List mb="md">
            <Tabs.Tab value="own">{texts.accounts.own}</Tabs.Tab>
            <Tabs.Tab value="people">{texts.accounts.people}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="own">{own}</Tabs.Panel>
          <Tabs.Panel value="people">
            <PeopleList ownName={session.name} />
          </Tabs.Panel>
        </Tabs>
      ) : (
        own
      )}
    </Stack>
  );
}
