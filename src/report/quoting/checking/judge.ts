import { once } from '../../../common/once';
import type { Span } from '../../../prose/span';
import type { Report } from '../../report';
import type { Draft } from '../draftFormat';
import { passageNumbers, type Run, runsOf } from '../passageNumbers';
import type { IndexedWord } from '../wordIndex';
import type { Column } from './align';
import type { Altered, Checked, CheckedQuotation, Finding, OmittedNegation, WrongNumber } from './checked';
import type { CheckerOptions } from './checker';
import type { Hunk } from './hunks';
import type { Match } from './match';
import { fixedIn, markedIn, spanOf, type Written } from './mend';
import { type CitedNumber, isKeyOf } from './numbers';
import type { Found, Paragraph } from './paragraphs';
import { type Writer, writerAt } from './writer';

/** A number, and where in the draft its paragraph begins. */
export interface Far {
  readonly number: CitedNumber;
  readonly at: number;
}

/** A quotation of the report, and where in the draft its paragraph begins. */
export interface FoundAt {
  readonly one: Found;
  readonly paragraph: Paragraph;
  readonly at: number;
  /** The numbers that are cited for it elsewhere. */
  readonly far: readonly Far[];
  /** What is cited for it is another source. */
  readonly isAnothers: boolean;
}

/** What was found in a draft. */
interface InDraft {
  /** The quotations of the report, in the order of the draft. */
  readonly found: readonly FoundAt[];
  /** All numbers of the draft. */
  readonly numbers: ReadonlyArray<Far & { readonly paragraph: Paragraph }>;
  /** How many quotations it has, of whomever. */
  readonly quoted: number;
}

/** Says of what was found in a draft what is wrong with it. */
export function judge(report: Report, draft: Draft, options: CheckerOptions, { found, numbers, quoted }: InDraft): Checked {
  const keys = new Set(found.flatMap(({ one, far }) => keysProved(one, far)));
  const isOur = (key: string) => key === options.source.key || isKeyOf(key, report.facts.description) || keys.has(key);
  const isAnothers = ({ says, keys }: CitedNumber) => (keys.length ? !keys.some(isOur) : says === 'other');
  const quotations: CheckedQuotation[] = [];
  const findings: Finding[] = [];
  const judged = new Set<CitedNumber>();
  for (const { one, paragraph, at, far, isAnothers: isOfAnother } of found) {
    const { quoted, match, cited } = one;
    const all = [...cited.numbers.map((number) => ({ number, at })), ...far];
    const own = all.filter(({ number }) => !isAnothers(number));
    const isAnotherKey = cited.keys.length > 0 && !cited.keys.some(isOur);
    // Beside the report, a note may name more.
    const isOthers = !own.length && (all.length > 0 || isAnotherKey || (isOfAnother && cited.keys.length === 0));
    // Who says that somebody else has the words is not told that they are not the report's.
    if (isOthers && match.hunks.length) continue;
    const [first] = own;
    const quotation: CheckedQuotation = {
      start: at + quoted.start,
      end: at + quoted.end,
      behind: at + quoted.end + quoted.close.length,
      passages: match.passages,
      isExact: match.hunks.length === 0,
      cited: first && spanAt(first.at, first.number),
    };
    quotations.push(quotation);
    const written: Written = { source: paragraph.text, words: match.words };
    let writer: Writer | undefined;
    const writing = () => (writer ??= writerAt({ draft, ...options }, quotation, quoted.kind === 'block'));
    findings.push(...alterationsOf(one, quotation, written, at, writing), ...negationsOf(one, quotation, at));
    for (const { number } of own) judged.add(number);
    findings.push(...wrongNumbers(report, own, one, quotation));
  }
  const isOnReport = quotations.length > 0;
  // A paragraph may have many numbers.
  const speaking = new Map<Paragraph, boolean>();
  for (const { number, at, paragraph } of numbers) {
    if (judged.has(number) || isAnothers(number) || !number.runs.flat().some((one) => !report.passage(one))) continue;
    const isOurs = number.says === 'report' || number.keys.some(isOur);
    if (
      isOurs ||
      (isAlone(number, paragraph) && (isOnReport || once(speaking, paragraph, () => speaksOf(report, paragraph.text))))
    )
      findings.push(noPassage(report, number, at));
  }
  return {
    quotations,
    findings: findings.sort((a, b) => a.start - b.start || a.end - b.end),
    others: Math.max(0, quoted - found.filter(({ one }) => one.quoted.depth === 0).length),
  };
}

const spanAt = (at: number, { start, end }: Span): Span => ({ start: at + start, end: at + end });

/** Keys that are cited with the right number for words of the report. */
const keysProved = ({ match, cited }: Found, far: readonly Far[]): string[] =>
  [...cited.numbers, ...far.map(({ number }) => number)].flatMap(({ keys, runs }) =>
    runs.flat().some((number) => match.homes.has(number)) ? keys : [],
  );

function alterationsOf(
  { match }: Found,
  quotation: CheckedQuotation,
  written: Written,
  at: number,
  writer: () => Writer,
): Altered[] {
  return apartFrom(match.hunks.map((hunk) => ({ hunk, span: spanOf(hunk, match, written) }))).map(({ hunk, span }): Altered => {
    const [gap] = hunk.gaps;
    const reports = hunk.gaps.flatMap((one) => wordsIn(match.columns.slice(one.first, one.last)));
    const around = match.columns[Math.max(0, (gap?.first ?? 0) - 1)]?.word;
    const passage = (reports[0] ?? around)?.passage.number ?? quotation.passages[0] ?? 0;
    return {
      ...spanAt(at, span),
      kind: 'altered',
      change: hunk.change,
      ...saidOf(hunk, match, written, reports),
      passage,
      quotation,
      get fixed() {
        return fixedIn(span, hunk, match, written, writer());
      },
      get marked() {
        if (hunk.change !== 'run-together') return markedIn(span, hunk, match, written, writer());
        // A word between the two places would have to go.
        return this.written === '' ? this.fixed : undefined;
      },
    };
  });
}

/** Changes whose places overlap, as those that words have moved across, are one. */
function apartFrom(
  all: ReadonlyArray<{ readonly hunk: Hunk; readonly span: Span }>,
): { readonly hunk: Hunk; readonly span: Span }[] {
  const apart: { hunk: Hunk; span: Span }[] = [];
  for (const one of all.toSorted((a, b) => a.span.start - b.span.start)) {
    const last = apart.at(-1);
    if (!last || one.span.start >= last.span.end) {
      apart.push(one);
      continue;
    }
    const gaps = [...last.hunk.gaps, ...one.hunk.gaps].sort((a, b) => a.from - b.from || a.first - b.first);
    apart[apart.length - 1] = {
      hunk: { change: 'reworded', gaps },
      span: { start: last.span.start, end: Math.max(last.span.end, one.span.end) },
    };
  }
  return apart;
}

/** The words that differ, as they read. */
function saidOf(
  { change, gaps }: Hunk,
  { columns }: Match,
  { source, words }: Written,
  reports: readonly IndexedWord[],
): Pick<Altered, 'written' | 'reports'> {
  const sliceOf = (from: number, to: number) => (to > from ? source.slice(words[from]?.start, words[to - 1]?.end) : '');
  const [first] = gaps;
  const last = gaps.at(-1);
  if (change !== 'reworded' || !first || !last)
    return {
      written: gaps
        .map(({ from, to }) => sliceOf(from, to))
        .filter(Boolean)
        .join(' … '),
      reports: asTheyRead(reports),
    };
  const all = wordsIn(columns.slice(first.first, last.last));
  return { written: sliceOf(first.from, last.to), reports: last.first > first.first ? asTheyRead(all) : '' };
}

const wordsIn = (columns: readonly Column[]): IndexedWord[] => columns.flatMap(({ word }) => word ?? []);

/** Words of the report in a row, as they read. */
function asTheyRead(words: readonly IndexedWord[]): string {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return '';
  if (first.passage === last.passage) return first.passage.text.slice(first.start, last.end);
  return `${first.passage.text.slice(first.start)} ${last.passage.text.slice(0, last.end)}`;
}

const negationsOf = ({ match }: Found, quotation: CheckedQuotation, at: number): OmittedNegation[] =>
  match.omittedNegations.map(({ at: word, first, last }) => {
    const left = wordsIn(match.columns.slice(first, last));
    return {
      start: at + (match.words[word - 1]?.start ?? 0),
      end: at + (match.words[word]?.end ?? 0),
      kind: 'omitted-negation',
      reports: asTheyRead(left),
      passage: left[0]?.passage.number ?? 0,
      quotation,
    };
  });

/** Numbers for a quotation of which none is its passage's, or which no passage has. */
function wrongNumbers(report: Report, own: readonly Far[], { match }: Found, quotation: CheckedQuotation): WrongNumber[] {
  const named = own.flatMap(({ number }) => number.runs);
  const isMissing = match.passages.some((passage) => !namesOne(named, new Set([passage])));
  const isMore = named.flat().some((number) => !match.homes.has(number));
  const isRight = namesOne(named, match.homes) && !(isMissing && isMore);
  return own.flatMap(({ number, at }): WrongNumber[] => {
    const isThere = number.runs.flat().every((one) => report.passage(one));
    if (isThere && isRight) return [];
    const runs = runsOf(
      [...quotation.passages].sort((a, b) => a - b),
      (before) => report.following(before),
    );
    return [
      {
        ...spanAt(at, number),
        kind: isThere ? 'wrong-passage' : 'no-such-passage',
        written: writtenNumber(number),
        passage: quotation.passages[0],
        quotation,
        fixed: fixedNumber(number, runs),
      },
    ];
  });
}

const namesOne = (runs: readonly Run[], passages: ReadonlySet<number>): boolean =>
  runs.some(([first, last]) => [...passages].some((number) => first <= number && number <= last));

/** A number that no passage has, where no words of the report are beside it. */
function noPassage(report: Report, number: CitedNumber, at: number): WrongNumber {
  const [[first, last] = [0, 0]] = number.runs;
  // The number of a line within a longer passage.
  const passage = first === last ? report.passages.find(({ source }) => source.includes(first)) : undefined;
  return {
    ...spanAt(at, number),
    kind: 'no-such-passage',
    written: writtenNumber(number),
    passage: passage?.number,
    quotation: undefined,
    fixed: passage && number.runs.length === 1 ? fixedNumber(number, [[passage.number, passage.number]]) : undefined,
  };
}

const writtenNumber = ({ runs }: CitedNumber): string => passageNumbers(runs);

/** Numbers with the writer's own sign and dash. */
function fixedNumber({ sign, dash }: CitedNumber, runs: readonly Run[]): string {
  const digits = passageNumbers(runs, dash).replace(/^¶+/, '');
  const [, one = sign, space = ''] = /^(.*?)([\s~\u00a0\u202f]*)$/su.exec(sign) ?? [];
  const isDouble = one.length % 2 === 0 && one.slice(0, one.length / 2) === one.slice(one.length / 2);
  const single = isDouble ? one.slice(0, one.length / 2) : one;
  const isOne = runs.length === 1 && runs[0]?.[0] === runs[0]?.[1];
  // Not everywhere is the sign doubled for several.
  return (isOne ? single : isDouble || /^(?:¶|§)$/.test(one) ? single + single : one) + space + digits;
}

/** An opening bracket may stand so many units before. */
const BRACKET = 20;

/** Does the number stand in brackets of its own? */
const isAlone = ({ group, start, end, says }: CitedNumber, { text }: Paragraph): boolean =>
  says === 'nothing' &&
  (group.start < start || /[[(]\s*$/.test(text.slice(Math.max(0, start - BRACKET), start))) &&
  !/[\p{L}]{4}/u.test(text.slice(group.start, start) + text.slice(end, group.end));

/** Has a text a name of the report's own? */
const speaksOf = (report: Report, text: string): boolean => report.match(text).some((mention) => report.isOwn(mention));
