import * as vscode from 'vscode';
import type { DraftMention, KnownNames } from '../../names/knownNames';
import { frontMatter } from '../../prose/frontMatter';
import { isHeading } from '../../prose/headings';
import { isDraft } from '../drafts';
import { Command, SETTINGS_SECTION, Setting } from '../ids';
import { attempt, type Log } from '../log';
import type { SettingValue } from '../settingKinds';
import { settingOf, updateWhereSet } from '../settings';
import type { DraftNames } from './draftNames';
import { UnderlinesNearView } from './underlinesNearView';

/** Registers the quiet underline of known names, and the command that turns it on and off. */
export function registerUnderline(names: DraftNames, log: Log): vscode.Disposable {
  const underlines = new UnderlinesNearView((document, from, to) => {
    const known = names.knownIn(document);
    // While names are being looked for, what is underlined moves with the text.
    if (!known && isDraft(document)) return undefined;
    return known ? toUnderline(document, known, from, to) : [];
  });
  underlines.update();
  return vscode.Disposable.from(
    underlines,
    names.onDidChange((document) => underlines.update(document)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTINGS_SECTION)) underlines.update();
    }),
    vscode.commands.registerCommand(Command.toggleUnderline, () => attempt(log, 'Underlining names', toggle())),
  );
}

/** Which names are underlined in a document. */
export const underlineOf = (document?: vscode.TextDocument): SettingValue<typeof Setting.underline> =>
  settingOf(Setting.underline, document);

/** What is underlined between two offsets. */
function toUnderline(document: vscode.TextDocument, known: KnownNames, from: number, to: number): readonly DraftMention[] {
  const which = underlineOf(document);
  if (which === 'off') return [];
  // It is not read with the text, so that a name first occurs behind it. Its names are in the list and have cards: a title is the writer's.
  const { to: textLine } = frontMatter(document);
  const text = textLine > 0 ? document.offsetAt(new vscode.Position(textLine, 0)) : 0;
  const mentions = known.mentionsIn(from, to).filter(({ start }) => start >= text);
  if (which === 'all') return mentions;
  const first = known.firstOf(new Set(mentions.map(({ mention }) => mention.name)), to, ({ start }) => {
    return start >= text && !isHeading(document, document.positionAt(start).line, document.languageId);
  });
  return mentions.filter(({ start, mention }) => first.get(mention.name)?.start === start);
}

async function toggle(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  await updateWhereSet(document, Setting.underline, underlineOf(document) === 'off' ? 'first' : 'off');
}
