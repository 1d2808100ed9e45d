import { expect, type Page } from '@playwright/test';
import { ASKED_AGAIN } from './patience';
import { plain } from './plain';

/** The card in a popover over the text. */
export class Card {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The popover. */
  readonly body = () => this.#page.locator('.monaco-resizable-hover .monaco-hover:not(.hidden)');

  /** Rests the pointer on a word of the editor; gives the card's text. */
  async restOn(word: string): Promise<string> {
    const box = await this.#page.evaluate((wanted) => {
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
      await this.#page.mouse.move(box.x - 3, box.y + 60);
      await this.#page.mouse.move(box.x - 3, box.y);
      await this.#page.mouse.move(box.x, box.y);
      await this.body().waitFor({ timeout: ASKED_AGAIN });
      // What VS Code shows while it waits for the providers is no card yet.
      await expect(this.body()).not.toHaveText(/^Loading/, { timeout: 10_000 });
    }).toPass({ timeout: 60_000 });
    return this.text();
  }

  /** Has the card of the name at the cursor shown by keys, with the keyboard in it. */
  async showAndFocus(): Promise<void> {
    const showOrFocus = async () => {
      await this.#page.keyboard.press('Control+k');
      await this.#page.keyboard.press('Control+i');
    };
    await showOrFocus();
    await this.body().waitFor();
    await expect(this.body()).not.toHaveText(/^Loading/);
    await showOrFocus();
  }

  /** Moves the keyboard by Tab to the link with these words. */
  async tabTo(words: RegExp): Promise<void> {
    await expect(async () => {
      await this.#page.keyboard.press('Tab');
      const focused = await this.#page.evaluate(() => document.activeElement?.textContent ?? '');
      expect(focused).toMatch(words);
    }).toPass({ intervals: [50], timeout: 20_000 });
  }

  /** What it says. */
  async text(): Promise<string> {
    return plain(await this.body().innerText());
  }

  /** Takes the pointer away, until the card is gone. */
  async leave(): Promise<void> {
    await this.#page.mouse.move(5, 5);
    await this.body().waitFor({ state: 'hidden' });
  }
}
