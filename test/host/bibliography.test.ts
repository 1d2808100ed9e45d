import * as vscode from 'vscode';
import { Command } from '../../src/features/ids';
import { equal, match, ok } from './assert';
import { problems } from './checkingHelpers';
import { closeAll, defer, extension, setSetting } from './helpers';
import { WORDS_10 } from './quoting';

let folders = 0;

/** A folder of the workspace with these files, until the end of the test. */
async function folderWith(files: Readonly<Record<string, string>>): Promise<vscode.Uri> {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  ok(workspace);
  const folder = vscode.Uri.joinPath(workspace.uri, `paper-${++folders}`);
  defer(() => vscode.workspace.fs.delete(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files))
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
  return folder;
}

async function open(folder: vscode.Uri, name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
  const editor = await vscode.window.showTextDocument(document);
  const end = document.positionAt(document.getText().length);
  editor.selection = new vscode.Selection(end, end);
  return editor;
}

const onDisk = async (folder: vscode.Uri, name: string) =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)));

const DRAFT = '---\nbibliography: refs.bib\n---\n\nIt says ';
const OTHER = '@book{doe,\n  title = {A Book},\n}\n';
const ENTRY = /^@misc\{azerbaijan-report,\n(?: {2}.*\n)+\}$/m;

describe('The bibliography of a draft', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('gets the entry when the writer asks for it, and the draft stays as it is', async () => {
    const folder = await folderWith({ 'draft.md': DRAFT, 'refs.bib': OTHER });
    const { document } = await open(folder, 'draft.md');
    await vscode.commands.executeCommand(Command.addToBibliography);
    const text = await onDisk(folder, 'refs.bib');
    ok(text.startsWith(OTHER));
    match(text, ENTRY);
    equal(document.getText(), DRAFT);
    await vscode.commands.executeCommand(Command.addToBibliography);
    equal(await onDisk(folder, 'refs.bib'), text);
  });

  it('keeps its unsaved changes, unsaved, and is in a step of its own to undo', async () => {
    await setSetting('files.autoSave', 'off');
    const folder = await folderWith({ 'draft.md': DRAFT, 'refs.bib': OTHER });
    const refs = await open(folder, 'refs.bib');
    await refs.edit((builder) => builder.insert(new vscode.Position(0, 0), '% mine\n'));
    await open(folder, 'draft.md');
    await vscode.commands.executeCommand(Command.addToBibliography);
    ok(refs.document.isDirty);
    equal(await onDisk(folder, 'refs.bib'), OTHER);
    ok(refs.document.getText().startsWith(`% mine\n${OTHER}`));
    match(refs.document.getText(), ENTRY);
    await vscode.window.showTextDocument(refs.document);
    await vscode.commands.executeCommand('undo');
    equal(refs.document.getText(), `% mine\n${OTHER}`);
  });

  it('is made where the draft names one that is not there yet', async () => {
    const folder = await folderWith({ 'draft.md': DRAFT });
    await open(folder, 'draft.md');
    await vscode.commands.executeCommand(Command.addToBibliography);
    match(await onDisk(folder, 'refs.bib'), ENTRY);
  });

  it('is left as it is where it is no such file', async () => {
    const folder = await folderWith({ 'draft.md': DRAFT, 'refs.bib': '@book{doe, title = {Never closed' });
    await open(folder, 'draft.md');
    await vscode.commands.executeCommand(Command.addToBibliography);
    equal(await onDisk(folder, 'refs.bib'), '@book{doe, title = {Never closed');
  });

  it('says by which key the draft cites the report', async () => {
    const known = '@misc{azeri-2013,\n  title = {{[policy report on Azerbaijan]}},\n}\n';
    const folder = await folderWith({ 'draft.md': DRAFT, 'refs.bib': OTHER + known });
    const { document } = await open(folder, 'draft.md');
    await vscode.commands.executeCommand(Command.insertCitation, 116);
    equal(document.getText(), `${DRAFT}[@azeri-2013, ¶116]`);
    equal(await onDisk(folder, 'refs.bib'), OTHER + known);
  });

  it('is known by the ending of the file where VS Code takes its language for plain text', async () => {
    for (const [name, names, cited] of [
      ['draft.qmd', DRAFT, '[@azeri-2013, ¶116]'],
      ['draft.TYP', '#bibliography("refs.bib")\n\nIt says ', '@azeri-2013[¶116]'],
      ['draft.org', '#+bibliography: refs.bib\n\nIt says ', '[cite:@azeri-2013 ¶116]'],
    ] as const) {
      const folder = await folderWith({
        [name]: names,
        'refs.bib': '@misc{azeri-2013,\n  title = {{[policy report on Azerbaijan]}},\n}\n',
      });
      const { document } = await open(folder, name);
      equal(document.languageId, 'plaintext');
      await vscode.commands.executeCommand(Command.insertCitation, 116);
      equal(document.getText(), names + cited);
    }
  });

  it('is the one that the whole names where the draft is a chapter', async () => {
    const folder = await folderWith({
      'main.tex': '\\documentclass{article}\n\\addbibresource{refs.bib}\n',
      'chapter.tex': '% !TEX root = main.tex\nIt says ',
      'refs.bib': '@misc{azeri-2013,\n  title = {{[policy report on Azerbaijan]}},\n}\n',
    });
    const { document } = await open(folder, 'chapter.tex');
    await vscode.languages.setTextDocumentLanguage(document, 'latex');
    await vscode.commands.executeCommand(Command.insertCitation, 116);
    match(document.getText(), /\{azeri-2013\}/);
  });

  it('has what the writer has filled in, and nothing made up', async () => {
    await setSetting('azerbaijanReport.source.title', 'A Title');
    await setSetting('azerbaijanReport.source.author', 'Jane Doe');
    await setSetting('azerbaijanReport.source.key', 'doe');
    await setSetting('azerbaijanReport.source.year', 'soon');
    const folder = await folderWith({ 'draft.md': DRAFT });
    await open(folder, 'draft.md');
    await vscode.commands.executeCommand(Command.copyEntry);
    const entry = await vscode.env.clipboard.readText();
    match(entry, /^@misc\{doe,\n {2}author = \{Doe, Jane\},\n {2}title = \{\{A Title\}\},/);
    ok(!/year|soon/.test(entry));
  });

  describe('is read', () => {
    /** A folder that counts how often its bibliography is read. */
    const counted = (draft: string) => {
      const files = new Map([
        ['/draft.md', draft],
        ['/refs.bib', '@misc{lee,\n  title = {{[policy report on Azerbaijan]}},\n}\n'],
      ]);
      const scheme = `counted-${++folders}`;
      let reads = 0;
      const provider: vscode.FileSystemProvider = {
        onDidChangeFile: () => new vscode.Disposable(() => {}),
        watch: () => new vscode.Disposable(() => {}),
        stat: ({ path }) => {
          const text = files.get(path);
          if (text === undefined) throw vscode.FileSystemError.FileNotFound(path);
          return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: text.length };
        },
        readFile: ({ path }) => {
          if (path.endsWith('.bib')) reads++;
          return new TextEncoder().encode(files.get(path));
        },
        readDirectory: () => [],
        createDirectory: () => {},
        writeFile: () => {},
        delete: () => {},
        rename: () => {},
      };
      const registered = vscode.workspace.registerFileSystemProvider(scheme, provider);
      defer(() => registered.dispose());
      return { uri: vscode.Uri.from({ scheme, path: '/draft.md' }), reads: () => reads };
    };
    const NAMES_IT = '---\nbibliography: refs.bib\n---\n\n';
    const ALTERED = `“${WORDS_10.replace('ceasefire', 'peace')}”`;

    it('not at all for a draft that cites nothing by a key', async () => {
      const { uri, reads } = counted(`${NAMES_IT}It says: ${ALTERED} (¶10).\n`);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      await problems(document, 1);
      equal(reads(), 0);
    });

    it('once where a draft cites by a key, before anything is said of the words', async () => {
      const { uri, reads } = counted(`${NAMES_IT}It says: ${ALTERED} [@lee, ¶10].\n`);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      // Of words that are cited as somebody else's nothing would be said.
      await problems(document, 1);
      equal(reads(), 1);
    });
  });
});
