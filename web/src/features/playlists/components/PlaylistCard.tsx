import {Anchor, Badge, Card, Group, Stack, Text} from '@mantine/core';
import {Link} from 'react-router';
import type {PlaylistSummary} from '@/api/types';
import {Cover} from '@/components/Cover';
import {texts} from '@/texts';
import {Stars} from './Stars';

/** A saved playlist in a list: the covers of its first tracks, and what it is called. */
export function PlaylistCard({playlist}: {playlist: PlaylistSummary}) {
  const {code, name, firstTracks, trackCount, listed, rating} = playlist;
  return (
    <Card component="li" withBorder padding="md">
      <Stack gap="sm">
        <Group gap={4} wrap="nowrap">
          {firstTracks.map((track, place) => (
            <Cover key={`${place}-${track.id}`} trackId={track.id} size={60} />
          ))}
        </Group>
        <div>
          <Group gap="xs">
            <Anchor component={Link} to={`/playlists/${code}`} fw={600}>
              {name}
            </Anchor>
            {!listed && <Badge variant="light">{texts.playlists.unlisted}</Badge>}
          </Group>
          <Text size="sm" c="dimmed">
            {texts.track.count(trackCount)}
          </Text>
        </div>
        <Stars code={code} name={name} rating={rating} />
      </Stack>
    </Card>
  );
}
