import {ActionIcon, Badge, Button, Card, Group, Menu, Stack, Text, Title} from '@mantine/core';
import {IconDots, IconUserPlus} from '@tabler/icons-react';
import {useState} from 'react';
import type {Account} from '@/api/types';
import {ConfirmDialog} from '@/components/ConfirmDialog';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {useAccounts, useChangeAccount, useDeleteAccount} from '../api/accounts';
import {NewAccountDialog, NewPasswordDialog} from './AccountDialogs';

type Wish = {action: 'role' | 'password' | 'delete'; account: Account};

/** All who may sign in, for admins. */
export function PeopleList({ownName}: {ownName: string | null}) {
  const accounts = useAccounts();
  const [makes, setMakes] = useState(false);
  const [wish, setWish] = useState<Wish | null>(null);
  const close = () => setWish(null);
  return (
    <Card withBorder component="section" aria-label={texts.accounts.people}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={3} size="h4">
            {texts.accounts.people}
          </Title>
          <Button
            variant="light"
            size="compact-sm"
            leftSection={<IconUserPlus size={16} />}
            onClick={() => setMakes(true)}
          >
            {texts.accounts.newAccount}
          </Button>
        </Group>
        <Problem error={accounts.error} />
        {accounts.data?.map((account) => (
          <AccountRow
            key={account.id}
            account={account}
            isOwn={account.name === ownName}
            onWish={(action) => setWish({action, account})}
          />
        ))}
      </Stack>
      {makes && <NewAccountDialog onClose={() => setMakes(false)} />}
      {wish?.action === 'role' && <RoleDialog account={wish.account} onClose={close} />}
      {wish?.action === 'password' && <NewPasswordDialog account={wish.account} onClose={close} />}
      {wish?.action === 'delete' && <DeleteDialog account={wish.account} onClose={close} />}
    </Card>
  );
}

type RowProps = {account: Account; isOwn: boolean; onWish: (action: Wish['action']) => void};

function AccountRow({account: {name, role, created}, isOwn, onWish}: RowProps) {
  const {roles, more, makeRole, resetPassword, deleteAccount, you} = texts.accounts;
  return (
    <Group wrap="nowrap">
      <div style={{flex: 1, minWidth: 0}}>
        <Group gap="xs">
          <Text style={{overflowWrap: 'anywhere'}}>{name}</Text>
          <Badge variant="light" color={role === 'admin' ? 'journey' : 'gray'} tt="none">
            {roles[role]}
          </Badge>
          {isOwn && (
            <Text size="sm" c="dimmed">
              {you}
            </Text>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {texts.accounts.since(created)}
        </Text>
      </div>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label={more(name)}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onWish('role')}>
            {makeRole[role === 'admin' ? 'listener' : 'admin']}
          </Menu.Item>
          {!isOwn && <Menu.Item onClick={() => onWish('password')}>{resetPassword}</Menu.Item>}
          <Menu.Item color="red" onClick={() => onWish('delete')}>
            {deleteAccount}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

type DialogProps = {account: Account; onClose: () => void};

function RoleDialog({account: {id, name, role}, onClose}: DialogProps) {
  const change = useChangeAccount();
  const next = role === 'admin' ? 'listener' : 'admin';
  return (
    <ConfirmDialog
      title={name}
      question={texts.accounts.roleQuestion[next](name)}
      action={texts.accounts.makeRole[next]}
      isPending={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate({id, role: next}, {onSuccess: onClose})}
      onClose={onClose}
    />
  );
}

function DeleteDialog({account: {id, name}, onClose}: DialogProps) {
  const remove = useDeleteAccount();
  return (
    <ConfirmDialog
      title={texts.accounts.deleteTitle(name)}
      question={texts.accounts.deleteQuestion}
      action={texts.accounts.deleteAccount}
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(id, {onSuccess: onClose})}
      onClose={onClose}
    />
  );
}
