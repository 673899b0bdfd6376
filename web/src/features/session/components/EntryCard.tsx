import {Card, Center, Group, Stack, Text, Title} from '@mantine/core';
import type {ReactNode} from 'react';
import {texts} from '@/texts';

type Props = {title: string; hint?: string; children?: ReactNode};

/** What is before the app: a card with the name of the app and one thing to do. */
export function EntryCard({title, hint, children}: Props) {
  return (
    <Center mih="100dvh" p="md" component="main">
      <Stack w="100%" maw={420} gap="lg">
        <Group gap="sm" justify="center">
          <img src="/icons/icon.svg" alt="" width={44} height={44} />
          <Text fz={26} fw={700}>
            {texts.app.name}
          </Text>
        </Group>
        <Card padding="xl" radius="lg" withBorder>
          <Stack>
            <Title order={1} size="h3">
              {title}
            </Title>
            {hint !== undefined && <Text c="dimmed">{hint}</Text>}
            {children}
          </Stack>
        </Card>
      </Stack>
    </Center>
  );
}
