/** Why a track could not be played, as far as the server is concerned. */
export type AudioState =
  /** The server sends it: the browser cannot decode it. */
  | 'there'
  /** The server has nothing to send. */
  | 'missing'
  /** The server cannot be reached, or not just now. */
  | 'away';

const MAY_PASS = [401, 408, 429];

/** Media elements do not tell why they failed: asks for the sound once more, without having it sent. */
export async function probeAudio(url: string): Promise<AudioState> {
  try {
    const {ok, status} = await fetch(url, {method: 'HEAD', cache: 'no-store'});
    return ok ? 'there' : MAY_PASS.includes(status) || status >= 500 ? 'away' : 'missing';
  } catch {
    return 'away'; // no answer at all
  }
}
