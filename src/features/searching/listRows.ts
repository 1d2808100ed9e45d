import * as vscode from 'vscode';
import type { Report } from '../../report/report';

/** UTF-16 units of a passage that are in view in a row: the quick pick is 600 pixels wide at the most. */
export const LIST_ROW_LENGTH = 84;

/** A row that stands for a passage. */
export interface PassageRow extends vscode.QuickPickItem {
  readonly passage: number;
}

/** A row that does something in the list, which stays open. */
export interface ActionRow extends vscode.QuickPickItem {
  readonly run: () => void;
  /** What its button does. */
  readonly remove?: () => void;
}

/** A row of a list; one that is neither only says something, or separates. */
export type Row = PassageRow | ActionRow | vscode.QuickPickItem;

/** Does this row stand for a passage? */
export const isPassage = (row: Row | undefined): row is PassageRow => row !== undefined && 'passage' in row;
/** Does this row do something in the list? */
export const isAction = (row: Row | undefined): row is ActionRow => row !== undefined && 'run' in row;

/** Report and query text in a row, where "$(name)" would be an icon. */
export const rowText = (text: string): string => text.replace(/\$\(/g, '\\$(');

/**
 * A passage as a row. The number is the label, since a quick pick sorts by where the label matches what is typed, and a number does
 * not; the words stand in `detail` (microsoft/vscode#73904).
 */
export function passageListRow(report: Report, number: number, words: string): PassageRow {
  const passage = report.passage(number);
  const headings = passage && report.headingsOf(passage);
  return {
    label: `¶${number}`,
    description: headings ? `${headings.topic.title} › ${headings.subtopic.title}` : '',
    detail: rowText(words),
    alwaysShow: true,
    passage: number,
    buttons: [INSERT, OPEN_TO_SIDE, COPY],
  };
}

/** The button of a passage that opens it to the side. */
export const OPEN_TO_SIDE: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('split-horizontal'),
  tooltip: vscode.l10n.t('Open to the Side'),
};
/** The button of a passage that puts it into the draft as a quotation. */
export const INSERT: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('quote'),
  tooltip: vscode.l10n.t('Insert Quotation'),
};
/** The button of a passage that copies it as a quotation. */
export const COPY: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('copy'),
  tooltip: vscode.l10n.t('Copy Quotation'),
};

/** Whether these are the same passages, shown in the same way. */
export const areSame = (rows: readonly Row[], others: readonly Row[]): boolean =>
  rows.length > 0 &&
  rows.length === others.length &&
  rows.every((row, i) => {
    const other = others[i];
    return isPassage(row) && isPassage(other) && row.passage === other.passage && row.detail === other.detail;
  });

/** Has a list keep its rows in their order. `sortByLabel` is in no typings, and without it the order holds too as long as no label matches what is typed. */
export function keepOrder(list: vscode.QuickPick<Row>): void {
  if ('sortByLabel' in list) list.sortByLabel = false;
}
