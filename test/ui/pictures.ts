// Takes the pictures of the README from the running workbench: npm run pictures.
import { join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';
import { expect, type Theme, test } from './fixtures';
import type { Workbench } from './pages/workbench';

const draft = `# Transit and the radar

Russia gave up the Gabala radar station when the lease ran out.
Military aid was held back by Section 907 of the FREEDOM Support Act.

Supplies for Afghanistan went by way of the NDN, and President Aliyev
came to the NATO Summit in May 2012.
`;
const quoting = `# Forces

Azerbaijan has “about 5,000 frontier guards and more than 10,000
Interior (police) Ministry troops” (¶116).

“The military budget has greatly increased in recent years” (¶115).

As the minister put it: “We want peace.”
`;
const settings = { 'editor.minimap.enabled': false, 'editor.fontSize': 14 };
const size = { width: 1120, height: 640 };
async function picture({ page }: Workbench, name: string): Promise<void> {
  // What still fades in would be pale.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  await page.screenshot({ path: join(root, 'media', `${name}.png`) });
}

for (const theme of ['light', 'dark'] satisfies Theme[]) {
  test(`hover, ${theme}`, async ({ open }) => {
    const workbench = await open({ files: { 'draft.md': draft }, theme, settings, size });
    await workbench.page.keyboard.press('Control+b');
    await workbench.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
    await workbench.card.restOn('907');
    await picture(workbench, `hover-${theme}`);
  });

  test(`search, ${theme}`, async ({ open }) => {
    const workbench = await open({ files: { 'draft.md': draft }, theme, settings, size });
    await workbench.page.keyboard.press('Control+b');
    await workbench.search.open();
    await workbench.page.keyboard.type('gaba');
    await expect.poll(async () => (await workbench.search.rows())[1]?.label ?? '').toMatch(/^¶/);
    await workbench.search.previewNext();
    await workbench.editor.waitFor('Azerbaijan Report');
    await workbench.editor.passageNumbers().first().waitFor();
    await picture(workbench, `search-${theme}`);
  });

  test(`browse, ${theme}`, async ({ open }) => {
    const workbench = await open({ files: { 'draft.md': draft }, theme, settings, size });
    await workbench.sidebar.open();
    await workbench.sidebar.closeView('At the Cursor');
    await workbench.sidebar.closeView('In This Draft');
    await workbench.sidebar.treeRow('Topics', 'Political background').click();
    await workbench.sidebar.treeRow('Topics', 'Elchibey and Heydar Aliyev').click();
    await workbench.sidebar.treeRow('Topics', 'The Ganja forces').click();
    await workbench.editor.waitFor('Azerbaijan Report');
    await workbench.editor.passageNumbers().first().waitFor();
    await picture(workbench, `browse-${theme}`);
  });

  test(`draft, ${theme}`, async ({ open }) => {
    const workbench = await open({
      files: { 'draft.md': draft },
      theme,
      settings: { ...settings, 'azerbaijanReport.underline': 'first' },
      size,
    });
    await workbench.sidebar.open();
    await workbench.sidebar.closeView('Topics');
    await workbench.page.mouse.move(700, 400);
    await workbench.editor.goToLine(3, 22);
    await expect(workbench.sidebar.cursorCard()).toContainText('Gabala radar station');
    await expect(workbench.sidebar.treeRow('In This Draft', 'Gabala radar station')).toHaveClass(/selected/);
    await expect.poll(async () => (await workbench.editor.underlined()).length).toBeGreaterThan(3);
    await picture(workbench, `draft-${theme}`);
  });

  test(`check, ${theme}`, async ({ open }) => {
    const workbench = await open({ files: { 'draft.md': quoting }, theme, settings, size });
    await workbench.sidebar.open();
    await workbench.sidebar.closeView('Topics');
    await workbench.sidebar.closeView('At the Cursor');
    await workbench.sidebar.treeRow('In This Draft', 'frontier → border').waitFor();
    await workbench.editor.goToLine(1);
    await workbench.page.keyboard.press('F8');
    await expect(workbench.editor.problem()).toContainText('The report has “border” here');
    await picture(workbench, `check-${theme}`);
  });
}
