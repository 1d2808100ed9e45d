import { expect, type Locator, type Page } from '@playwright/test';
import { ASKED_AGAIN } from './patience';
import { plain } from './plain';

/** The editors and their tabs. What is asked of a text is asked of the active editor. */
export class Editor {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Waits until the active editor has that name and shows its text. */
  async waitFor(name: string): Promise<void> {
    await this.#page.locator('.editor-group-container.active .tab.active', { hasText: name }).waitFor();
    await this.#page.locator('.editor-group-container.active .view-line').first().waitFor();
  }

  /** Opens a file of the folder, by *Go to File*. It may not know yet a file that has just been made: it is asked again. */
  async openFile(name: string): Promise<void> {
    await expect(async () => {
      await this.#page.keyboard.press('Escape');
      await this.#page.keyboard.press('Control+p');
      await this.#page.locator('.quick-input-widget input.input').fill(name, { timeout: ASKED_AGAIN });
      await this.#page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor({ timeout: ASKED_AGAIN });
    }).toPass({ timeout: 60_000 });
    await this.#page.keyboard.press('Enter');
    await this.waitFor(name);
  }

  /** Names of the open tabs, in order. */
  async tabs(): Promise<string[]> {
    // Where something is told of a file beside its name, the ending stands apart.
    const partsOf = (labels: Element[]) =>
      labels.map((label) => [...label.querySelectorAll('.label-name, .label-suffix')].map((part) => part.textContent).join(''));
    return (await this.#page.locator('.tab .monaco-icon-label-container').evaluateAll(partsOf)).map(plain);
  }

  /** Name of the active tab. */
  async activeTab(): Promise<string> {
    return plain(await this.#page.locator('.editor-group-container.active .tab.active .label-name').innerText());
  }

  /** The lines on the screen, from top to bottom; a wrapped one is several. */
  async visibleLines(): Promise<string[]> {
    return this.#page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.editor-group-container.active .view-lines > .view-line')]
        .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text.replace(/\u00a0/g, ' ')),
    );
  }

  /** The passage numbers beside the report's text. */
  readonly passageNumbers = () =>
    this.#page.locator('.editor-group-container.active .view-line span', { hasText: /^\u00a0?¶\d+\u00a0?$/ });

  /** "Ln 3, Col 7", as the status bar says it. */
  async cursor(): Promise<string> {
    return this.#page.locator('#status\\.editor\\.selection').innerText();
  }

  /** What the editor shows and where the cursor is: the same before and after means that nothing has moved. */
  async state(): Promise<unknown> {
    return {
      tabs: await this.tabs(),
      active: await this.activeTab(),
      cursor: await this.cursor(),
      lines: await this.visibleLines(),
      lineNumbers: (await this.#page.locator('.editor-group-container.active .line-numbers').allTextContents()).toSorted(),
    };
  }

  /** Puts the cursor there, by way of *Go to Line*. */
  async goToLine(line: number, column = 1): Promise<void> {
    await this.#page.keyboard.press('Control+g');
    const input = this.#page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await this.#page.keyboard.press('Enter');
    await this.#page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
  }

  /** Waits until the status bar says how many names the draft has: the extension has started then, and its keys are known. */
  async namesAreKnown(): Promise<void> {
    await this.#page.locator('.statusbar-item', { hasText: /\d names?$/ }).waitFor({ timeout: 60_000 });
  }

  /** The list of suggestions, or the box that says that there are none. */
  readonly suggestions = () => this.#page.locator('.suggest-widget.visible');

  /** Asks for names by the key, once, and gives the row of the list that has this one. */
  async suggestion(name: string): Promise<Locator> {
    await this.namesAreKnown();
    await this.#page.keyboard.press('Control+Space');
    const row = this.suggestions().locator('.monaco-list-row', { hasText: name }).first();
    await row.waitFor();
    return row;
  }

  /** Has the card of the suggestion in front shown beside the list, if it is not; gives it. */
  async suggestionCard(): Promise<Locator> {
    await this.suggestions().locator('.monaco-list-row.focused').waitFor();
    const card = this.#page.locator('.suggest-details-container:visible');
    if (!(await card.count())) await this.#page.keyboard.press('Control+Space');
    await expect(card).toBeVisible();
    return card;
  }

  /** The button that VS Code shows behind what was pasted or dropped, where there are other ways to put it. */
  readonly otherWays = () => this.#page.locator('.post-edit-widget');

  /** Chooses another way for what was pasted or dropped, by keys. */
  async chooseOtherWay(name: string): Promise<void> {
    await this.otherWays().waitFor();
    await this.#page.keyboard.press('Control+.');
    const rows = this.#page.locator('.action-widget .monaco-list-row');
    await rows.first().waitFor();
    const wanted = this.#page.locator('.action-widget .monaco-list-row.focused', { hasText: name });
    for (let tries = await rows.count(); tries > 0 && !(await wanted.count()); tries--)
      await this.#page.keyboard.press('ArrowDown');
    await wanted.waitFor();
    await this.#page.keyboard.press('Enter');
  }

  /** How many places of the editor are marked as a warning, on the screen. */
  readonly squiggles = () => this.#page.locator('.editor-group-container.active .view-overlays .cdr.squiggly-warning').count();

  /** The problem that *Go to Next Problem* shows within the text. */
  readonly problem = () => this.#page.locator('.marker-widget');

  /** Has something mended at the cursor by the key, and takes the way of that title. */
  async quickFix(title: RegExp): Promise<void> {
    const rows = this.#page.locator('.action-widget .monaco-list-row');
    // A key that comes before the editor has the keyboard back is lost.
    await expect(async () => {
      await this.#page.keyboard.press('Escape');
      await this.#page.keyboard.press('Control+.');
      await rows.filter({ hasText: title }).first().waitFor({ timeout: ASKED_AGAIN });
    }).toPass({ timeout: 60_000 });
    const wanted = this.#page.locator('.action-widget .monaco-list-row.focused').filter({ hasText: title });
    for (let tries = await rows.count(); tries > 0 && !(await wanted.count()); tries--)
      await this.#page.keyboard.press('ArrowDown');
    await wanted.waitFor();
    await this.#page.keyboard.press('Enter');
  }

  /** Drags something by the pointer to the end of a line of the editor, counted from 1, and drops it into the text, as Shift asks. */
  async dropIntoText(what: Locator, line: number): Promise<void> {
    const { mouse, keyboard } = this.#page;
    const target = this.#page.locator('.editor-group-container.active .view-lines > .view-line').nth(line - 1);
    const [from, to] = [await what.boundingBox(), await target.locator('> span').boundingBox()];
    if (!from || !to) throw new Error('What is dragged, or the line, is not on the screen.');
    await mouse.move(from.x + 40, from.y + from.height / 2);
    await mouse.down();
    // VS Code makes a drag of a press that has moved a little.
    await mouse.move(from.x + 60, from.y + from.height / 2, { steps: 4 });
    await keyboard.down('Shift');
    await mouse.move(to.x + to.width, to.y + to.height / 2, { steps: 10 });
    await mouse.move(to.x + to.width + 1, to.y + to.height / 2, { steps: 2 });
    await mouse.up();
    await keyboard.up('Shift');
  }

  /** The words of the editor that are underlined with dots, in order. */
  async underlined(): Promise<string[]> {
    return this.#page.evaluate(() => {
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
