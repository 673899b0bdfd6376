import {ActionIcon} from '@mantine/core';
import {IconBrandSpotify} from '@tabler/icons-react';
import type {Track} from '@/api/types';
import {texts} from '@/texts';

const SEARCH = 'https://open.spotify.com/search/';

/** Where a track without a file can be listened to; nothing for one that is played here. */
export function ListenElsewhere({track}: {track: Track}) {
  if (track.playable) {
    return null;
  }
  const words = [track.artist, track.title].filter(Boolean).join(' ');
  return (
    <ActionIcon
      component="a"
      href={SEARCH + encodeURIComponent(words)}
      target="_blank"
      rel="noopener noreferrer"
      variant="subtle"
      size="lg"
      title={texts.player.openElsewhere}
      aria-label={texts.player.openElsewhereName(texts.track.named(track.artist, track.title))}
    >
      <IconBrandSpotify size={20} />
    </ActionIcon>
  );
}
