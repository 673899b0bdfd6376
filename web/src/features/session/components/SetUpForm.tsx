import {Button, Stack, TextInput} from '@mantine/core';
import {useState, type FormEvent} from 'react';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {useSetUp} from '../api/setUp';
import {isUsable, strengthOf} from '../passwordStrength';
import {EntryCard} from './EntryCard';
import {NewPasswordField} from './NewPasswordField';

/** Makes the first account, with the token of the link that the server printed. */
export default function SetUpForm({token}: {token: string}) {
  const setUp = useSetUp();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isUsable(strengthOf(password, name))) {
      setUp.mutate({token, name: name.trim(), password});
    }
  };
  return (
    <EntryCard title={texts.session.welcome} hint={texts.session.firstAccount}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={texts.session.name}
            autoComplete="username"
            autoCapitalize="off"
            required
            withAsterisk={false}
            maxLength={64}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NewPasswordField
            label={texts.session.password}
            name={name}
            value={password}
            onChange={setPassword}
          />
          <Problem error={setUp.error} />
          <Button type="submit" loading={setUp.isPending}>
            {texts.session.create}
          </Button>
        </Stack>
      </form>
    </EntryCard>
  );
}
