import { insertionPointAt } from '../../prose/insertionPoint';
import type { Source } from './bibliography/source';
import type { Addition, Citation, Context, Draft, DraftFormat, Preferences } from './draftFormat';
import { formatOf } from './formats/formats';
import { marksAround, type OwnMarks } from './ownMarks';
import type { Piece } from './pieces';
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
  /** The caret, as an offset in the text, or in that which goes elsewhere on the line; it may be behind a bracket of the draft. */
  readonly caret: number;
  /** What goes behind marks of the draft that the text is put between. */
  readonly behind?: Addition;
  /** What grows elsewhere with its line. */
  readonly grown?: readonly Addition[];
  readonly note: Addition | undefined;
  readonly key: string | undefined;
}

/** Puts words of the report into a draft, in its own format. Line breaks are the draft's. */
export function insertionOf(wanted: Wanted): Insertion {
  const puts = [...new Set(wanted.offsets)].sort((a, b) => a - b).map((offset) => putAt(wanted, offset));
  const apart = puts.filter((put, i) => i === 0 || isApart(puts[i - 1] as Put, put));
  const notes = new Map(apart.flatMap(({ note }) => (note ? [[note.text.trim(), note] as const] : [])));
  const lineBreak = wanted.draft.text.includes('\r\n') ? '\r\n' : '\n';
  const inDraft = (text: string) => text.replace(/\r?\n/g, lineBreak);
  const changes = [
    ...apart.flatMap(changesOf).map(({ caret, ...change }) => ({
      ...change,
      text: inDraft(change.text),
      caret: caret && caret + inDraft(change.text.slice(0, caret)).length - change.text.slice(0, caret).length,
    })),
    ...[...apart.flatMap(({ grown = [] }) => grown), ...notes.values()].map(({ offset, text }) => ({
      start: offset,
      end: offset,
      text: inDraft(text),
      caret: undefined,
    })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  let grown = 0;
  const carets: number[] = [];
  for (const { start, end, text, caret } of changes) {
    if (caret !== undefined) carets.push(start + grown + caret);
    grown += text.length - (end - start);
  }
  return { edits: changes.map(({ start, end, text }) => ({ start, end, text })), carets, key: apart.find(({ key }) => key)?.key };
}

/** Several places within one citation are the same place behind it. */
const isApart = (last: Put, { start, end }: Put): boolean => start >= last.end && (start !== last.start || end !== last.end);

function changesOf({ start, end, text, caret, behind }: Put): (Edit & { readonly caret: number | undefined })[] {
  if (!behind) return [{ start, end, text, caret }];
  return [
    { start, end, text, caret: undefined },
    { start: behind.offset, end: behind.offset, text: behind.text, caret },
  ];
}

/** The draft as it is after an insertion. */
export function applied(text: string, { edits }: Pick<Insertion, 'edits'>): string {
  return edits.reduceRight((draft, { start, end, text: put }) => draft.slice(0, start) + put + draft.slice(end), text);
}

function putAt(wanted: Wanted, offset: number): Put {
  const { draft, form, quotation, source, preferences } = wanted;
  const format = formatOf(draft);
  const contextAt = (at: number): Context => {
    const held = insertionPointAt(draft.text, at, format.holders);
    return { draft, point: format.isFlat ? { ...held, prefix: '' } : held, source, preferences };
  };
  const first = contextAt(offset);
  if (form === 'citation' && format.join) {
    const citation = format.cite(quotation.runs, first, form);
    const joined = format.join(citation, first);
    // One goes on behind the bracket.
    if (joined) {
      const { offset: at, text, end } = joined;
      return { ...changeAt(at, text, text.length + end - at), ...sourcesOf(citation) };
    }
  }
  const outside = format.outside?.(first);
  const asked = outside === undefined ? first : contextAt(outside);
  if (form !== 'block') return withGrown(withinLine(wanted, format, asked, contextAt), format, asked);
  // A block goes behind the stop of its sentence, which would else stand alone below it.
  const context = /^[.,;:!?…]+\s*$/u.test(asked.point.after) ? contextAt(asked.point.lineEnd) : asked;
  const citation = format.cite(quotation.runs, context, form);
  const lines = format.block(quotation.pieces, citation, context);
  if (!lines) return withGrown(withinLine(wanted, format, context, contextAt), format, context);
  return { ...blockAt(context, lines, (side) => format.apart?.(context, side) ?? ['']), ...sourcesOf(citation) };
}

/** Words with their citation, or only that, within a line: a pair of the writer's own marks that is empty is filled with them. */
function withinLine(
  { form, quotation }: Wanted,
  format: DraftFormat,
  bare: Context,
  contextAt: (offset: number) => Context,
): Put {
  const { draft, point } = bare;
  const own = format.ownMarks ? format.ownMarks(bare) : marksAround(draft.text, point);
  const context: Context = own ? { ...bare, own } : bare;
  if (form === 'citation') {
    const citation = format.cite(quotation.runs, context, form);
    return { ...within(context, format, citation.text, spaceBefore(citation)), ...sourcesOf(citation) };
  }
  const { pieces } = goesOn(point.after, own) ? goingOn(quotation) : quotation;
  if (own?.isEmpty) {
    const behind = contextAt(point.offset + own.rest.length + own.close.length);
    const citation = format.cite(quotation.runs, behind, 'citation');
    const cited = spaceBefore(citation) + citation.text + spaceBehind(behind, format);
    const words = format.quote(pieces, context);
    const change = changeAt(point.offset, format.enclose?.(words, context) ?? words, cited.length);
    return { ...change, behind: { offset: behind.point.offset, text: cited }, ...sourcesOf(citation) };
  }
  const citation = format.cite(quotation.runs, context, 'inline');
  return { ...within(context, format, withCitation(format, pieces, citation, context), ' '), ...sourcesOf(citation) };
}

const changeAt = (offset: number, text: string, caret: number) => ({ start: offset, end: offset, text, caret });

const sourcesOf = ({ note, key }: Citation) => ({ note, key });

function withGrown(put: Put, format: DraftFormat, { draft, point }: Context): Put {
  const by = put.text.length - (put.end - put.start) + (put.behind?.text.length ?? 0);
  const grown = format.grownWith?.(draft.text, point, by);
  return grown ? { ...put, grown } : put;
}

/** A quotation within a sentence, and where it is from. */
export const withCitation = (format: DraftFormat, pieces: readonly Piece[], citation: Citation, context: Context): string =>
  format.quote(pieces, context) + (citation.text && spaceBefore(citation)) + citation.text;

/** What stands between words and what cites them. */
const spaceBefore = ({ isAttached, space = ' ' }: Citation): string => (isAttached ? '' : space);

/** Does the sentence of the draft go on behind the place, and marks that close there, or end there with a stop of its own? */
const goesOn = (after: string, own: OwnMarks | undefined): boolean =>
  /^\s*(?:[\p{Ll}.,;:!?–—)]|-{1,3}\s)/u.test(own?.rest.trim() === '' ? after.slice(own.rest.length + own.close.length) : after);

/**
 * Text within a line, apart from words before it by `space`, and from those behind it by a space. Where it takes another space than the
 * draft has, that goes.
 */
function within(
  context: Context,
  format: DraftFormat,
  bare: string,
  space: string,
): Pick<Put, 'start' | 'end' | 'text' | 'caret'> {
  const { offset: end, before, isAtStart } = context.point;
  const kept = space === ' ' || isAtStart ? before : before.trimEnd();
  const isWord = /[\p{L}\p{N}\p{M}.,;:!?)\]}»”’"'%*_]$/u.test(kept) && !OPENING.test(kept) && context.own?.inside !== '';
  const lead = isWord || format.wordEnds?.test(kept) ? space : '';
  const trail = spaceBehind(context, format);
  const text = format.enclose?.(bare, context) ?? bare;
  const start = end - (before.length - kept.length);
  return { start, end, text: lead + text + trail, caret: lead.length + text.length + trail.length };
}

/** Marks that could close as well, and open since no word stands before them. */
const OPENING = /(?:^|[\s([{—–])["'”’]$/;

/** What keeps text apart from a word behind it. */
function spaceBehind({ point: { after }, own }: Context, { wordBegins }: DraftFormat): string {
  if (own && after.startsWith(own.close)) return '';
  return /^(?:[\p{L}\p{N}([“‘«]|"(?=[\p{L}\p{N}([]))/u.test(after) || wordBegins?.test(after) ? ' ' : '';
}

/** Text on lines of its own, at which the draft's own line is broken; the caret is where the next paragraph begins. */
function blockAt(
  { draft, point }: Context,
  lines: readonly string[],
  apart: (side: 'above' | 'below') => readonly string[],
): Pick<Put, 'start' | 'end' | 'text' | 'caret'> {
  const { text } = draft;
  const { prefix } = point;
  const held = (line: string) => (prefix + line).trimEnd();
  const [over, under] = [apart('above').map(held), apart('below').map(held)];
  const spaceBefore = point.isAtStart ? 0 : point.before.length - point.before.trimEnd().length;
  const spaceAfter = point.after.length - point.after.trimStart().length;
  const isBlankAbove = point.lineStart === 0 || /(?:^|\n)[ \t>]*\r?\n$/.test(text.slice(0, point.lineStart));
  const isBlankBelow = point.lineEnd === text.length || /^\r?\n[ \t>]*(?:\r?\n|$)/.test(text.slice(point.lineEnd));
  const above = !point.isAtStart ? ['', ...over, ''] : isBlankAbove || /\S/.test(point.before) ? [] : [...over, ''];
  const [first = '', ...others] = lines;
  const block = [point.isAtStart ? first : held(first), ...others.map(held)];
  const goesOnBelow = point.after.trim() !== '' || isBlankBelow || under.length === 0 ? [] : [held('')];
  const upToCaret = [above.join('\n') + block.join('\n'), ...under, prefix].join('\n');
  const put = [upToCaret, ...goesOnBelow].join('\n');
  return { start: point.offset - spaceBefore, end: point.offset + spaceAfter, text: put, caret: upToCaret.length };
}
