/**
 * The room of naming: what the report has on the names in a draft, beside the text, in it and while it is typed. It does not know
 * what a name is, which is for `src/names`, nor what a card says, which is for `src/report/cards`. Begin here, with the shortest
 * way from a name to its card, then read `draftNames.ts`.
 */

import * as vscode from 'vscode';
import { cardOf } from '../../report/cards/card';
import { isDraft, isOn, registerForDrafts } from '../drafts';
import { Setting } from '../ids';
import { type Log, logError } from '../log';
import type { ReportStore } from '../reportStore';
import { cardMarkdownString } from './cardLinks';
import type { DraftNames } from './draftNames';

/** Registers the card that shows when the pointer rests on a known name, or by "Show or Focus Hover". */
export function registerHover(store: ReportStore, names: DraftNames, log: Log): vscode.Disposable {
  const provideHover = async (document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken) => {
    try {
      if (!isOn(Setting.hover, document)) return undefined;
      const report = await store.tryLoad();
      if (!report || token.isCancellationRequested) return undefined;
      const found = names.at(report, document, position);
      const card = found && cardOf(report, found.paragraph.text, found.mention, found);
      // A range that starts on another line would move the card there (microsoft/vscode#151235).
      return card && new vscode.Hover(cardMarkdownString(card), found.onLine);
    } catch (error) {
      logError(log, 'Hover', error);
      return undefined;
    }
  };
  // A late card pushes down what is being read, so the report is loaded as soon as a draft is on the screen, and what its first use
  // makes ready is made ready then too: the matcher's tables, and the search index, which says which passages a card leads with.
  const loadForDrafts = () => {
    if (!vscode.window.visibleTextEditors.some((editor) => isDraft(editor.document))) return;
    store.tryLoad().then((report) => report?.makeReady());
  };
  loadForDrafts();
  return vscode.Disposable.from(
    registerForDrafts((selector) => vscode.languages.registerHoverProvider(selector, { provideHover })),
    vscode.window.onDidChangeVisibleTextEditors(loadForDrafts),
  );
}
