/** Queries with judged answers, and how good a list of passages is beside them. The measures are those that the judgements came with. */
import { readFileSync } from 'node:fs';
import type { Passage } from '../../src/report/model';
import { percentile } from './measure';
import type { Random } from './random';

/** A query, and how well the lines of the source answer it: 1 is of use, 2 answers a good part, 3 is what is sought. */
export interface JudgedQuery {
  readonly query: string;
  readonly kind: string;
  /** Grades by source line; a line that is not there has grade 0. */
  readonly relevant: Readonly<Record<string, number>>;
}

/** How good one list of passages is. */
export interface Verdict {
  readonly kind: string;
  /** The gain of the first ten, discounted by rank, as a share of the best list possible. */
  readonly ndcg: number;
  /** 1 where a passage of the best grade comes first. */
  readonly success1: number;
  /** 1 where one is among the first three. */
  readonly success3: number;
  /** 1 / rank of the first such passage, 0 where it is not among the first ten. */
  readonly mrr: number;
}

/** Reads a file with a judged query a line. */
export function readJudged(path: string): JudgedQuery[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** How many of a list count. */
export const DEPTH = 10;

const discounted = (grades: readonly number[]): number =>
  grades.slice(0, DEPTH).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);

/** The grade of each passage by its number: the highest among its source lines. */
function gradesOf({ relevant }: JudgedQuery, passages: readonly Passage[]): Map<number, number> {
  return new Map(passages.map(({ number, source }) => [number, Math.max(0, ...source.map((line) => relevant[line] ?? 0))]));
}

/**
 * Judges what was found.
 * @param found numbers of passages, best first; one that is listed twice counts once
 * @param passages all that there are
 */
export function judge(query: JudgedQuery, found: readonly number[], passages: readonly Passage[]): Verdict {
  const gradeOf = gradesOf(query, passages);
  const sorted = [...gradeOf.values()].sort((a, b) => b - a);
  const grades = found.slice(0, DEPTH).map((number, i) => (found.indexOf(number) < i ? 0 : (gradeOf.get(number) ?? 0)));
  const ideal = discounted(sorted);
  const first = grades.indexOf(sorted[0] as number);
  return {
    kind: query.kind,
    ndcg: ideal ? discounted(grades) / ideal : 0,
    success1: first === 0 ? 1 : 0,
    success3: first >= 0 && first < 3 ? 1 : 0,
    mrr: first >= 0 ? 1 / (first + 1) : 0,
  };
}

/** The mean of the numbers. */
export const mean = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

/** Where a mean lies with a probability of 95 %, as drawing the queries anew tells (percentile bootstrap). */
export function bootstrap(
  numbers: readonly number[],
  random: Random,
  draws = 4000,
): { readonly low: number; readonly high: number } {
  const means = Array.from({ length: draws }, () => mean(numbers.map(() => random.pick(numbers))));
  return { low: percentile(means, 0.025), high: percentile(means, 0.975) };
}
