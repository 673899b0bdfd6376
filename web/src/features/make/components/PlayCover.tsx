import {UnstyledButton} from '@mantine/core';
import {IconPlayerPlayFilled, IconVolume} from '@tabler/icons-react';
import {Cover} from '@/components/Cover';
import classes from './PlayCover.module.css';

type Props = {
  trackId: string | undefined;
  size: number;
  /** What the button says to those who do not see it. */
  label: string;
  /** Whether it is the track that is played; where it sounds, a click is a pause. */
  isPlaying: boolean;
  isSounding?: boolean;
  /** Undefined where the track cannot be played: then it is a picture and no more. */
  onPlay: (() => void) | undefined;
};

/** The cover of a track, a click on which plays it. */
export function PlayCover({trackId, size, label, isPlaying, isSounding = isPlaying, onPlay}: Props) {
  if (!onPlay) {
    return <Cover trackId={trackId} size={size} />;
  }
  const Icon = isSounding ? IconVolume : IconPlayerPlayFilled;
  return (
    <UnstyledButton className={classes.button} aria-label={label} data-playing={isPlaying} onClick={onPlay}>
      <Cover trackId={trackId} size={size} />
      <span className={classes.veil} aria-hidden>
        <Icon size={size * 0.4} />
      </span>
    </UnstyledButton>
  );
}
