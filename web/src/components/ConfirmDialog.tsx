import {Button, Group, Stack, Text} from '@mantine/core';
import {Dialog} from '@/components/Dialog';
import {texts} from '@/texts';
import {Problem} from './Problem';

type Props = {
  title: string;
  /** What will happen. */
  question: string;
  /** What the button that does it says. */
  action: string;
  isPending: boolean;
  error: Error | null;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before something is done that cannot be undone. */
export function ConfirmDialog({title, question, action, isPending, error, onConfirm, onClose}: Props) {
  return (
    <Dialog onClose={onClose} title={title} centered>
      <Stack>
        <Text>{question}</Text>
        <Problem error={error} />
        <Group justify="end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {texts.app.cancel}
          </Button>
          <Button color="red" loading={isPending} onClick={onConfirm}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
