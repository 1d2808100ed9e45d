import * as vscode from 'vscode';
import { excerpt } from '../../prose/excerpt';
import { withMeaning } from '../../report/readAlone';
import { count } from '../../report/text';
import { Command } from '../ids';
import type { ReportStore } from '../reportStore';
import { nameIdOf } from '../targets';
import { LIST_ROW_LENGTH, passageListRow } from './listRows';
import type { PassageLists } from './passageLists';

/** Registers the list of all passages on a name. */
export function registerNamePassages(store: ReportStore, lists: PassageLists): vscode.Disposable {
  return vscode.commands.registerCommand(Command.showName, async (target: unknown) => {
    const report = await store.loadForCommand();
    if (!report) return;
    const name = report.name(nameIdOf(target) ?? '');
    if (!name) {
      // Not waited for: it stands until somebody closes it.
      vscode.window.showInformationMessage(vscode.l10n.t('There is no such name in the report.'));
      return;
    }
    const rows = name.passages.flatMap((number) => {
      const passage = report.passage(number);
      if (!passage) return [];
      const mention = report.mentionIn(passage, name.id);
      const room = LIST_ROW_LENGTH - withMeaning(report, passage, '').length;
      const words = excerpt(passage.text, room, mention?.start, mention?.end).text;
      return passageListRow(report, number, withMeaning(report, passage, words));
    });
    await lists.open({
      report,
      faceFor: (typed) => ({
        title: vscode.l10n.t('{0}: {1}', name.name, count(name.passages.length, 'passage')),
        placeholder: vscode.l10n.t('Passages that tell most come first; type to narrow the list'),
        rows: rows.filter((row) => {
          const passage = report.passage(row.passage);
          return passage && withMeaning(report, passage).toLowerCase().includes(typed.trim().toLowerCase());
        }),
      }),
    }).gone;
  });
}
