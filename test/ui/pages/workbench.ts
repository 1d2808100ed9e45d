import { expect, type Page } from '@playwright/test';
import { Card } from './card';
import { Editor } from './editor';
import { SearchList } from './searchList';
import { Sidebar } from './sidebar';
import { Walkthrough } from './walkthrough';

/** A window of VS Code, and what a writer meets in it. */
export class Workbench {
  readonly page: Page;
  readonly editor: Editor;
  readonly card: Card;
  readonly search: SearchList;
  readonly sidebar: Sidebar;
  readonly walkthrough: Walkthrough;

  constructor(page: Page) {
    this.page = page;
    this.editor = new Editor(page);
    this.card = new Card(page);
    this.search = new SearchList(this);
    this.sidebar = new Sidebar(page);
    this.walkthrough = new Walkthrough(page);
  }

  /** The commands that the palette lists for some words, best first. It stays open. */
  async commandsFor(words: string): Promise<string[]> {
    const input = this.page.locator('.quick-input-widget:visible input.input');
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('F1');
    await input.fill(`>${words}`);
    return this.page.locator('.quick-input-list .monaco-list-row .label-name').allTextContents();
  }

  /** Runs a command by its name. Just after the start the palette may not know it yet: it is asked again. */
  async run(command: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input.input');
    await expect(async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('F1');
      await input.fill(`>${command}`, { timeout: 10_000 });
      await this.page
        .locator('.quick-input-list .monaco-list-row.focused', { hasText: command })
        .first()
        .waitFor({ timeout: 10_000 });
    }).toPass({ timeout: 60_000 });
    await this.page.keyboard.press('Enter');
  }

  /** Takes everything off the screen that a writer has opened over or in the editors; what was written in them is given up. */
  async clear(): Promise<void> {
    await this.page.mouse.move(5, 5);
    await this.run('View: Close All Editors');
    const tabs = this.page.locator('.tab');
    const giveUp = this.page
      .getByRole('button', { name: 'Don’t Save' })
      .or(this.page.getByRole('button', { name: "Don't Save" }));
    await giveUp.or(this.page.locator('.editor-group-container.empty')).first().waitFor();
    if ((await tabs.count()) > 0) await giveUp.click();
    await expect(tabs).toHaveCount(0);
  }
}
