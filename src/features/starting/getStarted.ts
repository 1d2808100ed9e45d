import * as vscode from 'vscode';
import { Command, WALKTHROUGH } from '../ids';

/** Registers what a new user is led by: the walkthrough, and a sample draft to try things on. */
export function registerGetStarted({ extension, extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  const openSample = async () => {
    const sample = vscode.Uri.joinPath(extensionUri, 'samples', 'draft.md');
    const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(sample));
    // A new document without a file: nothing can be overwritten.
    return vscode.workspace.openTextDocument({ language: 'markdown', content });
  };
  let opening: Promise<vscode.TextDocument | undefined> = Promise.resolve(undefined);
  /** The sample that is open already, or a new one. */
  const sampleDraft = async (before: typeof opening) => {
    const draft = await before.catch(() => undefined);
    return draft && !draft.isClosed ? draft : openSample();
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.getStarted, () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#${WALKTHROUGH}`),
    ),
    vscode.commands.registerCommand(Command.openSampleDraft, async () => {
      const shown = sampleDraft(opening);
      opening = shown;
      await vscode.window.showTextDocument(await shown, { preview: false });
    }),
  );
}
