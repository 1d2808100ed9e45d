/** Two texts beside each other: what of them must be the same, and how a place in one is shown. */

/** Lowercase and composed, so that the two ways to write "ü" are one. */
export function lowercase(text: string): string {
  return text.toLowerCase().normalize('NFC');
}

/** A letter or digit with the accents that follow it. */
export interface Letter {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

const LETTER = /[\p{L}\p{N}]\p{M}*/gu;

/** The letters and digits of a text, each with its place. */
export function lettersOf(text: string): Letter[] {
  return [...text.matchAll(LETTER)].map(({ 0: letter, index }) => ({
    form: lowercase(letter),
    start: index,
    end: index + letter.length,
  }));
}

/** The letters and digits of a text, nothing else. */
export function keyOf(text: string): string {
  return (lowercase(text).match(LETTER) ?? []).join('');
}

/** A few words about a place in a text: two before it, and four from it on. */
export function fewWords(text: string, offset: number): string {
  const words = [...text.matchAll(/\S+/g)];
  const found = words.findIndex((word) => word.index + word[0].length > offset);
  const middle = found < 0 ? words.length : found;
  const from = Math.max(0, middle - 2);
  const to = Math.min(words.length, middle + 4);
  const few = words.slice(from, to).map((word) => word[0]);
  return `${from > 0 ? '…' : ''}${few.join(' ')}${to < words.length ? '…' : ''}`;
}
