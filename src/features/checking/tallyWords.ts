import * as vscode from 'vscode';
import type { Tally } from '../../report/quoting/checking/tally';
import { count } from '../../report/text';

/** "12 quotations of the report: 10 exact, 1 altered, 1 wrong number; 7 others not checked." */
export function sayTally(tally: Tally): string {
  const { quotations, others } = tally;
  if (!quotations && !tally.wrongNumbers)
    return others
      ? vscode.l10n.t('This draft has no quotation of the report; {0} not checked.', count(others, 'other'))
      : vscode.l10n.t('This draft has no quotations.');
  return `${sayQuotations(tally)}${others ? `; ${vscode.l10n.t('{0} not checked', count(others, 'other'))}` : ''}.`;
}

/** "12 quotations of the report: 10 exact, 1 altered, 1 wrong number", or "…: all exact". */
export function sayQuotations({ quotations, exact, altered, wrongNumbers, omittedNegations }: Tally): string {
  const of = vscode.l10n.t('{0} of the report', count(quotations, 'quotation'));
  const wrong = [
    ...(altered ? [vscode.l10n.t('{0} altered', altered)] : []),
    ...(wrongNumbers ? [count(wrongNumbers, vscode.l10n.t('wrong number'))] : []),
    ...(omittedNegations
      ? [count(omittedNegations, vscode.l10n.t('negation left out'), vscode.l10n.t('negations left out'))]
      : []),
  ];
  const right = wrong.length
    ? vscode.l10n.t('{0} exact', exact)
    : quotations === 1
      ? vscode.l10n.t('exact')
      : vscode.l10n.t('all exact');
  return `${of}: ${[right, ...wrong].join(', ')}`;
}
