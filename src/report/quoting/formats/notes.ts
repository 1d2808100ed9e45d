/** Notes that have their text elsewhere in the draft: how they are called, and where their definitions go. */
import type { InsertionPoint } from '../../../prose/insertionPoint';
import type { Span } from '../../../prose/span';
import type { Citation } from '../draftFormat';
import type { Run } from '../passageNumbers';

/** How a format defines notes. */
export interface NoteSyntax {
  /** What a line begins with that defines one: the group is its label. */
  readonly definition: RegExp;
  /** The definition as it is written. */
  readonly define: (label: string, text: string) => string;
}

/** A definition in a draft; the span is without the line break at its end. */
interface Definition extends Span {
  readonly label: string;
  readonly text: string;
}

/** The label of a note on some passages: "azerbaijan-report-116", of several with the first and the last of each run. */
export function noteLabel(key: string, runs: readonly Run[]): string {
  const numbers = runs.flatMap(([first, last]) => (first === last ? [first] : [first, last]));
  return [key.replace(/[^\p{L}\p{N}_.:-]+/gu, '-'), ...numbers].join('-');
}

/**
 * A note of a draft, by the label that it has there already, or with the definition that the draft lacks.
 * @param text the draft, with what only looks like a definition blotted out
 */
export function noteIn(
  text: string,
  point: InsertionPoint,
  { definition, define }: NoteSyntax,
  wanted: { readonly label: string; readonly text: string },
): { readonly label: string; readonly note?: NonNullable<Citation['note']> } {
  const definitions = definitionsIn(text, definition);
  const there = definitions.find(({ label }) => label === wanted.label) ?? definitions.find((one) => one.text === wanted.text);
  if (there) return { label: there.label };
  return { label: wanted.label, note: placed(text, point, definitions, define(wanted.label, wanted.text)) };
}

/** Is a place in the text of a note, where no other note can be called? */
export const isInNote = (text: string, offset: number, { definition }: NoteSyntax): boolean =>
  definitionsIn(text, definition).some(
    ({ start, end }) => start < offset && (offset <= end || /^[^\S\n]*$/.test(text.slice(end, offset))),
  );

/** The definitions of a draft, with the lines that go on with each: up to a blank line, and behind it where they are indented. */
function definitionsIn(text: string, definition: RegExp): Definition[] {
  const found: { label: string; start: number; end: number; from: number }[] = [];
  let isOpen = false;
  let isBlank = false;
  for (const { 0: line, index: start } of text.matchAll(/[^\n]*(?:\n|$)/g)) {
    const end = start + line.trimEnd().length;
    const [opening, label] = definition.exec(line) ?? [];
    const last = found.at(-1);
    if (opening !== undefined && label !== undefined) {
      found.push({ label, start, end, from: start + opening.length });
      isOpen = true;
    } else if (end > start && last && isOpen && (!isBlank || /^(?: {2}|\t)/.test(line))) last.end = end;
    else if (end > start) isOpen = false;
    isBlank = end === start;
  }
  return found.map(({ from, ...one }) => ({ ...one, text: text.slice(from, one.end).replace(/\s+/g, ' ').trim() }));
}

/** A definition where the draft has its others: all at its end, or each behind the block that calls it. At the end where it has none. */
function placed(
  text: string,
  point: InsertionPoint,
  definitions: readonly Definition[],
  definition: string,
): NonNullable<Citation['note']> {
  const last = definitions.at(-1);
  if (last && point.offset <= last.end) {
    const gaps = definitions.slice(1).map(({ start }, i) => text.slice((definitions[i] as Definition).end, start));
    const areTogether = gaps.every((gap) => gap.trim() === '');
    const areTight = gaps.length > 0 && gaps.every((gap) => !/\n\s*\n/.test(gap));
    if (areTogether && text.slice(last.end).trim() === '')
      return { offset: last.end, text: `${areTight ? '\n' : '\n\n'}${definition}` };
    return { offset: behindBlock(text, point, definitions), text: `\n\n${definition}` };
  }
  if (last && /\S/.test(text.slice(point.lineEnd)))
    return { offset: behindBlock(text, point, definitions), text: `\n\n${definition}` };
  const breaks = /(?:\n\s*)?$/.exec(text.slice(point.offset))?.[0].split('\n').length ?? 1;
  const isWhole = text === '' || text.endsWith('\n');
  return { offset: text.length, text: `${'\n'.repeat(Math.max(0, 3 - breaks))}${definition}${isWhole ? '\n' : ''}` };
}

/** What goes on with a list or a quotation behind a blank line. */
const HELD = /^(?:[ \t]|>|(?:[-*+•]|\(?(?:\d{1,9}|[A-Za-z#])[.)])[ \t])/;

/** Where the block ends that has a place, a whole list or quotation, with the definitions that follow it. */
function behindBlock(text: string, { lineStart, lineEnd, prefix }: InsertionPoint, definitions: readonly Definition[]): number {
  const isHeld = prefix !== '' || HELD.test(text.slice(lineStart, lineEnd));
  let end = lineEnd;
  let isBlank = false;
  for (const { 0: line, index } of text.slice(lineEnd).matchAll(/\n([^\n]*)/g)) {
    const content = line.trim();
    if (content !== '' && isBlank && !(isHeld && HELD.test(line.slice(1)))) break;
    if (content !== '') end = lineEnd + index + line.trimEnd().length;
    else if (!isHeld) break;
    isBlank = content === '';
  }
  for (const one of definitions) if (one.start >= end && text.slice(end, one.start).trim() === '') end = one.end;
  return end;
}
