import {UnstyledButton} from '@mantine/core';
import {useEffect, useRef, type CSSProperties, type ReactNode} from 'react';
import type {Microphone} from '../microphone';
import classes from './LevelDisc.module.css';

type Props = {
  label: string;
  /** Null unless it listens. */
  microphone: Microphone | null;
  /** Seconds that the ring takes to go round; null for a ring that does not. */
  countdownSeconds?: number | null;
  isBusy?: boolean;
  onClick: () => void;
  children: ReactNode;
};

/** Quietest loudness that moves it (decibels of full scale). */
const FLOOR_DECIBELS = -54;

/** How far from nothing (0) to as loud as can be (1) a level is for an ear. */
export function loudness(level: number): number {
  const decibels = 20 * Math.log10(Math.max(level, 1e-6));
  return Math.min(1, Math.max(0, 1 - decibels / FLOOR_DECIBELS));
}

/** A big round button that is as lively as what the microphone hears. */
export function LevelDisc({
  label,
  microphone,
  countdownSeconds = null,
  isBusy = false,
  onClick,
  children,
}: Props) {
  const disc = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!microphone) {
      return;
    }
    let frame = 0;
    const show = () => {
      disc.current?.style.setProperty('--level', loudness(microphone.level() ?? 0).toFixed(3));
      frame = requestAnimationFrame(show);
    };
    show();
    return () => cancelAnimationFrame(frame);
  }, [microphone]);
  return (
    <UnstyledButton
      ref={disc}
      className={classes.disc}
      aria-label={label}
      aria-pressed={microphone !== null}
      aria-busy={isBusy}
      data-listening={microphone !== null || undefined}
      onClick={onClick}
    >
      <span className={classes.halo} aria-hidden />
      {microphone && countdownSeconds !== null && <Countdown seconds={countdownSeconds} />}
      <span className={classes.face}>{children}</span>
    </UnstyledButton>
  );
}

function Countdown({seconds}: {seconds: number}) {
  return (
    <svg
      className={classes.ring}
      viewBox="0 0 100 100"
      aria-hidden
      style={{'--seconds': `${seconds}s`} as CSSProperties}
    >
      <circle cx="50" cy="50" r="47" pathLength="1" />
    </svg>
  );
}
