// What a writer does again and again, and what of it stays in the extension host. The tests have some rounds, the benchmark a thousand.
import * as vscode from 'vscode';
import { Command } from '../../src/features/ids';
import { equal } from './assert';
import { closeAll, hoverAt, inList, waitFor } from './helpers';

const DRAFT =
  'The Gabala radar station, “The Ganja forces marched on Tbilisi, causing Elchibey to flee the city” (¶7), Section 907.\n\n';

/** Opens a draft, looks a name up, searches, quotes, checks, reads in the report, and closes all of it. */
export async function round(): Promise<void> {
  // Not by `openTextDocument`, for which VS Code keeps up to 50 documents open for minutes.
  await vscode.commands.executeCommand('workbench.action.files.newUntitledFile');
  const editor = await waitFor(() => vscode.window.activeTextEditor, [vscode.window.onDidChangeActiveTextEditor]);
  const { document } = editor;
  await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), DRAFT));
  equal((await hoverAt(document, new vscode.Position(0, 5))).length, 1, 'a card');
  await inList(vscode.commands.executeCommand(Command.search, { query: 'gas' }), 'workbench.action.closeQuickOpen');
  await vscode.commands.executeCommand(Command.insertQuotation, 120);
  await vscode.commands.executeCommand(Command.checkQuotations);
  await vscode.commands.executeCommand(Command.openPassage, 120);
  await closeAll();
  await waitFor(() => document.isClosed, [vscode.workspace.onDidCloseTextDocument], 'the draft is closed');
}

/** What there is in the extension host, VS Code's own part and other extensions' included. */
export interface Held {
  /** Bytes, after garbage has been collected. */
  readonly heap: number;
  /** Open documents. */
  readonly documents: number;
  /** Listeners of all events. */
  readonly listeners: number;
  /** Things that are still to be given back. */
  readonly disposables: number;
}

/** As much of Node's inspector as is used: it can collect garbage, and count the objects of a kind. */
interface Inspector {
  readonly Session: new () => {
    connect(): void;
    disconnect(): void;
    post(method: string, parameters?: object): Promise<{ objects?: RemoteObject; result?: RemoteObject }>;
  };
}
interface RemoteObject {
  readonly objectId?: string;
  readonly value?: unknown;
}

/** Node's own; nothing in the web worker, where garbage cannot be asked for. */
const node = (globalThis as { process?: typeof process }).process;

/** What is held now; nothing in the web worker, where nobody can count it. */
export async function held(): Promise<Held | undefined> {
  const inspector = node?.getBuiltinModule?.('node:inspector/promises') as Inspector | undefined;
  if (!node || !inspector) return undefined;
  const session = new inspector.Session();
  session.connect();
  try {
    const count = async (prototype: object): Promise<number> => {
      Object.assign(globalThis, { countedHere: prototype });
      const { result } = await session.post('Runtime.evaluate', { expression: 'globalThis.countedHere' });
      const { objects } = await session.post('Runtime.queryObjects', {
        prototypeObjectId: result?.objectId,
        objectGroup: 'counted',
      });
      const { result: length } = await session.post('Runtime.callFunctionOn', {
        functionDeclaration: 'function () { return this.length; }',
        objectId: objects?.objectId,
        returnByValue: true,
      });
      await session.post('Runtime.releaseObjectGroup', { objectGroup: 'counted' });
      return Number(length?.value);
    };
    const listeners = await count(listenerPrototype());
    const disposables = await count(vscode.Disposable.prototype);
    Object.assign(globalThis, { countedHere: undefined });
    await session.post('HeapProfiler.collectGarbage');
    return { heap: node.memoryUsage().heapUsed, documents: vscode.workspace.textDocuments.length, listeners, disposables };
  } finally {
    session.disconnect();
  }
}

/** What VS Code keeps each listener of an event in; the names in its code are shortened, so that it is looked for by what it holds. */
function listenerPrototype(): object {
  const emitter = new vscode.EventEmitter<void>();
  const listener = () => {};
  emitter.event(listener);
  const holders = Object.values(emitter).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]));
  const holder = holders.find((value) => typeof value === 'object' && value !== null && Object.values(value).includes(listener));
  emitter.dispose();
  if (!holder) throw new Error('VS Code keeps its listeners otherwise than in an object of their own.');
  return Object.getPrototypeOf(holder);
}
