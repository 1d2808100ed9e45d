// What a test of the workbench begins with: a real VS Code with the packaged extension, in which nothing has happened yet.
// Specs read as what a writer does; how VS Code is built stands in pages/ alone.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, test as base, expect as baseExpect } from '@playwright/test';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { vsixPath } from '../../scripts/lib/paths.mjs';
import { startVSCode } from '../../scripts/lib/vscode.mjs';
import { Workbench } from './pages/workbench';

/** The themes in which things are looked at, with their names in the list of themes and the class that the workbench has in each. */
export const THEMES = {
  light: { name: 'Default Light Modern', label: 'Light Modern', mark: 'vs' },
  dark: { name: 'Default Dark Modern', label: 'Dark Modern', mark: 'vs-dark' },
  'high-contrast': { name: 'Default High Contrast', label: 'Dark High Contrast', mark: 'hc-black' },
  'high-contrast-light': { name: 'Default High Contrast Light', label: 'Light High Contrast', mark: 'hc-light' },
} as const;
export type Theme = keyof typeof THEMES;

export interface WorkbenchOptions {
  /** Files of the opened folder, by name; the first is open. */
  readonly files: Readonly<Record<string, string>>;
  readonly theme?: Theme;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly size?: { readonly width: number; readonly height: number };
}

interface Fixtures {
  /** Opens a window with a folder; it closes with the test, or is shared. */
  readonly open: (options: WorkbenchOptions) => Promise<Workbench>;
  /**
   * True lets tests that ask for the same settings and size share a window, one after the other: it has the files of each anew and no
   * editor of the one before, but the extension has started, and views and recent searches are as they were left. “in this file” shares
   * it with no other file.
   */
  readonly sharesWindow: boolean | 'in this file';
}

interface OpenWindow {
  readonly workbench: Workbench;
  readonly folder: string;
  /** Who else may have it; nothing where nobody may. */
  readonly isFor: string | undefined;
  /** The settings that it was opened with. */
  readonly settings: string;
}

interface WorkerFixtures {
  readonly chromium: Browser;
  readonly vscode: Awaited<ReturnType<typeof startVSCode>>;
  /** The windows that are open: those of a test, and the one that is shared. */
  readonly windows: Set<OpenWindow>;
}

/** Asks ten times a second; Playwright would soon ask but once, and each test would wait for that many times. */
const poll: typeof baseExpect.poll = (actual, options) =>
  baseExpect.poll(actual, { intervals: [100], ...(typeof options === 'string' ? { message: options } : options) });

/** Playwright's `expect`, with a `poll` that is as quick as its other waits. */
export const expect: typeof baseExpect = new Proxy(baseExpect, {
  get: (target, key) => (key === 'poll' ? poll : Reflect.get(target, key)),
});

export const test = base.extend<Fixtures, WorkerFixtures>({
  chromium: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const browser = await launchBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  // One server, which only hands out files and starts extension hosts. What a window remembers is in its browser, its settings and
  // its folder: each has all three anew, and an extension host of its own.
  vscode: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const vscode = await startVSCode({ vsix: vsixPath, awaitsReturn: false, lean: true });
      await use(vscode);
      await vscode.stop();
    },
    { scope: 'worker' },
  ],
  windows: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const windows = new Set<OpenWindow>();
      await use(windows);
      await close(windows);
    },
    { scope: 'worker' },
  ],
  sharesWindow: [false, { option: true }],
  open: async ({ chromium, vscode, windows, sharesWindow }, use, { file }) => {
    await use(async ({ files, theme = 'light', settings = {}, size = { width: 1280, height: 800 } }) => {
      const all = { 'workbench.colorTheme': THEMES[theme].name, ...settings };
      const isFor = sharesWindow ? JSON.stringify([sharesWindow === true ? 'all' : file, all, size]) : undefined;
      const shared = isFor ? [...windows].find((window) => window.isFor === isFor) : undefined;
      // The settings are those of every window of the server, and one that is open may miss that they change.
      await close(windows, ({ settings }) => settings !== JSON.stringify(all));
      vscode.writeSettings(all);
      const [first = ''] = Object.keys(files);
      if (shared) {
        await shared.workbench.clear();
        writeFiles(shared.folder, files);
        await shared.workbench.editor.openFile(first);
        return shared.workbench;
      }
      if (sharesWindow) await close(windows);
      const folder = join(mkdtempSync(join(vscode.temp, 'test-')), 'drafts');
      writeFiles(folder, files);
      const page = await chromium.newPage({ viewport: size });
      const workbench = new Workbench(page);
      windows.add({ workbench, folder, isFor, settings: JSON.stringify(all) });
      await page.goto(vscode.address({ folder, file: join(folder, first) }));
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
      await workbench.editor.waitFor(first);
      await page.locator(`.monaco-workbench.${THEMES[theme].mark}`).waitFor();
      return workbench;
    });
    await close(windows, ({ isFor }) => !isFor);
  },
});

async function close(windows: Set<OpenWindow>, which: (window: OpenWindow) => boolean = () => true): Promise<void> {
  for (const window of [...windows].filter(which)) {
    await window.workbench.page.close();
    windows.delete(window);
  }
}

function writeFiles(folder: string, files: WorkbenchOptions['files']): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
