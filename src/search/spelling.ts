/** Words that are spelt nearly alike. */
import { slipsBetween, slipsToBeginning } from '../prose/slips';

const SHORTEST = 4;
const LONG = 8;

/** Whether a word can be told to be misspelt: next to a short one, or a number, stands another that is as good. */
const mayBeMisspelt = (word: string): boolean => word.length >= SHORTEST && !/^\d/.test(word);

/** How words are looked for. */
export interface SpellingOptions {
  /** The most slips that a word may have; as it comes, one, or two in a long word. */
  readonly furthest?: number;
  /** The word is still being typed: other words need only begin like it. */
  readonly unfinished?: boolean;
}

/**
 * The words for which one may be a misspelling, the likeliest first: those as near as the nearest, those with its first letter before
 * others, and the more frequent first. None for a short word or a number.
 * @param words each with how frequent it is
 */
export function spelledLike(
  word: string,
  words: ReadonlyMap<string, number>,
  { furthest = word.length < LONG ? 1 : 2, unfinished = false }: SpellingOptions = {},
): string[] {
  if (!mayBeMisspelt(word)) return [];
  const first = word.charAt(0);
  let nearest: Array<{ readonly other: string; readonly frequency: number }> = [];
  let least = furthest;
  for (const [other, frequency] of words) {
    // Too many words have some beginning that is like a few letters.
    if (unfinished && !other.startsWith(first)) continue;
    const slips = unfinished ? slipsToBeginning(word, other, least) : slipsBetween(word, other, least);
    if (slips > least) continue;
    if (slips < least) nearest = [];
    least = slips;
    nearest.push({ other, frequency });
  }
  return nearest
    .sort(
      (a, b) =>
        Number(b.other.startsWith(first)) - Number(a.other.startsWith(first)) ||
        b.frequency - a.frequency ||
        (a.other < b.other ? -1 : 1),
    )
    .map(({ other }) => other);
}

/** The share of its letters that a slip may touch, for a reader to see what was meant: "unoin", and not "wine" for "line". */
const EVIDENT = 0.2;

/**
 * Would a reader take the one for a slip of the other? Whoever slips has the first letter right, and most of the others.
 * @param unfinished the word is still being typed: the other need only begin like it
 */
export function isSlipOf(word: string, other: string, unfinished: boolean): boolean {
  if (word.charAt(0) !== other.charAt(0)) return false;
  const most = Math.floor(EVIDENT * word.length);
  return (unfinished ? slipsToBeginning(word, other, most) : slipsBetween(word, other, most)) <= most;
}
