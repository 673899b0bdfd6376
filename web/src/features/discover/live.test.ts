import type {Heard} from '@/api/types';
import {ApiProblem} from '@/api/problem';
import {LiveListening, STEP_SECONDS, WINDOW_SECONDS, type LiveTools} from './live';
import type {Recording} from './microphone';

const HEARD: Heard = {inLibrary: null, heardSeconds: 10, tracks: []};

function listening(changed: Partial<LiveTools> = {}) {
  const tools = {
    record: vi.fn(async (seconds: number): Promise<Recording> => {
      await new Promise((resolve) => setTimeout(resolve, 1_000 * seconds));
      return {audio: new Blob(['x']), peak: 0.5};
    }),
    send: vi.fn(async () => HEARD),
    onHeard: vi.fn(),
    onPace: vi.fn(),
    onError: vi.fn(),
    ...changed,
  };
  const live = new LiveListening(tools);
  live.start();
  return {live, tools};
}

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(1_000 * seconds);

describe('LiveListening', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('sends the last ten seconds every five', async () => {
    const {live, tools} = listening();
    await pass(WINDOW_SECONDS - 1);
    expect(tools.send).not.toHaveBeenCalled();
    await pass(1 + 3 * STEP_SECONDS);
    expect(tools.send).toHaveBeenCalledTimes(4);
    expect(tools.onHeard).toHaveBeenCalledTimes(4);
    expect(tools.onPace).toHaveBeenLastCalledWith('steady');
    live.stop();
  });

  it('never sends two at a time', async () => {
    let answer: (heard: Heard) => void = () => undefined;
    const {live, tools} = listening({
      send: vi.fn(() => new Promise<Heard>((resolve) => (answer = resolve))),
    });
    await pass(WINDOW_SECONDS + 4 * STEP_SECONDS);
    expect(tools.send).toHaveBeenCalledOnce();
    answer(HEARD);
    await pass(STEP_SECONDS);
    expect(tools.send).toHaveBeenCalledTimes(2);
    live.stop();
  });

  it('waits as long as the server says', async () => {
    const send = vi.fn(async () => HEARD);
    send.mockRejectedValueOnce(new ApiProblem(429, 'rate-limited', 'too many', 22));
    const {live, tools} = listening({send});
    await pass(WINDOW_SECONDS);
    expect(tools.onPace).toHaveBeenLastCalledWith('slow');
    await pass(20);
    expect(send).toHaveBeenCalledOnce();
    await pass(STEP_SECONDS);
    expect(send).toHaveBeenCalledTimes(2);
    expect(tools.onPace).toHaveBeenLastCalledWith('steady');
    live.stop();
  });

  it('asks less and less often where the server is away', async () => {
    const send = vi.fn(async (): Promise<Heard> => {
      throw new ApiProblem(0, 'offline', 'away');
    });
    const {live, tools} = listening({send});
    await pass(WINDOW_SECONDS + 120);
    expect(send.mock.calls.length).toBeLessThanOrEqual(5);
    expect(send.mock.calls.length).toBeGreaterThanOrEqual(4);
    expect(tools.onError).not.toHaveBeenCalled();
    live.stop();
  });

  it('does not send silence', async () => {
    const {live, tools} = listening({record: async () => ({audio: new Blob(['x']), peak: 0})});
    await pass(WINDOW_SECONDS);
    expect(tools.send).not.toHaveBeenCalled();
    expect(tools.onPace).toHaveBeenCalledWith('quiet');
    live.stop();
  });

  it('gets over a recording that cannot be read, but not over three', async () => {
    const unreadable = new ApiProblem(422, 'unreadable-audio', 'no audio');
    const {tools} = listening({send: vi.fn(() => Promise.reject(unreadable))});
    await pass(WINDOW_SECONDS + STEP_SECONDS);
    expect(tools.onError).not.toHaveBeenCalled();
    await pass(STEP_SECONDS);
    expect(tools.onError).toHaveBeenCalledWith(unreadable);
  });

  it('ends when it may not go on', async () => {
    const {tools} = listening({
      send: vi.fn(() => Promise.reject(new ApiProblem(401, 'unauthenticated', 'sign in'))),
    });
    await pass(WINDOW_SECONDS + 4 * STEP_SECONDS);
    expect(tools.onError).toHaveBeenCalledOnce();
    expect(tools.send).toHaveBeenCalledOnce();
  });

  it('tells nothing after it was stopped', async () => {
    const {live, tools} = listening();
    await pass(WINDOW_SECONDS - 1);
    live.stop();
    await pass(60);
    expect(tools.onHeard).not.toHaveBeenCalled();
    expect(tools.onError).not.toHaveBeenCalled();
    expect(tools.record).toHaveBeenCalledTimes(2);
  });
});
