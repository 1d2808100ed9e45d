import type { NameMatcher } from '../../../src/names/matcher';

/** A text with marks, `⟦Baku⟧` or `⟦Aliyev→heydar-aliyev⟧`, as the plain text and what was marked in it. */
export interface Marked {
  readonly text: string;
  readonly spans: ReadonlyArray<{ readonly start: number; readonly end: number; readonly name: string | undefined }>;
}

/** Take the marks out of a text. */
export function unmark(marked: string): Marked {
  const spans: Array<{ start: number; end: number; name: string | undefined }> = [];
  let text = '';
  for (const part of marked.split(/(⟦[^⟧]*⟧)/)) {
    const [, inside, name] = /^⟦([^→⟧]*)(?:→(.*))?⟧$/s.exec(part) ?? [];
    if (inside === undefined) text += part;
    else {
      spans.push({ start: text.length, end: text.length + inside.length, name });
      text += inside;
    }
  }
  return { text, spans };
}

/** The text with marks around what the matcher finds; names are given where `named` is set. */
export function mark(matcher: NameMatcher, text: string, named = false): string {
  let out = '';
  let from = 0;
  for (const { start, end, name } of matcher.match(text)) {
    out += `${text.slice(from, start)}⟦${text.slice(start, end)}${named ? `→${name}` : ''}⟧`;
    from = end;
  }
  return out + text.slice(from);
}
