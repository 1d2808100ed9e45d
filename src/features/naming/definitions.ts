import * as vscode from 'vscode';
import { relevance } from '../../report/cards/relevance';
import type { Report, ReportName } from '../../report/report';
import { isOn, type NameAt, nameAt, registerForDrafts } from '../drafts';
import { Setting } from '../ids';
import { type Log, logError } from '../log';
import { type PassagePlaces, placesOf } from '../reading/passagePlaces';
import { REPORT_URI, type ReportEditor } from '../reading/reportDocument';
import type { ReportStore } from '../reportStore';

/**
 * Registers *Go to Definition* and *Peek Definition* (the passage that tells most for the sentence) and *Find All References* (every
 * passage on the name).
 */
export function registerDefinitions(store: ReportStore, editor: ReportEditor, log: Log): vscode.Disposable {
  const find = async <T>(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    locate: (found: NameAt, name: ReportName, report: Report, places: PassagePlaces) => T,
  ): Promise<T | undefined> => {
    try {
      if (!isOn(Setting.definitions, document)) return undefined;
      const report = await store.tryLoad();
      if (!report || token.isCancellationRequested) return undefined;
      const found = nameAt(report, document, position);
      const name = found && report.name(found.mention.name);
      return found && name && locate(found, name, report, await placesOf(editor));
    } catch (error) {
      logError(log, 'Finding the passages of a name', error);
      return undefined;
    }
  };
  const provideDefinition: vscode.DefinitionProvider['provideDefinition'] = (document, position, token) =>
    find(
      document,
      position,
      token,
      ({ paragraph, mention, mentions, onLine, reading }, name, report, places): vscode.LocationLink[] => {
        const place = { text: paragraph.text, start: mention.start, end: mention.end, mentions, reading };
        const [first] = relevance(report, name, place).passages;
        const passage = first === undefined ? undefined : report.passage(first);
        const line = passage && places.lineOf(passage);
        if (!passage || !line) return [];
        return [
          {
            originSelectionRange: onLine,
            targetUri: REPORT_URI,
            targetRange: line,
            targetSelectionRange: places.mentionsOf(report, passage, name)[0] ?? line,
          },
        ];
      },
    );
  const provideReferences: vscode.ReferenceProvider['provideReferences'] = (document, position, _context, token) =>
    find(document, position, token, (_found, name, report, places) =>
      name.passages.flatMap((number) => {
        const passage = report.passage(number);
        return passage ? places.mentionsOf(report, passage, name).map((range) => new vscode.Location(REPORT_URI, range)) : [];
      }),
    );
  return vscode.Disposable.from(
    registerForDrafts((selector) => vscode.languages.registerDefinitionProvider(selector, { provideDefinition })),
    registerForDrafts((selector) => vscode.languages.registerReferenceProvider(selector, { provideReferences })),
  );
}
