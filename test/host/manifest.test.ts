import * as vscode from 'vscode';
import {
  Command,
  ContextKey,
  PROSE_LANGUAGES,
  REPORT_SCHEME,
  RowKind,
  SETTINGS_SECTION,
  Setting,
  View,
  WALKTHROUGH,
} from '../../src/features/ids';
import { readSetting, type SettingName } from '../../src/features/settingKinds';
import { MARKS } from '../../src/prose/quotationMarks';
import { equal, match, ok } from './assert';

const OURS = /^azerbaijanReport\./;

function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('report-companion.azerbaijan-report-companion');
  ok(found, 'VS Code does not know the extension');
  return found;
}

describe('The manifest and the code', () => {
  const manifest = () => extension().packageJSON as Manifest;

  it('agree on the commands', async () => {
    await extension().activate();
    const declared = manifest().contributes.commands.map(({ command }) => command);
    const registered = (await vscode.commands.getCommands(true)).filter((command) => OURS.test(command) && !isOfAView(command));
    equal(declared.toSorted(), Object.values(Command).toSorted());
    equal(registered.toSorted(), Object.values(Command).toSorted());
  });

  it('agree on the views and the settings', () => {
    const views = Object.values(manifest().contributes.views).flat();
    equal(views.map(({ id }) => id).toSorted(), Object.values(View).toSorted());
    equal(
      Object.keys(manifest().contributes.configuration.properties).toSorted(),
      Object.values(Setting)
        .map((setting) => `${SETTINGS_SECTION}.${setting}`)
        .toSorted(),
    );
  });

  it('agree on the rows that menus are for', () => {
    const menus = JSON.stringify(manifest().contributes.menus).replaceAll('\\\\', '');
    const used = [...menus.matchAll(/viewItem (?:==|=~ \/\^) ?([\w.]+)/g)].map(([, kind]) => kind);
    equal([...new Set(used)].toSorted(), Object.values(RowKind).toSorted());
  });

  it('agree on what the settings take', () => {
    const TYPES: Record<string, unknown> = { boolean: 'true', string: {}, array: 'nonsense' };
    for (const [name, { type, default: byDefault, enum: values }] of Object.entries(
      manifest().contributes.configuration.properties,
    )) {
      const setting = name.slice(SETTINGS_SECTION.length + 1) as SettingName;
      equal(readSetting(setting, undefined), { value: byDefault }, name);
      ok(readSetting(setting, TYPES[type]).fault, `${name} takes what VS Code says is wrong`);
      for (const value of values ?? []) equal(readSetting(setting, value), { value }, name);
      // No more values than VS Code offers. Marks are too much alike to be listed in a message; they have a test of their own.
      const { fault = '' } = readSetting(setting, 'nonsense');
      if (values && setting !== Setting.quotationMarks)
        equal(
          fault.match(/"(?:\\"|[^"])*"(?=,| or |;)/g),
          values.map((value) => JSON.stringify(value)),
          name,
        );
    }
  });

  it('agree on the quotation marks', () => {
    const { properties } = manifest().contributes.configuration;
    const setting = properties[`${SETTINGS_SECTION}.${Setting.quotationMarks}`];
    equal(setting?.enum, Object.keys(MARKS));
    equal(setting?.default, '“ ”');
  });

  it('agree on the context keys of keys, menus, views and their welcome', () => {
    const { keybindings, menus, views, viewsWelcome } = manifest().contributes;
    const used = JSON.stringify([keybindings.map(({ when }) => when), menus, views, viewsWelcome]).matchAll(
      /azerbaijanReport\.\w+(?= (?:&&|\|\|)|")/g,
    );
    const ids: string[] = [...Object.values(Command), ...Object.values(View), ...Object.values(RowKind)];
    const keys = [...used].map(([key]) => key).filter((key) => !ids.includes(key));
    equal([...new Set(keys)].toSorted(), Object.values(ContextKey).toSorted());
  });

  it('begin with what is always there, and show the views beside a draft only where they have something to say', () => {
    const views = Object.values(manifest().contributes.views).flat();
    equal(
      views.map(({ id, when }) => [id, when]),
      [
        [View.topics, undefined],
        [View.names, undefined],
        [View.searchResults, ContextKey.hasResults],
        [View.atCursor, ContextKey.draftHasNames],
        [View.inThisDraft, `${ContextKey.draftHasNames} || ${ContextKey.draftHasQuotations} || ${ContextKey.namesAreOff}`],
      ],
    );
    // Before the extension has started nothing can be said of the report.
    ok(manifest().contributes.viewsWelcome.every(({ when }) => when));
  });

  it('have keys for our commands alone, each under a condition', () => {
    for (const { command, when } of manifest().contributes.keybindings) {
      ok(Object.values<string>(Command).includes(command), command);
      ok(when, command);
    }
  });

  it('rest on no command and no context key that this VS Code does not have', async () => {
    const { browser } = extension().packageJSON as { browser: string };
    const script = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension().extensionUri, browser));
    const run = [...new TextDecoder().decode(script).matchAll(/executeCommand\(["'`]([\w.]+)["'`]/g)].map(
      ([, command]) => command,
    );
    ok(run.length > 5, 'the script runs hardly a command');
    const commands = await vscode.commands.getCommands(true);
    equal(
      run.filter((command = '') => !commands.includes(command) && command !== 'setContext'),
      [],
    );
    const whens: string[] = [];
    JSON.stringify(manifest().contributes, (key, value) => {
      if (key === 'when') whens.push(value);
      return value;
    });
    const used = whens.flatMap((when) => when.split(/&&|\|\|/)).map((part) => /^\s*!?\s*([\w.-]+)/.exec(part)?.[1] ?? part);
    const infos = await vscode.commands.executeCommand<{ key: string }[]>('getContextKeyInfo');
    const known = new Set(infos.map(({ key }) => key));
    // Told to nobody: those of menus, and one that VS Code's own extension for references sets.
    const untold = ['view', 'viewItem', 'reference-list.hasResult'];
    const isKnown = (key: string) => key === 'false' || OURS.test(key) || known.has(key) || untold.includes(key);
    equal(
      [...new Set(used)].filter((key) => !isKnown(key)),
      [],
    );
  });

  it('start the extension with a draft, a view, a command or the report, and with nothing else', () => {
    equal(
      manifest().activationEvents.toSorted(),
      [...PROSE_LANGUAGES.map((id) => `onLanguage:${id}`), `onFileSystem:${REPORT_SCHEME}`].toSorted(),
    );
  });

  it('lead through a walkthrough of commands and views that there are, with a picture and its description at each step', async () => {
    const [walkthrough, ...others] = manifest().contributes.walkthroughs;
    ok(walkthrough);
    equal(others, []);
    equal(walkthrough.id, WALKTHROUGH);
    await extension().activate();
    const commands = await vscode.commands.getCommands(true);
    for (const { id, description, media, completionEvents } of walkthrough.steps) {
      const links = [...description.matchAll(/\]\(command:(?:toSide:)?([\w.]+)(?:\?([^)]*))?\)/g)];
      ok(links.length > 0, `${id} has nothing to press`);
      for (const [, command = '', argument] of links) {
        ok(commands.includes(command), command);
        if (argument) ok(Array.isArray(JSON.parse(decodeURIComponent(argument))), argument);
      }
      ok(completionEvents.length > 0, id);
      for (const event of completionEvents) {
        const [kind = '', of = ''] = event.split(':');
        ok({ onCommand: Object.values<string>(Command), onView: Object.values<string>(View) }[kind]?.includes(of), event);
      }
      ok(media.altText, id);
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension().extensionUri, media.svg));
    }
  });

  it('have a page whose links and pictures lead somewhere', async () => {
    const folder = extension().extensionUri;
    const [name] = (await vscode.workspace.fs.readDirectory(folder))
      .map(([name]) => name)
      .filter((name) => /^readme\.md$/i.test(name));
    ok(name, 'the extension has no page');
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)));
    match(page, /^# Azerbaijan Report Companion/);
    equal(page.match(/\]\((?!https:|#)[^)]*\)/g), null);
  });

  it('leave no title untranslated', () => {
    const text = JSON.stringify(manifest());
    ok(!/"%[\w.]+%"/.test(text), 'a key has no text in package.nls.json');
  });

  it('ask for no restriction of trust or of workspaces', () => {
    equal(manifest().capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  });
});

/** VS Code itself makes commands for each view, such as `<view>.focus`. */
function isOfAView(command: string): boolean {
  return (
    Object.values(View).some((view) => command.startsWith(`${view}.`)) ||
    /^azerbaijanReport\.(resetViewContainerLocation|focus)$/.test(command)
  );
}

interface Manifest {
  readonly activationEvents: string[];
  readonly capabilities: unknown;
  readonly contributes: {
    readonly commands: { readonly command: string }[];
    readonly keybindings: { readonly command: string; readonly key: string; readonly when?: string }[];
    readonly menus: unknown;
    readonly walkthroughs: readonly Walkthrough[];
    readonly views: Record<string, { readonly id: string; readonly when?: string }[]>;
    readonly viewsWelcome: { readonly view: string; readonly when?: string }[];
    readonly configuration: {
      readonly properties: Record<
        string,
        { readonly type: string; readonly default: unknown; readonly enum?: readonly string[] }
      >;
    };
  };
}

interface Walkthrough {
  readonly id: string;
  readonly steps: readonly {
    readonly id: string;
    readonly description: string;
    readonly media: { readonly svg: string; readonly altText: string };
    readonly completionEvents: readonly string[];
  }[];
}
