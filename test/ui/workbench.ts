// The workbench as a writer meets it: what can be seen on the screen and done with pointer and keyboard. Specs read as what a
// writer does; how VS Code is built stands here alone.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, test as base, expect, type Page } from '@playwright/test';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { root, vsixPath } from '../../scripts/lib/paths.mjs';
import { startVSCode } from '../../scripts/lib/vscode.mjs';

/** The themes in which things are looked at, with the class that the workbench has in each. */
export const THEMES = {
  light: { name: 'Default Light Modern', mark: 'vs' },
  dark: { name: 'Default Dark Modern', mark: 'vs-dark' },
  'high-contrast': { name: 'Default High Contrast', mark: 'hc-black' },
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
  /** Opens a real VS Code with the packaged extension; it ends with the test. */
  readonly open: (options: WorkbenchOptions) => Promise<Workbench>;
}

export { expect };

export const test = base.extend<Fixtures, { chromium: Browser; extensions: string }>({
  chromium: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const browser = await launchBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  // Installed once: each VS Code begins with a copy.
  extensions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const vscode = await startVSCode({ vsix: vsixPath });
      const folder = mkdtempSync(join(tmpdir(), 'arc-extensions-'));
      cpSync(join(vscode.data, 'extensions'), folder, { recursive: true });
      await vscode.stop();
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  open: async ({ chromium, extensions }, use) => {
    const endings: (() => Promise<unknown>)[] = [];
    await use(async ({ files, theme = 'light', settings = {}, size = { width: 1280, height: 800 } }) => {
      const vscode = await startVSCode({ extensions, settings: { 'workbench.colorTheme': THEMES[theme].name, ...settings } });
      endings.push(() => vscode.stop());
      const folder = join(vscode.temp, 'drafts');
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
      const page = await chromium.newPage({ viewport: size });
      endings.push(() => page.close());
      const [first = ''] = Object.keys(files);
      await page.goto(vscode.address({ folder, file: join(folder, first) }));
      const workbench = new Workbench(page);
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
      await workbench.waitForEditor(first);
      await page.locator(`.monaco-workbench.${THEMES[theme].mark}`).waitFor();
      return workbench;
    });
    for (const end of endings.reverse()) await end();
  },
});

/** Editor text has no-break spaces for spaces. */
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  // --- Editors -----------------------------------------------------------------------------------------------------------------

  async waitForEditor(name: string): Promise<void> {
    await this.page.locator('.editor-group-container.active .tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-group-container.active .view-line').first().waitFor();
  }

  /** Names of the open tabs, in order. */
  async tabs(): Promise<string[]> {
    return (await this.page.locator('.tab .label-name').allTextContents()).map(plain);
  }

  async activeTab(): Promise<string> {
    return plain(await this.page.locator('.editor-group-container.active .tab.active .label-name').innerText());
  }

  /** The lines on the screen, from top to bottom; a wrapped one is several. */
  async visibleLines(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.editor-group-container.active .view-lines > .view-line')]
        .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text.replace(/\u00a0/g, ' ')),
    );
  }

  /** The passage numbers beside the report's text. */
  readonly passageNumbers = () =>
    this.page.locator('.editor-group-container.active .view-line span', { hasText: /^\u00a0?¶\d+\u00a0?$/ });

  /** "Ln 3, Col 7", as the status bar says it. */
  async cursor(): Promise<string> {
    return this.page.locator('#status\\.editor\\.selection').innerText();
  }

  /** What the editor shows and where the cursor is: the same before and after means that nothing has moved. */
  async editorState(): Promise<unknown> {
    return {
      tabs: await this.tabs(),
      active: await this.activeTab(),
      cursor: await this.cursor(),
      lines: await this.visibleLines(),
      lineNumbers: (await this.page.locator('.editor-group-container.active .line-numbers').allTextContents()).toSorted(),
    };
  }

  async goToLine(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+g');
    const input = this.page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
  }

  /** Runs a command by its name. Just after the start the palette may not know it yet: it is asked again. */
  async run(command: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input.input');
    await expect(async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('F1');
      await input.fill(`>${command}`, { timeout: 3000 });
      await this.page
        .locator('.quick-input-list .monaco-list-row.focused', { hasText: command })
        .first()
        .waitFor({ timeout: 4000 });
    }).toPass({ timeout: 40_000 });
    await this.page.keyboard.press('Enter');
  }

  // --- Cards -------------------------------------------------------------------------------------------------------------------

  readonly card = () => this.page.locator('.monaco-resizable-hover .monaco-hover:not(.hidden)');

  /** Rests the pointer on a word of the editor; gives the card's text. */
  async restOn(word: string): Promise<string> {
    const box = await this.page.evaluate((wanted) => {
      const spaced = (text: string) => text.replace(/\u00a0/g, ' ');
      for (const line of document.querySelectorAll('.editor-group-container.active .view-lines > .view-line')) {
        const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const at = spaced(node.textContent ?? '').indexOf(wanted);
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
      }
      return undefined;
    }, word);
    if (!box) throw new Error(`“${word}” is not on the screen`);
    // A pointer that rests before the extension has started is not asked about again: it is moved off and back on.
    await expect(async () => {
      await this.page.mouse.move(box.x - 3, box.y + 60);
      await this.page.mouse.move(box.x - 3, box.y);
      await this.page.mouse.move(box.x, box.y);
      await this.card().waitFor({ timeout: 3000 });
      // What VS Code shows while it waits for the providers is no card yet.
      await expect(this.card()).not.toHaveText(/^Loading/, { timeout: 5000 });
    }).toPass({ timeout: 30_000 });
    return this.cardText();
  }

  async cardText(): Promise<string> {
    return plain(await this.card().innerText());
  }

  async awayFromCard(): Promise<void> {
    await this.page.mouse.move(5, 5);
    await this.card().waitFor({ state: 'hidden' });
  }

  // --- Search ------------------------------------------------------------------------------------------------------------------

  readonly searchInput = () => this.page.locator('.quick-input-widget:visible input.input');

  async openSearch(): Promise<void> {
    await this.run('Report: Search');
    await this.page.locator('.quick-input-widget:visible input.input[placeholder^="Search the report"]').waitFor();
  }

  /** Moves down in the list until a passage is previewed. What is moved to before the last rows have come, they undo. */
  async previewNext(): Promise<void> {
    await expect(async () => {
      await this.page.keyboard.press('ArrowDown');
      await this.page
        .locator('.editor-group-container.active .tab.active', { hasText: 'Azerbaijan Report' })
        .waitFor({ timeout: 4000 });
    }).toPass({ timeout: 30_000 });
  }

  /** The passage numbers that the report itself gives for a query, best first, as rows label them. */
  ask(query: string): string[] {
    const { stdout } = spawnSync(process.execPath, [join(root, 'out/ask.cjs'), 'search', query, '--json'], { encoding: 'utf8' });
    return JSON.parse(stdout).results.map(({ passage }: { passage: number }) => `¶${passage}`);
  }

  /** The rows of the list from top to bottom, as far as they are on the screen. */
  async rows(): Promise<{ label: string; description: string; detail: string; focused: boolean }[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.quick-input-list .monaco-list-row')]
        .sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index))
        .map((row) => {
          const text = (selector: string) => (row.querySelector(selector)?.textContent ?? '').replace(/\u00a0/g, ' ');
          return {
            label: text('.quick-input-list-row:first-child .label-name'),
            description: text('.quick-input-list-row:first-child .label-description'),
            detail: text('.quick-input-list-label-meta'),
            focused: row.classList.contains('focused'),
          };
        }),
    );
  }

  // --- Sidebar -----------------------------------------------------------------------------------------------------------------

  async openSidebar(): Promise<void> {
    const icon = this.page.locator('.activitybar .action-item', {
      has: this.page.locator('.action-label[aria-label^="Azerbaijan Report"]'),
    });
    await icon.waitFor();
    if (!(await icon.evaluate((item) => item.classList.contains('checked')))) await icon.click();
    await this.treeRow('Topics', 'Political background').waitFor();
  }

  readonly view = (name: string) =>
    this.page.locator('.part.sidebar .pane', { has: this.page.locator(`.pane-header[aria-label^="${name}"]`) });

  /** Opens a view that is closed. */
  async openView(name: string): Promise<void> {
    const header = this.view(name).locator('.pane-header');
    await expect(async () => {
      if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
      await this.view(name).locator('.monaco-list-row').first().waitFor({ timeout: 4000 });
    }).toPass({ timeout: 30_000 });
  }

  /** Closes a view, which leaves its room to the others. */
  async closeView(name: string): Promise<void> {
    const header = this.view(name).locator('.pane-header');
    await header.click();
    await expect(header).toHaveAttribute('aria-expanded', 'false');
  }

  readonly treeRow = (view: string, text: string) => this.view(view).locator('.monaco-list-row', { hasText: text }).first();

  /** The rows of a view from top to bottom, as far as they are on the screen. */
  async treeTexts(view: string): Promise<string[]> {
    const rows = await this.view(view).locator('.monaco-list-row').all();
    const texts = await Promise.all(
      rows.map(async (row) => ({
        index: Number(await row.getAttribute('data-index')),
        text: plain(await row.locator('.monaco-icon-label').first().innerText()).replace(/\n/g, ''),
      })),
    );
    return texts.sort((a, b) => a.index - b.index).map(({ text }) => text);
  }

  // --- In the draft --------------------------------------------------------------------------------------------------------------

  /** The card in the view *At the Cursor*. */
  readonly cursorCard = () => this.page.frameLocator('iframe.webview').frameLocator('#active-frame').locator('main');

  /** The words of the editor that are underlined with dots, in order. */
  async underlined(): Promise<string[]> {
    return this.page.evaluate(() => {
      const marks = [
        ...document.querySelectorAll<HTMLElement>(
          '.editor-group-container.active .view-overlays .cdr, .editor-group-container.active .view-lines span',
        ),
      ]
        .filter(
          (element) =>
            getComputedStyle(element).borderBottomStyle === 'dotted' && getComputedStyle(element).borderBottomWidth !== '0px',
        )
        .map((element) => element.getBoundingClientRect())
        .sort((a, b) => a.top - b.top || a.left - b.left);
      const words: string[] = [];
      for (const mark of marks) {
        const line = [...document.querySelectorAll<HTMLElement>('.editor-group-container.active .view-lines > .view-line')].find(
          (candidate) => Math.abs(candidate.getBoundingClientRect().top - mark.top) < 4,
        );
        if (!line) continue;
        let word = '';
        const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          for (let i = 0; i < (node.textContent ?? '').length; i++) {
            const range = document.createRange();
            range.setStart(node, i);
            range.setEnd(node, i + 1);
            const { left, right } = range.getBoundingClientRect();
            if ((left + right) / 2 > mark.left && (left + right) / 2 < mark.right) word += node.textContent?.[i] ?? '';
          }
        }
        words.push(word.replace(/\u00a0/g, ' '));
      }
      return words;
    });
  }
}
