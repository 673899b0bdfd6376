import {Group, Rating, Text} from '@mantine/core';
import type {PlaylistRating} from '@/api/types';
import {texts} from '@/texts';
import {useRatePlaylist} from '../api/ratePlaylist';

type Props = {code: string; name: string; rating: PlaylistRating};

/** The stars of a playlist: one's own where there are any, otherwise the mean. A click rates. */
export function Stars({code, name, rating}: Props) {
  const rate = useRatePlaylist(code);
  return (
    <Group gap={6} role="group" aria-label={texts.playlists.rate(name)}>
      <Rating
        fractions={2}
        value={rating.own ?? rating.mean}
        onChange={(stars) => rate.mutate(stars)}
        getSymbolLabel={texts.playlists.stars}
        readOnly={rate.isPending}
      />
      <Text size="xs" c="dimmed">
        {texts.playlists.ratings(rating.count)}
      </Text>
    </Group>
  );
}
