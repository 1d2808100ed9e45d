/** Builds a matcher in a thread of its own, where no code has been run before, as in an editor that has just started. */
import { parentPort, workerData } from 'node:worker_threads';
import { NameMatcher } from '../../src/names/matcher';
import { millisecondsOf } from '../lib/measure';

/** What the thread answers, in milliseconds. */
export interface BuildTimes {
  /** Making the matcher: all spellings. */
  readonly spellings: number;
  /** The first `match('')`: the tables. */
  readonly tables: number;
}

let matcher: NameMatcher | undefined;
const spellings = millisecondsOf(() => {
  matcher = new NameMatcher(workerData);
});
const tables = millisecondsOf(() => matcher?.match(''));
parentPort?.postMessage({ spellings, tables } satisfies BuildTimes);
