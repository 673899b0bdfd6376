import {Alert, Button, Card, PasswordInput, Stack, Title} from '@mantine/core';
import {useState, type FormEvent} from 'react';
import {ApiProblem} from '@/api/problem';
import {Problem} from '@/components/Problem';
import {NewPasswordField} from '@/features/session/components/NewPasswordField';
import {isUsable, LONGEST_PASSWORD, strengthOf} from '@/features/session/passwordStrength';
import {texts} from '@/texts';
import {useChangePassword} from '../api/changePassword';

/** Changes the password of whoever is signed in. */
export function PasswordCard({name}: {name: string}) {
  const change = useChangePassword();
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isUsable(strengthOf(newPassword, name))) {
      return;
    }
    change.mutate(
      {password, newPassword},
      {
        onSuccess: () => {
          setPassword('');
          setNewPassword('');
        },
      },
    );
  };
  const isWrong = change.error instanceof ApiProblem && change.error.code === 'wrong-credentials';
  return (
    <Card withBorder component="section" aria-label={texts.accounts.password}>
      <form onSubmit={submit}>
        <Stack maw={420}>
          <Title order={3} size="h4">
            {texts.accounts.password}
          </Title>
          {/* Password managers want to know whose it is. */}
          <input type="text" name="username" autoComplete="username" value={name} readOnly hidden />
          <PasswordInput
            label={texts.accounts.presentPassword}
            autoComplete="current-password"
            required
            withAsterisk={false}
            maxLength={LONGEST_PASSWORD}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={isWrong ? texts.accounts.wrongPassword : undefined}
            visibilityToggleButtonProps={{'aria-label': texts.session.showPassword, tabIndex: 0}}
          />
          <NewPasswordField
            label={texts.accounts.newPassword}
            name={name}
            value={newPassword}
            onChange={setNewPassword}
          />
          {!isWrong && <Problem error={change.error} />}
          {change.isSuccess && password === '' && newPassword === '' && (
            <Alert color="teal" role="status" variant="light">
              {texts.accounts.passwordChanged}
            </Alert>
          )}
          <Button type="submit" w="fit-content" loading={change.isPending}>
            {texts.accounts.changePassword}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
