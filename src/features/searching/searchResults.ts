import * as vscode from 'vscode';
import type { Passage } from '../../report/model';
import type { Report } from '../../report/report';
import { filterLabel } from '../../report/searching/filters';
import { reasonsFor } from '../../report/searching/reasons';
import { passagesAnswering, requestText, type SearchRequest } from '../../report/searching/request';
import { nothingOn } from '../../report/searching/suggestions';
import { Command, ContextKey, View } from '../ids';
import { type Log, logError } from '../log';
import { DragPassages } from '../reading/dragPassages';
import type { ReportEditor } from '../reading/reportDocument';
import { passageTreeRow } from '../reading/treeRows';
import type { ReportStore } from '../reportStore';
import { setContext } from '../whenClauses';
import { foundTitle, mentionsOf } from './searchRows';

/** A row: a passage that answers the search. */
interface ResultNode {
  readonly passage: number;
}

/** The view *Search Results*: what a search found, to be gone through one by one. It is there while it has a search. */
export class SearchResults implements vscode.TreeDataProvider<ResultNode>, vscode.Disposable {
  readonly #store: ReportStore;
  readonly #editor: ReportEditor;
  readonly #log: Log;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<ResultNode>;
  readonly #subscriptions: vscode.Disposable;
  #report: Report | undefined;
  #request: SearchRequest = { words: '', filters: [] };
  #rows: readonly ResultNode[] = [];
  #reasons: (passage: Passage) => string[] = () => [];
  /** The place of the result that was gone to last; before the first at the start. */
  #at = -1;
  /** Results are gone to one after the other, however quickly they are asked for. */
  #going: Promise<void> = Promise.resolve();

  constructor(store: ReportStore, editor: ReportEditor, log: Log) {
    this.#store = store;
    this.#editor = editor;
    this.#log = log;
    this.#view = vscode.window.createTreeView(View.searchResults, {
      treeDataProvider: this,
      canSelectMany: true,
      dragAndDropController: new DragPassages<ResultNode>(store, log),
    });
    this.#subscriptions = vscode.Disposable.from(
      this.#view,
      this.#changed,
      this.#view.onDidChangeSelection(({ selection: [row] }) => {
        if (row) this.#at = this.#rows.indexOf(row);
      }),
      vscode.commands.registerCommand(Command.nextResult, () => this.#go(1)),
      vscode.commands.registerCommand(Command.previousResult, () => this.#go(-1)),
      vscode.commands.registerCommand(Command.clearResults, () => this.#show({ words: '', filters: [] })),
      vscode.commands.registerCommand(Command.searchAgain, () =>
        vscode.commands.executeCommand(Command.search, { query: this.#report ? requestText(this.#report, this.#request) : '' }),
      ),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Lists what a search finds, all of it, and brings the list to the front. */
  async list(request: SearchRequest): Promise<void> {
    await this.#show(request);
    if (this.#rows.length) await vscode.commands.executeCommand(`${View.searchResults}.focus`);
  }

  async #show(request: SearchRequest): Promise<void> {
    const report = await this.#store.tryLoad();
    if (!report) return;
    const { words, filters } = request;
    this.#report = report;
    this.#request = request;
    this.#rows = passagesAnswering(report, request, report.passages.length).map((passage) => ({ passage }));
    this.#reasons = words.trim() ? reasonsFor(report, words) : () => [];
    this.#at = -1;
    const missing = this.#rows.length ? report.missingFrom(words) : [];
    this.#view.description = foundTitle(this.#rows.length, Number.POSITIVE_INFINITY, missing);
    this.#view.message = [
      ...(missing.length ? [nothingOn(missing)] : []),
      words.trim(),
      ...filters.map((filter) => filterLabel(report, filter)),
    ]
      .filter(Boolean)
      .join(' · ');
    this.#changed.fire(undefined);
    await setContext(ContextKey.hasResults, this.#rows.length > 0);
  }

  #go(step: 1 | -1): Promise<void> {
    this.#going = this.#going.then(() => this.#goNow(step)).catch((error) => logError(this.#log, 'Going to a result', error));
    return this.#going;
  }

  async #goNow(step: 1 | -1): Promise<void> {
    const { length } = this.#rows;
    if (!length) return;
    this.#at = this.#at < 0 ? (step > 0 ? 0 : length - 1) : (this.#at + step + length) % length;
    const row = this.#rows[this.#at];
    if (!row) return;
    await this.#editor.show(row.passage);
    vscode.window.setStatusBarMessage(vscode.l10n.t('Result {0} of {1}', this.#at + 1, length), 3000);
    // `reveal` would open a hidden view (API), and the keyboard stays in the report.
    if (this.#view.visible) await this.#view.reveal(row, { select: true, focus: false });
  }

  getChildren(node?: ResultNode): ResultNode[] {
    return node ? [] : [...this.#rows];
  }

  getParent(): undefined {
    return undefined;
  }

  async getTreeItem({ passage: number }: ResultNode): Promise<vscode.TreeItem> {
    const report = await this.#store.load();
    const passage = report.passage(number) as Passage;
    const { words, filters } = this.#request;
    const matches = words.trim() ? report.matchesIn(passage, words) : mentionsOf(report, number, filters);
    return passageTreeRow(`result.${number}`, report, passage, matches, this.#reasons(passage));
  }
}
