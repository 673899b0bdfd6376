import {loudness} from './components/LevelDisc';
import {faultOf, isQuiet, MicrophoneError, openMicrophone} from './microphone';

describe('openMicrophone', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('says that plain HTTP has no microphone', async () => {
    vi.stubGlobal('isSecureContext', false);
    await expect(openMicrophone()).rejects.toEqual(new MicrophoneError('insecure'));
  });

  it('says that the browser cannot record', async () => {
    vi.stubGlobal('isSecureContext', true);
    await expect(openMicrophone()).rejects.toMatchObject({fault: 'unsupported'});
  });
});

describe('faultOf', () => {
  it.each([
    ['NotAllowedError', 'refused'],
    ['NotFoundError', 'absent'],
    ['NotReadableError', 'busy'],
    ['TypeError', 'unsupported'],
  ])('takes %s for %s', (name, fault) => {
    expect(faultOf(new DOMException('', name))).toBe(fault);
  });
});

describe('isQuiet', () => {
  it('is true for next to nothing', () => {
    expect(isQuiet({audio: new Blob(), peak: 0.001})).toBe(true);
    expect(isQuiet({audio: new Blob(), peak: 0.05})).toBe(false);
  });

  it('is false where nobody knows', () => {
    expect(isQuiet({audio: new Blob(), peak: null})).toBe(false);
  });
});

describe('loudness', () => {
  it('goes from nothing to all there is as ears do', () => {
    expect(loudness(0)).toBe(0);
    expect(loudness(1)).toBe(1);
    expect(loudness(0.1)).toBeCloseTo(1 - 20 / 54, 10);
    expect(loudness(2)).toBe(1);
  });
});
