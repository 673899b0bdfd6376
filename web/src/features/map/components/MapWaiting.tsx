import {Button, Center, Progress, Stack, Text, Title} from '@mantine/core';
import {IconMap2} from '@tabler/icons-react';
import {Link} from 'react-router';
import type {MapStatus} from '@/api/types';
import {useSession} from '@/features/session/api/getSession';
import {texts} from '@/texts';

/** What is there before the first map is. */
export function MapWaiting({status}: {status: MapStatus}) {
  const {data: session} = useSession();
  const isComputing = status.state === 'computing';
  const percent = Math.round(100 * (status.progress ?? 0));
  return (
    <Center mih="60dvh" p="md">
      <Stack align="center" maw={460} gap="sm">
        <IconMap2 size={56} stroke={1.2} aria-hidden />
        <div role="status">
          <Title order={2} ta="center">
            {isComputing ? texts.map.computing : texts.map.none}
          </Title>
        </div>
        <Text c="dimmed" ta="center">
          {isComputing ? texts.map.computingHint : texts.map.noneHint}
        </Text>
        {isComputing && <Progress w="100%" value={percent} aria-label={texts.map.progress} />}
        {!isComputing && session?.access !== 'visitor' && (
          <Button component={Link} to="/library" variant="light">
            {texts.map.toLibrary}
          </Button>
        )}
      </Stack>
    </Center>
  );
}
