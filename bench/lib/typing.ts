/** Queries as they are typed: every beginning of them is searched. */
import { millisecondsOf, percentile } from './measure';

/** How many passages the product asks for while a query is typed. */
export const LISTED = 50;

/** What is searched while these queries are typed one after the other. */
export const keystrokesOf = (queries: readonly string[]): string[] =>
  queries.flatMap((query) => {
    const letters = [...query];
    return letters.map((_, i) => letters.slice(0, i + 1).join(''));
  });

/** How long each search takes, in milliseconds, in their order; no more are made once that time is spent. */
export function typingTimes(
  find: (query: string, limit: number) => unknown,
  keystrokes: readonly string[],
  budget = Number.POSITIVE_INFINITY,
): number[] {
  const times: number[] = [];
  let spent = 0;
  for (const typed of keystrokes) {
    if (spent >= budget) break;
    const time = millisecondsOf(() => find(typed, LISTED));
    times.push(time);
    spent += time;
  }
  return times;
}

/** The pass with the least disturbance from other programs: that with the lowest 99th percentile. */
export const leastDisturbed = (passes: ReadonlyArray<readonly number[]>): readonly number[] =>
  passes.reduce((best, pass) => (percentile(pass, 0.99) < percentile(best, 0.99) ? pass : best));
