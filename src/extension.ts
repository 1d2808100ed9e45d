import type * as vscode from 'vscode';
import { registerHover } from './features/hover';
import { createLog } from './features/log';
import { registerNamesView } from './features/namesView';
import { registerPassageCommands } from './features/passageCommands';
import { ReportEditor, registerPassageNumbers, registerReportFileSystem } from './features/reportDocument';
import { ReportStore } from './features/reportStore';
import { registerSearch } from './features/search';
import { registerTopicsView } from './features/topicsView';

/** Composes the extension: the report, then a line a feature. Nothing is read before a feature needs it. */
export function activate(context: vscode.ExtensionContext): void {
  const log = createLog();
  const store = new ReportStore(context.extensionUri, log);
  const editor = new ReportEditor(store, log);
  context.subscriptions.push(
    log,
    editor,
    registerReportFileSystem(editor),
    registerPassageNumbers(store, editor, log),
    registerPassageCommands(store, editor),
    registerTopicsView(store, editor, log),
    registerNamesView(store),
    registerSearch(store, editor, log),
    registerHover(store, log),
  );
}
