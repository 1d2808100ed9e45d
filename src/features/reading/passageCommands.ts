import * as vscode from 'vscode';
import { Command } from '../ids';
import { type Log, logError } from '../log';
import { isHere, tellNoPassage } from '../passageTarget';
import type { ReportStore } from '../reportStore';
import { keepsFocus, passageNumberOf } from '../targets';
import { isReport, REPORT_URI, type ReportEditor } from './reportDocument';

/** Registers what can be done with a passage: open it, or open it to the side. */
export function registerPassageCommands(store: ReportStore, editor: ReportEditor, log: Log): vscode.Disposable {
  const atCursor = async (): Promise<number | undefined> => {
    const active = vscode.window.activeTextEditor;
    return active && isReport(active.document) ? editor.passageAt(active) : undefined;
  };
  /** Runs on the passage that a link, a tree row or, without either, the cursor in the report speaks of. */
  const onPassage = (run: (number: number) => Promise<unknown>) => async (target: unknown) => {
    const report = await store.loadForCommand();
    if (!report) return;
    const number = isHere(target) ? await atCursor() : passageNumberOf(target);
    if (number !== undefined && report.passage(number)) await run(number);
    else if (!isHere(target)) tellNoPassage(target);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.openReport, async () => {
      if (await store.loadForCommand()) await editor.show(undefined);
    }),
    vscode.commands.registerCommand(Command.openPage, async () => {
      if (!(await store.loadForCommand())) return;
      try {
        // Locked: the preview would else go on to whatever Markdown one turns to.
        await vscode.commands.executeCommand('markdown.showPreview', REPORT_URI, [REPORT_URI], { locked: true });
      } catch (error) {
        logError(log, 'Opening the report as a page', error);
        vscode.window.showWarningMessage(
          vscode.l10n.t('VS Code’s Markdown preview, which shows the report as a page, is not there.'),
        );
      }
    }),
    vscode.commands.registerCommand(Command.openPassage, (target: unknown, options: unknown) =>
      onPassage((number) => editor.show(number, { preserveFocus: keepsFocus(options) }))(target),
    ),
    vscode.commands.registerCommand(
      Command.openPassageToSide,
      onPassage((number) => editor.showBeside(number)),
    ),
  );
}
