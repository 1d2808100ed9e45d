import type { QuotedText } from '../../../prose/quotations/quotedText';
import { beginningIn, type Span } from '../../../prose/span';
import type { Report } from '../../report';
import type { Draft } from '../draftFormat';
import { type QuotedWord, quotedWords } from '../wordIndex';
import { asidesIn } from './asides';
import { type CitedFor, citedFor } from './citing';
import { type DraftWord, type ParagraphWords, wordsIn, wordsOf } from './draftWords';
import { type Cited, type Match, matchOf } from './match';
import { type Note, notesIn } from './notes';
import { type CitedNumber, isKeyOf, numbersIn } from './numbers';
import { isSomebodys } from './sources';

/** A paragraph of a draft as far as it quotes and cites. Offsets are those of the paragraph. */
export interface Paragraph {
  readonly text: string;
  readonly quotations: readonly QuotedText[];
  /** Those of them that have some words of the report in a row. */
  readonly reports: readonly QuotedText[];
  readonly numbers: readonly CitedNumber[];
  /** What is cited for each quotation. */
  readonly cited: readonly CitedFor[];
  /** For each quotation, whether it is said to be somebody else's. */
  readonly areSomebodys: readonly boolean[];
  /** The notes whose text it has. */
  readonly notes: readonly Note[];
  /** Begins it with the source of what stands above it? */
  readonly isAttribution: boolean;
  /** Its words, where it has quotations. */
  readonly words: ParagraphWords | undefined;
}

/** A quotation of the report in a paragraph. */
export interface Found {
  readonly quoted: QuotedText;
  /** Its place among those of the paragraph. */
  readonly place: number;
  readonly match: Match;
  readonly cited: CitedFor;
}

/**
 * Reads a paragraph with its quotations, without asking whether they are the report's.
 * @param above the end of the paragraph above where that leads over to this one
 */
export function paragraphOf(
  report: Report,
  { text, language }: Draft,
  quotations: readonly QuotedText[],
  code: readonly Span[],
  above: string,
): Paragraph {
  const asides = asidesIn(text);
  const numbers = numbersIn(text, asides, quotations, report.facts.description).filter(
    ({ start, end }) => !code.some((span) => span.start <= start && end <= span.end),
  );
  const first = numbers[0]?.group;
  const reports = quotations.filter(({ start, end }) => hasRow(report, quotedWords(text.slice(start, end))));
  return {
    text,
    quotations,
    reports,
    numbers,
    cited: citedFor(text, quotations, numbers, asides, reports, report.facts.description),
    areSomebodys: quotations.map((quoted) => isSomebodys(text, quoted, above)),
    notes: notesIn(text),
    isAttribution: first !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(0, first.start)) && quotations.length === 0,
    words: quotations.length ? wordsIn(text, language, code, asides, report.wordIndex.has) : undefined,
  };
}

const hasRow = ({ wordIndex }: Report, words: readonly QuotedWord[]): boolean =>
  words.some((_, at) => wordIndex.placesOfRow(words, at).length > 0);

/**
 * The quotations of a paragraph that are the report's. Of one within another the outer one counts where it is the report's.
 * @param far numbers that are cited elsewhere for each of the quotations, such as in a note
 */
export function foundIn(
  report: Report,
  { text, quotations, numbers, cited, words, areSomebodys }: Paragraph,
  far: ReadonlyArray<readonly CitedNumber[]>,
): Found[] {
  if (!words) return [];
  const found: Found[] = [];
  const open: {
    readonly quoted: QuotedText;
    readonly place: number;
    readonly own: DraftWord[];
    readonly here: CitedFor;
    readonly all: Cited;
  }[] = [];
  for (const [i, quoted] of quotations.entries()) {
    const outer = found.at(-1)?.quoted;
    if (outer && quoted.start < outer.end) continue;
    const own = wordsOf(words, quoted);
    const here = cited[i] as CitedFor;
    const all = citedBy(report, [...here.numbers, ...(far[i] ?? [])], areSomebodys[i] === true);
    const whole = matchOf(report, own, all);
    const one = whole?.hunks.length === 0 ? undefined : withoutFrame(text, quoted, numbers);
    const match = one && matchOf(report, wordsOf(words, one), all);
    // Of a block the writer's own words are none of the quotation, such as a note before it, or its source behind it.
    const isFramed = match && (!whole || match.hunks.length < whole.hunks.length);
    const inner = whole && !isFramed && whole.hunks.length > 0 ? innerOf(quotations, i) : undefined;
    const inside = inner && matchOf(report, wordsOf(words, inner), all);
    // What is between marks of its own there is the quotation, if the words around are the writer's.
    if (whole && inner && inside && inside.hunks.length < whole.hunks.length && sameOutside(whole, inner) < FEWEST_OUTSIDE)
      continue;
    if (isFramed) found.push({ quoted: one, place: i, match, cited: here });
    else if (whole) found.push({ quoted, place: i, match: whole, cited: here });
    else open.push({ quoted, place: i, own, here, all });
  }
  // What the writer interrupts is one quotation: a short part of it counts beside the other.
  const rest: Found[] = [];
  let next = 0;
  for (const { quoted, place, own, here, all } of open) {
    while (next < found.length && (found[next] as Found).quoted.start < quoted.start) next++;
    const before = found[next - 1];
    const beside = [before, found[next]].flatMap((one) => (one ? [one.match.from, one.match.to] : []));
    if (!beside.length || (before && quoted.end <= before.quoted.end)) continue;
    const match = matchOf(report, own, all, beside);
    if (match) rest.push({ quoted, place, match, cited: here });
  }
  found.push(...rest);
  return found.sort((a, b) => a.quoted.start - b.quoted.start);
}

/** Before the words of a block: "Note: ", "**Azerbaijan.** ", "Source: " */
const LABEL = /^(?:[*_]{1,2}[^*_\n]{1,60}[*_]{1,2}[.:]?|[*_]{0,2}\p{L}[^\n:.!?]{0,40}:[*_]{0,2})\s+/u;
/** Before the source of a block. */
const SOURCE = /(?:\s[-–—―]{1,3}|\n|[.!?]["”’)]?\s|\\\\)[^\n]{0,100}$/u;

/** A block without what frames it on its own lines; undefined where nothing does. */
function withoutFrame(text: string, quoted: QuotedText, numbers: readonly CitedNumber[]): QuotedText | undefined {
  if (quoted.kind !== 'block') return undefined;
  const label = LABEL.exec(text.slice(quoted.start, quoted.end))?.[0].length ?? 0;
  const number = beginningIn(numbers, quoted.start, quoted.end).at(-1);
  const before = number && text.slice(quoted.start, number.start);
  const source = before === undefined ? undefined : SOURCE.exec(before)?.index;
  const end = source === undefined ? quoted.end : quoted.start + source + 1;
  return label > 0 || end < quoted.end ? { ...quoted, start: quoted.start + label, end } : undefined;
}

/** So many words of the report around marks show that they are its own. */
const FEWEST_OUTSIDE = 3;

/** How many words of a quotation stand outside of a part of it and are the report's. */
function sameOutside({ words, hunks }: Match, { start, end }: Span): number {
  const other = new Set(hunks.flatMap(({ gaps }) => gaps.flatMap(({ from, to }) => words.slice(from, to))));
  return words.filter((word) => (word.end <= start || word.start >= end) && !other.has(word)).length;
}

/** What a block has between marks of its own, where that is most of it. */
function innerOf(quotations: readonly QuotedText[], i: number): QuotedText | undefined {
  const block = quotations[i] as QuotedText;
  const inner = quotations.slice(i + 1).find(({ start }) => start < block.end);
  return block.kind === 'block' && inner && (inner.end - inner.start) * 2 > block.end - block.start ? inner : undefined;
}

function citedBy({ facts }: Report, numbers: readonly CitedNumber[], isSomebodys: boolean): Cited {
  const isOurs = ({ says, keys }: CitedNumber) =>
    keys.length ? keys.some((key) => key === facts.key || isKeyOf(key, facts.description)) : says !== 'other';
  return { passages: numbers.flatMap(({ runs }) => runs.flat()), isOurs: numbers.some(isOurs), isSomebodys };
}
