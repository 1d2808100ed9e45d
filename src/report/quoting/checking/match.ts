/** Telling that a quotation is the report's, and where its words are not. */
import type { Report } from '../../report';
import { isWord, type WordIndex } from '../wordIndex';
import { align, type Column, type Step } from './align';
import { candidatesFor } from './candidates';
import type { DraftWord } from './draftWords';
import { type Hunk, hunksOf } from './hunks';
import { isOurs } from './verdict';

/** A quotation beside the words of the report that it is made of. */
export interface Match {
  readonly words: readonly DraftWord[];
  readonly columns: readonly Column[];
  readonly hunks: readonly Hunk[];
  /** The passages that it has words of, in the order of the quotation. */
  readonly passages: readonly number[];
  /** All passages that have the words, since some stand in several. */
  readonly homes: ReadonlySet<number>;
  /** Omissions that leave out a negation: the word behind it, and the columns that it leaves out, the end exclusive. */
  readonly omittedNegations: ReadonlyArray<{ readonly at: number; readonly first: number; readonly last: number }>;
  /** Where in the report its first word is, and the one behind its last. */
  readonly from: number;
  readonly to: number;
}

/** What is cited for a quotation. */
export interface Cited {
  readonly passages: readonly number[];
  /** It is the report, and nothing else, whatever the number. */
  readonly isOurs: boolean;
  /** The words around say that it is somebody else's. */
  readonly isSomebodys: boolean;
}

/**
 * The words of a quotation beside those of the report.
 * @param cited what is cited for it: passages, and whether it is the report's
 * @param beside where in the report another quotation of the same sentence ends or begins; words there may be few
 * @returns undefined where they are somebody else's
 */
export function matchOf(
  report: Report,
  words: readonly DraftWord[],
  cited: Cited,
  beside: readonly number[] = [],
): Match | undefined {
  const index = report.wordIndex;
  const columns = candidatesFor(report, words, cited.passages, beside);
  if (!columns.length) return undefined;
  const laid = layBeside(words, columns);
  if (!laid) return undefined;
  const { steps, hunks, placed, passages } = laid;
  const [from = 0] = placed;
  const to = (placed.at(-1) ?? 0) + 1;
  const isBeside = beside.some((place) => Math.abs(place - from) <= NEAR || Math.abs(place - to) <= NEAR);
  const isCited = cited.passages.some((number) => passages.includes(number));
  const { isOurs: isAttributed, isSomebodys } = cited;
  const { columns: looked } = laid;
  if (!isOurs({ report, words, columns: looked, steps, hunks, isBeside, isCited, isAttributed, isSomebodys })) return undefined;
  return {
    words,
    columns: looked,
    hunks,
    passages,
    homes: new Set([...passages, ...(hunks.length ? [] : homesOf(index, words, steps))]),
    omittedNegations: omittedNegations(words, looked, steps),
    from,
    to,
  };
}

/** Of a passage further from the others, or near them, so many words at least are no chance. */
const FEWEST_FAR = 5;
const FEWEST_NEAR = 3;
const NEAR_PASSAGES = 3;

/** Words beside those of the report: again without the passages of which they have but a few, which only happen to have these. */
function layBeside(words: readonly DraftWord[], columns: readonly Column[]): Laid | undefined {
  const passageAt = ({ first }: Step, among: readonly Column[]) => among[first]?.word?.passage.number ?? 0;
  const steps = align(words, columns);
  const counts = new Map<number, number>();
  for (const step of steps)
    if (step.kind === 'same') counts.set(passageAt(step, columns), (counts.get(passageAt(step, columns)) ?? 0) + 1);
  const [most = 0] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  const isChance = ([number, count]: readonly [number, number]) =>
    number !== most && count < (Math.abs(number - most) <= NEAR_PASSAGES ? FEWEST_NEAR : FEWEST_FAR);
  const chance = new Set([...counts].filter(isChance).map(([number]) => number));
  const kept = chance.size ? columns.filter(({ word }) => !word || !chance.has(word.passage.number)) : columns;
  const laid = chance.size ? align(words, kept) : steps;
  const same = laid.filter(({ kind }) => kind === 'same');
  if (!same.length) return undefined;
  return {
    columns: kept,
    steps: laid,
    hunks: hunksOf(words, kept, laid),
    placed: same.map(({ first }) => kept[first]?.place ?? 0),
    passages: [...new Set(same.map((step) => passageAt(step, kept)))],
  };
}

/** A quotation beside the words of the report. */
interface Laid {
  readonly columns: readonly Column[];
  readonly steps: readonly Step[];
  readonly hunks: readonly Hunk[];
  /** Where in the report the words are that are the same. */
  readonly placed: readonly number[];
  readonly passages: readonly number[];
}

/** Between the parts of a quotation that the writer interrupts, so many words at most are another. */
const NEAR = 3;

/** All passages that have an exact quotation's words, part by part. */
function homesOf(index: WordIndex, words: readonly DraftWord[], steps: readonly Step[]): number[] {
  const parts: DraftWord[][] = [];
  let column = -1;
  for (const { kind, from, first, last } of steps) {
    const word = words[from];
    if (kind !== 'same' || !word) {
      column = -1;
      continue;
    }
    if (first === column) parts.at(-1)?.push(word);
    else parts.push([word]);
    column = last;
  }
  return parts
    .filter((part) => part.filter(isWord).length > 1)
    .flatMap((part) => index.placesOf(part).flatMap((place) => part.map((_, i) => index.words[place + i]?.passage.number ?? 0)));
}

const NEGATIONS = new Set(['not', 'no', 'never', 'without', 'nor', 'neither', 'cannot', 'none']);
/** A negation further from what is kept, among more words, belongs to what is left out. */
const FURTHEST = 3;
const FEW = 4;

function omittedNegations(
  words: readonly DraftWord[],
  columns: readonly Column[],
  steps: readonly Step[],
): Match['omittedNegations'] {
  return steps.flatMap((step, i) => {
    const before = steps[i - 1];
    if (!before || !words[step.from]?.isBehindOmission || step.from === before.from || step.first <= before.last) return [];
    const left = columns.slice(before.last, step.first);
    const passages = new Set(left.map(({ word }) => word?.passage));
    passages.add(columns[step.first]?.word?.passage);
    if (passages.size > 1) return [];
    const near = left.length <= FEW ? left : left.slice(-FURTHEST);
    return near.some(({ key }) => NEGATIONS.has(key)) ? [{ at: step.from, first: before.last, last: step.first }] : [];
  });
}
