import * as vscode from 'vscode';
import { DraftIndex, type ScanScope } from '../../names/draftIndex';
import { KnownNames } from '../../names/knownNames';
import type { Mention } from '../../names/matcher';
import {
  countNames,
  isKnown,
  isOnTopic,
  type Known,
  knownIn,
  type NameCounts,
  type Subject,
  subjectOf,
} from '../../names/subject';
import { paragraphAt } from '../../prose/paragraph';
import type { Report } from '../../report/report';
import { isDraft, lengthOf, type NameAt, nameAt } from '../drafts';
import { Setting } from '../ids';
import { type Log, logError } from '../log';
import { isReport } from '../reading/reportDocument';
import type { ReportStore } from '../reportStore';
import type { SettingValue } from '../settingKinds';
import { settingOf } from '../settings';

/** Matching stops after so many ms to let the editor have its turn. */
const STEP = 8;
/** Edits that come within so many ms are looked at together. */
const PAUSE = 150;
/** When nothing has been typed for so many ms, names are looked at anew that have something else beside or over them. */
const REST = 500;

/** What is being done, for the log. */
const LOOKING = 'Looking for the names of a draft';

type CommonNames = SettingValue<typeof Setting.commonNames>;

/**
 * The names of the drafts on the screen, kept up to date while they are written, and which of them are known there: the world's common
 * names are quiet in a draft on something else. Whatever shows names by itself asks here. What is asked for on purpose, such as *Go to
 * Definition* or *Next Mention*, answers for all names.
 */
export class DraftNames implements vscode.Disposable {
  readonly #store: ReportStore;
  readonly #log: Log;
  readonly #indexes = new Map<vscode.TextDocument, DraftIndex>();
  readonly #known = new Map<vscode.TextDocument, KnownNames>();
  /** What the setting says for a draft: it is asked for with every key, and VS Code takes its time to say it. */
  readonly #settings = new Map<vscode.TextDocument, CommonNames>();
  /** What drafts are about. It is kept until they are closed, also off the screen, so that nothing flickers. */
  readonly #subjects = new Map<vscode.TextDocument, Subject>();
  readonly #timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  /** The drafts that have been written in since their names were found. */
  readonly #written = new Set<vscode.TextDocument>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  /** Fires when all names of a draft have been found, the first time and after every change, and when others of them are known. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: vscode.Disposable;
  #isDisposed = false;

  constructor(store: ReportStore, log: Log) {
    this.#store = store;
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeVisibleTextEditors(() => this.#followEditors()),
      vscode.workspace.onDidChangeTextDocument((event) => this.#edit(event)),
      vscode.workspace.onDidOpenTextDocument(() => this.#followEditors()),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#forget(document);
        this.#subjects.delete(document);
      }),
      vscode.workspace.onDidChangeConfiguration(() => {
        this.#settings.clear();
        this.#followEditors();
      }),
    );
    this.#followEditors();
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const document of [...this.#indexes.keys()]) this.#forget(document);
    this.#subscriptions.dispose();
  }

  /** The names that are known in a draft on the screen; undefined while they are being looked for. */
  knownIn(document: vscode.TextDocument): KnownNames | undefined {
    const index = this.#complete(document);
    if (!index) return undefined;
    const which = this.#knownIn(document, index.counts);
    let known = this.#known.get(document);
    if (!known?.isOf(index, which)) {
      known = new KnownNames(index, which);
      this.#known.set(document, known);
    }
    return known;
  }

  /** Is it known, without a look at the paragraph, that no name stands at a position? */
  hasNoneAt(document: vscode.TextDocument, position: vscode.Position): boolean {
    const index = this.#complete(document);
    const offset = document.offsetAt(position);
    return index !== undefined && new KnownNames(index, 'all').mentionsIn(offset, offset).length === 0;
  }

  /** Is a draft being written in? {@link onDidChange} fires as soon as its names are known again. */
  isBeingWritten(document: vscode.TextDocument): boolean {
    return this.#written.has(document);
  }

  /** The name at a position of any document, if it is known there, by a look at its paragraph. */
  at(report: Report, document: vscode.TextDocument, position: vscode.Position): NameAt | undefined {
    const found = nameAt(report, document, position);
    if (!found || report.isOwn(found.mention)) return found;
    const around = countIn(report, found.mentions, found.paragraph.text);
    return this.#knowsCommonAt(document, position, around) ? found : undefined;
  }

  /** Are the world's common names known at a position of any document? */
  knowsCommonAt(report: Report, document: vscode.TextDocument, position: vscode.Position): boolean {
    const { text } = paragraphAt(document, position);
    return this.#knowsCommonAt(document, position, countIn(report, report.match(text), text));
  }

  /** Takes a draft for one about the report's matters, since its writer says so. */
  showCommonIn(document: vscode.TextDocument): void {
    this.#subjects.set(document, 'report');
    this.#changed.fire(document);
  }

  /** The names of any document, worked out at once where they are not known. Undefined where the report cannot be read. */
  async now(document: vscode.TextDocument): Promise<DraftIndex | undefined> {
    const report = await this.#store.tryLoad();
    if (!report) return undefined;
    const index = this.#indexes.get(document) ?? this.#newIndex(report, document);
    index.scan();
    return index;
  }

  #followEditors(): void {
    const visible = new Set(vscode.window.visibleTextEditors.map(({ document }) => document).filter(isDraft));
    for (const document of [...this.#indexes.keys()]) if (!visible.has(document)) this.#forget(document);
    for (const document of visible) if (!this.#indexes.has(document)) void this.#begin(document);
  }

  async #begin(document: vscode.TextDocument): Promise<void> {
    const report = await this.#store.tryLoad();
    if (!report || this.#isDisposed || document.isClosed || this.#indexes.has(document)) return;
    this.#indexes.set(document, this.#newIndex(report, document));
    this.#schedule(document, 0, 'written');
  }

  #edit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const index = this.#indexes.get(document);
    if (!index) return;
    for (const { rangeOffset, rangeLength, text } of contentChanges) index.edit(rangeOffset, rangeLength, text);
    // Other line ends are no edit, though they move every offset.
    if (index.length !== lengthOf(document)) {
      this.#forget(document);
      void this.#begin(document);
    } else if (contentChanges.length) {
      this.#written.add(document);
      this.#schedule(document, PAUSE, 'written');
    }
  }

  #newIndex(report: Report, document: vscode.TextDocument): DraftIndex {
    return new DraftIndex(report, document.getText(), (error) => logError(this.#log, LOOKING, error));
  }

  #schedule(document: vscode.TextDocument, delay: number, scope: ScanScope): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.set(
      document,
      setTimeout(() => this.#scan(document, scope), delay),
    );
  }

  #scan(document: vscode.TextDocument, scope: ScanScope): void {
    const index = this.#indexes.get(document);
    if (!index) return;
    const start = Date.now();
    const { revision } = index;
    try {
      const isDone = index.scan(() => Date.now() - start >= STEP, scope);
      if (!isDone) this.#schedule(document, 0, scope);
      else if (scope === 'written') this.#schedule(document, REST, 'all');
      if (isDone) this.#written.delete(document);
      // Where nothing is another than it was, nobody need look.
      if (!isDone || (scope === 'all' && revision === index.revision)) return;
      this.#subjects.set(document, subjectOf(index.counts, this.#subjects.get(document)));
      this.#changed.fire(document);
    } catch (error) {
      this.#written.delete(document);
      logError(this.#log, LOOKING, error);
    }
  }

  #complete(document: vscode.TextDocument): DraftIndex | undefined {
    const index = this.#indexes.get(document);
    return index?.isComplete ? index : undefined;
  }

  /** @param counts the names of the document, so far as they have been found */
  #knownIn(document: vscode.TextDocument, counts: NameCounts): Known {
    if (isReport(document)) return 'all';
    switch (this.#settingFor(document)) {
      case 'always':
        return 'all';
      case 'never':
        return 'own';
      default:
        return knownIn(subjectOf(counts, this.#subjects.get(document)));
    }
  }

  #settingFor(document: vscode.TextDocument): CommonNames {
    const known = this.#settings.get(document);
    if (known !== undefined) return known;
    const setting = settingOf(Setting.commonNames, document);
    if (this.#indexes.has(document)) this.#settings.set(document, setting);
    return setting;
  }

  /** @param around the names of the paragraph, which are all that is known of a document that is not on the screen */
  #knowsCommonAt(document: vscode.TextDocument, position: vscode.Position, around: NameCounts): boolean {
    const index = this.#indexes.get(document);
    const known = this.#knownIn(document, index?.counts ?? { ...around, length: lengthOf(document) });
    const isNearOwn = index?.isComplete ? index.isOnTopicAt(document.offsetAt(position)) : isOnTopic(around);
    return isKnown(known, { isOwn: false, isNearOwn });
  }

  #forget(document: vscode.TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
    this.#written.delete(document);
    this.#indexes.delete(document);
    this.#known.delete(document);
    this.#settings.delete(document);
  }
}

/** The names of a paragraph, counted. */
const countIn = (report: Report, mentions: readonly Mention[], { length }: string): NameCounts =>
  countNames(
    mentions.map((mention) => ({ isOwn: report.isOwn(mention) })),
    length,
  );

/** The document of the active editor where names are looked for: a draft or the report. */
export function activeWithNames(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && (isDraft(editor.document) || isReport(editor.document)) ? editor : undefined;
}
