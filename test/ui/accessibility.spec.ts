// What a screen reader is told of what we draw, and whether it can be read and reached, in every theme.
import type { Frame, Locator, Page } from '@playwright/test';
import axe from 'axe-core';
import { expect, THEMES, type Theme, test } from './fixtures';
import { ASKED_AGAIN } from './pages/patience';
import type { Workbench } from './pages/workbench';

const draft = `# Transit

Russia gave up the Gabala radar station when the lease ran out.
`;

/** Rows of VS Code's lists as they are announced. */
const announced = (rows: Locator) =>
  rows.evaluateAll((all) =>
    all
      .toSorted((a, b) => Number(a.dataset.index) - Number(b.dataset.index))
      .map((row) => `${row.getAttribute('role')}: ${row.getAttribute('aria-label')}`),
  );

/** What axe finds in a part of a page or frame, in short. It is run in the frame itself: VS Code lets no frame ask another. */
async function violations(frame: Page | Frame, part: string): Promise<string[]> {
  await frame.evaluate(axe.source);
  const found = await frame.evaluate(
    (selector) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(selector, {
        iframes: false,
        resultTypes: ['violations'],
        // VS Code writes a row's words and its count without a space between: no name could contain them as they stand.
        rules: { 'label-content-name-mismatch': { enabled: false } },
      }),
    part,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
  );
}

/** Chooses a theme as a person does. */
async function choose(workbench: Workbench, theme: Theme): Promise<void> {
  const { label, mark } = THEMES[theme];
  const { keyboard } = workbench.page;
  await expect(async () => {
    await keyboard.press('Control+k');
    await keyboard.press('Control+t');
    await workbench.search.input().waitFor({ timeout: ASKED_AGAIN });
  }).toPass({ timeout: 60_000 });
  await keyboard.type(label);
  await workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label }).first().waitFor();
  await keyboard.press('Enter');
  await workbench.page.locator(`.monaco-workbench.${mark}`).waitFor();
}

test('views, lists and cards say in words what they are, and no theme hides anything', async ({ open }) => {
  const workbench = await open({ files: { 'draft.md': draft }, size: { width: 1366, height: 900 } });
  const { page, sidebar } = workbench;
  await sidebar.open();
  await sidebar.openView('Names');
  await workbench.editor.goToLine(3, 24);
  const card = sidebar.cursorCard();
  await expect(card).toContainText('Gabala radar station');

  expect(await announced(sidebar.view('Topics').locator('.monaco-list-row'))).toContain(
    'treeitem: Topic: Political background; 7 subtopics, 34 passages',
  );
  expect(await announced(sidebar.view('Names').locator('.monaco-list-row'))).toContain('treeitem: People; 26 names');
  expect(await announced(sidebar.view('In This Draft').locator('.monaco-list-row'))).toEqual([
    expect.stringMatching(/^treeitem: Russia: once in this draft|^treeitem: Russia: 1 time in this draft/),
    expect.stringMatching(/^treeitem: Gabala radar station: 1 time in this draft, \d+ passages in the report/),
  ]);
  await expect(card.getByRole('heading', { level: 1 })).toHaveText('Gabala radar station (facility or field)');
  await expect(card.getByRole('link', { name: /^Open passage \d+$/ }).first()).toBeVisible();

  for (const name of Object.keys(THEMES) as Theme[]) {
    await choose(workbench, name);
    expect(await violations(page, '.part.sidebar .pane-body'), `the sidebar in ${name}`).toEqual([]);
    const frame = await sidebar.cursorFrame();
    // The page is transparent, and axe does not look through it to the sidebar.
    await frame.evaluate(() => {
      document.documentElement.style.background = 'var(--vscode-sideBar-background)';
    });
    expect(await violations(frame, 'main'), `the card in ${name}`).toEqual([]);
  }

  // The list of the search is drawn by VS Code alone; what is ours in it is its words.
  await workbench.search.open();
  await page.keyboard.type('gabala lease');
  await expect.poll(async () => (await workbench.search.rows())[0]?.label ?? '').toMatch(/^¶/);
  const [first] = await announced(page.locator('.quick-input-list .monaco-list-row'));
  expect(first).toMatch(/^option: ¶\d+,? .+/);
});
