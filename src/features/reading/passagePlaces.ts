import * as vscode from 'vscode';
import type { Passage } from '../../report/model';
import type { Report, ReportName } from '../../report/report';
import type { ReportEditor } from './reportDocument';

/** Where passages and the names in them stand in the report's document. */
export interface PassagePlaces {
  lineOf(passage: Passage): vscode.Range | undefined;
  /** The mentions of a name in a passage; all of the passage where it speaks of the name without naming it. */
  mentionsOf(report: Report, passage: Passage, name: ReportName): vscode.Range[];
}

/** The places of the report's document as it is laid out. */
export async function placesOf(editor: ReportEditor): Promise<PassagePlaces> {
  const layout = await editor.layout();
  const range = (passage: Passage, start: number, end: number) => {
    const line = layout.lineOf(passage.number);
    return line === undefined ? undefined : new vscode.Range(line, start, line, end);
  };
  const lineOf = (passage: Passage) => range(passage, 0, passage.text.length);
  return {
    lineOf,
    mentionsOf(report, passage, name) {
      const mentions = report.mentionsOf(passage, name.id);
      const ranges = mentions.length ? mentions.map(({ start, end }) => range(passage, start, end)) : [lineOf(passage)];
      return ranges.filter((one) => one !== undefined);
    },
  };
}
