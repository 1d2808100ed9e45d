import type { Span } from '../../prose/span';
import { type Edit, type Insertion, insertionOf, type Wanted } from './insertion';

/**
 * Puts words of the report into a draft in place of what stands there, as a paste replaces a selection. The draft is judged without what
 * goes, so that a mark or a space that goes counts no more.
 * @param ranges what is to go; an empty one is a place. In any order, apart from each other
 */
export function replacementOf(wanted: Omit<Wanted, 'offsets'>, ranges: readonly Span[]): Insertion {
  const { draft } = wanted;
  const gone: Gone[] = [];
  let text = '';
  let at = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    text += draft.text.slice(at, start);
    gone.push({ at: text.length, length: end - start });
    at = end;
  }
  text += draft.text.slice(at);
  const insertion = insertionOf({ ...wanted, draft: { ...draft, text }, offsets: gone.map((one) => one.at) });
  const instead = new Set(gone.map((one) => insertion.edits.find(({ start, end }) => start <= one.at && one.at <= end)));
  return {
    ...insertion,
    edits: insertion.edits.map((edit) => ({
      ...edit,
      start: edit.start + lengthBefore(gone, edit.start, instead.has(edit)),
      end: edit.end + lengthBefore(gone, edit.end, false),
    })),
  };
}

/** What has gone from a draft: where it was, as an offset in what is left. */
interface Gone {
  readonly at: number;
  readonly length: number;
}

/** How much has gone before an offset, and what was at it where that is not to be kept. */
function lengthBefore(gone: readonly Gone[], offset: number, keepsAt: boolean): number {
  return gone.reduce((sum, { at, length }) => (at < offset || (at === offset && !keepsAt) ? sum + length : sum), 0);
}

/** An edit that puts words in place of others. */
export interface Put extends Edit {
  /** Where one goes on writing, as an offset in its text. */
  readonly caret: number;
}

/** The edits that stand for exactly these ranges, in the order of the draft; undefined where a range has none of its own. */
export function putsFor(ranges: readonly Span[], { edits, carets }: Insertion): Put[] | undefined {
  const puts: Put[] = [];
  let grown = 0;
  for (const edit of edits) {
    const { start, end, text } = edit;
    const caret = carets[puts.length];
    const at = start + grown;
    grown += text.length - (end - start);
    if (!ranges.some((range) => range.start === start && range.end === end)) continue;
    if (caret !== undefined && at <= caret && caret <= at + text.length) puts.push({ ...edit, caret: caret - at });
  }
  return puts.length === ranges.length ? puts : undefined;
}
