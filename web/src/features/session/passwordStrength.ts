/** The server's own rules: see docs/SECURITY.md. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 256;
const FEWEST_DIFFERENT = 4;

/** Why a password will not do, or how long it would withstand guessing. */
export type PasswordStrength = 'short' | 'pattern' | 'name' | 'weak' | 'fair' | 'good' | 'strong';

/** Bits of one word out of those that people use. */
const WORD_BITS = 13;

const LEAST_FAIR_BITS = 38;
const LEAST_GOOD_BITS = 52;
const LEAST_STRONG_BITS = 66;

/** What everybody tries first, wherever it is in a password. */
const COMMON = /passwor[dt]|qwert[yz]?|letmein|welcome|iloveyou|admin|deejai|music|monkey|dragon/gi;

/** What is known of how hard a password is to guess, without asking the server. An estimate, on the careful side. */
export function strengthOf(password: string, name: string): PasswordStrength {
  const characters = [...password];
  if (characters.length < SHORTEST_PASSWORD) {
    return 'short';
  }
  if (new Set(characters).size < FEWEST_DIFFERENT) {
    return 'pattern';
  }
  if (name.length >= 3 && password.toLowerCase().includes(name.toLowerCase())) {
    return 'name';
  }
  const bits = bitsOf(password);
  if (bits < LEAST_FAIR_BITS) {
    return 'weak';
  }
  if (bits < LEAST_GOOD_BITS) {
    return 'fair';
  }
  return bits < LEAST_STRONG_BITS ? 'good' : 'strong';
}

/** True if the server will take it; it knows a few more that it will not. */
export const isUsable = (strength: PasswordStrength): boolean =>
  strength !== 'short' && strength !== 'pattern';

/** Words count as words, however long; of runs like "aaa", "abc" and "321" only the beginning counts. */
function bitsOf(password: string): number {
  const words = password.replace(COMMON, '').match(/\p{Ll}{3,}|\p{Lu}\p{Ll}{2,}|\p{Lu}{3,}|./gsu) ?? [];
  const seen = new Set<string>();
  let bits = 0;
  let before = '';
  for (const word of words) {
    if (!seen.has(word) && !follows(before, word)) {
      bits += [...word].length >= 3 ? Math.min(WORD_BITS, word.length * 4) : characterBits(word);
    }
    seen.add(word);
    before = word;
  }
  return bits;
}

function follows(before: string, character: string): boolean {
  const step = (character.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? -9);
  return before.length === 1 && character.length === 1 && Math.abs(step) <= 1;
}

function characterBits(character: string): number {
  return /\d/.test(character) ? 3.3 : /\p{L}/u.test(character) ? 5 : 4.5;
}
