import { expect, test } from './fixtures';
import { ASKED_AGAIN } from './pages/patience';

// What one of them leaves open in a tree would be in the way of others.
test.use({ sharesWindow: 'in this file' });

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
    await workbench.sidebar.treeRow('Topics', 'Independence won').waitFor({ timeout: ASKED_AGAIN });
  }).toPass({ timeout: 60_000 });
  await keyboard.press('Home');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowRight');
  await workbench.sidebar.treeRow('Topics', 'Azerbaijan enjoyed').waitFor();
  await keyboard.press('ArrowDown');
  // The row has the whole sentence: the tree's own find knows words that no sidebar has room for.
  await keyboard.press('F3');
  await workbench.page.locator('.part.sidebar .monaco-tree-type-filter').waitFor();
  await keyboard.type('collapse of the Tsarist');
  await expect(workbench.sidebar.view('Topics').locator('.monaco-list-row.focused')).toContainText('¶1 ');
  await keyboard.press('Escape');
  await keyboard.press('Enter');
  await workbench.editor.waitFor('Azerbaijan Report');
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

test('a name leads from its kind, or from its place in the alphabet, to its passages', async ({ open }) => {
  const workbench = await open({ files });
  await workbench.sidebar.open();
  // As it comes, the view is closed, to leave the room to the others.
  await workbench.sidebar.openView('Names');
  await workbench.sidebar.treeRow('Names', 'People').click();
  await workbench.sidebar.treeRow('Names', 'Abiyev, Safar').click();
  await expect(workbench.sidebar.treeRow('Names', '¶68').locator('.highlight')).toHaveText('Safar Abiyev');
  await workbench.sidebar.press('Names', 'List by Alphabet');
  await workbench.sidebar.treeRow('Names', 'Afghanistan').waitFor();
  // What was chosen is remembered.
  await workbench.remembers('namesByAlphabet\\":true');
  await workbench.page.reload();
  await workbench.sidebar.treeRow('Names', 'Afghanistan').waitFor();
  await workbench.sidebar.press('Names', 'Group by Kind');
  await workbench.sidebar.treeRow('Names', 'People').waitFor();
});

test('all topics are in sight when the sidebar is first opened, with and without a draft that has names', async ({ open }) => {
  const workbench = await open({
    files: { 'notes.json': '{}\n', 'draft.md': 'Gabala, and Russia.\n', 'off.tex': 'Gabala.\n' },
    settings: { '[latex]': { 'azerbaijanReport.enabled': false } },
    size: { width: 1366, height: 700 },
  });
  await workbench.sidebar.open();
  const topics = workbench.sidebar.view('Topics').locator('.monaco-list-row');
  const allInSight = async () => {
    await expect(topics).toHaveCount(9);
    for (const topic of await topics.all()) await expect(topic).toBeInViewport({ ratio: 0.95 });
  };
  await allInSight();
  expect(await workbench.sidebar.views()).toEqual(['Topics', 'Names']);

  await workbench.editor.openFile('draft.md');
  await workbench.sidebar.treeRow('In This Draft', 'Gabala radar station').waitFor();
  await allInSight();
  const besideADraft = ['Topics', 'Names', 'At the Cursor', 'In This Draft'];
  expect(await workbench.sidebar.views()).toEqual(besideADraft);
  // They stay while something else is on top.
  await workbench.editor.openFile('notes.json');
  expect(await workbench.sidebar.views()).toEqual(besideADraft);

  await workbench.editor.openFile('off.tex');
  await expect(workbench.sidebar.view('In This Draft')).toContainText('Names are off in this draft');
  expect(await workbench.sidebar.views()).toEqual(['Topics', 'Names', 'In This Draft']);
  await workbench.sidebar.press('In This Draft', 'Recognise Names in This Draft');
  await workbench.sidebar.treeRow('In This Draft', 'Gabala radar station').waitFor();
  expect(await workbench.sidebar.views()).toEqual(besideADraft);
});
