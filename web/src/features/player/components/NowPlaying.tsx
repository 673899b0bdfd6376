import {ActionIcon, Group, Modal, Stack, Tabs, Text, Title} from '@mantine/core';
import {IconChevronDown, IconPlaylist, IconRadio} from '@tabler/icons-react';
import {useRef, type PointerEvent} from 'react';
import type {Track} from '@/api/types';
import {coverUrl} from '@/components/Cover';
import RadioPanel from '@/features/radio/components/RadioPanel';
import {useIsWide} from '@/lib/useIsWide';
import {texts} from '@/texts';
import {usePlayer} from '../PlayerContext';
import {current} from '../queue';
import {BigCover} from './BigCover';
import classes from './NowPlaying.module.css';
import QueuePanel from './QueuePanel';
import {SeekBar} from './SeekBar';
import {SoundMenu} from './SoundMenu';
import {Spectrum} from './Spectrum';
import {Transport} from './Transport';
import {Trouble} from './Trouble';
import {Volume} from './Volume';

/** A finger that goes down so far closes it. */
const SWIPE_PX = 90;

/** All of what is playing: a big cover, the music drawn, and what comes next. */
export default function NowPlaying({onShowShortcuts}: {onShowShortcuts: () => void}) {
  const {queue, expand} = usePlayer();
  const track = current(queue);
  const close = () => expand(false);
  return (
    <Modal.Root
      opened={track !== undefined}
      onClose={close}
      fullScreen
      transitionProps={{transition: 'slide-up', duration: 180}}
    >
      <Modal.Content className={classes.content} aria-label={texts.player.nowPlaying}>
        <Modal.Body className={classes.body}>
          {track && (
            <>
              <img className={classes.backdrop} src={coverUrl(track.id, 128)} alt="" key={track.id} />
              <div className={classes.header}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="xl"
                  onClick={close}
                  aria-label={texts.player.close}
                >
                  <IconChevronDown size={26} />
                </ActionIcon>
                <Title order={2} size="sm" c="dimmed" fw={500}>
                  {texts.player.nowPlaying}
                </Title>
                <SoundMenu onShowShortcuts={onShowShortcuts} />
              </div>
              <div className={classes.columns}>
                <Stage track={track} onClose={close} />
                <Beside />
              </div>
            </>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** What plays, and the ways to steer it. */
function Stage({track, onClose}: {track: Track; onClose: () => void}) {
  const isWide = useIsWide();
  return (
    <section className={classes.stage} aria-label={texts.player.nowPlaying}>
      <div className={classes.swipe} {...useSwipeDown(onClose)}>
        <BigCover trackId={track.id} />
      </div>
      <div className={classes.spectrum}>
        <Spectrum />
      </div>
      <Stack gap={2} w="100%" ta="center">
        <Text fz={{base: 'lg', sm: 'xl'}} fw={700} lineClamp={2}>
          {track.title}
        </Text>
        <Text c="dimmed" lineClamp={1}>
          {[track.artist || texts.track.unknownArtist, track.album].filter(Boolean).join(' · ')}
        </Text>
      </Stack>
      <SeekBar key={track.id} lengthSeconds={track.seconds} />
      <Transport size="full" />
      {isWide && (
        <Group justify="center">
          <Volume />
        </Group>
      )}
      <Trouble />
    </section>
  );
}

function Beside() {
  return (
    <section className={classes.beside} aria-label={texts.radio.upNext}>
      <Tabs
        defaultValue="queue"
        keepMounted={false}
        classNames={{root: classes.tabs ?? '', tab: classes.tab ?? '', panel: classes.panel ?? ''}}
        // The sign stays beside the word.
        styles={{tabLabel: {flex: 'none'}}}
      >
        <Tabs.List grow mb="sm">
          <Tabs.Tab value="queue" leftSection={<IconPlaylist size={16} />}>
            {texts.player.queue}
          </Tabs.Tab>
          <Tabs.Tab value="radio" leftSection={<IconRadio size={16} />}>
            {texts.radio.label}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="queue">
          <QueuePanel maxHeight="100%" />
        </Tabs.Panel>
        <Tabs.Panel value="radio">
          <RadioPanel />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}

/** Calls when a finger has gone down far enough, and not to the side. */
function useSwipeDown(onSwipe: () => void) {
  const begin = useRef<{x: number; y: number} | null>(null);
  return {
    onPointerDown: ({pointerType, clientX, clientY}: PointerEvent) => {
      begin.current = pointerType === 'touch' ? {x: clientX, y: clientY} : null;
    },
    onPointerMove: ({clientX, clientY}: PointerEvent) => {
      const from = begin.current;
      if (from && clientY - from.y > SWIPE_PX && clientY - from.y > 2 * Math.abs(clientX - from.x)) {
        begin.current = null;
        onSwipe();
      }
    },
    onPointerUp: () => {
      begin.current = null;
    },
  };
}
