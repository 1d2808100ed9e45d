import { expect, test } from './workbench';

const draft = `${Array.from({ length: 120 }, (_, i) => `Line ${i + 1} of the draft.`).join('\n\n')}\n`;

test('typing gaba shows the Gabala passages in our order, and Enter lands on one', async ({ open }) => {
  const workbench = await open({ files: { 'draft.md': draft } });
  await workbench.openSearch();
  await workbench.page.keyboard.type('gaba');
  // The order of our ranking, which is neither that of the numbers nor that of the text.
  const ours = workbench.ask('gaba').slice(0, 3);
  await expect.poll(async () => (await workbench.rows()).slice(0, 3).map(({ label }) => label)).toEqual(ours);
  for (const row of (await workbench.rows()).slice(0, 3)) {
    expect(row.detail).toContain('Gabala');
    expect(row.description).toContain('›');
  }
  await workbench.page.keyboard.press('Enter');
  await workbench.waitForEditor('Azerbaijan Report');
  await expect.poll(async () => (await workbench.visibleLines()).join(' ')).toContain('Gabala');
});

test('arrow keys preview without losing the query, and Escape leaves the draft as it was', async ({ open }) => {
  const workbench = await open({ files: { 'draft.md': draft } });
  await workbench.goToLine(121, 6);
  const before = await workbench.editorState();
  await workbench.openSearch();
  await workbench.page.keyboard.type('gabala lease');
  await expect.poll(async () => (await workbench.rows())[1]?.label ?? '').toMatch(/^¶/);
  await workbench.page.keyboard.press('ArrowDown');
  await workbench.waitForEditor('Azerbaijan Report');
  await expect(workbench.searchInput()).toHaveValue('gabala lease');
  await workbench.page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await workbench.visibleLines()).join(' ')).toContain('Gabala');
  await workbench.page.keyboard.press('Escape');
  await workbench.waitForEditor('draft.md');
  await expect.poll(() => workbench.editorState()).toEqual(before);
  // The keyboard is back in the draft too.
  await workbench.page.keyboard.type('X');
  await expect.poll(async () => (await workbench.visibleLines()).join('\n')).toContain('Line X61 of the draft.');
});

test('the last query is one key away', async ({ open }) => {
  const workbench = await open({ files: { 'draft.md': draft } });
  await workbench.openSearch();
  await workbench.page.keyboard.type('elchibay');
  await expect.poll(async () => (await workbench.rows())[0]?.detail ?? '').toContain('Elchibey');
  await workbench.page.keyboard.press('Escape');
  await workbench.openSearch();
  await expect.poll(async () => (await workbench.rows())[0]?.label ?? '').toBe('Search again: elchibay');
  await workbench.page.keyboard.press('Enter');
  await expect(workbench.searchInput()).toHaveValue('elchibay');
  await expect.poll(async () => (await workbench.rows())[0]?.detail ?? '').toContain('Elchibey');
});

test('a query without a result says so', async ({ open }) => {
  const workbench = await open({ files: { 'draft.md': draft } });
  await workbench.openSearch();
  await workbench.page.keyboard.type('qqqqxyzzy');
  await expect.poll(async () => (await workbench.rows()).map(({ label }) => label)).toEqual(['No passage found']);
});
