import { expect, test } from './fixtures';

// By keys alone. A file of its own for each: VS Code may still have what was written in one of the same name.
test.use({ sharesWindow: true });

const exact = 'In July 1994, a ceasefire agreement was signed in the NK conflict (see below).';

test('a misquotation is marked when typing rests, and F8 and a key put the report’s words', async ({ open }) => {
  const workbench = await open({ files: { 'typed.md': 'Baku.\n\n' } });
  const { page, editor } = workbench;
  await editor.goToLine(3);
  await editor.namesAreKnown();
  await page.keyboard.insertText('It says: “');
  await page.keyboard.type('In July 1994, a peace agreement was signed in the NK conflict');
  // Nothing is said of a quotation that is still being typed.
  expect(await editor.squiggles()).toBe(0);
  await page.keyboard.insertText('”');
  await page.keyboard.type('. So');
  await expect.poll(() => editor.squiggles()).toBe(1);
  const written = (await editor.visibleLines()).join('\n');
  await page.keyboard.press('F8');
  await expect(editor.problem()).toContainText('The report has “ceasefire” here, not “peace” (¶10).');
  await page.keyboard.press('Escape');
  await editor.quickFix(/^Put the Report’s Words$/);
  await expect.poll(async () => (await editor.visibleLines()).join(' ')).toContain('a ceasefire agreement was signed');
  await expect.poll(() => editor.squiggles()).toBe(0);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await editor.visibleLines()).join('\n')).toBe(written);
  await expect.poll(() => editor.squiggles()).toBe(1);
});

test('a draft is checked by a command, which leads to the problems', async ({ open }) => {
  const draft = `“${exact}” (¶10) and “${exact}” (¶11). “We want peace”, he said.\n`;
  const workbench = await open({ files: { 'numbers.md': draft } });
  const { page, editor } = workbench;
  await expect.poll(() => editor.squiggles()).toBe(1);
  await workbench.run('Azerbaijan Report: Check Quotations');
  await workbench.answer(/2 quotations of the report: 1 exact, 1 wrong number; 1 other not checked\./, 'Show Problems');
  await expect(workbench.problems().first()).toContainText('numbers.md');
  await expect(workbench.problems().nth(1)).toContainText('These words are ¶10’s, not ¶11’s.');
  await workbench.run('Azerbaijan Report: Fix Quotation Numbers and Marks in This Draft');
  await expect.poll(async () => (await editor.visibleLines()).join(' ')).not.toContain('¶11');
  await expect.poll(() => editor.squiggles()).toBe(0);
  await workbench.run('Azerbaijan Report: Check Quotations');
  await workbench.notification(/2 quotations of the report: all exact; 1 other not checked\./).waitFor();
  await page.keyboard.press('Control+j');
  await expect(workbench.problems()).toHaveCount(0);
});

test('the view beside the draft has what is quoted, in a draft without a name too, and leads to it by Enter', async ({
  open,
}) => {
  const words = 'Opposition parties and local election monitors reported interference in the candidate registration process.';
  const draft = `First.\n\n“${words}”\n\nThen again:\n\n“${words.replace('interference', 'meddling')}”\n`;
  const workbench = await open({ files: { 'listed.md': draft } });
  const { page, editor, sidebar } = workbench;
  await sidebar.open();
  await sidebar.treeRow('In This Draft', 'Quotations').waitFor();
  const row = sidebar.treeRow('In This Draft', 'meddling → interference');
  await row.click();
  await expect.poll(() => editor.cursor()).toBe('Ln 3, Col 2');
  await page.keyboard.press('Enter');
  await expect.poll(() => editor.cursor()).toBe('Ln 7, Col 2');
  await page.keyboard.press('Enter');
  await expect.poll(() => editor.cursor()).toBe('Ln 3, Col 2');
  expect((await editor.visibleLines()).join(' ')).toMatch(/reported interference in .*reported meddling in/);
});
