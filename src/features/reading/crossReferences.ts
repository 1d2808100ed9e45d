import * as vscode from 'vscode';
import type { Pointer } from '../../report/model';
import { pointsTo, wordsOf } from '../../report/readAlone';
import { Command, REPORT_SCHEME } from '../ids';
import { type Log, logError } from '../log';
import type { ReportStore } from '../reportStore';
import { commandUri } from '../targets';
import type { ReportEditor } from './reportDocument';

/** Words of the report's document that point elsewhere in it. */
interface PointerPlace {
  readonly range: vscode.Range;
  readonly words: string;
  readonly to: Pointer['to'];
}

/**
 * Registers what makes “see below” lead somewhere in the report's own document: a link to the passage that it means, and a hover with
 * all of them, or with the remark that the text does not have it.
 */
export function registerCrossReferences(store: ReportStore, editor: ReportEditor, log: Log): vscode.Disposable {
  const places = async (): Promise<PointerPlace[]> => {
    const report = await store.load();
    const layout = await editor.layout();
    return report.passages.flatMap((passage) => {
      const line = layout.lineOf(passage.number);
      if (line === undefined) return [];
      return report.pointersIn(passage).map((pointer) => ({
        range: new vscode.Range(line, pointer.start, line, pointer.end),
        words: wordsOf(passage, pointer),
        to: pointer.to,
      }));
    });
  };
  /** Asks for the places and makes something of them; what goes wrong is logged, and nothing is shown. */
  const ofPlaces = async <T>(what: string, make: (all: PointerPlace[]) => T): Promise<T | undefined> => {
    try {
      return make(await places());
    } catch (error) {
      logError(log, what, error);
      return undefined;
    }
  };
  const provideDocumentLinks = () =>
    ofPlaces('Links in the report', (all) =>
      all.flatMap(({ range, to }) => {
        const [first] = to;
        if (first === undefined) return [];
        const link = new vscode.DocumentLink(range, vscode.Uri.parse(commandUri(Command.openPassage, first)));
        link.tooltip = vscode.l10n.t('Open passage ¶{0}', first);
        return [link];
      }),
    );
  const provideHover = (_document: vscode.TextDocument, position: vscode.Position) =>
    ofPlaces('Where words of the report point to', (all) => {
      const place = all.find(({ range }) => range.contains(position));
      if (!place) return undefined;
      const markdown = new vscode.MarkdownString(
        pointsTo(place.words, place.to, (number) => `[¶${number}](${commandUri(Command.openPassage, number)})`),
      );
      markdown.isTrusted = { enabledCommands: [Command.openPassage] };
      return new vscode.Hover(markdown, place.range);
    });
  return vscode.Disposable.from(
    vscode.languages.registerDocumentLinkProvider({ scheme: REPORT_SCHEME }, { provideDocumentLinks }),
    vscode.languages.registerHoverProvider({ scheme: REPORT_SCHEME }, { provideHover }),
  );
}
