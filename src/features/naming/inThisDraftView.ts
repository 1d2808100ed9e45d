import * as vscode from 'vscode';
import type { DraftMention } from '../../names/draftIndex';
import { paragraphAt } from '../../prose/paragraph';
import { type DraftPlace, passagesFor } from '../../report/cards/relevance';
import type { Passage } from '../../report/model';
import type { Report } from '../../report/report';
import { count } from '../../report/text';
import { isDraft, isDraftWithNamesOff } from '../drafts';
import { Command, ContextKey, RowKind, Setting, View } from '../ids';
import { attempt, type Log } from '../log';
import type { PlaceMark } from '../placeMark';
import { DragPassages } from '../reading/dragPassages';
import { groupTreeRow, KIND_ICONS, passageTreeRow } from '../reading/treeRows';
import type { ReportStore } from '../reportStore';
import { updateWhereSet } from '../settings';
import { type FocusOptions, keepsFocus, nameIdOf } from '../targets';
import { setContext } from '../whenClauses';
import type { CursorName } from './cursorName';
import type { DraftNames } from './draftNames';

/** A row: a name of the draft, or a passage on it. */
type DraftNode = { readonly name: string } | { readonly name: string; readonly passage: number };

/** A name as it occurs in a draft. */
interface NameInDraft {
  readonly id: string;
  /** In the draft, in order. */
  readonly mentions: readonly DraftMention[];
}

/** Registers the view *In This Draft*: its names in order of appearance, each with the passages on it. It follows the cursor. */
export function registerInThisDraftView(
  store: ReportStore,
  names: DraftNames,
  cursor: CursorName,
  mark: PlaceMark,
  log: Log,
): vscode.Disposable {
  const provider = new InThisDraftProvider(store, names);
  const view = vscode.window.createTreeView(View.inThisDraft, {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: new DragPassages<DraftNode>(store, log),
  });
  const tell = whenClauses(log);
  const update = () => {
    provider.update();
    view.message = provider.message;
    view.description = provider.description;
    tell(ContextKey.namesAreOff, provider.isOff);
    // While a draft's names are being looked for, the views stay as they are.
    if (provider.hasHadNames !== undefined) tell(ContextKey.draftHasNames, provider.hasHadNames);
  };
  const followEditor = () => {
    const active = vscode.window.activeTextEditor?.document;
    const { document } = provider;
    const isShown = (one: vscode.TextDocument) => isDraft(one) || isDraftWithNamesOff(one);
    // The draft's names stay while something else is on top, such as a passage that was opened from here.
    if (active && isShown(active)) provider.document = active;
    else if (document && (document.isClosed || !isShown(document))) provider.document = undefined;
    update();
  };
  followEditor();
  return vscode.Disposable.from(
    view,
    provider,
    vscode.window.onDidChangeActiveTextEditor(followEditor),
    vscode.workspace.onDidCloseTextDocument(followEditor),
    vscode.workspace.onDidChangeConfiguration(followEditor),
    vscode.commands.registerCommand(Command.enableNames, () => {
      const { document } = provider;
      if (document) return attempt(log, 'Recognising names in the draft', updateWhereSet(document, Setting.enabled, true));
    }),
    names.onDidChange((document) => {
      if (document === provider.document) update();
    }),
    cursor.onDidChange((found) => {
      // `reveal` would open a hidden view (API), and the focus stays where one writes.
      const node = found && provider.nodeOf(found.mention.name);
      if (!view.visible || !node || vscode.window.activeTextEditor?.document !== provider.document) return;
      if (view.selection[0]?.name === node.name) return;
      attempt(log, 'Following the cursor in the draft', view.reveal(node, { select: true, focus: false }));
    }),
    vscode.commands.registerCommand(Command.revealInDraft, (target: unknown, options?: FocusOptions) => {
      const mentions = provider.mentionsOf(nameIdOf(target));
      const document = provider.document;
      if (!document || !mentions.length) return;
      return attempt(log, 'Going to a name in the draft', showNext(document, mentions, mark, keepsFocus(options)));
    }),
  );
}

/** Tells `when` clauses what is new to them. */
function whenClauses(log: Log): (key: typeof ContextKey.namesAreOff | typeof ContextKey.draftHasNames, value: boolean) => void {
  const told = new Map<string, boolean>();
  return (key, value) => {
    if (told.get(key) === value) return;
    told.set(key, value);
    attempt(log, 'Showing the views beside a draft', setContext(key, value));
  };
}

/** Shows the first of the places, or from one of them the next. Nothing is selected: the next key would replace it. */
async function showNext(
  document: vscode.TextDocument,
  mentions: readonly DraftMention[],
  mark: PlaceMark,
  preserveFocus: boolean,
): Promise<void> {
  const open = vscode.window.visibleTextEditors.find((candidate) => candidate.document === document);
  const cursor = open && document.offsetAt(open.selection.active);
  const here = mentions.findIndex(({ start, end }) => cursor !== undefined && start <= cursor && cursor <= end);
  const next = mentions[(here + 1) % mentions.length];
  if (!next) return;
  const editor = await vscode.window.showTextDocument(document, {
    preserveFocus,
    // An italic tab stays one.
    preview: true,
    ...(open?.viewColumn === undefined ? {} : { viewColumn: open.viewColumn }),
  });
  mark.show(editor, new vscode.Range(document.positionAt(next.start), document.positionAt(next.end)));
}

/** The rows of *In This Draft*. */
export class InThisDraftProvider implements vscode.TreeDataProvider<DraftNode>, vscode.Disposable {
  readonly #store: ReportStore;
  readonly #names: DraftNames;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  document: vscode.TextDocument | undefined;
  #report: Report | undefined;
  #rows: readonly NameInDraft[] = [];
  #rowsOf: vscode.TextDocument | undefined;
  /** A draft that loses its last name for a moment, while it is typed, keeps the views beside it. */
  #lastWithNames: vscode.TextDocument | undefined;
  /** What of the rows can be seen: it is only shown anew when this changes. */
  #seen = '';

  constructor(store: ReportStore, names: DraftNames) {
    this.#store = store;
    this.#names = names;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** Takes over what the draft has now. While the names of the same draft are being looked for anew, what was there stays. */
  update(): void {
    const mentions = this.document && this.#names.knownIn(this.document);
    if (this.document && !this.isOff && !mentions && this.document === this.#rowsOf) return;
    this.#rowsOf = this.document;
    this.#rows = mentions ? namesIn(mentions) : [];
    if (this.#rows.length) this.#lastWithNames = this.document;
    const seen = this.#rows.map(({ id, mentions }) => `${id} ${mentions.length}`).join();
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.#changed.fire(undefined);
  }

  /** Has the draft names, or had it some since it came here? Undefined while they are being looked for. */
  get hasHadNames(): boolean | undefined {
    if (!this.document || this.isOff) return false;
    if (this.document === this.#lastWithNames) return true;
    return this.#names.knownIn(this.document) ? false : undefined;
  }

  /** Are no names looked for in the draft, as the settings say? */
  get isOff(): boolean {
    return this.document !== undefined && isDraftWithNamesOff(this.document);
  }

  /** What is said where there are no rows. Where names are off, the view's welcome says it, since that can have links. */
  get message(): string {
    if (this.#rows.length || !this.document || !this.#names.knownIn(this.document)) return '';
    return this.#names.quietIn(this.document).length
      ? vscode.l10n.t('This draft is about something else than the report, and its common names are quiet.')
      : vscode.l10n.t('This draft has none of the report’s names.');
  }

  get description(): string {
    return this.#rows.length ? count(this.#rows.length, 'name') : '';
  }

  nodeOf(name: string): DraftNode | undefined {
    return this.#rows.some(({ id }) => id === name) ? { name } : undefined;
  }

  mentionsOf(name: string | undefined): readonly DraftMention[] {
    return this.#rows.find(({ id }) => id === name)?.mentions ?? [];
  }

  async getChildren(node?: DraftNode): Promise<DraftNode[]> {
    this.#report ??= await this.#store.tryLoad();
    const report = this.#report;
    if (!report) return [];
    if (!node) return this.#rows.map(({ id }) => ({ name: id }));
    const name = report.name(node.name);
    if ('passage' in node || !name) return [];
    return passagesFor(report, name, this.#placeOf(node.name)).map((passage) => ({ name: node.name, passage }));
  }

  getParent(node: DraftNode): DraftNode | undefined {
    return 'passage' in node ? { name: node.name } : undefined;
  }

  async getTreeItem(node: DraftNode): Promise<vscode.TreeItem> {
    this.#report ??= await this.#store.load();
    const report = this.#report;
    const name = report.name(node.name);
    if ('passage' in node) {
      const passage = report.passage(node.passage) as Passage;
      return passageTreeRow(`${node.name}.${node.passage}`, report, passage, report.mentionsOf(passage, node.name));
    }
    const times = this.mentionsOf(node.name).length;
    const said = vscode.l10n.t(
      '{0}: {1} in this draft, {2} in the report',
      name?.name ?? '',
      count(times, 'time'),
      count(name?.passages.length ?? 0, 'passage'),
    );
    const row = groupTreeRow(node.name, name?.name ?? '', times, said, name && KIND_ICONS[name.kind]);
    row.contextValue = RowKind.draftName;
    row.tooltip = said;
    row.command = {
      command: Command.revealInDraft,
      title: vscode.l10n.t('Show in the Draft'),
      // The keyboard stays in the list: Enter shows the next place, and writes nothing.
      arguments: [node, { preserveFocus: true } satisfies FocusOptions],
    };
    return row;
  }

  /** Where the name first stands: its sentence says which passages come first. */
  #placeOf(name: string): DraftPlace | undefined {
    const [first] = this.mentionsOf(name);
    if (!first || !this.document) return undefined;
    const paragraph = paragraphAt(this.document, this.document.positionAt(first.start));
    return { text: paragraph.text, start: paragraph.offset, end: paragraph.offset + first.end - first.start };
  }
}

/** The names of some mentions in order of appearance. */
function namesIn(found: readonly DraftMention[]): NameInDraft[] {
  const names = new Map<string, DraftMention[]>();
  for (const one of found) {
    const mentions = names.get(one.mention.name);
    if (mentions) mentions.push(one);
    else names.set(one.mention.name, [one]);
  }
  return [...names].map(([id, mentions]) => ({ id, mentions }));
}
