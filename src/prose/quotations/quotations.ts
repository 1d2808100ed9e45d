/**
 * The quotations of a draft, in its own format, and what is no prose in it: paragraph by paragraph, each with what the one before left
 * open, so that an edit costs the paragraphs that it touches. Begin here; `syntaxes/` has the formats.
 */
import { blotted } from '../code';
import { frontMatter, MOST_LINES } from '../frontMatter';
import { paragraphsOf } from '../paragraphs';
import { linesOf } from '../setting';
import type { Span } from '../span';
import { wordsOfBlock } from './attribution';
import { stateOf, written } from './frames';
import { BLOT, type Marked, readMarks } from './marks';
import type { Open, QuotedText, QuotingParagraph } from './quotedText';
import { scan } from './scan';
import { IS_BLOCK, signsIn } from './signs';
import { syntaxOf } from './syntaxes/languages';

/** What a draft quotes, and what is no prose in it. Offsets are UTF-16, in the draft. */
export interface DraftQuotations {
  readonly quotations: readonly QuotedText[];
  readonly code: readonly Span[];
}

/**
 * Reads a paragraph; offsets are those of the paragraph.
 * @param paragraph with the blank lines behind it, as `paragraphsOf` gives it
 * @param language as VS Code calls it; one that nobody knows is read as plain text
 * @param open what the paragraph before left open; empty where none stands before
 */
export function readParagraph(paragraph: string, language: string, open: Open): QuotingParagraph {
  const { rules, signs, lines } = syntaxOf(language);
  const before = stateOf(open);
  const isInCode = before.frames.at(-1)?.kind === 'code';
  const byLine = (!isInCode && lines?.(paragraph, before.held)) || { code: [], blocks: [], held: before.held };
  const found = scan(blotted(paragraph, byLine.code), rules, before.frames);
  const code = inOrder([...byLine.code, ...found.code]);
  const prose = blotted(blotted(paragraph, code, BLOT), found.syntax, BLOT);
  const within = before.frames.find(({ closes }) => IS_BLOCK.test(closes));
  const { quotations: byMarks, first, openBlock } = readMarks(prose, signsIn(prose, signs), within?.closes);
  const marked = byMarks.filter(({ kind }) => kind === 'marks');
  const blocks = [...byLine.blocks, ...found.blocks, ...byMarks.filter(({ kind }) => kind === 'block')]
    .filter(({ start }) => !code.some((one) => one.start <= start && start < one.end))
    .flatMap((one) => wordsOfBlock(paragraph, one) ?? [])
    .map((one) => ({ kind: 'block' as const, ...one, open: '', close: '' }));
  const others = found.frames.filter((frame) => !IS_BLOCK.test(frame.closes));
  const frames = openBlock === undefined ? others : [{ kind: 'prose' as const, closes: openBlock }, ...others];
  const quotations = nested([...blocks, ...marked]);
  return {
    quotations,
    code,
    open: written({ frames, held: byLine.held }),
    opensWith: first?.is,
    ...(first?.unclosed && { withUnclosed: nested([...blocks, first.unclosed, ...marked]) }),
  };
}

/**
 * The quotations of a paragraph, by what the next one opens with: one of several paragraphs has its opening mark before each, and only
 * behind the last a closing one.
 */
export const quotationsOf = (paragraph: QuotingParagraph, next: QuotingParagraph | undefined): readonly QuotedText[] =>
  (paragraph.withUnclosed && paragraph.opensWith === next?.opensWith ? paragraph.withUnclosed : undefined) ??
  paragraph.quotations;

/** Where the front matter of a draft ends, which is no paragraph to be read; 0 where it has none. */
export function endOfFrontMatter(text: string): number {
  const lines = linesOf(headOf(text));
  const { to } = frontMatter(lines);
  let end = 0;
  for (let line = 0; line < to; line++) end += lines.lineAt(line).text.length + 1;
  return Math.min(end, text.length);
}

/** As much of a draft as front matter can have. */
function headOf(text: string): string {
  let end = -1;
  for (let line = 0; line < MOST_LINES; line++) {
    end = text.indexOf('\n', end + 1);
    if (end < 0) return text;
  }
  return text.slice(0, end);
}

/** What a whole draft quotes. */
export function quotationsIn(text: string, language: string): DraftQuotations {
  const matter = endOfFrontMatter(text);
  const code: Span[] = matter > 0 ? [{ start: 0, end: matter }] : [];
  const quotations: QuotedText[] = [];
  const add = (paragraph: QuotingParagraph, next: QuotingParagraph | undefined, by: number) => {
    for (const { kind, start, end, depth, open, close } of quotationsOf(paragraph, next))
      quotations.push({ kind, start: start + by, end: end + by, depth, open, close });
    for (const { start, end } of paragraph.code) code.push({ start: start + by, end: end + by });
  };
  let last: { readonly paragraph: QuotingParagraph; readonly start: number } | undefined;
  let start = matter;
  for (const source of paragraphsOf(text.slice(matter))) {
    const paragraph = readParagraph(source, language, last?.paragraph.open ?? '');
    if (last) add(last.paragraph, paragraph, last.start);
    last = { paragraph, start };
    start += source.length;
  }
  if (last) add(last.paragraph, undefined, last.start);
  return { quotations, code };
}

/** Spans in order, those that meet or overlap as one. */
function inOrder(spans: readonly Span[]): Span[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

/** In more others than that nobody quotes: to read each would take time out of proportion to the length of the text. */
const DEEPEST = 6;

/** Quotations in the order in which they begin, each with how many others it stands in; of two that cross, or are the same, the first. */
function nested(quotations: readonly Marked[]): QuotedText[] {
  const around: QuotedText[] = [];
  const all: QuotedText[] = [];
  for (const one of [...quotations].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= one.start) around.pop();
    const outer = around.at(-1);
    const isSame = outer?.start === one.start && outer.end === one.end;
    if (isSame || (outer && one.end > outer.end) || around.length > DEEPEST) continue;
    const { kind, start, end, open, close } = one;
    const quotation = { kind, start, end, open, close, depth: around.length };
    around.push(quotation);
    all.push(quotation);
  }
  return all;
}
