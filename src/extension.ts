import type * as vscode from 'vscode';
import { registerCheckingCommands } from './features/checking/checkingCommands';
import { registerDiagnostics } from './features/checking/diagnostics';
import { Dismissals } from './features/checking/dismissals';
import { DraftQuotations } from './features/checking/draftQuotations';
import { registerMending } from './features/checking/mending';
import { registerQuotationReferences } from './features/checking/quotationReferences';
import { Bibliographies } from './features/drafting/bibliographies';
import { registerBibliographyCommands } from './features/drafting/bibliographyCommands';
import { registerDropQuotation } from './features/drafting/dropQuotation';
import { registerDrafting } from './features/drafting/insertQuotation';
import { LastDraft } from './features/drafting/lastDraft';
import { registerPasteAsQuotation } from './features/drafting/pasteAsQuotation';
import { createLog } from './features/log';
import { forgiving } from './features/memory';
import { registerAtCursorView } from './features/naming/atCursorView';
import { registerCompletion } from './features/naming/completion';
import { CursorName } from './features/naming/cursorName';
import { registerDefinitions } from './features/naming/definitions';
import { DraftNames } from './features/naming/draftNames';
import { registerHover } from './features/naming/hover';
import { registerInThisDraftView } from './features/naming/inThisDraftView';
import { registerMentions } from './features/naming/mentions';
import { registerStatusItem } from './features/naming/statusItem';
import { registerUnderline } from './features/naming/underline';
import { PlaceMark } from './features/placeMark';
import { registerCrossReferences } from './features/reading/crossReferences';
import { registerNamesView } from './features/reading/namesView';
import { registerOutline } from './features/reading/outline';
import { extendMarkdownIt, type MarkdownIt } from './features/reading/pageNumbers';
import { registerPassageCommands } from './features/reading/passageCommands';
import { ReportEditor, registerPassageNumbers, registerReportFileSystem } from './features/reading/reportDocument';
import { registerTopicsView } from './features/reading/topicsView';
import { registerWorkspaceSymbols } from './features/reading/workspaceSymbols';
import { ReportStore } from './features/reportStore';
import { registerNamePassages } from './features/searching/namePassages';
import { PassageLists } from './features/searching/passageLists';
import { RecentSearches } from './features/searching/recentSearches';
import { registerSearch } from './features/searching/search';
import { SearchResults } from './features/searching/searchResults';
import { registerSearchSelection } from './features/searching/searchSelection';
import { registerSettingFaults } from './features/settingFaults';
import { registerGetStarted } from './features/starting/getStarted';
import { forgetFormerContext } from './features/whenClauses';

/** What VS Code's Markdown preview asks of an extension that says so in `package.json`. */
interface ExtensionApi {
  readonly extendMarkdownIt: (markdown: MarkdownIt) => MarkdownIt;
}

/** Composes the extension: the report, then a line a feature. Nothing is read before a feature needs it. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  forgetFormerContext();
  const log = createLog();
  const { workspaceState, globalState } = forgiving(context, log);
  const store = new ReportStore(context.extensionUri, log);
  const mark = new PlaceMark();
  const editor = new ReportEditor(store, mark, log);
  const names = new DraftNames(store, log);
  const cursor = new CursorName(store, names, log);
  const drafts = new LastDraft();
  const bibliographies = new Bibliographies(workspaceState, log);
  const dismissals = new Dismissals(workspaceState);
  const quotations = new DraftQuotations(store, bibliographies, dismissals, log);
  const lists = new PassageLists(editor, log);
  const results = new SearchResults(store, editor, log);
  const recent = new RecentSearches(workspaceState);
  context.subscriptions.push(
    log,
    registerSettingFaults(),
    mark,
    editor,
    names,
    cursor,
    drafts,
    dismissals,
    quotations,
    registerReportFileSystem(editor, log),
    registerPassageNumbers(store, editor, log),
    registerPassageCommands(store, editor, log),
    registerOutline(store, editor, log),
    registerCrossReferences(store, editor, log),
    registerTopicsView(store, editor, log),
    registerNamesView(store, globalState, log),
    registerAtCursorView(store, cursor, log),
    registerInThisDraftView({ store, names, quotations, cursor, mark, log }),
    lists,
    results,
    registerSearch({ store, lists, recent, results, log }),
    registerSearchSelection(store),
    registerNamePassages(store, lists),
    registerDrafting(store, drafts, bibliographies, log),
    registerBibliographyCommands(store, drafts, bibliographies, log),
    registerHover(store, names, log),
    registerCompletion(store, names, log),
    registerDefinitions(store, editor, log),
    registerWorkspaceSymbols(store, editor, log),
    registerMentions(names, mark, log),
    registerUnderline(names, log),
    registerStatusItem(names, quotations, log),
    registerPasteAsQuotation(store, bibliographies, log),
    registerDropQuotation(store, bibliographies, log),
    registerDiagnostics(store, editor, quotations, log),
    registerMending(quotations, log),
    registerCheckingCommands({ store, quotations, dismissals, bibliographies, log }),
    registerQuotationReferences(store, quotations, log),
    registerGetStarted(context),
  );
  return { extendMarkdownIt: extendMarkdownIt(editor) };
}
