/** What a quotation would have if its words were the report's, or if the writer said where they are not. */
import { lastSpaceIn } from '../../../prose/lastSpace';
import type { Span } from '../../../prose/span';
import { applied, type Edit } from '../insertion';
import type { IndexedWord } from '../wordIndex';
import type { DraftWord } from './draftWords';
import type { Gap, Hunk } from './hunks';
import type { Match } from './match';
import type { Writer } from './writer';

/** Words of a draft with the source that they stand in; offsets are those of that source. */
export interface Written {
  readonly source: string;
  readonly words: readonly DraftWord[];
}

/**
 * The stretch of the draft that a change concerns: its words, with the spaces around them where they go, or where some are missing the
 * words around the place.
 */
export function spanOf({ change, gaps }: Hunk, { columns }: Match, written: Written): Span {
  const { words } = written;
  if (change === 'disordered') return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
  const spans = gaps.map((gap): Span => {
    const { from, to } = gap;
    const first = words[from < to ? from : Math.max(0, from - 1)];
    const last = words[from < to ? to - 1 : Math.min(words.length - 1, from)];
    const goes = from < to && (gap.first === gap.last || apartOf(gap, columns, written) !== undefined);
    return {
      start: (goes ? words[from - 1]?.end : undefined) ?? first?.start ?? 0,
      end: (goes ? words[to]?.start : undefined) ?? last?.end ?? 0,
    };
  });
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/** What stands in a span of the draft when the report's words are put there. */
export const fixedIn = (span: Span, hunk: Hunk, match: Match, written: Written, writer: Writer): string =>
  put(
    span,
    written,
    hunk.gaps.map((gap) => fixOf(hunk, gap, match, written, writer)),
  );

/** What stands there when the writer's change is said: "[…]" around more words, "…" for those that are missing. */
export const markedIn = (span: Span, hunk: Hunk, match: Match, written: Written, writer: Writer): string | undefined =>
  hunk.change === 'disordered' || leavesOutNegation(hunk, match)
    ? undefined
    : put(
        span,
        written,
        hunk.gaps.map((gap) => markOf(gap, written, writer)),
      );

function put(span: Span, { source }: Written, changes: readonly Edit[]): string {
  const edits = changes.map(({ start, end, text }) => ({ start: start - span.start, end: end - span.start, text }));
  return applied(source.slice(span.start, span.end), { edits: edits.sort((a, b) => a.start - b.start) });
}

/** "…" for a “not” would be no honest mark. */
const leavesOutNegation = ({ gaps }: Hunk, { columns }: Match): boolean =>
  gaps.some(
    ({ from, to, first, last }) => from === to && columns.slice(first, last).some(({ key }) => key === 'not' || key === 'no'),
  );

function markOf({ from, to }: Gap, written: Written, writer: Writer): Edit {
  const { source, words } = written;
  if (from === to) return omissionAt(from, written, writer);
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? start;
  return { start, end, text: writer.bracketed(source.slice(start, end)) };
}

/** "…" before a word, or instead of some that stand where two places of the report run together. */
function omissionAt(from: number, { source, words }: Written, writer: Writer, to = from): Edit {
  const start = words[from - 1]?.end;
  const end = words[to]?.start;
  const first = words[from]?.start ?? start ?? 0;
  if (to > from) return { start: first, end: words[to - 1]?.end ?? first, text: writer.omission };
  // Before the first word, and behind the last one.
  if (start === undefined) return { start: first, end: first, text: `${writer.omission} ` };
  if (end === undefined) return { start, end: start, text: ` ${writer.omission}` };
  const gap = source.slice(start, end);
  const space = lastSpaceIn(gap);
  const at = space >= 0 ? start + space + 1 : end;
  return { start: at, end: at, text: `${space >= 0 ? '' : ' '}${writer.omission} ` };
}

function fixOf({ change }: Hunk, gap: Gap, match: Match, written: Written, writer: Writer): Edit {
  if (change === 'disordered') return inOrder(gap, written, writer);
  const { from, to, first, last } = gap;
  if (change === 'run-together' || gap.isJump) return omissionAt(from, written, writer, to);
  const reports = match.columns.slice(first, last).flatMap(({ word }) => word ?? []);
  if (from === to) return missing(gap, reports, match, written, writer);
  if (!reports.length) return surplus(gap, match, written, writer);
  const { start, end, text } = withSigns(gap, instead(gap, reports, written, writer), match, written);
  const apart = apartOf(gap, match.columns, written);
  return apart === undefined ? { start, end, text } : { start: written.words[from - 1]?.end ?? start, end, text: apart + text };
}

/** Words of the report with its stops and brackets beside them, where the draft has nothing but a space there. */
function withSigns(
  { from, to, first, last }: Gap,
  { start, end, text }: Edit,
  { columns }: Match,
  { source, words }: Written,
): Edit {
  const at = (column: number) => columns[column]?.word;
  const [before, head, tail, behind] = [at(first - 1), at(first), at(last - 1), at(last)];
  const lead = source.slice(words[from - 1]?.end ?? start, start);
  const trail = source.slice(end, words[to]?.start ?? end);
  const opening =
    head && before?.passage === head.passage && /^\s+$/.test(lead)
      ? /[([]*$/.exec(head.passage.text.slice(before.end, head.start))?.[0]
      : '';
  const closing =
    tail && behind?.passage === tail.passage && /^\s+$/.test(trail)
      ? /^[.,;:!?)\]]*/.exec(tail.passage.text.slice(tail.end, behind.start))?.[0]
      : '';
  return { start, end, text: `${opening ?? ''}${text}${closing ?? ''}` };
}

/** What stands before words of the report, where they touch the one before and the draft's do not, or the other way round: "5 percent". */
function apartOf({ from, first, last }: Gap, columns: Match['columns'], { source, words }: Written): string | undefined {
  const before = columns[first - 1]?.word;
  const own = words[from - 1];
  const report = columns[first]?.word;
  if (first === last || !before || !own || !report || before.passage !== report.passage) return undefined;
  const there = report.passage.text.slice(before.end, report.start);
  const here = source.slice(own.end, words[from]?.start);
  return /^\s*$/.test(there + here) && (there === '') !== (here === '') ? there : undefined;
}

/** What stands before and behind "…", or should, the other way round. */
function inOrder({ from }: Gap, { source, words }: Written, writer: Writer): Edit {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? start;
  const left = words[from - 1]?.end ?? start;
  const right = words[from]?.start ?? left;
  const between = words[from]?.isBehindOmission ? source.slice(left, right) : ` ${writer.omission} `;
  return { start, end, text: source.slice(right, end) + between + source.slice(start, left) };
}

/** The report's words in place of others: one for one where they are as many and alike apart, so that what stands between them stays. */
function instead({ from, to }: Gap, reports: readonly IndexedWord[], { source, words }: Written, writer: Writer): Edit {
  const own = words.slice(from, to);
  const start = own[0]?.start ?? 0;
  const end = own.at(-1)?.end ?? start;
  const gapOf = (i: number) => source.slice(own[i - 1]?.end, own[i]?.start);
  const areAlike =
    own.length === reports.length &&
    own.every((_, i) => i === 0 || isAlike(gapOf(i), between(reports[i - 1], reports[i], writer)));
  if (!areAlike) return { start, end, text: wordsOf(reports, writer) };
  const text = own.map((word, i) => {
    const report = reports[i] as IndexedWord;
    const kept = report.key === word.key ? source.slice(word.start, word.end) : wordsOf([report], writer);
    return (i > 0 ? gapOf(i) : '') + kept;
  });
  return { start, end, text: text.join('') };
}

/** Words of one passage, or of two that follow each other. */
function wordsOf(reports: readonly IndexedWord[], writer: Writer): string {
  const first = reports[0];
  const last = reports.at(-1);
  if (!first || !last) return '';
  if (first.passage === last.passage) return writer.reports(first.passage.text, first.start, last.end);
  const next = reports.findIndex(({ passage }) => passage !== first.passage);
  const { text } = first.passage;
  return `${writer.reports(text, first.start, text.length)} ${startOf(reports[next] as IndexedWord, writer)}${wordsOf(reports.slice(next), writer)}`;
}

/** What a passage has before its first word. */
const startOf = ({ passage, start }: IndexedWord, writer: Writer): string => writer.reports(passage.text, 0, start);

/** What the report has between two of its words, or before and behind them where they are of two passages. */
function between(before: IndexedWord | undefined, behind: IndexedWord | undefined, writer: Writer): string {
  if (before && behind && before.passage === behind.passage) return writer.reports(before.passage.text, before.end, behind.start);
  const end = before ? writer.reports(before.passage.text, before.end, before.passage.text.length) : '';
  return before && behind ? `${end} ${startOf(behind, writer)}` : end;
}

/** Words that are missing go where what is around them says: what stands between the two words of the draft is one of two gaps. */
function missing(
  { from, first, last }: Gap,
  reports: readonly IndexedWord[],
  { columns }: Match,
  { source, words }: Written,
  writer: Writer,
): Edit {
  const at = (column: number) => columns[column]?.word;
  const lead = between(at(first - 1), reports[0], writer);
  const trail = between(reports.at(-1), at(last), writer);
  const text = wordsOf(reports, writer);
  const start = words[from - 1]?.end;
  const end = words[from]?.start;
  if (start === undefined) return { start: end ?? 0, end: end ?? 0, text: text + trail };
  if (end === undefined) return { start, end: start, text: lead + text };
  const gap = source.slice(start, end);
  if (isAlike(gap, lead)) return { start: end, end, text: text + trail };
  if (isAlike(gap, trail)) return { start, end: start, text: lead + text };
  // Marks of the report's own are left as the writer has them where a space shows the place.
  const space = lastSpaceIn(gap);
  if (space >= 0 && !/\S/.test(lead + trail)) {
    const place = start + space + 1;
    return { start: place, end: place, text: `${text} ` };
  }
  return { start, end, text: lead + text + trail };
}

/** Words too many go, with one of the two gaps around them: what is left is what the report has there. */
function surplus({ from, to, first }: Gap, { columns }: Match, { source, words }: Written, writer: Writer): Edit {
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? start;
  const before = words[from - 1]?.end;
  const behind = words[to]?.start;
  // An omission beside them stays.
  if (before === undefined || words[from]?.isBehindOmission) return { start, end: behind ?? end, text: '' };
  if (behind === undefined || words[to]?.isBehindOmission) return { start: before, end, text: '' };
  const kept = between(columns[first - 1]?.word, columns[first]?.word, writer);
  const lead = source.slice(before, start);
  const trail = source.slice(end, behind);
  if (isAlike(lead, kept)) return { start, end: behind, text: '' };
  if (isAlike(trail, kept)) return { start: before, end, text: '' };
  const areSpaces = /^\s+$/.test(lead) && /^\s+$/.test(trail);
  if (areSpaces && /^[.,;:)]+\s*$/.test(kept)) return { start: before, end: behind, text: kept };
  if (/^\s+$/.test(trail)) return { start, end: behind, text: '' };
  if (/^\s+$/.test(lead)) return { start: before, end, text: '' };
  return { start: before, end: behind, text: kept };
}

/** Do two gaps read the same, whatever the shape of marks, dashes and spaces? */
const isAlike = (one: string, other: string): boolean => one === other || shape(one) === shape(other);

const shape = (gap: string): string =>
  gap
    .replace(/\n[ \t>]*/g, ' ')
    .replace(/(?:\\(?:en)?quot(?:e|ation)\*?\{|\}|[“”„«»"‘’‚‹›`'])+/g, '"')
    .replace(/\s*(?:-{2,3}|[\u2012-\u2015])\s*/g, '—')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ');
