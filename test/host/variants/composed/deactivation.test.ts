import * as vscode from 'vscode';
import { Command, REPORT_SCHEME, View } from '../../../../src/features/ids';
import { equal, ok, rejects } from '../../assert';
import { problems, problemsIn } from '../../checkingHelpers';
import { closeAll, hoverAt, inList, openDraft } from '../../helpers';
import { type Started, start } from './start';

const DRAFT =
  'Near Gab^ala “The Ganja forces marched on Tbilisi, causing Elchibey to flee the city” (¶7), and Section 907 again.';

/** Commands of ours that VS Code knows; it makes some itself for each view. */
async function commands(): Promise<string[]> {
  const views: string[] = Object.values(View);
  const all = await vscode.commands.getCommands(true);
  return all.filter(
    (one) =>
      /^azerbaijanReport\.(?!resetViewContainerLocation|focus$)/.test(one) && !views.some((view) => one.startsWith(`${view}.`)),
  );
}

/** Uses whatever has a state. */
async function use(): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('azerbaijanReport.topics.focus');
  const { document, position } = await openDraft(DRAFT);
  equal((await hoverAt(document, position)).length, 1);
  await inList(vscode.commands.executeCommand(Command.search, { query: 'gas' }), 'workbench.action.closeQuickOpen');
  await vscode.commands.executeCommand(Command.openPassageToSide, 120);
  await vscode.commands.executeCommand(Command.nextMention);
  await vscode.commands.executeCommand(Command.checkQuotations);
  await problems(document, 1);
  return document;
}

async function checkNothingIsLeft({ alive, timers }: Started, document: vscode.TextDocument): Promise<void> {
  equal(
    [...alive].map(({ by }) => by),
    [],
  );
  equal([...timers.values()], []);
  equal(await commands(), []);
  equal(problemsIn(document), []);
  equal(await hoverAt(document, new vscode.Position(0, 8)), []);
  await rejects(vscode.workspace.fs.readFile(vscode.Uri.from({ scheme: REPORT_SCHEME, path: '/Azerbaijan Report' })));
}

describe('An extension that is stopped', () => {
  afterEach(closeAll);

  it('leaves no command, provider, listener, view or timer, and can be started again', async () => {
    for (let round = 0; round < 2; round++) {
      const started = start();
      equal((await commands()).toSorted(), Object.values(Command).toSorted());
      ok(started.alive.size > 50, 'what it registers is not seen');
      const document = await use();
      await started.stop();
      await checkNothingIsLeft(started, document);
      equal(document.getText(), DRAFT.replace('^', ''));
      await closeAll();
    }
  });

  it('can be stopped while its list is open and the draft is being read', async () => {
    const started = start();
    const { document, position } = await openDraft(DRAFT + '\n\nSection 907 on Gabala.'.repeat(500));
    equal((await hoverAt(document, position)).length, 1);
    const listed = vscode.commands.executeCommand(Command.search, { query: 'gas' });
    await vscode.commands.executeCommand('setContext', 'azerbaijanReport.testIsRunning', true);
    await started.stop();
    await listed;
    // What was under way comes to its end.
    for (let step = 0; step < 100 && started.timers.size > 0; step++) await new Promise((resolve) => setTimeout(resolve));
    await checkNothingIsLeft(started, document);
    equal(vscode.window.activeTextEditor?.document, document);
  });
});
