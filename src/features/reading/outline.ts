import * as vscode from 'vscode';
import type { ReportDocument } from '../../report/document';
import type { Report } from '../../report/report';
import { REPORT_SCHEME } from '../ids';
import { type Log, logError } from '../log';
import type { ReportStore } from '../reportStore';
import type { ReportEditor } from './reportDocument';

/** Registers the report's headings for the outline, the breadcrumbs and *Go to Symbol*, and for folding. */
export function registerOutline(store: ReportStore, editor: ReportEditor, log: Log): vscode.Disposable {
  const symbols = async () => {
    try {
      return outlineOf(await store.load(), await editor.layout());
    } catch (error) {
      logError(log, 'The outline of the report', error);
      return [];
    }
  };
  const provideFoldingRanges = async () =>
    (await symbols())
      .flatMap((topic) => [topic, ...topic.children])
      .map(({ range }) => new vscode.FoldingRange(range.start.line, range.end.line));
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider({ scheme: REPORT_SCHEME }, { provideDocumentSymbols: symbols }),
    vscode.languages.registerFoldingRangeProvider({ scheme: REPORT_SCHEME }, { provideFoldingRanges }),
  );
}

/** Topics with their subtopics; each reaches to the last line before the next. */
function outlineOf(report: Report, layout: ReportDocument): vscode.DocumentSymbol[] {
  const lines = layout.text.split('\n');
  const symbol = (title: string, line: number, next: number) => {
    let end = next - 1;
    while (end > line && !lines[end]) end--;
    const range = new vscode.Range(line, 0, end, lines[end]?.length ?? 0);
    return new vscode.DocumentSymbol(
      title,
      '',
      vscode.SymbolKind.String,
      range,
      new vscode.Range(line, 0, line, lines[line]?.length ?? 0),
    );
  };
  return report.topics.map(({ title, subtopics }, i) => {
    const end = layout.lineOfTopic(i + 1) ?? lines.length;
    const topic = symbol(title, layout.lineOfTopic(i) ?? 0, end);
    topic.children = subtopics.map((subtopic, j) =>
      symbol(subtopic.title, layout.lineOfTopic(i, j) ?? 0, layout.lineOfTopic(i, j + 1) ?? end),
    );
    return topic;
  });
}
