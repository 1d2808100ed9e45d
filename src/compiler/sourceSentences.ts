/** The report as supplied: tokenised lines, gathered into the sentences that stand in print. */

import { at, EditionError, splitLines } from './editionLines';
import { lowercase } from './letters';
import type { DataFile } from './yamlFile';

/** A sentence of the source. */
export interface Sentence {
  /** Its source lines, 1-based. */
  readonly lines: number[];
  /** As it must stand in print, but lowercase. */
  readonly printed: string;
}

/**
 * Gathers the lines of the source into sentences.
 * @throws {EditionError} where the last one is never finished
 */
export function readSource({ path, text }: DataFile): Sentence[] {
  const sentences: Sentence[] = [];
  let number = 0;
  let open = '';
  let openedOn = 0;
  let lines: number[] = [];

  for (const [row, content] of splitLines(text).entries()) {
    if (content.trim() === '') continue;
    number++;
    if (lines.length === 0) openedOn = row + 1;
    lines.push(number);
    open = open === '' ? content.trim() : `${open} ${content.trim()}`;
    if (isUnfinished(open)) continue;
    sentences.push({ lines, printed: lowercase(asPrinted(open)) });
    open = '';
    lines = [];
  }
  if (lines.length > 0) {
    const problem = `source line ${at(lines, 0)} opens a bracket or a quotation that nothing closes: check the source text.`;
    throw new EditionError(path, openedOn, 1, problem);
  }
  return sentences;
}

/** Whether a line of the source breaks off: inside brackets ("( p.l ."), or inside a quotation that goes on. */
function isUnfinished(tokens: string): boolean {
  const opened = tokens.match(/[([]/g)?.length ?? 0;
  const closed = tokens.match(/[)\]]/g)?.length ?? 0;
  return opened > closed || (hasOpenQuotation(tokens) && !LOST_CLOSING_QUOTATION.test(tokens));
}

/** The tokeniser turned `."` and `?"` at the end of a sentence into `. .` and `? .`. */
const LOST_CLOSING_QUOTATION = /\s*([.?!])\s*\.$/;

function hasOpenQuotation(text: string): boolean {
  return (text.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** A tokenised sentence as one would print it, but for the capitals. */
function asPrinted(tokens: string): string {
  const quoted = hasOpenQuotation(tokens) ? tokens.replace(LOST_CLOSING_QUOTATION, '$1"') : tokens;
  return (
    quoted
      .replace(/\s+/g, ' ')
      // The look-ahead leaves the space before ".612%".
      .replace(/ ([,.;:?!)\]])(?=[\s,.;:?!)\]"]|$)/g, '$1')
      .replace(/([([]) /g, '$1')
      .replace(/ ([-—]) /g, '$1')
      .replace(/(\d) (?=(?:st|nd|rd|th)\b)/g, '$1')
  );
}
