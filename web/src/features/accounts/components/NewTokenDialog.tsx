import {Alert, Button, CopyButton, Group, Select, Stack, Switch, TextInput} from '@mantine/core';
import {IconCheck, IconCopy} from '@tabler/icons-react';
import {useState, type FormEvent} from 'react';
import {Dialog} from '@/components/Dialog';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {useMakeToken} from '../api/tokens';

type Props = {isAdmin: boolean; onClose: () => void};

const DAY_MS = 24 * 3600 * 1_000;

/** Days that a token lasts; none for as long as nobody revokes it. */
const LIFETIMES = ['30', '365', ''] as const;

/** Makes a token and shows its secret, which nobody can look up later. */
export function NewTokenDialog({isAdmin, onClose}: Props) {
  const make = useMakeToken();
  return (
    <Dialog
      onClose={onClose}
      title={texts.accounts.newToken}
      centered
      // A click beside it must not lose the secret.
      closeOnClickOutside={!make.data}
    >
      {make.data ? (
        <Secret secret={make.data.secret} onClose={onClose} />
      ) : (
        <TokenForm isAdmin={isAdmin} make={make} />
      )}
    </Dialog>
  );
}

type FormProps = {isAdmin: boolean; make: ReturnType<typeof useMakeToken>};

function TokenForm({isAdmin, make}: FormProps) {
  const [name, setName] = useState('');
  const [lasts, setLasts] = useState<string>('365');
  const [asAdmin, setAsAdmin] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate({
      name: name.trim(),
      role: asAdmin ? 'admin' : 'listener',
      ...(lasts === '' ? {} : {expires: new Date(Date.now() + Number(lasts) * DAY_MS).toISOString()}),
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={texts.accounts.tokenName}
          placeholder={texts.accounts.tokenNameHint}
          required
          withAsterisk={false}
          maxLength={100}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={texts.accounts.tokenLasts}
          data={LIFETIMES.map((days) => ({value: days, label: texts.accounts.lifetimes[days]}))}
          value={lasts}
          onChange={(value) => setLasts(value ?? '')}
          allowDeselect={false}
        />
        {isAdmin && (
          <Switch
            label={texts.accounts.tokenAdmin}
            checked={asAdmin}
            onChange={(event) => setAsAdmin(event.currentTarget.checked)}
          />
        )}
        <Problem error={make.error} />
        <Group justify="end">
          <Button type="submit" loading={make.isPending}>
            {texts.accounts.makeToken}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Secret({secret, onClose}: {secret: string; onClose: () => void}) {
  return (
    <Stack>
      <Alert color="orange" role="status" variant="light">
        {texts.accounts.secretOnce}
      </Alert>
      <TextInput
        label={texts.accounts.secret}
        readOnly
        value={secret}
        onFocus={(event) => event.currentTarget.select()}
        styles={{input: {fontFamily: 'var(--mantine-font-family-monospace)'}}}
      />
      <Group justify="end">
        <CopyButton value={secret}>
          {({copied, copy}) => (
            <Button
              leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              onClick={copy}
              data-autofocus
            >
              {copied ? texts.accounts.copied : texts.accounts.copy}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={onClose}>
          {texts.accounts.done}
        </Button>
      </Group>
    </Stack>
  );
}
