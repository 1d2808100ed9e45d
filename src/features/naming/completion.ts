import * as vscode from 'vscode';
import { NameCompleter, type NameSuggestion, type NameSuggestions } from '../../names/completion';
import { KIND_WORDS } from '../../names/kinds';
import { paragraphAt } from '../../prose/paragraph';
import { buildCard } from '../../report/cards/card';
import type { DraftPlace } from '../../report/cards/relevance';
import type { Report, ReportName } from '../../report/report';
import { isOn, registerForDrafts } from '../drafts';
import { Command, Setting } from '../ids';
import { type Log, logError } from '../log';
import type { ReportStore } from '../reportStore';
import { settingOf } from '../settings';
import { cardMarkdownString } from './cardLinks';
import type { DraftNames } from './draftNames';

/** A suggestion with what its card is made from, which is done when it is looked at. */
class NameItem extends vscode.CompletionItem {
  constructor(
    readonly suggestion: NameSuggestion<ReportName>,
    readonly place: DraftPlace,
  ) {
    super({ label: suggestion.form, description: KIND_WORDS[suggestion.name.kind].one }, vscode.CompletionItemKind.Reference);
  }
}

/**
 * Registers the names as suggestions, for those who ask: by key, or by a character that a setting names. While one types nothing is
 * given, since Enter at the end of a line takes what a list has in front. Where no name begins other suggestions live on.
 */
export function registerCompletion(store: ReportStore, names: DraftNames, log: Log): vscode.Disposable {
  let completer: NameCompleter<ReportName> | undefined;
  const asking = new Asking();
  const provideCompletionItems = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    context: vscode.CompletionContext,
  ): Promise<vscode.CompletionList<NameItem> | undefined> => {
    try {
      if (!asking.isAsked(document, position, context) || !isOn(Setting.completion, document)) return undefined;
      const report = await store.tryLoad();
      if (!report || token.isCancellationRequested) return undefined;
      completer ??= new NameCompleter(report.names, report.peoples);
      const line = document.lineAt(position.line).text;
      const from = Math.max(0, position.character - 200);
      const begun = completer.suggest(line.slice(from, position.character), triggerCharacter());
      const found = begun && (names.knowsCommonAt(report, document, position) ? begun : ownOf(begun, report));
      // Asked again with every letter, so that there is more once it is clear, and nothing any more once a whole word stands.
      const hadSome = asking.goOn(document, position, found !== undefined);
      if (!found) {
        // A list that has run empty says so, and swallows the next Enter.
        if (hadSome) await vscode.commands.executeCommand('hideSuggestWidget');
        return new vscode.CompletionList<NameItem>([], true);
      }
      const start = position.with({ character: from + found.start });
      const paragraph = paragraphAt(document, position);
      const place = {
        text: paragraph.text,
        start: paragraph.offset - (position.character - start.character),
        end: paragraph.offset,
      };
      const range = new vscode.Range(start, position);
      const items = found.suggestions.map((suggestion, i) => itemFor(suggestion, i, range, document, place));
      return new vscode.CompletionList(items, true);
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
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.suggestNames, async () => {
      const editor = vscode.window.activeTextEditor;
      if (editor) asking.begin(editor.document, editor.selection.active);
      // VS Code fetches nothing while its box is there, also where that only says that there are no suggestions.
      await vscode.commands.executeCommand('hideSuggestWidget');
      return vscode.commands.executeCommand('editor.action.triggerSuggest');
    }),
    registerForDrafts(
      (selector) =>
        vscode.languages.registerCompletionItemProvider(
          selector,
          { provideCompletionItems, resolveCompletionItem },
          ...[triggerCharacter()].filter(Boolean),
        ),
      [Setting.completionTrigger],
    ),
  );
}

/** Those of the suggestions that are known in any draft. */
function ownOf({ start, suggestions }: NameSuggestions<ReportName>, report: Report): NameSuggestions<ReportName> | undefined {
  const own = suggestions.filter(({ name, begun }) => report.isOwn({ name: name.id, form: begun }));
  return own.length ? { start, suggestions: own } : undefined;
}

interface AskedPlace {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly position: vscode.Position;
}

/**
 * Tells suggestions that were asked for from those that VS Code fetches while one types; it says "invoked" of both, and may fetch them
 * twice for the same letter. Ctrl+Space comes by way of our command. Where VS Code does not fetch any by itself, whoever asks is heard.
 */
class Asking {
  /** Where somebody asked last; the list goes on while letters are added. */
  #place: AskedPlace | undefined;
  #hadSome = false;

  /** Questions at this place are the writer's, until something is typed. */
  begin(document: vscode.TextDocument, position: vscode.Position): void {
    this.#place = { document, version: document.version, position };
    this.#hadSome = false;
  }

  /** So are those that follow while letters are added. Says whether the list that goes on had something the last time. */
  goOn(document: vscode.TextDocument, position: vscode.Position, hasSome: boolean): boolean {
    const hadSome = this.#hadSome;
    this.begin(document, position);
    this.#hadSome = hasSome;
    return hadSome;
  }

  isAsked(document: vscode.TextDocument, position: vscode.Position, { triggerKind }: vscode.CompletionContext): boolean {
    // The place stays asked about until something has been typed: VS Code's own question on the last letter may come just before the
    // writer's, and must not be taken for it.
    const place = this.#place;
    if (triggerKind !== vscode.CompletionTriggerKind.TriggerForIncompleteCompletions) this.#hadSome = false;
    const isHere = place?.document === document && place.position.line === position.line;
    switch (triggerKind) {
      case vscode.CompletionTriggerKind.TriggerCharacter:
        return true;
      case vscode.CompletionTriggerKind.TriggerForIncompleteCompletions:
        return isHere && place.position.isBeforeOrEqual(position);
      default:
        return (isHere && place.version === document.version) || !suggestsWhileTyping(document);
    }
  }
}

/** The character that asks for names; empty where none does. */
const triggerCharacter = (): string => settingOf(Setting.completionTrigger);

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
