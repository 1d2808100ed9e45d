import type { Span } from '../../prose/span';
import type { Opening } from '../model';

/** What a quotation is made of, so that each format can write it in its own way. */
export type Piece =
  /** Words of the report, as in the edition. */
  | { readonly kind: 'words'; readonly text: string }
  /** Words that the report has between quotation marks of its own. */
  | { readonly kind: 'inner'; readonly pieces: readonly Piece[] }
  /** Words that are left out. */
  | { readonly kind: 'omission' }
  /** Words of ours, which stand in square brackets: who or what is meant. */
  | { readonly kind: 'ours'; readonly text: string };

const MARK = /"/g;

/**
 * A part of a passage in pieces. A quotation of the report's own that the part cuts is closed, or opened, at the cut.
 * @param openings words that are to be replaced or followed by what they mean
 */
export function piecesOf(text: string, part: Span, openings: readonly Opening[] = []): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let isInside = false;
  const add = (start: number, end: number) => {
    const words = wordsOf(text, Math.max(start, part.start), Math.min(end, part.end), openings);
    if (words.length) pieces.push(...(isInside ? [{ kind: 'inner' as const, pieces: words }] : words));
  };
  for (const { index } of text.matchAll(MARK)) {
    add(at, index);
    isInside = !isInside;
    at = index + 1;
  }
  add(at, text.length);
  return pieces;
}

/** Pronouns that a bracketed meaning can take the place of, and those that need a possessive. */
const PRONOUN = /^(?:he|she|it|they)$/i;
const POSSESSIVE = /^(?:his|her|its|their)$/i;

function wordsOf(text: string, start: number, end: number, openings: readonly Opening[]): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  const add = (to: number) => {
    if (to > at) pieces.push({ kind: 'words', text: text.slice(at, to) });
    at = Math.max(at, to);
  };
  for (const opening of [...openings].sort((a, b) => a.start - b.start)) {
    if (opening.start < at || opening.end > end) continue;
    const words = text.slice(opening.start, opening.end);
    const isReplaced = PRONOUN.test(words) || POSSESSIVE.test(words);
    add(isReplaced ? opening.start : opening.end);
    const meaning = POSSESSIVE.test(words) ? `${opening.means}’s` : opening.means;
    if (!isReplaced) pieces.push({ kind: 'words', text: ' ' });
    pieces.push({ kind: 'ours', text: meaning });
    at = opening.end;
  }
  add(end);
  return pieces;
}

/** An abbreviation or an initial: its full stop belongs to the word. */
export const ABBREVIATED = /(?:^|[^\p{L}\p{N}])(?:\p{L}\.)*\p{L}\.$|\.\p{L}+\.$/u;

/** The pieces without the full stop at their end, unless it belongs to an abbreviation. */
export function withoutFinalStop(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.at(-1);
  if (last?.kind === 'inner') return [...pieces.slice(0, -1), { ...last, pieces: withoutFinalStop(last.pieces) }];
  if (last?.kind !== 'words' || !last.text.endsWith('.') || ABBREVIATED.test(last.text)) return pieces;
  return [...pieces.slice(0, -1), { kind: 'words', text: last.text.slice(0, -1) }];
}

/** The pieces as text, each written as the caller says. */
export function render(
  pieces: readonly Piece[],
  write: {
    /** @param before what has been written before it */
    readonly words: (text: string, before: string) => string;
    readonly inner: (text: string, before: string) => string;
    readonly omission: string;
  },
): string {
  let text = '';
  for (const piece of pieces) {
    if (piece.kind === 'words') text += write.words(piece.text, text);
    else if (piece.kind === 'ours') text += write.words(`[${piece.text}]`, text);
    else if (piece.kind === 'inner') text += write.inner(render(piece.pieces, write), text);
    else text += `${/\s$/.test(text) ? '' : ' '}${write.omission} `;
  }
  return text;
}
