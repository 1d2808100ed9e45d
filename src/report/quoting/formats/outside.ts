/** What around a place may not be broken, such as a citation: where it begins and ends. */
import type { Span } from '../../../prose/span';

/** What is looked at on either side of a place is shorter, in UTF-16 units. */
const LONGEST = 2000;

/** Where the first stretch of a pattern ends that a place is inside of, in its paragraph; undefined where it is in none. */
export function endAround(text: string, offset: number, pattern: RegExp): number | undefined {
  const { start, end } = paragraphAround(text, offset);
  for (const { 0: found, index } of text.slice(start, end).matchAll(pattern)) {
    const from = start + index;
    if (from < offset && offset < from + found.length) return from + found.length;
  }
  return undefined;
}

/** Pairs of square brackets in the paragraph of a place, those within others first. Each span has both brackets. */
export function bracketsAround(text: string, offset: number): Span[] {
  const { start, end } = paragraphAround(text, offset);
  const spans: Span[] = [];
  const open: number[] = [];
  for (const { 0: sign, index } of text.slice(start, end).matchAll(/\\[\s\S]|[[\]]/g)) {
    if (sign === '[') open.push(start + index);
    const from = sign === ']' ? open.pop() : undefined;
    if (from !== undefined) spans.push({ start: from, end: start + index + 1 });
  }
  return spans;
}

/** Those of some spans that a place is inside of. */
export const around = (spans: readonly Span[], offset: number): Span[] =>
  spans.filter(({ start, end }) => start < offset && offset < end);

/**
 * The citation in brackets that a place is in, or that ends right before it with nothing but spaces between.
 * @param isCitation of brackets, whether they are one
 */
export const citationAt = (text: string, offset: number, isCitation: (span: Span) => boolean): Span | undefined => {
  const spans = bracketsAround(text, offset).filter(isCitation);
  const [inside] = around(spans, offset);
  return inside ?? spans.findLast(({ end }) => end <= offset && /^[ \t]*$/.test(text.slice(end, offset)));
};

/** A citation as one more behind others in the same brackets. */
export const oneMore = (others: string, citation: string, separator: string): string => {
  if (!/;\s*$/.test(others)) return separator + citation;
  return separator.endsWith(' ') && !/\s$/.test(others) ? ` ${citation}` : citation;
};

function paragraphAround(text: string, offset: number): Span {
  const from = Math.max(0, offset - LONGEST);
  const before = text.slice(from, offset);
  const blank = [...before.matchAll(/\n[ \t]*\r?(?=\n)/g)].at(-1);
  const after = text.slice(offset, offset + LONGEST);
  const next = after.search(/\n[ \t]*\r?\n/);
  return { start: from + (blank?.index ?? 0), end: offset + (next < 0 ? after.length : next) };
}
