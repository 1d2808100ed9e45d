/** What stands over the paragraphs of a draft, told from the first to the last, at the cost of a look at the lines that have changed. */
import { isHeadingInAny } from '../prose/headings';
import { HEADING_REACH, headingAt, linesOf, type Opening, openingOf } from '../prose/setting';

/** A paragraph of a draft, or a part of one. Another object where its text is another. */
export interface Paragraph {
  readonly text: string;
  /** Its lines, once they have been looked at. */
  outline?: Outline;
}

/** The lines of a paragraph: how many, and the last that is a heading. */
export interface Outline {
  readonly lines: number;
  readonly heading: { readonly text: string; readonly line: number } | undefined;
}

/** The opening of a draft is looked for in so many UTF-16 units. */
export const OPENING_LENGTH = 40_000;

/** Goes through the paragraphs of a draft, and says which heading stands over the next. */
export class HeadingWalk {
  #heading: string | undefined;
  #linesSince = 0;

  /** The heading over what comes next, if it is near. */
  get heading(): string | undefined {
    return this.#linesSince <= HEADING_REACH ? this.#heading : undefined;
  }

  pass(paragraph: Paragraph): void {
    paragraph.outline ??= outlineOf(paragraph.text);
    const { lines, heading } = paragraph.outline;
    if (heading) this.#heading = heading.text;
    this.#linesSince = heading ? lines - heading.line : this.#linesSince + lines;
  }
}

/** What a draft opens with, by its paragraphs. */
export function openingOfAll(paragraphs: readonly Paragraph[]): Opening {
  let text = '';
  for (const paragraph of paragraphs) {
    if (text.length >= OPENING_LENGTH) break;
    text += paragraph.text;
  }
  return openingOf(linesOf(text));
}

function outlineOf(text: string): Outline {
  const lines = linesOf(text);
  for (let line = lines.lineCount - 1; line >= 0; line--)
    if (isHeadingInAny(lines, line)) return { lines: lines.lineCount - 1, heading: { text: headingAt(lines, line), line } };
  // The next begins with the end of its last line.
  return { lines: lines.lineCount - 1, heading: undefined };
}
