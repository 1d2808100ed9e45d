/**
 * The room of checking: what a draft quotes of the report, and whether that is what the report says. It does not know how quotations are
 * found and compared, which is for `src/report/quoting/checking`, nor how they come into a draft, which is for `drafting/`; it stands on
 * that and on `reading/`. Begin here, then read `diagnostics.ts` and `mending.ts`.
 */

import * as vscode from 'vscode';
import type { Checked } from '../../report/quoting/checking/checked';
import { QuotationChecker } from '../../report/quoting/checking/checker';
import { withoutDismissed } from '../../report/quoting/checking/dismissed';
import { joined, moved } from '../../report/quoting/checking/moved';
import type { Edit } from '../../report/quoting/insertion';
import { type Bibliographies, SourceWhenCited } from '../drafting/bibliographies';
import { draftOf } from '../drafting/draftOf';
import { preferencesFor, sourceFor } from '../drafting/preferences';
import { SETTINGS_SECTION, Setting } from '../ids';
import { attempt, type Log } from '../log';
import type { ReportStore } from '../reportStore';
import { checkingIn } from './checkingIn';
import type { Dismissals } from './dismissals';

/** Reading stops after so many ms to let the editor have its turn. */
const STEP = 8;
/** Findings that are gone by an edit are told of when nothing has been typed for so many ms. */
const PAUSE = 150;
/** A draft is read again when nothing has been typed for so many ms. */
const REST = 600;
/** Whoever has stopped within a word is waited for so many ms longer. */
const WITHIN_WORD = 1500;
/** The settings that say how citations and fixes are written. */
const WRITTEN_BY = ['source', Setting.quotationMarks, Setting.latexCitation];
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;

/** A draft as it was read last. */
interface Reading {
  readonly checker: QuotationChecker;
  readonly cited: SourceWhenCited;
  /** Without what was dismissed, and moved with the text but for `change`; undefined before it has been read whole. */
  checked: Checked | undefined;
  /** What has been typed since, all at one place. */
  change: Edit | undefined;
  /** How many findings there were when that was last told. */
  told: number;
  /** Which edit it is that was looked at last. */
  version: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Until findings that are gone by an edit are told of. */
  telling: ReturnType<typeof setTimeout> | undefined;
  readonly eol: vscode.EndOfLine;
}

/**
 * The quotations of the drafts on the screen, checked whenever typing rests. What was found in a draft that is behind another tab stays
 * until the draft is closed. Whatever shows quotations asks here.
 */
export class DraftQuotations implements vscode.Disposable {
  readonly #store: ReportStore;
  readonly #bibliographies: Bibliographies;
  readonly #dismissals: Dismissals;
  readonly #log: Log;
  readonly #readings = new Map<vscode.TextDocument, Reading>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  /** Fires when a draft has been read whole, when a finding is gone by an edit, and when nothing is known of a draft any more. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: vscode.Disposable;
  #isDisposed = false;

  constructor(store: ReportStore, bibliographies: Bibliographies, dismissals: Dismissals, log: Log) {
    this.#store = store;
    this.#bibliographies = bibliographies;
    this.#dismissals = dismissals;
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeVisibleTextEditors(() => this.#followEditors()),
      vscode.workspace.onDidChangeTextDocument((event) => this.#edit(event)),
      vscode.workspace.onDidOpenTextDocument(() => this.#followEditors()),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration(SETTINGS_SECTION)) return;
        const writesOtherwise = WRITTEN_BY.some((setting) => event.affectsConfiguration(`${SETTINGS_SECTION}.${setting}`));
        for (const document of [...this.#readings.keys()])
          if (writesOtherwise) this.#forget(document);
          else this.#changed.fire(document);
        this.#followEditors();
      }),
      dismissals.onDidChange((uri) => {
        for (const document of this.#readings.keys()) if (document.uri.toString() === uri.toString()) this.#schedule(document, 0);
      }),
    );
    this.#followEditors();
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const reading of this.#readings.values()) stopTimers(reading);
    this.#readings.clear();
    this.#subscriptions.dispose();
  }

  /** The quotations of a draft as they were read last, in their present places; undefined where it has not been read. */
  in(document: vscode.TextDocument): Checked | undefined {
    const reading = this.#readings.get(document);
    return reading && settled(reading);
  }

  /** The quotations of a draft, read now and whole. Undefined where the report cannot be read, and where checking is off. */
  async now(document: vscode.TextDocument): Promise<Checked | undefined> {
    await this.#begin(document);
    const reading = this.#readings.get(document);
    if (reading) await this.#read(document, reading);
    return reading && settled(reading);
  }

  #followEditors(): void {
    for (const document of [...this.#readings.keys()]) if (checkingIn(document) === 'off') this.#forget(document);
    for (const document of visibleDrafts()) {
      const reading = this.#readings.get(document);
      if (!reading) attempt(this.#log, 'Checking the quotations of a draft', this.#begin(document));
      else if (reading.version !== document.version && reading.timer === undefined) this.#schedule(document, 0);
    }
  }

  async #begin(document: vscode.TextDocument): Promise<void> {
    if (this.#readings.has(document) || checkingIn(document) === 'off') return;
    const report = await this.#store.tryLoad();
    if (!report || this.#isDisposed) return;
    if (document.isClosed || this.#readings.has(document) || checkingIn(document) === 'off') return;
    const cited = new SourceWhenCited(this.#bibliographies, document, sourceFor(report, document));
    const checker = new QuotationChecker(report, draftOf(document).language, {
      source: cited.source,
      preferences: preferencesFor(document),
    });
    this.#readings.set(document, {
      checker,
      cited,
      checked: undefined,
      change: undefined,
      told: 0,
      version: 0,
      timer: undefined,
      telling: undefined,
      eol: document.eol,
    });
    this.#schedule(document, 0);
  }

  #edit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const reading = this.#readings.get(document);
    if (!reading) return;
    // Other line ends are no edit, though they move every place.
    if (reading.eol !== document.eol) {
      this.#forget(document);
      this.#followEditors();
    }
    if (!contentChanges.length) return;
    if (reading.checked) {
      // Those of one event stand from the last to the first in the text.
      for (const { rangeOffset, rangeLength, text } of contentChanges)
        addChange(reading, { start: rangeOffset, end: rangeOffset + rangeLength, text });
      clearTimeout(reading.telling);
      reading.telling = setTimeout(() => {
        if (settled(reading)?.findings.length !== reading.told) this.#tell(document, reading);
      }, PAUSE);
    }
    if (!vscode.window.visibleTextEditors.some((editor) => editor.document === document)) return;
    const isTyped = contentChanges.every(({ text }) => text.length <= 1);
    this.#schedule(document, REST, isTyped);
  }

  /** @param waitsForWord does it wait longer, if the cursor is within a word then? */
  #schedule(document: vscode.TextDocument, delay: number, waitsForWord = false): void {
    const reading = this.#readings.get(document);
    if (!reading) return;
    clearTimeout(reading.timer);
    reading.timer = setTimeout(() => {
      reading.timer = undefined;
      if (waitsForWord && isWithinWord(document)) this.#schedule(document, WITHIN_WORD);
      else attempt(this.#log, 'Checking the quotations of a draft', this.#read(document, reading, true));
    }, delay);
  }

  /** @param yields is it given up for an edit that comes meanwhile, which has it read later? */
  async #read(document: vscode.TextDocument, reading: Reading, yields = false): Promise<void> {
    const isKnown = () => this.#readings.get(document) === reading;
    // VS Code puts a text together anew whenever it is asked.
    let { version } = document;
    let { text } = draftOf(document);
    for (;;) {
      const start = Date.now();
      if (reading.checker.read(text, () => Date.now() - start >= STEP) && !reading.cited.isUnread) {
        reading.version = version;
        const { checked } = reading.checker;
        reading.checked = checked && withoutDismissed(checked, text, this.#dismissals.in(document.uri));
        reading.change = undefined;
        this.#tell(document, reading);
        return;
      }
      await (reading.cited.isUnread ? reading.cited.read() : new Promise<void>((resolve) => setTimeout(resolve)));
      if (!isKnown() || document.isClosed || (yields && document.version !== version)) return;
      if (document.version === version) continue;
      ({ version } = document);
      ({ text } = draftOf(document));
    }
  }

  #tell(document: vscode.TextDocument, reading: Reading): void {
    clearTimeout(reading.telling);
    reading.told = reading.checked?.findings.length ?? 0;
    this.#changed.fire(document);
  }

  #forget(document: vscode.TextDocument): void {
    const reading = this.#readings.get(document);
    if (!reading) return;
    stopTimers(reading);
    this.#readings.delete(document);
    this.#changed.fire(document);
  }
}

/** What is known, moved with all of the text. With each key that would take its time in a draft of many quotations. */
function settled(reading: Reading): Checked | undefined {
  const { checked, change } = reading;
  if (checked && change) reading.checked = moved(checked, change);
  reading.change = undefined;
  return reading.checked;
}

function addChange(reading: Reading, change: Edit): void {
  const both = reading.change && joined(reading.change, change);
  if (!both) settled(reading);
  reading.change = both ?? change;
}

function stopTimers({ timer, telling }: Reading): void {
  clearTimeout(timer);
  clearTimeout(telling);
}

/** The drafts on the screen in which quotations are checked. */
const visibleDrafts = (): vscode.TextDocument[] => [
  ...new Set(vscode.window.visibleTextEditors.map(({ document }) => document).filter((one) => checkingIn(one) !== 'off')),
];

/** Does the word go on at which somebody is writing? */
function isWithinWord(document: vscode.TextDocument): boolean {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) return false;
  return editor.selections.some(({ active }) => ENDS_IN_WORD.test(document.lineAt(active).text.slice(0, active.character)));
}
