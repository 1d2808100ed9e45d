/**
 * The room of drafting: words of the report on their way into a draft, at its cursors or by the clipboard. It does not know how a
 * draft's format has quotations and citations, which is for `src/report/quoting`, nor what is in the draft already, which is for
 * `naming/`. It stands on `reading/`; the other rooms reach it by its commands alone. Begin here, then read `lastDraft.ts`.
 */

import * as vscode from 'vscode';
import type { Source } from '../../report/quoting/bibliography/source';
import { meaningBefore, textToCopy } from '../../report/quoting/copying';
import { applied, type Form, type Insertion, insertionOf } from '../../report/quoting/insertion';
import { passageNumbers } from '../../report/quoting/passageNumbers';
import { type Quotation, quotationOf, type Stretch } from '../../report/quoting/quotation';
import type { Report } from '../../report/report';
import { openDocument } from '../drafts';
import { Command } from '../ids';
import { type Log, logError } from '../log';
import { isHere, tellNoPassage } from '../passageTarget';
import { isReport } from '../reading/reportDocument';
import type { ReportStore } from '../reportStore';
import { sayBriefly } from '../statusMessage';
import type { Bibliographies } from './bibliographies';
import { chosenWords } from './chosenWords';
import { draftOf } from './draftOf';
import { isCell, isLeftSide, type LastDraft } from './lastDraft';
import { behindWord } from './places';
import { preferencesFor, sourceFor } from './preferences';

/** A draft may change between the moment in which the words are made for it and the edit: so often it is tried. */
const TRIES = 3;

/** What is run in a draft too, where there is no passage yet: it is searched for first. */
const FROM_DRAFT: ReadonlySet<string> = new Set([Command.insertQuotation, Command.insertBlockQuotation, Command.insertCitation]);

/** Words of the report that a command is to quote. */
interface Chosen {
  readonly report: Report;
  readonly quotation: Quotation;
  /** What stands before a copied quotation, who is meant; nothing where the quotation itself says it. */
  readonly before: string;
}

/** Registers the commands that put quotations and citations into the draft, and onto the clipboard. */
export function registerDrafting(
  store: ReportStore,
  drafts: LastDraft,
  bibliographies: Bibliographies,
  log: Log,
): vscode.Disposable {
  const command = (id: string, run: (chosen: Chosen) => Promise<void>, saysWhoIsMeant = false) =>
    vscode.commands.registerCommand(id, async (target: unknown, rows: unknown) => {
      const report = await store.loadForCommand();
      if (!report) return;
      const stretches = chosenWords(report, target, rows);
      if (stretches.length) await run(chosenFrom(report, stretches, saysWhoIsMeant));
      else if (!isHere(target)) tellNoPassage(target);
      else if (FROM_DRAFT.has(id)) await searchFor(id);
    });
  const insert = (form: Form) => (chosen: Chosen) => insertInto(drafts, bibliographies, chosen, form, log);
  return vscode.Disposable.from(
    command(Command.insertQuotation, insert('inline')),
    command(Command.insertQuotationWithMeaning, insert('inline'), true),
    command(Command.insertBlockQuotation, insert('block')),
    command(Command.insertCitation, insert('citation')),
    command(Command.copyQuotation, (chosen) => copy(drafts, chosen, 'inline')),
    command(Command.copyCitation, (chosen) => copy(drafts, chosen, 'citation')),
  );
}

/** Has a passage searched for, on which the command is run then. In the report itself one is at hand. */
async function searchFor(command: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isReport(editor.document)) await vscode.commands.executeCommand(Command.search, { inserts: command });
}

function chosenFrom(report: Report, stretches: readonly Stretch[], saysWhoIsMeant: boolean): Chosen {
  const following = (number: number) => report.following(number);
  const quotation = saysWhoIsMeant
    ? quotationOf(stretches, following, (passage) => report.openingsIn(passage))
    : quotationOf(stretches, following);
  return { report, quotation, before: saysWhoIsMeant ? '' : meaningBefore(report, stretches) };
}

/** Puts the words into the last active draft; where that cannot be, says why, and has them on the clipboard. */
async function insertInto(
  drafts: LastDraft,
  bibliographies: Bibliographies,
  chosen: Chosen,
  form: Form,
  log: Log,
): Promise<void> {
  const draft = drafts.place;
  const instead = async (why: string) => {
    await toClipboard(drafts, chosen, form === 'citation' ? 'citation' : 'inline');
    const where =
      form === 'citation'
        ? vscode.l10n.t('The citation is on the clipboard.')
        : vscode.l10n.t('The quotation is on the clipboard.');
    // Not waited for: it stands until somebody closes it.
    vscode.window.showInformationMessage(`${why} ${where}`);
  };
  if (!draft) return instead(vscode.l10n.t('Open your draft first: words go to the one that was active last.'));
  if (isCell(draft)) return instead(vscode.l10n.t('The cell of a notebook is not written to.'));
  if (isLeftSide(draft)) return instead(vscode.l10n.t('The left side of a comparison is not written to.'));
  const name = draft.uri.path.split('/').at(-1) ?? '';
  try {
    for (let tries = 0; tries < TRIES; tries++) {
      const editor = await drafts.show(draft);
      const { document } = editor;
      const source = await bibliographies.sourceIn(document, sourceFor(chosen.report, document));
      const { version } = document;
      const done = await edit(editor, chosen, form, source);
      // Not waited for: nobody has to answer.
      if (done?.key !== undefined) bibliographies.offer(document, source);
      if (done) return;
      if (document.version === version) return instead(vscode.l10n.t('“{0}” cannot be changed.', name));
    }
    return instead(vscode.l10n.t('“{0}” kept changing.', name));
  } catch (error) {
    logError(log, 'Inserting a quotation', error);
    return instead(vscode.l10n.t('“{0}” could not be written to.', name));
  }
}

/** Puts the words at each cursor, as one step to undo, and the carets where one goes on writing; undefined where nothing was changed. */
async function edit(
  editor: vscode.TextEditor,
  { report, quotation }: Chosen,
  form: Form,
  source: Source,
): Promise<Insertion | undefined> {
  const { document } = editor;
  const { version } = document;
  const draft = draftOf(document);
  const places = editor.selections.map(({ end }) => behindWord(report, document, end));
  const offsets = places.map((place) => document.offsetAt(place));
  const insertion = insertionOf({
    draft,
    offsets,
    form,
    quotation,
    source,
    preferences: preferencesFor(document),
  });
  // What is typed before the carets have their places (a remote window takes its time) is to come behind the words: an insertion takes
  // the cursor with it that stands there.
  const isThere = editor.selections.every(({ isEmpty, active }, i) => isEmpty && places[i]?.isEqual(active));
  if (!isThere) editor.selections = places.map(caretAt);
  const isDone = await editor.edit(
    (builder) => {
      const free = new Set(offsets);
      for (const { start, end, text: put } of insertion.edits) {
        const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
        if (free.delete(start) && range.isEmpty) builder.insert(range.start, put);
        else builder.replace(range, put);
      }
    },
    { undoStopBefore: true, undoStopAfter: true },
  );
  // VS Code says that it has changed a document that cannot be changed.
  if (!isDone || document.version === version) return undefined;
  if (!isLeftAtCarets(insertion)) {
    const after = applied(draft.text, insertion);
    editor.selections = insertion.carets.map((caret) => caretAt(positionIn(after, caret)));
  }
  editor.revealRange(editor.selection);
  return insertion;
}

/**
 * Does VS Code leave the cursors where one goes on writing? It takes them behind what is inserted at them. They are not set again then: in
 * a remote window the writer may have gone on by the time that they are. Where a note is put at the cursor too, they may be behind that.
 */
function isLeftAtCarets({ edits, carets }: Insertion): boolean {
  const ends = new Set<number>();
  let grown = 0;
  for (const [i, { start, end, text }] of edits.entries()) {
    if (start === end && edits[i + 1]?.start !== start) ends.add(start + grown + text.length);
    grown += text.length - (end - start);
  }
  return carets.every((caret) => ends.has(caret));
}

const caretAt = (position: vscode.Position): vscode.Selection => new vscode.Selection(position, position);

/** A place in a text as line and character, which hold whatever line breaks the editor has made of those in the text. */
function positionIn(text: string, offset: number): vscode.Position {
  const lines = text.slice(0, offset).split('\n');
  return new vscode.Position(lines.length - 1, lines.at(-1)?.length ?? 0);
}

async function copy(drafts: LastDraft, chosen: Chosen, form: 'inline' | 'citation'): Promise<void> {
  await toClipboard(drafts, chosen, form);
  const numbers = passageNumbers(chosen.quotation.runs);
  const said =
    form === 'citation' ? vscode.l10n.t('Copied citation of {0}', numbers) : vscode.l10n.t('Copied quotation of {0}', numbers);
  sayBriefly(said);
}

async function toClipboard(drafts: LastDraft, { report, quotation, before }: Chosen, form: 'inline' | 'citation'): Promise<void> {
  const { place } = drafts;
  const document = place && openDocument(place.uri);
  const end = place?.selections[0]?.end;
  const text = textToCopy({
    form,
    quotation,
    before,
    source: sourceFor(report, document),
    preferences: preferencesFor(document),
    ...(document && {
      draft: { ...draftOf(document), offset: end ? document.offsetAt(end) : 0 },
    }),
  });
  await vscode.env.clipboard.writeText(text);
}
