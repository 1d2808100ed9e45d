// What the extension says to the writer in messages, heard where it says it: VS Code's API is the same object for it and for its tests.
import * as vscode from 'vscode';
import { defer } from './helpers';

const KINDS = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'] as const;

/** Takes the messages of the extension until the end of the test, so that none is shown. */
export function hearMessages(): string[] {
  const heard: string[] = [];
  const window = vscode.window as unknown as Record<string, unknown>;
  for (const kind of KINDS) {
    const shown = window[kind];
    window[kind] = async (message: string) => void heard.push(message);
    defer(() => {
      window[kind] = shown;
    });
  }
  return heard;
}
