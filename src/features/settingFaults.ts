import * as vscode from 'vscode';
import { SETTINGS_SECTION } from './ids';

/** What is wrong with a setting, and where that is found. */
export interface Fault {
  /** The setting with its section. */
  readonly name: string;
  readonly set: unknown;
  /** The language that it is set for; nothing where it is set for all. */
  readonly language: string | undefined;
  /** A sentence or two on what it takes. */
  readonly why: string;
  /** Is it still there, as far as settings are now? */
  stands(): boolean;
}

/** Faults that are found within so many ms are told of in one message. */
const TOGETHER = 100;

/** What has been told of: settings are read with every key, and nobody is told twice of what is not mended. */
const told = new Map<string, Fault>();
/** What is told of next. */
let found: Fault[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/** Forgets what was told of once it is mended, so that the same mistake is told of anew; and everything when the extension stops. */
export function registerSettingFaults(): vscode.Disposable {
  const listener = vscode.workspace.onDidChangeConfiguration((event) => {
    for (const [what, fault] of told) if (event.affectsConfiguration(fault.name) && !fault.stands()) told.delete(what);
  });
  return new vscode.Disposable(() => {
    listener.dispose();
    clearTimeout(timer);
    timer = undefined;
    found = [];
    told.clear();
  });
}

/**
 * Has the writer told of a fault in a moment, with those that are found until then.
 * @param others gives the faults of all settings, which are told of with a new one: each is else found only when it is asked for
 */
export function addFault(fault: Fault, others: () => readonly Fault[]): void {
  if (!isNew(fault)) return;
  found.push(fault, ...others().filter(isNew));
  timer ??= setTimeout(() => {
    timer = undefined;
    const [faults, section] = [found, wrongSection()];
    found = [];
    tell(section ? [section].filter(isNew) : faults);
  }, TOGETHER);
}

function isNew(fault: Fault): boolean {
  const what = JSON.stringify([fault.name, fault.set, fault.language]);
  if (told.has(what)) return false;
  told.set(what, fault);
  return true;
}

/** Where something else than settings stands in our section, each of them seems to be wrong. */
function wrongSection(): Fault | undefined {
  const at = vscode.workspace.getConfiguration().inspect<unknown>(SETTINGS_SECTION);
  const isGroup = (set: unknown) => typeof set === 'object' && set !== null && !Array.isArray(set);
  const set = [at?.workspaceFolderValue, at?.workspaceValue, at?.globalValue].find((one) => one !== undefined && !isGroup(one));
  if (set === undefined) return undefined;
  const why = vscode.l10n.t('It takes a group of settings; until it is mended, all of them have their defaults.');
  return { name: SETTINGS_SECTION, set, language: undefined, why, stands: () => wrongSection() !== undefined };
}

function tell(faults: readonly Fault[]): void {
  const [first, ...others] = faults;
  if (!first) return;
  const { message, open, query } =
    others.length === 0
      ? { message: sayOne(first), open: vscode.l10n.t('Open the Setting'), query: queryFor(first) }
      : { message: saySeveral(faults), open: vscode.l10n.t('Open the Settings'), query: SETTINGS_SECTION };
  // Not waited for: it stands until somebody closes it.
  vscode.window
    .showWarningMessage(message, open)
    .then((choice) => choice === open && vscode.commands.executeCommand('workbench.action.openSettings', query));
}

/** What finds a setting in VS Code's editor of settings. */
const queryFor = ({ name, language }: Fault): string => (language ? `@lang:${language} ${name}` : name);

const sayOne = ({ name, set, language, why }: Fault): string =>
  language
    ? vscode.l10n.t(
        'The setting “{0}” is {1} for the language {2}, which cannot be used. {3}',
        name,
        shortJson(set),
        language,
        why,
      )
    : vscode.l10n.t('The setting “{0}” is {1}, which cannot be used. {2}', name, shortJson(set), why);

function saySeveral(faults: readonly Fault[]): string {
  const names = [...new Set(faults.map(({ name }) => `“${name.slice(SETTINGS_SECTION.length + 1)}”`))];
  return vscode.l10n.t(
    'These settings of Azerbaijan Report cannot be used as they are: {0}. Until they are mended, their defaults count.',
    names.length === 1 ? (names[0] ?? '') : vscode.l10n.t('{0} and {1}', names.slice(0, -1).join(', '), names.at(-1) ?? ''),
  );
}

/** A value as it stands in a settings file, as far as a message has room. */
function shortJson(set: unknown): string {
  const json = JSON.stringify(set);
  return json.length > 40 ? `${json.slice(0, 39)}…` : json;
}
