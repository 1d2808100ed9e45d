import type * as vscode from 'vscode';
import { isDraft } from '../drafts';
import { Setting } from '../ids';
import type { SettingValue } from '../settingKinds';
import { settingOf } from '../settings';

/** How what is wrong with quotations is shown in a document; “off” where nothing is checked, as in what is no draft. */
export const checkingIn = (document: vscode.TextDocument): SettingValue<typeof Setting.checkQuotations> =>
  isDraft(document) ? settingOf(Setting.checkQuotations, document) : 'off';
