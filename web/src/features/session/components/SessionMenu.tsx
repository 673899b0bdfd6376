import {ActionIcon, Button, Menu} from '@mantine/core';
import {IconKey, IconLogout, IconUser, IconUsers} from '@tabler/icons-react';
import {Link} from 'react-router';
import {texts} from '@/texts';
import {useSession} from '../api/getSession';
import {useSignOut} from '../api/signOut';

/** Whose session it is; a link to sign in for visitors of a public server, nothing where there are no accounts. */
export function SessionMenu() {
  const {data: session} = useSession();
  const signOut = useSignOut();
  if (!session || session.mode === 'local') {
    return null;
  }
  if (!session.signedIn) {
    return (
      <Button component="a" href="/sign-in" size="compact-sm" variant="subtle">
        {texts.session.signIn}
      </Button>
    );
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={texts.session.account}>
          <IconUser size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{session.name}</Menu.Label>
        <Menu.Item component={Link} to="/account" leftSection={<IconKey size={16} />}>
          {texts.session.settings}
        </Menu.Item>
        {session.access === 'admin' && (
          <Menu.Item component={Link} to="/account/people" leftSection={<IconUsers size={16} />}>
            {texts.session.people}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut.mutate()}>
          {texts.session.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
