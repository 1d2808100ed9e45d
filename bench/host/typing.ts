/** Measures, inside of VS Code, what typing costs the extension host. Loaded by `bench/typing.mjs`. */
import * as vscode from 'vscode';
import { Report } from '../../src/report/report';
import { clock, heapInUse, type OwnWork, profiled, worked } from '../lib/hostProfile';
import { percentile } from '../lib/measure';
import { type QuotingDraft, quotingDraft } from '../lib/quotingDraft';

/** Put in by `bench/typing.mjs`: where the source map of the extension's script lies. */
declare const SOURCE_MAP: string;

const SECTION = 'azerbaijanReport';
const DRAFTS = [
  { name: 'a draft of 100 pages', pages: 100, underline: 'first' },
  { name: 'a dense draft of 1,000 pages, all names underlined', pages: 1000, underline: 'all' },
] as const;
const QUOTATIONS = 200;
/** Rounds with all that is ours off and on, by turns, so that what else the machine does is in both. */
const ROUNDS = 2;
/** In each round somebody types so many words, each of so many keys, by turns in a quotation and before it, and rests after each. */
const BURSTS = 6;
const BURST = 'moreover ';
/** Milliseconds between two keys, and of a rest, in which a draft is read. */
const BETWEEN_KEYS = 80;
const REST = 1200;
/** The host is idle when it works for less than that in a second, in milliseconds. What a draft costs once is no matter of typing. */
const IDLE = 60;
const LONGEST_WAIT = 60_000;

/** In milliseconds. */
interface Times {
  /** How long our extension was at work from one key to the next, as its share of what the host was. */
  readonly keys: number[];
  /** How long the extension host was, with VS Code's own part and that of the other extensions. */
  readonly all: number[];
  /** In each rest, the longest work for which a key would have had to wait. */
  readonly rests: number[];
}

/** From one key to the next, by the {@link clock}, with how long the host was at work meanwhile. */
interface Window {
  readonly from: number;
  readonly to: number;
  readonly work: number;
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
  // What is made once, with the first draft, is not what a draft costs.
  await set('enabled', true);
  await openDraft('Baku, as “the United States” said in May 2012.');
  await rest();
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  const results = [];
  for (const draft of DRAFTS) results.push(await measure(report, draft));
  // In the form that `scripts/lib/host-suite.mjs` reads.
  const result = { host: 'node', registered: 0, passed: 0, failed: 0, files: {}, results };
  console.log(`HOSTDONE ${encodeURIComponent(JSON.stringify(result))}`);
}

const set = (setting: string, value: unknown) =>
  vscode.workspace.getConfiguration(SECTION).update(setting, value, vscode.ConfigurationTarget.Global);

// As plain text: VS Code's own extension for Markdown works far longer for a key than all of ours together.
async function openDraft(content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'plaintext', content }));
}

async function measure(report: Report, { name, pages, underline }: (typeof DRAFTS)[number]) {
  const draft = quotingDraft(report, pages, QUOTATIONS);
  const names = report.match(draft.text).length;
  await set('enabled', false);
  await set('underline', underline);
  await rest();
  const before = await heapInUse();
  let editor = await openDraft(draft.text);
  await rest();
  const open = await heapInUse();
  let known = open;
  let problems = 0;
  const times = { off: { keys: [], all: [], rests: [] } as Times, on: { keys: [], all: [], rests: [] } as Times };
  const shares = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of ['off', 'on'] as const) {
      await set('enabled', way === 'on');
      editor = await vscode.window.showTextDocument(editor.document);
      await rest();
      const windows: Window[] = [];
      if (way === 'on' && round === 0) {
        known = await heapInUse();
        problems = vscode.languages.getDiagnostics(editor.document.uri).length;
      }
      const turn = round * 2 + (way === 'on' ? 1 : 0);
      const ours = await profiled(SOURCE_MAP, () => type(editor, draft, turn, times[way].rests, windows));
      times[way].keys.push(...windows.map(({ from, to, work }) => ours.between(from, to) * work));
      times[way].all.push(...windows.map(({ work }) => work));
      if (way === 'on') addShares(shares, ours, windows);
    }
  }
  if (problems === 0) throw new Error('nothing was checked');
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await rest();
  const sum = [...shares.values()].reduce((all, one) => all + one, 0);
  return {
    name,
    length: draft.text.length,
    names,
    quotations: draft.quotations.length,
    problems,
    off: summary(times.off),
    on: summary(times.on),
    shares: [...shares].map(([file, time]) => [file, time / sum] as const).sort(([, a], [, b]) => b - a),
    heap: { before, open, known, closed: await heapInUse() },
  };
}

const summary = ({ keys, all, rests }: Times) => ({
  median: percentile(keys, 0.5),
  p99: percentile(keys, 0.99),
  all: percentile(all, 0.5),
  all99: percentile(all, 0.99),
  rest: Math.max(...rests),
});

function addShares(shares: Map<string, number>, ours: OwnWork, windows: readonly Window[]): void {
  for (const { from, to, work } of windows)
    for (const [file, share] of ours.byFile(from, to)) shares.set(file, (shares.get(file) ?? 0) + share * work);
}

async function type(
  editor: vscode.TextEditor,
  { quotations }: QuotingDraft,
  turn: number,
  rests: number[],
  windows: Window[],
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
      windows.push({ from, to: clock(), work: worked() - before });
    }
    rests.push(await longestWait(REST));
  }
}

/** Waits until the host has nothing to do. */
async function rest(): Promise<void> {
  const end = performance.now() + LONGEST_WAIT;
  await wait(1000);
  for (let before = worked(); performance.now() < end; before = worked()) {
    await wait(1000);
    if (worked() - before < IDLE) return;
  }
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
