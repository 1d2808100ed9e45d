import * as vscode from 'vscode';
import { isReport, isReportTab, type ReportEditor } from './reportDocument';

/** What an editor shows: enough to put it back as it was. */
interface EditorState {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly viewColumn: vscode.ViewColumn | undefined;
  readonly selections: readonly vscode.Selection[];
  readonly top: vscode.Range | undefined;
}

/** Where a tab is. */
interface TabPlace {
  readonly viewColumn: vscode.ViewColumn;
  readonly index: number;
}

/** How the editors are. */
interface EditorsState {
  readonly active: EditorState | undefined;
  /** The active one: what is no text editor (a picture, the settings) has no state that could be asked for, and a tab all the same. */
  readonly tab: TabPlace | undefined;
  readonly reports: readonly EditorState[];
  /** The columns in which the report has a tab. */
  readonly columns: ReadonlySet<vscode.ViewColumn>;
}

/**
 * Shows passages in the report while a list is open, and puts the editors back: the one that was active with its selection and scroll,
 * and the report's own tab gone or as it stood. One serves all lists, since the next may open before the editors are put back.
 */
export class PassagePreview {
  readonly #editor: ReportEditor;
  /** Work on editors is done one after the other, so that what is put back is put back last, and the next list finds it there. */
  #queue: Promise<unknown> = Promise.resolve();
  /** What there is to go back to, as long as there is. */
  #before: EditorsState | undefined;
  #wanted: number | undefined;
  #shown = false;
  /** A list is open, and has the keyboard: taking it would close the list that one types into. */
  #isInList = false;

  constructor(editor: ReportEditor) {
    this.#editor = editor;
  }

  /** A list has opened, from which the editors are to go back to how they are now, or will be when they are put back. */
  begin(): void {
    this.#isInList = true;
    this.#enqueue(async () => {
      this.#before = editorsNow();
      this.#shown = false;
    });
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

  /** Takes back what is shown, and leaves the keyboard where it is. */
  takeBack(): Promise<unknown> {
    this.#wanted = undefined;
    return this.#enqueue(async () => {
      if (this.#before) await this.#putBack(this.#before);
    });
  }

  /** The list is left: opens a passage for good. */
  open(passage: number): Promise<unknown> {
    this.#isInList = false;
    this.#wanted = passage;
    return this.#enqueue(async () => {
      this.#before = undefined;
      await this.#editor.show(passage, { preserveFocus: this.#isInList });
    });
  }

  /** The list is left: puts the editors back as they were before the first passage was shown. */
  restore(): Promise<unknown> {
    this.#isInList = false;
    this.#wanted = undefined;
    return this.#enqueue(async () => {
      const before = this.#before;
      this.#before = undefined;
      if (before) await this.#putBack(before);
    });
  }

  /** Puts the editors back, and gives the keyboard back where no list has it. */
  async #putBack({ active, tab, reports, columns }: EditorsState): Promise<void> {
    if (!this.#shown) return;
    this.#shown = false;
    const isOpened = (one: vscode.Tab) => isReportTab(one) && !columns.has(one.group.viewColumn);
    // The keyboard first: what is typed until it is back is lost. The next list may open at this moment and must keep it, so that the tab is
    // chosen by its place, which is done at once: VS Code looks up a document first, and then takes the keyboard from a list that has come.
    const { tabs, viewColumn } = vscode.window.tabGroups.activeTabGroup;
    const inFront = tab?.viewColumn === viewColumn ? tabs.filter((one) => !isOpened(one))[tab.index] : undefined;
    if (inFront && !inFront.isActive && !this.#isInList)
      await vscode.commands.executeCommand('workbench.action.openEditorAtIndex', tabs.indexOf(inFront));
    // Looked up only now: VS Code may have made its list of tabs anew.
    const opened = reportTabs().filter(isOpened);
    if (opened.length) await vscode.window.tabGroups.close(opened, true);
    if (active) await showState(active);
    for (const state of reports) if (state.viewColumn !== active?.viewColumn) await showState(state);
  }

  #enqueue(work: () => Promise<unknown>): Promise<unknown> {
    this.#queue = this.#queue.then(work, work);
    return this.#queue;
  }
}

const reportTabs = (): vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs.filter(isReportTab));

const editorsNow = (): EditorsState => ({
  active: vscode.window.activeTextEditor && stateOf(vscode.window.activeTextEditor),
  tab: activeTabPlace(),
  reports: vscode.window.visibleTextEditors.filter((editor) => isReport(editor.document)).map(stateOf),
  columns: new Set(reportTabs().map(({ group }) => group.viewColumn)),
});

function activeTabPlace(): TabPlace | undefined {
  const { activeTab, tabs, viewColumn } = vscode.window.tabGroups.activeTabGroup;
  return activeTab && { viewColumn, index: tabs.indexOf(activeTab) };
}

function stateOf(editor: vscode.TextEditor): EditorState {
  return {
    document: editor.document,
    version: editor.document.version,
    viewColumn: editor.viewColumn,
    selections: editor.selections,
    top: editor.visibleRanges[0],
  };
}

/** Has an editor in front as it was, and leaves the keyboard where it is. */
async function showState({ document, version, viewColumn, selections, top }: EditorState): Promise<void> {
  const inFront = vscode.window.visibleTextEditors.find((one) => one.document === document && one.viewColumn === viewColumn);
  const editor =
    inFront ??
    (await vscode.window.showTextDocument(document, {
      preserveFocus: true,
      // An italic tab stays one: `preview: false` would pin it.
      preview: true,
      ...(viewColumn === undefined ? {} : { viewColumn }),
    }));
  // The keyboard may be there already: who goes on writing is not taken back to where that began.
  if (document.version !== version) return;
  const isSame =
    selections.length === editor.selections.length && selections.every((one, i) => editor.selections[i]?.isEqual(one));
  if (!isSame) editor.selections = selections;
  const now = editor.visibleRanges[0];
  if (top && now && !now.start.isEqual(top.start))
    editor.revealRange(new vscode.Range(top.start, top.start), vscode.TextEditorRevealType.AtTop);
}
