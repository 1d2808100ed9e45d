import type { Page } from '@playwright/test';

/** The walkthrough that a new user is led by. */
export class Walkthrough {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** A step by its title. */
  readonly step = (title: string) => this.#page.locator('.getting-started-step', { hasText: title });

  /** The sign that a step has been done. */
  readonly done = (title: string) => this.step(title).locator('.codicon-getting-started-step-checked');

  /** Opens a step and presses its button. */
  async press(title: string, button: string): Promise<void> {
    await this.step(title).click();
    await this.step(title).getByRole('button', { name: button }).click();
  }
}
