/** What stands over the paragraphs of a draft, told from the first to the last, at the cost of a look at the lines that have changed. */
import { once } from '../common/once';
import { isHeadingInAny } from '../prose/headings';
import { HEADING_REACH, headingAt, linesOf, type Opening, openingOf, type Setting } from '../prose/setting';

/** A paragraph of a draft, or a part of one. Another object where its text is another. */
export interface Paragraph {
  readonly text: string;
}

/** The lines of a paragraph: how many, and the last that is a heading. */
interface Outline {
  readonly lines: number;
  readonly heading: { readonly text: string; readonly line: number } | undefined;
}

/** The opening of a draft is looked for in so many UTF-16 units. */
const OPENING = 40_000;

const OUTLINES = new WeakMap<Paragraph, Outline>();

/** What stands over each of the paragraphs of a draft, in order. Two that are told alike have the same key. */
export function* settingsOf(paragraphs: readonly Paragraph[]): Generator<{ readonly setting: Setting; readonly key: string }> {
  const opening = openingOfAll(paragraphs);
  const openingKey = JSON.stringify(opening);
  let heading: string | undefined;
  let linesSince = 0;
  for (const paragraph of paragraphs) {
    const above = linesSince <= HEADING_REACH ? heading : undefined;
    yield { setting: { heading: above, opening }, key: `${openingKey}${above ?? ''}` };
    const outline = once(OUTLINES, paragraph, () => outlineOf(paragraph.text));
    if (outline.heading) heading = outline.heading.text;
    linesSince = outline.heading ? outline.lines - outline.heading.line : linesSince + outline.lines;
  }
}

function openingOfAll(paragraphs: readonly Paragraph[]): Opening {
  let text = '';
  for (const paragraph of paragraphs) {
    if (text.length >= OPENING) break;
    text += paragraph.text;
  }
  return openingOf(linesOf(text));
}

function outlineOf(text: string): Outline {
  const lines = linesOf(text);
  // The text ends with the end of its last line.
  const count = text.endsWith('\n') ? lines.lineCount - 1 : lines.lineCount;
  for (let line = count - 1; line >= 0; line--)
    if (isHeadingInAny(lines, line)) return { lines: count, heading: { text: headingAt(lines, line), line } };
  return { lines: count, heading: undefined };
}
