import * as vscode from 'vscode';
import type { NameKind } from '../../names/definition';
import { KIND_WORDS } from '../../names/kinds';
import type { Span } from '../../prose/span';
import type { Passage } from '../../report/model';
import { passageLine } from '../../report/passageLine';
import { leadIn, readAlone } from '../../report/readAlone';
import type { Report, ReportName } from '../../report/report';
import { count, escapeMarkdown } from '../../report/text';
import { Command, RowKind } from '../ids';

/** So many other forms of a name are said; all of them would take a screen reader half a minute. */
const FORMS_SAID = 4;

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

/**
 * A heading with what is below it.
 * @param said what a screen reader says of it: what it is, and what the number beside it counts
 */
export function groupTreeRow(id: string, label: string, children: number, said: string, icon?: string): vscode.TreeItem {
  const row = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  row.id = id;
  row.description = String(children);
  row.accessibilityInformation = { label: said };
  if (icon) row.iconPath = new vscode.ThemeIcon(icon);
  return row;
}

/** A name of the report, under which its passages stand. */
export function nameTreeRow(id: string, { name, filed, kind, listed, passages }: ReportName, icon?: string): vscode.TreeItem {
  const said = [name, KIND_WORDS[kind].one, count(passages.length, 'passage')];
  const row = groupTreeRow(id, filed, passages.length, [filed, ...said.slice(1)].join('; '), icon);
  const forms = listed.filter((form) => form !== name).slice(0, FORMS_SAID);
  row.contextValue = RowKind.name;
  row.tooltip = [said.join(' · '), ...(forms.length ? [`${vscode.l10n.t('Also written')}: ${forms.join('; ')}`] : [])].join('\n');
  return row;
}

/**
 * A passage: its number and its words, as much of them as there is room for, and the whole of it as the tooltip.
 * @param spans what the row is about, in order, to be in view and marked
 * @param reasons why it is there, where its own words do not show it
 */
export function passageTreeRow(
  id: string,
  report: Report,
  passage: Passage,
  spans: readonly Span[] = [],
  reasons: readonly string[] = [],
): vscode.TreeItem {
  const line = passageLine(passage, spans, leadIn(report.meantIn(passage)));
  const row = new vscode.TreeItem({ label: line.text, highlights: line.marks.map(({ start, end }) => [start, end]) });
  const { topic, subtopic } = report.headingsOf(passage);
  row.id = id;
  if (reasons.length) row.description = reasons.join(' · ');
  row.contextValue = report.openingsIn(passage).length ? RowKind.passageWithMeaning : RowKind.passage;
  row.tooltip = new vscode.MarkdownString(
    `**¶${passage.number}** · ${escapeMarkdown(topic.title)} › ${escapeMarkdown(subtopic.title)}\n\n${escapeMarkdown(readAlone(report, passage))}`,
  );
  row.accessibilityInformation = {
    label: [vscode.l10n.t('Passage {0}: {1}', passage.number, readAlone(report, passage)), ...reasons].join('; '),
  };
  row.command = {
    command: Command.openPassage,
    title: vscode.l10n.t('Open Passage'),
    arguments: [passage.number, { preserveFocus: true }],
  };
  return row;
}
