/**
 * Why nothing can be heard: the page came by plain HTTP from another machine (`insecure`), the browser has no way to
 * record (`unsupported`), there is no microphone (`absent`), it was not allowed (`refused`), or another program has
 * it (`busy`).
 */
export type MicrophoneFault = 'insecure' | 'unsupported' | 'absent' | 'refused' | 'busy';

export class MicrophoneError extends Error {
  constructor(readonly fault: MicrophoneFault) {
    super(fault);
    this.name = 'MicrophoneError';
  }
}

/** A piece of sound as it is sent. */
export type Recording = {
  audio: Blob;
  /** Loudest moment, 0 to 1; null where it is not known. */
  peak: number | null;
};

/** A microphone that is open. */
export interface Microphone {
  /** How loud it is now, 0 (nothing) to 1; null where that is not known. */
  level(): number | null;
  /**
   * Records a file of its own; several may run at the same time.
   *
   * @throws MicrophoneError `absent` if the microphone is pulled out meanwhile
   * @throws DOMException `AbortError` if it was stopped by the signal
   */
  record(seconds: number, signal: AbortSignal): Promise<Recording>;
  close(): void;
}

/** Music is to be heard as it is: what makes calls clearer takes music for noise. */
const CONSTRAINTS: MediaStreamConstraints = {
  audio: {echoCancellation: false, noiseSuppression: false, autoGainControl: false},
};

/** In the order of our liking: Safari has only the second. */
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];

const BITS_PER_SECOND = 128_000;

/** Below this (full scale is 1) nobody hears music. */
const QUIET = 0.004;

/** True if there was next to nothing to be heard. */
export function isQuiet({peak}: Recording): boolean {
  return peak !== null && peak < QUIET;
}

/**
 * Asks for the microphone.
 *
 * @throws MicrophoneError if there is none to be had
 */
export async function openMicrophone(): Promise<Microphone> {
  if (!window.isSecureContext) {
    throw new MicrophoneError('insecure');
  }
  if (!('mediaDevices' in navigator) || typeof MediaRecorder === 'undefined') {
    throw new MicrophoneError('unsupported');
  }
  try {
    return new OpenMicrophone(await navigator.mediaDevices.getUserMedia(CONSTRAINTS));
  } catch (error) {
    throw new MicrophoneError(faultOf(error));
  }
}

/** What a browser means by an error of getUserMedia. */
export function faultOf(error: unknown): MicrophoneFault {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'absent';
    default:
      return 'unsupported';
  }
}

class OpenMicrophone implements Microphone {
  private readonly meter: Meter | null;

  constructor(private readonly stream: MediaStream) {
    this.meter = Meter.of(stream);
  }

  level(): number | null {
    return this.meter?.level() ?? null;
  }

  record(seconds: number, signal: AbortSignal): Promise<Recording> {
    const type = TYPES.find((each) => MediaRecorder.isTypeSupported(each));
    const recorder = new MediaRecorder(this.stream, {
      audioBitsPerSecond: BITS_PER_SECOND,
      ...(type ? {mimeType: type} : {}),
    });
    const parts: Blob[] = [];
    const stopMeasuring = this.meter?.measure();
    const [source] = this.stream.getAudioTracks();
    return new Promise((resolve, reject) => {
      let error: Error | null = null;
      const stop = (why: Error | null) => {
        error ??= why;
        if (recorder.state !== 'inactive') {
          recorder.stop();
        }
      };
      const timer = setTimeout(() => stop(null), 1_000 * seconds);
      const onAbort = () => stop(new DOMException('stopped', 'AbortError'));
      const onEnded = () => stop(new MicrophoneError('absent'));
      recorder.ondataavailable = ({data}) => parts.push(data);
      recorder.onerror = () => stop(new MicrophoneError('busy'));
      recorder.onstop = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        source?.removeEventListener('ended', onEnded);
        const peak = stopMeasuring?.() ?? null;
        // Without the codec: the server goes by what is inside.
        const audio = new Blob(parts, {type: recorder.mimeType.split(';')[0] ?? ''});
        return error ? reject(error) : resolve({audio, peak});
      };
      signal.addEventListener('abort', onAbort);
      source?.addEventListener('ended', onEnded);
      recorder.start();
      if (signal.aborted) {
        onAbort();
      }
    });
  }

  close(): void {
    this.stream.getTracks().forEach((track) => track.stop());
    this.meter?.close();
  }
}

/** How loud a stream is. */
class Meter {
  private static readonly MEASURE_MS = 50;

  private readonly samples: Float32Array<ArrayBuffer>;

  private constructor(
    private readonly context: AudioContext,
    private readonly analyser: AnalyserNode,
  ) {
    this.samples = new Float32Array(analyser.fftSize);
  }

  /** Null where the browser cannot tell. */
  static of(stream: MediaStream): Meter | null {
    if (typeof AudioContext === 'undefined') {
      return null;
    }
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 2048;
    context.createMediaStreamSource(stream).connect(analyser);
    return new Meter(context, analyser);
  }

  /** Root mean square of the last moment, 0 to 1; null as long as the browser does not let it run. */
  level(): number | null {
    if (this.context.state !== 'running') {
      return null;
    }
    this.analyser.getFloatTimeDomainData(this.samples);
    const squares = this.samples.reduce((sum, sample) => sum + sample * sample, 0);
    return Math.sqrt(squares / this.samples.length);
  }

  /** Begins to look for the loudest moment; what it answers ends that and tells it. */
  measure(): () => number | null {
    let peak = this.level();
    const timer = setInterval(() => {
      const level = this.level();
      peak = level === null ? peak : Math.max(peak ?? 0, level);
    }, Meter.MEASURE_MS);
    return () => {
      clearInterval(timer);
      return peak;
    };
  }

  close(): void {
    void this.context.close();
  }
}
