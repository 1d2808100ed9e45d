import * as vscode from 'vscode';
import { Bibliographies } from '../../src/features/drafting/bibliographies';
import { DropQuotation } from '../../src/features/drafting/dropQuotation';
import { PasteAsQuotation } from '../../src/features/drafting/pasteAsQuotation';
import { createLog } from '../../src/features/log';
import { DragPassages } from '../../src/features/reading/dragPassages';
import { REPORT_URI } from '../../src/features/reading/reportDocument';
import { ReportStore } from '../../src/features/reportStore';
import { equal, match, ok } from './assert';
import { closeAll, defer, extension, openDraft, setSetting } from './helpers';

const { Automatic, PasteAs } = vscode.DocumentPasteTriggerKind;
const WORDS = 'The Ganja forces marched on Baku, causing Elchibey to flee the city.';
const QUOTED = `“${WORDS}” (policy report on Azerbaijan, ¶7)`;

describe('Words of the report that are pasted', () => {
  afterEach(closeAll);

  const open = () => {
    const log = createLog();
    defer(() => log.dispose());
    const nothing: vscode.Memento = { keys: () => [], get: () => undefined, update: async () => {} };
    return { store: new ReportStore(extension().extensionUri, log), bibliographies: new Bibliographies(nothing, log), log };
  };

  const offersFor = (
    editor: vscode.TextEditor,
    text: string,
    triggerKind = Automatic,
    token = new vscode.CancellationTokenSource().token,
  ) => {
    const { store, bibliographies, log } = open();
    const clipboard = new vscode.DataTransfer();
    clipboard.set('text/plain', new vscode.DataTransferItem(text));
    return new PasteAsQuotation(store, bibliographies, log).provideDocumentPasteEdits(
      editor.document,
      editor.selections,
      clipboard,
      { only: undefined, triggerKind },
      token,
    );
  };
  const titles = (offers: readonly vscode.DocumentPasteEdit[]) => offers.map(({ title }) => title);

  /** Does what VS Code does with a paste that was chosen. */
  const paste = async (editor: vscode.TextEditor, { insertText, additionalEdit }: vscode.DocumentPasteEdit) => {
    if (insertText instanceof vscode.SnippetString) await editor.insertSnippet(insertText, [...editor.selections]);
    if (additionalEdit) await vscode.workspace.applyEdit(additionalEdit);
    return editor.document.getText();
  };

  it('are offered as a quotation and as a citation, behind the plain paste', async () => {
    const { editor } = await openDraft('It says: ^', 'plaintext');
    const offers = await offersFor(editor, WORDS);
    equal(titles(offers), ['Paste as quotation, ¶7', 'Paste as citation, ¶7']);
    equal(
      offers.map(({ kind }) => kind.value),
      ['azerbaijanReport.quotation', 'azerbaijanReport.citation'],
    );
    for (const { yieldTo } of offers)
      equal(
        yieldTo?.map(({ value }) => value),
        ['text'],
      );
    const [quotation] = offers;
    ok(quotation);
    equal(await paste(editor, quotation), `It says: ${QUOTED}`);
  });

  it('are offered with who is meant, where they do not say it', async () => {
    const { store } = open();
    const { editor } = await openDraft('', 'plaintext');
    const offers = await offersFor(editor, (await store.load()).passage(133)?.text ?? '');
    equal(titles(offers), ['Paste as quotation, ¶133', 'Paste as quotation with “[Clinton]”, ¶133', 'Paste as citation, ¶133']);
    const withMeaning = offers[1];
    ok(withMeaning);
    match(await paste(editor, withMeaning), /^“\[Clinton\] claimed/);
  });

  it('take the place of what is selected, at each of the cursors', async () => {
    const { document, editor } = await openDraft('One <two> three\nfour<>\n', 'plaintext');
    editor.selections = [
      new vscode.Selection(new vscode.Position(0, 4), new vscode.Position(0, 9)),
      new vscode.Selection(new vscode.Position(1, 4), new vscode.Position(1, 6)),
    ];
    const [, citation] = await offersFor(editor, WORDS);
    ok(citation);
    const cited = '(policy report on Azerbaijan, ¶7)';
    equal(await paste(editor, citation), `One ${cited} three\nfour ${cited}\n`);
    equal(document.lineCount, 3);
  });

  it('are not offered for other words, in the report, or too late', async () => {
    const { editor } = await openDraft('', 'plaintext');
    equal(await offersFor(editor, WORDS.replace('forces', 'force')), []);
    equal(await offersFor(editor, ''), []);
    const gone = new vscode.CancellationTokenSource();
    gone.cancel();
    equal(await offersFor(editor, WORDS, Automatic, gone.token), []);
    const report = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(REPORT_URI));
    equal(await offersFor(report, WORDS), []);
  });

  it('are not offered where nothing is done in a draft', async () => {
    await setSetting('[plaintext]', { 'azerbaijanReport.enabled': false });
    equal(await offersFor((await openDraft('', 'plaintext')).editor, WORDS), []);
  });

  it('are offered by Paste As alone where an offer would change the plain paste', async () => {
    const { store } = open();
    const lines = `${WORDS}\n${(await store.load()).passage(8)?.text}`;
    const indented = (await openDraft('  - item ^', 'markdown')).editor;
    equal(await offersFor(indented, lines), []);
    equal(titles(await offersFor(indented, lines, PasteAs)), ['Paste as quotation, ¶¶7–8', 'Paste as citation, ¶¶7–8']);
    equal((await offersFor(indented, WORDS)).length, 2);
    const { editor } = await openDraft('Text ^', 'markdown');
    equal((await offersFor(editor, lines)).length, 2);
    // A whole line, as it is copied without a selection.
    equal(await offersFor(editor, `${WORDS}\n`), []);
    equal((await offersFor(editor, `${WORDS}\n`, PasteAs)).length, 2);
  });

  it('come with passages that are dragged, in the order of the report', async () => {
    const { store, bibliographies, log } = open();
    const { document, editor } = await openDraft('It says: ^', 'plaintext');
    const dragged = new vscode.DataTransfer();
    const rows = [{ passage: 116 }, { topic: 1 }, { passage: 7 }];
    await new DragPassages(store, log).handleDrag(rows, dragged);
    match((await dragged.get('text/plain')?.asString()) ?? '', /^“The Ganja forces .+ … .+” \(.+, ¶¶7, 116\)$/);
    const drop = new DropQuotation(store, bibliographies, log);
    const { token } = new vscode.CancellationTokenSource();
    const offers = await drop.provideDocumentDropEdits(document, editor.selection.active, dragged, token);
    equal(
      offers.map(({ title }) => title),
      ['Insert as quotation, ¶¶7, 116', 'Insert as quotation with “[Azerbaijani]”, ¶¶7, 116', 'Insert as citation, ¶¶7, 116'],
    );
    const [quotation] = offers;
    ok(quotation?.insertText instanceof vscode.SnippetString);
    await editor.insertSnippet(quotation.insertText);
    match(document.getText(), /^It says: “The Ganja forces .+ … .+” \(.+, ¶¶7, 116\)$/);
    const report = await vscode.workspace.openTextDocument(REPORT_URI);
    equal(await drop.provideDocumentDropEdits(report, new vscode.Position(0, 0), dragged, token), []);
    equal(await drop.provideDocumentDropEdits(document, editor.selection.active, new vscode.DataTransfer(), token), []);
  });

  it('come from no row but a passage’s', async () => {
    const { store, log } = open();
    const dragged = new vscode.DataTransfer();
    await new DragPassages(store, log).handleDrag([{ topic: 1 }, { topic: 1, subtopic: 2 }], dragged);
    equal([...dragged], []);
  });
});
