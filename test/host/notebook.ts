import * as vscode from 'vscode';
import { closeAll, defer, waitFor } from './helpers';

/** Opens a notebook of one cell, with the cursor in it; gives the cell. Closed with the test. */
export async function openCell(kind: vscode.NotebookCellKind, text: string, language: string): Promise<vscode.TextDocument> {
  const serializer = vscode.workspace.registerNotebookSerializer('jupyter-notebook', {
    deserializeNotebook: () => new vscode.NotebookData([]),
    serializeNotebook: () => new Uint8Array(),
  });
  defer(() => serializer.dispose());
  defer(closeAll);
  const data = new vscode.NotebookData([new vscode.NotebookCellData(kind, text, language)]);
  const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', data);
  await vscode.window.showNotebookDocument(notebook);
  await vscode.commands.executeCommand('notebook.cell.edit');
  const events = [vscode.window.onDidChangeActiveTextEditor, vscode.window.onDidChangeTextEditorSelection];
  await waitFor(() => vscode.window.activeTextEditor?.document.uri.scheme === 'vscode-notebook-cell', events);
  return notebook.cellAt(0).document;
}
