/** Loads an engine in a process of its own, as in an editor that has just started, and types queries into it. */
import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import type { Passage } from '../../src/report/model';
import { PassageSearch } from '../../src/search/search';
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
  /** How long the passes may take together, in milliseconds. The first ends then; it is repeated while there is time. */
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

const MOST_PASSES = 5;
/** In milliseconds. */
const WARM_UP = 2000;

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

process.once('message', ({ engine, file, warmUp, queries, budget }: TypingRequest) => {
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
  typingTimes(find as Finder, keystrokesOf(warmUp), WARM_UP);
  let keystrokes: readonly string[] = keystrokesOf(queries);
  const passes: number[][] = [];
  let last = 0;
  for (let spent = 0; passes.length < MOST_PASSES && spent + last <= budget; spent += last) {
    find = undefined;
    find = load();
    // the garbage of loading is not to be collected while queries are typed
    global.gc?.();
    const times = typingTimes(find, keystrokes, budget);
    passes.push(times);
    last = times.reduce((sum, time) => sum + time, 0);
    // All passes are the same, or the shortest would be called the least disturbed.
    keystrokes = keystrokes.slice(0, times.length);
  }
  const typed: Typed = { loading, memory, passes };
  process.send?.(typed, () => process.disconnect());
});
