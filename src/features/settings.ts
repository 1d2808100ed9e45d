import * as vscode from 'vscode';
import { SETTINGS_SECTION, Setting } from './ids';
import { addFault } from './settingFaults';
import { readSetting, type SettingName, type SettingValue } from './settingKinds';

/**
 * A setting as it holds for a document: for its language, its folder, the workspace or the user. A settings file may hold anything: for a
 * value that the setting does not take, the default counts, and the writer is told which setting it is and what it takes.
 */
export function settingOf<S extends SettingName>(setting: S, document?: vscode.TextDocument): SettingValue<S> {
  const { value, fault } = readingOf(setting, document);
  if (fault) addFault(fault, () => Object.values(Setting).flatMap((other) => readingOf(other, document).fault ?? []));
  return value;
}

/** Whom a setting is read for. */
type Scope = vscode.TextDocument | { readonly languageId: string };

/** A setting as it is read, and its fault if it has one. */
function readingOf<S extends SettingName>(setting: S, scope: Scope | undefined) {
  const settings = vscode.workspace.getConfiguration(SETTINGS_SECTION, scope);
  const set = settings.get<unknown>(setting);
  const { value, fault: why } = readSetting(setting, set);
  if (why === undefined) return { value };
  const language = languageOf(settings, setting, set, scope);
  const stands = () => readingOf(setting, language === undefined ? undefined : { languageId: language }).fault !== undefined;
  return { value, fault: { name: `${SETTINGS_SECTION}.${setting}`, set, why, language, stands } };
}

/** The language that a value is set for, if it is not set for all. */
function languageOf(
  settings: vscode.WorkspaceConfiguration,
  setting: SettingName,
  set: unknown,
  scope: Scope | undefined,
): string | undefined {
  const at = settings.inspect(setting);
  const forLanguage = [at?.workspaceFolderLanguageValue, at?.workspaceLanguageValue, at?.globalLanguageValue];
  return JSON.stringify(forLanguage.find((value) => value !== undefined)) === JSON.stringify(set) ? scope?.languageId : undefined;
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
