import { expect, type Frame, type Page } from '@playwright/test';
import { ASKED_AGAIN } from './patience';
import { plain } from './plain';

/** The report's views in the sidebar. */
export class Sidebar {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens it, if it is not open, with the views of the report. */
  async open(): Promise<void> {
    const icon = this.#page.locator('.activitybar .action-item', {
      has: this.#page.locator('.action-label[aria-label^="Azerbaijan Report"]'),
    });
    await icon.waitFor();
    if (!(await icon.evaluate((item) => item.classList.contains('checked')))) await icon.click();
    // Which rows there are depends on what is open in the tree, and how far it has been scrolled.
    await this.view('Topics').locator('.monaco-list-row').first().waitFor();
  }

  /** A view by its title. */
  readonly view = (name: string) =>
    this.#page.locator('.part.sidebar .pane', { has: this.#page.locator(`.pane-header[aria-label^="${name}"]`) });

  /** The titles of the views from top to bottom. */
  async views(): Promise<string[]> {
    const labels = await this.#page
      .locator('.part.sidebar .pane-header')
      .evaluateAll((headers) => headers.map((header) => header.getAttribute('aria-label') ?? ''));
    return labels.map((label) => label.replace(/(?: - .*)? Section.*/, ''));
  }

  /** Opens a view that is closed. */
  async openView(name: string): Promise<void> {
    const header = this.view(name).locator('.pane-header');
    await expect(async () => {
      if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
      await this.view(name).locator('.monaco-list-row').first().waitFor({ timeout: ASKED_AGAIN });
    }).toPass({ timeout: 60_000 });
  }

  /** Closes a view, which leaves its room to the others. */
  async closeView(name: string): Promise<void> {
    const header = this.view(name).locator('.pane-header');
    await header.click();
    await expect(header).toHaveAttribute('aria-expanded', 'false');
  }

  /** Presses a button in a view. Those in its title are there while the pointer is on it. */
  async press(view: string, button: string): Promise<void> {
    await this.view(view).hover();
    await this.view(view).getByRole('button', { name: button }).click();
  }

  /** The first row of a view that has that text. */
  readonly treeRow = (view: string, text: string) => this.view(view).locator('.monaco-list-row', { hasText: text }).first();

  /** The rows of a view from top to bottom, as far as they are on the screen. */
  async treeTexts(view: string): Promise<string[]> {
    // All at once: rows of an earlier list may be on their way out.
    const read = (rows: Element[]) =>
      rows.map((row) => ({
        index: Number(row.getAttribute('data-index')),
        text: row.querySelector<HTMLElement>('.monaco-icon-label')?.innerText ?? '',
      }));
    const texts = await this.view(view).locator('.monaco-list-row').evaluateAll(read);
    return texts.sort((a, b) => a.index - b.index).map(({ text }) => plain(text).replace(/\n/g, ''));
  }

  /** The frame of the view *At the Cursor*. */
  async cursorFrame(): Promise<Frame> {
    const frame = await (await this.cursorCard().elementHandle())?.ownerFrame();
    if (!frame) throw new Error('The view has no page.');
    return frame;
  }

  /** The card in the view *At the Cursor*. */
  readonly cursorCard = () => this.#page.frameLocator('iframe.webview').frameLocator('#active-frame').locator('main');
}
