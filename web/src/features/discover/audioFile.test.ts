import {refusalOf} from './audioFile';

function file(name: string, type: string, size = 10): File {
  const made = new File(['x'], name, {type});
  Object.defineProperty(made, 'size', {value: size});
  return made;
}

describe('refusalOf', () => {
  it.each([
    ['song.mp3', 'audio/mpeg'],
    ['song.opus', ''],
    ['SONG.FLAC', 'application/octet-stream'],
    ['recording.webm', 'video/webm'],
  ])('takes %s of type "%s"', (name, type) => {
    expect(refusalOf(file(name, type))).toBeNull();
  });

  it('takes 64 MB, and not a byte more', () => {
    const most = 64 * 1024 * 1024;
    expect(refusalOf(file('song.wav', 'audio/wav', most))).toBeNull();
    expect(refusalOf(file('song.wav', 'audio/wav', most + 1))).toBe('tooLarge');
  });

  it('takes nothing that is empty', () => {
    expect(refusalOf(file('song.wav', 'audio/wav', 0))).toBe('empty');
  });

  it('takes no pictures', () => {
    expect(refusalOf(file('cover.jpg', 'image/jpeg'))).toBe('noAudio');
  });
});
