/**
 * Measures, inside of VS Code, what the extension costs whoever has it: until it is awake, for the first card and the first search.
 * Loaded by `bench/budget.mjs`, with the extension as it is and with one that does nothing in its place; for that one, a card and a list
 * of the same length are made here by nothing but VS Code.
 */
import * as vscode from 'vscode';

const SENTENCE = 'Supplies went by way of the Northern Distribution Network, as Azerbaijan and the United States had agreed.';
const NAME = 'Northern Distribution Network';
const QUERY = 'radar lease';
/** Milliseconds in which VS Code comes to rest. */
const REST = 2500;

/** What one fresh extension host came to. */
interface Budget {
  /** Until the extension has been activated, in milliseconds. */
  readonly activation: number;
  /** Until the first card is there, in a draft that has been on the screen for a while; in milliseconds. */
  readonly card: number;
  /** When the search was asked for, in milliseconds since 1970; its first row is seen on the page. */
  readonly searchedAt: number;
  /** Megabytes of the extension host's heap after all that; undefined where it cannot be asked. */
  readonly heap: number | undefined;
}

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** What VS Code calls. */
export async function run(): Promise<void> {
  const own = vscode.extensions.all.find(({ packageJSON }) => packageJSON.name === 'azerbaijan-report-companion');
  if (!own) throw new Error('the extension is not there');
  const isOurs = !own.packageJSON.isEmpty;
  await wait(REST);
  if (own.isActive) throw new Error('the extension is awake already');
  const start = performance.now();
  await own.activate();
  const activation = performance.now() - start;

  if (!isOurs)
    vscode.languages.registerHoverProvider('plaintext', { provideHover: () => new vscode.Hover(`**${NAME}**\n\n${SENTENCE}`) });
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: SENTENCE });
  await vscode.window.showTextDocument(document);
  await wait(REST);
  const card = await timeOf(() => firstCard(document));

  const searchedAt = Date.now();
  if (isOurs) vscode.commands.executeCommand('azerbaijanReport.search', { query: QUERY });
  else list();
  await wait(REST);
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');

  const host = typeof process === 'object' && process.versions?.node ? 'node' : 'web';
  const budget: Budget = { activation, card, searchedAt, heap: host === 'node' ? await heap() : undefined };
  // In the form that `scripts/lib/host-suite.mjs` reads.
  console.log(`HOSTDONE ${encodeURIComponent(JSON.stringify({ host, registered: 0, passed: 0, failed: 0, files: {}, budget }))}`);
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function firstCard(document: vscode.TextDocument): Promise<void> {
  const position = document.positionAt(SENTENCE.indexOf(NAME) + 1);
  const cards = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  if (cards.length === 0) throw new Error('there is no card');
}

function list(): void {
  const pick = vscode.window.createQuickPick();
  pick.items = Array.from({ length: 20 }, (_, i) => ({
    label: SENTENCE,
    description: `¶${i}`,
    detail: SENTENCE,
    alwaysShow: true,
  }));
  pick.show();
}

/** What is alive in the heap, in megabytes. */
async function heap(): Promise<number> {
  const { Session } = await import('node:inspector/promises');
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.collectGarbage');
  session.disconnect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
