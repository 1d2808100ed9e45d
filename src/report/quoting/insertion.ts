import { insertionPointAt } from '../../prose/insertionPoint';
import type { Source } from './bibliography/source';
import type { Context, Draft, Preferences } from './draftFormat';
import { formatOf } from './formats/formats';
import { goingOn, type Quotation } from './quotation';

/** The words within a sentence, the words by themselves, or only where they are. */
export type Form = 'inline' | 'block' | 'citation';

/** A change of a draft: what stands in [start, end) becomes the text. Offsets are UTF-16. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What putting words of the report into a draft changes in it. */
export interface Insertion {
  /** Apart from each other, in the order of the draft. */
  readonly edits: readonly Edit[];
  /** Where one goes on writing, in the draft as it is afterwards; one for each place. */
  readonly carets: readonly number[];
  /** The key of the entry that the draft's bibliography must have; undefined where the format has none. */
  readonly key: string | undefined;
}

/** What is to be put where. */
export interface Wanted {
  readonly draft: Draft;
  /** The places, in any order. */
  readonly offsets: readonly number[];
  readonly form: Form;
  readonly quotation: Quotation;
  readonly source: Source;
  readonly preferences: Preferences;
}

/** One piece of text at one place. */
interface Put extends Edit {
  /** The caret, as an offset in the text. */
  readonly caret: number;
  readonly note: { readonly offset: number; readonly text: string } | undefined;
  readonly key: string | undefined;
}

/** Puts words of the report into a draft, in its own format. Line breaks are the draft's. */
export function insertionOf(wanted: Wanted): Insertion {
  const puts = [...new Set(wanted.offsets)].sort((a, b) => a - b).map((offset) => putAt(wanted, offset));
  const apart = puts.filter((put, i) => i === 0 || put.start >= (puts[i - 1] as Put).end);
  const notes = new Map(apart.flatMap(({ note }) => (note ? [[note.text, note] as const] : [])));
  const lineBreak = wanted.draft.text.includes('\r\n') ? '\r\n' : '\n';
  const inDraft = (text: string) => text.replace(/\r?\n/g, lineBreak);
  const changes = [
    ...apart.map((put) => ({ ...put, text: inDraft(put.text), caret: inDraft(put.text.slice(0, put.caret)).length })),
    ...[...notes.values()].map(({ offset, text }) => ({ start: offset, end: offset, text: inDraft(text), caret: undefined })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  let grown = 0;
  const carets: number[] = [];
  for (const { start, end, text, caret } of changes) {
    if (caret !== undefined) carets.push(start + grown + caret);
    grown += text.length - (end - start);
  }
  return { edits: changes.map(({ start, end, text }) => ({ start, end, text })), carets, key: apart.find(({ key }) => key)?.key };
}

/** The draft as it is after an insertion. */
export function applied(text: string, { edits }: Pick<Insertion, 'edits'>): string {
  return edits.reduceRight((draft, { start, end, text: put }) => draft.slice(0, start) + put + draft.slice(end), text);
}

function putAt(wanted: Wanted, offset: number): Put {
  const { draft, form, quotation } = wanted;
  const format = formatOf(draft);
  const point = insertionPointAt(draft.text, offset, format.holders);
  const context: Context = { draft, point, source: wanted.source, preferences: wanted.preferences };
  const citation = format.cite(quotation.runs, context);
  const rest = { note: citation.note, key: citation.key };
  if (form === 'block') {
    const lines = format.block(quotation.pieces, citation, context);
    if (lines) return { ...blockAt(context, lines, format.apart?.(context) ?? ['']), ...rest };
  }
  if (form === 'citation') return { ...within(context, citation.text, citation.isAttached), ...rest };
  const words = goesOn(point.after) ? goingOn(quotation) : quotation;
  const quoted = format.quote(words.pieces, context);
  return { ...within(context, quoted + (citation.isAttached || !citation.text ? '' : ' ') + citation.text, false), ...rest };
}

/** Does the sentence of the draft go on behind the place, or end there with a stop of its own? */
const goesOn = (after: string): boolean => /^\s*(?:[\p{Ll}.,;:!?–—)]|-\s)/u.test(after);

/** Text within a line, with a space before it and behind it where words would else run into it. */
function within({ point }: Context, text: string, isAttached: boolean): Pick<Put, 'start' | 'end' | 'text' | 'caret'> {
  const { offset: start, before, after } = point;
  const lead = !isAttached && /[\p{L}\p{N}\p{M}.,;:!?)\]}»”’"'%*_]$/u.test(before) ? ' ' : '';
  const trail = /^[\p{L}\p{N}([“‘«"]/u.test(after) ? ' ' : '';
  return { start, end: start, text: lead + text + trail, caret: lead.length + text.length + trail.length };
}

/** Text on lines of its own, at which the draft's own line is broken; the caret is where the next paragraph begins. */
function blockAt(
  { draft, point }: Context,
  lines: readonly string[],
  apart: readonly string[],
): Pick<Put, 'start' | 'end' | 'text' | 'caret'> {
  const { text } = draft;
  const { prefix } = point;
  const held = (line: string) => (prefix + line).trimEnd();
  const between = apart.map(held);
  const spaceBefore = point.isAtStart ? 0 : point.before.length - point.before.trimEnd().length;
  const spaceAfter = point.after.length - point.after.trimStart().length;
  const isBlankAbove = point.lineStart === 0 || /(?:^|\n)[ \t>]*\r?\n$/.test(text.slice(0, point.lineStart));
  const isBlankBelow = point.lineEnd === text.length || /^\r?\n[ \t>]*(?:\r?\n|$)/.test(text.slice(point.lineEnd));
  const above = !point.isAtStart ? ['', ...between, ''] : isBlankAbove || /\S/.test(point.before) ? [] : [...between, ''];
  const [first = '', ...others] = lines;
  const block = [point.isAtStart ? first : held(first), ...others.map(held)];
  const goesOnBelow = point.after.trim() !== '' || isBlankBelow ? [] : [''];
  const upToCaret = [above.join('\n') + block.join('\n'), ...between, prefix].join('\n');
  const put = [upToCaret, ...goesOnBelow].join('\n');
  return { start: point.offset - spaceBefore, end: point.offset + spaceAfter, text: put, caret: upToCaret.length };
}
