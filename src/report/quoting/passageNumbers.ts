/** Passages in a row, by the numbers of the first and the last. */
export type Run = readonly [first: number, last: number];

/**
 * Passages as runs of those that stand behind each other.
 * @param numbers in the order of the report
 * @param following the number of the passage behind one
 */
export function runsOf(numbers: readonly number[], following: (number: number) => number | undefined): Run[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && following(run[1]) === number) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** Passage numbers as a citation has them: "¶116", "¶¶115–116", "¶¶115, 120". */
export function passageNumbers(runs: readonly Run[], dash = '–'): string {
  const written = runs.map(([first, last]) => (first === last ? `${first}` : `${first}${dash}${last}`)).join(', ');
  const isOne = runs.length === 1 && runs[0]?.[0] === runs[0]?.[1];
  return `${isOne ? '¶' : '¶¶'}${written}`;
}
