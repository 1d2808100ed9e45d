// Starts the extension by hand, so that a test can stop it, say what it stands on, and see what it has registered.
import * as vscode from 'vscode';
import { activate } from '../../../../src/extension';
import { memory } from '../../checkingHelpers';
import { defer, extension } from '../../helpers';

/** The parts of VS Code's API by which something is registered, made or listened to that must be given back. */
const { commands, languages, window, workspace, extensions } = vscode;
const NAMESPACES = { commands, languages, window, workspace, extensions };
const GIVEN_BACK = /^(register|create|on[A-Z])/;

/** What an extension that was started by hand has done so far. */
export interface Started {
  /** Each thing that was registered, made or listened to and is not given back yet, by the function that did it. */
  readonly alive: ReadonlySet<{ readonly by: string }>;
  /** Timers of its own that have not run yet, by where they were set. */
  readonly timers: ReadonlyMap<unknown, string>;
  /** What was registered for languages, by the function that did it. */
  readonly providers: readonly { readonly by: string; readonly provider: Record<string, unknown> }[];
  stop(): Promise<void>;
}

/** What it stands on, where that is not what is usual. */
interface Circumstances {
  /** A folder with `dist/report.json`. */
  readonly extensionUri?: vscode.Uri;
  readonly memory?: vscode.Memento;
}

/** Starts the extension; it is stopped at the end of the test, if it has not been by then. */
export function start({ extensionUri = extension().extensionUri, memory: kept = memory() }: Circumstances = {}): Started {
  const alive = new Set<{ by: string }>();
  const providers: { by: string; provider: Record<string, unknown> }[] = [];
  const unwrap: (() => void)[] = [];
  const wrap = (owner: object, key: string, around: (original: (...args: unknown[]) => unknown) => unknown) => {
    const original = Object.getOwnPropertyDescriptor(owner, key);
    // What is read by a getter may be a proposal, which is not for us.
    if (typeof original?.value !== 'function') return;
    Object.defineProperty(owner, key, {
      value: around(Reflect.get(owner, key)),
      configurable: true,
      enumerable: true,
      writable: true,
    });
    unwrap.push(() => Object.defineProperty(owner, key, original));
  };
  for (const [name, namespace] of Object.entries(NAMESPACES)) {
    for (const key of Object.keys(namespace).filter((one) => GIVEN_BACK.test(one)))
      wrap(namespace, key, (original) => (...args: unknown[]) => {
        const made = Reflect.apply(original, namespace, args);
        const provider = args.find((arg) => typeof arg === 'object' && arg !== null && !Array.isArray(arg) && hasMethods(arg));
        if (namespace === languages && provider) providers.push({ by: key, provider: provider as Record<string, unknown> });
        return isDisposable(made) ? followed(made, `${name}.${key}`, alive) : made;
      });
  }
  const timers = new Map<unknown, string>();
  wrap(globalThis, 'setTimeout', (original) => (run: () => void, ...args: unknown[]) => {
    const timer = Reflect.apply(original, globalThis, [
      () => {
        timers.delete(timer);
        run();
      },
      ...args,
    ]);
    // VS Code's own timers are of no interest: who has set it stands behind this function.
    const { stack = '' } = new Error();
    if (stack.split('\n')[2]?.includes('host-tests')) timers.set(timer, stack);
    return timer;
  });
  wrap(globalThis, 'clearTimeout', (original) => (timer: unknown) => {
    timers.delete(timer);
    return Reflect.apply(original, globalThis, [timer]);
  });
  const subscriptions: vscode.Disposable[] = [];
  activate({
    subscriptions,
    extension: extension(),
    extensionUri,
    workspaceState: kept,
    globalState: kept,
  } as unknown as vscode.ExtensionContext);
  let stopped = false;
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    for (const subscription of subscriptions) subscription.dispose();
    for (const one of unwrap) one();
    // VS Code hears of what is given back by messages, which it answers in order.
    await vscode.commands.getCommands();
  };
  defer(stop);
  return { alive, timers, providers, stop };
}

const isDisposable = (made: unknown): made is vscode.Disposable =>
  typeof made === 'object' && made !== null && 'dispose' in made && typeof made.dispose === 'function';

const hasMethods = (one: object): boolean =>
  [...Object.keys(one), ...Object.getOwnPropertyNames(Object.getPrototypeOf(one))].some((key) => key.startsWith('provide'));

/** The same thing, which is alive until it is given back. */
function followed(made: vscode.Disposable, by: string, alive: Set<{ by: string }>): vscode.Disposable {
  const life = { by };
  alive.add(life);
  // Around nothing: VS Code's own things may be frozen, and a proxy of one must then give what it has.
  return new Proxy({} as vscode.Disposable, {
    get(_nothing, key) {
      const value = Reflect.get(made, key, made);
      if (key === 'dispose')
        return () => {
          alive.delete(life);
          return made.dispose();
        };
      return typeof value === 'function' ? value.bind(made) : value;
    },
    set: (_nothing, key, value) => Reflect.set(made, key, value, made),
    has: (_nothing, key) => Reflect.has(made, key),
  });
}
