import * as vscode from 'vscode';
import { Command, REPORT_SCHEME } from '../../src/features/ids';
import { equal, match, ok, rejects } from './assert';
import { closeAll, hoverAt, openDraft } from './helpers';
import { hearMessages } from './messages';

/**
 * What holds when the bundled report cannot be used, whatever is wrong with it.
 * @param start starts an extension that has such a report, for each test, where the one that VS Code has started has a good one
 */
export function describeBrokenReport(what: string, message: RegExp, start?: () => unknown): void {
  describe(`With a bundled report that ${what}`, () => {
    let heard: string[] = [];
    let commands = 0;
    const run = async (command: string, ...args: unknown[]) => {
      commands++;
      await vscode.commands.executeCommand(command, ...args);
    };
    if (start) {
      beforeEach(() => {
        heard = hearMessages();
        commands = 0;
        start();
      });
      afterEach('the writer has been told once, and with every command', async () => {
        // Once for what looks at the draft by itself.
        ok(commands <= heard.length && heard.length <= commands + 1, JSON.stringify(heard));
        const before = heard.length;
        // Whatever asked for the report has been answered when this has.
        await run(Command.openPassage, 1);
        equal(heard.length, before + 1);
        for (const one of heard) match(one, message);
      });
    }
    afterEach(closeAll);

    it('a name has no card, and the cards of others are shown', async () => {
      const other = vscode.languages.registerHoverProvider('markdown', { provideHover: () => new vscode.Hover('Another card') });
      try {
        const { document, position } = await openDraft('Near Gab^ala.');
        equal(await hoverAt(document, position), ['Another card']);
      } finally {
        other.dispose();
      }
    });

    it('the commands do nothing, and none fails', async () => {
      const { document } = await openDraft('A draft.');
      await run(Command.search);
      await run(Command.openReport);
      await run(Command.openPassage, 1);
      await run(Command.openPassageToSide, 1);
      await run(Command.copyQuotation, 1);
      await run(Command.insertQuotation, 1);
      await run(Command.showName, 'section-907');
      await run(Command.checkQuotations);
      await run(Command.copyEntry);
      equal(vscode.window.activeTextEditor?.document, document);
      equal(vscode.window.visibleTextEditors.length, 1);
      equal(document.getText(), 'A draft.');
    });

    it('a tab of the report says what is wrong', async () => {
      const uri = vscode.Uri.from({ scheme: REPORT_SCHEME, path: '/Azerbaijan Report' });
      match((await rejects(vscode.workspace.openTextDocument(uri))).message, message);
    });

    it('the views stay empty, and the draft can be written', async () => {
      await vscode.commands.executeCommand('azerbaijanReport.topics.focus');
      await vscode.commands.executeCommand('azerbaijanReport.names.focus');
      const { editor, document } = await openDraft('A draft.^');
      await editor.edit((edit) => edit.insert(document.positionAt(8), ' More.'));
      equal(document.getText(), 'A draft. More.');
    });
  });
}
