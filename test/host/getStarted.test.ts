import * as vscode from 'vscode';
import { Command } from '../../src/features/ids';
import { equal, match, ok } from './assert';
import { closeAll, hoverAt } from './helpers';

async function openSample(): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand(Command.openSampleDraft);
  const document = vscode.window.activeTextEditor?.document;
  ok(document, 'no editor is active');
  return document;
}

describe('The sample draft', () => {
  afterEach(closeAll);

  it('is an untitled document in Markdown, in which names are known', async () => {
    const sample = await openSample();
    equal([sample.isUntitled, sample.languageId], [true, 'markdown']);
    for (const name of ['Gabala', 'Section 907', 'NDN', 'Minsk Group']) {
      const at = sample.getText().indexOf(name);
      ok(at >= 0, `${name} is not in the sample`);
      match((await hoverAt(sample, sample.positionAt(at + 1))).join(), /The report’s text ends in/, name);
    }
  });

  it('is opened once, also when asked for twice at a time, and keeps what was written in it', async () => {
    const [sample] = await Promise.all([openSample(), openSample()]);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(sample.uri, new vscode.Position(0, 0), 'Written by hand. ');
    await vscode.workspace.applyEdit(edit);
    equal((await openSample()).uri.toString(), sample.uri.toString());
    match(sample.getText(), /^Written by hand\. # Draft/);
    equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 1);
  });

  it('is a new one after the first was closed', async () => {
    await openSample();
    await closeAll();
    match((await openSample()).getText(), /^# Draft/);
  });
});
