import * as vscode from 'vscode';
import type { Report } from '../report/report';
import { snippet } from '../report/search/snippet';
import { count, excerpt } from '../report/text';
import { Command } from './ids';
import { type Log, logError } from './log';
import { PassagePreview } from './passagePreview';
import type { ReportEditor } from './reportDocument';
import type { ReportStore } from './reportStore';

/** UTF-16 units of a passage that are in view in a row: the quick pick is 600 pixels wide at the most. */
const ROW_LENGTH = 84;
const MOST_RESULTS = 50;

interface PassageItem extends vscode.QuickPickItem {
  readonly passage: number;
}

/** The row that brings the last query back. */
interface AgainItem extends vscode.QuickPickItem {
  readonly again: string;
}

type Item = PassageItem | AgainItem;

/** Registers "Report: Search", and the list of all passages on a name, which is the same list with another source. */
export function registerSearch(store: ReportStore, editor: ReportEditor, log: Log): vscode.Disposable {
  let lastQuery = '';
  const pick = (options: PickOptions) => pickPassage({ ...options, editor, log });
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.search, async () => {
      const report = await store.tryLoad();
      if (!report) return;
      await pick({
        report,
        placeholder: vscode.l10n.t('Search the report: words, a name, a figure or a question'),
        itemsFor: (query) => (query.trim() ? searchItems(report, query) : againItems(lastQuery)),
        onQuery: (query) => {
          if (query.trim()) lastQuery = query;
        },
      });
    }),
    vscode.commands.registerCommand(Command.showName, async (target: unknown) => {
      const report = await store.tryLoad();
      const name = report?.name(nameIdOf(target) ?? '');
      if (!report || !name) return;
      const words = (query: string) => query.trim().toLowerCase();
      const items = name.passages.map((number) => {
        const passage = report.passage(number);
        const mention = passage && report.mentionIn(passage, name.id);
        return passageItem(report, number, excerpt(passage?.text ?? '', ROW_LENGTH, mention?.start, mention?.end).text);
      });
      await pick({
        report,
        title: vscode.l10n.t('{0}: {1}', name.name, count(name.passages.length, 'passage')),
        placeholder: vscode.l10n.t('Passages that tell most come first; type to narrow the list'),
        itemsFor: (query) => items.filter((item) => report.passage(item.passage)?.text.toLowerCase().includes(words(query))),
      });
    }),
  );
}

/** A name's identifier from a command's first argument: the identifier itself, or a tree row that stands for a name. */
function nameIdOf(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  if (typeof target === 'object' && target !== null && 'name' in target && typeof target.name === 'string') return target.name;
  return undefined;
}

interface PickOptions {
  readonly report: Report;
  /** For a list that is not known by what is typed. */
  readonly title?: string;
  readonly placeholder: string;
  readonly itemsFor: (query: string) => readonly Item[];
  readonly onQuery?: (query: string) => void;
}

function searchItems(report: Report, query: string): Item[] {
  return report.search(query, { limit: MOST_RESULTS }).flatMap(({ passage: number }) => {
    const passage = report.passage(number);
    return passage ? [passageItem(report, number, snippet(passage.text, report.matchesIn(passage, query), ROW_LENGTH))] : [];
  });
}

function againItems(query: string): Item[] {
  if (!query) return [];
  return [
    {
      label: vscode.l10n.t('Search again: {0}', query),
      iconPath: new vscode.ThemeIcon('history'),
      alwaysShow: true,
      again: query,
    },
  ];
}

/**
 * The number is the label, since a quick pick sorts by where the label matches what is typed, and a number does not; the words
 * stand in `detail` (microsoft/vscode#73904).
 */
function passageItem(report: Report, number: number, words: string): PassageItem {
  const passage = report.passage(number);
  const place = passage && report.placeOf(passage);
  return {
    label: `¶${number}`,
    description: place ? `${place.topic.title} › ${place.subtopic.title}` : '',
    detail: words,
    alwaysShow: true,
    passage: number,
    buttons: [OPEN_TO_SIDE, COPY],
  };
}

const OPEN_TO_SIDE: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('split-horizontal'),
  tooltip: vscode.l10n.t('Open to the Side'),
};
const COPY: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('copy'),
  tooltip: vscode.l10n.t('Copy Passage with Its Number'),
};

/**
 * A list of passages: moving in it previews them in the report, Enter opens one, Escape puts everything back. Resolves when the
 * list is gone.
 */
async function pickPassage(options: PickOptions & { readonly editor: ReportEditor; readonly log: Log }): Promise<void> {
  const { report, editor, log } = options;
  const list = vscode.window.createQuickPick<Item>();
  const preview = new PassagePreview(editor);
  const attempt = (doing: string, work: Promise<unknown>) => work.catch((error) => logError(log, doing, error));
  if (options.title) list.title = options.title;
  list.placeholder = options.placeholder;
  list.matchOnDetail = true;
  keepOrder(list);

  /** The row that the list makes active of itself when it is filled; it is no choice of the writer's. */
  let unchosen: Item | undefined;
  const fill = (query: string) => {
    const items = options.itemsFor(query);
    unchosen = items[0];
    list.items = items.length || !query.trim() ? items : [nothingFound(query)];
    options.onQuery?.(query);
  };

  await new Promise<void>((resolve) => {
    let accepted = false;
    const accept = (item: Item | undefined) => {
      if (!item) return;
      if ('again' in item) {
        list.value = item.again;
        fill(item.again);
        return;
      }
      if (!report.passage(item.passage)) return;
      accepted = true;
      list.hide();
      void attempt('Opening a passage', preview.open(item.passage));
    };
    const subscriptions = [
      list.onDidChangeValue(fill),
      list.onDidChangeActive(([item]) => {
        if (item === unchosen || !item || !('passage' in item)) return;
        unchosen = undefined;
        void attempt('Previewing a passage', preview.show(item.passage));
      }),
      list.onDidAccept(() => accept(list.activeItems[0])),
      list.onDidTriggerItemButton(({ button, item }) => {
        if (!('passage' in item)) return;
        const passage = report.passage(item.passage);
        if (!passage) return;
        if (button === COPY) {
          void attempt('Copying a passage', Promise.resolve(vscode.commands.executeCommand(Command.copyPassage, passage.number)));
          list.title = vscode.l10n.t('Copied passage ¶{0}', passage.number);
        } else {
          accepted = true;
          list.hide();
          void attempt(
            'Opening a passage to the side',
            preview.restore().then(() => editor.show(passage.number, { viewColumn: vscode.ViewColumn.Beside })),
          );
        }
      }),
      list.onDidHide(() => {
        for (const subscription of subscriptions) subscription.dispose();
        list.dispose();
        if (!accepted) void attempt('Putting the editor back', preview.restore());
        resolve();
      }),
    ];
    fill('');
    list.show();
  });
}

/** `sortByLabel` is in no typings, and without it the order holds too as long as no label matches what is typed. */
function keepOrder(list: vscode.QuickPick<Item>): void {
  if ('sortByLabel' in list) list.sortByLabel = false;
}

function nothingFound(query: string): Item {
  return {
    label: vscode.l10n.t('No passage found'),
    detail: vscode.l10n.t(
      'The report has none of these words: {0}. Try fewer or other words, or browse the topics in the sidebar.',
      query.trim(),
    ),
    alwaysShow: true,
    passage: -1,
  };
}
