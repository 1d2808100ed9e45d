import * as vscode from 'vscode';
import { Command, REPORT_SCHEME } from '../../src/features/ids';
import { equal, match, noMatch, ok, rejects } from './assert';
import { closeAll, hoverAt, openDraft, setSetting, waitFor } from './helpers';

const tabsOfReport = () =>
  vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter((tab) => tab.input instanceof vscode.TabInputText && tab.input.uri.scheme === REPORT_SCHEME);

async function openPassage(number: number): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand(Command.openPassage, number);
  const editor = vscode.window.activeTextEditor;
  ok(editor?.document.uri.scheme === REPORT_SCHEME, 'the report is not the active editor');
  return editor;
}

describe('The report in an editor', () => {
  afterEach(closeAll);

  it('opens at the passage, in view', async () => {
    const editor = await openPassage(120);
    const line = editor.selection.active.line;
    match(editor.document.lineAt(line).text, /^About 1,400-1,500 Russian troops/);
    await waitFor(
      () => editor.visibleRanges.some((range) => range.contains(new vscode.Position(line, 0))),
      [vscode.window.onDidChangeTextEditorVisibleRanges],
    );
  });

  it('is one document, whatever is opened in it', async () => {
    const first = await openPassage(3);
    const second = await openPassage(195);
    equal(second.document.uri.toString(), first.document.uri.toString());
    equal(tabsOfReport().length, 1);
  });

  it('leaves the writer’s own preview tab where it is', async () => {
    await openDraft('A draft.');
    await openPassage(5);
    equal(
      tabsOfReport().map((tab) => tab.isPreview),
      [false],
    );
  });

  it('opens to the side without hiding the draft', async () => {
    const { document } = await openDraft('A draft.');
    await vscode.commands.executeCommand(Command.openPassageToSide, 5);
    await waitFor(() => vscode.window.visibleTextEditors.length === 2, [vscode.window.onDidChangeVisibleTextEditors]);
    ok(vscode.window.visibleTextEditors.some((editor) => editor.document === document));
  });

  it('opens to the side where the report is on the screen, and never in a third column', async () => {
    const { document } = await openDraft('A draft.');
    await openDraft('Another draft, beside it.');
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Two);
    for (const passage of [5, 6]) {
      await vscode.window.showTextDocument(document, vscode.ViewColumn.Two);
      await vscode.commands.executeCommand(Command.openPassageToSide, passage);
      await waitFor(
        () => vscode.window.activeTextEditor?.document.uri.scheme === REPORT_SCHEME,
        [vscode.window.onDidChangeActiveTextEditor],
      );
      equal(vscode.window.tabGroups.all.length, 2);
      equal(vscode.window.activeTextEditor?.viewColumn, vscode.ViewColumn.One);
      equal(tabsOfReport().length, 1);
    }
  });

  it('has the topics as its outline, and folds at them', async () => {
    const { document } = await openPassage(1);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const headings = document.getText().match(/^#+ .*/gm);
    equal(
      symbols.flatMap(({ name, children }) => [`# ${name}`, ...children.map((child) => `## ${child.name}`)]),
      headings,
    );
    for (const { range, selectionRange, children } of symbols) {
      ok(range.contains(selectionRange));
      ok(children.length > 0 && children.every((child) => range.contains(child.range)));
    }
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    equal(folds.length, headings?.length);
  });

  it('has numbers and no line numbers, whatever is set for other texts', async () => {
    await setSetting('editor.inlayHints.enabled', 'off');
    await setSetting('editor.lineNumbers', 'on');
    const { document } = await openPassage(1);
    equal(document.languageId, 'azerbaijan-report');
    const settings = vscode.workspace.getConfiguration('editor', document);
    equal([settings.get('inlayHints.enabled'), settings.get('lineNumbers')], ['on', 'off']);
  });

  it('is a page in the Markdown preview, with passage numbers; other documents are left alone', async () => {
    const { document } = await openPassage(1);
    await vscode.commands.executeCommand(Command.openPage);
    await waitFor(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes('Preview'),
      [vscode.window.tabGroups.onDidChangeTabs],
    );
    // A preview that runs in another extension host knows nothing of our numbers, and takes no document.
    if (!vscode.extensions.getExtension('vscode.markdown-language-features')) return;
    const page = await vscode.commands.executeCommand<string>('markdown.api.render', document);
    equal(page.match(/<small[^>]*>¶\d+<\/small>/g)?.length, 190);
    match(page, /¶120<\/small> About 1,400-1,500 Russian troops/);
    const { document: draft } = await openDraft('One line.\nAnother.');
    noMatch(await vscode.commands.executeCommand<string>('markdown.api.render', draft), /¶/);
  });

  it('shows the passage numbers beside the text, not in it', async () => {
    const { document } = await openPassage(1);
    noMatch(document.getText(), /¶/);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );
    equal(hints.length, 190);
    equal(
      hints.slice(0, 3).map(({ label, position }) => [label, document.lineAt(position.line).text.slice(0, 10)]),
      [
        ['¶1', 'Azerbaijan'],
        ['¶2', 'However, i'],
        ['¶3', 'It re-gain'],
      ],
    );
  });

  it('cannot be written, renamed or deleted', async () => {
    const { document } = await openPassage(1);
    equal(vscode.workspace.fs.isWritableFileSystem(REPORT_SCHEME), false);
    const bytes = new TextEncoder().encode('x');
    await rejects(vscode.workspace.fs.writeFile(document.uri, bytes));
    await rejects(vscode.workspace.fs.delete(document.uri));
    await rejects(vscode.workspace.fs.readFile(document.uri.with({ path: '/another.md' })));
  });

  it('stays the report whatever another extension does to it, and nothing is left to be saved', async () => {
    const editor = await openPassage(120);
    const { document } = editor;
    const text = document.getText();
    const isBack = () =>
      waitFor(() => document.getText() === text, [vscode.workspace.onDidChangeTextDocument], 'the report is there again');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, 40, 0), 'Nonsense.');
    await vscode.workspace.applyEdit(edit);
    await isBack();
    for (let i = 0; i < 3; i++) await editor.edit((builder) => builder.insert(new vscode.Position(i, 0), `${i} nonsense\n`));
    await isBack();
    await editor.edit((builder) => builder.setEndOfLine(vscode.EndOfLine.CRLF));
    await isBack();
    equal(document.isDirty, false);
    equal(tabsOfReport().length, 1);
  });

  it('leads from “see below” to the passage that is meant, and says where there is none', async () => {
    const { document, selection } = await openPassage(118);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    const here = links.find(({ range }) => range.start.line === selection.active.line);
    equal(here && document.getText(here.range), 'see below');
    equal(here?.target?.toString(true), `command:${Command.openPassage}?[123]`);
    const { selection: nowhere } = await openPassage(60);
    const { line } = nowhere.active;
    ok(!links.some(({ range }) => range.start.line === line));
    const [said] = await hoverAt(document, new vscode.Position(line, document.lineAt(line).text.indexOf('see below') + 1));
    equal(said, '“see below”: not in this text');
  });

  it('gives nothing for a passage that is not there', async () => {
    const { document } = await openDraft('A draft.');
    await vscode.commands.executeCommand(Command.copyQuotation, 'nonsense');
    await vscode.commands.executeCommand(Command.openPassageToSide, {});
    equal(tabsOfReport().length, 0);
    equal(vscode.window.activeTextEditor?.document, document);
  });
});
