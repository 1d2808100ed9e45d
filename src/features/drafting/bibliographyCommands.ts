import * as vscode from 'vscode';
import { entryFor } from '../../report/quoting/bibliography/entryFor';
import { openDocument } from '../drafts';
import { Command } from '../ids';
import { type Log, logError } from '../log';
import type { ReportStore } from '../reportStore';
import { sayBriefly } from '../statusMessage';
import type { Bibliographies } from './bibliographies';
import { draftOf } from './draftOf';
import type { LastDraft } from './lastDraft';
import { sourceFor } from './preferences';

/** Registers what writers do with the report's entry by themselves: add it to their bibliography, or copy it. */
export function registerBibliographyCommands(
  store: ReportStore,
  drafts: LastDraft,
  bibliographies: Bibliographies,
  log: Log,
): vscode.Disposable {
  const lastDraft = (): vscode.TextDocument | undefined => {
    const { place } = drafts;
    return place && openDocument(place.uri);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.addToBibliography, async () => {
      const report = await store.loadForCommand();
      if (!report) return;
      const draft = lastDraft();
      try {
        if (draft && (await bibliographies.add(draft, sourceFor(report, draft)))) return;
        vscode.window.showInformationMessage(
          draft
            ? vscode.l10n.t(
                'This draft names no bibliography file that could be found. “Copy the Report’s Bibliography Entry” has the entry for you.',
              )
            : vscode.l10n.t('No draft is open.'),
        );
      } catch (error) {
        logError(log, 'Adding an entry to a bibliography', error);
        vscode.window.showWarningMessage(vscode.l10n.t('The bibliography could not be read, so nothing was added to it.'));
      }
    }),
    vscode.commands.registerCommand(Command.copyEntry, async () => {
      const report = await store.loadForCommand();
      if (!report) return;
      const document = lastDraft();
      const draft = document ? draftOf(document) : { text: '', language: 'plaintext' };
      await vscode.env.clipboard.writeText(entryFor(draft, sourceFor(report, document)));
      sayBriefly(vscode.l10n.t('Copied the entry of the report'));
    }),
  );
}
