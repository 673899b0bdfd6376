import {Anchor, Button, Group, Loader, Stack, Text, Title} from '@mantine/core';
import {IconPlayerPlayFilled, IconSparkles} from '@tabler/icons-react';
import {Link, useNavigate, useParams} from 'react-router';
import type {SavedPlaylist} from '@/api/types';
import {Problem} from '@/components/Problem';
import {useMaker} from '@/features/make/MakeContext';
import {usePlayer} from '@/features/player/PlayerContext';
import {current} from '@/features/player/queue';
import {StartRadioButton} from '@/features/radio/components/StartRadioButton';
import {texts} from '@/texts';
import {useSavedPlaylist} from './api/getPlaylist';
import {ExportLinks} from './components/ExportLinks';
import {OwnerActions} from './components/OwnerActions';
import {SavedTrackRow} from './components/SavedTrackRow';
import {ShareBox} from './components/ShareBox';
import {Stars} from './components/Stars';
import {playlistToMake, tracksOf} from './openInMake';

/** A saved playlist: to be played, rated, exported, shared, and gone on with. */
export default function SavedPlaylistPage() {
  const {code = ''} = useParams();
  const {data: playlist, error, isPending} = useSavedPlaylist(code);
  return (
    <Stack>
      <Anchor component={Link} to="/playlists" size="sm">
        {texts.playlists.back}
      </Anchor>
      <Problem error={error} />
      {isPending && <Loader aria-label={texts.app.loading} />}
      {playlist && (
        <>
          <Heading playlist={playlist} />
          <ExportLinks code={code} />
          {playlist.mayChange && <ShareBox playlist={playlist} />}
          <Tracks playlist={playlist} />
          {playlist.mayChange && <OwnerActions playlist={playlist} />}
        </>
      )}
    </Stack>
  );
}

function Heading({playlist}: {playlist: SavedPlaylist}) {
  const player = usePlayer();
  const maker = useMaker();
  const navigate = useNavigate();
  const tracks = tracksOf(playlist);
  const openInMake = () => {
    const {playlist: made, picks} = playlistToMake(playlist);
    maker.open(made, picks);
    void navigate('/');
  };
  return (
    <Group justify="space-between">
      <div>
        <Title order={2}>{playlist.name}</Title>
        <Text size="sm" c="dimmed">
          {texts.track.count(playlist.tracks.length)}
        </Text>
        <Stars code={playlist.code} name={playlist.name} rating={playlist.rating} />
      </div>
      <Group gap="xs">
        <Button
          leftSection={<IconPlayerPlayFilled size={16} />}
          disabled={!tracks.some((track) => track.playable)}
          onClick={() => player.play(tracks, 0)}
        >
          {texts.playlists.play}
        </Button>
        <StartRadioButton tracks={tracks} disabled={!tracks.some((track) => track.playable)} />
        <Button variant="light" leftSection={<IconSparkles size={16} />} onClick={openInMake}>
          {texts.playlists.open}
        </Button>
      </Group>
    </Group>
  );
}

function Tracks({playlist}: {playlist: SavedPlaylist}) {
  const player = usePlayer();
  const playing = current(player.queue)?.id;
  const tracks = tracksOf(playlist);
  return (
    <Stack component="ol" gap={2} m={0} p={0} style={{listStyle: 'none'}} aria-label={playlist.name}>
      {playlist.tracks.map((saved, place) => (
        <SavedTrackRow
          key={`${place}-${saved.track?.id ?? ''}`}
          saved={saved}
          isPlaying={saved.track !== undefined && saved.track.id === playing}
          onPlay={() => saved.track && player.play(tracks, tracks.indexOf(saved.track))}
        />
      ))}
    </Stack>
  );
}
