import * as vscode from 'vscode';
import { wholeWords } from '../../report/quoting/part';
import type { Stretch } from '../../report/quoting/quotation';
import type { Report } from '../../report/report';
import { isHere } from '../passageTarget';
import { isReport } from '../reading/reportDocument';
import { passageNumberOf } from '../targets';

/**
 * The words that a command is to quote: the passages of a link or of rows, or without either what is selected in the report, and where
 * nothing is selected the passage at the cursor: on a heading, a blank line or the note at the top, the next below.
 * @param target the command's first argument
 * @param rows its second, with which a menu says which rows are chosen beside the one that it is on
 */
export function chosenWords(report: Report, target: unknown, rows: unknown): readonly Stretch[] {
  const numbers = [target, ...(Array.isArray(rows) ? rows : [])].map(passageNumberOf).filter((number) => number !== undefined);
  if (numbers.length) return [...new Set(numbers)].flatMap((number) => wholePassage(report, number));
  if (!isHere(target)) return [];
  const editor = vscode.window.activeTextEditor;
  return editor && isReport(editor.document) ? editor.selections.flatMap((selection) => wordsIn(report, selection)) : [];
}

function wholePassage(report: Report, number: number | undefined): Stretch[] {
  const passage = number === undefined ? undefined : report.passage(number);
  return passage ? [{ passage }] : [];
}

/** What of the passages a selection in the report's document has; each stands on a line of its own there. */
function wordsIn(report: Report, { start, end, isEmpty }: vscode.Selection): Stretch[] {
  if (isEmpty) return wholePassage(report, report.document.passageFrom(start.line));
  return report.passages.flatMap((passage) => {
    const line = report.document.lineOf(passage.number);
    if (line === undefined || line < start.line || line > end.line) return [];
    const part = {
      start: line === start.line ? start.character : 0,
      end: line === end.line ? end.character : passage.text.length,
    };
    return /\S/.test(passage.text.slice(part.start, part.end)) ? [{ passage, part: wholeWords(passage.text, part) }] : [];
  });
}
