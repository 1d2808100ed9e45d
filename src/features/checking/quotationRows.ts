import * as vscode from 'vscode';
import { groupBy } from '../../common/groupBy';
import type { Checked, CheckedQuotation, Finding } from '../../report/quoting/checking/checked';
import { tallyOf } from '../../report/quoting/checking/tally';
import type { Report } from '../../report/report';
import { RowKind } from '../ids';
import { groupTreeRow, passageTreeRow } from '../reading/treeRows';
import { sayFinding, sayFindingShortly } from './findingWords';
import { sayQuotations } from './tallyWords';

/** A passage as a draft quotes it. */
export interface QuotedPassage {
  readonly passage: number;
  /** Where it is quoted, in the order of the draft. */
  readonly places: readonly CheckedQuotation[];
  /** What is wrong there. */
  readonly findings: readonly Finding[];
  readonly standing: Standing;
}

/** How a passage is quoted. It is open where what was wrong has been written over, and is still to be compared. */
export type Standing = 'wrong' | 'open' | 'right';

/** The passages that a draft quotes, in the order in which it first quotes them. */
export function quotedPassages({ quotations, findings }: Checked): QuotedPassage[] {
  const places = new Map<number, CheckedQuotation[]>();
  const wrong = new Set(findings.map(({ quotation }) => quotation));
  for (const quotation of quotations) {
    for (const passage of new Set(quotation.passages)) {
      const known = places.get(passage);
      if (known) known.push(quotation);
      else places.set(passage, [quotation]);
    }
  }
  return [...places].map(([passage, quoted]): QuotedPassage => {
    const its = findings.filter((finding) =>
      finding.quotation ? quoted.includes(finding.quotation) && isOf(finding, passage) : finding.passage === passage,
    );
    const isOpen = quoted.some((quotation) => !quotation.isExact && !wrong.has(quotation));
    return { passage, places: quoted, findings: its, standing: its.length ? 'wrong' : isOpen ? 'open' : 'right' };
  });
}

/** Is it wrong with this passage of a quotation that may have others? What is of none of them is wrong with each. */
const isOf = ({ quotation, passage: its }: Finding, passage: number): boolean =>
  its === undefined || !quotation?.passages.includes(its) || its === passage;

/** The row above the passages that a draft quotes. */
export function quotationsTreeRow(checked: Checked): vscode.TreeItem {
  const tally = tallyOf(checked);
  const said = sayQuotations(tally);
  const row = groupTreeRow('quotations', vscode.l10n.t('Quotations'), tally.quotations, said, 'quote');
  row.tooltip = said;
  const wrong = tally.quotations - tally.exact;
  if (wrong) {
    row.description = vscode.l10n.t('{0}, {1} to look at', tally.quotations, wrong);
    row.collapsibleState = vscode.TreeItemCollapsibleState.Expanded;
  }
  return row;
}

/** What is said several times is said once, with how often. */
function eachOnce(said: readonly string[]): string[] {
  return [...groupBy(said, (one) => one)].map(([one, { length }]) => (length > 1 ? `${one} (${length}×)` : one));
}

/** How the row of a passage looks, and what it says where no finding says more. */
const LOOKS: Record<Standing, { readonly said?: string; readonly icon: vscode.ThemeIcon }> = {
  wrong: { icon: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')) },
  open: { said: vscode.l10n.t('being compared'), icon: new vscode.ThemeIcon('sync') },
  right: {
    said: vscode.l10n.t('quoted exactly'),
    icon: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
  },
};

/** The row of a passage that a draft quotes: what is wrong, or else the passage's words; its own words are the tooltip. */
export function quotedTreeRow(report: Report, { passage, places, findings, standing }: QuotedPassage): vscode.TreeItem {
  const its = report.passage(passage);
  if (!its) return new vscode.TreeItem(`¶${passage}`);
  const row = passageTreeRow(`quotations.${passage}`, report, its);
  const { said, icon } = LOOKS[standing];
  const state = said ?? eachOnce(findings.map(sayFinding)).join(' ');
  const wrong = new Set(findings.map(({ quotation }) => quotation));
  // Where something is wrong at each place, the findings say it.
  const times = places.length > 1 && !places.every((place) => wrong.has(place)) ? [`${places.length}×`] : [];
  row.label = `¶${passage}`;
  row.description = [...eachOnce(findings.map(sayFindingShortly)), ...times, ...(findings.length ? [] : [its.text])].join(' · ');
  row.iconPath = icon;
  const tooltip = new vscode.MarkdownString().appendText(state);
  row.tooltip = tooltip.appendMarkdown(`\n\n${row.tooltip instanceof vscode.MarkdownString ? row.tooltip.value : ''}`);
  row.contextValue = RowKind.quotedPassage;
  row.accessibilityInformation = { label: `¶${passage}: ${[state, ...times, its.text].join('; ')}` };
  return row;
}
