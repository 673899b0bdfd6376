import {Alert, Button, Group, Text} from '@mantine/core';
import {ApiProblem} from '@/api/problem';
import {texts} from '@/texts';

type Props = {
  /** What went wrong; nothing is shown for null. */
  error: Error | null;
  onRetry?: () => void;
};

/** Says what went wrong, when to try again, and reads it to those who do not see it. */
export function Problem({error, onRetry}: Props) {
  if (!error) {
    return null;
  }
  const seconds = error instanceof ApiProblem ? error.retryAfterSeconds : null;
  return (
    <Alert color="red" role="alert" variant="light">
      <Group justify="space-between">
        <Text size="sm" className="problem">
          {error.message}
          {seconds !== null && ` ${texts.app.retryAfter(seconds)}`}
        </Text>
        {onRetry && (
          <Button size="compact-sm" variant="light" color="red" onClick={onRetry}>
            {texts.app.tryAgain}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
