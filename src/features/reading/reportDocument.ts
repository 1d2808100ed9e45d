/**
 * The room of reading: the report as a document, the views that lead into it, and what can be done with a passage. It does not
 * look into drafts, which is for `naming/`, and finds no passage by words, which is for `searching/`; both stand on it. Begin
 * here, then read `treeRows.ts`.
 */

import * as vscode from 'vscode';
import type { ReportDocument } from '../../report/document';
import type { Passage } from '../../report/model';
import type { Report } from '../../report/report';
import { REPORT_SCHEME } from '../ids';
import { attempt, type Log, logError } from '../log';
import type { PlaceMark } from '../placeMark';
import type { ReportStore } from '../reportStore';

/** The one document of the report. A tab shows the last segment of the path as its name, and `package.json` knows its language by it. */
export const REPORT_URI = vscode.Uri.from({ scheme: REPORT_SCHEME, path: '/Azerbaijan Report' });

/** How to show a passage. */
export interface ShowOptions {
  readonly viewColumn?: vscode.ViewColumn;
  readonly preserveFocus?: boolean;
}

/** Is this the report's own document? */
export const isReport = (document: vscode.TextDocument): boolean => document.uri.scheme === REPORT_SCHEME;

/** The report in an editor: shows passages in it and says which one the cursor is on. */
export class ReportEditor implements vscode.Disposable {
  readonly #store: ReportStore;
  readonly #subscriptions: vscode.Disposable[];
  readonly #passageAtCursor = new vscode.EventEmitter<number>();
  /** Fires with the number of the passage that the cursor has come to. */
  readonly onDidChangePassage = this.#passageAtCursor.event;
  readonly #mark: PlaceMark;
  #laidOut: ReportDocument | undefined;

  constructor(store: ReportStore, mark: PlaceMark, log: Log) {
    this.#store = store;
    this.#mark = mark;
    this.#subscriptions = [
      this.#passageAtCursor,
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (isReport(textEditor.document)) attempt(log, 'Following the cursor in the report', this.#followCursor(textEditor));
      }),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** The report laid out as a document. */
  async layout(): Promise<ReportDocument> {
    this.#laidOut = (await this.#store.load()).document;
    return this.#laidOut;
  }

  /** The same, where it has been laid out already: wherever its text is on the screen it has. */
  get laidOut(): ReportDocument | undefined {
    return this.#laidOut;
  }

  /**
   * Opens the report at a passage and marks it. Where the report has a tab already, that one is used; a new one is not a preview
   * tab, which would take the place of the writer's own.
   */
  async show(passage: number | undefined, options: ShowOptions = {}): Promise<vscode.TextEditor | undefined> {
    const layout = await this.layout();
    const line = passage === undefined ? undefined : layout.lineOf(passage);
    const document = await vscode.workspace.openTextDocument(REPORT_URI);
    const viewColumn = options.viewColumn ?? columnOfReport();
    const editor = await vscode.window.showTextDocument(document, {
      preview: false,
      preserveFocus: options.preserveFocus ?? false,
      ...(viewColumn === undefined ? {} : { viewColumn }),
    });
    if (line !== undefined) this.#mark.show(editor, document.lineAt(line).range);
    return editor;
  }

  /** Shows a passage beside the editor that is active: in the report where that is on the screen, and never in a third column. */
  showBeside(passage: number): Promise<vscode.TextEditor | undefined> {
    return this.show(passage, { viewColumn: columnBeside() });
  }

  /** The passage on which the cursor of an editor is. */
  async passageAt(editor: vscode.TextEditor): Promise<number | undefined> {
    return (await this.layout()).passageAt(editor.selection.active.line);
  }

  async #followCursor(editor: vscode.TextEditor): Promise<void> {
    const passage = await this.passageAt(editor);
    if (passage !== undefined) this.#passageAtCursor.fire(passage);
  }
}

/** Is this a tab of the report's? */
export const isReportTab = (tab: vscode.Tab | undefined): boolean =>
  tab?.input instanceof vscode.TabInputText && tab.input.uri.scheme === REPORT_SCHEME;

/** The column in which the report is on top, or else has a tab. */
function columnOfReport(): vscode.ViewColumn | undefined {
  const groups = vscode.window.tabGroups.all;
  return (groups.find((group) => isReportTab(group.activeTab)) ?? groups.find((group) => group.tabs.some(isReportTab)))
    ?.viewColumn;
}

/** Where the report is on top, else another column than the active one, and a new one only where there is no other. */
function columnBeside(): vscode.ViewColumn {
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const group = all.find(({ activeTab }) => isReportTab(activeTab)) ?? all.find((other) => other !== activeTabGroup);
  return group?.viewColumn ?? vscode.ViewColumn.Beside;
}

/**
 * Shows the passage numbers at the head of the lines as inlay hints: these are no part of the text, so they are neither copied nor
 * found, and unlike a decoration they are counted when a line is wrapped. The report has a language of its own, for which hints are on
 * and line numbers off, whatever the writer has set for other texts.
 */
export function registerPassageNumbers(store: ReportStore, editor: ReportEditor, log: Log): vscode.Disposable {
  // Made once: those that come when their editor has just been closed are kept by VS Code for good.
  let hints: readonly vscode.InlayHint[] | undefined;
  const provideInlayHints = async (_document: vscode.TextDocument, range: vscode.Range, token: vscode.CancellationToken) => {
    try {
      const layout = await editor.layout();
      const report = await store.load();
      if (token.isCancellationRequested) return [];
      hints ??= report.passages.flatMap((passage) => numberHint(report, passage, layout.lineOf(passage.number)) ?? []);
      return hints.filter(({ position: { line } }) => line >= range.start.line && line <= range.end.line);
    } catch (error) {
      logError(log, 'Passage numbers', error);
      return [];
    }
  };
  return vscode.languages.registerInlayHintsProvider({ scheme: REPORT_SCHEME }, { provideInlayHints });
}

/** The number of a passage, at the head of its line. */
function numberHint(report: Report, passage: Passage, line: number | undefined): vscode.InlayHint | undefined {
  if (line === undefined) return undefined;
  const { topic, subtopic } = report.headingsOf(passage);
  const hint = new vscode.InlayHint(new vscode.Position(line, 0), `¶${passage.number}`);
  hint.tooltip = vscode.l10n.t('Passage {0}, in {1} › {2}', passage.number, topic.title, subtopic.title);
  hint.paddingRight = true;
  return hint;
}

/** Serves the report's document, read-only, so that a tab survives a reload of the window and is marked as what it is. */
export function registerReportFileSystem(editor: ReportEditor, log: Log): vscode.Disposable {
  const provider = new ReportFileSystem(editor, log);
  const registered = vscode.workspace.registerFileSystemProvider(REPORT_SCHEME, provider, {
    isCaseSensitive: true,
    isReadonly: new vscode.MarkdownString(vscode.l10n.t('The report can be read and copied, not changed.')),
  });
  return vscode.Disposable.from(registered, provider);
}

class ReportFileSystem implements vscode.FileSystemProvider, vscode.Disposable {
  readonly #editor: ReportEditor;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  /** The report never changes. VS Code is told that it has where what it shows is no longer the report, and reads it again. */
  readonly onDidChangeFile = this.#changed.event;
  readonly #subscriptions: vscode.Disposable;
  /** What is read again must be newer than what was read before. */
  #readAgain = 0;

  constructor(editor: ReportEditor, log: Log) {
    this.#editor = editor;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === REPORT_URI.toString())
          attempt(log, 'Bringing back the report', this.#bringBack(document));
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Nobody can type into the report, but VS Code lets other extensions edit whatever is open. */
  async #bringBack(document: vscode.TextDocument): Promise<void> {
    const { text } = await this.#editor.layout();
    if (document.isClosed || document.getText() === text) return;
    this.#readAgain++;
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri: REPORT_URI }]);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    if (uri.path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const { length: size } = await this.readFile(uri);
    return {
      type: vscode.FileType.File,
      ctime: 0,
      mtime: this.#readAgain,
      size,
      permissions: vscode.FilePermission.Readonly,
    };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    if (uri.path !== REPORT_URI.path) throw vscode.FileSystemError.FileNotFound(uri);
    try {
      return new TextEncoder().encode((await this.#editor.layout()).text);
    } catch (error) {
      throw vscode.FileSystemError.Unavailable(error instanceof Error ? error.message : uri);
    }
  }

  readDirectory(): [string, vscode.FileType][] {
    return [[REPORT_URI.path.slice(1), vscode.FileType.File]];
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}
