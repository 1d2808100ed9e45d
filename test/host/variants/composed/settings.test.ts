import * as vscode from 'vscode';
import { Command, REPORT_SCHEME, SETTINGS_SECTION, Setting } from '../../../../src/features/ids';
import { readSetting } from '../../../../src/features/settingKinds';
import { equal, match, ok } from '../../assert';
import { problems } from '../../checkingHelpers';
import { closeAll, hoverAt, inList, openDraft, waitFor } from '../../helpers';
import { hearMessages } from '../../messages';
import { start } from './start';

const NAMES = Object.values(Setting);
/** What may stand in a settings file instead of what a setting takes. */
const WRONG = [null, {}, [1, 2], 3.5, 'nonsense', { other: ['x'] }];
const DRAFT = 'Near Gab^ala: “The Ganja forces marched on Tbilisi, causing Elchibey to flee the city” (¶7).';

const folder = () => {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  ok(first);
  return first.uri;
};
/** A setting of VS Code's own, which says that it has read the file: ours may come to the same as before. */
const MARK = 'editor.tabSize';
let marks = 10;

/** Writes the settings file of the workspace, as somebody does who edits it; resolves when VS Code has read it. */
async function writeSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
  const mark = ++marks;
  const isRead = () => vscode.workspace.getConfiguration().get(MARK) === mark;
  const read = waitFor(isRead, [vscode.workspace.onDidChangeConfiguration], 'VS Code has read the settings');
  const file = vscode.Uri.joinPath(folder(), '.vscode/settings.json');
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify({ ...settings, [MARK]: mark })));
  await read;
}

const settingsOf = (value: (index: number) => unknown): Record<string, unknown> =>
  Object.fromEntries(NAMES.map((name, i) => [`${SETTINGS_SECTION}.${name}`, value(i)]));

/** Everything that reads a setting does what it does without one. */
async function checkDefaults(): Promise<void> {
  const { document, position } = await openDraft(DRAFT);
  equal((await hoverAt(document, position)).length, 1);
  await problems(document, 1);
  const found = await vscode.commands.executeCommand<unknown[]>('vscode.executeDefinitionProvider', document.uri, position);
  ok(found.length > 0);
  await vscode.commands.executeCommand(Command.suggestNames);
  await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', document.uri, position);
  await vscode.commands.executeCommand('hideSuggestWidget');
  await vscode.commands.executeCommand(Command.copyCitation, 120);
  match(await vscode.env.clipboard.readText(), /¶120/);
  await inList(vscode.commands.executeCommand(Command.search), 'workbench.action.closeQuickOpen');
  await vscode.commands.executeCommand(Command.openReport);
  equal(vscode.window.activeTextEditor?.document.uri.scheme, REPORT_SCHEME);
  await closeAll();
}

describe('Settings of the wrong type', () => {
  afterEach(closeAll);
  afterEach(async () => {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), '.vscode'), { recursive: true, useTrash: false });
  });

  it('count as their defaults from the start and while they change, and each is told of once, by its name', async () => {
    const heard = hearMessages();
    const wrong = (pass: number) => (i: number) => WRONG[(i + pass) % WRONG.length];
    await writeSettings(settingsOf(wrong(0)));
    const started = start();
    await checkDefaults();
    for (let pass = 1; pass < WRONG.length; pass++) await writeSettings(settingsOf(wrong(pass)));
    await checkDefaults();
    await writeSettings(settingsOf(wrong(0)));
    await started.stop();
    for (const [i, name] of NAMES.entries()) {
      const told = heard.filter((one) => one.includes(`“${name}”`) || one.includes(`“${SETTINGS_SECTION}.${name}”`));
      const faults = WRONG.flatMap((_, pass) => readSetting(name, wrong(pass)(i)).fault ?? []);
      ok(told.length > 0 && told.length <= faults.length, `${name}: ${JSON.stringify(told)}`);
    }
    for (const one of heard)
      match(
        one,
        /^The(se settings of Azerbaijan Report cannot be used as they are: “.*”\.| setting “[\w.]+” is .*, which cannot be used\.) [A-Z].*\.$/,
      );
    // Not one by one: a writer who has changed many is told of them together.
    ok(heard.length < NAMES.length, JSON.stringify(heard));
  });

  it('are told of anew where the same mistake comes back after it was mended', async () => {
    const heard = hearMessages();
    const name = `${SETTINGS_SECTION}.${Setting.hover}`;
    // What another test wrote may be there still.
    await writeSettings({});
    const started = start();
    await checkDefaults();
    for (const [set, times] of [
      ['off', 1],
      [true, 1],
      ['off', 2],
      ['off', 2],
    ] as const) {
      await writeSettings({ [name]: set });
      await checkDefaults();
      equal(heard.length, times, `${set}: ${JSON.stringify(heard)}`);
    }
    await started.stop();
  });

  it('are so too where something else than settings stands in the section', async () => {
    const heard = hearMessages();
    await writeSettings({ [SETTINGS_SECTION]: null });
    const started = start();
    await checkDefaults();
    equal(heard, [
      'The setting “azerbaijanReport” is null, which cannot be used. It takes a group of settings; until it is mended, all of them have their defaults.',
    ]);
    for (const section of [5, 'text', []]) await writeSettings({ [SETTINGS_SECTION]: section });
    await checkDefaults();
    await started.stop();
  });
});
