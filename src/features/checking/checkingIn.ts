import * as vscode from 'vscode';
import { isDraft } from '../drafts';
import { SETTINGS_SECTION, Setting } from '../ids';

/** How what is wrong with quotations is shown, as the setting says it. */
const WAYS = ['on', 'information', 'hint', 'off'] as const;
type Way = (typeof WAYS)[number];

/** How it is shown in a document; “off” where nothing is checked, as in what is no draft. */
export function checkingIn(document: vscode.TextDocument): Way {
  if (!isDraft(document)) return 'off';
  // A setting may hold anything.
  const set = vscode.workspace.getConfiguration(SETTINGS_SECTION, document).get<unknown>(Setting.checkQuotations);
  return WAYS.find((way) => way === set) ?? 'on';
}
