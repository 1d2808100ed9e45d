/** Citation keys: what every program that reads a bibliography, or a draft that cites from it, takes for one. */
import { fold } from '../../../prose/fold';

/**
 * Letters and digits of ASCII, a letter first, with single signs of `- _ : .` inside. BibTeX refuses spaces and signs of TeX, Pandoc
 * and reStructuredText end a key at a doubled sign and at one behind it, Typst knows no other sign, and a number is no key in YAML.
 */
const GOOD_KEY = /^[A-Za-z][A-Za-z0-9]*(?:[-_:.][A-Za-z0-9]+)*$/;

/** What is wrong with a citation key, as a sentence for its writer; nothing where every format takes it. */
export function faultOfKey(key: string): string | undefined {
  if (GOOD_KEY.test(key)) return undefined;
  if (!/^[A-Za-z]/.test(key)) return 'A citation key begins with a letter from A to Z.';
  const sign = /[^A-Za-z0-9\-_:.]/u.exec(key)?.[0];
  if (sign)
    return `A citation key has letters from A to Z, digits, and “-”, “_”, “:” or “.” between them; “${sign}” is none of these.`;
  return 'In a citation key, “-”, “_”, “:” and “.” stand one at a time, between letters or digits.';
}

/**
 * The key that is nearest to a text: without accents, with one hyphen for all that no key may have.
 * @param byDefault a good key, for a text of which nothing is left, and to begin with where a digit would come first
 */
export function mendedKey(text: string, byDefault: string): string {
  const ascii = text.replace(/[^ -~]/gu, (letter) => {
    const plain = fold(letter);
    return letter === letter.toLowerCase() ? plain : plain.toUpperCase();
  });
  const key = ascii
    .replace(/[^A-Za-z0-9\-_:.]+/g, '-')
    .replace(/[-_:.]{2,}/g, '-')
    .replace(/^[-_:.]|[-_:.]$/g, '');
  if (!key) return byDefault;
  return /^\d/.test(key) ? `${byDefault}-${key}` : key;
}

/** The key itself, or the first of `key-2`, `key-3`, … that is not taken. */
export function freeKey(key: string, isTaken: (key: string) => boolean): string {
  let free = key;
  for (let n = 2; isTaken(free); n++) free = `${key}-${n}`;
  return free;
}
