import {Button, Group, SegmentedControl, Stack, Text, TextInput} from '@mantine/core';
import {useId, useState, type FormEvent, type ReactNode} from 'react';
import type {Account, Role} from '@/api/types';
import {Dialog} from '@/components/Dialog';
import {Problem} from '@/components/Problem';
import {NewPasswordField} from '@/features/session/components/NewPasswordField';
import {isUsable, strengthOf} from '@/features/session/passwordStrength';
import {texts} from '@/texts';
import {useChangeAccount, useMakeAccount} from '../api/accounts';

const ROLES: Role[] = ['listener', 'admin'];

/** Makes an account for somebody. */
export function NewAccountDialog({onClose}: {onClose: () => void}) {
  const make = useMakeAccount();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<Role>('listener');
  const roleLabel = useId();
  const submit = () => make.mutate({name: name.trim(), password, role}, {onSuccess: onClose});
  return (
    <AccountDialog
      title={texts.accounts.newAccount}
      action={texts.accounts.makeAccount}
      isReady={isUsable(strengthOf(password, name))}
      mutation={make}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={texts.session.name}
        required
        withAsterisk={false}
        maxLength={64}
        autoComplete="off"
        autoCapitalize="off"
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NewPasswordField
        label={texts.accounts.firstPassword}
        name={name}
        value={password}
        onChange={setPassword}
      />
      <Stack gap={6}>
        <Text size="sm" fw={600} id={roleLabel}>
          {texts.accounts.role}
        </Text>
        <SegmentedControl
          aria-labelledby={roleLabel}
          data={ROLES.map((each) => ({value: each, label: texts.accounts.roles[each]}))}
          value={role}
          onChange={(value) => setRole(value === 'admin' ? 'admin' : 'listener')}
        />
        <Text size="sm" c="dimmed">
          {texts.accounts.roleMeans[role]}
        </Text>
      </Stack>
    </AccountDialog>
  );
}

/** Gives somebody who forgot theirs another password. */
export function NewPasswordDialog({account, onClose}: {account: Account; onClose: () => void}) {
  const change = useChangeAccount();
  const [password, setPassword] = useState('');
  return (
    <AccountDialog
      title={texts.accounts.resetTitle(account.name)}
      action={texts.accounts.resetPassword}
      isReady={isUsable(strengthOf(password, account.name))}
      mutation={change}
      onSubmit={() => change.mutate({id: account.id, password}, {onSuccess: onClose})}
      onClose={onClose}
    >
      <Text size="sm">{texts.accounts.resetHint}</Text>
      <NewPasswordField
        label={texts.accounts.newPassword}
        name={account.name}
        value={password}
        onChange={setPassword}
      />
    </AccountDialog>
  );
}

type Props = {
  title: string;
  action: string;
  /** Whether it may be sent. */
  isReady: boolean;
  mutation: {isPending: boolean; error: Error | null};
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
};

function AccountDialog({title, action, isReady, mutation, onSubmit, onClose, children}: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) {
      onSubmit();
    }
  };
  return (
    <Dialog onClose={onClose} title={title} centered>
      <form onSubmit={submit}>
        <Stack>
          {children}
          <Problem error={mutation.error} />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {texts.app.cancel}
            </Button>
            <Button type="submit" loading={mutation.isPending} disabled={!isReady}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
