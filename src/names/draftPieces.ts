/**
 * Cutting a draft into pieces that are matched by themselves: its paragraphs, and parts of long ones. Where it is cut depends on nothing but
 * the text behind the cut before, so that an edited draft is in the same pieces as one that has just been opened.
 */

/** A paragraph with the blank lines behind it, or a part of a long one. */
export interface Cut {
  readonly text: string;
  /** A blank line or the end of the draft follows, so that what comes next is another paragraph. */
  readonly endsParagraph: boolean;
}

/** What an edit makes of pieces: `removed` of them from the place `first` on give way to `added`. */
export interface Recut {
  readonly first: number;
  readonly removed: number;
  readonly added: readonly Cut[];
}

/** Longer paragraphs are cut, into parts of no fewer than {@link SHORTEST} units, all in UTF-16. */
const LONGEST = 4000;
const SHORTEST = 2000;
/** So many units behind a place tell whether it is cut there. */
const TELLING = 16;
/** So far behind the beginning of a piece its end depends on the text. */
const LOOK = LONGEST + TELLING;
/** Up to the end of the blank lines behind a paragraph. */
const PARAGRAPH_END = /\n[ \t\r]*\n\s*/g;

/** The pieces of a text, at least one; joined they are the text again. */
export function cut(text: string): Cut[] {
  const pieces: Cut[] = [];
  let start = 0;
  for (const { index, 0: blank } of text.matchAll(PARAGRAPH_END)) {
    cutParagraph(text, start, index, index + blank.length, pieces);
    start = index + blank.length;
  }
  if (start < text.length || !pieces.length) {
    const end = start + text.slice(start).trimEnd().length;
    cutParagraph(text, start, end, text.length, pieces);
  }
  return pieces;
}

/**
 * The pieces after an edit: `length` units from `offset` on are replaced by `inserted`. What is left of the others is as {@link cut} would
 * have it in the whole text.
 */
export function recut(pieces: readonly Cut[], offset: number, length: number, inserted: string): Recut {
  const sizeOf = (i: number): number => pieces[i]?.text.length ?? 0;
  let first = 0;
  let start = 0;
  // What touches the edit belongs to it: a blank line that goes joins two paragraphs.
  while (first < pieces.length - 1 && start + sizeOf(first) < offset) start += sizeOf(first++);
  const told = offset - blanksBefore(pieces, first, offset - start);
  while (first > 0 && !pieces[first - 1]?.endsParagraph && start - sizeOf(first - 1) + LOOK >= told) start -= sizeOf(--first);
  const from = offset - start;
  let behind = first;
  let before = '';
  while (behind < pieces.length && before.length <= from + length) before += pieces[behind++]?.text;
  for (;;) {
    const text = before.slice(0, from) + inserted + before.slice(from + length);
    const cuts = cut(text);
    if (behind === pieces.length) return withoutSame(pieces, { first, removed: behind - first, added: cuts });
    const same = firstInBoth(pieces.slice(first, behind), cuts, from + length, inserted.length - length, text);
    if (same) return withoutSame(pieces, { first, removed: same.old, added: cuts.slice(0, same.new) });
    before += pieces[behind++]?.text;
  }
}

/** How much white space stands before a place in piece `i`: where a paragraph ends with it, the place behind tells where it ends. */
function blanksBefore(pieces: readonly Cut[], i: number, offset: number): number {
  let blanks = 0;
  let before = pieces[i]?.text.slice(0, offset) ?? '';
  for (let k = i; ; before = pieces[--k]?.text ?? '') {
    const length = before.trimEnd().length;
    blanks += before.length - length;
    if (length > 0 || k <= 0) return blanks;
  }
}

/** How many pieces of the old and of the new ones there are up to the first place behind an edit at which both begin one for sure. */
function firstInBoth(old: readonly Cut[], cuts: readonly Cut[], editEnd: number, shift: number, text: string) {
  const starts = new Map<number, number>();
  let at = 0;
  for (const [i, { text: piece }] of old.entries()) {
    if (at >= editEnd) starts.set(at + shift, i);
    at += piece.length;
  }
  let start = 0;
  const content = text.trimEnd().length;
  for (const [i, { text: piece, endsParagraph }] of cuts.entries()) {
    const end = start + piece.length;
    const isSure = endsParagraph ? end < text.length : start + LOOK <= content;
    const known = starts.get(end);
    if (isSure && known !== undefined) return { old: known, new: i + 1 };
    start = end;
  }
  return undefined;
}

/** Pieces before the edit that have come out as they were stay. */
function withoutSame(pieces: readonly Cut[], { first, removed, added }: Recut): Recut {
  let same = 0;
  const isSame = (one: Cut | undefined, other: Cut | undefined): boolean =>
    one !== undefined && one.text === other?.text && one.endsParagraph === other.endsParagraph;
  while (same < removed && isSame(added[same], pieces[first + same])) same++;
  return { first: first + same, removed: removed - same, added: added.slice(same) };
}

/** @param content where the blank lines begin that stand behind the paragraph and end at `end` */
function cutParagraph(text: string, from: number, content: number, end: number, pieces: Cut[]): void {
  let start = from;
  while (content - start > LONGEST) {
    const at = placeToCut(text, start, content);
    pieces.push({ text: text.slice(start, at), endsParagraph: false });
    start = at;
  }
  pieces.push({ text: text.slice(start, end), endsParagraph: true });
}

/**
 * Where a part ends that begins at `start`: at a line, or where a line is too long at a word. Which one is told by the words that follow:
 * whether something stands more or less before them makes no difference, so that an edit moves few cuts.
 */
function placeToCut(text: string, start: number, content: number): number {
  const window = text.slice(start + SHORTEST, start + LONGEST);
  for (const gap of [/\n/g, /\s(?=\S)/g]) {
    let best: number | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const { index } of window.matchAll(gap)) {
      const at = start + SHORTEST + index + 1;
      const value = hashOf(text, at, Math.min(at + TELLING, content));
      if (value >= least) continue;
      best = at;
      least = value;
    }
    if (best !== undefined) return best;
  }
  const isWithinCharacter = /[\ud800-\udbff]/.test(text.charAt(start + LONGEST - 1));
  return start + LONGEST - (isWithinCharacter ? 1 : 0);
}

/** A number that looks random, of the units in [from, to). */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  // Its low bits say little of the first units, and most gaps have many neighbours alike.
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** What of its paragraph stands before and behind piece `i`, at most `reach` units each way. What is before begins with a word. */
export function besides(pieces: readonly Cut[], i: number, reach: number): { readonly before: string; readonly behind: string } {
  let before = '';
  for (let k = i - 1; pieces[k]?.endsParagraph === false && before.length <= reach; k--) before = pieces[k]?.text + before;
  if (before.length > reach) before = before.slice(-reach).replace(/^\S*\s+/, '');
  let behind = '';
  for (let k = i; pieces[k]?.endsParagraph === false && behind.length < reach; k++) behind += pieces[k + 1]?.text ?? '';
  return { before, behind: behind.slice(0, reach) };
}
