import type { InsertionPoint } from './insertionPoint';

/** The row under the head of a table with pipes, and a line of one that is drawn. */
const RULE = /^[ \t>]*(?:(?=[^\n]*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?|\+(?:[-=:]+\+)+)[ \t]*\r?$/;

/** Is a place in a row of a table, whose cells have no line breaks and end at "|"? The head counts where its rule stands below. */
export function isInTable(text: string, { lineStart, lineEnd }: InsertionPoint): boolean {
  const line = text.slice(lineStart, lineEnd);
  if (line.includes('|') && RULE.test(text.slice(lineEnd).split('\n', 2)[1] ?? '')) return true;
  let end = lineStart - 1;
  while (end >= 0 && line.trim() !== '') {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const above = text.slice(start, end);
    if (above.trim() === '') return false;
    if (RULE.test(above)) return true;
    end = start - 1;
  }
  return false;
}
