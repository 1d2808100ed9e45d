import { expect, test } from './fixtures';

// A file of its own for each: VS Code may still have what was written in one of the same name.
// By keys alone: from where a passage is to a quotation in the draft. The form is the draft's own, and is for the unit tests.

test.use({ sharesWindow: true });

const draft = 'Russia gave up Gabala in the end.\n\nIt says: \n';

test('from the card of a name', async ({ open }) => {
  const { page, editor, card } = await open({ files: { 'card.md': draft } });
  await editor.goToLine(1, 19);
  await editor.namesAreKnown();
  await card.showAndFocus();
  await card.tabTo(/^Quote ¶\d+$/);
  await page.keyboard.press('Enter');
  // Behind the name that the cursor is in; the keyboard is where one goes on writing.
  const quoted = /Gabala “[^”]+”\[\^azerbaijan-report-120\] in the end\./;
  await expect.poll(async () => (await editor.visibleLines()).join(' ')).toMatch(quoted);
  await page.keyboard.type(' so');
  await expect.poll(async () => (await editor.visibleLines()).join(' ')).toMatch(/\] so in the end\./);
  for (const undone of [quoted, /Gabala in the end\./]) {
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await editor.visibleLines()).join(' ')).toMatch(undone);
  }
});

test('from a row of the search, with the report in front of the draft', async ({ open }) => {
  const { page, editor, search } = await open({ files: { 'row.md': draft } });
  await editor.goToLine(3, 10);
  await editor.namesAreKnown();
  await page.keyboard.press('Control+Shift+j');
  await search.input().waitFor();
  await page.keyboard.type('radar lease');
  await expect.poll(async () => (await search.rows())[1]?.label ?? '').toMatch(/^¶/);
  await search.previewNext();
  const row = (await search.rows()).find(({ focused }) => focused);
  await page.keyboard.press(search.insertKey());
  await editor.waitFor('row.md');
  const number = row?.label.slice(1) ?? 'none';
  await expect
    .poll(async () => (await editor.visibleLines()).join(' '))
    .toMatch(new RegExp(`It says: “[^”]*(radar|lease)[^”]*”.*${number}`));
  expect(await editor.tabs()).toHaveLength(1);
});

test('from words that are selected in the report', async ({ open }) => {
  const workbench = await open({ files: { 'words.md': draft } });
  const { page, editor } = workbench;
  await editor.goToLine(3, 10);
  await editor.namesAreKnown();
  await workbench.run('Azerbaijan Report: Open the Report');
  await editor.waitFor('Azerbaijan Report');
  // The first passage stands below its two headings.
  await editor.goToLine(7);
  for (let words = 0; words < 3; words++) await page.keyboard.press('Control+Shift+ArrowRight');
  await expect.poll(() => editor.cursor()).toMatch(/selected/);
  await workbench.run('Azerbaijan Report: Insert Quotation', { keepsSelection: true });
  await editor.waitFor('words.md');
  await expect.poll(async () => (await editor.visibleLines()).join(' ')).toMatch(/It says: “Azerbaijan enjoyed a”\[\^/);
});

test('and the bibliography that the draft names gets the entry when one says so', async ({ open }) => {
  const head = '---\nbibliography: refs.bib\n---\n\n';
  const workbench = await open({
    files: { 'paper.md': `${head}It says: \n`, 'refs.bib': '@book{doe,\n  title = {A Book},\n}\n' },
  });
  const { page, editor, search } = workbench;
  await editor.goToLine(5, 10);
  await page.keyboard.press('Control+Shift+j');
  await search.input().waitFor();
  await page.keyboard.type('¶7');
  await expect.poll(async () => (await search.rows()).find(({ focused }) => focused)?.label).toBe('¶7');
  await page.keyboard.press(search.insertKey());
  await expect.poll(async () => (await editor.visibleLines()).join(' ')).toMatch(/the city\.”\s+\[@azerbaijan-report, ¶7\]/);
  await workbench.answer(/refs\.bib has no entry/, 'Add Entry');
  await workbench.notification(/The entry is in refs\.bib/).waitFor();
  await editor.openFile('refs.bib');
  await expect.poll(async () => (await editor.visibleLines()).join(' ')).toMatch(/@book\{doe.*@misc\{azerbaijan-report/);
});
