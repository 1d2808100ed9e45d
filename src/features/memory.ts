import * as vscode from 'vscode';
import { type Log, logError } from './log';

/** What VS Code remembers for us, of a workspace and of the writer. */
interface Memories {
  readonly workspaceState: vscode.Memento;
  readonly globalState: vscode.Memento;
}

/**
 * What VS Code remembers for us, also where it cannot write that down: then it holds for this window, the writer is told once, and
 * nothing that stands on it fails.
 */
export function forgiving({ workspaceState, globalState }: Memories, log: Log): Memories {
  let told = false;
  const tell = () => {
    if (told) return;
    told = true;
    vscode.window.showWarningMessage(
      vscode.l10n.t('VS Code cannot write down what you choose in the Azerbaijan Report. It holds until this window is closed.'),
    );
  };
  const forgive = (memory: vscode.Memento): vscode.Memento => ({
    keys: () => memory.keys(),
    get: <T>(key: string, otherwise?: T) => memory.get(key, otherwise) as T,
    // VS Code has the value in hand before it writes.
    update: async (key, value) => {
      try {
        await memory.update(key, value);
      } catch (error) {
        logError(log, `Remembering ${key}`, error);
        tell();
      }
    },
  });
  return { workspaceState: forgive(workspaceState), globalState: forgive(globalState) };
}
