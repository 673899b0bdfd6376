import {readHeard, rememberHeard} from './heard';

const HOUR = 3_600_000;

describe('what was heard', () => {
  it('is known for hours, each track once, the newest last', () => {
    rememberHeard('a', 0);
    rememberHeard('b', HOUR);
    rememberHeard('a', 2 * HOUR);
    expect(readHeard(3 * HOUR).map(({id}) => id)).toEqual(['b', 'a']);
    expect(readHeard(7.5 * HOUR).map(({id}) => id)).toEqual(['a']);
    expect(readHeard(9 * HOUR)).toEqual([]);
  });

  it('is nothing where the browser has kept something else', () => {
    localStorage.setItem('deejai.heard', '[{"id": 1}]');
    expect(readHeard(0)).toEqual([]);
  });
});
