import * as vscode from 'vscode';
import { Command } from '../../src/features/ids';
import type { Log } from '../../src/features/log';
import { DraftNames } from '../../src/features/naming/draftNames';
import { ReportStore } from '../../src/features/reportStore';
import { equal, match, ok } from './assert';
import { problems, problemsIn, quotationsOf } from './checkingHelpers';
import { closeAll, defer, extension, hoverAt, openDraft, replace, setSetting, waitFor } from './helpers';
import { filesInMemory } from './memoryFiles';
import { openCell } from './notebook';
import { clipboard, folder, openFile, run } from './quoting';
import { isServed, TEXT } from './served';

/** Shows a draft in an editor. */
async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

/** A log that keeps what is written into it. */
function listeningLog(): { log: Log; errors: string[] } {
  const errors: string[] = [];
  const log = { error: (text: string) => void errors.push(text) } as unknown as Log;
  return { log, errors };
}

describe('A draft is served', () => {
  beforeEach(() => extension().activate());
  afterEach(closeAll);

  it('in a virtual folder, with the bibliography that is there', async () => {
    const { uri, textOf } = filesInMemory({
      '/papers/draft.md': `---\nbibliography: ../refs/all.bib\n---\n\n${TEXT}`,
      '/refs/all.bib': '@book{doe,\n  title = {A Book},\n}\n',
    });
    const { document } = await show(uri('/papers/draft.md'));
    equal(document.languageId, 'markdown');
    await isServed(document, 'virtual');
    await run(Command.addToBibliography);
    match(textOf('/refs/all.bib'), /^@book\{doe,[^@]*@misc\{azerbaijan-report,/);
  });

  it('in a virtual folder that nobody can write to, with the entry for its bibliography on the clipboard', async () => {
    const files = { '/draft.md': `---\nbibliography: refs.bib\n---\n\n${TEXT}`, '/refs.bib': '' };
    const { uri, textOf } = filesInMemory(files, { isReadonly: true });
    const { document } = await show(uri('/draft.md'));
    await isServed(document, 'read-only');
    await run(Command.addToBibliography);
    match(await clipboard(), /^@misc\{azerbaijan-report,/);
    await run(Command.insertCitation, 10);
    match(await clipboard(), /¶10/);
    equal([document.getText(), textOf('/refs.bib')], [files['/draft.md'], '']);
  });

  it('under a path of Windows, and so is a bibliography that is named by one', async () => {
    for (const named of [
      String.raw`..\refs\all refs.bib`,
      String.raw`C:\Users\Ümit\refs\all refs.bib`,
      'c:/Users/Ümit/refs/all refs.bib',
    ]) {
      const head = `---\nbibliography: '${named}'\n---\n\n`;
      const { uri, textOf } = filesInMemory({
        '/c:/Users/Ümit/My Papers/draft (1).md': head + TEXT,
        '/c:/Users/Ümit/refs/all refs.bib': '@book{doe,\n  title = {A Book},\n}\n',
      });
      // As the browser and the command line hand it on.
      const { document } = await show(vscode.Uri.parse(uri('/c:/Users/Ümit/My Papers/draft (1).md').toString()));
      match(document.uri.toString(), /^memory-\d+:\/c%3A\/Users\//);
      await isServed(document, named);
      await run(Command.addToBibliography);
      match(textOf('/c:/Users/Ümit/refs/all refs.bib'), /^@book\{doe,[^@]*@misc\{azerbaijan-report,/, named);
      await closeAll();
    }
  });

  it('with line ends of Windows, which what is mended and put in leaves as they are', async () => {
    const { uri } = filesInMemory({ '/draft.md': TEXT.replaceAll('\n', '\r\n') });
    const { document } = await show(uri('/draft.md'));
    equal(document.eol, vscode.EndOfLine.CRLF);
    await isServed(document, 'CRLF');
    const [problem] = problemsIn(document);
    ok(problem);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
    );
    const fix = actions.find(({ title }) => title === 'Put the Report’s Words');
    ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)));
    equal(document.getText(), TEXT.replaceAll('\n', '\r\n').replace('peace', 'ceasefire'));
    await problems(document, 0);
  });

  it('when its line ends change', async () => {
    const { document, editor } = await openDraft(TEXT);
    await isServed(document, 'before');
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    await waitFor(
      () => problemsIn(document).some(({ range }) => document.getText(range) === 'peace'),
      [vscode.languages.onDidChangeDiagnostics],
      'the problem is in its place again',
    );
    await isServed(document, 'behind');
  });

  it('in a cell of a notebook that is Markdown, and in none that is code', async () => {
    await isServed(await openCell(vscode.NotebookCellKind.Markup, TEXT, 'markdown'), 'a cell');
    await closeAll();
    const code = await openCell(vscode.NotebookCellKind.Code, '"Gabala"', 'json');
    equal([code.languageId, await hoverAt(code, new vscode.Position(0, 4))], ['json', []]);
  });

  it('on both sides of a comparison', async () => {
    const { uri } = filesInMemory({ '/before.md': `Once.\n\n${TEXT}`, '/behind.md': TEXT });
    await run('vscode.diff', uri('/before.md'), uri('/behind.md'));
    for (const path of ['/before.md', '/behind.md']) await isServed(await vscode.workspace.openTextDocument(uri(path)), path);
  });

  it('where its file cannot be written, and nobody is told that it was changed', async () => {
    const path = vscode.Uri.joinPath(await folder(), 'fixed.md');
    await setSetting('files.readonlyInclude', { '**/fixed.md': true });
    const text = TEXT.replace('¶10', '¶11');
    const { document } = await openFile(path, text);
    await problems(document, 2);
    const said: string[] = [];
    replace(vscode.window, 'setStatusBarMessage', () => (message: string) => {
      said.push(message);
      return new vscode.Disposable(() => {});
    });
    await run(Command.fixQuotations);
    equal(document.getText(), text);
    equal(said, ['This draft cannot be changed']);
  });
});

describe('A draft that goes while it is being read', () => {
  beforeEach(() => extension().activate());
  afterEach(closeAll);

  /** Some 200 KB, which take several steps, with what is wrong at the end. */
  const LONG = `${'Baku and Gabala were spoken of at length, “as it was said by somebody in those days”.\n\n'.repeat(2400)}${TEXT}`;

  function readers() {
    const { log, errors } = listeningLog();
    const store = new ReportStore(extension().extensionUri, log);
    const names = new DraftNames(store, log);
    defer(() => names.dispose());
    return { names, errors, ...quotationsOf(store, log) };
  }

  it('because it is closed leaves nothing behind, and nothing fails', async () => {
    const { names, quotations, errors } = readers();
    const { document } = await openDraft(LONG);
    const reading = [quotations.now(document), names.now(document)];
    await closeAll();
    await Promise.all(reading);
    await waitFor(() => document.isClosed, [vscode.workspace.onDidCloseTextDocument], 'the draft is closed');
    equal([quotations.in(document), names.knownIn(document), problemsIn(document)], [undefined, undefined, []]);
    equal(errors, []);
  });

  it('because it is renamed is served under its new name alone', async () => {
    const { uri } = filesInMemory({ '/long.md': LONG });
    const { quotations, errors } = readers();
    const { document } = await show(uri('/long.md'));
    const reading = quotations.now(document);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri('/long.md'), uri('/renamed.md'));
    ok(await vscode.workspace.applyEdit(edit));
    await reading;
    const renamed = await vscode.workspace.openTextDocument(uri('/renamed.md'));
    await vscode.window.showTextDocument(renamed);
    await problems(renamed, 1);
    equal(problemsIn(document), []);
    equal(errors, []);
  });

  it('because its language is another’s now has no problems any more', async () => {
    const { document } = await openDraft(TEXT);
    await problems(document, 1);
    await vscode.languages.setTextDocumentLanguage(document, 'json');
    await problems(document, 0);
  });
});
