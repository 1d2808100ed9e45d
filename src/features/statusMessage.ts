import * as vscode from 'vscode';

/** How long it stands, in milliseconds. */
const SAID_FOR = 3000;

/** Says in the status bar, for a moment, what a command has done. */
export function sayBriefly(said: string): void {
  vscode.window.setStatusBarMessage(said, SAID_FOR);
}
