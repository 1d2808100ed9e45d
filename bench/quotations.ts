/** How well misquotations are told, on judged drafts: what is found of what is wrong, and how often somebody is accused wrongly. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { printText } from '../src/prose/printedText';
import type { Span } from '../src/prose/span';
import { sourceOf } from '../src/report/quoting/bibliography/source';
import type { Altered, WrongNumber } from '../src/report/quoting/checking/checked';
import { QuotationChecker } from '../src/report/quoting/checking/checker';
import { applied } from '../src/report/quoting/insertion';
import { quotedWords } from '../src/report/quoting/wordIndex';
import { theReport } from '../test/unit/theReport';
import { printTable, printTargets, type Target } from './lib/print';

/** Our own drafts, and the public ones where they lie beside a clone of this repository; `QUOTATIONS` names another file. */
const HELD_OUT = 'bench/quotations/heldOut.jsonl';
const FILES = ['bench/quotations/drafts.jsonl', HELD_OUT, process.env.QUOTATIONS ?? '../shared/eval/quotations.dev.jsonl'];
const LEAST_F1 = 0.95;

/** What is wrong in a draft, as somebody has judged it; what it should be is one of several. */
interface Judged extends Span {
  readonly kind: string;
  readonly passages: readonly number[];
  readonly fixed?: string;
  readonly alt?: readonly string[];
}

interface JudgedDraft {
  readonly text: string;
  readonly lang: string;
  readonly kind: string;
  readonly findings: readonly Judged[];
}

/** How many there are of what. */
interface Counts {
  judged: number;
  recalled: number;
  found: number;
  right: number;
  altered: number;
  fixed: number;
  silent: number;
  accused: number;
}

const report = theReport();
const options = { source: sourceOf(report.facts), preferences: { marks: '“ ”' as const } };

/** What is told of a draft; what may be meant is no finding. */
function findingsIn({ text, lang }: JudgedDraft): (Altered | WrongNumber)[] {
  const checker = new QuotationChecker(report, lang, options);
  checker.read(text);
  return (checker.checked?.findings ?? []).filter((one) => one.kind !== 'omitted-negation');
}

const meets = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Words as a reader sees them: the same where they differ in marks, case, markup and stops alone. */
const readAs = (words: string): string => {
  const { text } = printText(words);
  return quotedWords(text.replace(/\.\s?\.\s?\.|…/g, ' omission '))
    .map(({ key }) => key)
    .join(' ');
};

function isFixed({ text }: JudgedDraft, want: Judged, found: readonly (Altered | WrongNumber)[]): boolean {
  const edits = found.flatMap(({ start, end, fixed }) => {
    const inside = { start: Math.max(start, want.start), end: Math.min(end, want.end) };
    return fixed === undefined ? [] : [{ start: inside.start - want.start, end: inside.end - want.start, text: fixed }];
  });
  const words = readAs(applied(text.slice(want.start, want.end), { edits }));
  return [want.fixed ?? '', ...(want.alt ?? [])].some((right) => readAs(right) === words);
}

const totals: { readonly file: string; readonly counts: Counts }[] = [];
for (const file of FILES.filter(existsSync)) {
  const drafts = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): JudgedDraft => JSON.parse(line));
  const kinds = new Map<string, Counts>();
  const misses: string[] = [];
  for (const draft of drafts) {
    const found = findingsIn(draft);
    for (const kind of [draft.kind, 'all']) {
      const counts = kinds.get(kind) ?? none();
      kinds.set(kind, counts);
      add(counts, draft, found, kind === 'all' ? misses : []);
    }
  }
  const all = kinds.get('all') ?? none();
  kinds.delete('all');
  kinds.set('all', all);
  totals.push({ file, counts: all });
  console.log(`\n## ${basename(file)}: ${drafts.length} judged drafts\n`);
  printTable(
    ['Kind', 'Wrong', 'Found', 'Precision', 'F1', 'Right fix', 'Silent drafts', 'Accused'],
    [...kinds].map(([kind, counts]) => [
      kind,
      `${counts.judged}`,
      shown(counts.recalled, counts.judged),
      shown(counts.right, counts.found),
      counts.judged ? f1Of(counts).toFixed(3) : '–',
      shown(counts.fixed, counts.altered),
      `${counts.silent}`,
      `${counts.accused}`,
    ]),
  );
  // No single line of those that are held out is read, or they are so no longer.
  if (file !== HELD_OUT) for (const miss of misses) console.log(miss);
}
const targets = totals.flatMap(({ file, counts }): Target[] => {
  const f1 = f1Of(counts);
  return [
    { promise: `${basename(file)}: F1 of ${LEAST_F1} at least`, measured: f1.toFixed(3), held: f1 >= LEAST_F1 },
    { promise: `${basename(file)}: nobody accused wrongly`, measured: `${counts.accused}`, held: counts.accused === 0 },
  ];
});
if (!printTargets(targets)) process.exitCode = 1;

function none(): Counts {
  return { judged: 0, recalled: 0, found: 0, right: 0, altered: 0, fixed: 0, silent: 0, accused: 0 };
}

function add(counts: Counts, draft: JudgedDraft, found: readonly (Altered | WrongNumber)[], misses: string[]): void {
  const isRight = (one: Altered | WrongNumber, want: Judged) => one.kind === want.kind && meets(one, want);
  const say = (what: string, one: Span) => misses.push(`${what}, ${draft.kind}: ${draft.text.slice(one.start, one.end)}`);
  counts.found += found.length;
  if (!draft.findings.length) {
    counts.silent++;
    if (found.length) counts.accused++;
  }
  for (const one of found) {
    if (draft.findings.some((want) => isRight(one, want))) counts.right++;
    else say('not wanted', one);
  }
  for (const want of draft.findings) {
    const hits = found.filter((one) => isRight(one, want));
    counts.judged++;
    if (hits.length) counts.recalled++;
    else say('missed', want);
    if (want.kind !== 'altered') continue;
    counts.altered++;
    if (hits.length && isFixed(draft, want, hits)) counts.fixed++;
    else if (hits.length) say('wrong fix', want);
  }
}

function f1Of({ judged, recalled, found, right }: Counts): number {
  const precision = found ? right / found : 1;
  const recall = judged ? recalled / judged : 1;
  return precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
}

function shown(part: number, whole: number): string {
  return whole ? (part / whole).toFixed(3) : '–';
}
