import {ActionIcon, Progress, RingProgress, Stack, Text, UnstyledButton} from '@mantine/core';
import {Link} from 'react-router';
import {texts} from '@/texts';
import {useFollowLibrary, useScan} from '../api/getScan';
import {percentOf} from '../progress';

type Props = {
  /** A ring where there is little room. */
  shape: 'ring' | 'bar';
};

/** While a scan goes on, a link to it that shows how far it is; nothing otherwise. */
export function ScanIndicator({shape}: Props) {
  useFollowLibrary();
  const status = useScan();
  if (!status?.scanning) {
    return null;
  }
  const percent = percentOf(status);
  if (shape === 'ring') {
    return (
      <ActionIcon
        component={Link}
        to="/library"
        variant="subtle"
        size="lg"
        aria-label={texts.library.scanning(percent)}
      >
        <RingProgress
          size={26}
          thickness={4}
          sections={[{value: percent ?? 25, color: 'journey.5'}]}
          aria-hidden
        />
      </ActionIcon>
    );
  }
  return (
    <UnstyledButton component={Link} to="/library" p="xs">
      <Stack gap={6}>
        <Text size="sm">{texts.library.phases[status.phase]}</Text>
        <Progress
          value={percent ?? 100}
          animated={percent === null}
          size="sm"
          color="journey.5"
          aria-hidden
        />
        {percent !== null && (
          <Text size="xs" c="dimmed">
            {texts.library.done(status.done, status.work)}
          </Text>
        )}
      </Stack>
    </UnstyledButton>
  );
}
