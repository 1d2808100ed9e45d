import * as vscode from 'vscode';
import { describeBrokenReport } from '../../brokenReport';
import { extension } from '../../helpers';
import { start } from './start';

for (const [folder, what, message] of [
  ['another-word', 'is damaged', /The bundled report is damaged[^.]*; reinstall the extension [^.]+\./],
  ['cut-short', 'is cut short', /The bundled report is cut short[^.]*; reinstall the extension [^.]+\./],
  ['empty', 'is empty', /The bundled report is damaged[^.]*; reinstall the extension [^.]+\./],
  ['other-version', 'is of another version', /The bundled report is of version 999[^.]*; reinstall the extension [^.]+\./],
  ['missing', 'is not there', /The bundled report cannot be read[^.]*; reinstall the extension [^.]+\./],
] as const)
  describeBrokenReport(what, message, () =>
    start({ extensionUri: vscode.Uri.joinPath(extension().extensionUri, 'broken', folder) }),
  );
