/** The lines of a paragraph, and what their beginnings say: block quotations by ">", and by how far lines are indented. */
import type { Span } from '../span';
import type { Held } from './frames';

/** What the lines of a paragraph show. */
export interface LineReading {
  readonly code: readonly Span[];
  readonly blocks: readonly Span[];
  readonly held: readonly Held[];
}

/** Reads the beginnings of a paragraph's lines. */
export type LineReader = (paragraph: string, held: readonly Held[]) => LineReading;

/** A line of a paragraph; the end is without the line break. */
export interface Line extends Span {
  readonly text: string;
  /** How far it is indented, in columns; a tab goes to the next fourth. */
  readonly indent: number;
}

/** The lines that are not blank. */
export function linesIn(paragraph: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < paragraph.length) {
    const next = paragraph.indexOf('\n', start);
    const end = next < 0 ? paragraph.length : next;
    const text = paragraph.slice(start, end).trimEnd();
    if (text !== '') lines.push({ start, end: start + text.length, text, indent: indentOf(text) });
    start = end + 1;
  }
  return lines;
}

function indentOf(line: string): number {
  let columns = 0;
  for (const sign of line) {
    if (sign === ' ') columns++;
    else if (sign === '\t') columns += 4 - (columns % 4);
    else break;
  }
  return columns;
}

/** What may hold a line: indentation, items of lists, quotations. */
const HOLDERS = /^(?:[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>))*[ \t]*/;
/** What a line begins with that does not go on with the paragraph above it. */
const INTERRUPTS = /^[ \t]*(?:#{1,6}[ \t]|`{3}|~{3}|:{3}|(?:[-*+]|\d{1,9}[.)])[ \t]|([-*_])(?:[ \t]*\1){2,}[ \t]*$|<\/?[A-Za-z])/;
/** Quotations within each other that are told apart. */
const DEEPEST = 5;

/** The quotations by ">", those around others first; a line without one that goes on with such a line belongs to it. */
export function quotedLines(lines: readonly Line[]): Span[] {
  const spans: Span[] = [];
  const from: number[] = [];
  let depth = 0;
  let end = 0;
  const closeTo = (least: number) => {
    for (const start of from.splice(least)) if (start < end) spans.push({ start, end });
  };
  for (const line of lines) {
    const [held = ''] = HOLDERS.exec(line.text) ?? [];
    const signs = Math.min(DEEPEST, held.split('>').length - 1);
    const isBlank = held.trimEnd().length >= line.text.length && signs > 0;
    const rest = line.text.slice(held.lastIndexOf('>') + 1);
    if (isBlank) {
      closeTo(0);
      depth = 0;
      continue;
    }
    const goesOn = signs < depth && !INTERRUPTS.test(rest);
    if (!goesOn) {
      closeTo(signs);
      depth = signs;
    }
    const start = line.start + (signs > 0 ? held.length : 0);
    while (from.length < depth) from.push(start);
    end = line.end;
  }
  closeTo(0);
  return spans;
}

const ITEM = /^[ \t]*(?:(?:[-*+•]|\(?(?:\d{1,9}|[A-Za-z]|#)[.)])[ \t]+)+|^\[\^[^\]\s]{1,100}\]:[ \t]*|^[ \t]*:[ \t]+/;

/**
 * Reads lines where ">" quotes, and where a paragraph that is indented further than what holds it is code, or a quotation.
 * @param least how much further, in columns
 */
export const quotedOrIndented =
  (kind: 'code' | 'quote', least: number): LineReader =>
  (paragraph, held) => {
    const lines = linesIn(paragraph);
    const [first] = lines;
    if (!first) return { code: [], blocks: [], held };
    const base = held[0]?.base ?? 0;
    const isItem = ITEM.test(first.text);
    const isIndented = (!isItem || (kind === 'code' && least >= 4)) && lines.every(({ indent }) => indent >= base + least);
    if (isIndented) {
      const whole = { start: first.start + first.text.search(/\S/), end: lines.at(-1)?.end ?? first.end };
      return kind === 'code'
        ? { code: [whole], blocks: [], held }
        : { code: [], blocks: /^\s*>/.test(first.text) ? quotedLines(lines) : [whole], held };
    }
    const item = lines.findLast(({ text }) => ITEM.test(text));
    const next = item
      ? indentOf((ITEM.exec(item.text)?.[0] ?? '').replace(/\S/g, ' ').concat('.'))
      : Math.min(base, first.indent);
    return { code: [], blocks: quotedLines(lines), held: next > 0 ? [{ kind: 'prose', least: 1, base: next }] : [] };
  };
