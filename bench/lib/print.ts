/** What a benchmark prints: tables for people, and the targets with a word on each. */

/** Prints a Markdown table, numbers to the right. */
export function printTable(head: readonly string[], rows: ReadonlyArray<readonly string[]>): void {
  const widths = head.map((title, i) => Math.max(...[head, ...rows].map((row) => (row[i] ?? title).length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number))).join(' | ')} |`;
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  console.log([line(head), line(rule), ...rows.map(line), ''].join('\n'));
}

/** Something that is promised of the product. */
export interface Target {
  /** What is promised, with its limit. */
  readonly promise: string;
  /** What was measured, for people. */
  readonly measured: string;
  readonly held: boolean;
}

/** Prints what became of the targets. Returns whether all of them were held. */
export function printTargets(targets: readonly Target[]): boolean {
  printTable(
    ['Target', 'Measured', 'Held'],
    targets.map(({ promise, measured, held }) => [promise, measured, held ? 'yes' : 'NO']),
  );
  const missed = targets.filter(({ held }) => !held).length;
  console.log(missed === 0 ? 'All targets are held.' : `${missed} of ${targets.length} targets missed.`);
  return missed === 0;
}
