import * as vscode from 'vscode';
import type { Finding } from '../../report/quoting/checking/checked';
import type { Report } from '../../report/report';
import { attempt, type Log } from '../log';
import { type PassagePlaces, placesOf } from '../reading/passagePlaces';
import { REPORT_URI, type ReportEditor } from '../reading/reportDocument';
import type { ReportStore } from '../reportStore';
import { checkingIn } from './checkingIn';
import type { DraftQuotations } from './draftQuotations';
import { sayFinding } from './findingWords';

/** Registers what is wrong with quotations as problems, each with the passage that has the words. */
export function registerDiagnostics(
  store: ReportStore,
  editor: ReportEditor,
  quotations: DraftQuotations,
  log: Log,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('azerbaijanReport');
  const show = async (document: vscode.TextDocument) => {
    if (!quotations.in(document)) return collection.delete(document.uri);
    const report = await store.load();
    const places = await placesOf(editor);
    // The draft may have been closed or read again meanwhile.
    const findings = quotations.in(document)?.findings;
    if (!findings) return collection.delete(document.uri);
    collection.set(
      document.uri,
      findings.map((finding) => diagnosticOf(document, finding, report, places)),
    );
  };
  return vscode.Disposable.from(
    collection,
    quotations.onDidChange((document) => attempt(log, 'Showing what is wrong with quotations', show(document))),
  );
}

/** Where a finding stands in its draft. */
export const rangeOf = (document: vscode.TextDocument, { start, end }: Finding): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));

function diagnosticOf(document: vscode.TextDocument, finding: Finding, report: Report, places: PassagePlaces): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeOf(document, finding), sayFinding(finding), severityOf(document, finding));
  diagnostic.source = vscode.l10n.t('Azerbaijan Report');
  diagnostic.code = finding.kind;
  const passage = finding.passage === undefined ? undefined : report.passage(finding.passage);
  const line = passage && places.lineOf(passage);
  if (passage && line) {
    const location = new vscode.Location(REPORT_URI, line);
    diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(location, `¶${passage.number} ${passage.text}`)];
  }
  return diagnostic;
}

function severityOf(document: vscode.TextDocument, { kind }: Finding): vscode.DiagnosticSeverity {
  switch (checkingIn(document)) {
    case 'hint':
      return vscode.DiagnosticSeverity.Hint;
    case 'information':
      return vscode.DiagnosticSeverity.Information;
    default:
      return kind === 'omitted-negation' ? vscode.DiagnosticSeverity.Information : vscode.DiagnosticSeverity.Warning;
  }
}
