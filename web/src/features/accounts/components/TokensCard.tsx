import {ActionIcon, Badge, Button, Card, Group, Stack, Text, Title} from '@mantine/core';
import {IconPlus, IconTrash} from '@tabler/icons-react';
import {useState} from 'react';
import type {AccessToken} from '@/api/types';
import {ConfirmDialog} from '@/components/ConfirmDialog';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {useRevokeToken, useTokens} from '../api/tokens';
import {NewTokenDialog} from './NewTokenDialog';

/** What lets programs in, in one's own name. */
export function TokensCard({isAdmin}: {isAdmin: boolean}) {
  const tokens = useTokens();
  const [makes, setMakes] = useState(false);
  const [leaving, setLeaving] = useState<AccessToken | null>(null);
  return (
    <Card withBorder component="section" aria-label={texts.accounts.tokens}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={3} size="h4">
            {texts.accounts.tokens}
          </Title>
          <Button
            variant="light"
            size="compact-sm"
            leftSection={<IconPlus size={16} />}
            onClick={() => setMakes(true)}
          >
            {texts.accounts.newToken}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {texts.accounts.tokensHint}
        </Text>
        <Problem error={tokens.error} />
        {tokens.data?.length === 0 && <Text size="sm">{texts.accounts.noTokens}</Text>}
        {tokens.data?.map((token) => (
          <Group key={token.id} wrap="nowrap">
            <div style={{flex: 1, minWidth: 0}}>
              <Group gap="xs">
                <Text style={{overflowWrap: 'anywhere'}}>{token.name}</Text>
                {token.role === 'admin' && (
                  <Badge variant="light" tt="none">
                    {texts.accounts.roles.admin}
                  </Badge>
                )}
              </Group>
              <Text size="sm" c="dimmed">
                {texts.accounts.tokenUse(token)}
              </Text>
            </div>
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={texts.accounts.revoke(token.name)}
              onClick={() => setLeaving(token)}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
      {makes && <NewTokenDialog isAdmin={isAdmin} onClose={() => setMakes(false)} />}
      {leaving && <RevokeDialog token={leaving} onClose={() => setLeaving(null)} />}
    </Card>
  );
}

function RevokeDialog({token, onClose}: {token: AccessToken; onClose: () => void}) {
  const revoke = useRevokeToken();
  return (
    <ConfirmDialog
      title={texts.accounts.revoke(token.name)}
      question={texts.accounts.revokeQuestion}
      action={texts.accounts.revokeIt}
      isPending={revoke.isPending}
      error={revoke.error}
      onConfirm={() => revoke.mutate(token.id, {onSuccess: onClose})}
      onClose={onClose}
    />
  );
}
