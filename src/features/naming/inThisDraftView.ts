import * as vscode from 'vscode';
import type { DraftMention, KnownNames } from '../../names/knownNames';
import { paragraphAt } from '../../prose/paragraph';
import type { Span } from '../../prose/span';
import { type DraftPlace, passagesFor } from '../../report/cards/relevance';
import type { Passage } from '../../report/model';
import type { Checked } from '../../report/quoting/checking/checked';
import { tallyOf } from '../../report/quoting/checking/tally';
import type { Report } from '../../report/report';
import { count } from '../../report/text';
import { checkingIn } from '../checking/checkingIn';
import type { DraftQuotations } from '../checking/draftQuotations';
import { sayFinding } from '../checking/findingWords';
import { type QuotedPassage, quotationsTreeRow, quotedPassages, quotedTreeRow } from '../checking/quotationRows';
import { isDraft, isDraftWithNamesOff } from '../drafts';
import { Command, ContextKey, RowKind, Setting, View } from '../ids';
import { attempt, type Log } from '../log';
import type { PlaceMark } from '../placeMark';
import { DragPassages } from '../reading/dragPassages';
import { groupTreeRow, KIND_ICONS, passageTreeRow } from '../reading/treeRows';
import type { ReportStore } from '../reportStore';
import { updateWhereSet } from '../settings';
import { type FocusOptions, keepsFocus, nameIdOf, passageNumberOf } from '../targets';
import { tellingOnce } from '../whenClauses';
import type { CursorName } from './cursorName';
import type { DraftNames } from './draftNames';
import { showNext } from './showNext';

/** A row of a name of the draft, or of a passage on it. */
type NameNode = { readonly name: string } | { readonly name: string; readonly passage: number };
/** The row above what the draft quotes, or that of a passage that it quotes. */
type QuotationNode = { readonly quotations: true } | { readonly quotations: true; readonly passage: number };
type DraftNode = NameNode | QuotationNode;

/** What the view stands on. */
interface Needs {
  readonly store: ReportStore;
  readonly names: DraftNames;
  readonly quotations: DraftQuotations;
  readonly cursor: CursorName;
  readonly mark: PlaceMark;
  readonly log: Log;
}

/**
 * Registers the view *In This Draft*: the passages that it quotes, and its names in order of appearance, each with the passages on it. It
 * follows the cursor.
 */
export function registerInThisDraftView({ store, names, quotations, cursor, mark, log }: Needs): vscode.Disposable {
  const provider = new InThisDraftProvider(store, names, quotations);
  const view = vscode.window.createTreeView(View.inThisDraft, {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: new DragPassages<DraftNode>(store, log),
  });
  const tell = tellingOnce('Showing the views beside a draft', log);
  // VS Code sends whatever it is given to the window, also what is there.
  const title = () => {
    const { message, description } = provider;
    if (view.message !== message) view.message = message;
    if (view.description !== description) view.description = description;
  };
  const update = () => {
    provider.update();
    title();
    tell(ContextKey.namesAreOff, provider.isOff);
    // While a draft's names are being looked for, the views stay as they are.
    if (provider.hasHadNames !== undefined) tell(ContextKey.draftHasNames, provider.hasHadNames);
    if (provider.hasHadQuotations !== undefined) tell(ContextKey.draftHasQuotations, provider.hasHadQuotations);
  };
  const followEditor = () => {
    const active = vscode.window.activeTextEditor?.document;
    const { document } = provider;
    const isShown = (one: vscode.TextDocument) => isDraft(one) || isDraftWithNamesOff(one);
    // The draft's names stay while something else is on top, such as a passage that was opened from here.
    if (active && isShown(active)) provider.document = active;
    else if (document && (document.isClosed || !isShown(document))) provider.document = undefined;
    provider.forgetClosed();
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
      if (document !== provider.document) return;
      // While one types in a draft that has names, it goes on to have them, and nothing else can change by it.
      if (provider.updateNames()) title();
      else update();
    }),
    quotations.onDidChange((document) => {
      if (document === provider.document) update();
    }),
    cursor.onDidChange((found) => {
      // `reveal` would open a hidden view (API), and the focus stays where one writes.
      const node = found && provider.nodeOf(found.mention.name);
      if (!view.visible || !node || vscode.window.activeTextEditor?.document !== provider.document) return;
      const [selected] = view.selection;
      if (selected && 'name' in selected && selected.name === found.mention.name) return;
      attempt(log, 'Following the cursor in the draft', view.reveal(node, { select: true, focus: false }));
    }),
    vscode.commands.registerCommand(Command.revealInDraft, (target: unknown, options?: FocusOptions) => {
      const places = provider.placesOf(target);
      const document = provider.document;
      if (!document || !places.length) return;
      return attempt(log, 'Going to a place in the draft', showNext(document, places, mark, keepsFocus(options)));
    }),
  );
}

/** The rows of *In This Draft*. */
export class InThisDraftProvider implements vscode.TreeDataProvider<DraftNode>, vscode.Disposable {
  readonly #store: ReportStore;
  readonly #names: DraftNames;
  readonly #quotations: DraftQuotations;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  document: vscode.TextDocument | undefined;
  #report: Report | undefined;
  /** Also of a draft that is behind another tab. */
  #known: KnownNames | undefined;
  #rows: KnownNames['names'] = [];
  #rowsOf: vscode.TextDocument | undefined;
  /** A draft that loses its last name for a moment, while it is typed, keeps the views beside it. */
  #lastWithNames: vscode.TextDocument | undefined;
  #checked: Checked | undefined;
  #quoted: readonly QuotedPassage[] = [];
  #lastWithQuotations: vscode.TextDocument | undefined;
  /** What of the rows can be seen: they are only shown anew when this changes. */
  #seen = '';
  #seenQuoted = '';

  constructor(store: ReportStore, names: DraftNames, quotations: DraftQuotations) {
    this.#store = store;
    this.#names = names;
    this.#quotations = quotations;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** Takes over what the draft has now. While the names of the same draft are being looked for anew, what was there stays. */
  update(): void {
    const known = this.document && this.#names.knownIn(this.document);
    if (!this.document || this.isOff || known || this.document !== this.#rowsOf) {
      this.#rowsOf = this.document;
      this.#known = known;
      this.#rows = known?.names ?? [];
      if (this.#rows.length) this.#lastWithNames = this.document;
    }
    this.#checked = this.document && this.#quotations.in(this.document);
    this.#quoted = this.#checked ? quotedPassages(this.#checked) : [];
    if (this.#quoted.length) this.#lastWithQuotations = this.document;
    this.#seenQuoted = [
      ...(this.#checked ? [JSON.stringify(tallyOf(this.#checked))] : []),
      ...this.#quoted.map(
        ({ passage, places, findings, standing }) => `${passage} ${places.length} ${standing} ${findings.map(sayFinding).join()}`,
      ),
    ].join();
    this.#show();
  }

  /** Takes over only the names. Returns false, and does nothing, where that may not be all that has changed. */
  updateNames(): boolean {
    const known = this.document && this.#names.knownIn(this.document);
    if (!known?.count || this.document !== this.#lastWithNames || this.document !== this.#rowsOf) return false;
    this.#known = known;
    this.#rows = known.names;
    this.#show();
    return true;
  }

  /** VS Code keeps the text of a closed document for whoever has a hold of it. */
  forgetClosed(): void {
    if (this.#lastWithNames?.isClosed) this.#lastWithNames = undefined;
    if (this.#lastWithQuotations?.isClosed) this.#lastWithQuotations = undefined;
  }

  #show(): void {
    const seen = [this.#seenQuoted, ...this.#rows.map(({ id, times }) => `${id} ${times}`)].join();
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

  /** Does the draft quote the report, or did it since it came here? Undefined while that is not known. */
  get hasHadQuotations(): boolean | undefined {
    if (!this.document || this.isOff) return false;
    if (this.document === this.#lastWithQuotations) return true;
    return this.#checked || checkingIn(this.document) === 'off' ? false : undefined;
  }

  /** Are no names looked for in the draft, as the settings say? */
  get isOff(): boolean {
    return this.document !== undefined && isDraftWithNamesOff(this.document);
  }

  /** What is said where there are no rows. Where names are off, the view's welcome says it, since that can have links. */
  get message(): string {
    if (this.#rows.length || this.#quoted.length || !this.document || !this.#names.knownIn(this.document)) return '';
    return this.#names.knownIn(this.document)?.quiet
      ? vscode.l10n.t('This draft is about something else than the report, and its common names are quiet.')
      : vscode.l10n.t('This draft has none of the report’s names.');
  }

  get description(): string {
    const quotations = this.#checked?.quotations.length ?? 0;
    return [
      ...(quotations ? [count(quotations, 'quotation')] : []),
      ...(this.#rows.length ? [count(this.#rows.length, 'name')] : []),
    ].join(', ');
  }

  nodeOf(name: string): DraftNode | undefined {
    return this.#rows.some(({ id }) => id === name) ? { name } : undefined;
  }

  mentionsOf(name: string | undefined): readonly DraftMention[] {
    return (name !== undefined && this.#known?.mentionsOf(name)) || [];
  }

  /** Where in the draft the thing of a row stands: a name, or a passage that is quoted. */
  placesOf(target: unknown): readonly Span[] {
    const name = nameIdOf(target);
    if (name !== undefined) return this.mentionsOf(name);
    // They move while one types.
    const checked = this.document && this.#quotations.in(this.document);
    const quoted = checked ? quotedPassages(checked) : this.#quoted;
    return quoted.find(({ passage }) => passage === passageNumberOf(target))?.places ?? [];
  }

  async getChildren(node?: DraftNode): Promise<DraftNode[]> {
    this.#report ??= await this.#store.tryLoad();
    const report = this.#report;
    if (!report) return [];
    if (!node) return [...(this.#quoted.length ? [QUOTATIONS] : []), ...this.#rows.map(({ id }) => ({ name: id }))];
    if ('quotations' in node) return 'passage' in node ? [] : this.#quoted.map(({ passage }) => ({ quotations: true, passage }));
    const name = report.name(node.name);
    if ('passage' in node || !name) return [];
    return passagesFor(report, name, this.#placeOf(node.name)).map((passage) => ({ name: node.name, passage }));
  }

  getParent(node: DraftNode): DraftNode | undefined {
    if (!('passage' in node)) return undefined;
    return 'name' in node ? { name: node.name } : QUOTATIONS;
  }

  async getTreeItem(node: DraftNode): Promise<vscode.TreeItem> {
    this.#report ??= await this.#store.load();
    const report = this.#report;
    if ('quotations' in node) return this.#quotationRow(report, node);
    const name = report.name(node.name);
    if ('passage' in node) {
      const passage = report.passage(node.passage) as Passage;
      return passageTreeRow(`${node.name}.${node.passage}`, report, passage, report.mentionsOf(passage, node.name));
    }
    const times = this.#rows.find(({ id }) => id === node.name)?.times ?? 0;
    const said = vscode.l10n.t(
      '{0}: {1} in this draft, {2} in the report',
      name?.name ?? '',
      count(times, 'time'),
      count(name?.passages.length ?? 0, 'passage'),
    );
    const row = groupTreeRow(node.name, name?.name ?? '', times, said, name && KIND_ICONS[name.kind]);
    row.contextValue = RowKind.draftName;
    row.tooltip = said;
    row.command = showsInDraft(node);
    return row;
  }

  #quotationRow(report: Report, node: QuotationNode): vscode.TreeItem {
    if (!('passage' in node)) return quotationsTreeRow(this.#checked ?? { quotations: [], findings: [], others: 0 });
    const quoted = this.#quoted.find(({ passage }) => passage === node.passage);
    const row = quotedTreeRow(report, quoted ?? { passage: node.passage, places: [], findings: [], standing: 'right' });
    row.command = showsInDraft(node);
    return row;
  }

  /** Where the name first stands: its sentence says which passages come first. */
  #placeOf(name: string): DraftPlace | undefined {
    const first = this.#known?.firstOf([name], Number.POSITIVE_INFINITY, () => true).get(name);
    if (!first || !this.document) return undefined;
    const paragraph = paragraphAt(this.document, this.document.positionAt(first.start));
    return { text: paragraph.text, start: paragraph.offset, end: paragraph.offset + first.end - first.start };
  }
}

const QUOTATIONS: QuotationNode = { quotations: true };

/** What a press on a row does. The keyboard stays in the list: Enter shows the next place, and writes nothing. */
const showsInDraft = (node: DraftNode): vscode.Command => ({
  command: Command.revealInDraft,
  title: vscode.l10n.t('Show in the Draft'),
  arguments: [node, { preserveFocus: true } satisfies FocusOptions],
});
