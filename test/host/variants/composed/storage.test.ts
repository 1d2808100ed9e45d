import * as vscode from 'vscode';
import { Command } from '../../../../src/features/ids';
import { equal } from '../../assert';
import { memory, problems } from '../../checkingHelpers';
import { closeAll, inList, openDraft } from '../../helpers';
import { hearMessages } from '../../messages';
import { start } from './start';

const DRAFT = 'It says “The Ganja forces marched on Tbilisi, causing Elchibey to flee the city” (¶7).';
const WORDS = 'The Ganja forces marched on Tbilisi, causing Elchibey to flee the city';
const TOLD = 'VS Code cannot write down what you choose in the Azerbaijan Report. It holds until this window is closed.';

/** As VS Code has it where the disk is full or locked: what is written is in hand, and the writing fails. */
function full(): vscode.Memento {
  const kept = memory();
  const update = async (key: string, value: unknown) => {
    await kept.update(key, value);
    throw new Error('ENOSPC: no space left on device');
  };
  return { keys: kept.keys, get: kept.get, update } as vscode.Memento;
}

describe('A storage that cannot be written', () => {
  afterEach(closeAll);

  it('stops nothing: what is chosen holds for this window, and the writer is told once', async () => {
    const heard = hearMessages();
    start({ memory: full() });
    await vscode.commands.executeCommand(Command.listNamesByAlphabet);
    await vscode.commands.executeCommand(Command.groupNamesByKind);
    await vscode.commands.executeCommand(Command.clearRecentSearches);
    const { document } = await openDraft(DRAFT);
    await problems(document, 1);
    await vscode.commands.executeCommand(Command.dismissQuotation, document.uri.toString(), WORDS);
    await problems(document, 0);
    await vscode.commands.executeCommand(Command.checkDismissed);
    await problems(document, 1);
    await inList(
      vscode.commands.executeCommand(Command.search, { query: 'gas' }),
      Command.copyRow,
      'workbench.action.closeQuickOpen',
    );
    equal(heard, [TOLD]);
  });

  it('may hold anything', async () => {
    for (const junk of ['text', {}, [null, 5, [], ['x'], ['x', 5], ['x', [5]]]]) {
      const heard = hearMessages();
      const started = start({ memory: { keys: () => [], get: () => junk, update: async () => {} } as unknown as vscode.Memento });
      const { document } = await openDraft(DRAFT);
      await problems(document, 1);
      await inList(vscode.commands.executeCommand(Command.search), 'workbench.action.closeQuickOpen');
      equal(heard, []);
      await started.stop();
    }
  });
});
