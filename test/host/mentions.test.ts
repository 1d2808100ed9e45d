import * as vscode from 'vscode';
import { Command } from '../../src/features/ids';
import { equal, ok } from './assert';
import { closeAll, extension, hoverAt, openDraft, setSetting, waitFor } from './helpers';

describe('Next and Previous Mention', () => {
  afterEach(closeAll);

  const columns = async (marked: string, ...commands: string[]) => {
    const { editor } = await openDraft(marked);
    await extension().activate();
    const stops: number[] = [];
    for (const command of commands) {
      const before = editor.selection.active;
      await vscode.commands.executeCommand(command);
      await waitFor(
        () => !editor.selection.active.isEqual(before),
        [vscode.window.onDidChangeTextEditorSelection],
        'the cursor moves',
      );
      stops.push(editor.selection.active.character);
    }
    return stops;
  };

  it('go from one mention of a name to the next, and begin anew at the end', async () => {
    const { nextMention, previousMention } = Command;
    equal(await columns('B^aku, Iran, Baku, Iran, Bakı.', nextMention, nextMention, nextMention), [12, 24, 0]);
    equal(await columns('B^aku, Iran, Baku, Iran, Bakı.', previousMention, previousMention), [24, 12]);
  });

  it('work in the report', async () => {
    await vscode.commands.executeCommand(Command.openPassage, 120);
    const editor = vscode.window.activeTextEditor;
    ok(editor);
    const { line } = editor.selection.active;
    const at = editor.document.lineAt(line).text.indexOf('Gabala');
    editor.selection = new vscode.Selection(line, at, line, at);
    await vscode.commands.executeCommand(Command.previousMention);
    await waitFor(
      () => editor.selection.active.line < line,
      [vscode.window.onDidChangeTextEditorSelection],
      'the cursor goes to an earlier mention',
    );
    const { active } = editor.selection;
    ok(/^(Gabala|Qabala)/.test(editor.document.lineAt(active).text.slice(active.character)));
  });

  it('do nothing where there is no name', async () => {
    const { editor } = await openDraft('Not^hing here.');
    await vscode.commands.executeCommand(Command.nextMention);
    equal(editor.selection.active.character, 3);
  });
});

describe('Settings', () => {
  afterEach(closeAll);

  const cards = async (marked: string, language?: string) => {
    const { document, position } = await openDraft(marked, language);
    return (await hoverAt(document, position)).filter((card) => card.includes('The report’s text ends in'));
  };

  it('switch everything off for one language', async () => {
    await setSetting('[latex]', { 'azerbaijanReport.enabled': false });
    equal(await cards('Gab^ala', 'latex'), []);
    equal((await cards('Gab^ala')).length, 1);
  });

  it('switch everything off for one folder', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    ok(folder, 'the window has no folder');
    // It goes with the folder, which is made for the run.
    const uri = vscode.Uri.joinPath(folder.uri, 'scoped.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('Gabala\n'));
    const document = await vscode.workspace.openTextDocument(uri);
    const cardsHere = async () => (await hoverAt(document, new vscode.Position(0, 1))).filter((card) => card.includes('Gabala'));
    equal((await cardsHere()).length, 1);
    const settings = () => vscode.workspace.getConfiguration('azerbaijanReport', folder.uri);
    await settings().update('enabled', false, vscode.ConfigurationTarget.WorkspaceFolder);
    try {
      equal(await cardsHere(), []);
    } finally {
      await settings().update('enabled', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    }
  });

  it('have the underline turned on and off where it is set', async () => {
    await openDraft('Gabala');
    await extension().activate();
    const value = () => vscode.workspace.getConfiguration('azerbaijanReport').inspect<string>('underline')?.globalValue;
    equal(value(), undefined);
    await setSetting('azerbaijanReport.underline', undefined);
    await vscode.commands.executeCommand(Command.toggleUnderline);
    equal(value(), 'first');
    await vscode.commands.executeCommand(Command.toggleUnderline);
    equal(value(), 'off');
    await setSetting('[markdown]', { 'azerbaijanReport.underline': 'all' });
    await vscode.commands.executeCommand(Command.toggleUnderline);
    const inMarkdown = vscode.workspace.getConfiguration('azerbaijanReport', { languageId: 'markdown' });
    equal(inMarkdown.get('underline'), 'off');
    equal(value(), 'off');
  });
});
