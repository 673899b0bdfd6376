import {act, fireEvent, screen, waitFor, within} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import type {NearTrack} from '@/api/types';
import {expectAccessible} from '@/testing/expectAccessible';
import {madePlaylist, track} from '@/testing/fixtures';
import {renderApp} from '@/testing/renderApp';
import {api, problem, server} from '@/testing/server';
import type {Microphone, Recording} from './microphone';
import * as microphones from './microphone';

const SOUNDS: NearTrack[] = [
  {track: track('a'), sound: 0.9},
  {track: track('b'), sound: 0.7},
  {track: track('c', {playable: false}), sound: 0.5},
];

/** Answers whatever is sent. Tells how it was. */
function hears(tracks: NearTrack[] = SOUNDS) {
  const sent: string[] = [];
  server.use(
    http.post(api('/listening'), async ({request}) => {
      const body = await request.text();
      sent.push(/name="file"/.test(body) ? 'file' : body);
      return HttpResponse.json({inLibrary: null, heardSeconds: 10, tracks});
    }),
  );
  return sent;
}

const song = () => new File(['sound'], 'song.mp3', {type: 'audio/mpeg'});

async function findByFile() {
  const sent = hears();
  const {user} = renderApp('/discover');
  await user.upload(await screen.findByLabelText('Choose an audio file', {selector: 'input'}), song());
  return {user, sent, list: await screen.findByRole('list', {name: 'Closest tracks'})};
}

/** A microphone that hears what the test says. */
function plugIn(record: () => Promise<Recording> = async () => ({audio: new Blob(['x']), peak: 0.3})) {
  const microphone = {level: () => 0.2, record: vi.fn(record), close: vi.fn()} satisfies Microphone;
  vi.spyOn(microphones, 'openMicrophone').mockResolvedValue(microphone);
  return microphone;
}

describe('a file', () => {
  it('gets the closest tracks', async () => {
    const {sent, list} = await findByFile();
    expect(sent).toEqual(['file']);
    expect(screen.getByRole('heading', {name: 'Sounds like song.mp3'})).toBeInTheDocument();
    expect(within(list).getAllByRole('listitem')).toHaveLength(3);
    expect(within(list).getByText(/70\s?%/)).toBeInTheDocument();
    expect(screen.getByText('3 tracks found')).toHaveRole('status');
    await expectAccessible(document.body);
  });

  it('can be dropped, and pasted', async () => {
    const sent = hears();
    renderApp('/discover');
    const page = await screen.findByRole('heading', {name: 'Discover by ear'});
    fireEvent.drop(page, {dataTransfer: {types: ['Files'], files: [song()]}});
    await waitFor(() => expect(sent).toHaveLength(1));
    fireEvent.paste(page, {clipboardData: {files: [song()]}});
    await waitFor(() => expect(sent).toHaveLength(2));
  });

  it('is not sent where it is no audio', async () => {
    renderApp('/discover');
    const page = await screen.findByRole('heading', {name: 'Discover by ear'});
    fireEvent.drop(page, {
      dataTransfer: {types: ['Files'], files: [new File(['x'], 'cover.jpg', {type: 'image/jpeg'})]},
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('This is no audio file.');
  });

  it('is told to be unreadable', async () => {
    server.use(http.post(api('/listening'), () => problem(422, 'unreadable-audio', 'not an audio file', {})));
    const {user} = renderApp('/discover');
    await user.upload(await screen.findByLabelText('Choose an audio file', {selector: 'input'}), song());
    expect(await screen.findByRole('alert')).toHaveTextContent('not an audio file');
  });

  it('says when to try again', async () => {
    server.use(
      http.post(api('/listening'), () =>
        problem(429, 'rate-limited', 'too many uploads', {'Retry-After': '10'}),
      ),
    );
    const {user} = renderApp('/discover');
    await user.upload(await screen.findByLabelText('Choose an audio file', {selector: 'input'}), song());
    expect(await screen.findByRole('alert')).toHaveTextContent('Try again in 10 seconds.');
  });

  it('offers to play what can be played', async () => {
    const {user, list} = await findByFile();
    expect(within(list).queryByRole('button', {name: 'Play Artist c - Title c'})).not.toBeInTheDocument();
    await user.click(within(list).getByRole('button', {name: 'Play Artist b - Title b'}));
    expect(await screen.findByRole('region', {name: 'Player'})).toHaveTextContent('Title b');
  });

  it('leads to a playlist from the tracks that were chosen', async () => {
    const {user, list} = await findByFile();
    const asked: unknown[] = [];
    server.use(
      http.post(api('/playlists/journey'), async ({request}) => {
        asked.push(await request.json());
        return HttpResponse.json(madePlaylist(['b', 'x', 'c']));
      }),
    );
    await user.click(within(list).getByRole('button', {name: 'Begin with Artist c - Title c'}));
    await user.click(within(list).getByRole('button', {name: 'Begin with Artist b - Title b'}));
    await user.click(screen.getByRole('button', {name: 'Make a playlist from 2 tracks'}));
    await waitFor(() => expect(asked).toEqual([expect.objectContaining({waypoints: ['b', 'c']})]));
    expect(window.location.pathname).toBe('/');
  });

  it('is still known after another page was open', async () => {
    const {user} = await findByFile();
    await user.click(screen.getByRole('link', {name: 'Make'}));
    await user.click(screen.getByRole('link', {name: 'Discover'}));
    expect(await screen.findByRole('heading', {name: 'Sounds like song.mp3'})).toBeInTheDocument();
  });
});

describe('the microphone', () => {
  it('records and finds the closest tracks', async () => {
    const sent = hears();
    const microphone = plugIn();
    const {user} = renderApp('/discover?by=microphone');
    await user.click(await screen.findByRole('button', {name: 'Record 10 seconds'}));
    expect(await screen.findByRole('heading', {name: 'Sounds like what was heard'})).toBeInTheDocument();
    expect(sent).toEqual(['file']);
    expect(microphone.close).toHaveBeenCalledOnce();
  });

  it('is not compared with silence', async () => {
    const sent = hears();
    plugIn(async () => ({audio: new Blob(['x']), peak: 0}));
    const {user} = renderApp('/discover?by=microphone');
    await user.click(await screen.findByRole('button', {name: 'Record 10 seconds'}));
    expect(await screen.findByText(/It was very quiet/)).toBeInTheDocument();
    expect(sent).toEqual([]);
  });

  it.each([
    ['insecure', 'No microphone on this address'],
    ['refused', 'The microphone is not allowed'],
    ['absent', 'No microphone'],
  ] as const)('says what to do where it is %s', async (fault, title) => {
    vi.spyOn(microphones, 'openMicrophone').mockRejectedValue(new microphones.MicrophoneError(fault));
    const {user} = renderApp('/discover?by=microphone');
    await user.click(await screen.findByRole('button', {name: 'Record 10 seconds'}));
    expect(await screen.findByRole('alert')).toHaveTextContent(title);
  });

  it('is closed when the page is left', async () => {
    const microphone = plugIn(() => new Promise(() => {}));
    const {user} = renderApp('/discover?by=microphone');
    await user.click(await screen.findByRole('button', {name: 'Record 10 seconds'}));
    await screen.findByRole('button', {name: 'Stop recording'});
    const [, signal] = microphone.record.mock.calls[0] as unknown as [number, AbortSignal];
    await user.click(screen.getByRole('link', {name: 'Make'}));
    expect(signal.aborted).toBe(true);
  });
});

describe('live', () => {
  async function listen(tracks: NearTrack[] = SOUNDS) {
    hears(tracks);
    const microphone = plugIn();
    const {user} = renderApp('/discover?by=live');
    await user.click(await screen.findByRole('button', {name: 'Start listening'}));
    await screen.findByRole('heading', {name: 'Title a'});
    return {user, microphone};
  }

  it('proposes the next track and others', async () => {
    await listen();
    const others = screen.getByRole('list', {name: 'Also fitting'});
    expect(within(others).getAllByRole('listitem')).toHaveLength(2);
    await expectAccessible(document.body);
  });

  it('proposes another one for one that is turned down', async () => {
    const {user} = await listen();
    await user.click(screen.getByRole('button', {name: 'Not this one'}));
    expect(screen.getByRole('heading', {name: 'Title b'})).toBeInTheDocument();
    expect(screen.queryByText('Title a')).not.toBeInTheDocument();
  });

  it('plays the track and proposes another one', async () => {
    const {user} = await listen();
    await user.click(screen.getByRole('button', {name: 'Play now'}));
    expect(await screen.findByRole('region', {name: 'Player'})).toHaveTextContent('Title a');
    expect(screen.getByRole('heading', {name: 'Title b'})).toBeInTheDocument();
  });

  it('closes the microphone when it is stopped', async () => {
    const {user, microphone} = await listen();
    await user.click(screen.getAllByRole('button', {name: 'Stop listening'})[0] as HTMLElement);
    expect(microphone.close).toHaveBeenCalledOnce();
    expect(screen.getByRole('button', {name: 'Start listening'})).toBeInTheDocument();
  });

  it('pauses and says so while the page cannot be seen', async () => {
    const {microphone} = await listen();
    const hide = (isHidden: boolean) =>
      act(() => {
        vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden);
        document.dispatchEvent(new Event('visibilitychange'));
      });
    hide(true);
    expect(microphone.close).toHaveBeenCalledOnce();
    expect(screen.getByText('Paused while this page could not be seen.')).toBeInTheDocument();
    hide(false);
    await waitFor(() => expect(microphone.record).toHaveBeenCalledTimes(2));
  });
});
