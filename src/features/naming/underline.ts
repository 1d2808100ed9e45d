import * as vscode from 'vscode';
import type { DraftMention } from '../../names/draftIndex';
import { frontMatter } from '../../prose/frontMatter';
import { isHeading } from '../../prose/headings';
import { count } from '../../report/text';
import { isDraft, isOn } from '../drafts';
import { Command, SETTINGS_SECTION, Setting } from '../ids';
import { attempt, type Log } from '../log';
import { updateWhereSet } from '../settings';
import type { DraftNames } from './draftNames';

/** Which names are underlined, as the setting says it. */
type Underline = 'off' | 'first' | 'all';

/** Registers the quiet underline of known names, and the status bar item that says how many there are and turns it on and off. */
export function registerUnderline(names: DraftNames, log: Log): vscode.Disposable {
  const underline = vscode.window.createTextEditorDecorationType({
    borderStyle: 'dotted',
    borderWidth: '0 0 1px 0',
    borderColor: new vscode.ThemeColor('editorCodeLens.foreground'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const status = vscode.window.createStatusBarItem('azerbaijanReport.names', vscode.StatusBarAlignment.Right, 90);
  status.name = vscode.l10n.t('Azerbaijan Report: Names in the Draft');
  status.command = Command.toggleUnderline;

  const decorate = (editor: vscode.TextEditor) => {
    const index = names.of(editor.document);
    // While names are being looked for, what is underlined moves with the text.
    if (!index && isDraft(editor.document)) return;
    editor.setDecorations(underline, index ? rangesToUnderline(editor.document, [...index.mentions()]) : []);
  };
  const tell = () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isDraft(document) || !isOn(Setting.statusBar, document)) return status.hide();
    const index = names.of(document);
    // While the names are being looked for anew, the old number stays.
    if (!index) return;
    const found = new Set([...index.mentions()].map(({ mention }) => mention.name)).size;
    if (!found) return status.hide();
    const isUnderlined = underlineOf(document) !== 'off';
    status.text = `$(book) ${count(found, 'name')}`;
    status.tooltip = isUnderlined
      ? vscode.l10n.t('{0} of the Azerbaijan Report in this draft. Select to stop underlining them.', count(found, 'name'))
      : vscode.l10n.t('{0} of the Azerbaijan Report in this draft. Select to underline them.', count(found, 'name'));
    status.accessibilityInformation = { label: status.tooltip };
    status.show();
  };
  const update = () => {
    for (const editor of vscode.window.visibleTextEditors) decorate(editor);
    tell();
  };
  update();
  return vscode.Disposable.from(
    underline,
    status,
    names.onDidChange((document) => {
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) decorate(editor);
      tell();
    }),
    vscode.window.onDidChangeVisibleTextEditors(update),
    vscode.window.onDidChangeActiveTextEditor(tell),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTINGS_SECTION)) update();
    }),
    vscode.commands.registerCommand(Command.toggleUnderline, () => attempt(log, 'Underlining names', toggle())),
  );
}

const underlineOf = (document: vscode.TextDocument): Underline =>
  vscode.workspace.getConfiguration(SETTINGS_SECTION, document).get<Underline>(Setting.underline, 'off');

function rangesToUnderline(document: vscode.TextDocument, mentions: readonly DraftMention[]): vscode.Range[] {
  const which = underlineOf(document);
  if (which === 'off') return [];
  const seen = new Set<string>();
  // It is not read with the text, so that a name first occurs behind it. Its names are in the list and have cards: a title is the writer's.
  const head = frontMatter(document);
  return mentions.flatMap(({ start, end, mention }) => {
    if (which === 'first' && seen.has(mention.name)) return [];
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    if (range.start.line >= head.from && range.start.line < head.to) return [];
    if (which === 'first' && isHeading(document, range.start.line, document.languageId)) return [];
    seen.add(mention.name);
    return [range];
  });
}

async function toggle(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const isOff = vscode.workspace.getConfiguration(SETTINGS_SECTION, document).get<Underline>(Setting.underline, 'off') === 'off';
  await updateWhereSet(document, Setting.underline, isOff ? 'first' : 'off');
}
