import * as vscode from 'vscode';
import { createLog } from '../../src/features/log';
import { CursorName } from '../../src/features/naming/cursorName';
import { DraftNames } from '../../src/features/naming/draftNames';
import { ReportStore } from '../../src/features/reportStore';
import { equal } from './assert';
import { closeAll, defer, extension, openDraft, waitFor } from './helpers';

describe('The name at the cursor', () => {
  afterEach(closeAll);

  it('is one that was written and left behind, also where the cursor had just come from elsewhere', async () => {
    const log = createLog();
    const store = new ReportStore(extension().extensionUri, log);
    const names = new DraftNames(store, log);
    const cursor = new CursorName(store, names, log);
    const found: (string | undefined)[] = [];
    const listening = cursor.onDidChange((name) => found.push(name?.mention.name));
    defer(() => vscode.Disposable.from(listening, cursor, names, log).dispose());
    const { document, editor } = await openDraft('^Notes.\n\nBaku.\n\nMore.');
    await waitFor(() => names.knownIn(document), [names.onDidChange], 'the names are known');
    found.length = 0;
    editor.selection = new vscode.Selection(0, 1, 0, 1);
    await waitFor(() => found.length, [cursor.onDidChange], 'the cursor has been looked at');
    editor.selection = new vscode.Selection(3, 0, 3, 0);
    await editor.edit((edit) => edit.insert(new vscode.Position(3, 0), 'Elchibey fled from the city then.'));
    await waitFor(() => found.includes('abulfaz-elchibey'), [cursor.onDidChange], 'the name is found');
    equal(editor.selection.active.isEqual(document.lineAt(3).range.end), true);
  });
});
