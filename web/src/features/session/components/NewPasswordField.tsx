import {PasswordInput, Progress, Stack, Text} from '@mantine/core';
import {useId} from 'react';
import {texts} from '@/texts';
import {LONGEST_PASSWORD, SHORTEST_PASSWORD, strengthOf, type PasswordStrength} from '../passwordStrength';

type Props = {
  label: string;
  /** Whose password it will be; one that holds the name is easy to guess. */
  name: string;
  value: string;
  onChange: (password: string) => void;
};

const LEVELS: Record<PasswordStrength, {percent: number; color: string}> = {
  short: {percent: 10, color: 'red'},
  pattern: {percent: 10, color: 'red'},
  name: {percent: 25, color: 'orange'},
  weak: {percent: 25, color: 'orange'},
  fair: {percent: 50, color: 'yellow'},
  good: {percent: 75, color: 'teal'},
  strong: {percent: 100, color: 'teal'},
};

/** Asks for a new password, and tells in words how hard it is to guess. */
export function NewPasswordField({label, name, value, onChange}: Props) {
  const told = useId();
  const strength = strengthOf(value, name);
  const missing = SHORTEST_PASSWORD - [...value].length;
  const {percent, color} = LEVELS[strength];
  return (
    <Stack gap={6}>
      <PasswordInput
        label={label}
        autoComplete="new-password"
        required
        withAsterisk={false}
        minLength={SHORTEST_PASSWORD}
        maxLength={LONGEST_PASSWORD}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        aria-describedby={told}
        visibilityToggleButtonProps={{'aria-label': texts.session.showPassword, tabIndex: 0}}
      />
      <Progress value={value === '' ? 0 : percent} color={color} size="xs" aria-hidden />
      <Text id={told} size="xs" c="dimmed" role="status">
        {value === '' ? texts.session.passwordRule : texts.session.strengths[strength](Math.max(0, missing))}
      </Text>
    </Stack>
  );
}
