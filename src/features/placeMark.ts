import * as vscode from 'vscode';

/**
 * Marks the place to which somebody was led, until the cursor leaves it or the text changes. A mark, where a selection would be lost with
 * the next key.
 */
export class PlaceMark implements vscode.Disposable {
  #decoration = placeDecoration();
  readonly #places = new Map<vscode.TextEditor, vscode.Range>();
  readonly #subscriptions: vscode.Disposable;

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        const place = this.#places.get(textEditor);
        if (place && !textEditor.selections.some(({ active }) => place.contains(active))) this.#clear(textEditor);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (!contentChanges.length) return;
        for (const editor of [...this.#places.keys()]) if (editor.document === document) this.#clear(editor);
      }),
      vscode.window.onDidChangeVisibleTextEditors((visible) => {
        for (const editor of [...this.#places.keys()]) if (!visible.includes(editor)) this.#places.delete(editor);
      }),
      vscode.window.onDidChangeActiveColorTheme(() => {
        this.#decoration.dispose();
        this.#decoration = placeDecoration();
        for (const [editor, place] of this.#places) editor.setDecorations(this.#decoration, [place]);
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#decoration.dispose();
  }

  /** Brings a place into view, with the cursor before it, and marks it. */
  show(editor: vscode.TextEditor, place: vscode.Range): void {
    editor.selection = new vscode.Selection(place.start, place.start);
    editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    this.#places.set(editor, place);
    editor.setDecorations(this.#decoration, [place]);
  }

  #clear(editor: vscode.TextEditor): void {
    this.#places.delete(editor);
    editor.setDecorations(this.#decoration, []);
  }
}

/** High contrast themes have no background for a place that was found, but a border. */
function placeDecoration(): vscode.TextEditorDecorationType {
  const { kind } = vscode.window.activeColorTheme;
  const highContrast = kind === vscode.ColorThemeKind.HighContrast || kind === vscode.ColorThemeKind.HighContrastLight;
  return vscode.window.createTextEditorDecorationType({
    ...(highContrast
      ? { border: '1px dashed', borderColor: new vscode.ThemeColor('contrastActiveBorder') }
      : { backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground') }),
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.findMatchForeground'),
  });
}
