import * as vscode from 'vscode';
import type { Source } from '../../report/quoting/bibliography/source';
import type { Form } from '../../report/quoting/insertion';
import { passageNumbers } from '../../report/quoting/passageNumbers';
import type { Piece } from '../../report/quoting/pieces';
import { type Quotation, quotationOf, type Stretch } from '../../report/quoting/quotation';
import { type Put, putsFor, replacementOf } from '../../report/quoting/replacement';
import type { Report } from '../../report/report';
import { draftOf } from './draftOf';
import { preferencesFor } from './preferences';

const OURS = vscode.DocumentDropOrPasteEditKind.Empty.append('azerbaijanReport');
/** The kinds by which a writer's settings can prefer one of the ways, and a key binding can paste in one. */
export const QuotationKind = {
  quotation: OURS.append('quotation'),
  quotationWithMeaning: OURS.append('quotation', 'withMeaning'),
  citation: OURS.append('citation'),
} as const;

/** A way in which words of the report can stand in a draft. */
interface Way {
  readonly kind: vscode.DocumentDropOrPasteEditKind;
  readonly quotation: Quotation;
  readonly form: Form;
  /** Who or what is meant, where the quotation says it. */
  readonly meaning?: string;
}

/** What VS Code is given for one of the ways. */
export interface QuotationEdit {
  readonly kind: vscode.DocumentDropOrPasteEditKind;
  /** "quotation, ¶116" */
  readonly title: string;
  /** For each of the places; empty where all of it is in the additional edit. */
  readonly insertText: vscode.SnippetString | '';
  readonly additionalEdit: vscode.WorkspaceEdit;
}

/**
 * The ways in which words of the report can be put into a draft in place of what is in some ranges: as a quotation, also saying who is
 * meant where they do not, and as a citation.
 */
export function quotationEdits(
  report: Report,
  stretches: readonly Stretch[],
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
  source: Source,
): QuotationEdit[] {
  const draft = draftOf(document);
  const spans = ranges.map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
  const preferences = preferencesFor(document);
  return waysOf(report, stretches).map((way) => {
    const insertion = replacementOf({ draft, form: way.form, quotation: way.quotation, source, preferences }, spans);
    const puts = putsFor(spans, insertion);
    const [first] = puts ?? [];
    // VS Code puts the same text at each of the places.
    const same = first && puts?.every(({ text, caret }) => text === first.text && caret === first.caret) ? first : undefined;
    const additionalEdit = new vscode.WorkspaceEdit();
    for (const { start, end, text } of insertion.edits) {
      if (same && puts?.some((put) => put.start === start && put.end === end && put.text === text)) continue;
      additionalEdit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
    }
    return { kind: way.kind, title: titleOf(way), insertText: same ? snippetOf(same) : '', additionalEdit };
  });
}

/** Without a place for the caret, VS Code would set it behind the last of all edits. */
const snippetOf = ({ text, caret }: Put): vscode.SnippetString =>
  new vscode.SnippetString().appendText(text.slice(0, caret)).appendTabstop(0).appendText(text.slice(caret));

function waysOf(report: Report, stretches: readonly Stretch[]): Way[] {
  const following = (number: number) => report.following(number);
  const quotation = quotationOf(stretches, following);
  const withMeaning = quotationOf(stretches, following, (passage) => report.openingsIn(passage));
  const meaning = meaningsIn(withMeaning.pieces).join('; ');
  return [
    { kind: QuotationKind.quotation, quotation, form: 'inline' },
    ...(meaning ? [{ kind: QuotationKind.quotationWithMeaning, quotation: withMeaning, form: 'inline' as const, meaning }] : []),
    { kind: QuotationKind.citation, quotation, form: 'citation' },
  ];
}

/** What the quotation says in square brackets. */
const meaningsIn = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((piece) => (piece.kind === 'ours' ? [piece.text] : piece.kind === 'inner' ? meaningsIn(piece.pieces) : []));

function titleOf({ form, quotation, meaning }: Way): string {
  const numbers = passageNumbers(quotation.runs);
  if (form === 'citation') return vscode.l10n.t('citation, {0}', numbers);
  return meaning ? vscode.l10n.t('quotation with “[{0}]”, {1}', meaning, numbers) : vscode.l10n.t('quotation, {0}', numbers);
}
