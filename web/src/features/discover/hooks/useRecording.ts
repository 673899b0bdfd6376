import {useCallback, useEffect, useRef, useState} from 'react';
import {isQuiet, openMicrophone, type Microphone} from '../microphone';

/** How long a recording is. */
export const RECORDING_SECONDS = 10;

export type RecordingState = {
  /** Null unless it is recording. */
  microphone: Microphone | null;
  /** True while the browser may be asking whether it is allowed. */
  isOpening: boolean;
  error: Error | null;
  /** The last recording was so quiet that there was nothing to compare. */
  wasQuiet: boolean;
  start: () => void;
  cancel: () => void;
};

/** Records a few seconds from the microphone, which is closed before and after. */
export function useRecording(onRecorded: (audio: Blob) => void): RecordingState {
  const [microphone, setMicrophone] = useState<Microphone | null>(null);
  const [isOpening, setOpening] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [wasQuiet, setQuiet] = useState(false);
  const running = useRef<AbortController | null>(null);

  const run = async (signal: AbortSignal) => {
    const opened = await openMicrophone();
    setOpening(false);
    try {
      signal.throwIfAborted();
      setMicrophone(opened);
      const recording = await opened.record(RECORDING_SECONDS, signal);
      if (isQuiet(recording)) {
        setQuiet(true);
      } else {
        onRecorded(recording.audio);
      }
    } finally {
      opened.close();
      setMicrophone(null);
    }
  };
  const start = () => {
    const controller = new AbortController();
    running.current?.abort();
    running.current = controller;
    setOpening(true);
    setError(null);
    setQuiet(false);
    run(controller.signal).catch((problem: Error) => {
      if (!controller.signal.aborted) {
        setOpening(false);
        setError(problem);
      }
    });
  };
  const cancel = useCallback(() => {
    running.current?.abort();
    setOpening(false);
  }, []);
  useEffect(() => () => running.current?.abort(), []);
  return {microphone, isOpening, error, wasQuiet, start, cancel};
}
