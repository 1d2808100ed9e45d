/** What the letters stand for, where the text itself says so. */
import { signsIn } from '../prose/gaps';
import { gapBefore, type Prose } from '../prose/prose';
import { paragraphAround } from '../prose/sentences';
import type { Word } from '../prose/words';
import { SMALL_WORDS } from './wordlists';

/** Letters are explained in no more words. */
const MOST_WORDS = 8;

/**
 * Where the letters at word `i` are explained, there or elsewhere in the paragraph: the words that they stand for, as in "Brazilian
 * Portuguese (BP)" and "BP (Brazilian Portuguese)", from the first to the last; undefined where they are not.
 */
export function explanationOf(prose: Prose, i: number): { readonly first: number; readonly last: number } | undefined {
  const letters = prose.words[i]?.folded;
  if (letters === undefined) return undefined;
  const { from, to } = paragraphAround(prose, i, i);
  for (let at = from; at < to; at++) {
    if (prose.words[at]?.folded !== letters) continue;
    const found = before(prose, at, letters, from) ?? behind(prose, at, letters, to);
    if (found) return found;
  }
  return undefined;
}

/** "Brazilian Portuguese (BP)" */
function before(prose: Prose, at: number, letters: string, from: number): { first: number; last: number } | undefined {
  if (!/\($/.test(gapBefore(prose, at)) || !/^[^\s]*\)/.test(gapBefore(prose, at + 1))) return undefined;
  let left = letters.length;
  for (let k = at - 1; k >= Math.max(from, at - MOST_WORDS); k--) {
    const { folded } = prose.words[k] as Word;
    if (folded.charAt(0) === letters[left - 1]) left--;
    else if (!SMALL_WORDS.has(folded) && folded !== 's') return undefined;
    if (left === 0) return { first: k, last: at - 1 };
    if (signsIn(gapBefore(prose, k)).size > 0 && !/^[-'’\s]+$/.test(gapBefore(prose, k))) return undefined;
  }
  return undefined;
}

/** "BP (Brazilian Portuguese)" */
function behind(prose: Prose, at: number, letters: string, to: number): { first: number; last: number } | undefined {
  if (!/^\s*\($/.test(gapBefore(prose, at + 1))) return undefined;
  let read = 0;
  for (let k = at + 1; k < Math.min(to, at + 1 + MOST_WORDS); k++) {
    const { folded } = prose.words[k] as Word;
    if (folded.charAt(0) === letters[read]) read++;
    else if (!SMALL_WORDS.has(folded) && folded !== 's') return undefined;
    if (read === letters.length) return { first: at + 1, last: k };
    if (gapBefore(prose, k + 1).includes(')')) return undefined;
  }
  return undefined;
}
