import {Badge, Group, Rating, Text} from '@mantine/core';
import {Link} from 'react-router';
import type {PlaylistSummary} from '@/api/types';
import {texts} from '@/texts';
import {Mosaic} from './Mosaic';
import classes from './PlaylistCard.module.css';

/** A saved playlist in a list: the covers of its first tracks, and what it is called. */
export function PlaylistCard({playlist}: {playlist: PlaylistSummary}) {
  const {code, name, firstTracks, trackCount, listed, rating, exports} = playlist;
  const artists = [...new Set(firstTracks.map(({artist}) => artist).filter(Boolean))].join(', ');
  return (
    <li className={classes.card}>
      <Mosaic trackIds={firstTracks.map(({id}) => id)} />
      <div className={classes.words}>
        <Group gap="xs" wrap="nowrap">
          <Link to={`/playlists/${code}`} className={classes.name}>
            {name}
          </Link>
          {!listed && (
            <Badge variant="light" color="gray" size="sm" flex="none">
              {texts.playlists.unlisted}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed" truncate>
          {artists || texts.track.unknownArtist}
        </Text>
        <Text size="xs" c="dimmed">
          {texts.track.count(trackCount)}
          {exports > 0 && `, ${texts.playlists.exports(exports)}`}
        </Text>
        {rating.count > 0 && (
          <Group gap={6} mt={4} wrap="nowrap">
            <Rating
              value={rating.mean}
              fractions={10}
              size="xs"
              readOnly
              role="img"
              aria-label={texts.playlists.rated(rating.mean)}
            />
            <Text size="xs" c="dimmed">
              {texts.playlists.ratings(rating.count)}
            </Text>
          </Group>
        )}
      </div>
    </li>
  );
}
