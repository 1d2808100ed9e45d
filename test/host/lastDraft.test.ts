import * as vscode from 'vscode';
import { LastDraft } from '../../src/features/drafting/lastDraft';
import { Command } from '../../src/features/ids';
import { equal, match } from './assert';
import { closeAll, defer, openDraft, setSetting, waitFor } from './helpers';
import { openCell } from './notebook';
import {
  activeEditor,
  CITED_10,
  clipboard,
  folder,
  marked,
  openFile,
  openReport,
  QUOTED_10,
  run,
  select,
  WORDS_10,
} from './quoting';

describe('The draft for words of the report', () => {
  afterEach(closeAll);
  beforeEach(() => vscode.env.clipboard.writeText('what was there before'));

  describe('is the one that was active last', () => {
    it('and is brought to the front, with its cursors as they were', async () => {
      const { editor, document } = await openDraft('One . Two .', 'plaintext');
      editor.selections = [new vscode.Selection(0, 4, 0, 4), new vscode.Selection(0, 10, 0, 10)];
      await openReport(10);
      equal(vscode.window.visibleTextEditors.length, 1);
      await run(Command.insertCitation);
      equal(activeEditor().document.uri.toString(), document.uri.toString());
      equal(marked(activeEditor()), `One ${CITED_10}|. Two ${CITED_10}|.`);
    });

    it('with its cursors too where VS Code does not remember how an editor was', async () => {
      await setSetting('workbench.editor.restoreViewState', false);
      await openDraft('A first line.\n\nThe last: ^', 'plaintext');
      await openReport(10);
      await run(Command.insertCitation);
      equal(marked(activeEditor()), `A first line.\n\nThe last: ${CITED_10}|`);
    });

    it('and is shown in its column', async () => {
      const { document } = await openDraft('In the first: ^', 'plaintext');
      await run(Command.openPassageToSide, 10);
      await run(Command.insertCitation);
      equal(document.getText(), `In the first: ${CITED_10}`);
      equal(activeEditor().viewColumn, vscode.ViewColumn.One);
      equal(
        vscode.window.tabGroups.all.map(({ tabs }) => tabs.length),
        [1, 1],
      );
    });

    it('or the only one there is, where none has been active since the window was opened', async () => {
      const { document } = await openDraft('A draft.', 'plaintext');
      await openReport(10);
      const drafts = new LastDraft();
      defer(() => drafts.dispose());
      const { place } = drafts;
      equal(place?.uri.toString(), document.uri.toString());
      equal(place && (await drafts.show(place)).document.uri.toString(), document.uri.toString());
      await openDraft('Another.', 'plaintext');
      await openReport(10);
      const others = new LastDraft();
      defer(() => others.dispose());
      equal(others.place, undefined);
    });

    it('and not one before it', async () => {
      const first = await openDraft('The first.^', 'plaintext');
      const second = await openDraft('The second.^', 'plaintext');
      await openReport(10);
      await run(Command.insertCitation);
      equal(first.document.getText(), 'The first.');
      equal(second.document.getText(), `The second. ${CITED_10}`);
    });
  });

  describe('may be none: then they are on the clipboard', () => {
    it('where no draft is open, or it was closed', async () => {
      await run(Command.insertQuotation, 10);
      equal(await clipboard(), QUOTED_10);
      await openDraft('A draft.', 'plaintext');
      await closeAll();
      await run(Command.insertCitation, 10);
      equal(await clipboard(), CITED_10);
      equal(vscode.window.activeTextEditor, undefined);
    });

    it('where the draft cannot be changed', async () => {
      const uri = vscode.Uri.joinPath(await folder(), 'fixed.txt');
      await setSetting('files.readonlyInclude', { '**/fixed.txt': true });
      const { document } = await openFile(uri, 'A draft.');
      await run(Command.insertQuotation, 10);
      equal(document.getText(), 'A draft.');
      equal(await clipboard(), QUOTED_10);
    });

    it('where it is the cell of a notebook', async () => {
      const cell = await openCell(vscode.NotebookCellKind.Code, 'A cell.', 'plaintext');
      await run(Command.insertQuotation, 10);
      equal(cell.getText(), 'A cell.');
      equal(await clipboard(), QUOTED_10);
    });

    it('where it is the left side of a comparison, and the right side gets them', async () => {
      const uri = await folder();
      const [left, right] = ['left.txt', 'right.txt'].map((name) => vscode.Uri.joinPath(uri, name)) as [vscode.Uri, vscode.Uri];
      await openFile(left, 'Before.');
      await openFile(right, 'Behind.');
      await run('workbench.action.closeAllEditors');
      await run('vscode.diff', left, right);
      const events = [vscode.window.onDidChangeActiveTextEditor];
      await waitFor(() => vscode.window.activeTextEditor?.document.uri.path.endsWith('right.txt'), events);
      await run(Command.insertCitation, 10);
      match(activeEditor().document.getText(), /¶10/);
      equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 1);
      await run('workbench.action.compareEditor.focusSecondarySide');
      await waitFor(() => vscode.window.activeTextEditor?.document.uri.path.endsWith('left.txt'), events);
      await run(Command.insertQuotation, 10);
      equal((await vscode.workspace.openTextDocument(left)).getText(), 'Before.');
      equal(await clipboard(), QUOTED_10);
    });
  });

  describe('need not be there to copy them', () => {
    it('as a quotation with its number and where it is from, and as a citation', async () => {
      await run(Command.copyQuotation, 10);
      equal(await clipboard(), QUOTED_10);
      await run(Command.copyCitation, { passage: 10 });
      equal(await clipboard(), CITED_10);
    });

    it('with who is meant, outside of the quotation marks', async () => {
      await run(Command.copyQuotation, 162);
      match(await clipboard(), /^\[Morningstar\] “He was confirmed by the Senate.*” \(.*¶162\)$/);
    });

    it('from the report: the passage at the cursor, or what is selected', async () => {
      const report = await openReport(10);
      await run(Command.copyQuotation);
      equal(await clipboard(), QUOTED_10);
      select(report, 'a ceasefire agreement');
      await run(Command.copyQuotation);
      equal(await clipboard(), `“a ceasefire agreement” ${CITED_10}`);
    });

    it('and says in which form they are copied', async () => {
      await openDraft('Er sagt „ja“. ^', 'plaintext');
      await openReport(10);
      await run(Command.copyQuotation);
      equal(await clipboard(), `„${WORDS_10}“ ${CITED_10}`);
    });
  });
});
