import {Button, Card, SimpleGrid, Stack, Text, ThemeIcon, Title} from '@mantine/core';
import {IconFolder, IconWand} from '@tabler/icons-react';
import type {ReactNode} from 'react';
import {Problem} from '@/components/Problem';
import {AddFolder} from '@/features/library/components/AddFolder';
import {texts} from '@/texts';
import {useComposeDemo} from '../api/demo';

/** Where the first music comes from: a folder, or the program itself. */
export function Choices({demoProblem}: {demoProblem: string | undefined}) {
  const compose = useComposeDemo();
  return (
    <SimpleGrid cols={{base: 1, sm: 2}} spacing="lg">
      <Choice icon={<IconFolder size={26} />} title={texts.welcome.yours} hint={texts.welcome.yoursHint}>
        <AddFolder action={texts.welcome.listen} isLarge />
      </Choice>
      <Choice icon={<IconWand size={26} />} title={texts.welcome.demo} hint={texts.welcome.demoHint}>
        {demoProblem !== undefined && !compose.isPending && (
          <Problem error={compose.error ?? new Error(texts.welcome.demoFailed(demoProblem))} />
        )}
        {demoProblem === undefined && <Problem error={compose.error} />}
        <Button size="md" variant="default" loading={compose.isPending} onClick={() => compose.mutate()}>
          {texts.welcome.compose}
        </Button>
      </Choice>
    </SimpleGrid>
  );
}

type ChoiceProps = {icon: ReactNode; title: string; hint: string; children: ReactNode};

function Choice({icon, title, hint, children}: ChoiceProps) {
  return (
    <Card withBorder padding="xl" radius="lg" component="section" aria-label={title}>
      <Stack h="100%">
        <ThemeIcon variant="light" size={48} radius="xl" aria-hidden>
          {icon}
        </ThemeIcon>
        <Title order={3}>{title}</Title>
        <Text c="dimmed" flex={1}>
          {hint}
        </Text>
        {children}
      </Stack>
    </Card>
  );
}
