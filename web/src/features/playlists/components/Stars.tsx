import {Group, Rating, Text, type MantineSize} from '@mantine/core';
import type {PlaylistRating} from '@/api/types';
import {useToast} from '@/components/toast/ToastContext';
import {texts} from '@/texts';
import {useRatePlaylist} from '../api/ratePlaylist';

type Props = {code: string; name: string; rating: PlaylistRating; size?: MantineSize};

/** The stars of a playlist: one's own where there are any, otherwise the mean. A click rates, also by halves. */
export function Stars({code, name, rating, size = 'sm'}: Props) {
  const rate = useRatePlaylist(code);
  const say = useToast();
  const choose = (stars: number) => rate.mutate(stars, {onError: (error) => say({text: error.message})});
  return (
    <Group gap={6} role="group" aria-label={texts.playlists.rate(name)} wrap="nowrap">
      <Rating
        fractions={2}
        size={size}
        value={(rate.isPending ? rate.variables : undefined) ?? rating.own ?? rating.mean}
        onChange={choose}
        // A second click on one's own stars takes them back; the mean is nobody's to take.
        allowClear={rating.own !== undefined}
        getSymbolLabel={texts.playlists.stars}
        readOnly={rate.isPending}
      />
      <Text size="xs" c="dimmed">
        {rating.count > 0 && texts.playlists.ratings(rating.count)}
      </Text>
    </Group>
  );
}
