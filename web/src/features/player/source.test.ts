import {track} from '@/testing/fixtures';
import {sourceOf} from './source';

const playsAll = () => 'probably';
const playsMp3Only = (type: string) => (type === 'audio/mpeg' ? 'probably' : '');

describe('sourceOf', () => {
  it('is the file where the browser plays it', () => {
    expect(sourceOf(track('a'), playsMp3Only, 30)).toEqual({
      url: '/api/v2/tracks/a/audio?format=original',
      startSeconds: 0,
      isOriginal: true,
    });
  });

  it('is Opus where the browser does not play the file', () => {
    const wma = track('a', {path: '/music/a.wma'});
    expect(sourceOf(wma, playsAll)).toMatchObject({
      url: '/api/v2/tracks/a/audio?format=opus',
      isOriginal: false,
    });
  });

  it('is MP3 where the browser plays neither the file nor Opus', () => {
    const ogg = track('a', {path: '/music/a.OGG'});
    expect(sourceOf(ogg, playsMp3Only, 30.1234)).toEqual({
      url: '/api/v2/tracks/a/audio?format=mp3&start=30.12',
      startSeconds: 30.1234,
      isOriginal: false,
    });
  });

  it('is encoded anew where the path may not be seen', () => {
    const {path: _, ...unseen} = track('a');
    expect(sourceOf(unseen, playsAll).url).toBe('/api/v2/tracks/a/audio?format=opus');
  });
});
