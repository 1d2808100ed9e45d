import * as vscode from 'vscode';
import { Command } from '../../src/features/ids';
import { equal, match, ok } from './assert';
import { closeAll, extension, openDraft, setSetting } from './helpers';

type Found = vscode.Location | vscode.LocationLink;

const place = (found: Found) =>
  'targetUri' in found
    ? { uri: found.targetUri, range: found.targetSelectionRange ?? found.targetRange }
    : { uri: found.uri, range: found.range };

/** Of what a provider gives for the `^` of a draft, what is in the report: the words at each place, and the line with them. */
async function inReport(command: string, marked: string, language = 'markdown'): Promise<{ words: string; line: string }[]> {
  const { document, position } = await openDraft(marked, language);
  await extension().activate();
  const found = await vscode.commands.executeCommand<Found[]>(command, document.uri, position);
  const places = found.map(place).filter(({ uri }) => uri.scheme === 'azerbaijan-report');
  return Promise.all(
    places.map(async ({ uri, range }) => {
      const report = await vscode.workspace.openTextDocument(uri);
      return { words: report.getText(range), line: report.lineAt(range.start).text };
    }),
  );
}

const definitions = (marked: string, language?: string) => inReport('vscode.executeDefinitionProvider', marked, language);
const references = (marked: string) => inReport('vscode.executeReferenceProvider', marked);

describe('A name', () => {
  afterEach(closeAll);

  it('is defined by the passage that helps its sentence', async () => {
    const [lease] = await definitions('They would not pay $300 million a year for Gab^ala.');
    match(lease?.line ?? '', /\$300 million/);
    const [troops] = await definitions('How many troops did Russia keep at Gab^ala?');
    equal(troops?.words, 'Gabala radar site');
    match(troops?.line ?? '', /1,400-1,500 Russian troops/);
  });

  it('is defined in the report itself by another passage than the one that is being read', async () => {
    for (const number of [86, 120]) {
      await vscode.commands.executeCommand(Command.openPassage, number);
      const editor = vscode.window.activeTextEditor;
      ok(editor);
      const { line } = editor.selection.active;
      const at = new vscode.Position(line, editor.document.lineAt(line).text.indexOf('Gabala') + 1);
      const found = await vscode.commands.executeCommand<Found[]>('vscode.executeDefinitionProvider', editor.document.uri, at);
      const lines = found.map((one) => place(one).range.start.line);
      equal(lines.length, 1);
      ok(!lines.includes(line), `¶${number} leads to itself`);
    }
  });

  it('is referred to by every passage that speaks of it', async () => {
    const found = await references('Section 9^07');
    ok(found.length >= 3, `${found.length} found`);
    for (const { words } of found.filter(({ line }) => /Section 907/.test(line))) match(words, /^Section 907/);
  });

  it('is no definition where it is an ordinary word, or where that is switched off', async () => {
    equal(await definitions('Set the pa^ce.'), []);
    await setSetting('[latex]', { 'azerbaijanReport.definitions.enabled': false });
    equal(await definitions('Gab^ala', 'latex'), []);
    equal((await definitions('Gab^ala')).length, 1);
  });
});

describe('Go to Symbol in Workspace', () => {
  const symbols = async (query: string) => {
    await extension().activate();
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      query,
    );
    return found.filter(({ location }) => location.uri.scheme === 'azerbaijan-report');
  };

  it('finds a name by any of its forms, and where it is told of', async () => {
    const [found] = await symbols('qabala');
    match(`${found?.name} ${found?.containerName}`, /^Qabala.*Gabala radar station/);
    ok(found);
    const report = await vscode.workspace.openTextDocument(found.location.uri);
    match(report.getText(found.location.range), /Gabala/);
  });

  it('finds a topic at its heading', async () => {
    const [found] = await symbols('municipal elections');
    ok(found);
    const report = await vscode.workspace.openTextDocument(found.location.uri);
    match(report.lineAt(found.location.range.start).text, /^## Municipal elections/);
  });

  it('finds nothing where there is nothing', async () => {
    equal(await symbols('zzzzqqq'), []);
  });
});
