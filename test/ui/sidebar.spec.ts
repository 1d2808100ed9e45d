import { expect, test } from './fixtures';

const files = { 'draft.md': '# A draft\n\nText.\n' };

test('a topic opens in the tree, and its passage in the report', async ({ open }) => {
  const workbench = await open({ files });
  await workbench.sidebar.open();
  await workbench.sidebar.treeRow('Topics', 'Political background').click();
  await workbench.sidebar.treeRow('Topics', 'Elchibey and Heydar Aliyev').click();
  const passage = workbench.sidebar.treeRow('Topics', 'The Ganja forces');
  await passage.waitFor();
  expect(await passage.innerText()).toContain('¶7');
  await passage.click();
  await workbench.editor.waitFor('Azerbaijan Report');
  await expect.poll(async () => (await workbench.editor.visibleLines()).join(' ')).toContain('The Ganja forces marched on Baku');
  await expect(workbench.page.locator('.tab.active [aria-label$="Read-only"]')).toBeVisible();
});

test('the keyboard alone opens a passage', async ({ open }) => {
  const workbench = await open({ files });
  await workbench.sidebar.open();
  await workbench.run('Azerbaijan Report: Focus on Topics View');
  const { keyboard } = workbench.page;
  // The palette gives the keyboard to the view a little after it has closed.
  await expect(async () => {
    await keyboard.press('Home');
    await keyboard.press('ArrowRight');
    await workbench.sidebar.treeRow('Topics', 'Independence won').waitFor({ timeout: 3000 });
  }).toPass({ timeout: 20_000 });
  await keyboard.press('Home');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowRight');
  await workbench.sidebar.treeRow('Topics', 'Azerbaijan enjoyed').waitFor();
  await keyboard.press('ArrowDown');
  // The row has the whole sentence: the tree's own find knows words that no sidebar has room for.
  await keyboard.press('Control+f');
  await workbench.page.locator('.part.sidebar .monaco-tree-type-filter').waitFor();
  await keyboard.type('collapse of the Tsarist');
  await expect(workbench.sidebar.view('Topics').locator('.monaco-list-row.focused')).toContainText('¶1 ');
  await keyboard.press('Escape');
  await keyboard.press('Enter');
  await workbench.editor.waitFor('Azerbaijan Report');
});

test('a name leads from its kind, or from its place in the alphabet, to its passages', async ({ open }) => {
  const workbench = await open({ files });
  await workbench.sidebar.open();
  // As it comes, the view is closed, to leave the room to the others.
  await workbench.sidebar.openView('Names');
  await workbench.sidebar.treeRow('Names', 'People').click();
  await workbench.sidebar.treeRow('Names', 'Gül, Abdullah').click();
  const passage = workbench.sidebar.treeRow('Names', '¶105');
  await expect(passage.locator('.highlight')).toHaveText('Abdullah Gül');
  await workbench.sidebar.viewAction('Names', 'List by Alphabet').click();
  await expect.poll(async () => (await workbench.sidebar.treeTexts('Names'))[0]).toMatch(/^Abiyev, Safar/);
  // What was chosen is remembered.
  await workbench.page.reload();
  await expect.poll(async () => (await workbench.sidebar.treeTexts('Names'))[0]).toMatch(/^Abiyev, Safar/);
  await workbench.sidebar.viewAction('Names', 'Group by Kind').click();
  await workbench.sidebar.treeRow('Names', 'People').waitFor();
});

test('the tree follows the cursor in the report while it is visible', async ({ open }) => {
  const workbench = await open({ files });
  await workbench.sidebar.open();
  await workbench.run('Azerbaijan Report: Open the Report');
  await workbench.editor.waitFor('Azerbaijan Report');
  await workbench.page.keyboard.press('Control+End');
  await expect(workbench.sidebar.view('Topics').locator('.monaco-list-row.selected')).toContainText('¶195');
});

test('a typed key changes nothing in the report, and says why', async ({ open }) => {
  const workbench = await open({ files });
  await workbench.run('Azerbaijan Report: Open the Report');
  await workbench.editor.waitFor('Azerbaijan Report');
  // The passage numbers come a little after the text, and belong to what must not change.
  await workbench.editor.passageNumbers().first().waitFor();
  const before = await workbench.editor.visibleLines();
  await workbench.page.keyboard.type('x');
  await expect(workbench.page.getByText('can be read and copied, not changed').first()).toBeVisible();
  expect(await workbench.editor.visibleLines()).toEqual(before);
});
