import * as vscode from 'vscode';
import { type Tally, tallyOf } from '../../report/quoting/checking/tally';
import { count } from '../../report/text';
import type { DraftQuotations } from '../checking/draftQuotations';
import { sayQuotations } from '../checking/tallyWords';
import { isDraft, isOn } from '../drafts';
import { Command, ContextKey, SETTINGS_SECTION, Setting } from '../ids';
import type { Log } from '../log';
import { tellingOnce } from '../whenClauses';
import type { DraftNames } from './draftNames';
import { underlineOf } from './underline';

/**
 * Registers the item in the status bar: how many names the draft has, and how many are quiet there since it is about something else. It
 * turns underlines on and off, or where names are quiet shows them. Its tooltip says how the draft's quotations stand; in a draft that has
 * quotations and no names the item is theirs.
 */
export function registerStatusItem(names: DraftNames, quotations: DraftQuotations, log: Log): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('azerbaijanReport.names', vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t('Azerbaijan Report: Names in the Draft');
  let shown = '';
  const wordsOf = sayingOnce();
  const tellOnce = tellingOnce('Saying whether names are quiet', log);
  const tell = () => {
    const document = vscode.window.activeTextEditor?.document;
    const found = document ? (names.knownIn(document) ?? (isDraft(document) ? undefined : NO_NAMES)) : NO_NAMES;
    // While the names are being looked for anew, the old number stays.
    if (!found) return;
    const { count: known, quiet } = found;
    tellOnce(ContextKey.commonNamesAreQuiet, quiet > 0);
    const checked = document && quotations.in(document);
    const tally = checked && tallyOf(checked);
    const hasNames = known + quiet > 0;
    const hasQuotations = tally !== undefined && tally.quotations + tally.wrongNumbers > 0;
    if (!document || !(hasNames || hasQuotations) || !isOn(Setting.statusBar, document)) {
      shown = '';
      return item.hide();
    }
    const quoted = hasQuotations ? [`${wordsOf(tally)}.`] : [];
    const said = hasNames
      ? {
          text: `$(book) ${textFor(known, quiet)}`,
          tooltip: [tooltipFor(known, quiet, underlineOf(document) !== 'off'), ...quoted].join('\n'),
          command: quiet ? Command.showCommonNames : Command.toggleUnderline,
        }
      : {
          text: `$(book) ${count(tally?.quotations ?? 0, 'quotation')}`,
          tooltip: [...quoted, vscode.l10n.t('Select to check them now.')].join(' '),
          command: Command.checkQuotations,
        };
    // VS Code sends whatever it is given to the window, also what is there.
    const isShown = Object.values(said).join('\n');
    if (isShown === shown) return;
    shown = isShown;
    Object.assign(item, said, { accessibilityInformation: { label: said.tooltip } });
    item.show();
  };
  tell();
  return vscode.Disposable.from(
    item,
    names.onDidChange(tell),
    quotations.onDidChange(tell),
    vscode.window.onDidChangeActiveTextEditor(tell),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTINGS_SECTION)) tell();
    }),
    vscode.commands.registerCommand(Command.showCommonNames, () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document) names.showCommonIn(document);
    }),
  );
}

/** Says how quotations stand; the same again as long as they stand so, since names come with every letter, and quotations do not. */
function sayingOnce(): (tally: Tally) => string {
  let said = { of: '', words: '' };
  return (tally) => {
    const of = Object.values(tally).join();
    if (said.of !== of) said = { of, words: sayQuotations(tally) };
    return said.words;
  };
}

const NO_NAMES = { count: 0, quiet: 0 };

function textFor(known: number, quiet: number): string {
  if (!quiet) return count(known, 'name');
  return known
    ? vscode.l10n.t('{0}, {1} quiet', count(known, 'name'), quiet)
    : vscode.l10n.t('{0} quiet', count(quiet, 'common name'));
}

function tooltipFor(known: number, quiet: number, isUnderlined: boolean): string {
  if (quiet)
    return vscode.l10n.t(
      'This draft is about something else than the Azerbaijan Report, so that {0} of the world, such as countries, are quiet in it. Select to show them in this draft.',
      count(quiet, 'common name'),
    );
  return isUnderlined
    ? vscode.l10n.t('{0} of the Azerbaijan Report in this draft. Select to stop underlining them.', count(known, 'name'))
    : vscode.l10n.t('{0} of the Azerbaijan Report in this draft. Select to underline them.', count(known, 'name'));
}
