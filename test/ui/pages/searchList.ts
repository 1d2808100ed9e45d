import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { root, vscodeVersion } from '../../../scripts/lib/paths.mjs';
import type { Workbench } from './workbench';

/** The list that a search is typed into. */
export class SearchList {
  readonly #workbench: Workbench;
  readonly #page: Page;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
    this.#page = workbench.page;
  }

  /** Where one types, in this list as in any other. */
  readonly input = () => this.#page.locator('.quick-input-widget:visible input.input');

  /**
   * Does this VS Code leave Enter with other keys held down to keybindings? Until 1.105 its lists took any Enter for themselves, before a
   * keybinding was looked for.
   */
  leavesEnterToKeybindings(): boolean {
    const [major = 0, minor = 0] = vscodeVersion().split('.').map(Number);
    return major > 1 || minor >= 105;
  }

  /** The key that inserts the active passage, and the one that lists all results: with Enter where that is for us to have. */
  insertKey = (): string => (this.leavesEnterToKeybindings() ? 'Alt+Enter' : 'Control+i');
  listKey = (): string => (this.leavesEnterToKeybindings() ? 'Control+Shift+Enter' : 'Control+Shift+l');

  /** Opens it by its command. One that has just been put away may give the keyboard back so late that it closes this one: once more then. */
  async open(): Promise<void> {
    await expect(async () => {
      await this.#workbench.run('Azerbaijan Report: Search the Report');
      await this.#page
        .locator('.quick-input-widget:visible input.input[placeholder^="Search the report"]')
        .waitFor({ timeout: 20_000 });
    }).toPass({ timeout: 90_000 });
  }

  /** Opens it by its key, pressed once. The extension has started by then. */
  async openByKey(): Promise<void> {
    await this.#page.keyboard.press('Control+Shift+j');
    await this.input().waitFor();
  }

  /** Moves down in the list until a passage is previewed. What is moved to before the last rows have come, they undo. */
  async previewNext(): Promise<void> {
    await expect(async () => {
      await this.#page.keyboard.press('ArrowDown');
      await this.#page
        .locator('.editor-group-container.active .tab.active', { hasText: 'Azerbaijan Report' })
        .waitFor({ timeout: 10_000 });
    }).toPass({ timeout: 60_000 });
  }

  /** The passage numbers that the report itself gives for a query, best first, as rows label them. */
  ask(query: string): string[] {
    const { stdout } = spawnSync(process.execPath, [join(root, 'out/ask.cjs'), 'search', query, '--json'], { encoding: 'utf8' });
    return JSON.parse(stdout).results.map(({ passage }: { passage: number }) => `¶${passage}`);
  }

  /** The rows of the list from top to bottom, as far as they are on the screen. */
  async rows(): Promise<{ label: string; description: string; detail: string; focused: boolean }[]> {
    return this.#page.evaluate(() =>
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
}
