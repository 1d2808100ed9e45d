// What the tests inside of VS Code share. Everything here goes through VS Code's own API.
import * as vscode from 'vscode';

/** The extension, as VS Code knows it. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('report-companion.azerbaijan-report-companion');
  if (!found) throw new Error('VS Code does not know the extension.');
  return found;
}

/** Where a test's marker stands: `^` in the text. */
export const cursor = '^';

const cleanups: (() => unknown)[] = [];

/** Runs a cleanup when the test is over, passed or failed; the latest first. */
export function defer(cleanup: () => unknown): void {
  cleanups.push(cleanup);
}

const cleanUp = async () => {
  for (let cleanup = cleanups.pop(); cleanup; cleanup = cleanups.pop()) await cleanup();
};
// Registered once, for every test of the bundle. A benchmark that uses what is here has no tests.
if (typeof afterEach === 'function') afterEach(cleanUp);

/**
 * Waits until a condition holds: it is asked now, and again after each of the events. Nothing is waited for by time;
 * the timeout only says what did not happen.
 *
 * @param condition  gives a value, or something falsy if it is too early
 * @param wakeUpOn   the events after which it may have changed
 * @param what       what is waited for, for the message
 */
export async function waitFor<T>(
  condition: () => T | Thenable<T>,
  wakeUpOn: readonly vscode.Event<unknown>[],
  what = condition.toString(),
  timeout = 30_000,
): Promise<NonNullable<T>> {
  const listeners: vscode.Disposable[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<NonNullable<T>>((resolve, reject) => {
      let asking = false;
      let again = false;
      const ask = async () => {
        // An event that comes while the condition is being asked must not get lost.
        again = true;
        if (asking) return;
        asking = true;
        try {
          while (again) {
            again = false;
            const value = await condition();
            if (value) return resolve(value as NonNullable<T>);
          }
        } catch (error) {
          reject(error);
        } finally {
          asking = false;
        }
      };
      for (const event of wakeUpOn) listeners.push(event(ask));
      timer = setTimeout(() => reject(new Error(`Waited ${timeout} ms in vain for: ${what}`)), timeout);
      void ask();
    });
  } finally {
    clearTimeout(timer);
    for (const listener of listeners) listener.dispose();
  }
}

/** A text without its marker, and where the marker stood. */
export function unmark(text: string): { text: string; offset: number } {
  const offset = text.indexOf(cursor);
  return offset < 0 ? { text, offset: 0 } : { text: text.slice(0, offset) + text.slice(offset + 1), offset };
}

export interface Draft {
  document: vscode.TextDocument;
  editor: vscode.TextEditor;
  position: vscode.Position;
}

let drafts = 0;

/** Opens an untitled draft in an editor, with the cursor where the `^` stands in the text. */
export async function openDraft(marked: string, language = 'markdown'): Promise<Draft> {
  const { text, offset } = unmark(marked);
  // A name of its own for each: VS Code would fill a second Untitled-1 from its backup of the first, if that is still there.
  const uri = vscode.Uri.from({ scheme: 'untitled', path: `/draft-${++drafts}` });
  let document = await vscode.workspace.openTextDocument(uri);
  if (document.languageId !== language) {
    // VS Code takes a language that it does not know for plain text, and says so.
    document = await vscode.languages.setTextDocumentLanguage(document, language).then(undefined, () => document);
  }
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  const editor = await vscode.window.showTextDocument(document);
  const position = document.positionAt(offset);
  editor.selection = new vscode.Selection(position, position);
  return { document, editor, position };
}

/**
 * The cards that VS Code gets for a place, as Markdown; in order of arrival, not of display. The extension is active
 * by then: VS Code does not wait for one that a new draft has only just woken.
 */
export async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string[]> {
  await extension().activate();
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)));
}

/** Changes a user setting until the end of the test. */
export async function setSetting(key: string, value: unknown): Promise<void> {
  const before = vscode.workspace.getConfiguration().inspect(key)?.globalValue;
  await vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global);
  defer(() => vscode.workspace.getConfiguration().update(key, before, vscode.ConfigurationTarget.Global));
}

/** Closes every editor, without asking to save. */
export async function closeAll(): Promise<void> {
  // VS Code's own command for tests: it throws away what is unsaved.
  await vscode.commands.executeCommand('_workbench.revertAllDirty');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/**
 * Runs a command that opens a list, and others in the list, one after the other and again, until the first has ended: no event tells
 * that a list is open, and what is said to one that is not open yet has no effect.
 */
export async function inList(command: Thenable<unknown>, ...inTheList: readonly string[]): Promise<void> {
  let ended = false;
  const end = command.then(() => {
    ended = true;
  });
  while (!ended) {
    for (const one of inTheList) await vscode.commands.executeCommand(one);
    // Our own commands run here and end at once: without a word to VS Code between them, it would never be heard.
    await vscode.commands.executeCommand('setContext', 'azerbaijanReport.testIsRunning', true);
  }
  await end;
}
