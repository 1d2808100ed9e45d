import * as vscode from 'vscode';
import { SETTINGS_SECTION } from './ids';
import { readSetting, type SettingName, type SettingValue } from './settingKinds';

/** What has been told of, with the value that was wrong: settings are read with every key, and nobody is told twice. */
const told = new Set<string>();

/**
 * A setting as it holds for a document: for its language, its folder, the workspace or the user. A settings file may hold anything: for a
 * value that the setting does not take, the default counts, and the writer is told which setting it is and what it takes.
 */
export function settingOf<S extends SettingName>(setting: S, document?: vscode.TextDocument): SettingValue<S> {
  const set = vscode.workspace.getConfiguration(SETTINGS_SECTION, document).get<unknown>(setting);
  const { value, fault } = readSetting(setting, set);
  if (fault !== undefined) tellFault(setting, set, fault);
  return value;
}

function tellFault(setting: SettingName, set: unknown, fault: string): void {
  const name = `${SETTINGS_SECTION}.${setting}`;
  const what = `${name} ${JSON.stringify(set)}`;
  if (told.has(what)) return;
  told.add(what);
  const open = vscode.l10n.t('Open the Setting');
  // Not waited for: it stands until somebody closes it.
  vscode.window
    .showWarningMessage(vscode.l10n.t('The setting “{0}” cannot be used as it is. {1}', name, fault), open)
    .then((choice) => choice === open && vscode.commands.executeCommand('workbench.action.openSettings', name));
}

/**
 * Gives a setting another value where it has the one that holds for a document: for the language, the folder or the workspace if it is
 * set there, else for the user. Where the settings cannot be written, the writer is told what VS Code says of it.
 */
export async function updateWhereSet(
  document: vscode.TextDocument | undefined,
  setting: SettingName,
  value: unknown,
): Promise<void> {
  const settings = vscode.workspace.getConfiguration(SETTINGS_SECTION, document);
  const at = settings.inspect(setting);
  const { ConfigurationTarget } = vscode;
  const places = [
    [at?.workspaceFolderLanguageValue, ConfigurationTarget.WorkspaceFolder, true],
    [at?.workspaceLanguageValue, ConfigurationTarget.Workspace, true],
    [at?.globalLanguageValue, ConfigurationTarget.Global, true],
    [at?.workspaceFolderValue, ConfigurationTarget.WorkspaceFolder, false],
    [at?.workspaceValue, ConfigurationTarget.Workspace, false],
  ] as const;
  const [, target = ConfigurationTarget.Global, forLanguage = false] = places.find(([known]) => known !== undefined) ?? [];
  try {
    await settings.update(setting, value, target, forLanguage);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    vscode.window.showErrorMessage(vscode.l10n.t('The setting “{0}” stays as it is. {1}', `${SETTINGS_SECTION}.${setting}`, why));
    throw error;
  }
}
