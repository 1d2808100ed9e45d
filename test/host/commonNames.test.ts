import * as vscode from 'vscode';
import { Command } from '../../src/features/ids';
import { createLog, type Log } from '../../src/features/log';
import { DraftNames } from '../../src/features/naming/draftNames';
import { InThisDraftProvider } from '../../src/features/naming/inThisDraftView';
import { ReportStore } from '../../src/features/reportStore';
import { equal, ok } from './assert';
import { quotationsOf } from './checkingHelpers';
import { closeAll, defer, extension, hoverAt, openDraft, setSetting, waitFor } from './helpers';

const FILLER = 'The committee read the minutes, and nobody had a question about them. '.repeat(6);
const ELSEWHERE = `Cong^ress met in Washington.\n\n${FILLER}\n\nBaku was one item, and NATO another.\n\n`;

/** The names of drafts, looked for beside the extension's own, which fires with them. */
function openNames(): { names: DraftNames; store: ReportStore; log: Log } {
  const log = createLog();
  const store = new ReportStore(extension().extensionUri, log);
  const names = new DraftNames(store, log);
  defer(() => log.dispose());
  defer(() => names.dispose());
  return { names, store, log };
}

const cardsAt = async (document: vscode.TextDocument, position: vscode.Position) =>
  (await hoverAt(document, position)).filter((card) => card.includes('The report’s text ends in'));

/** Waits until the name has a card, or has none any more. */
async function waitForCard(
  names: DraftNames,
  document: vscode.TextDocument,
  position: vscode.Position,
  has: boolean,
): Promise<void> {
  await waitFor(
    async () => (await cardsAt(document, position)).length === (has ? 1 : 0),
    [names.onDidChange, vscode.workspace.onDidChangeConfiguration],
    `the name has ${has ? 'a' : 'no'} card`,
  );
}

describe('The world’s common names', () => {
  afterEach(closeAll);

  it('have no card in a draft on something else, where the report’s own names and what is beside them have theirs', async () => {
    const { document, position } = await openDraft(`${ELSEWHERE}${FILLER.repeat(20)}`);
    equal(await cardsAt(document, position), []);
    for (const name of ['Baku', 'NATO']) {
      const at = document.positionAt(document.getText().indexOf(name) + 1);
      equal((await cardsAt(document, at)).length, 1, name);
    }
  });

  it('have cards as soon as a draft is about the report’s matters, and keep them while it is written', async () => {
    const { names } = openNames();
    const { document, editor, position } = await openDraft(`Cong^ress met in Washington.\n\n${FILLER}\n\n`);
    await waitForCard(names, document, position, false);
    await editor.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, 'Baku.'));
    await waitForCard(names, document, position, true);
    const { end } = document.lineAt(document.lineCount - 1).range;
    await editor.edit((edit) => edit.delete(new vscode.Range(end.translate(0, -5), end)));
    await waitFor(
      () => names.knownIn(document)?.names.every(({ id }) => id !== 'baku'),
      [names.onDidChange],
      'the draft has no own name any more',
    );
    equal((await cardsAt(document, position)).length, 1);
  });

  it('have cards in every draft or in none, as the setting says', async () => {
    const { names } = openNames();
    const { document, position } = await openDraft(ELSEWHERE + FILLER.repeat(20));
    await setSetting('azerbaijanReport.commonNames', 'always');
    await waitForCard(names, document, position, true);
    await setSetting('azerbaijanReport.commonNames', 'never');
    await waitForCard(names, document, position, false);
    const short = await openDraft('Cong^ress thanked Baku.');
    equal(await cardsAt(short.document, short.position), []);
    equal((await cardsAt(short.document, new vscode.Position(0, 17))).length, 1);
  });

  it('are shown in one draft where its writer wants it', async () => {
    const { names } = openNames();
    const other = await openDraft(ELSEWHERE + FILLER.repeat(20));
    const { document, position } = await openDraft(ELSEWHERE + FILLER.repeat(20));
    await waitForCard(names, document, position, false);
    await vscode.commands.executeCommand(Command.showCommonNames);
    equal((await cardsAt(document, position)).length, 1);
    equal(await cardsAt(other.document, other.position), []);
  });

  it('are defined all the same, since somebody asks', async () => {
    const { document, position } = await openDraft(ELSEWHERE + FILLER.repeat(20));
    await extension().activate();
    const found = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position,
    );
    ok(found.some(({ targetUri }) => targetUri.scheme === 'azerbaijan-report'));
  });

  it('are not suggested in a draft on something else', async () => {
    const suggestionsFor = async (begun: string) => {
      const { document, position } = await openDraft(`${ELSEWHERE.replace('^', '')}${FILLER.repeat(20)}\n\n${begun}^`);
      await extension().activate();
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
      );
      return list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference).length;
    };
    equal(await suggestionsFor('The United Nat'), 0);
    ok((await suggestionsFor('The station in Gab')) > 0);
    await setSetting('azerbaijanReport.commonNames', 'always');
    ok((await suggestionsFor('The United Nat')) > 0);
  });

  it('are not among the names of a draft on something else, which says so', async () => {
    const { names, store, log } = openNames();
    const { document } = await openDraft(`Congress met in Washington.\n\n${FILLER}`);
    const draft = new InThisDraftProvider(store, names, quotationsOf(store, log).quotations);
    defer(() => draft.dispose());
    draft.document = document;
    await waitFor(() => names.knownIn(document)?.quiet === 2, [names.onDidChange], 'two names are quiet');
    draft.update();
    equal(names.knownIn(document)?.names, []);
    equal(await draft.getChildren(), []);
    equal(draft.message, 'This draft is about something else than the report, and its common names are quiet.');
    names.showCommonIn(document);
    draft.update();
    equal((await draft.getChildren()).length, 2);
    equal([names.knownIn(document)?.quiet, draft.message], [0, '']);
  });
});
