import * as vscode from 'vscode';
import { createLog } from '../../src/features/log';
import { DraftNames } from '../../src/features/naming/draftNames';
import { InThisDraftProvider } from '../../src/features/naming/inThisDraftView';
import { NamesProvider } from '../../src/features/reading/namesView';
import { TopicsProvider } from '../../src/features/reading/topicsView';
import { ReportStore } from '../../src/features/reportStore';
import { KIND_WORDS } from '../../src/names/kinds';
import { readAlone, withMeaning } from '../../src/report/readAlone';
import { equal, match, ok } from './assert';
import { quotationsOf } from './checkingHelpers';
import { closeAll, defer, extension, openDraft, setSetting, waitFor } from './helpers';

type Provider<T> = Pick<vscode.TreeDataProvider<T>, 'getChildren' | 'getTreeItem'>;

describe('The trees of the sidebar', () => {
  afterEach(closeAll);

  const open = () => {
    const log = createLog();
    defer(() => log.dispose());
    return { store: new ReportStore(extension().extensionUri, log), log };
  };

  /** The rows under a row, or the first ones. */
  const rowsOf = async <T>(provider: Provider<T>, node?: T) => {
    const nodes = (await provider.getChildren(node)) ?? [];
    return Promise.all(nodes.map(async (one) => ({ node: one, item: await provider.getTreeItem(one) })));
  };
  const labelOf = ({ label }: vscode.TreeItem) => (typeof label === 'object' ? label.label : (label ?? ''));
  const markedIn = ({ label }: vscode.TreeItem) =>
    typeof label === 'object' ? (label.highlights ?? []).map(([start, end]) => label.label.slice(start, end)) : [];
  const saidOf = ({ accessibilityInformation }: vscode.TreeItem) => accessibilityInformation?.label ?? '';
  const under = async <T>(provider: Provider<T>, label: string, node?: T) => {
    const found = (await rowsOf(provider, node)).find(({ item }) => labelOf(item) === label);
    ok(found, `there is no row ${label}`);
    return found;
  };

  it('lead from a topic to whole sentences, each with its number first', async () => {
    const { store } = open();
    const report = await store.load();
    const topics = new TopicsProvider(store);
    const ids = new Set<string>();
    for (const topic of await rowsOf(topics)) {
      match(saidOf(topic.item), /^Topic: .+; \d+ subtopics?, \d+ passages?$/);
      for (const subtopic of await rowsOf(topics, topic.node)) {
        match(saidOf(subtopic.item), /^Subtopic: .+; \d+ passages?$/);
        for (const { item } of await rowsOf(topics, subtopic.node)) {
          const number = Number(/^¶(\d+) /.exec(labelOf(item))?.[1]);
          const passage = report.passage(number);
          ok(passage);
          equal(labelOf(item), `¶${number} ${withMeaning(report, passage)}`);
          equal(item.description, undefined);
          equal(saidOf(item), `Passage ${number}: ${readAlone(report, passage)}`);
          ids.add(item.id ?? '');
        }
      }
    }
    equal(ids.size, report.passages.length);
  });

  it('have persons by family name, and mark the name in each passage on it', async () => {
    const { store } = open();
    const names = new NamesProvider(store, false);
    const people = await under(names, 'People');
    equal(saidOf(people.item), 'People; 26 names');
    const labels = (await rowsOf(names, people.node)).map(({ item }) => labelOf(item));
    equal(labels.slice(0, 4), ['Abiyev, Safar', 'Ahmadinezhad, Mahmoud', 'Aliyev, Heydar', 'Aliyev, Ilkham']);
    const aliyev = await under(names, 'Aliyev, Ilkham', people.node);
    equal(saidOf(aliyev.item), 'Aliyev, Ilkham; person; 20 passages');
    const passages = await rowsOf(names, aliyev.node);
    equal(passages.length, 20);
    ok(passages.some(({ item }) => markedIn(item).includes('Ilkham Aliyev')));
    // A passage can speak of someone whom it does not name: its opening then says who is meant.
    for (const { item } of passages)
      ok(
        markedIn(item).every((marked) => /Aliyev/.test(marked) || /^¶\d+ \[[^\]]*Aliyev/.test(labelOf(item))),
        labelOf(item),
      );
  });

  it('list the names by alphabet, each with the icon of its kind, and group them again', async () => {
    const { store } = open();
    const report = await store.load();
    const names = new NamesProvider(store, false);
    defer(() => names.dispose());
    const changes: unknown[] = [];
    names.onDidChangeTreeData((change) => changes.push(change));
    names.byAlphabet = true;
    const rows = await rowsOf(names);
    equal(rows.length, report.names.length);
    const labels = rows.map(({ item }) => labelOf(item));
    equal(labels, labels.toSorted(new Intl.Collator('en', { numeric: true }).compare));
    ok(rows.every(({ item }) => item.iconPath instanceof vscode.ThemeIcon));
    equal(new Set(rows.map(({ item }) => item.id)).size, rows.length);
    const gabala = await under(names, 'Gabala radar station');
    const [first] = await rowsOf(names, gabala.node);
    ok(first);
    equal(names.getParent(first.node), gabala.node);
    equal(names.getParent(gabala.node), undefined);
    names.byAlphabet = false;
    equal((await rowsOf(names)).length, Object.keys(KIND_WORDS).length);
    equal(changes.length, 2);
  });

  it('say of a name what it is and a few of its forms, and not all of them', async () => {
    const { store } = open();
    for (const { item } of await rowsOf(new NamesProvider(store, true))) {
      match(String(item.tooltip), /^.+ · .+ · \d+ passages?(\nAlso written: [^;]+(; [^;]+){0,3})?$/);
      match(saidOf(item), /^.+; .+; \d+ passages?$/);
    }
  });

  it('have the names of a draft as long as they are not off in it, and mark them in their passages', async () => {
    const { store, log } = open();
    const names = new DraftNames(store, log);
    const draft = new InThisDraftProvider(store, names, quotationsOf(store, log).quotations);
    defer(() => names.dispose());
    defer(() => draft.dispose());
    const { document } = await openDraft('Gabala was given up by Russia. Gabala!');
    equal(draft.hasHadNames, false);
    draft.document = document;
    await waitFor(() => names.knownIn(document), [names.onDidChange], 'the names of the draft are known');
    draft.update();
    equal(draft.hasHadNames, true);
    const rows = await rowsOf(draft);
    equal(
      rows.map(({ item }) => [labelOf(item), item.description]),
      [
        ['Gabala radar station', '2'],
        ['Russia', '1'],
      ],
    );
    match(saidOf(rows[0]?.item as vscode.TreeItem), /^Gabala radar station: 2 times in this draft, \d+ passages in the report$/);
    for (const { item } of await rowsOf(draft, rows[0]?.node)) match(labelOf(item), /^¶\d+ .+\.["”]?$/);

    await setSetting('azerbaijanReport.enabled', false);
    draft.update();
    equal([draft.isOff, draft.hasHadNames, draft.message], [true, false, '']);
    equal(await rowsOf(draft), []);
  });

  it('keep the views beside a draft that loses its last name while it is written', async () => {
    const { store, log } = open();
    const names = new DraftNames(store, log);
    const draft = new InThisDraftProvider(store, names, quotationsOf(store, log).quotations);
    defer(() => names.dispose());
    defer(() => draft.dispose());
    const { document, editor } = await openDraft('Baku');
    draft.document = document;
    await waitFor(() => names.knownIn(document), [names.onDidChange], 'the names of the draft are known');
    draft.update();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 4), 'nin'));
    await waitFor(() => names.knownIn(document)?.names.length === 0, [names.onDidChange], 'the draft has no name any more');
    draft.update();
    equal([draft.hasHadNames, draft.message], [true, 'This draft has none of the report’s names.']);

    // Of a draft that is not on the screen nothing is known, and the views stay as they are.
    draft.document = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'Nothing of it.' });
    equal(draft.hasHadNames, undefined);
    await vscode.window.showTextDocument(draft.document);
    const other = draft.document;
    await waitFor(() => names.knownIn(other), [names.onDidChange], 'the names of the other draft are known');
    draft.update();
    equal(draft.hasHadNames, false);
  });

  it('have names turned on in a draft where they are off', async () => {
    await setSetting('[markdown]', { 'azerbaijanReport.enabled': false });
    const { document } = await openDraft('Gabala');
    await extension().activate();
    await vscode.commands.executeCommand('azerbaijanReport.enableNames');
    const settings = () => vscode.workspace.getConfiguration('azerbaijanReport', document);
    equal([settings().get('enabled'), settings().inspect('enabled')?.globalLanguageValue], [true, true]);
    equal(settings().inspect('enabled')?.globalValue, undefined);
  });
});
