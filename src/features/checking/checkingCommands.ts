import * as vscode from 'vscode';
import type { Checked } from '../../report/quoting/checking/checked';
import { citingEdits } from '../../report/quoting/checking/cite';
import { tallyOf } from '../../report/quoting/checking/tally';
import { count } from '../../report/text';
import type { Bibliographies } from '../drafting/bibliographies';
import { draftOf } from '../drafting/draftOf';
import { preferencesFor, sourceFor } from '../drafting/preferences';
import { openDocument } from '../drafts';
import { Command, Setting, View } from '../ids';
import { attempt, type Log } from '../log';
import type { ReportStore } from '../reportStore';
import { updateWhereSet } from '../settings';
import { sayBriefly } from '../statusMessage';
import { checkingIn } from './checkingIn';
import type { Dismissals } from './dismissals';
import type { DraftQuotations } from './draftQuotations';
import { numbersAndMarks, workspaceEdit } from './mending';
import { sayTally } from './tallyWords';

/** A draft may change between the moment in which an edit is made for it and the edit: so often it is tried. */
const TRIES = 3;

/** What the commands of checking stand on. */
interface Needs {
  readonly store: ReportStore;
  readonly quotations: DraftQuotations;
  readonly dismissals: Dismissals;
  readonly bibliographies: Bibliographies;
  readonly log: Log;
}

/** Registers the commands that check quotations, mend them and cite them, and those that dismiss what is not from the report. */
export function registerCheckingCommands(needs: Needs): vscode.Disposable {
  const { dismissals, log } = needs;
  const command = (id: string, run: (...args: unknown[]) => Promise<void>) =>
    vscode.commands.registerCommand(id, (...args: unknown[]) => attempt(log, `Running ${id}`, run(...args)));
  return vscode.Disposable.from(
    command(Command.checkQuotations, () => onActiveDraft((document) => check(needs, document))),
    command(Command.fixQuotations, () => onActiveDraft((_document, editor) => fixAll(needs, editor))),
    command(Command.checkDismissed, () => onActiveDraft((document) => checkDismissed(needs, document))),
    command(Command.citeQuotation, (uri, offset) => cite(needs, draftAt(uri), offset)),
    command(Command.dismissQuotation, async (uri, words) => {
      const document = draftAt(uri);
      if (document && typeof words === 'string') await dismissals.add(document.uri, words);
    }),
  );
}

async function onActiveDraft(run: (document: vscode.TextDocument, editor: vscode.TextEditor) => Promise<void>): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  if (checkingIn(editor.document) !== 'off') return run(editor.document, editor);
  await offerTurningOn(editor.document);
}

/** Not waited for: a message stands until somebody closes it. */
async function offerTurningOn(document: vscode.TextDocument): Promise<void> {
  const turnOn = vscode.l10n.t('Turn On');
  vscode.window
    .showInformationMessage(vscode.l10n.t('Quotations are not checked here, as the settings say.'), turnOn)
    .then(async (choice) => {
      if (choice !== turnOn) return;
      await updateWhereSet(document, Setting.checkQuotations, 'on');
      await vscode.commands.executeCommand(Command.checkQuotations);
    });
}

async function check({ store, quotations, dismissals }: Needs, document: vscode.TextDocument): Promise<void> {
  const checked = (await store.loadForCommand()) && (await quotations.now(document));
  if (!checked) return;
  const tally = sayTally(tallyOf(checked));
  const dismissed = dismissals.in(document.uri).size;
  const said = dismissed ? `${tally} ${vscode.l10n.t('Of those you have dismissed {0}.', dismissed)}` : tally;
  // Not waited for: it stands until somebody closes it.
  tell(said, checked, document);
}

/** Says it, with what leads to what was found. */
function tell(said: string, { findings }: Checked, document: vscode.TextDocument): void {
  const problems = vscode.l10n.t('Show Problems');
  const next = vscode.l10n.t('Next Problem');
  const rows = vscode.l10n.t('Show in the Sidebar');
  // Hints are no problems to VS Code.
  const buttons = checkingIn(document) === 'hint' ? [rows] : [problems, next];
  const show = checkingIn(document) === 'on' ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const choice = findings.length ? show(said, ...buttons) : vscode.window.showInformationMessage(said);
  choice.then(async (chosen) => {
    if (chosen === problems) await vscode.commands.executeCommand('workbench.actions.view.problems');
    else if (chosen === rows) await vscode.commands.executeCommand(`${View.inThisDraft}.focus`);
    else if (chosen === next) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('editor.action.marker.next');
    }
  });
}

async function fixAll({ store, quotations }: Needs, editor: vscode.TextEditor): Promise<void> {
  const { document } = editor;
  const checked = (await store.loadForCommand()) && (await quotations.now(document));
  if (!checked) return;
  const changes = numbersAndMarks(checked);
  if (!changes.length) return sayBriefly(vscode.l10n.t('No number or mark of a quotation is wrong'));
  const { version } = document;
  // An edit of the workspace would be made also in what is read-only; one of the editor is not, though VS Code says that it was.
  await editor.edit((edit) => {
    for (const { start, end, text } of changes)
      edit.replace(new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  });
  sayBriefly(
    document.version !== version
      ? vscode.l10n.t('Mended {0}', count(changes.length, 'place'))
      : vscode.l10n.t('This draft cannot be changed'),
  );
}

async function checkDismissed({ quotations, dismissals }: Needs, document: vscode.TextDocument): Promise<void> {
  const again = await dismissals.clear(document.uri);
  if (again) await quotations.now(document);
  const said = again
    ? vscode.l10n.t('{0} checked again', count(again, 'dismissed quotation'))
    : vscode.l10n.t('No quotation is dismissed in this draft');
  sayBriefly(said);
}

/** Cites the passages of an exact quotation, as one step to undo, and offers the entry for the bibliography as inserting does. */
async function cite(needs: Needs, document: vscode.TextDocument | undefined, offset: unknown): Promise<void> {
  const report = await needs.store.loadForCommand();
  if (!report || !document || typeof offset !== 'number') return;
  const source = await needs.bibliographies.sourceIn(document, sourceFor(report, document));
  for (let tries = 0; tries < TRIES; tries++) {
    const checked = await needs.quotations.now(document);
    const quotation = checked?.quotations.find(({ start, end }) => start <= offset && offset <= end);
    if (!quotation || quotation.cited) return;
    const { version } = document;
    const writing = { draft: draftOf(document), source, preferences: preferencesFor(document) };
    const { edits, key } = citingEdits(report, writing, quotation);
    await vscode.workspace.applyEdit(workspaceEdit(document, edits));
    if (document.version === version) continue;
    if (key !== undefined) needs.bibliographies.offer(document, source);
    return;
  }
}

const draftAt = (uri: unknown): vscode.TextDocument | undefined => (typeof uri === 'string' ? openDocument(uri) : undefined);
