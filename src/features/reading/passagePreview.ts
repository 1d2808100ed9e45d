import * as vscode from 'vscode';
import { isReport, isReportTab, type ReportEditor } from './reportDocument';

/** What an editor shows: enough to put it back as it was. */
interface EditorState {
  readonly document: vscode.TextDocument;
  readonly viewColumn: vscode.ViewColumn | undefined;
  readonly selections: readonly vscode.Selection[];
  readonly top: vscode.Range | undefined;
}

/**
 * Shows passages in the report for a while, and puts the editors back: the one that was active with its selection and scroll, and
 * the report's own tab gone or as it stood.
 */
export class PassagePreview {
  readonly #editor: ReportEditor;
  readonly #before = vscode.window.activeTextEditor && stateOf(vscode.window.activeTextEditor);
  readonly #activeTab = activeTabPlace();
  readonly #reportsBefore = vscode.window.visibleTextEditors.filter((editor) => isReport(editor.document)).map(stateOf);
  readonly #tabsBefore = new Set(reportTabs().map(({ group }) => group.viewColumn));
  /** Work on editors is done one after the other, so that what is put back is put back last. */
  #queue: Promise<unknown> = Promise.resolve();
  #wanted: number | undefined;
  #shown = false;

  constructor(editor: ReportEditor) {
    this.#editor = editor;
  }

  /** Shows a passage and leaves the keyboard where it is. Of several in quick succession only the last is shown. */
  show(passage: number): Promise<unknown> {
    this.#wanted = passage;
    return this.#enqueue(async () => {
      if (this.#wanted !== passage) return;
      this.#shown = true;
      await this.#editor.show(passage, { preserveFocus: true });
    });
  }

  /** Takes back what is shown, and leaves the keyboard where it is: taking it would close the list that one types into. */
  takeBack(): Promise<unknown> {
    this.#wanted = undefined;
    return this.#enqueue(async () => {
      if (!this.#shown) return;
      this.#shown = false;
      await this.#closeOpened();
      for (const state of this.#before ? [...this.#reportsBefore, this.#before] : this.#reportsBefore)
        await showState(state, true);
    });
  }

  /** Opens a passage for good. */
  open(passage: number): Promise<unknown> {
    this.#wanted = passage;
    return this.#enqueue(() => this.#editor.show(passage));
  }

  /** Puts the editors back as they were before the first passage was shown. */
  restore(): Promise<unknown> {
    this.#wanted = undefined;
    return this.#enqueue(async () => {
      if (!this.#shown) return;
      this.#shown = false;
      // The keyboard first: what is typed until it is back is lost.
      if (this.#before) await showState(this.#before, false);
      await this.#closeOpened();
      for (const state of this.#reportsBefore) if (state.viewColumn !== this.#before?.viewColumn) await showState(state, true);
      // What is no text editor (a picture, the settings) has no state that could be asked for; its tab can be brought back.
      if (!this.#before && this.#activeTab !== undefined)
        await vscode.commands.executeCommand('workbench.action.openEditorAtIndex', this.#activeTab);
    });
  }

  /** Closes the tabs of the report that were not there before. */
  async #closeOpened(): Promise<void> {
    const opened = reportTabs().filter(({ group }) => !this.#tabsBefore.has(group.viewColumn));
    if (opened.length) await vscode.window.tabGroups.close(opened, true);
  }

  #enqueue(work: () => Promise<unknown>): Promise<unknown> {
    this.#queue = this.#queue.then(work, work);
    return this.#queue;
  }
}

const reportTabs = (): vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs.filter(isReportTab));

function activeTabPlace(): number | undefined {
  const { activeTab, tabs } = vscode.window.tabGroups.activeTabGroup;
  return activeTab && tabs.indexOf(activeTab);
}

function stateOf(editor: vscode.TextEditor): EditorState {
  return {
    document: editor.document,
    viewColumn: editor.viewColumn,
    selections: editor.selections,
    top: editor.visibleRanges[0],
  };
}

async function showState({ document, viewColumn, selections, top }: EditorState, preserveFocus: boolean): Promise<void> {
  const inFront = vscode.window.visibleTextEditors.find((one) => one.document === document && one.viewColumn === viewColumn);
  // What is in front needs no bringing there, but for the keyboard.
  const editor =
    inFront && preserveFocus
      ? inFront
      : await vscode.window.showTextDocument(document, {
          preserveFocus,
          // An italic tab stays one: `preview: false` would pin it.
          preview: true,
          ...(viewColumn === undefined ? {} : { viewColumn }),
        });
  editor.selections = selections;
  const now = editor.visibleRanges[0];
  if (top && now && !now.start.isEqual(top.start))
    editor.revealRange(new vscode.Range(top.start, top.start), vscode.TextEditorRevealType.AtTop);
}
