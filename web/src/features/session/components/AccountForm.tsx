import {Button, Card, Center, PasswordInput, Stack, Text, TextInput, Title} from '@mantine/core';
import type {FormEvent} from 'react';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import type {Credentials} from '../api/signIn';

type Props = {
  greeting: string;
  action: string;
  /** What password managers offer. */
  password: 'current-password' | 'new-password';
  isPending: boolean;
  error: Error | null;
  onSubmit: (credentials: Credentials) => void;
};

/** Asks for a name and a password. */
export function AccountForm({greeting, action, password, isPending, error, onSubmit}: Props) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    onSubmit({name: String(fields.get('name')), password: String(fields.get('password'))});
  };
  const isNew = password === 'new-password';
  return (
    <Center mih="100dvh" p="md" component="main">
      <Card w="100%" maw={420} padding="xl" radius="lg" withBorder>
        <form onSubmit={submit}>
          <Stack>
            <Title order={1} size="h2">
              {texts.app.name}
            </Title>
            <Text>{greeting}</Text>
            <TextInput
              name="name"
              label={texts.session.name}
              autoComplete="username"
              required
              maxLength={64}
            />
            <PasswordInput
              name="password"
              label={texts.session.password}
              description={isNew ? texts.session.passwordRule : undefined}
              autoComplete={password}
              required
              {...(isNew ? {minLength: 12} : {})}
              maxLength={256}
            />
            <Problem error={error} />
            <Button type="submit" loading={isPending}>
              {action}
            </Button>
          </Stack>
        </form>
      </Card>
    </Center>
  );
}
