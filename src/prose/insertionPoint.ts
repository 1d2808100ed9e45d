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

/** What may hold a line: how far it is indented, quotations, and a list item. */
const HOLDERS = /^[ \t]*(?:>[ \t]?)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)]|#\.)(?:[ \t]+|$))?(?:\[[ xX]\][ \t]+)?/;

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
  const before = draft.slice(lineStart, at);
  const [held = ''] = holders.exec(draft.slice(lineStart, lineEnd)) ?? [];
  return {
    offset: at,
    lineStart,
    lineEnd,
    before,
    after: draft.slice(at, lineEnd),
    prefix: held.slice(0, before.length).replace(/[^\s>]/g, ' '),
    isAtStart: before.length <= held.length,
  };
}
