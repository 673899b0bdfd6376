import {isUsable, strengthOf} from './passwordStrength';

describe('strengthOf', () => {
  it.each([
    ['', 'short'],
    ['elevenchars', 'short'],
    ['aaaaaaaaaaaaaaaa', 'pattern'],
    ['abababababababab', 'pattern'],
    ['nina loves jazz and blues', 'name'],
    ['password12345', 'weak'],
    ['abcdefghijkl', 'weak'],
    ['123456789012', 'weak'],
    ['waterwaterwater', 'weak'],
    ['horse with name', 'fair'],
    ['correct horse battery staple', 'good'],
    ['correct horse battery staple moon', 'strong'],
    ['f8Q!x2Lw9#Zr7Tv', 'strong'],
  ])('takes "%s" for %s', (password, strength) => {
    expect(strengthOf(password, 'Nina')).toBe(strength);
  });

  it('counts a character outside the usual ones as one', () => {
    expect(strengthOf('🎵🎶🎸🎹🎺🎻🥁🎤🎧🎼🎷', '')).toBe('short');
    expect(strengthOf('🎵🎶🎸🎹🎺🎻🥁🎤🎧🎼🎷📯', '')).not.toBe('short');
  });

  it('takes no offence at a name that is not known yet', () => {
    expect(strengthOf('correct horse battery staple', '')).toBe('good');
  });
});

describe('isUsable', () => {
  it('refuses what the server refuses, and nothing else', () => {
    expect((['short', 'pattern'] as const).map(isUsable)).toEqual([false, false]);
    expect((['name', 'weak', 'fair', 'good', 'strong'] as const).every(isUsable)).toBe(true);
  });
});
