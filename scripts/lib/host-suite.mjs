// Runs tests inside of VS Code: in the Node extension host, and in the web worker that browsers use.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchBrowser } from './browser.mjs';
import { hostBundle } from './host-tests-plugin.mjs';
import { reportsDir, root, vsixPath } from './paths.mjs';
import { Sentence, tail } from './run.mjs';
import { unpackVsix } from './unzip.mjs';
import { startVSCode } from './vscode.mjs';

/** What this VS Code says in every run, with any extension or none. */
const noise =
  /spdlog|watchdog|Could not locate the bindings file|connection token|Creating a socket|reconnection-grace-time|AccountPolicyGate|AgentHost|DefaultAccount|Service Worker|authentication provider|builtin extensions cache|No search provider|Creation of workbench contribution|open-vsx\.org|^Canceled|codeAutomation|Failed to fetch/;

/**
 * What nobody looks at here, and costs a fifth of the time: each editor has its outline asked for, its map drawn and its words compared. A
 * variant's own settings come after these.
 */
const unseen = {
  'breadcrumbs.enabled': false,
  'editor.bracketPairColorization.enabled': false,
  'editor.colorDecorators': false,
  'editor.cursorBlinking': 'solid',
  'editor.guides.indentation': false,
  'editor.lightbulb.enabled': 'off',
  'editor.links': false,
  'editor.matchBrackets': 'never',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.selectionHighlight': false,
  'editor.stickyScroll.enabled': false,
  'window.commandCenter': false,
  'workbench.iconTheme': null,
  'workbench.layoutControl.enabled': false,
  // Drafts are in the language that the test says.
  'workbench.editor.languageDetection': false,
};

const recorder = join(root, 'scripts/lib/recorder.cjs');

/**
 * What this VS Code asks for by itself: its extension gallery, and the files of its webviews, which have addresses of a machine that is
 * never reached. Its service worker answers for that one, and only when it comes late does the page show the request.
 */
const ownRequests = /^https:\/\/(?:open-vsx\.org|[^/]+\.vscode-resource\.vscode-cdn\.net)\//;

/**
 * @typedef {object} HostResult
 * @property {{ title: string, file: string, state: 'passed'|'failed'|'pending', error?: string }[]} tests  those that ran
 * @property {number} registered  tests in the bundle
 * @property {Record<string, number>} files  tests registered by each file
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} problems  why the run as a whole can't be trusted; empty if it can
 * @property {string[]} notifications  every message that VS Code was given during the run
 * @property {string[]} requests  what the page asked of other machines (of the Node host it shows nothing: use a hook)
 * @property {{ call: string, argument: string, ours: boolean }[]} [recorded]  calls of Node, `ours` where the extension's code made them
 * @property {string[]} errors  those in VS Code's own log that came out of the extension's code
 * @property {unknown} [seen]  by `watch`
 * @property {string[]} log  what the extension hosts printed
 */

/**
 * Runs one bundle of tests in one extension host.
 *
 * @param {object} options
 * @param {'node'|'web'} options.kind  which extension host
 * @param {string} [options.suite]  the bundled tests; those of the variant, or the main ones, where left out
 * @param {string} [options.vsix]
 * @param {{ name: string, mutate?(folder: string): void | Promise<void>, settings?: Record<string, unknown>, trusted?: boolean,
 *   opens?: 'folder'|'several'|'nothing' }} [options.variant]  a changed extension, or another window: `mutate` gets the
 *   folder of the unpacked extension, and `opens` says what the window has open
 * @param {boolean} [options.lean]  as for `startVSCode`
 * @param {string} [options.requireHook]  a CommonJS file for every Node process of VS Code
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {boolean} [options.record]  note what the extension's code sends, starts and writes in Node
 * @param {import('@playwright/test').Browser} [options.browser]  one that runs already; it is left running
 * @param {(page: import('@playwright/test').Page) => Promise<() => unknown>} [options.watch]  sees to a page before it opens VS Code; the
 *   function that it gives is called at the end, and says what was seen
 * @param {string} [options.grep]  only tests whose title matches
 * @param {number} [options.timeout]  for the whole run, in ms; long, because a busy machine may be slow, and only a hang waits for it
 * @returns {Promise<HostResult>}
 */
export async function runHostSuite(options) {
  const { kind, vsix = vsixPath, variant, grep, record = false, timeout = 600_000 } = options;
  const { suite = hostBundle(variant?.name ?? 'main'), requireHook = record ? recorder : undefined } = options;
  const extension = await stage({ kind, suite, vsix, variant, grep });
  const recording = join(reportsDir, `recorded-${kind}.jsonl`);
  const env = { ...(record ? { RECORDER_FOLDER: extension, RECORDER_OUTPUT: recording } : {}), ...options.env };
  if (record) {
    mkdirSync(reportsDir, { recursive: true });
    writeFileSync(recording, '');
  }
  const { trusted = true, opens = 'folder' } = variant ?? {};
  const { lean = true } = options;
  const settings = { ...unseen, ...variant?.settings };
  const vscode = await startVSCode({ testDriver: true, lean, settings, trusted, requireHook, env });
  const browser =
    options.browser ??
    (await launchBrowser().catch(async (error) => {
      await vscode.stop();
      throw error;
    }));
  // Small, since nobody looks at it, and drawing it takes more of the processor than the tests do.
  const page = await browser.newPage({ viewport: { width: 640, height: 480 } });
  try {
    const opened = opens === 'nothing' ? {} : folders(vscode.temp, opens === 'several');
    const log = [];
    const requests = new Set();
    const errors = [];
    const tests = [];
    let summary;
    const hear = (text) => {
      const line = /HOST(TEST|DONE) (\S+)/.exec(text);
      if (!line) {
        if (!noise.test(text)) log.push(text);
      } else if (line[1] === 'TEST') tests.push(JSON.parse(decodeURIComponent(line[2])));
      else summary = JSON.parse(decodeURIComponent(line[2]));
    };
    let exit;
    // Nor is it drawn: what cannot be seen through and through is left out by Chromium, and takes the focus and the keys as ever.
    await page.addInitScript(() => {
      const style = new CSSStyleSheet();
      style.replaceSync('html { opacity: 0 }');
      document.adoptedStyleSheets = [style];
    });
    await page.exposeFunction('codeAutomationLog', (_type, args) => hear(args.map(String).join(' ')));
    await page.exposeFunction('codeAutomationExit', (code) => {
      exit ??= code;
    });
    // Nothing leaves this machine: what is asked of another is noted and refused.
    const elsewhere = ({ host, protocol }) => /^(https?|wss?):$/.test(protocol) && host !== `127.0.0.1:${vscode.port}`;
    await page.route(elsewhere, (route) => route.abort());
    // The page has them from the start; what the extension hosts print is heard only after extensions have been activated.
    page.on('console', (message) => {
      if (message.type() === 'error' && message.text().includes(join(extension, 'dist'))) errors.push(message.text());
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (elsewhere(url) && !ownRequests.test(url.href)) requests.add(url.href);
    });
    const seen = await options.watch?.(page);
    await page.goto(
      vscode.address({
        ...opened,
        payload: [
          ['extensionDevelopmentPath', vscode.remote(extension)],
          // Inside of the extension's folder: VS Code runs the tests in the host of the extension that they belong to.
          ['extensionTestsPath', vscode.remote(join(extension, 'host-tests.js'))],
          ['skipWelcome', 'true'],
        ],
      }),
    );
    const end = Date.now() + timeout;
    while (exit === undefined && Date.now() < end) await sleep(50);
    // The last lines may arrive after the exit.
    for (let waited = 0; !summary && exit === 0 && waited < 5000; waited += 50) await sleep(50);
    if (exit === undefined || !summary) {
      const what = exit === undefined ? `did not end within ${timeout / 1000} s` : `ended (exit code ${exit}) without a result`;
      const said = `${tests.length} tests were reported.\n${tail(log.join('\n')) || tail(vscode.log())}`;
      throw new Sentence(`The tests in the ${kind} extension host ${what}. ${said}`);
    }
    return {
      tests,
      ...summary,
      problems: problemsOf({ kind, tests, summary, exit, grep }),
      notifications: await notificationsOf(page),
      requests: [...requests],
      errors,
      seen: await seen?.(),
      ...(record
        ? {
            recorded: readFileSync(recording, 'utf8')
              .trim()
              .split('\n')
              .filter(Boolean)
              .map((line) => JSON.parse(line)),
          }
        : {}),
      log,
    };
  } finally {
    await page.close();
    if (!options.browser) await browser.close();
    await vscode.stop();
  }
}

function problemsOf({ kind, tests, summary, exit, grep }) {
  const problems = [];
  if (summary.host !== kind) problems.push(`the tests ran in the ${summary.host} extension host instead of the ${kind} one`);
  if (tests.length === 0) problems.push(grep ? `no test matches ${grep}` : 'no test ran');
  if (tests.length !== summary.passed + summary.failed) {
    problems.push(`${summary.passed + summary.failed} tests were counted, and ${tests.length} reported`);
  }
  if (!grep && tests.length !== summary.registered)
    problems.push(`${summary.registered} tests are registered, and ${tests.length} ran`);
  for (const [file, count] of Object.entries(summary.files)) if (count === 0) problems.push(`${file} holds no test`);
  if (exit !== 0 && summary.failed === 0) problems.push(`all tests passed, yet VS Code ended the run with ${exit}`);
  return problems;
}

/** Makes what a window opens: one folder with a draft, or a workspace of two. */
function folders(parent, several) {
  const made = ['folder', ...(several ? ['second'] : [])].map((name) => join(parent, name));
  for (const folder of made) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'draft.md'), '# A draft\n');
  }
  if (!several) return { folder: made[0] };
  const workspace = join(parent, 'several.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders: made.map((path) => ({ path })) }));
  return { workspace };
}

/** Unpacks the extension for one host, with the tests inside. */
async function stage({ kind, suite, vsix, variant, grep }) {
  if (!existsSync(vsix)) throw new Sentence(`There is no packaged extension at ${vsix}. Make it with: npm run package`);
  if (!existsSync(suite)) throw new Sentence(`There are no bundled tests at ${suite}. Build them with: node esbuild.mjs --tests`);
  const folder = join(root, 'out', ['host', kind, variant?.name].filter(Boolean).join('-'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  unpackVsix(vsix, folder);
  if (kind === 'web') {
    // With either of these, this VS Code runs the extension in its server's Node.
    const manifest = join(folder, 'package.json');
    const { main: _main, extensionKind: _kind, ...rest } = JSON.parse(readFileSync(manifest, 'utf8'));
    writeFileSync(manifest, JSON.stringify(rest, null, 2));
  }
  await variant?.mutate?.(folder);
  copyFileSync(suite, join(folder, 'host-tests.js'));
  if (grep) {
    const bundle = readFileSync(suite, 'utf8');
    writeFileSync(join(folder, 'host-tests.js'), `globalThis.HOST_TESTS_GREP = ${JSON.stringify(grep)};${bundle}`);
  }
  return folder;
}

/** Every message that VS Code holds. With the test driver it shows no toasts, but keeps them in its list. */
async function notificationsOf(page) {
  // High enough that the list needs no scrolling: what is scrolled away is not on the page.
  await page.setViewportSize({ width: 1280, height: 2400 });
  const center = page.locator('.notifications-center.visible');
  // A click may be lost in a window that is still being built; another on a list that is open would close it.
  for (let tries = 0; tries < 10 && !(await center.isVisible()); tries++) {
    await page.locator('#status\\.notifications a').click();
    await center.waitFor({ timeout: 3000 }).catch(() => {});
  }
  await center.waitFor();
  return page.locator('.notifications-center .notification-list-item-message').allTextContents();
}
