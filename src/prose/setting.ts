/** What stands over a place in a document and says what it is about: its headings, the title, the opening sentence. */
import { frontMatter } from './frontMatter';
import { isHeadingInAny } from './headings';
import type { Lines } from './paragraph';
import { sentenceAt } from './sentences';

/** What a document opens with. */
export interface Opening {
  /** Its title and its first heading. */
  readonly titles: readonly string[];
  /** The date that its front matter gives. */
  readonly date: string | undefined;
  /** Its first sentence. */
  readonly sentence: string | undefined;
}

/** What stands over a place; all as it is written, but for the marks of headings. */
export interface Setting {
  /** The nearest heading above. */
  readonly heading: string | undefined;
  readonly opening: Opening;
}

/** A heading further above, in lines, is not looked for: a look at one name must cost little in any document. */
export const HEADING_REACH = 400;
/** The opening is looked for in so many lines; a preamble of TeX comes before it. */
const OPENING_REACH = 200;
/** Longer lines are no titles, and a sentence needs no more to say what it is about. */
const LONGEST = 400;

const ENTRY = /^["']?(title|subtitle|date)["']?\s*[:=]\s*(.+)$/i;
/** What begins a line that is neither a heading nor prose. */
const NO_PROSE = /^\s*(?:[\\<%|!{}:=+]|\[[^\]]*\]:|---|\*\*\*|```|~~~|\.\. )/;
const HEADING_MARKS = /^\s*(?:#+\s*|=+\s*|h[1-6]\.\s*|<h[1-6][^>]*>)/i;

/** Without the marks that make a heading of it. */
const bare = (heading: string): string => heading.slice(0, LONGEST).replace(HEADING_MARKS, '').trim();

/** What a document opens with. */
export function openingOf(document: Lines): Opening {
  const last = Math.min(document.lineCount, OPENING_REACH);
  const line = (at: number): string => document.lineAt(at).text.slice(0, LONGEST);
  const matter = frontMatter(document);
  const titles: string[] = [];
  let sentence: string | undefined;
  let date: string | undefined;
  for (let at = matter.from; at < Math.min(matter.to, last); at++) {
    const [, key, value] = ENTRY.exec(line(at)) ?? [];
    if (key?.toLowerCase() === 'date') date = value;
    else if (value !== undefined) titles.push(value);
  }
  let hasHeading = false;
  for (let at = matter.to; at < last; at++) {
    const text = line(at);
    if (!text.trim()) continue;
    if (isHeadingInAny(document, at)) {
      if (!hasHeading) titles.push(bare(text));
      hasHeading = true;
    } else if (!NO_PROSE.test(text)) {
      let paragraph = text;
      for (let next = at + 1; next < last && paragraph.length < LONGEST && line(next).trim(); next++)
        paragraph += `\n${line(next)}`;
      const { start, end } = sentenceAt(paragraph, 0, 1);
      sentence = paragraph.slice(start, end).trim();
      break;
    }
  }
  return { titles: titles.filter((title) => title !== ''), date, sentence };
}

/** The heading at a line that is one. */
export const headingAt = (document: Lines, line: number): string => bare(document.lineAt(line).text);

/** The nearest heading above a line, not further than {@link HEADING_REACH}. Lines are 0-based. */
function headingAbove(document: Lines, line: number): string | undefined {
  for (let above = line - 1; above >= Math.max(0, line - HEADING_REACH); above--)
    if (isHeadingInAny(document, above)) return headingAt(document, above);
  return undefined;
}

/** What stands over the paragraph that begins at a line. */
export function settingAt(document: Lines, line: number): Setting {
  return { heading: headingAbove(document, line), opening: openingOf(document) };
}

/**
 * What stands over each place of a text.
 * @param given what stands over the whole of it; undefined where it is a whole document
 * @returns for the offset of a place, in UTF-16 units
 */
export function settingsIn(text: string, given: Setting | undefined): (offset: number) => Setting {
  const lines = linesOf(text);
  const opening = given?.opening ?? openingOf(lines);
  const starts: number[] = [];
  let start = 0;
  for (let at = 0; at < lines.lineCount; at++) {
    starts.push(start);
    start += lines.lineAt(at).text.length + 1;
  }
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { heading: headingAbove(lines, low) ?? given?.heading, opening };
  };
}

/** A text as its lines. */
export function linesOf(text: string): Lines {
  const lines = text.split('\n').map((line) => ({ text: line }));
  return { lineCount: lines.length, lineAt: (line) => lines[line] ?? { text: '' } };
}
