import * as vscode from 'vscode';
import type { Span } from '../../prose/span';
import type { Altered, Checked, CheckedQuotation, Finding } from '../../report/quoting/checking/checked';
import { dismissedBy, wordsOf } from '../../report/quoting/checking/dismissed';
import type { Edit } from '../../report/quoting/insertion';
import { registerForDrafts } from '../drafts';
import { Command } from '../ids';
import { type Log, logError } from '../log';
import type { DraftQuotations } from './draftQuotations';
import { numbersOf, writtenNumbers } from './findingWords';

const { QuickFix, RefactorRewrite, SourceFixAll } = vscode.CodeActionKind;
/** The kinds by which a key binding, or a setting on saving, can ask for them. */
export const MendingKind = {
  cite: RefactorRewrite.append('azerbaijanReport').append('cite'),
  fixAll: SourceFixAll.append('azerbaijanReport'),
} as const;

/** Registers the quick fixes of what is wrong with quotations, and the offer to cite an exact one. */
export function registerMending(quotations: DraftQuotations, log: Log): vscode.Disposable {
  const provider = new Mending(quotations, log);
  return registerForDrafts((selector) =>
    vscode.languages.registerCodeActionsProvider(selector, provider, {
      providedCodeActionKinds: [QuickFix, MendingKind.cite, MendingKind.fixAll],
    }),
  );
}

class Mending implements vscode.CodeActionProvider {
  readonly #quotations: DraftQuotations;
  readonly #log: Log;

  constructor(quotations: DraftQuotations, log: Log) {
    this.#quotations = quotations;
    this.#log = log;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, triggerKind }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    try {
      // VS Code asks by itself with every move of the cursor: nothing is read for that.
      const isAsked = triggerKind === vscode.CodeActionTriggerKind.Invoke || isFixAll(only);
      const checked = isAsked ? await this.#quotations.now(document) : this.#quotations.in(document);
      if (!checked || token.isCancellationRequested) return [];
      const isWanted = (kind: vscode.CodeActionKind) => !only || only.contains(kind);
      const at = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      return [
        ...(isWanted(QuickFix) ? quickFixes(document, checked, at) : []),
        ...(isWanted(MendingKind.cite) ? citations(document, checked, at) : []),
        ...(isFixAll(only) || asksForAll(only, triggerKind) ? fixAll(document, checked) : []),
      ];
    } catch (error) {
      logError(this.#log, 'Offering to mend quotations', error);
      return [];
    }
  }
}

/** Is it our own kind that is asked for, as by a writer's setting? */
const isFixAll = (only: vscode.CodeActionKind | undefined): boolean => only !== undefined && MendingKind.fixAll.contains(only);

/** Is everything to be fixed, by whatever extension? On saving, a setting of programmers asks for that, which is not for their drafts. */
const asksForAll = (only: vscode.CodeActionKind | undefined, trigger: vscode.CodeActionTriggerKind): boolean =>
  trigger === vscode.CodeActionTriggerKind.Invoke && only !== undefined && only.contains(MendingKind.fixAll);

const touches = (one: Span, other: Span): boolean => one.start <= other.end && other.start <= one.end;

function quickFixes(document: vscode.TextDocument, { findings }: Checked, at: Span): vscode.CodeAction[] {
  const here = findings.filter((finding) => touches(finding, at));
  // From elsewhere in a quotation all of it can be mended.
  const around = findings.filter((finding) => finding.quotation && touches(finding.quotation, at));
  if (!here.length && !around.length) return [];
  const text = document.getText();
  const quotations = new Set([...here, ...around].flatMap(({ quotation }) => quotation ?? []));
  return [
    ...here.flatMap((finding) => fixesOf(document, finding)),
    ...[...quotations].flatMap((quotation) => wholeFix(document, quotation, findings, here)),
    ...[...new Set([...here, ...around].map((finding) => wordsOf(text, dismissedBy(finding))))].map((words) =>
      runs(vscode.l10n.t('This Is Not from the Report'), QuickFix, Command.dismissQuotation, document.uri.toString(), words),
    ),
  ];
}

function fixesOf(document: vscode.TextDocument, finding: Finding): vscode.CodeAction[] {
  if (finding.kind === 'omitted-negation') return [];
  if (finding.kind !== 'altered') {
    if (finding.fixed === undefined) return [];
    const title = vscode.l10n.t('Correct the Number to {0}', writtenNumbers(finding.fixed));
    return [preferred(edits(document, title, QuickFix, [fix(finding, finding.fixed)]))];
  }
  if (finding.change === 'run-together' && finding.written === '')
    return [preferred(edits(document, vscode.l10n.t('Mark What Is Left Out'), QuickFix, [fix(finding, finding.fixed)]))];
  const fixed = edits(document, vscode.l10n.t('Put the Report’s Words'), QuickFix, [fix(finding, finding.fixed)]);
  if (finding.marked === undefined) return [preferred(fixed)];
  return [preferred(fixed), edits(document, vscode.l10n.t('Mark the Change'), QuickFix, [fix(finding, finding.marked)])];
}

/** All of a quotation, where that is more than what is fixed at the cursor by itself. */
function wholeFix(
  document: vscode.TextDocument,
  quotation: CheckedQuotation,
  findings: readonly Finding[],
  here: readonly Finding[],
): vscode.CodeAction[] {
  const all = findings.filter((finding): finding is Altered => finding.kind === 'altered' && finding.quotation === quotation);
  if (!all.some((finding) => !here.includes(finding)) && all.length < 2) return [];
  const title = vscode.l10n.t('Put the Report’s Words in the Whole Quotation');
  return [
    edits(
      document,
      title,
      QuickFix,
      all.map((finding) => fix(finding, finding.fixed)),
    ),
  ];
}

function citations(document: vscode.TextDocument, { quotations, findings }: Checked, at: Span): vscode.CodeAction[] {
  return quotations
    .filter((one) => one.isExact && !one.cited && touches(one, at) && !findings.some(({ quotation }) => quotation === one))
    .map((one) =>
      runs(
        vscode.l10n.t('Cite {0}', numbersOf(one.passages)),
        MendingKind.cite,
        Command.citeQuotation,
        document.uri.toString(),
        one.start,
      ),
    );
}

function fixAll(document: vscode.TextDocument, checked: Checked): vscode.CodeAction[] {
  const all = numbersAndMarks(checked);
  return all.length ? [edits(document, vscode.l10n.t('Fix Quotation Numbers and Marks'), MendingKind.fixAll, all)] : [];
}

/** The edits that correct wrong numbers, and set “…” where two places of the report run together. No word is changed. */
export const numbersAndMarks = ({ findings }: Checked): Edit[] =>
  findings.flatMap((finding) => {
    if (finding.kind === 'omitted-negation') return [];
    if (finding.kind !== 'altered') return finding.fixed === undefined ? [] : [fix(finding, finding.fixed)];
    return finding.change === 'run-together' && finding.marked !== undefined ? [fix(finding, finding.marked)] : [];
  });

const fix = ({ start, end }: Span, text: string): Edit => ({ start, end, text });

/** Changes of one draft as one edit. */
export function workspaceEdit(document: vscode.TextDocument, changes: readonly Edit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of changes)
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  return edit;
}

function edits(
  document: vscode.TextDocument,
  title: string,
  kind: vscode.CodeActionKind,
  changes: readonly Edit[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind);
  action.edit = workspaceEdit(document, changes);
  return action;
}

function runs(title: string, kind: vscode.CodeActionKind, command: string, ...args: readonly unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind);
  action.command = { command, title, arguments: [...args] };
  return action;
}

function preferred(action: vscode.CodeAction): vscode.CodeAction {
  action.isPreferred = true;
  return action;
}
