import * as vscode from 'vscode';

/** The key of the keybinding, as the system writes it. It is known by where the extension runs, which is where one types. */
function keyToRemove(): string {
  const host = globalThis as { process?: { platform?: string }; navigator?: { platform?: string } };
  // VS Code takes a look at `navigator` where there is Node for a mistake.
  const isMac = host.process?.platform ? host.process.platform === 'darwin' : /^Mac/.test(host.navigator?.platform ?? '');
  return isMac ? '⇧⌘⌫' : 'Alt+Backspace';
}

/** The key that removes a filter. */
export const REMOVE_KEY = keyToRemove();

/** The button of a search that has a filter chosen. */
export const ADD_FILTER: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('filter'),
  tooltip: vscode.l10n.t('Add a Filter'),
};
/** The one that takes the last away. */
export const REMOVE_FILTER: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('discard'),
  tooltip: vscode.l10n.t('Remove the Last Filter ({0})', REMOVE_KEY),
};
/** The one that lists what is found in the sidebar. */
export const LIST_RESULTS: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('list-flat'),
  tooltip: vscode.l10n.t('Show All Results in the Sidebar'),
};
