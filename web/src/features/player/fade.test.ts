import {track} from '@/testing/fixtures';
import {equalPower, overlapSeconds} from './fade';

describe('equalPower', () => {
  it('goes from one track to the other', () => {
    expect(equalPower(0)).toEqual({rising: 0, falling: 1});
    expect(equalPower(1).rising).toBeCloseTo(1);
    expect(equalPower(1).falling).toBeCloseTo(0);
  });

  it('is equally loud all along', () => {
    for (let step = 0; step <= 20; step += 1) {
      const {rising, falling} = equalPower(step / 20);
      expect(rising ** 2 + falling ** 2).toBeCloseTo(1);
    }
  });

  it('stays at its ends outside of the fade', () => {
    expect(equalPower(-1)).toEqual(equalPower(0));
    expect(equalPower(2)).toEqual(equalPower(1));
  });
});

describe('overlapSeconds', () => {
  const album = {album: 'Live', path: '/music/live/1.mp3'};

  it('is what was chosen between tracks of different albums', () => {
    expect(overlapSeconds(track('a'), track('b'), 6)).toBe(6);
    expect(overlapSeconds(track('a', {album: 'One'}), track('b', {album: 'Two'}), 6)).toBe(6);
  });

  it('is none between tracks of one album', () => {
    const a = track('a', {...album, artist: 'Nina'});
    expect(overlapSeconds(a, track('b', {album: 'Live', artist: 'Nina'}), 6)).toBe(0);
  });

  it('is none in an album of several artists, which lies in one folder', () => {
    expect(overlapSeconds(track('a', album), track('b', {...album, path: '/music/live/2.mp3'}), 6)).toBe(0);
  });

  it('takes albums of the same name by different artists for different ones', () => {
    expect(overlapSeconds(track('a', album), track('b', {...album, path: '/music/other/2.mp3'}), 6)).toBe(6);
  });

  it('leaves short tracks two thirds of their length', () => {
    expect(overlapSeconds(track('a', {seconds: 9}), track('b'), 12)).toBe(3);
    expect(overlapSeconds(track('a'), track('b', {seconds: 6}), 12)).toBe(2);
  });
});
