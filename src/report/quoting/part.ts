import type { Span } from '../../prose/span';
import { ABBREVIATED } from './pieces';

/** Where words are left out. */
export const OMISSION = /\s*(?:\[\s*(?:…|\.\s?\.\s?\.)\s*\]|…|\.\s?\.\s?\.(?:\s?\.)?)\s*/u;
const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
/** Stops and closing marks, which a part may take along. */
const CLOSING = /^[.,;:!?"”’')\]%]+/u;
const OPENING = /["“‘([$]+$/u;

/**
 * Where a passage has words that somebody wrote or copied from it, with "…" where some are left out: the same words in the same
 * order, whatever the case, the marks and the spaces between them.
 * @returns undefined where the passage does not have them
 */
export function partsOf(text: string, written: string): readonly Span[] | undefined {
  const parts: Span[] = [];
  let at = 0;
  // Each run of spaces once, or looking for omissions would take long where there are thousands.
  for (const segment of written.replace(/\s+/gu, ' ').split(OMISSION)) {
    const words = segment.match(WORDS);
    if (!words) continue;
    // Longer words are none of its, and would make a pattern that is too large.
    if (words.join(' ').length > text.length) return undefined;
    const pattern = words.map((word) => word.replace(/[^\p{L}\p{N}\p{M}]/gu, '\\$&')).join('[^\\p{L}\\p{N}]+?');
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu').exec(text.slice(at));
    if (!found) return undefined;
    const start = at + found.index;
    const end = start + found[0].length;
    parts.push(withSigns(text, { start, end }, segment));
    at = end;
  }
  return parts.length ? parts : undefined;
}

/** What parts words as they are printed. */
const APART = /[\s—―]/u;
const INSIDE = /[\p{L}\p{N}\p{M}]/u;
/** What belongs to a figure before and behind it. */
const BEFORE_FIGURE = /[+\u2212-]?\p{Sc}?[+\u2212-]?\.?$/u;
const BEHIND_FIGURE = /^[%‰\p{Sc}]+/u;
/** A single mark before words, which one behind them closes. */
const SINGLE_MARK = /['’‘]/u;

/** A part without spaces at its ends, and with what it cuts there whole: a word or a figure as it is printed, such as "1,400-1,500". */
export function wholeWords(text: string, { start, end }: Span): Span {
  let from = Math.max(0, Math.min(start, text.length));
  let to = Math.max(from, Math.min(end, text.length));
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  if (from === to) return { start: from, end: from };
  const first = printedWord(text, from);
  const last = printedWord(text, to - 1);
  return {
    start: first.start < from && from < first.end ? first.start : from,
    end: last.start < to && to < last.end ? last.end : to,
  };
}

/** What is printed without a space around a place, less the marks around it; a place alone where that is marks only. */
function printedWord(text: string, at: number): Span {
  let from = at;
  let to = at;
  while (from > 0 && !APART.test(text.charAt(from - 1))) from--;
  while (to < text.length && !APART.test(text.charAt(to))) to++;
  let start = from;
  let end = to;
  while (start < to && !INSIDE.test(text.charAt(start))) start++;
  while (end > start && !INSIDE.test(text.charAt(end - 1))) end--;
  if (start === end) return { start: at, end: at };
  const before = text.slice(from, start);
  const behind = text.slice(end, to);
  if (/\p{N}/u.test(text.charAt(end - 1))) end += BEHIND_FIGURE.exec(behind)?.[0].length ?? 0;
  const isPossessive = /^s['’]/i.test(text.slice(end - 1, end + 1)) && !SINGLE_MARK.test(before);
  if (isPossessive || (behind.startsWith('.') && ABBREVIATED.test(text.slice(start, end + 1)))) end++;
  if (/\p{N}/u.test(text.charAt(start))) start -= BEFORE_FIGURE.exec(before)?.[0].length ?? 0;
  return { start, end };
}

/** A part of a passage with the signs around it, such as a full stop or an opening mark, that the writer has too. */
export function withSigns(text: string, { start, end }: Span, written: string): Span {
  return { start: start - signsBefore(text, start, written), end: end + signsBehind(text, end, written) };
}

/** How many signs before the words, such as an opening mark or "$", the writer has too. */
function signsBefore(text: string, start: number, segment: string): number {
  const has = OPENING.exec(text.slice(0, start))?.[0].length ?? 0;
  return Math.min(has, segment.trimStart().search(/[\p{L}\p{N}]/u));
}

function signsBehind(text: string, end: number, segment: string): number {
  const has = CLOSING.exec(text.slice(end))?.[0].length ?? 0;
  // Of the end alone: the pattern is tried from every place of what it looks at.
  const ending = segment.trimEnd().slice(-has - 1);
  return Math.min(has, /[^\p{L}\p{N}\p{M}]*$/u.exec(ending)?.[0].length ?? 0);
}
