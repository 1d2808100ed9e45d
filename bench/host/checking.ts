/** Measures, inside of VS Code, what typing costs the extension host. Loaded by `bench/checking.mjs`. */
import { Session } from 'node:inspector/promises';
import * as vscode from 'vscode';
import { Report } from '../../src/report/report';
import { percentile } from '../lib/measure';
import { type QuotingDraft, quotingDraft } from '../lib/quotingDraft';

const SECTION = 'azerbaijanReport';
const PAGES = 100;
const QUOTATIONS = 200;
/** Rounds with checking off and on, by turns, so that what else the machine does is in both. */
const ROUNDS = 2;
/** In each round somebody types so many words, each of so many keys, by turns in a quotation and before it, and rests after each. */
const BURSTS = 6;
const BURST = 'moreover ';
/** Milliseconds between two keys, and of a rest, in which a draft is read. */
const BETWEEN_KEYS = 80;
const REST = 1200;

/** In milliseconds. */
interface Times {
  /** How long our extension was at work from one key to the next. */
  readonly keys: number[];
  /** How long the extension host was, with VS Code's own part and that of the other extensions. */
  readonly all: number[];
  /** In each rest, the longest work for which a key would have had to wait. */
  readonly rests: number[];
}

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** What VS Code calls. */
export async function run(): Promise<void> {
  const own = vscode.extensions.all.find(({ packageJSON }) => packageJSON.name === 'azerbaijan-report-companion');
  if (!own) throw new Error('the extension is not there');
  await own.activate();
  const report = Report.fromBytes(
    await vscode.workspace.fs.readFile(vscode.Uri.joinPath(own.extensionUri, 'dist', 'report.json')),
  );
  const draft = quotingDraft(report, PAGES, QUOTATIONS);
  // As plain text: VS Code's own extension for Markdown works far longer for a key than all of ours together.
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: draft.text });
  const editor = await vscode.window.showTextDocument(document);
  const set = (setting: string, value: string) =>
    vscode.workspace.getConfiguration(SECTION).update(setting, value, vscode.ConfigurationTarget.Global);
  // All features are on.
  await set('underline', 'first');
  const times = { off: { keys: [], all: [], rests: [] } as Times, on: { keys: [], all: [], rests: [] } as Times };
  let problems = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of ['off', 'on'] as const) {
      await set('checkQuotations', way);
      // What a draft costs once, when it is opened, is no matter of typing.
      await wait(3000);
      problems = Math.max(problems, vscode.languages.getDiagnostics(document.uri).length);
      const windows: (readonly [from: number, to: number])[] = [];
      const ours = await profiled(() => type(editor, draft, round * 2 + (way === 'on' ? 1 : 0), times[way], windows));
      times[way].keys.push(...windows.map(([from, to]) => ours(from, to)));
    }
  }
  if (problems === 0) throw new Error('nothing was checked');
  const summary = Object.fromEntries(
    Object.entries(times).map(([way, { keys, all, rests }]) => [
      way,
      {
        median: percentile(keys, 0.5),
        p99: percentile(keys, 0.99),
        all: percentile(all, 0.5),
        rest: percentile(rests, 0.5),
        longestRest: Math.max(...rests),
      },
    ]),
  );
  // In the form that `scripts/lib/host-suite.mjs` reads.
  const result = {
    host: 'node',
    registered: 0,
    passed: 0,
    failed: 0,
    files: {},
    summary,
    found: problems,
    length: draft.text.length,
  };
  console.log(`HOSTDONE ${encodeURIComponent(JSON.stringify(result))}`);
}

async function type(
  editor: vscode.TextEditor,
  { quotations }: QuotingDraft,
  turn: number,
  { all, rests }: Times,
  windows: (readonly [from: number, to: number])[],
): Promise<void> {
  for (let burst = 0; burst < BURSTS; burst++) {
    const place = quotations[(turn * BURSTS + burst) * 3 + 5] ?? 0;
    // Marks of a quotation are looked for, since the text has grown.
    const line = editor.document.positionAt(place).line;
    const at = editor.document.lineAt(line).text.indexOf('“') + (burst % 2);
    const position = new vscode.Position(line, Math.max(0, at));
    editor.selection = new vscode.Selection(position, position);
    editor.revealRange(editor.selection);
    await wait(300);
    for (const key of BURST) {
      const before = worked();
      const from = clock();
      await vscode.commands.executeCommand('type', { text: key });
      await wait(BETWEEN_KEYS);
      all.push(worked() - before);
      windows.push([from, clock()]);
    }
    rests.push(await longestWait(REST));
  }
}

const clock = () => Number(process.hrtime.bigint() / 1000n);

/** What of the profiler of Node is used. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/**
 * Does something under the profiler.
 * @returns how long our extension was at work between two times, in milliseconds: whatever runs on its behalf counts
 */
async function profiled(work: () => Promise<void>): Promise<(from: number, to: number) => number> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  await work();
  const { profile } = (await session.post('Profiler.stop')) as { profile: Profile };
  session.disconnect();
  const ours = new Set<number>();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const take = (id: number) => {
    ours.add(id);
    for (const child of nodes.get(id)?.children ?? []) take(child);
  };
  for (const { id, callFrame } of profile.nodes) if (callFrame.url.endsWith('/dist/extension.js')) take(id);
  let at = profile.startTime;
  const samples = profile.samples.map((id, i) => {
    at += profile.timeDeltas[i] ?? 0;
    // A sample stands for the time until the next.
    return { at, length: ours.has(id) ? (profile.timeDeltas[i + 1] ?? 0) : 0 };
  });
  return (from, to) => samples.reduce((sum, { at, length }) => (from <= at && at < to ? sum + length : sum), 0) / 1000;
}

/** The most work between two turns of the event loop. */
async function longestWait(milliseconds: number): Promise<number> {
  const end = performance.now() + milliseconds;
  let longest = 0;
  for (let before = worked(); performance.now() < end; ) {
    await wait(1);
    const now = worked();
    longest = Math.max(longest, now - before);
    before = now;
  }
  return longest;
}

/**
 * How long the thread of the extension host has been at work, in milliseconds: not by the clock, since other programs have the
 * processor meanwhile.
 */
function worked(): number {
  // In VS Code's own Node, and not yet in the types of the oldest that we build with.
  const { user, system } = (process as unknown as { threadCpuUsage(): NodeJS.CpuUsage }).threadCpuUsage();
  return (user + system) / 1000;
}
