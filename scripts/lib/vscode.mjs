// A real VS Code: its server on a free port, with folders of its own that go when it stops.
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hostNode } from './install.mjs';
import { chosenVSCode } from './paths.mjs';
import { run, Sentence, tail } from './run.mjs';

/** Settings that keep VS Code quiet: no welcome page, no side bar for chat, nothing looked up on the network. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.autoDetectColorScheme': false,
  'workbench.reduceMotion': 'on',
  'git.enabled': false,
};

/**
 * What VS Code brings for programmers, and reads or starts in every window; the grammars of programming languages too, since Markdown
 * has them all read for its fences. All that may meet a writer's text (Markdown, LaTeX, HTML, Emmet, settings, themes …) stays.
 */
const forProgrammers = new RegExp(
  `^(${[
    'copilot|git|git-base|github.*|merge-conflict|microsoft-authentication|tunnel-forwarding|terminal-suggest|simple-browser',
    'debug-.*|ms-vscode\\..*|(json|php|typescript)-language-features|npm|grunt|gulp|jake|notebook-renderers',
    'bat|clojure|coffeescript|cpp|csharp|dart|diff|docker|fsharp|go|groovy|handlebars|hlsl|java|less|lua|make|objective-c|perl|php',
    'powershell|pug|python|r|razor|ruby|rust|scss|shaderlab|shellscript|sql|swift|typescript-basics|vb',
  ].join('|')})$`,
);

const running = new Set();

/**
 * Starts VS Code and waits until it answers. What does not start is an error with the end of its log.
 *
 * @param {object} [options]
 * @param {Record<string, unknown>} [options.settings]  user settings, on top of `quietSettings`
 * @param {string} [options.vsix]  an extension to install first
 * @param {number} [options.port]  default: any free one
 * @param {string} [options.token]  asked of whoever connects; none for tests
 * @param {boolean} [options.awaitsReturn]  false ends the extension host of a window soon after the window has closed
 * @param {boolean} [options.testDriver]  lets a page run tests inside of the extension host
 * @param {boolean} [options.lean]  true starts it without the extensions of VS Code's own that no writer's page needs (`forProgrammers`)
 * @param {boolean} [options.trusted]  false shows folders in Restricted Mode
 * @param {string} [options.requireHook]  a CommonJS file loaded into the server and every extension host before VS Code
 * @param {NodeJS.ProcessEnv} [options.env]  further environment of the server
 */
export async function startVSCode({
  settings,
  vsix,
  port = 0,
  token,
  awaitsReturn = true,
  testDriver = false,
  lean = false,
  trusted = true,
  requireHook,
  env,
} = {}) {
  // Short, because sockets go in there too, and their paths may be no longer than some hundred characters.
  const temp = realpathSync(mkdtempSync(join(tmpdir(), 'arc-')));
  const data = join(temp, 'data');
  mkdirSync(join(data, 'User'), { recursive: true });
  const writeSettings = (own = {}) =>
    writeFileSync(join(data, 'User/settings.json'), JSON.stringify({ ...quietSettings, ...settings, ...own }, null, 2));
  writeSettings();

  const server = { temp, child: undefined, output: '' };
  running.add(server);
  try {
    const main = join(lean ? leanVSCode(temp) : chosenVSCode().server, 'out/server-main.js');
    const folders = ['--server-data-dir', data, '--user-data-dir', data, '--extensions-dir', join(data, 'extensions')];
    const environment = { ...process.env, ...env, ARC_TEMP: temp };
    // Sockets and scratch files then go with the folder. (The paths on macOS are too long for that.)
    if (process.platform === 'linux') Object.assign(environment, { TMPDIR: temp, XDG_RUNTIME_DIR: temp });
    // A Node started by VS Code, npm or a debugger hands these down, and they are not meant for this one.
    for (const name of Object.keys(environment)) if (/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name)) delete environment[name];

    if (vsix) {
      if (!existsSync(vsix))
        throw new Sentence(`There is no packaged extension at ${vsix}. Make it with: node scripts/package.mjs`);
      const { code, output } = await run(hostNode(), [main, ...folders, '--install-extension', vsix], {
        env: environment,
        quiet: true,
      });
      if (code !== 0) throw new Sentence(`VS Code could not install ${vsix}:\n${tail(withoutNoise(output))}`);
    }

    const args = [...(requireHook ? ['--require', requireHook] : []), main, ...folders];
    args.push('--host', '127.0.0.1', '--port', String(port), '--accept-server-license-terms', '--telemetry-level', 'off');
    args.push(...(token ? ['--connection-token', token] : ['--without-connection-token']));
    if (trusted) args.push('--disable-workspace-trust');
    // In seconds; as it comes, a window that went offline may come back for hours.
    if (!awaitsReturn) args.push('--reconnection-grace-time', '1');
    // A login shell may take seconds to say its environment, and nothing here wants it.
    args.push('--force-disable-user-env');
    if (testDriver) args.push('--enable-smoke-test-driver');
    // A process group of its own, so that its extension hosts end with it.
    server.child = spawn(hostNode(), args, { cwd: temp, env: environment, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const actual = await answering(server);

    const authority = `127.0.0.1:${actual}`;
    const remote = (path) => `vscode-remote://${authority}${encodeURI(path)}`;
    return {
      port: actual,
      /** A path on this machine, as the page calls it. */
      remote,
      /**
       * The address that opens a folder or a workspace of several, maybe with a file, maybe with more for the workbench.
       * @param {{ folder?: string, workspace?: string, file?: string, payload?: [string, string][] }} [what]
       */
      address({ folder, workspace, file, payload = [] } = {}) {
        const query = new URLSearchParams();
        if (token) query.set('tkn', token);
        if (folder) query.set('folder', folder);
        else if (workspace) query.set('workspace', workspace);
        else query.set('ew', 'true');
        const all = [...(file ? [['openFile', remote(file)]] : []), ...payload];
        if (all.length > 0) query.set('payload', JSON.stringify(all));
        return `http://${authority}/?${query.toString().replaceAll('+', '%20')}`;
      },
      /** Changes the settings of the running VS Code. */
      writeSettings,
      /** A folder that goes with it. */
      temp,
      /** What the server has said so far, without the known harmless noise. */
      log: () => withoutNoise(server.output),
      /** Resolves when the server ends, by itself or otherwise. */
      ended: new Promise((resolve) => server.child.once('close', resolve)),
      /** Ends it with all its processes, and removes its folders. */
      stop: () => stop(server),
    };
  } catch (error) {
    await stop(server);
    throw error;
  }
}

/** Ends every VS Code of this process when the process itself ends, also on Ctrl+C. */
export function stopOnExit() {
  process.on('exit', () => {
    for (const server of running) {
      signal(server, 'SIGKILL');
      rmSync(server.temp, { recursive: true, force: true });
    }
  });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => process.exit(130));
}

/** A log without what the server always says: its optional native modules are not built, and are not needed. */
export function withoutNoise(text) {
  const kept = [];
  let inside = false;
  for (const line of text.split('\n')) {
    if (/Could not locate the bindings file/.test(line)) inside = true;
    else if (inside) inside = !/^\s*}\s*$/.test(line);
    else if (line.trim() !== '' && !/spdlog|watchdog|reconnection-grace-time/.test(line)) kept.push(line);
  }
  return kept.join('\n');
}

/**
 * A VS Code without what no writer's page needs: links to all that is installed, but for the extensions left out, for the program, which
 * looks for the rest beside itself, and for the script of the page. That has a list of extensions of its own, which would bring back in a
 * web worker whatever the server lacks.
 */
function leanVSCode(temp) {
  const { server } = chosenVSCode();
  const lean = join(temp, 'vscode');
  const program = 'out/server-main.js';
  const page = 'out/vs/code/browser/workbench/workbench.js';
  linkAllBut(['extensions', program, page], lean);
  mkdirSync(join(lean, 'extensions'));
  for (const name of readdirSync(join(server, 'extensions')))
    if (!forProgrammers.test(name)) link(join('extensions', name), lean);
  copyFileSync(join(server, program), join(lean, program));
  const script = readFileSync(join(server, page), 'utf8');
  const withoutList = script.replace(/(\.isBuilt\))\w+=(\[\{extensionPath:)/, '$1$2');
  if (withoutList === script)
    throw new Sentence(`There is no list of extensions in ${page}: this VS Code needs another way to be lean.`);
  writeFileSync(join(lean, page), withoutList);
  return lean;
}

/** Links to all files and folders of VS Code except for these; a folder around one is a real one with links in it. */
function linkAllBut(paths, target, folder = '') {
  mkdirSync(join(target, folder), { recursive: true });
  for (const name of readdirSync(join(chosenVSCode().server, folder))) {
    const path = join(folder, name);
    if (paths.some((other) => other.startsWith(`${path}/`))) linkAllBut(paths, target, path);
    else if (!paths.includes(path)) link(path, target);
  }
}

function link(path, target) {
  symlinkSync(join(chosenVSCode().server, path), join(target, path), 'junction');
}

async function answering(server) {
  const { child } = server;
  let ended = false;
  const port = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('VS Code did not start within 60 s.')), 60_000);
    const done = (act) => {
      clearTimeout(timer);
      act();
    };
    const collect = (chunk) => {
      server.output = (server.output + chunk).slice(-200_000);
      const bound = /Extension host agent listening on (\d+)/.exec(server.output);
      if (bound) done(() => resolve(Number(bound[1])));
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => done(() => reject(error)));
    child.on('close', (code) => {
      ended = true;
      done(() => reject(new Error(`VS Code ended at once (exit code ${code}).`)));
    });
  }).catch((error) => {
    throw new Sentence(`${error.message} The end of its log:\n${tail(withoutNoise(server.output)) || '(empty)'}`);
  });
  for (let attempt = 0; attempt < 100 && !ended; attempt++) {
    const answer = await fetch(`http://127.0.0.1:${port}/version`).catch(() => undefined);
    if (answer) return port;
    await sleep(100);
  }
  throw new Sentence(`VS Code does not answer. The end of its log:\n${tail(withoutNoise(server.output))}`);
}

async function stop(server) {
  if (!running.has(server)) return;
  for (const name of ['SIGTERM', 'SIGKILL']) {
    signal(server, name);
    for (let waited = 0; waited < 3000 && processesOf(server).length > 0; waited += 50) await sleep(50);
  }
  rmSync(server.temp, { recursive: true, force: true, maxRetries: 5 });
  running.delete(server);
}

function signal(server, name) {
  if (server.child?.pid === undefined) return;
  for (const target of [-server.child.pid, ...processesOf(server)]) {
    try {
      process.kill(target, name);
    } catch {
      // It has ended by itself.
    }
  }
}

/**
 * What still runs of a server. On Linux every process says which folder it was started for, also one that left the
 * group; elsewhere the group is all there is to ask.
 */
function processesOf(server) {
  if (process.platform === 'linux') {
    const mark = `ARC_TEMP=${server.temp}`;
    return readdirSync('/proc')
      .filter((pid) => {
        if (!/^\d+$/.test(pid) || Number(pid) === process.pid) return false;
        try {
          return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(mark);
        } catch {
          return false;
        }
      })
      .map(Number);
  }
  if (server.child?.pid === undefined) return [];
  try {
    process.kill(-server.child.pid, 0);
    return [server.child.pid];
  } catch {
    return [];
  }
}
