import type * as vscode from 'vscode';
import { registerAtCursorView } from './features/atCursorView';
import { registerCompletion } from './features/completion';
import { CursorName } from './features/cursorName';
import { registerDefinitions } from './features/definitions';
import { DraftNames } from './features/draftNames';
import { registerHover } from './features/hover';
import { registerInThisDraftView } from './features/inThisDraftView';
import { createLog } from './features/log';
import { registerMentions } from './features/mentions';
import { registerNamePassages } from './features/namePassages';
import { registerNamesView } from './features/namesView';
import { registerPassageCommands } from './features/passageCommands';
import { PassageLists } from './features/passageList';
import { RecentSearches } from './features/recentSearches';
import { ReportEditor, registerPassageNumbers, registerReportFileSystem } from './features/reportDocument';
import { ReportStore } from './features/reportStore';
import { registerSearch } from './features/search';
import { SearchResults } from './features/searchResults';
import { registerSearchSelection } from './features/searchSelection';
import { registerTopicsView } from './features/topicsView';
import { registerUnderline } from './features/underline';
import { registerWorkspaceSymbols } from './features/workspaceSymbols';

/** Composes the extension: the report, then a line a feature. Nothing is read before a feature needs it. */
export function activate(context: vscode.ExtensionContext): void {
  const log = createLog();
  const store = new ReportStore(context.extensionUri, log);
  const editor = new ReportEditor(store, log);
  const names = new DraftNames(store, log);
  const cursor = new CursorName(store, log);
  const lists = new PassageLists(editor, log);
  const results = new SearchResults(store, editor, log);
  const recent = new RecentSearches(context.workspaceState);
  context.subscriptions.push(
    log,
    editor,
    names,
    cursor,
    registerReportFileSystem(editor),
    registerPassageNumbers(store, editor, log),
    registerPassageCommands(store, editor),
    registerTopicsView(store, editor, log),
    registerNamesView(store),
    registerAtCursorView(store, cursor, log),
    registerInThisDraftView(store, names, cursor, log),
    lists,
    results,
    registerSearch({ store, lists, recent, results, log }),
    registerSearchSelection(store),
    registerNamePassages(store, lists),
    registerHover(store, log),
    registerCompletion(store, log),
    registerDefinitions(store, editor, log),
    registerWorkspaceSymbols(store, editor, log),
    registerMentions(names, log),
    registerUnderline(names, log),
  );
}
