import {track} from '@/testing/fixtures';
import {goTo, queueOf, withAdded, withTurnedDown} from '@/features/player/queue';
import {continueRequest, DEFAULT_RADIO, isRadioSettings, missing, type RadioSettings} from './radio';

const on: RadioSettings = {isOn: true, lookback: 4, noisePercent: 20, creativityPercent: 70};
const nothing = {heard: [], banned: [], mute: []};
const tracks = (...ids: string[]) => ids.map((id) => track(id));

describe('missing', () => {
  it('is nothing while the radio is off, or nothing was played', () => {
    expect(missing(queueOf(tracks('a'), 0), DEFAULT_RADIO)).toBe(0);
    expect(missing({items: [], at: 0}, on)).toBe(0);
  });

  it('fills up to five tracks when there are fewer than three ahead', () => {
    const queue = queueOf(tracks('a', 'b', 'c', 'd'), 0);
    expect(missing(queue, on)).toBe(0);
    expect(missing(goTo(queue, 1), on)).toBe(3);
    expect(missing(goTo(queue, 3), on)).toBe(5);
  });
});

describe('continueRequest', () => {
  it('goes on from the end of the queue, by the settings', () => {
    expect(continueRequest(queueOf(tracks('a', 'b'), 0), on, 5, nothing)).toEqual({
      played: ['a', 'b'],
      turnedDown: [],
      length: {tracks: 5},
      settings: {creativity: 0.7, noise: 0.2, lookback: 4, ban: []},
    });
  });

  it('does not go on from what was turned down, nor picks it again', () => {
    const skipped = withTurnedDown(queueOf(tracks('a', 'b', 'c'), 1));
    const {played, turnedDown} = continueRequest(skipped, on, 5, nothing);
    expect(played).toEqual(['a', 'c']);
    expect(turnedDown).toEqual(['b']);
  });

  it('goes on from what was turned down where there is nothing else', () => {
    const skipped = withTurnedDown(queueOf(tracks('a'), 0));
    expect(continueRequest(skipped, on, 5, nothing)).toMatchObject({played: ['a'], turnedDown: []});
  });

  it('picks nothing that was heard, cannot be played, or is never to be played', () => {
    const unwanted = {heard: ['h', 'a'], banned: ['x'], mute: ['m', 'h']};
    const {turnedDown, settings} = continueRequest(queueOf(tracks('a'), 0), on, 5, unwanted);
    expect(turnedDown).toEqual(['h', 'm']);
    expect(settings?.ban).toEqual(['x']);
  });

  it('stays within what the server takes', () => {
    const many = Array.from({length: 3_000}, (_, place) => `${place}`);
    const queue = withAdded({items: [], at: 0}, tracks(...many), 'radio');
    const {played, turnedDown} = continueRequest(queue, on, 5, {
      ...nothing,
      heard: many.map((id) => `h${id}`),
    });
    expect(played).toHaveLength(200);
    expect(played.at(-1)).toBe('2999');
    expect(turnedDown).toHaveLength(1_000);
    expect(turnedDown?.at(-1)).toBe('h2999');
  });
});

describe('isRadioSettings', () => {
  it('takes what the sliders offer, and nothing else', () => {
    expect(isRadioSettings(on)).toBe(true);
    for (const wrong of [
      null,
      {},
      {...on, lookback: 0},
      {...on, lookback: 2.5},
      {...on, noisePercent: 101},
    ]) {
      expect(isRadioSettings(wrong)).toBe(false);
    }
  });
});
