/** A place in a draft at which something is to be put, with what holds it: a list item, a quotation, a cell of a table. */

/** Where in a draft something is put. Offsets are UTF-16. */
export interface InsertionPoint {
  readonly offset: number;
  /** Where its line begins and ends, without the line break. */
  readonly lineStart: number;
  readonly lineEnd: number;
  /** What stands on its line before it, and behind it. */
  readonly before: string;
  readonly after: string;
  /** What the next line must begin with to stay in the same list item or quotation: "  ", "> ". */
  readonly prefix: string;
  /** Has the line nothing before the place but what holds it (indentation, "> ", "- ")? */
  readonly isAtStart: boolean;
}

/** What may hold a line: how far it is indented, quotations and list items, one within the other. */
const HOLDERS = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)]|#\.)(?=[ \t]|$)))*[ \t]*/;
/** What of a list item stands before its words and is no part of what holds it: the box of a task. */
const BOX = /^\[[ xX]\][ \t]+/;
/** What of the holders is for their first line alone: all but quotations and the signs of comments in TeX and Typst. */
const NO_PREFIX = /[^\s>%/]|(?<!\/)\/(?!\/)/g;
/** What holds a line is shorter, in UTF-16 units. */
const LONGEST = 1000;

/**
 * What is around a place in a draft.
 * @param offset is brought into the draft, and out of the middle of a line break or a character
 * @param holders what a line may begin with that holds what is on it; of quotations only where the format has them
 */
export function insertionPointAt(draft: string, offset: number, holders = HOLDERS): InsertionPoint {
  let at = Math.max(0, Math.min(draft.length, Math.trunc(offset) || 0));
  if (draft[at] === '\n' && draft[at - 1] === '\r') at--;
  if (/[\udc00-\udfff]/.test(draft.charAt(at)) && /[\ud800-\udbff]/.test(draft.charAt(at - 1))) at--;
  const lineStart = draft.lastIndexOf('\n', at - 1) + 1;
  const next = draft.indexOf('\n', at);
  const lineEnd = next < 0 ? draft.length : draft[next - 1] === '\r' && next - 1 >= at ? next - 1 : next;
  const line = draft.slice(lineStart, lineEnd);
  const before = draft.slice(lineStart, at);
  const [held = ''] = holders.exec(line.slice(0, LONGEST)) ?? [];
  const [box = ''] = BOX.exec(line.slice(held.length)) ?? [];
  return {
    offset: at,
    lineStart,
    lineEnd,
    before,
    after: draft.slice(at, lineEnd),
    prefix: held.slice(0, before.length).replace(NO_PREFIX, ' '),
    isAtStart: box ? before.length < held.length : before.length <= held.length,
  };
}
