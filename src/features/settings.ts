import * as vscode from 'vscode';
import { SETTINGS_SECTION, type Setting } from './ids';

/**
 * Gives a setting another value where it has the one that holds for a document: for the language, the folder or the workspace if it is
 * set there, else for the user.
 */
export async function updateWhereSet(
  document: vscode.TextDocument | undefined,
  setting: (typeof Setting)[keyof typeof Setting],
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
  await settings.update(setting, value, target, forLanguage);
}
