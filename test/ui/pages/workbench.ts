import { expect, type Locator, type Page } from '@playwright/test';
import { Card } from './card';
import { Editor } from './editor';
import { ASKED_AGAIN } from './patience';
import { plain } from './plain';
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

  /**
   * Runs a command by its name. Just after the start the palette may not know it yet: it is asked again.
   * @param keepsSelection leaves out the Escape before it, which would end what is open and what is selected
   */
  async run(command: string, { keepsSelection = false } = {}): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input.input');
    await expect(async () => {
      if (!keepsSelection) await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('F1');
      await input.fill(`>${command}`, { timeout: ASKED_AGAIN });
      await this.page
        .locator('.quick-input-list .monaco-list-row', { hasText: command })
        .first()
        .waitFor({ timeout: ASKED_AGAIN });
      // Of commands with the same words, the first in the alphabet is in front.
      const focused = this.page.locator('.quick-input-list .monaco-list-row.focused .label-name').first();
      const labels = (await this.page.locator('.quick-input-list .monaco-list-row .label-name').allTextContents()).map(plain);
      const most = labels.includes(command) ? labels.length : 0;
      for (let moved = 0; moved < most && plain(await focused.innerText()) !== command; moved++)
        await this.page.keyboard.press('ArrowDown');
      expect(plain(await focused.innerText())).toContain(command);
    }).toPass({ timeout: 60_000 });
    await this.page.keyboard.press('Enter');
  }

  /** The rows of the panel *Problems*: files, and under each what is wrong in it. */
  readonly problems = () => this.page.locator('.markers-panel .monaco-list-row');

  /** A message in the corner. */
  notification(text: RegExp): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item', { hasText: text });
  }

  /** Waits for a message and answers it by one of its buttons. */
  async answer(text: RegExp, button: string): Promise<void> {
    await this.notification(text).getByRole('button', { name: button }).click();
  }

  /** Waits until VS Code has written down what an extension remembers: a reload may come before that. */
  async remembers(words: string): Promise<void> {
    const isStored = () =>
      this.page.evaluate(async (text) => {
        const done = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
        for (const { name = '' } of await indexedDB.databases()) {
          const database = await done(indexedDB.open(name));
          const stores = [...database.objectStoreNames];
          const values = await Promise.all(
            stores.map((store) => done(database.transaction(store).objectStore(store).getAll() as IDBRequest<unknown[]>)),
          );
          database.close();
          if (JSON.stringify(values).includes(text)) return true;
        }
        return false;
      }, words);
    await expect.poll(isStored).toBe(true);
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
