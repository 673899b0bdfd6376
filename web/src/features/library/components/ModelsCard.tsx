import {Badge, Card, Group, Stack, Text, Title} from '@mantine/core';
import type {Library} from '@/api/types';
import {texts} from '@/texts';

/** What listens to the tracks, and what is known of how people put them together. */
export function ModelsCard({library: {models, coListening, tracks}}: {library: Library}) {
  const {ears, inUse, untrained, heard, together} = texts.library;
  const known = Object.entries(coListening).filter(([, count]) => count > 0);
  return (
    <Card withBorder component="section" aria-label={ears}>
      <Stack gap="sm">
        <Title order={3} size="h4">
          {ears}
        </Title>
        {models.length === 0 && <Text c="dimmed">{texts.library.noModels}</Text>}
        {models.map((model) => (
          <Group key={`${model.name} ${model.version}`} gap="xs">
            <Text fw={500}>
              {model.name} {model.version}
            </Text>
            <Text size="sm" c="dimmed">
              {heard(model.tracks, tracks)}
            </Text>
            {model.inUse && (
              <Badge variant="light" tt="none">
                {inUse}
              </Badge>
            )}
            {!model.trained && (
              <Badge variant="light" color="orange" tt="none">
                {untrained}
              </Badge>
            )}
          </Group>
        ))}
        <Title order={4} size="h5" mt="xs">
          {together.title}
        </Title>
        {known.length === 0 && <Text size="sm">{together.nothing}</Text>}
        {known.map(([source, count]) => (
          <Text key={source} size="sm">
            {together.known(source, count, tracks)}
          </Text>
        ))}
      </Stack>
    </Card>
  );
}
