import {Badge, Button, Card, Group, Stack, Text, Title} from '@mantine/core';
import {IconDeviceDesktop, IconDeviceMobile} from '@tabler/icons-react';
import type {BrowserSession} from '@/api/types';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {useEndSession, useSessions} from '../api/sessions';
import {browserOf} from '../browserName';

/** Where one is signed in, to sign out there from here. */
export function SessionsCard() {
  const sessions = useSessions();
  const end = useEndSession();
  const hasOthers = (sessions.data ?? []).some(({current}) => !current);
  return (
    <Card withBorder component="section" aria-label={texts.accounts.sessions}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={3} size="h4">
            {texts.accounts.sessions}
          </Title>
          {hasOthers && (
            <Button
              variant="light"
              size="compact-sm"
              loading={end.isPending}
              onClick={() => end.mutate('others')}
            >
              {texts.accounts.endOthers}
            </Button>
          )}
        </Group>
        <Problem error={sessions.error ?? end.error} />
        {sessions.data?.map((session) => (
          <SessionRow key={session.id} session={session} onEnd={() => end.mutate(session.id)} />
        ))}
      </Stack>
    </Card>
  );
}

function SessionRow({session, onEnd}: {session: BrowserSession; onEnd: () => void}) {
  const {browser, system} = browserOf(session.userAgent);
  const name = texts.accounts.browser(browser, system);
  const isPhone = system === 'iPhone' || system === 'Android';
  return (
    <Group wrap="nowrap">
      {isPhone ? <IconDeviceMobile size={22} aria-hidden /> : <IconDeviceDesktop size={22} aria-hidden />}
      <div style={{flex: 1, minWidth: 0}}>
        <Text>{name}</Text>
        <Text size="sm" c="dimmed">
          {session.current
            ? texts.accounts.since(session.created)
            : texts.accounts.lastSeen(session.lastSeen)}
        </Text>
      </div>
      {session.current ? (
        <Badge variant="light" tt="none">
          {texts.accounts.thisOne}
        </Badge>
      ) : (
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          aria-label={texts.accounts.endSession(name)}
          onClick={onEnd}
        >
          {texts.session.signOut}
        </Button>
      )}
    </Group>
  );
}
