import {Alert, Anchor, Button, PasswordInput, Stack, TextInput} from '@mantine/core';
import type {FormEvent} from 'react';
import {ApiProblem} from '@/api/problem';
import {Problem} from '@/components/Problem';
import {useCountdown} from '@/lib/useCountdown';
import {texts} from '@/texts';
import {useSignIn} from '../api/signIn';
import {LONGEST_PASSWORD} from '../passwordStrength';
import {EntryCard} from './EntryCard';

/**
 * Asks for name and password; after too many wrong ones it says how long to wait.
 *
 * `isPublic` is true where one may go on without an account.
 */
export default function SignInForm({isPublic}: {isPublic: boolean}) {
  const signIn = useSignIn();
  const problem = signIn.error instanceof ApiProblem ? signIn.error : null;
  const left = useCountdown(problem?.retryAfterSeconds ?? null, problem);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    signIn.mutate({name: String(fields.get('name')).trim(), password: String(fields.get('password'))});
  };
  return (
    <EntryCard
      title={texts.session.signIn}
      hint={isPublic ? texts.session.signInForMore : texts.session.signInFirst}
    >
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            name="name"
            label={texts.session.name}
            autoComplete="username"
            autoCapitalize="off"
            required
            withAsterisk={false}
            maxLength={64}
          />
          <PasswordInput
            name="password"
            label={texts.session.password}
            autoComplete="current-password"
            required
            withAsterisk={false}
            maxLength={LONGEST_PASSWORD}
            visibilityToggleButtonProps={{'aria-label': texts.session.showPassword, tabIndex: 0}}
          />
          <SignInProblem error={signIn.error} />
          <Button type="submit" loading={signIn.isPending} disabled={left > 0}>
            {left > 0 ? texts.session.wait(left) : texts.session.signIn}
          </Button>
          {isPublic && (
            <Anchor href="/" ta="center" size="sm">
              {texts.session.without}
            </Anchor>
          )}
        </Stack>
      </form>
    </EntryCard>
  );
}

function SignInProblem({error}: {error: Error | null}) {
  const code = error instanceof ApiProblem ? error.code : '';
  const told = {'wrong-credentials': texts.session.wrong, 'rate-limited': texts.session.tooMany}[code];
  if (told === undefined) {
    return <Problem error={error} />;
  }
  return (
    <Alert color="red" role="alert" variant="light">
      {told}
    </Alert>
  );
}
