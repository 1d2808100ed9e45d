import * as vscode from 'vscode';
import { mentionFrom } from '../../names/mentionFrom';
import { Command, ContextKey } from '../ids';
import { attempt, type Log } from '../log';
import type { PlaceMark } from '../placeMark';
import { setContext } from '../whenClauses';
import { activeWithNames, type DraftNames } from './draftNames';

/**
 * Registers *Next Mention* and *Previous Mention*, in a draft and in the report: of the name that the cursor is on, or where it is on
 * none, of any name. At the end they begin anew.
 */
export function registerMentions(names: DraftNames, mark: PlaceMark, log: Log): vscode.Disposable {
  const go = async (step: 1 | -1) => {
    const editor = activeWithNames();
    if (!editor) return;
    const { document } = editor;
    const all = (await names.now(document))?.mentions() ?? [];
    const found = mentionFrom(all, document.offsetAt(editor.selection.active), step);
    if (!found) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('No name of the report here'), 3000);
      return;
    }
    const start = document.positionAt(found.mention.start);
    const end = document.positionAt(found.mention.end);
    mark.show(editor, new vscode.Range(start, end));
    vscode.window.setStatusBarMessage(vscode.l10n.t('Mention {0} of {1}', found.number, found.of), 3000);
  };
  const tellWhenClauses = () => setContext(ContextKey.draftIsActive, activeWithNames() !== undefined);
  tellWhenClauses();
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.nextMention, () => attempt(log, 'Going to a mention', go(1))),
    vscode.commands.registerCommand(Command.previousMention, () => attempt(log, 'Going to a mention', go(-1))),
    vscode.window.onDidChangeActiveTextEditor(tellWhenClauses),
    vscode.workspace.onDidChangeConfiguration(tellWhenClauses),
  );
}
