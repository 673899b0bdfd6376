import {useReducedMotion} from '@mantine/hooks';
import {useEffect, useRef} from 'react';
import {usePlayback, usePlayer} from '../PlayerContext';
import {analyserOf, bandsOf} from '../spectrum';
import classes from './Spectrum.module.css';

const BARS = 64;

/** Of the width of a bar and the gap after it. */
const BAR_SHARE = 0.62;

/** Below this all bars lie flat, and nothing is drawn any more. */
const REST = 0.005;

/** What is left of a bar after a frame without music. */
const FALL = 0.85;

/** The music, drawn: bars of its frequencies, from low to high. Nothing for those who want no motion. */
export function Spectrum() {
  const {isPlaying} = usePlayer();
  const playback = usePlayback();
  const isStill = useReducedMotion();
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const element = canvas.current;
    if (!element || !isPlaying) {
      return;
    }
    let frame = 0;
    let isOver = false;
    void analyserOf(playback).then((analyser) => {
      if (!analyser || isOver) {
        return;
      }
      const magnitudes = new Uint8Array(analyser.frequencyBinCount);
      const step = () => {
        analyser.getByteFrequencyData(magnitudes);
        draw(element, bandsOf(magnitudes, analyser.context.sampleRate, BARS));
        frame = requestAnimationFrame(step); // the browser calls it only while the page is seen
      };
      step();
    });
    return () => {
      isOver = true;
      cancelAnimationFrame(frame);
      sink(element);
    };
  }, [isPlaying, isStill, playback]);

  return isStill ? null : <canvas ref={canvas} className={classes.spectrum} aria-hidden />;
}

/** What each canvas shows. */
const shown = new WeakMap<HTMLCanvasElement, number[]>();

function draw(canvas: HTMLCanvasElement, bands: number[]): void {
  const context = canvas.getContext('2d');
  if (!context) {
    return;
  }
  shown.set(canvas, bands);
  const scale = window.devicePixelRatio;
  const width = Math.round(canvas.clientWidth * scale);
  const height = Math.round(canvas.clientHeight * scale);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  context.clearRect(0, 0, width, height);
  context.fillStyle = getComputedStyle(canvas).color;
  const pitch = width / bands.length;
  const bar = Math.max(1, pitch * BAR_SHARE);
  context.beginPath();
  bands.forEach((band, place) => {
    const tall = Math.max(bar, band * height);
    context.roundRect(place * pitch + (pitch - bar) / 2, height - tall, bar, tall, bar / 2);
  });
  context.fill();
}

/** Lets the bars fall when the music pauses, unless it goes on meanwhile. */
function sink(canvas: HTMLCanvasElement): void {
  const before = shown.get(canvas);
  if (before?.some((band) => band > REST)) {
    requestAnimationFrame(() => {
      if (canvas.isConnected && shown.get(canvas) === before) {
        draw(
          canvas,
          before.map((band) => band * FALL),
        );
        sink(canvas);
      }
    });
  }
}
