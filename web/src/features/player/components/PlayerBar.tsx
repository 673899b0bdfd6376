import {ActionIcon, Group, Loader, Popover, Stack, Text, UnstyledButton, VisuallyHidden} from '@mantine/core';
import {IconChevronUp, IconPlayerSkipForwardFilled, IconPlaylist, IconRadio} from '@tabler/icons-react';
import {lazy, Suspense, useCallback, useState, type ReactNode} from 'react';
import type {Track} from '@/api/types';
import {Cover} from '@/components/Cover';
import {useRadio} from '@/features/radio/RadioContext';
import {useIsWide} from '@/lib/useIsWide';
import {readStored, writeStored} from '@/lib/storage';
import {texts} from '@/texts';
import {useShortcuts} from '../hooks/useShortcuts';
import {usePlayback, usePlayer, usePosition} from '../PlayerContext';
import {current} from '../queue';
import classes from './PlayerBar.module.css';
import {SeekBar} from './SeekBar';
import {PlayButton, Transport} from './Transport';
import {Trouble} from './Trouble';
import {Volume} from './Volume';

// The bar is there at once; what opens from it is loaded when it is opened for the first time.
const NowPlaying = lazy(() => import('./NowPlaying'));
const QueuePanel = lazy(() => import('./QueuePanel'));
const RadioPanel = lazy(() => import('@/features/radio/components/RadioPanel'));
const ShortcutsHelp = lazy(() => import('./ShortcutsHelp'));

const SHORTCUTS_KEY = 'deejai.shortcuts';

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

/** The player at the foot of all pages; nothing until something is played. */
export function PlayerBar() {
  const {queue, isPlaying, isExpanded} = usePlayer();
  const playback = usePlayback();
  const isWide = useIsWide();
  const [usesKeys, setUsesKeys] = useState(() => readStored(SHORTCUTS_KEY, isBoolean, true));
  const [showsKeys, setShowsKeys] = useState(false);
  const showKeys = useCallback(() => setShowsKeys(true), []);
  useShortcuts(playback, usesKeys, showKeys);
  const track = current(queue);
  const name = track && texts.track.named(track.artist, track.title);
  return (
    <>
      <VisuallyHidden role="status">
        {name && isPlaying ? texts.player.nowPlayingName(name) : ''}
      </VisuallyHidden>
      {track && (
        <section className={classes.bar} aria-label={texts.player.label}>
          {isWide ? <WideBar track={track} /> : <MiniBar track={track} />}
          {!isExpanded && <Trouble />}
        </section>
      )}
      <Suspense fallback={null}>
        {isExpanded && <NowPlaying onShowShortcuts={showKeys} />}
        {showsKeys && (
          <ShortcutsHelp
            isOn={usesKeys}
            onToggle={(isOn) => {
              setUsesKeys(isOn);
              writeStored(SHORTCUTS_KEY, isOn);
            }}
            onClose={() => setShowsKeys(false)}
          />
        )}
      </Suspense>
    </>
  );
}

function WideBar({track}: {track: Track}) {
  const {expand} = usePlayer();
  const {settings} = useRadio();
  return (
    <div className={classes.wide}>
      <Playing track={track} coverSize={52} />
      <Stack gap={0} align="center" miw={0}>
        <Transport size="bar" />
        <SeekBar key={track.id} lengthSeconds={track.seconds} />
      </Stack>
      <Group gap={4} wrap="nowrap" justify="flex-end">
        <Volume />
        <Panel name={texts.radio.label} icon={<IconRadio size={20} />} isOn={settings.isOn}>
          <RadioPanel />
        </Panel>
        <Panel name={texts.player.queue} icon={<IconPlaylist size={20} />}>
          <QueuePanel maxHeight="min(60vh, 480px)" />
        </Panel>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          onClick={() => expand(true)}
          aria-label={texts.player.expand}
        >
          <IconChevronUp size={20} />
        </ActionIcon>
      </Group>
    </div>
  );
}

/** A slim bar for phones: all else is in the full view, a tap away. */
function MiniBar({track}: {track: Track}) {
  const {next} = usePlayer();
  return (
    <>
      <Progress lengthSeconds={track.seconds} />
      <div className={classes.mini}>
        <Playing track={track} coverSize={40} />
        <PlayButton size={40} />
        <ActionIcon variant="subtle" color="gray" size={40} onClick={next} aria-label={texts.player.next}>
          <IconPlayerSkipForwardFilled size={18} />
        </ActionIcon>
      </div>
    </>
  );
}

function Progress({lengthSeconds}: {lengthSeconds: number}) {
  const position = usePosition();
  const percent = Math.min(100, (100 * position) / Math.max(1, lengthSeconds));
  return <div className={classes.progress} style={{width: `${percent}%`}} />;
}

/** What is played; opens the full view. */
function Playing({track, coverSize}: {track: Track; coverSize: number}) {
  const {expand} = usePlayer();
  const artist = track.artist || texts.track.unknownArtist;
  return (
    <UnstyledButton className={classes.playing} onClick={() => expand(true)}>
      <VisuallyHidden>{texts.player.expand}: </VisuallyHidden>
      <Cover trackId={track.id} size={coverSize} />
      <Stack gap={0} miw={0}>
        <Text fw={600} size="sm" truncate>
          {track.title}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {artist}
        </Text>
      </Stack>
    </UnstyledButton>
  );
}

type PanelProps = {name: string; icon: ReactNode; isOn?: boolean; children: ReactNode};

/** A button, and what it opens above the bar. */
function Panel({name, icon, isOn = false, children}: PanelProps) {
  return (
    <Popover position="top-end" width={400} trapFocus returnFocus shadow="lg">
      <Popover.Target>
        <ActionIcon
          variant={isOn ? 'light' : 'subtle'}
          color={isOn ? 'journey' : 'gray'}
          size="lg"
          aria-label={name}
        >
          {icon}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={name}>
        <Suspense fallback={<Loader role="status" aria-label={texts.app.loading} />}>{children}</Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
