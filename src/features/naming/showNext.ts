import * as vscode from 'vscode';
import type { Span } from '../../prose/span';
import type { PlaceMark } from '../placeMark';

/** Shows the first of some places of a draft, or from one of them the next. Nothing is selected: the next key would replace it. */
export async function showNext(
  document: vscode.TextDocument,
  places: readonly Span[],
  mark: PlaceMark,
  preserveFocus: boolean,
): Promise<void> {
  const open = vscode.window.visibleTextEditors.find((candidate) => candidate.document === document);
  const cursor = open && document.offsetAt(open.selection.active);
  const here = places.findIndex(({ start, end }) => cursor !== undefined && start <= cursor && cursor <= end);
  const next = places[(here + 1) % places.length];
  if (!next) return;
  const editor = await vscode.window.showTextDocument(document, {
    preserveFocus,
    // An italic tab stays one.
    preview: true,
    ...(open?.viewColumn === undefined ? {} : { viewColumn: open.viewColumn }),
  });
  mark.show(editor, new vscode.Range(document.positionAt(next.start), document.positionAt(next.end)));
}
