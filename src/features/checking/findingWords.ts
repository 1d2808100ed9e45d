import * as vscode from 'vscode';
import type { Altered, Finding } from '../../report/quoting/checking/checked';
import { passageNumbers } from '../../report/quoting/passageNumbers';

/** So much of what differs is said, in UTF-16 units. */
const LONGEST = 80;

/** What is wrong, in a sentence or two, for the problems. */
export function sayFinding(finding: Finding): string {
  switch (finding.kind) {
    case 'altered':
      return sayAltered(finding);
    case 'wrong-passage':
      return finding.passage === undefined
        ? vscode.l10n.t('These words are not {0}’s.', writtenNumbers(finding.written))
        : vscode.l10n.t('These words are ¶{0}’s, not {1}’s.', finding.passage, writtenNumbers(finding.written));
    case 'no-such-passage':
      return finding.passage === undefined
        ? vscode.l10n.t('No passage has the number {0}.', writtenNumbers(finding.written))
        : vscode.l10n.t('No passage has the number {0}; the words are ¶{1}’s.', writtenNumbers(finding.written), finding.passage);
    case 'omitted-negation':
      return vscode.l10n.t('What is left out here has a negation (¶{0}): “{1}”.', finding.passage, short(finding.reports));
  }
}

function sayAltered({ change, passage, written, reports, quotation }: Altered): string {
  switch (change) {
    case 'replaced':
      return vscode.l10n.t('The report has “{0}” here, not “{1}” (¶{2}).', short(reports), short(written), passage);
    case 'dropped':
      return vscode.l10n.t('The report also has “{0}” here (¶{1}).', short(reports), passage);
    case 'added':
      return vscode.l10n.t('The report does not have “{0}” here (¶{1}).', short(written), passage);
    case 'moved':
      return vscode.l10n.t('The report has these words in another order (¶{0}): “{1}”.', passage, short(reports));
    case 'disordered':
      return vscode.l10n.t(
        'The report has what stands before and behind “…” the other way round ({0}).',
        numbersOf(quotation.passages),
      );
    case 'reworded':
      return vscode.l10n.t('The report says it in other words (¶{0}): “{1}”.', passage, short(reports));
    case 'run-together':
      return vscode.l10n.t(
        'Two places of the report run together without a sign ({0}): “…” is missing.',
        numbersOf(quotation.passages),
      );
  }
}

/** The same in a few words, where the passage stands beside it: "praised → commended". */
export function sayFindingShortly(finding: Finding): string {
  if (finding.kind === 'omitted-negation') return vscode.l10n.t('leaves out a negation');
  if (finding.kind !== 'altered') return vscode.l10n.t('cited as {0}', writtenNumbers(finding.written));
  const { change, written, reports } = finding;
  switch (change) {
    case 'replaced':
      return `${short(written)} → ${short(reports)}`;
    case 'dropped':
      return vscode.l10n.t('without “{0}”', short(reports));
    case 'added':
      return vscode.l10n.t('with “{0}”', short(written));
    case 'moved':
    case 'disordered':
      return vscode.l10n.t('in another order');
    case 'reworded':
      return vscode.l10n.t('in other words');
    case 'run-together':
      return vscode.l10n.t('without “…”');
  }
}

/** The passages of a quotation, as a citation has them, for titles of actions. */
export const numbersOf = (passages: readonly number[]): string =>
  passageNumbers([...new Set(passages)].map((number) => [number, number] as const));

/** Numbers as a draft has them, after whatever sign or word, as ours are written: "¶46", "¶¶45–46". */
export function writtenNumbers(written: string): string {
  const numbers = written.replace(/^\D+/, '');
  return `${/^\d+$/.test(numbers) ? '¶' : '¶¶'}${numbers}`;
}

const short = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()} …` : words);
