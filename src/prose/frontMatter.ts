import type { Lines } from './paragraph';

/** Lines of a document, 0-based; the last one excluded. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** What closes front matter, by the line that opens it: YAML of Markdown and its kin, and TOML. */
const CLOSED_BY: ReadonlyMap<string, RegExp> = new Map([
  ['---', /^(?:---|\.\.\.)\s*$/],
  ['+++', /^\+\+\+\s*$/],
]);
/** How YAML and TOML begin, which a paragraph between two rules does not: with a key, a table or a comment. */
const FIRST_ENTRY = /^(?:["']?[\p{L}_][\p{L}\p{N}_ .-]*["']?\s*[:=](?:\s|$)|\[|#)/u;
/** A setting at the head of Org (`#+author: …`), or of AsciiDoc and reStructuredText (`:author: …`). */
const SETTING = /^(?:#\+\w+:|:!?[\p{L}][\p{L}\p{N} _-]*!?:)(?:\s|$)/u;
/** The title that AsciiDoc has above its settings. */
const TITLE = /^=\s+\S/;
/** Front matter has fewer lines; what a rule opens that nothing closes would be read to the end for nothing. */
export const MOST_LINES = 500;

/**
 * The front matter at the head of a draft: what is said of it and not in it. Empty where there is none, and while it is not closed. The
 * rules are safe in every format.
 */
export function frontMatter(document: Lines): LineRange {
  const last = Math.min(document.lineCount, MOST_LINES);
  const line = (at: number) => (at < last ? document.lineAt(at).text : undefined);
  const first = (line(0) ?? '').replace(/^\ufeff/, '');
  const closing = CLOSED_BY.get(first.trimEnd());
  if (closing) {
    let end = 1;
    while (end < last && !closing.test(line(end) ?? '')) end++;
    const isClosed = end < last && (end === 1 || FIRST_ENTRY.test(line(1) ?? ''));
    return { from: 0, to: isClosed ? end + 1 : 0 };
  }
  const from = TITLE.test(first) ? 1 : 0;
  let to = from;
  while (SETTING.test(line(to) ?? '')) to++;
  return { from, to };
}
