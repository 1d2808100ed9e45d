import * as vscode from 'vscode';
import { Command, REPORT_SCHEME } from '../../src/features/ids';
import { equal, match, ok } from './assert';
import { closeAll, extension, inList, openDraft, replace, waitFor } from './helpers';

const ACCEPT = 'workbench.action.acceptSelectedQuickOpenItem';
const CLOSE = 'workbench.action.closeQuickOpen';
const search = (argument?: unknown) => vscode.commands.executeCommand(Command.search, argument);

const MOVES = [vscode.window.onDidChangeActiveTextEditor, vscode.window.onDidChangeTextEditorSelection];

/** The line of the report that the cursor is on, where the report is active. */
function reportLine(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.scheme !== REPORT_SCHEME) return undefined;
  return editor.document.lineAt(editor.selection.active.line).text;
}

/** Waits until the cursor is on a line of the report that matches; the editor is active before the cursor is in it. */
const waitForLine = (wanted: RegExp) => waitFor(() => wanted.test(reportLine() ?? ''), MOVES, `a line of the report: ${wanted}`);

describe('The list of passages', () => {
  afterEach(closeAll);
  afterEach(() => vscode.commands.executeCommand(Command.clearRecentSearches));

  it('opens the chosen passage of a name', async () => {
    await openDraft('A draft.');
    await inList(vscode.commands.executeCommand(Command.showName, 'section-907'), ACCEPT);
    await waitForLine(/Section 907/);
  });

  it('leaves the draft as it was when it is dismissed', async () => {
    const { document, editor } = await openDraft(`${'A line.\n'.repeat(200)}The ^end.`);
    const { selection } = editor;
    await inList(search(), CLOSE);
    equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
    equal(vscode.window.activeTextEditor?.selection, selection);
  });

  it('shows nothing for a name that is not there', async () => {
    await vscode.commands.executeCommand(Command.showName, 'atlantis');
    await vscode.commands.executeCommand(Command.showName);
  });

  it('copies the active passage with its number', async () => {
    await openDraft('A draft.');
    await vscode.env.clipboard.writeText('');
    const list = search({ query: 'gabala lease' });
    await waitForClipboard(/^“.+” \(.+, ¶\d+\)$/, () => vscode.commands.executeCommand(Command.copyRow));
    await inList(list, CLOSE);
  });

  it('opens the active passage to the side', async () => {
    await openDraft('A draft.');
    await inList(search({ query: 'gabala lease' }), Command.openRowToSide);
    await waitForLine(/Gabala/);
    equal(vscode.window.tabGroups.all.length, 2);
  });
});

describe('The search that is opened while the editors are still being put back', () => {
  before(() => extension().activate());
  afterEach(closeAll);
  afterEach(() => vscode.commands.executeCommand(Command.clearRecentSearches));

  const DRAFT = `${'A line.\n'.repeat(200)}The ^end.`;
  const CHANGES = [...MOVES, vscode.window.tabGroups.onDidChangeTabs];
  const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));

  /** Opens a search, and has what it finds previewed. */
  async function preview(query: string, found: RegExp): Promise<{ search: Thenable<unknown> }> {
    const list = search({ query });
    await waitForLine(found);
    // Not as it is: whoever waits for this does not wait for the search.
    return { search: list };
  }

  for (const [where, open] of [
    ['where the report has no tab', async () => {}],
    ['where the report has a tab behind the draft', () => vscode.commands.executeCommand(Command.openPassage, 10)],
  ] as const)
    it(`goes back to the draft too, ${where}`, async () => {
      await open();
      const { document, editor } = await openDraft(DRAFT);
      const { selection } = editor;
      const before = tabs().join();
      await preview('elchibay', /Elchibey/);
      // The editors are on their way back when this has ended, and not there.
      await vscode.commands.executeCommand(CLOSE);
      const next = await preview('gabala lease', /Gabala/);
      await inList(next.search, CLOSE);
      const isBack = () =>
        vscode.window.activeTextEditor?.document === document &&
        vscode.window.activeTextEditor.selection.isEqual(selection) &&
        tabs().join() === before;
      await waitFor(isBack, CHANGES, 'the draft as it was');
    });

  it('stays open when they are', async () => {
    await openDraft(DRAFT);
    let isOpen = () => {};
    const opened = new Promise<void>((resolve) => {
      isOpen = resolve;
    });
    await preview('elchibay', /Elchibey/);
    // The draft is asked for when the next list is on the screen, as with a VS Code that is busy.
    replace(vscode.window, 'showTextDocument', (original) => async (document: unknown, options?: unknown) => {
      await opened;
      return original(document as vscode.TextDocument, options as vscode.TextDocumentShowOptions);
    });
    replace(vscode.window, 'createQuickPick', (original) => <T extends vscode.QuickPickItem>() => {
      const list = original<T>();
      const show = list.show.bind(list);
      list.show = () => {
        show();
        isOpen();
      };
      return list;
    });
    await vscode.commands.executeCommand(CLOSE);
    // One that is closed previews nothing.
    const next = await preview('gabala lease', /Gabala/);
    await inList(next.search, CLOSE);
  });
});

describe('A search for what to insert', () => {
  before(() => extension().activate());
  afterEach(closeAll);
  afterEach(() => vscode.commands.executeCommand(Command.clearRecentSearches));

  const CHANGES = [vscode.workspace.onDidChangeTextDocument];
  const CITATION = String.raw`\(policy report on Azerbaijan, ¶\d+\)`;

  it('is opened by the commands in a draft, with what is selected there, and Enter does what the command says', async () => {
    for (const [command, wanted] of [
      [Command.insertQuotation, `^On Elchibey “.*Elchibey.*” ${CITATION}\\.$`],
      [Command.insertBlockQuotation, `^On Elchibey\\.\n\n.*Elchibey.* ${CITATION}\n\n$`],
      [Command.insertCitation, `^On Elchibey ${CITATION}\\.$`],
    ] as const) {
      const { editor, document } = await openDraft('On Elchibey.', 'plaintext');
      editor.selection = new vscode.Selection(0, 3, 0, 11);
      await inList(vscode.commands.executeCommand(command), ACCEPT);
      await waitFor(() => new RegExp(wanted).test(document.getText()), CHANGES, `${command}: ${wanted}`);
      equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
    }
  });

  it('leaves all as it was when it is dismissed', async () => {
    const { editor, document } = await openDraft('It ^says.', 'plaintext');
    const { selection } = editor;
    await inList(vscode.commands.executeCommand(Command.insertCitation), CLOSE);
    equal(document.getText(), 'It says.');
    equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
    equal(vscode.window.activeTextEditor?.selection, selection);
  });

  it('is not opened where a command is given something that is no passage', async () => {
    const { document } = await openDraft('On Elchibey.', 'plaintext');
    await vscode.commands.executeCommand(Command.insertQuotation, 9999);
    equal(document.getText(), 'On Elchibey.');
  });

  it('is a search as any other where it is to do what no command of ours does', async () => {
    await openDraft('A draft.');
    await inList(search({ query: 'elchibay', inserts: 'workbench.action.closeAllEditors' }), ACCEPT);
    await waitForLine(/Elchibey/);
  });
});

describe('A key that comes before VS Code has said which row is active', () => {
  before(() => extension().activate());
  afterEach(closeAll);
  afterEach(() => vscode.commands.executeCommand(Command.clearRecentSearches));

  it('is for the first passage of what is asked for, and does its work once', async () => {
    const { document } = await openDraft('It says ^.', 'plaintext');
    await vscode.commands.executeCommand(Command.copyCitation, 10); // The report is read by then.
    const list = search({ query: '¶120' });
    // Our own commands run here, so that nothing is heard of VS Code between them.
    for (let times = 0; times < 50; times++) await vscode.commands.executeCommand(Command.insertRow);
    await inList(list, CLOSE);
    await waitFor(() => document.getText() !== 'It says .', [vscode.workspace.onDidChangeTextDocument], 'a quotation');
    match(document.getText(), /^It says “[^“”]+” \(policy report on Azerbaijan, ¶120\)\.$/);
  });
});

describe('The search command', () => {
  afterEach(closeAll);
  afterEach(() => vscode.commands.executeCommand(Command.clearRecentSearches));

  it('takes a query', async () => {
    await inList(search({ query: 'elchibay' }), ACCEPT);
    await waitForLine(/Elchibey/);
  });

  it('takes filters, and without words begins with the first passage that they let through', async () => {
    await inList(search({ filters: { name: 'Gabala', year: 2002 } }), ACCEPT);
    await waitForLine(/2002.*Gabala|Gabala.*2002/);
  });

  it('takes filters in the query', async () => {
    await inList(search({ query: 'topic:"armed forces" navy' }), ACCEPT);
    await waitForLine(/navy/);
  });

  it('opens the first passage also where a remark stands above it', async () => {
    await inList(search({ query: 'Karabakh war 2020' }), ACCEPT);
    await waitForLine(/Karabakh/);
  });

  it('takes what is no argument for none', async () => {
    for (const argument of [null, 7, 'text', [], { query: 7 }, { filters: 'x' }, { filters: { topic: {}, year: 'x' } }])
      await inList(search(argument), CLOSE);
  });

  it('takes a filter away with a command', async () => {
    const list = search({ query: 'elchibay', filters: { year: 2012 } });
    await inList(list, Command.removeLastFilter, ACCEPT);
    await waitForLine(/Elchibey/);
  });

  it('takes the selection, or the name at the cursor', async () => {
    const { editor } = await openDraft('They left the Gabala radar^ when\nthe lease expired.');
    await inList(vscode.commands.executeCommand(Command.searchSelection), ACCEPT);
    await waitForLine(/Gabala/);
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    editor.selection = new vscode.Selection(1, 0, 1, 17);
    await inList(vscode.commands.executeCommand(Command.searchSelection), ACCEPT);
    await waitForLine(/lease .*expired/);
  });

  it('has the last search one key away, until recent searches are cleared', async () => {
    await openDraft('A draft.');
    await inList(search({ query: 'elchibay' }), ACCEPT);
    await waitForLine(/Elchibey/);
    await closeAll();
    // The first Enter brings the query back, the second opens its first passage.
    await inList(search(), ACCEPT);
    await waitForLine(/Elchibey/);
    await closeAll();
    await vscode.commands.executeCommand(Command.clearRecentSearches);
    const { document } = await openDraft('Another draft.');
    await inList(search(), ACCEPT, ACCEPT, ACCEPT, CLOSE);
    equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });
});

describe('The search results', () => {
  afterEach(closeAll);
  afterEach(async () => {
    await vscode.commands.executeCommand(Command.clearResults);
    await vscode.commands.executeCommand(Command.clearRecentSearches);
  });

  const next = () => vscode.commands.executeCommand(Command.nextResult);
  const previous = () => vscode.commands.executeCommand(Command.previousResult);

  it('are gone through one by one, and begin anew at the end', async () => {
    await inList(search({ query: 'name:Elchibey ' }), Command.listResults);
    // The list of results is filled once the list of passages is gone.
    await waitFor(async () => {
      await next();
      return reportLine();
    }, MOVES);
    const first = reportLine();
    match(first ?? '', /Elchibey/);
    const lines = [first];
    for (;;) {
      await next();
      if (reportLine() === first) break;
      lines.push(reportLine());
      ok(lines.length < 50, 'the results have no end');
    }
    ok(lines.length > 2);
    equal(new Set(lines).size, lines.length);
    await previous();
    equal(reportLine(), lines.at(-1));
  });

  it('lead back to their search', async () => {
    await inList(search({ query: 'elchibay' }), Command.listResults);
    await inList(vscode.commands.executeCommand(Command.searchAgain), ACCEPT);
    await waitForLine(/Elchibey/);
  });

  it('are none after they are cleared', async () => {
    await inList(search({ query: 'elchibay' }), Command.listResults);
    await vscode.commands.executeCommand(Command.clearResults);
    const { document } = await openDraft('A draft.');
    await next();
    await previous();
    equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });
});

/** Does something until the clipboard has what is wanted: no event tells of the clipboard. */
async function waitForClipboard(wanted: RegExp, work: () => Thenable<unknown>): Promise<void> {
  let text = '';
  for (let asked = 0; asked < 500 && !wanted.test(text); asked++) {
    await work();
    text = await vscode.env.clipboard.readText();
  }
  match(text, wanted);
}
