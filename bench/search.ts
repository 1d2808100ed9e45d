/** How well and how fast passages are found, beside other search engines, and what each idea of the ranking is worth. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Report } from '../src/report/report';
import { RANKING, type Ranking } from '../src/search/ranking';
import { PassageSearch, type SearchData } from '../src/search/search';
import type { SearchTables } from '../src/search/tables';
import { theReportData } from '../test/unit/theReport';
import { bootstrap, DEPTH, type JudgedQuery, judge, mean, readJudged, type Verdict } from './lib/judged';
import { median, percentile } from './lib/measure';
import { printTable, printTargets, type Target } from './lib/print';
import { Random } from './lib/random';
import { rowsOf } from './lib/rows';
import { type Engine, type Finder, miniSearchTyping, PEERS } from './lib/searchPeers';
import { keystrokesOf, leastDisturbed, typingTimes } from './lib/typing';
import { variedReport } from './lib/variedReport';
import type { FirstSearch } from './workers/firstSearch';

/** Where the public queries lie beside a clone of this repository; `QUERIES` names another file. */
const PUBLIC_QUERIES = '../shared/eval/queries.dev.jsonl';
const ROUNDS = 5;
/** A slow peer is asked only so many keystrokes as take about this long, in milliseconds. */
const PASS = 400;
/** Passages of the larger report. */
const LARGE = 5000;
/** How long the code is warmed up, and the longest that is promised, in milliseconds. */
const WARM_UP = 2000;
const LONGEST_KEYSTROKE = 16;
const LONGEST_FIRST_SEARCH = 100;
/** The shares of queries of which it is said that the report does not have it: on what it has not, and on what it has. */
const LEAST_SAID = 0.9;
const MOST_DOUBTED = 0.04;

/** What each idea of the ranking is, for people. */
const IDEAS: Readonly<Record<keyof Ranking, string>> = {
  word: 'the word as it is typed',
  stem: 'the word in any inflection',
  plain: 'what a passage is about in other words than its own',
  name: 'a name that the word belongs to, in any form',
  tells: 'passages that tell most about such a name',
  says: 'whose words or views a passage has',
  topic: 'the headings above a passage',
  prefix: 'words that continue the one being typed',
  spelling: 'words for which an unknown one may be a misspelling',
  near: 'words that mean much the same as one that the report does not have',
  nearKnown: 'the same for a word that the report has',
  specific: 'what a word tells in general English',
  unit: 'dates and figures in other forms',
  neighbours: 'what the sentences before and after match',
  coverage: 'preferring passages that have all words',
};

/** Judged queries, and what they are called. */
interface QuerySet {
  readonly title: string;
  readonly queries: readonly JudgedQuery[];
  /** They are there to be judged by, not to be looked at: only what all of them come to is shown. */
  readonly sealed: boolean;
}

const targets: Target[] = [];
const data = theReportData();
const { passages } = data;
const ours: Engine = { name: 'Ours', ready: () => finderOf(data) };
const own = readJudged('bench/search/queries.jsonl');
const heldOut = readJudged('bench/search/heldOut.jsonl');
const datesAndAmounts = readJudged('bench/search/datesAndAmounts.jsonl');
const published = publicQueries();
const sets: readonly QuerySet[] = [
  ...(published ? [{ title: 'the public queries', queries: published, sealed: false }] : []),
  { title: 'our own queries', queries: own, sealed: false },
  { title: 'our own queries on dates and amounts', queries: datesAndAmounts, sealed: false },
  { title: 'the held-out queries', queries: heldOut, sealed: true },
  { title: 'queries in three styles', queries: readJudged('bench/search/styles.jsonl'), sealed: false },
  { title: 'held-out ones in three styles', queries: readJudged('bench/search/stylesHeldOut.jsonl'), sealed: true },
];
/** The queries that are typed, in any order, so that as many as the time suffices for stand for all. */
const shuffled = new Random(7).shuffled((published ?? own).map(({ query }) => query));
const ms = (time: number): string => time.toFixed(time < 10 ? 3 : time < 100 ? 1 : 0);
const signed = (difference: number): string => `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(3)}`;

function finderOf(searched: SearchData, ranking?: Ranking): Finder {
  const search = new PassageSearch(searched, ranking);
  return (query, limit) => search.search(query, { limit }).map(({ passage }) => passage);
}

const withTables = (other: Partial<SearchTables>): SearchData => ({
  passages,
  searchTables: JSON.stringify({ ...JSON.parse(data.searchTables), ...other }),
});

function publicQueries(): JudgedQuery[] | undefined {
  const named = process.env.QUERIES;
  if (named !== undefined || existsSync(PUBLIC_QUERIES)) return readJudged(named ?? PUBLIC_QUERIES);
  console.log(`The public queries are left out: there is no ${PUBLIC_QUERIES}, and QUERIES names no other file.\n`);
  return undefined;
}

const verdictsOn = (queries: readonly JudgedQuery[], find: Finder): Verdict[] =>
  queries.map((query) => judge(query, find(query.query, DEPTH), passages));

const measureOf = (verdicts: readonly Verdict[], measure: 'ndcg' | 'success1' | 'success3' | 'mrr'): number =>
  mean(verdicts.map((verdict) => verdict[measure]));

/** How well each engine ranks, on each set of queries. */
function quality(): void {
  const finders = [ours, ...PEERS].map(({ name, ready }) => ({ name, find: ready(passages) }));
  for (const { title, queries, sealed } of sets) {
    const results = finders.map(({ name, find }) => ({ name, verdicts: verdictsOn(queries, find) }));
    const [first, ...peers] = results as [(typeof results)[number], ...typeof results];
    const lead = (verdicts: readonly Verdict[]): string => {
      const differences = verdicts.map(({ ndcg }, i) => (first.verdicts[i] as Verdict).ndcg - ndcg);
      const { low, high } = bootstrap(differences, new Random(1));
      return `${signed(mean(differences))} (${signed(low)} to ${signed(high)})`;
    };
    console.log(`## Quality on ${title} (${queries.length}), with 95 % intervals\n`);
    printTable(
      ['Engine', 'nDCG@10', 'Interval', 'success@1', 'success@3', 'MRR@10', 'Ours is better by'],
      results.map(({ name, verdicts }) => {
        const { low, high } = bootstrap(
          verdicts.map(({ ndcg }) => ndcg),
          new Random(1),
        );
        return [
          name,
          measureOf(verdicts, 'ndcg').toFixed(3),
          `${low.toFixed(2)} to ${high.toFixed(2)}`,
          ...(['success1', 'success3', 'mrr'] as const).map((measure) => measureOf(verdicts, measure).toFixed(3)),
          verdicts === first.verdicts ? '' : lead(verdicts),
        ];
      }),
    );
    const best = peers.reduce((a, b) => (measureOf(b.verdicts, 'ndcg') > measureOf(a.verdicts, 'ndcg') ? b : a));
    const [mine, theirs] = [first, best].map(({ verdicts }) => measureOf(verdicts, 'ndcg')) as [number, number];
    targets.push({
      promise: `${title}: a higher nDCG@10 than every peer`,
      measured: `${lead(best.verdicts)} over ${best.name}`,
      held: mine > theirs,
    });
    if (sealed) continue;
    const kinds = [...new Set(queries.map(({ kind }) => kind))];
    console.log(`nDCG@10 on ${title}, by kind\n`);
    printTable(
      ['Engine', ...kinds],
      results.map(({ name, verdicts }) => [
        name,
        ...kinds.map((kind) =>
          measureOf(
            verdicts.filter((verdict) => verdict.kind === kind),
            'ndcg',
          ).toFixed(3),
        ),
      ]),
    );
  }
}

/** What is lost without each idea of the ranking. */
function ablation(): void {
  const shown = sets.filter(({ sealed }) => !sealed);
  const ndcgOn = (find: Finder) => shown.map(({ queries }) => measureOf(verdictsOn(queries, find), 'ndcg'));
  const full = ndcgOn(finderOf(data));
  const without: ReadonlyArray<readonly [string, string, Finder]> = [
    ...(Object.keys(RANKING) as Array<keyof Ranking>).map(
      (idea) => [idea, IDEAS[idea], finderOf(data, { ...RANKING, [idea]: 0 })] as const,
    ),
    ['near table', 'all words that mean much the same', finderOf(withTables({ nearWords: [] }))],
    ['name table', 'names by the words of all their forms', finderOf(withTables({ nameWords: [] }))],
  ];
  console.log('## What each idea is worth: the change of nDCG@10 without it\n');
  printTable(
    ['Without', ...shown.map(({ title }) => title)],
    [
      ['nothing: the whole ranking', ...full.map((ndcg) => ndcg.toFixed(3))],
      ...without.map(([idea, what, find]) => [
        `${idea}: ${what}`,
        ...ndcgOn(find).map((ndcg, i) => signed(ndcg - (full[i] as number))),
      ]),
    ],
  );
}

/** How long each engine takes while a query is typed. */
function keystrokes(): void {
  const engines = [ours, ...PEERS];
  const all = keystrokesOf(shuffled);
  const searched = engines.map((engine) => {
    if (engine === ours || engine === miniSearchTyping) return all;
    // how slow it is shows after some queries, which the first of them warm up
    const find = engine.ready(passages);
    const some = Math.ceil(shuffled.length / 10);
    typingTimes(find, keystrokesOf(shuffled.slice(0, some)), PASS);
    const times = typingTimes(find, keystrokesOf(shuffled.slice(some, 3 * some)), PASS);
    return all.slice(0, Math.ceil(PASS / mean(times)));
  });
  const passes = engines.map((): number[][] => []);
  for (let round = -1; round < ROUNDS; round++) {
    engines.forEach(({ ready }, i) => {
      // The code is warm, and the engine new: none may know the answers from the round before.
      const times = typingTimes(ready(passages), searched[i] as readonly string[]);
      if (round >= 0) passes[i]?.push(times);
    });
  }
  console.log(
    `## Keystrokes: every beginning of ${shuffled.length} queries, ${passages.length} passages, in ms, the best of ${ROUNDS} passes\n`,
  );
  printTable(
    ['Engine', 'Searches', 'Median', 'p99', 'Longest'],
    engines.map(({ name }, i) => {
      const times = leastDisturbed(passes[i] as number[][]);
      return [name, `${times.length}`, ...[median(times), percentile(times, 0.99), Math.max(...times)].map(ms)];
    }),
  );
  const mine = passes[0] as number[][];
  const theirs = passes[engines.indexOf(miniSearchTyping)] as number[][];
  const factor = median(mine.map((pass, round) => median(pass) / median(theirs[round] as number[])));
  targets.push({
    promise: `a keystroke takes no longer than with ${miniSearchTyping.name}: median`,
    measured: `${factor.toFixed(2)} times as long`,
    held: factor <= 1,
  });
}

/** How long the list takes with each letter, its rows included, here and in a report of many more passages. */
function rows(): void {
  const table = [passages.length, LARGE].map((size) => {
    const own = size === passages.length ? data : variedReport(data, size, new Random(6));
    const type = (queries: readonly string[], budget?: number) => {
      const report = new Report(own);
      report.search('');
      return typingTimes((typed) => rowsOf(report, typed), keystrokesOf(queries), budget);
    };
    type(
      heldOut.map(({ query }) => query),
      WARM_UP,
    );
    const times = leastDisturbed(Array.from({ length: ROUNDS }, () => type(shuffled)));
    const p99 = percentile(times, 0.99);
    const count = size.toLocaleString('en');
    if (size === LARGE)
      targets.push({
        promise: `a keystroke with its rows in ${count} passages: p99 < ${LONGEST_KEYSTROKE} ms`,
        measured: `${ms(p99)} ms`,
        held: p99 < LONGEST_KEYSTROKE,
      });
    return [count, `${times.length}`, ...[median(times), p99, Math.max(...times)].map(ms)];
  });
  console.log(`## Keystrokes with their rows, in ms, the best of ${ROUNDS} passes\n`);
  printTable(['Passages', 'Keystrokes', 'Median', 'p99', 'Longest'], table);
}

/** How long the first search takes where nothing is loaded and no code is warm. */
async function firstSearch(): Promise<void> {
  const rounds: FirstSearch[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const child = fork(join(__dirname, 'workers/firstSearch.cjs'));
    child.send({ file: 'dist/report.json', query: shuffled[round] });
    const [answer] = await once(child, 'message');
    rounds.push(answer);
  }
  const loading = median(rounds.map((round) => round.loading));
  const searching = median(rounds.map((round) => round.searching));
  console.log(`## The first search in a fresh process, in ms, median of ${ROUNDS}\n`);
  printTable(['Loading the report', 'The first search, with its rows'], [[loading, searching].map(ms)]);
  targets.push({
    promise: `the first search in a fresh process: < ${LONGEST_FIRST_SEARCH} ms`,
    measured: `${ms(loading + searching)} ms with the report`,
    held: loading + searching < LONGEST_FIRST_SEARCH,
  });
}

/** Whether it is said that the report does not have what is asked for, and never of what it has. */
function silence(): void {
  const report = new Report(data);
  const isSaid = ({ query }: JudgedQuery) =>
    report.missingFrom(query).length > 0 || report.search(query, { limit: 1 }).length === 0;
  const share = (queries: readonly JudgedQuery[]) => mean(queries.map((query) => (isSaid(query) ? 1 : 0)));
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  const absent = ['absent', 'absentHeldOut'].map((name) => [name, readJudged(`bench/search/${name}.jsonl`)] as const);
  console.log('## Said that the report does not have it\n');
  printTable(
    ['Queries', 'Number', 'Said'],
    [...absent, ...sets.map(({ title, queries }) => [title, queries] as const)].map(([title, queries]) => [
      title,
      `${queries.length}`,
      percent(share(queries)),
    ]),
  );
  const [said, doubted] = [absent.flatMap(([, queries]) => queries), sets.flatMap(({ queries }) => queries)].map(share) as [
    number,
    number,
  ];
  targets.push(
    { promise: 'what the report does not have: said of 90 %', measured: percent(said), held: said >= LEAST_SAID },
    { promise: 'what it has: doubted of 4 % at the most', measured: percent(doubted), held: doubted <= MOST_DOUBTED },
  );
}

quality();
silence();
ablation();
keystrokes();
rows();
firstSearch().then(() => {
  process.exitCode = printTargets(targets) ? 0 : 1;
});
