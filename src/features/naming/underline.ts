import * as vscode from 'vscode';
import type { DraftMention } from '../../names/draftIndex';
import { frontMatter } from '../../prose/frontMatter';
import { isHeading } from '../../prose/headings';
import { isDraft } from '../drafts';
import { Command, SETTINGS_SECTION, Setting } from '../ids';
import { attempt, type Log } from '../log';
import type { SettingValue } from '../settingKinds';
import { settingOf, updateWhereSet } from '../settings';
import type { DraftNames } from './draftNames';

/** Registers the quiet underline of known names, and the command that turns it on and off. */
export function registerUnderline(names: DraftNames, log: Log): vscode.Disposable {
  const underline = vscode.window.createTextEditorDecorationType({
    borderStyle: 'dotted',
    borderWidth: '0 0 1px 0',
    borderColor: new vscode.ThemeColor('editorCodeLens.foreground'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const decorate = (editor: vscode.TextEditor) => {
    const mentions = names.knownIn(editor.document);
    // While names are being looked for, what is underlined moves with the text.
    if (!mentions && isDraft(editor.document)) return;
    editor.setDecorations(underline, rangesToUnderline(editor.document, mentions ?? []));
  };
  const update = () => {
    for (const editor of vscode.window.visibleTextEditors) decorate(editor);
  };
  update();
  return vscode.Disposable.from(
    underline,
    names.onDidChange((document) => {
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) decorate(editor);
    }),
    vscode.window.onDidChangeVisibleTextEditors(update),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTINGS_SECTION)) update();
    }),
    vscode.commands.registerCommand(Command.toggleUnderline, () => attempt(log, 'Underlining names', toggle())),
  );
}

/** Which names are underlined in a document. */
export const underlineOf = (document?: vscode.TextDocument): SettingValue<typeof Setting.underline> =>
  settingOf(Setting.underline, document);

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
  await updateWhereSet(document, Setting.underline, underlineOf(document) === 'off' ? 'first' : 'off');
}
