import * as vscode from 'vscode';
import { NameCompleter, type NameSuggestion } from '../../names/completion';
import { KIND_WORDS } from '../../names/kinds';
import { paragraphAt } from '../../prose/paragraph';
import { buildCard } from '../../report/cards/card';
import type { DraftPlace } from '../../report/cards/relevance';
import type { ReportName } from '../../report/report';
import { isOn, registerForDrafts } from '../drafts';
import { SETTINGS_SECTION, Setting } from '../ids';
import { type Log, logError } from '../log';
import type { ReportStore } from '../reportStore';
import { cardMarkdownString } from './cardLinks';

/** A suggestion with what its card is made from, which is done when it is looked at. */
class NameItem extends vscode.CompletionItem {
  constructor(
    readonly suggestion: NameSuggestion<ReportName>,
    readonly place: DraftPlace,
  ) {
    super({ label: suggestion.form, description: KIND_WORDS[suggestion.name.kind].one }, vscode.CompletionItemKind.Reference);
  }
}

/** Registers the names as suggestions while one types. Where no name begins nothing is given, so that other suggestions live on. */
export function registerCompletion(store: ReportStore, log: Log): vscode.Disposable {
  let completer: NameCompleter<ReportName> | undefined;
  const provideCompletionItems = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<NameItem[] | undefined> => {
    try {
      if (!isOn(Setting.completion, document)) return undefined;
      const report = await store.tryLoad();
      if (!report || token.isCancellationRequested) return undefined;
      completer ??= new NameCompleter(report.names);
      // Asked for by a key, anything typed is enough; while typing, only what looks like a name.
      const isTyping = suggestsWhileTyping(document);
      const minimum = isTyping
        ? vscode.workspace.getConfiguration(SETTINGS_SECTION, document).get(Setting.completionMinimum, 3)
        : 1;
      const line = document.lineAt(position.line).text;
      const from = Math.max(0, position.character - 200);
      const found = completer.suggest(line.slice(from, position.character), minimum, isTyping);
      if (!found) return undefined;
      const start = position.with({ character: from + found.start });
      const paragraph = paragraphAt(document, position);
      const place = {
        text: paragraph.text,
        start: paragraph.offset - (position.character - start.character),
        end: paragraph.offset,
      };
      return found.suggestions.map((suggestion, i) => itemFor(suggestion, i, new vscode.Range(start, position), document, place));
    } catch (error) {
      logError(log, 'Suggesting names', error);
      return undefined;
    }
  };
  const resolveCompletionItem = async (item: NameItem): Promise<NameItem> => {
    try {
      const report = await store.tryLoad();
      if (report) item.documentation = cardMarkdownString(buildCard(report, { name: item.suggestion.name, place: item.place }));
    } catch (error) {
      logError(log, 'Making the card of a suggestion', error);
    }
    return item;
  };
  return registerForDrafts((selector) =>
    vscode.languages.registerCompletionItemProvider(selector, { provideCompletionItems, resolveCompletionItem }),
  );
}

function itemFor(
  suggestion: NameSuggestion<ReportName>,
  order: number,
  range: vscode.Range,
  document: vscode.TextDocument,
  place: DraftPlace,
): NameItem {
  const { name, form, begun } = suggestion;
  const item = new NameItem(suggestion, place);
  const typed = document.getText(range);
  item.range = range;
  item.insertText = form;
  // What has been typed begins the name, accents or not; the list then stays while one types on, spaces and digits included.
  item.filterText = typed + begun.slice(typed.length);
  item.sortText = String(order).padStart(4, '0');
  if (form !== name.name) item.detail = name.name;
  return item;
}

/** Does the editor ask while one types in this language? In Markdown it does not, as VS Code comes. */
function suggestsWhileTyping(document: vscode.TextDocument): boolean {
  const setting = vscode.workspace.getConfiguration('editor', document).get<unknown>('quickSuggestions');
  const other = typeof setting === 'object' && setting !== null && 'other' in setting ? setting.other : setting;
  return other !== false && other !== 'off' && other !== 'false';
}
