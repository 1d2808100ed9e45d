/** Which quotation marks a text has. */

/** A pair of marks, what opens and what closes. */
export type MarkPair = readonly [open: string, close: string];

/** The marks of a quotation, and of one inside of it. */
export interface Marks {
  readonly outer: MarkPair;
  readonly inner: MarkPair;
}

/** The kinds of marks that writers use, by the sign that opens and the one that closes. */
export const MARKS = {
  '“ ”': { outer: ['“', '”'], inner: ['‘', '’'] },
  '‘ ’': { outer: ['‘', '’'], inner: ['“', '”'] },
  '" "': { outer: ['"', '"'], inner: ["'", "'"] },
  '„ “': { outer: ['„', '“'], inner: ['‚', '‘'] },
  '„ ”': { outer: ['„', '”'], inner: ['‚', '’'] },
  '« »': { outer: ['«', '»'], inner: ['“', '”'] },
  // French and Armenian typography has a narrow space that does not break inside of the marks.
  '«  »': { outer: ['«\u202f', '\u202f»'], inner: ['“', '”'] },
  '» «': { outer: ['»', '«'], inner: ['›', '‹'] },
  '” ”': { outer: ['”', '”'], inner: ['’', '’'] },
} as const satisfies Record<string, Marks>;

/** One of {@link MARKS}. */
export type MarkStyle = keyof typeof MARKS;

/** Longer drafts are judged by their first part. */
const MOST = 200_000;
/** A quotation is closed within so many UTF-16 units. */
const LONGEST = 1000;

const PATTERNS: readonly (readonly [MarkStyle, RegExp])[] = [
  ['«  »', pair('«[\\u00a0\\u202f ]', '[\\u00a0\\u202f ]»', '«»')],
  ['« »', pair('«(?=[\\p{L}\\p{N}„“])', '»', '«»')],
  ['» «', pair('»(?=[\\p{L}\\p{N}])', '«', '«»')],
  ['„ “', pair('„', '“', '„“”')],
  ['„ ”', pair('„', '”', '„“”')],
  ['“ ”', pair('“', '”', '“”„')],
  ['” ”', pair('(?<=^|[\\s(])”', '”', '“”„')],
  ['" "', pair('(?<=^|[\\s(—–\\[])"(?=[^\\s"])', '"(?![\\p{L}\\p{N}])', '"')],
];
/** Single marks count only where a text has no others: the closing one is an apostrophe too. */
const SINGLE = pair('(?<=^|[\\s(—–])‘', '’(?![\\p{L}\\p{N}])', '‘');

function pair(open: string, close: string, without: string): RegExp {
  return new RegExp(`${open}[^${without}]{1,${LONGEST}}?${close}`, 'gmu');
}

/** The kind of marks that a text has most of, the earlier of two; undefined where it has none. */
export function markStyleOf(text: string): MarkStyle | undefined {
  const known = text.slice(0, MOST);
  let best: { style: MarkStyle; count: number; at: number } | undefined;
  for (const [style, pattern] of PATTERNS) {
    const found = [...known.matchAll(pattern)];
    const at = found[0]?.index ?? 0;
    if (found.length && (!best || found.length > best.count || (found.length === best.count && at < best.at)))
      best = { style, count: found.length, at };
  }
  return best?.style ?? (known.search(SINGLE) >= 0 ? '‘ ’' : undefined);
}
