import * as vscode from 'vscode';
import { sayQuotations, sayTally } from '../../src/features/checking/tallyWords';
import { Command, PROSE_LANGUAGES, REPORT_SCHEME } from '../../src/features/ids';
import { createLog } from '../../src/features/log';
import { DraftNames } from '../../src/features/naming/draftNames';
import { InThisDraftProvider } from '../../src/features/naming/inThisDraftView';
import { ReportStore } from '../../src/features/reportStore';
import { equal, match, ok } from './assert';
import { memory, problems, problemsIn, quotationsOf } from './checkingHelpers';
import { closeAll, defer, extension, openDraft, setSetting, waitFor } from './helpers';
import { CITED_10, openReport, run, WORDS_10 } from './quoting';

const EXACT = `“${WORDS_10}”`;
/** Two words of ¶10 are others. */
const ALTERED = EXACT.replace('ceasefire', 'peace').replace('July', 'June');
const CHANGED = EXACT.replace('ceasefire', 'peace');
const CITED_11 = CITED_10.replace('10', '11');

describe('Checking quotations', () => {
  beforeEach(() => extension().activate());
  afterEach(closeAll);

  const titles = (actions: readonly vscode.CodeAction[]) => actions.map(({ title }) => title);
  const actionsAt = (document: vscode.TextDocument, range: vscode.Range, kind?: string) =>
    vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind);
  const rangeOf = (document: vscode.TextDocument, words: string) => {
    const start = document.getText().indexOf(words);
    ok(start >= 0, `“${words}” is not in the draft`);
    return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
  };
  const wordsAt = (document: vscode.TextDocument, found: readonly vscode.Diagnostic[]) =>
    found.map(({ range }) => document.getText(range));
  const actionAt = async (document: vscode.TextDocument, words: string, title: string) => {
    const found = (await actionsAt(document, rangeOf(document, words))).find((action) => action.title === title);
    ok(found, `there is no action “${title}”`);
    return found;
  };
  const take = async ({ edit, command }: vscode.CodeAction) => {
    if (edit) ok(await vscode.workspace.applyEdit(edit));
    if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
  };
  const own = () => {
    const log = createLog();
    defer(() => log.dispose());
    const store = new ReportStore(extension().extensionUri, log);
    return { store, log };
  };
  /** The view beside the draft, with quotations of its own. */
  const besideDraft = () => {
    const { store, log } = own();
    const names = new DraftNames(store, log);
    const { quotations } = quotationsOf(store, log);
    const draft = new InThisDraftProvider(store, names, quotations);
    defer(() => names.dispose());
    defer(() => draft.dispose());
    return { store, quotations, draft };
  };

  describe('shows as problems', () => {
    it('words that are not the report’s, with the passage that has them', async () => {
      const { document } = await openDraft(`It says: ${CHANGED} ${CITED_10}.^`);
      const [problem] = await problems(document, 1);
      ok(problem);
      equal(document.getText(problem.range), 'peace');
      equal(problem.message, 'The report has “ceasefire” here, not “peace” (¶10).');
      equal([problem.severity, problem.code], [vscode.DiagnosticSeverity.Warning, 'altered']);
      const [related] = problem.relatedInformation ?? [];
      equal([related?.location.uri.scheme, related?.message], [REPORT_SCHEME, `¶10 ${WORDS_10}`]);
      const report = await vscode.workspace.openTextDocument(related?.location.uri ?? document.uri);
      equal(report.getText(related?.location.range), WORDS_10);
    });

    it('a number that is another passage’s, and one that no passage has', async () => {
      const { document } = await openDraft(`${EXACT} ${CITED_11}, ${EXACT} ${CITED_10.replace('10', '999')}.^`);
      const found = await problems(document, 2);
      equal(
        found.map(({ message, code }) => [message, code]),
        [
          ['These words are ¶10’s, not ¶11’s.', 'wrong-passage'],
          ['No passage has the number ¶999; the words are ¶10’s.', 'no-such-passage'],
        ],
      );
      for (const words of wordsAt(document, found)) match(words, /11|999/);
    });

    it('nothing of what is exact, what is somebody else’s, and what is code', async () => {
      const others = 'She said “we have always wanted peace with our neighbours in the region”.';
      const code = `\`\`\`\n${CHANGED}\n\`\`\``;
      const { document } = await openDraft(`${EXACT} ${CITED_10}\n\n${others}\n\n${code}\n\n${CHANGED}^`);
      const found = await problems(document, 1);
      equal(found[0]?.range.start.line, 8);
      equal(wordsAt(document, found), ['peace']);
    });

    it('in a draft of every language', async () => {
      const drafts: vscode.TextDocument[] = [];
      for (const language of PROSE_LANGUAGES) {
        const { document } = await openDraft('It says: ^', language);
        await run(Command.insertQuotation, 10);
        const edit = new vscode.WorkspaceEdit();
        edit.replace(document.uri, rangeOf(document, 'agreement'), 'treaty');
        await vscode.workspace.applyEdit(edit);
        drafts.push(document);
      }
      for (const draft of drafts) equal(wordsAt(draft, await problems(draft, 1)), ['treaty'], draft.languageId);
    });

    it('what is there after an edit: gone at once where one writes, moved where one writes before it', async () => {
      const { document, editor } = await openDraft(`^It says: ${ALTERED}`);
      await problems(document, 2);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Lo!\n'));
      await editor.edit((edit) => edit.replace(rangeOf(document, 'peace'), 'ceasefire'));
      await waitFor(
        () => wordsAt(document, problemsIn(document)).join() === 'June',
        [vscode.languages.onDidChangeDiagnostics],
        'the other problem is left, in its place',
      );
      await editor.edit((edit) => edit.replace(rangeOf(document, 'June'), 'July'));
      await problems(document, 0);
      await editor.edit((edit) => edit.replace(rangeOf(document, 'signed'), 'made'));
      equal(wordsAt(document, await problems(document, 1)), ['made']);
    });

    it('none of a draft that is closed', async () => {
      const { document } = await openDraft(CHANGED);
      await problems(document, 1);
      await closeAll();
      await problems(document, 0);
    });
  });

  describe('follows its setting', () => {
    it('to other severities, also for a language alone', async () => {
      const { document } = await openDraft(CHANGED);
      await problems(document, 1);
      for (const [way, severity] of [
        ['information', vscode.DiagnosticSeverity.Information],
        ['hint', vscode.DiagnosticSeverity.Hint],
        ['no such way', vscode.DiagnosticSeverity.Warning],
      ] as const) {
        await setSetting('azerbaijanReport.checkQuotations', way);
        await waitFor(
          () => problemsIn(document)[0]?.severity === severity,
          [vscode.languages.onDidChangeDiagnostics],
          `the severity of ${way}`,
        );
      }
    });

    it('to nothing at all, and back', async () => {
      const { document } = await openDraft(CHANGED);
      await problems(document, 1);
      for (const [key, off, on] of [
        ['azerbaijanReport.checkQuotations', 'off', 'on'],
        ['azerbaijanReport.enabled', false, true],
      ] as const) {
        await setSetting(key, off);
        await problems(document, 0);
        equal(
          titles(await actionsAt(document, rangeOf(document, 'peace'))).filter((title) => /Report/.test(title)),
          [],
        );
        await setSetting(key, on);
        await problems(document, 1);
      }
    });
  });

  describe('mends', () => {
    for (const [title, mended] of [
      ['Put the Report’s Words', ALTERED.replace('peace', 'ceasefire')],
      ['Mark the Change', ALTERED.replace('peace', '[peace]')],
      ['Put the Report’s Words in the Whole Quotation', EXACT],
    ] as const)
      it(`by “${title}”, as one step to undo, with the cursor where it is`, async () => {
        const { document, editor } = await openDraft(`^It says: ${ALTERED} ${CITED_10}`);
        await problems(document, 2);
        const before = document.getText();
        await take(await actionAt(document, 'peace', title));
        equal(document.getText(), before.replace(ALTERED, mended));
        ok(editor.selection.isEqual(new vscode.Selection(0, 0, 0, 0)));
        await vscode.commands.executeCommand('undo');
        equal(document.getText(), before);
      });

    it('with the report’s words first', async () => {
      const { document } = await openDraft(ALTERED);
      await problems(document, 2);
      const preferred = (await actionsAt(document, rangeOf(document, 'peace'))).filter(({ isPreferred }) => isPreferred);
      equal(titles(preferred), ['Put the Report’s Words']);
      const elsewhere = await actionsAt(document, rangeOf(document, 'signed'), vscode.CodeActionKind.QuickFix.value);
      equal(titles(elsewhere), ['Put the Report’s Words in the Whole Quotation', 'This Is Not from the Report']);
    });

    it('a wrong number', async () => {
      const { document } = await openDraft(`${EXACT} ${CITED_11}`);
      await problems(document, 1);
      await take(await actionAt(document, '11', 'Correct the Number to ¶10'));
      equal(document.getText(), `${EXACT} ${CITED_10}`);
      await problems(document, 0);
    });

    it('an exact quotation without a number, by citing it, where the cursor is in it', async () => {
      const { document } = await openDraft(`It says: ${EXACT} and more.`);
      await waitFor(
        async () => titles(await actionsAt(document, rangeOf(document, 'signed'))).includes('Cite ¶10'),
        [],
        'there is an offer to cite it',
      );
      equal(titles(await actionsAt(document, rangeOf(document, 'and more'))).includes('Cite ¶10'), false);
      await take(await actionAt(document, 'signed', 'Cite ¶10'));
      match(document.getText(), /10/);
      const cited = document.getText();
      equal(problemsIn(document), []);
      equal(titles(await actionsAt(document, rangeOf(document, 'signed'))).includes('Cite ¶10'), false);
      await vscode.commands.executeCommand('undo');
      ok(document.getText() !== cited);
      equal(document.getText(), `It says: ${EXACT} and more.`);
    });

    it('numbers all at once and no word, by the command and by the kind of action that is ours', async () => {
      const { document } = await openDraft(`${ALTERED} ${CITED_11}\n\n${EXACT} ${CITED_11}`);
      await problems(document, 4);
      const [all, ...more] = await actionsAt(document, rangeOf(document, 'peace'), 'source.fixAll.azerbaijanReport');
      equal(titles(more), []);
      ok(all);
      await take(all);
      const mended = `${ALTERED} ${CITED_10}\n\n${EXACT} ${CITED_10}`;
      equal(document.getText(), mended);
      await vscode.commands.executeCommand('undo');
      await run(Command.fixQuotations);
      equal(document.getText(), mended);
    });
  });

  describe('leaves alone what the writer dismisses', () => {
    it('in this draft, without writing into it, until it is to be checked again', async () => {
      const { document } = await openDraft(`${ALTERED}\n\n${CHANGED}`);
      await problems(document, 3);
      const { version } = document;
      await take(await actionAt(document, 'June', 'This Is Not from the Report'));
      equal(wordsAt(document, await problems(document, 1)), ['peace']);
      equal(document.version, version);
      await run(Command.checkDismissed);
      await problems(document, 3);
    });

    it('also in the next session', async () => {
      const { store, log } = own();
      const remembers = memory();
      const { document } = await openDraft(CHANGED);
      const before = quotationsOf(store, log, remembers);
      equal((await before.quotations.now(document))?.findings.length, 1);
      await before.dismissals.add(document.uri, WORDS_10.replace('ceasefire', 'peace'));
      const next = quotationsOf(store, log, remembers);
      const checked = await next.quotations.now(document);
      equal([checked?.findings.length, checked?.quotations.length, checked?.others], [0, 0, 1]);
      equal(await next.dismissals.clear(document.uri), 1);
      equal((await next.quotations.now(document))?.findings.length, 1);
    });
  });

  it('says what it has checked', () => {
    const tally = { quotations: 12, exact: 10, altered: 1, wrongNumbers: 1, omittedNegations: 0, others: 7 };
    equal(sayTally(tally), '12 quotations of the report: 10 exact, 1 altered, 1 wrong number; 7 others not checked.');
    const right = { quotations: 2, exact: 2, altered: 0, wrongNumbers: 0, omittedNegations: 0, others: 0 };
    equal(sayTally(right), '2 quotations of the report: all exact.');
    equal(sayQuotations({ ...right, quotations: 1, exact: 1 }), '1 quotation of the report: exact');
    equal(
      sayQuotations({ ...right, wrongNumbers: 2, omittedNegations: 1 }),
      '2 quotations of the report: 2 exact, 2 wrong numbers, 1 negation left out',
    );
    const none = { ...right, quotations: 0, exact: 0 };
    equal(sayTally(none), 'This draft has no quotations.');
    equal(sayTally({ ...none, others: 1 }), 'This draft has no quotation of the report; 1 other not checked.');
  });

  it('lists the passages that are quoted in the view beside the draft, with what is wrong', async () => {
    const { store, quotations, draft } = besideDraft();
    const second = (await store.load()).passage(47)?.text ?? '';
    const { document } = await openDraft(`“${second}” (¶47)\n\n${CHANGED} ${CITED_10}\n\n“${second}”`, 'plaintext');
    draft.document = document;
    await waitFor(() => quotations.in(document)?.quotations.length, [quotations.onDidChange], 'the draft is checked');
    draft.update();
    equal(draft.hasHadQuotations, true);
    match(draft.description, /^3 quotations/);
    const [group] = await draft.getChildren();
    ok(group);
    const head = await draft.getTreeItem(group);
    equal([head.label, head.description], ['Quotations', '3, 1 to look at']);
    equal(head.collapsibleState, vscode.TreeItemCollapsibleState.Expanded);
    const nodes = await draft.getChildren(group);
    const rows = await Promise.all(nodes.map((node) => draft.getTreeItem(node)));
    equal(
      rows.map(({ label, description }) => [label, description]),
      [
        ['¶47', `2× · ${second}`],
        ['¶10', 'peace → ceasefire'],
      ],
    );
    equal(
      rows.map(({ iconPath }) => (iconPath as vscode.ThemeIcon).id),
      ['pass', 'warning'],
    );
    match(
      rows[1]?.accessibilityInformation?.label ?? '',
      /^¶10: The report has “ceasefire” here, not “peace” \(¶10\)\.; In July/,
    );
    equal(draft.placesOf(nodes[0]).length, 2);
    for (const node of nodes) equal(draft.getParent(node), group);
  });

  it('says in the view beside the draft how often a passage is quoted, where what is wrong does not say it', async () => {
    const { quotations, draft } = besideDraft();
    const described = async (...quoted: string[]) => {
      const text = quoted.map((one) => `${one} ${CITED_10}`).join('\n\n');
      const { document } = await openDraft(text, 'plaintext');
      draft.document = document;
      const all = () => quotations.in(document)?.quotations.length === quoted.length;
      await waitFor(all, [quotations.onDidChange], 'the draft is checked');
      draft.update();
      const [group] = await draft.getChildren();
      const [node] = group ? await draft.getChildren(group) : [];
      return node ? String((await draft.getTreeItem(node)).description) : '';
    };
    equal(await described(CHANGED, CHANGED), 'peace → ceasefire (2×)');
    equal(await described(CHANGED, EXACT, EXACT), 'peace → ceasefire · 3×');
    // As many faults as places, and none in one of the two.
    match(await described(ALTERED, EXACT), /^(?!.*\(2×\)).+ · .+ · 2×$/);
  });

  it('says in the view beside the draft what is still compared, and then that it is right', async () => {
    const { quotations, draft } = besideDraft();
    const { document } = await openDraft(`${CHANGED} ${CITED_10}`, 'plaintext');
    draft.document = document;
    const shown: [unknown, string | undefined][] = [];
    // As VS Code has it: rows are asked for when the view says that they have changed, and at no other time.
    const show = async () => {
      const [group] = await draft.getChildren();
      if (!group || !('quotations' in group)) return;
      const [row] = await draft.getChildren(group);
      if (!row) return;
      const { description } = await draft.getTreeItem(group);
      shown.push([description, ((await draft.getTreeItem(row)).iconPath as vscode.ThemeIcon).id]);
    };
    let showing = Promise.resolve();
    defer(() => showing);
    const listening = [
      draft.onDidChangeTreeData(() => {
        showing = showing.then(show);
      }),
      quotations.onDidChange(() => draft.update()),
    ];
    defer(() => {
      for (const one of listening) one.dispose();
    });
    const last = (description: string) => async () => {
      await showing;
      return shown.at(-1)?.[0] === description;
    };
    await waitFor(last('1, 1 to look at'), [quotations.onDidChange], 'the row of the altered quotation');
    equal(shown.at(-1)?.[1], 'warning');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, 'peace'), 'ceasefire');
    await vscode.workspace.applyEdit(edit);
    await waitFor(last('1'), [quotations.onDidChange], 'the heading has nothing to look at');
    equal(shown.slice(-2), [
      ['1, 1 to look at', 'sync'],
      ['1', 'pass'],
    ]);
  });

  it('shows a quoted passage in the draft, and then the next place of it, without selecting anything', async () => {
    const { document, editor } = await openDraft(`^Here: ${EXACT}\n\nThere: ${EXACT}`);
    const places = async () => {
      await run(Command.revealInDraft, { quotations: true, passage: 10 });
      ok(editor.selection.isEmpty);
      return editor.selection.active.line;
    };
    await run(Command.checkQuotations);
    await waitFor(
      async () => (await places()) === 2,
      [vscode.window.onDidChangeTextEditorSelection],
      'the second place is shown',
    );
    equal(await places(), 0);
    equal(document.getText(), `Here: ${EXACT}\n\nThere: ${EXACT}`);
  });

  it('finds from a passage of the report where the drafts quote it', async () => {
    const { document } = await openDraft(`Here: ${EXACT}\n\nThere: ${CHANGED}`);
    const report = await openReport(10);
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      report.document.uri,
      report.selection.active,
    );
    const inDraft = found.filter(({ uri }) => uri.toString() === document.uri.toString());
    equal(
      inDraft.map(({ range }) => document.getText(range)),
      [WORDS_10, WORDS_10.replace('ceasefire', 'peace')],
    );
  });
});
