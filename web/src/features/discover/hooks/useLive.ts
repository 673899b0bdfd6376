import {useCallback, useEffect, useState} from 'react';
import type {NearTrack} from '@/api/types';
import {listen} from '../api/listen';
import {LiveListening, type Pace} from '../live';
import {openMicrophone, type Microphone} from '../microphone';
import {NOTHING_HEARD, without, withWindow, type Proposals} from '../proposals';

export type Live = {
  /** Null unless it listens. */
  microphone: Microphone | null;
  isOpening: boolean;
  /** True if it will go on when the page is looked at again. */
  isPaused: boolean;
  pace: Pace;
  error: Error | null;
  proposals: Proposals;
  start: () => void;
  stop: () => void;
  /** Takes a track out for good: it is not wanted, or was played. */
  take: (trackId: string) => void;
};

/**
 * Listens on, as long as the page is open and can be seen, and keeps up what to play next.
 *
 * Nobody expects a page that is not to be seen to listen: it pauses then.
 */
export function useLive(): Live {
  const [isOn, setOn] = useState(false);
  const isHidden = useIsHidden();
  const [microphone, setMicrophone] = useState<Microphone | null>(null);
  const [pace, setPace] = useState<Pace>('steady');
  const [error, setError] = useState<Error | null>(null);
  const [proposals, setProposals] = useState(NOTHING_HEARD);
  const isListening = isOn && !isHidden;

  useEffect(() => {
    if (!isListening) {
      return;
    }
    return listenOn({
      onOpen: setMicrophone,
      onClose: () => setMicrophone(null),
      onPace: setPace,
      onNear: (near) => setProposals((before) => withWindow(before, near)),
      onError: (problem) => {
        setError(problem);
        setOn(false);
      },
    });
  }, [isListening]);

  const start = useCallback(() => {
    setError(null);
    setPace('steady');
    setProposals((before) => ({...NOTHING_HEARD, gone: before.gone}));
    setOn(true);
  }, []);
  const stop = useCallback(() => setOn(false), []);
  const take = useCallback((trackId: string) => setProposals((before) => without(before, trackId)), []);
  return {
    microphone,
    isOpening: isListening && microphone === null,
    isPaused: isOn && isHidden,
    pace,
    error,
    proposals,
    start,
    stop,
    take,
  };
}

type Told = {
  onOpen: (microphone: Microphone) => void;
  onClose: () => void;
  onPace: (pace: Pace) => void;
  onNear: (near: readonly NearTrack[]) => void;
  onError: (error: Error) => void;
};

/** Opens the microphone and listens on. What it answers ends that. */
function listenOn({onOpen, onClose, onPace, onNear, onError}: Told): () => void {
  let hasEnded = false;
  let end = () => {};
  openMicrophone()
    .then((microphone) => {
      if (hasEnded) {
        microphone.close();
        return;
      }
      const listening = new LiveListening({
        record: (seconds, signal) => microphone.record(seconds, signal),
        send: (audio, signal) => listen(audio, {signal}),
        onHeard: ({tracks}) => onNear(tracks),
        onPace,
        onError,
      });
      end = () => {
        listening.stop();
        microphone.close();
        onClose();
      };
      onOpen(microphone);
      listening.start();
    })
    .catch((error: Error) => {
      if (!hasEnded) {
        onError(error);
      }
    });
  return () => {
    hasEnded = true;
    end();
  };
}

function useIsHidden(): boolean {
  const [isHidden, setHidden] = useState(document.hidden);
  useEffect(() => {
    const tell = () => setHidden(document.hidden);
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, []);
  return isHidden;
}
