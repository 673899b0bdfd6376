import {Text} from '@mantine/core';
import {texts} from '@/texts';
import {useRadio} from '../RadioContext';

/** How it stands with what comes next; quiet, for the radio helps itself. */
export function RadioStatus() {
  const {isPicking, error, isExhausted} = useRadio();
  const text = error
    ? texts.radio.trouble
    : isExhausted
      ? texts.radio.exhausted
      : isPicking
        ? texts.radio.picking
        : '';
  return (
    <Text size="xs" c="dimmed" role="status" mih="1.2em">
      {text}
    </Text>
  );
}
