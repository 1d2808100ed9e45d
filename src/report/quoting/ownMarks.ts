/** Quotation marks of the writer's own that are open around a place: words that go there are quoted already. */
import type { InsertionPoint } from '../../prose/insertionPoint';
import { MARKS, type MarkStyle, type Marks, markStyleOf } from '../../prose/quotationMarks';

/** A pair of marks as a draft has it, with the marks that go with it. */
export interface OwnPair {
  readonly open: string;
  readonly close: string;
  readonly marks: Marks;
}

/** The pair around a place. */
export interface OwnMarks extends OwnPair {
  /** Does nothing stand between them yet? */
  readonly isEmpty: boolean;
  /** What stands between them before the place, and behind it. */
  readonly inside: string;
  readonly rest: string;
}

/** Those that open and close with signs that mean nothing else; `» «` also stand between two of `« »`. */
const STYLES = ['“ ”', '‘ ’', '" "', '„ “', '„ ”', '« »', '” ”'] as const satisfies readonly MarkStyle[];
/** What may stand before a mark that opens and could close as well. */
const BEFORE_OPENING = /(?:^|[\s([{=:—–-])$/;

/**
 * The innermost pair of marks that is open on the line of a place and closed behind it there.
 * @param pairs what the format writes as marks, beside those that are typed
 */
export function marksAround(
  draft: string,
  { before, after }: InsertionPoint,
  pairs: readonly OwnPair[] = [],
): OwnMarks | undefined {
  const styles = markStyleOf(draft) === '» «' ? [...STYLES, '» «' as const] : STYLES;
  const typed = styles.map((style): OwnPair => {
    const { outer } = MARKS[style];
    return { open: outer[0], close: outer[1], marks: MARKS[style] };
  });
  const open = [...pairs, ...typed].flatMap((pair) => openPair(pair, before, after) ?? []);
  // The one that opens last; of two on the same signs the first, which the format has.
  return open.reduce<OwnMarks | undefined>(
    (best, one) => (!best || one.inside.length < best.inside.length ? one : best),
    undefined,
  );
}

function openPair(pair: OwnPair, before: string, after: string): OwnMarks | undefined {
  const { open, close } = pair;
  const from = before.lastIndexOf(open);
  const to = closingIn(after, close);
  if (from < 0 || to < 0) return undefined;
  const inside = before.slice(from + open.length);
  const rest = after.slice(0, to);
  if (open === close || open === '‘') {
    const isOdd = open !== close || before.split(open).length % 2 === 0;
    if (!isOdd || !BEFORE_OPENING.test(before.slice(0, from))) return undefined;
  }
  if (closingIn(inside, close) >= 0 || (open !== close && rest.includes(open))) return undefined;
  return { ...pair, inside, rest, isEmpty: inside.trim() === '' && rest.trim() === '' };
}

/** Where a mark closes in a text; -1 where none does. One within a word is an apostrophe. */
const closingIn = (text: string, close: string): number =>
  close === '’' ? text.search(/’(?![\p{L}\p{N}])/u) : text.indexOf(close);

/** The marks for words at a place: none where an empty pair waits for them, else the inner ones of the pair around it. */
export const marksInside = ({ isEmpty, marks: { outer, inner } }: OwnMarks): Marks =>
  isEmpty ? { outer: ['', ''], inner } : { outer: inner, inner: outer };
