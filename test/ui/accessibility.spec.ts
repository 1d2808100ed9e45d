// What a screen reader is told of what we draw, and whether it can be read and reached, in every theme.
import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { expect, THEMES, type Theme, test } from './fixtures';
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

/** What axe finds in parts of the page, in short. */
async function violations({ page }: Workbench, ...parts: (string | string[])[]): Promise<string[]> {
  const axe = parts.reduce<AxeBuilder>((builder, part) => builder.include(part), new AxeBuilder({ page }).setLegacyMode());
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
  );
}

test('views, lists and cards say in words what they are, and no theme hides anything', async ({ open, changeTheme }) => {
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
    await changeTheme(workbench, name);
    expect(
      await violations(workbench, '.part.sidebar .pane-body', ['iframe.webview', '#active-frame', 'main']),
      `the sidebar in ${name}`,
    ).toEqual([]);
  }

  await workbench.search.open();
  await page.keyboard.type('gabala lease');
  await expect.poll(async () => (await workbench.search.rows())[0]?.label ?? '').toMatch(/^¶/);
  const rows = page.locator('.quick-input-list .monaco-list-row');
  expect((await announced(rows))[0]).toMatch(/^option: ¶\d+,? .+/);
  for (const name of Object.keys(THEMES) as Theme[]) {
    await changeTheme(workbench, name);
    expect(await violations(workbench, '.quick-input-list'), `the search in ${name}`).toEqual([]);
  }
  await page.keyboard.press('Escape');
});
