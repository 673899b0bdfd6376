import {Anchor, Badge, Button, Group, Skeleton, Stack, Text, Title} from '@mantine/core';
import {IconArrowLeft, IconPlayerPlayFilled, IconShare, IconSparkles} from '@tabler/icons-react';
import {useState} from 'react';
import {Link, useNavigate, useParams} from 'react-router';
import type {SavedPlaylist} from '@/api/types';
import {Problem} from '@/components/Problem';
import {FlowPanel} from '@/features/flow/components/FlowPanel';
import {useMaker} from '@/features/make/MakeContext';
import {usePlayer} from '@/features/player/PlayerContext';
import {current} from '@/features/player/queue';
import {useIsWide} from '@/lib/useIsWide';
import {StartRadioButton} from '@/features/radio/components/StartRadioButton';
import {texts} from '@/texts';
import {useSavedPlaylist} from './api/getPlaylist';
import {ExportMenu} from './components/ExportMenu';
import {Mosaic} from './components/Mosaic';
import {OwnerActions} from './components/OwnerActions';
import {SavedTrackRow} from './components/SavedTrackRow';
import {ShareDialog} from './components/ShareDialog';
import {Stars} from './components/Stars';
import {playlistToMake, tracksOf} from './openInMake';
import classes from './SavedPlaylistPage.module.css';

/** A saved playlist: to be played, rated, exported, shared, and gone on with. */
export default function SavedPlaylistPage() {
  const {code = ''} = useParams();
  const {data: playlist, error, isPending} = useSavedPlaylist(code);
  const [marked, setMarked] = useState<number | null>(null);
  return (
    <Stack maw={900} mx="auto">
      <Anchor component={Link} to="/playlists" size="sm" w="fit-content">
        <Group gap={4} wrap="nowrap">
          <IconArrowLeft size={16} aria-hidden />
          {texts.playlists.back}
        </Group>
      </Anchor>
      <Problem error={error} />
      {isPending && <Waiting />}
      {playlist && (
        <>
          <Heading playlist={playlist} />
          {/* Steps are between tracks that are there: a place of the chart is one among them. */}
          {tracksOf(playlist).length > 2 && (
            <FlowPanel trackIds={tracksOf(playlist).map(({id}) => id)} onLook={setMarked} />
          )}
          <Tracks playlist={playlist} marked={marked} />
        </>
      )}
    </Stack>
  );
}

function Waiting() {
  return (
    <Group aria-label={texts.app.loading} wrap="nowrap" align="end">
      <Skeleton width={180} height={180} />
      <Stack flex={1}>
        <Skeleton height={28} width="60%" />
        <Skeleton height={16} width="30%" />
      </Stack>
    </Group>
  );
}

function Heading({playlist}: {playlist: SavedPlaylist}) {
  const isWide = useIsWide();
  const seconds = playlist.tracks.reduce(
    (sum, saved) => sum + (saved.track?.seconds ?? saved.seconds ?? 0),
    0,
  );
  const made = new Date(playlist.created);
  return (
    <div className={classes.heading}>
      <Mosaic
        trackIds={playlist.tracks.slice(0, 4).map(({track}) => track?.id ?? '')}
        size={isWide ? 200 : 180}
      />
      <Stack gap="xs" miw={0}>
        <Group gap="xs">
          <Title order={2} className={classes.name}>
            {playlist.name}
          </Title>
          {!playlist.listed && (
            <Badge variant="light" color="gray">
              {texts.playlists.unlisted}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {texts.make.summary(playlist.tracks.length, seconds)}
          {' - '}
          <time dateTime={playlist.created}>{texts.playlists.created(made)}</time>
        </Text>
        <Stars code={playlist.code} name={playlist.name} rating={playlist.rating} size="md" />
        <Actions playlist={playlist} />
      </Stack>
    </div>
  );
}

function Actions({playlist}: {playlist: SavedPlaylist}) {
  const player = usePlayer();
  const maker = useMaker();
  const navigate = useNavigate();
  const [isSharing, setSharing] = useState(false);
  const tracks = tracksOf(playlist);
  const openInMake = () => {
    const {playlist: made, picks} = playlistToMake(playlist);
    maker.open(made, picks);
    void navigate('/');
  };
  return (
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
      {playlist.mayChange && (
        <Button variant="light" leftSection={<IconShare size={16} />} onClick={() => setSharing(true)}>
          {texts.playlists.share}
        </Button>
      )}
      <ExportMenu code={playlist.code} />
      {playlist.mayChange && <OwnerActions playlist={playlist} />}
      {isSharing && <ShareDialog playlist={playlist} onClose={() => setSharing(false)} />}
    </Group>
  );
}

function Tracks({playlist, marked}: {playlist: SavedPlaylist; marked: number | null}) {
  const player = usePlayer();
  const playing = current(player.queue)?.id;
  const tracks = tracksOf(playlist);
  const isMarked = (at: number) => marked !== null && at >= 0 && (at === marked || at === marked - 1);
  return (
    <ol className={classes.tracks} aria-label={playlist.name}>
      {playlist.tracks.map((saved, place) => {
        const at = saved.track ? tracks.indexOf(saved.track) : -1;
        return (
          <SavedTrackRow
            key={`${place}-${saved.track?.id ?? ''}`}
            saved={saved}
            isPlaying={saved.track !== undefined && saved.track.id === playing}
            isMarked={isMarked(at)}
            onPlay={() => player.play(tracks, at)}
          />
        );
      })}
    </ol>
  );
}
