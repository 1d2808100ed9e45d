import * as vscode from 'vscode';
import { buildCard, type CardLinks } from '../report/card';
import type { ReportName } from '../report/report';
import { isDraft, type Paragraph, paragraphAt, positionIn, registerForDrafts } from './drafts';
import { Command, SETTINGS_SECTION, Setting } from './ids';
import { type Log, logError } from './log';
import type { ReportStore } from './reportStore';

/** The commands that a card's links may run, and no other. They take numbers and identifiers of our own, never text of a draft. */
const CARD_COMMANDS = [Command.openPassage, Command.copyPassage, Command.showName];

const commandUri = (command: string, argument: unknown) => `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;

/** Links of a card in the editor. */
export const cardLinks: CardLinks = {
  passage: (number) => commandUri(Command.openPassage, number),
  copy: (number) => commandUri(Command.copyPassage, number),
  name: (id) => commandUri(Command.showName, id),
};

/** Registers the card that shows when the pointer rests on a known name, or by "Show or Focus Hover". */
export function registerHover(store: ReportStore, log: Log): vscode.Disposable {
  const provideHover = async (document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken) => {
    try {
      if (!vscode.workspace.getConfiguration(SETTINGS_SECTION, document).get(Setting.hover, true)) return undefined;
      const report = await store.tryLoad();
      if (!report || token.isCancellationRequested) return undefined;
      const paragraph = paragraphAt(document, position);
      const mention = report.match(paragraph.text).find(({ start, end }) => start <= paragraph.offset && paragraph.offset < end);
      const name = mention && report.name(mention.name);
      if (!mention || !name) return undefined;
      const alternatives = mention.alternatives.map((id) => report.name(id)).filter((other): other is ReportName => !!other);
      const markdown = new vscode.MarkdownString(buildCard(report, name, alternatives, cardLinks).markdown);
      markdown.isTrusted = { enabledCommands: CARD_COMMANDS };
      return new vscode.Hover(markdown, hoveredPart(paragraph, mention, document.lineAt(position).range));
    } catch (error) {
      logError(log, 'Hover', error);
      return undefined;
    }
  };
  // A late card pushes down what is being read, so the report is loaded as soon as a draft is on the screen, and the matcher's
  // tables, which its first use builds, are made ready then too.
  const loadForDrafts = () => {
    if (!vscode.window.visibleTextEditors.some((editor) => isDraft(editor.document))) return;
    store.tryLoad().then((report) => report?.match(''));
  };
  loadForDrafts();
  return vscode.Disposable.from(
    registerForDrafts((selector) => vscode.languages.registerHoverProvider(selector, { provideHover })),
    vscode.window.onDidChangeVisibleTextEditors(loadForDrafts),
  );
}

/** The name's range on the hovered line: a range that starts on another line would move the card there (microsoft/vscode#151235). */
function hoveredPart(paragraph: Paragraph, { start, end }: { start: number; end: number }, line: vscode.Range): vscode.Range {
  return new vscode.Range(positionIn(paragraph, start), positionIn(paragraph, end)).intersection(line) ?? line;
}
