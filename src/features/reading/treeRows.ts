import * as vscode from 'vscode';
import type { NameKind } from '../../names/definition';
import { excerpt } from '../../prose/excerpt';
import type { Span } from '../../prose/span';
import type { Passage } from '../../report/model';
import type { Report } from '../../report/report';
import { escapeMarkdown } from '../../report/text';
import { Command, RowKind } from '../ids';

/** UTF-16 units of a passage in a row: what leaves room for its number in a sidebar of usual width. */
const ROW_LENGTH = 28;

/** The icon of each kind of name. */
export const KIND_ICONS: Readonly<Record<NameKind, string>> = {
  person: 'person',
  place: 'location',
  organization: 'organization',
  law: 'law',
  programme: 'project',
  event: 'calendar',
  facility: 'radio-tower',
  weapon: 'rocket',
  document: 'file-text',
};

/** A heading with what is below it. */
export function groupTreeRow(id: string, label: string, children: number, icon?: string): vscode.TreeItem {
  const row = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  row.id = id;
  row.description = String(children);
  if (icon) row.iconPath = new vscode.ThemeIcon(icon);
  return row;
}

/**
 * A passage: its first words, or those around a place in it, its number, and the whole of it as the tooltip.
 * @param reasons why it is there, where its own words do not show it
 */
export function passageTreeRow(
  id: string,
  report: Report,
  passage: Passage,
  place?: Span,
  reasons: readonly string[] = [],
): vscode.TreeItem {
  const row = new vscode.TreeItem(excerpt(passage.text, ROW_LENGTH, place?.start, place?.end).text);
  const { topic, subtopic } = report.headingsOf(passage);
  row.id = id;
  row.description = [`¶${passage.number}`, ...reasons].join(' · ');
  row.contextValue = RowKind.passage;
  row.tooltip = new vscode.MarkdownString(
    `**¶${passage.number}** · ${escapeMarkdown(topic.title)} › ${escapeMarkdown(subtopic.title)}\n\n${escapeMarkdown(passage.text)}`,
  );
  row.accessibilityInformation = {
    label: [vscode.l10n.t('Passage {0}: {1}', passage.number, passage.text), ...reasons].join('; '),
  };
  row.command = {
    command: Command.openPassage,
    title: vscode.l10n.t('Open Passage'),
    arguments: [passage.number, { preserveFocus: true }],
  };
  return row;
}
