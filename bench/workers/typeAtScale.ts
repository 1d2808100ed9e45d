/** Loads an engine in a process of its own, as in an editor that has just started, and types queries into it. */
import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import type { Passage } from '../../src/report/model';
import { PassageSearch } from '../../src/report/search/search';
import { millisecondsOf } from '../lib/measure';
import { type Finder, MINISEARCH_OPTIONS, MINISEARCH_TYPING, miniSearchFinder } from '../lib/searchPeers';
import { keystrokesOf, LISTED, typingTimes } from '../lib/typing';

/** What the process is asked for. */
export interface TypingRequest {
  readonly engine: 'ours' | 'miniSearch';
  /** The file with what the engine loads. */
  readonly file: string;
  /** Other queries, to have the code warm. */
  readonly warmUp: readonly string[];
  readonly queries: readonly string[];
  readonly passes: number;
  /** How long a pass may take, in milliseconds. */
  readonly budget: number;
}

/** What it answers. */
export interface Typed {
  /** Reading the JSON, loading it and finding the first passage, where no code is warm: in milliseconds. */
  readonly loading: number;
  /** What is kept in memory then, in bytes. */
  readonly memory: number;
  /** The times of the searches in each pass, in milliseconds. Each pass begins with an engine that remembers nothing. */
  readonly passes: ReadonlyArray<readonly number[]>;
}

const ENGINES: Readonly<Record<TypingRequest['engine'], (text: string) => Finder>> = {
  ours: (text) => {
    const search = new PassageSearch(JSON.parse(text));
    return (query, limit) => search.search(query, { limit }).map(({ passage }) => passage);
  },
  miniSearch: (text) => miniSearchFinder(MiniSearch.loadJSON<Passage>(text, MINISEARCH_OPTIONS), MINISEARCH_TYPING),
};

/** Typed arrays lie beside the heap. */
function memoryInUse(): number {
  global.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

process.once('message', ({ engine, file, warmUp, queries, passes, budget }: TypingRequest) => {
  const load = (): Finder => ENGINES[engine](readFileSync(file, 'utf8'));
  const first = queries[0] as string;
  const before = memoryInUse();
  let text: string | undefined = readFileSync(file, 'utf8');
  let find: Finder | undefined;
  const loading = millisecondsOf(() => {
    find = ENGINES[engine](text as string);
    find(first, LISTED);
  });
  text = undefined;
  const memory = memoryInUse() - before;
  typingTimes(find as Finder, keystrokesOf(warmUp), budget / 4);
  const times: number[][] = [];
  for (let pass = 0; pass < passes; pass++) {
    find = undefined;
    find = load();
    // the garbage of loading is not to be collected while queries are typed
    global.gc?.();
    times.push(typingTimes(find, keystrokesOf(queries), budget));
  }
  const typed: Typed = { loading, memory, passes: times };
  process.send?.(typed, () => process.disconnect());
});
