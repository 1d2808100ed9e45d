import * as vscode from 'vscode';
import { Command } from '../../src/features/ids';
import { equal, match } from './assert';
import { closeAll, extension, inList, openDraft } from './helpers';
import { hearMessages } from './messages';

/** An object that contains itself. */
function cyclic(): object {
  const one: Record<string, unknown> = { passage: 'one', query: {}, filters: [] };
  one.self = one;
  return one;
}

/** What no command can be run on. */
const HOSTILE: readonly unknown[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -1,
  0,
  0.5,
  1e9,
  '',
  'nonsense',
  '120',
  'constructor',
  true,
  false,
  [],
  [120],
  [[]],
  {},
  { passage: Number.NaN },
  { passage: '120' },
  { passage: 1e9 },
  { name: 5 },
  { name: '__proto__' },
  { inserts: 'nonsense' },
  cyclic(),
  () => 120,
  new Date(0),
  new Map([['passage', 120]]),
];

const ON_PASSAGES = [
  Command.openPassage,
  Command.openPassageToSide,
  Command.insertQuotation,
  Command.insertQuotationWithMeaning,
  Command.insertBlockQuotation,
  Command.insertCitation,
  Command.copyQuotation,
  Command.copyCitation,
];

const state = (document: vscode.TextDocument) => ({
  text: document.getText(),
  tabs: vscode.window.tabGroups.all.flatMap((group) =>
    group.tabs.map(({ label, isActive }) => [group.viewColumn, label, isActive]),
  ),
  active: vscode.window.activeTextEditor?.document.uri.toString(),
  selection: vscode.window.activeTextEditor?.selection,
});

describe('A command that is run on what it cannot be run on', () => {
  afterEach(closeAll);

  it('says in one sentence that there is no such passage, and changes and opens nothing', async () => {
    await extension().activate();
    const { document } = await openDraft('A draft on Gabala.');
    await vscode.env.clipboard.writeText('mine');
    const before = state(document);
    for (const command of ON_PASSAGES)
      for (const target of HOSTILE) {
        const heard = hearMessages();
        await vscode.commands.executeCommand(command, target);
        equal(heard.length, 1, command);
        match(heard[0] ?? '', /^There is no (such passage|passage ¶-?\d+) in the report[^.]*\.$/);
        equal(state(document), before, command);
      }
    equal(await vscode.env.clipboard.readText(), 'mine');
  });

  it('says so too in the report itself, where without an argument it would have taken the passage at the cursor', async () => {
    await vscode.commands.executeCommand(Command.openPassage, 120);
    const { activeTextEditor: editor } = vscode.window;
    const before = editor && state(editor.document);
    for (const command of [Command.openPassage, Command.openPassageToSide, Command.copyQuotation]) {
      const heard = hearMessages();
      await vscode.commands.executeCommand(command, { passage: Number.NaN });
      equal(heard, ['There is no such passage in the report: a passage is asked for by its number.'], command);
      equal(editor && state(editor.document), before, command);
    }
  });

  it('names a number that no passage has', async () => {
    const heard = hearMessages();
    await vscode.commands.executeCommand(Command.openPassage, 9999);
    equal(heard, ['There is no passage ¶9999 in the report.']);
  });

  it('says that there is no such name', async () => {
    const { document } = await openDraft('A draft.');
    const before = state(document);
    for (const target of [undefined, null, ...HOSTILE]) {
      const heard = hearMessages();
      await vscode.commands.executeCommand(Command.showName, target);
      equal(heard, ['There is no such name in the report.']);
    }
    equal(state(document), before);
  });

  it('does nothing where only our own lists and fixes run it', async () => {
    const { document } = await openDraft('They went “to the city of Baku in the end” (¶7).');
    const before = state(document);
    const heard = hearMessages();
    for (const command of [Command.revealInDraft, Command.citeQuotation, Command.dismissQuotation])
      for (const target of [undefined, null, ...HOSTILE]) {
        await vscode.commands.executeCommand(command, target, target);
        await vscode.commands.executeCommand(command, document.uri.toString(), target);
      }
    equal(state(document), before);
    equal(heard, []);
  });

  it('opens a search without words where it is given none', async () => {
    const { document } = await openDraft('A draft.');
    const before = state(document);
    for (const argument of [Number.NaN, 'nonsense', cyclic(), { query: Number.NaN }, { query: 'gas', filters: cyclic() }]) {
      await inList(vscode.commands.executeCommand(Command.search, argument), 'workbench.action.closeQuickOpen');
    }
    equal(state(document), before);
  });
});
