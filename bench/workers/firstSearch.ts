/** The first search in a process of its own, where no code is warm, as in a window that has just been opened. */
import { readFileSync } from 'node:fs';
import { Report } from '../../src/report/report';
import { millisecondsOf } from '../lib/measure';
import { rowsOf } from '../lib/rows';

/** What the process answers, in milliseconds. */
export interface FirstSearch {
  /** From the bytes of the bundled file to the report. */
  readonly loading: number;
  /** From the report to the first rows, with the loading of the index. */
  readonly searching: number;
}

process.once('message', ({ file, query }: { readonly file: string; readonly query: string }) => {
  const bytes = readFileSync(file);
  let report: Report | undefined;
  const loading = millisecondsOf(() => {
    report = Report.fromBytes(bytes);
  });
  const searching = millisecondsOf(() => rowsOf(report as Report, query));
  process.send?.({ loading, searching } satisfies FirstSearch, () => process.disconnect());
});
