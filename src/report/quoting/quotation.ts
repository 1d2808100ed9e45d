/**
 * The room of quoting: words of the report as they go into a draft, in its own format. It does not touch an editor, which is for
 * `src/features/drafting`, and reads no file. Begin here, then read `insertion.ts`.
 */

import type { Span } from '../../prose/span';
import type { Opening, Passage } from '../model';
import { wholeWords } from './part';
import { type Run, runsOf } from './passageNumbers';
import { type Piece, piecesOf, withoutFinalStop } from './pieces';

/** Words of a passage; of all of it where no part is said. Offsets are UTF-16, end exclusive. */
export interface Stretch {
  readonly passage: Passage;
  readonly part?: Span;
}

/** Words of the report as they are quoted, in order. */
export interface Quotation {
  readonly pieces: readonly Piece[];
  /** The passages they come from, in the order of the report. */
  readonly runs: readonly Run[];
}

/**
 * Words of one passage or of several as one quotation, with "…" only where words between them are left out. A word or a figure
 * that is cut is taken whole.
 * @param stretches in any order; they may overlap
 * @param following the number of the passage behind one, since numbers are left out where a passage has several lines of the source
 * @param openings of a passage, words that are to be replaced or followed by what they mean, in square brackets; none where left out
 */
export function quotationOf(
  stretches: readonly Stretch[],
  following: (number: number) => number | undefined,
  openings: (passage: Passage) => readonly Opening[] = () => [],
): Quotation {
  const parts = merged(stretches);
  const pieces: Piece[] = [];
  let before: Required<Stretch> | undefined;
  for (const one of parts) {
    if (before) pieces.push(isBehind(before, one, following) ? { kind: 'words', text: ' ' } : { kind: 'omission' });
    pieces.push(...piecesOf(one.passage.text, one.part, openings(one.passage)));
    before = one;
  }
  return { pieces, runs: runsOf([...new Set(parts.map(({ passage }) => passage.number))], following) };
}

/** The same without the full stop at its end, for a place where the sentence goes on. */
export const goingOn = (quotation: Quotation): Quotation => ({ ...quotation, pieces: withoutFinalStop(quotation.pieces) });

/** The stretches in the order of the report, with whole words, those that overlap as one. Empty ones are dropped. */
function merged(stretches: readonly Stretch[]): Required<Stretch>[] {
  const parts: Required<Stretch>[] = [];
  const whole = stretches
    .map(({ passage, part }) => ({
      passage,
      part: part ? wholeWords(passage.text, part) : { start: 0, end: passage.text.length },
    }))
    .filter(({ part }) => part.start < part.end)
    .sort((a, b) => a.passage.number - b.passage.number || a.part.start - b.part.start);
  for (const one of whole) {
    const last = parts.at(-1);
    if (last?.passage === one.passage && one.part.start <= last.part.end)
      parts[parts.length - 1] = { ...last, part: { start: last.part.start, end: Math.max(last.part.end, one.part.end) } };
    else parts.push(one);
  }
  return parts;
}

/** Does the second go on where the first ends, with nothing left out between? */
function isBehind(
  first: Required<Stretch>,
  second: Required<Stretch>,
  following: (number: number) => number | undefined,
): boolean {
  if (first.passage === second.passage) return !/\S/.test(first.passage.text.slice(first.part.end, second.part.start));
  return (
    first.part.end === first.passage.text.length &&
    second.part.start === 0 &&
    following(first.passage.number) === second.passage.number
  );
}
