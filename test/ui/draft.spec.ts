import { expect, test } from './fixtures';

test.use({ sharesWindow: true });

const draft = `# Gabala and aid

Russia would not pay $300 million for Gabala in the end.
Aid was held back by Section 907, and Gabala was given up.
`;

test('the view beside the draft has the card of the name at the cursor, and follows it', async ({ open }) => {
  const workbench = await open({ files: { 'draft.md': draft, 'notes.md': 'Notes.\n\nBaku.\n' } });
  await workbench.sidebar.open();
  await workbench.editor.goToLine(3, 41);
  await expect(workbench.sidebar.cursorCard()).toContainText('Gabala radar station (facility or field)');
  await expect(workbench.sidebar.cursorCard()).toContainText('from $7 million per year to $300 million');
  await expect(workbench.sidebar.treeRow('In This Draft', 'Gabala radar station')).toHaveClass(/selected/);
  await workbench.editor.goToLine(4, 27);
  await expect(workbench.sidebar.cursorCard()).toContainText('Section 907 of the FREEDOM Support Act (law or treaty)');
  await expect(workbench.sidebar.treeRow('In This Draft', 'Section 907')).toHaveClass(/selected/);
  // The keyboard stays where one writes.
  await workbench.page.keyboard.type('x');
  await expect.poll(async () => (await workbench.editor.visibleLines()).join('\n')).toContain('Sectixon 907');
  // A passage is opened from the card.
  await workbench.sidebar.cursorCard().getByText('¶174', { exact: true }).first().click();
  await workbench.editor.waitFor('Azerbaijan Report');
  await expect.poll(async () => (await workbench.editor.visibleLines()).join(' ')).toContain('Congressional concerns about');
  // It is kept beside the report, and not for another draft.
  await expect(workbench.sidebar.cursorCard()).toContainText('Section 907');
  await workbench.editor.openFile('notes.md');
  await expect(workbench.sidebar.cursorCard()).toContainText('Put the cursor on a name');
  // A name that one writes on behind, without a pause, has been come to as well.
  await workbench.editor.goToLine(2);
  await workbench.page.keyboard.type('Elchibey fled from the city then, and there he stayed.');
  await expect(workbench.sidebar.cursorCard()).toContainText('Elchibey');
});

test('the names of the draft are listed in order, while one types, and lead to their places', async ({ open }) => {
  const workbench = await open({ files: { 'draft.md': draft } });
  await workbench.sidebar.open();
  await expect
    .poll(() => workbench.sidebar.treeTexts('In This Draft'))
    .toEqual(['Gabala radar station3', 'Russia1', expect.stringMatching(/^Section 907.*/)]);
  await workbench.editor.goToLine(5);
  await workbench.page.keyboard.type('And Baku agreed.');
  await expect.poll(async () => (await workbench.sidebar.treeTexts('In This Draft')).at(-1)).toBe('Baku1');
  const gabala = workbench.sidebar.treeRow('In This Draft', 'Gabala radar station');
  // A row shows its places, one after the other, and the keys go on going to the list: none of them can change the draft.
  const written = await workbench.editor.visibleLines();
  await gabala.click();
  await expect.poll(() => workbench.editor.cursor()).toBe('Ln 1, Col 3');
  await workbench.page.keyboard.press('Enter');
  await expect.poll(() => workbench.editor.cursor()).toBe('Ln 3, Col 39');
  await workbench.page.keyboard.press('Enter');
  await expect.poll(() => workbench.editor.cursor()).toBe('Ln 4, Col 39');
  expect(await workbench.editor.visibleLines()).toEqual(written);
  // Its passages, the one for the sentence first.
  await gabala.locator('.monaco-tl-twistie').click();
  await expect.poll(async () => (await workbench.sidebar.treeTexts('In This Draft'))[1]).toMatch(/^¶\d+ .*Gabala/);
  // They stay when a passage takes the draft's place in the editor.
  const before = await workbench.sidebar.treeTexts('In This Draft');
  await workbench.sidebar.treeRow('In This Draft', '¶').click();
  await workbench.editor.waitFor('Azerbaijan Report');
  await expect(workbench.editor.passageNumbers().first()).toBeVisible();
  expect(await workbench.sidebar.treeTexts('In This Draft')).toEqual(before);
});

test('the keyboard alone completes a name, and reads its card beside the suggestion', async ({ open }) => {
  const workbench = await open({ files: { 'draft.md': draft } });
  const { page } = workbench;
  await workbench.editor.goToLine(5);
  await page.keyboard.type('Near Gab');
  await workbench.editor.suggestion('Gabala');
  await expect(await workbench.editor.suggestionCard()).toContainText('¶');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await workbench.editor.visibleLines()).join('\n')).toContain('Near Gabala');
});

test('the keyboard alone peeks at the passage of a name, and at all of them', async ({ open }) => {
  const workbench = await open({ files: { 'draft.md': draft } });
  const { page } = workbench;
  await workbench.editor.goToLine(4, 27);
  const peek = page.locator('.peekview-widget');
  await workbench.run('Peek Definition');
  await expect(peek).toContainText('Azerbaijan Report', { timeout: 20_000 });
  await expect(peek.locator('.view-lines').first()).toContainText('Congress');
  await page.keyboard.press('Escape');
  await peek.waitFor({ state: 'hidden' });
  await page.keyboard.press('Shift+F12');
  await expect(peek).toContainText(/References \([4-9]\)/, { timeout: 20_000 });
  await page.keyboard.press('Escape');
  await workbench.run('Go to Definition');
  await workbench.editor.waitFor('Azerbaijan Report');
});

test('the status bar says how many names there are, and underlines them where they first occur', async ({ open }) => {
  const workbench = await open({ files: { 'draft.md': draft } });
  const item = workbench.page.locator('.statusbar-item', { hasText: /3 names$/ });
  // It comes with the extension, which takes its time on a busy machine.
  await item.waitFor({ timeout: 40_000 });
  expect(await workbench.editor.underlined()).toEqual([]);
  await item.click();
  // The heading has the name first, and stays as it is.
  await expect.poll(() => workbench.editor.underlined()).toEqual(['Russia', 'Gabala', 'Section 907']);
  // Front matter is no text; it is front matter only when it is closed.
  const { keyboard } = workbench.page;
  await workbench.editor.goToLine(1);
  await keyboard.insertText('---\nkeywords: Baku\n');
  await expect.poll(() => workbench.editor.underlined()).toEqual(['Baku', 'Russia', 'Gabala', 'Section 907']);
  await keyboard.insertText('---\n');
  await expect.poll(() => workbench.editor.underlined()).toEqual(['Russia', 'Gabala', 'Section 907']);
  await workbench.editor.goToLine(1);
  await keyboard.press('Delete');
  await expect.poll(() => workbench.editor.underlined()).toEqual(['Baku', 'Russia', 'Gabala', 'Section 907']);
  await workbench.page.locator('.statusbar-item', { hasText: /4 names$/ }).click();
  await expect.poll(() => workbench.editor.underlined()).toEqual([]);
});

test('in a long draft names are underlined wherever one scrolls to, and stay so while one types', async ({ open }) => {
  const filler = 'So it went on for a long time, and nobody said anything.\n'.repeat(2000);
  const workbench = await open({ files: { 'long.md': `Gabala.\n\n${filler}\nBaku, and Gabala.\n` } });
  const item = workbench.page.locator('.statusbar-item', { hasText: /2 names$/ });
  await item.waitFor({ timeout: 40_000 });
  await item.click();
  await expect.poll(() => workbench.editor.underlined()).toEqual(['Gabala']);
  const { keyboard } = workbench.page;
  await workbench.editor.goToLine(2004);
  await expect.poll(() => workbench.editor.underlined()).toEqual(['Baku']);
  // In one step: letter by letter the name would be one word with what is before it, which is none.
  await keyboard.insertText('There, in ');
  await expect.poll(async () => (await workbench.editor.visibleLines()).join('\n')).toContain('There, in Baku');
  expect(await workbench.editor.underlined()).toEqual(['Baku']);
  await keyboard.type('x');
  await expect.poll(() => workbench.editor.underlined()).toEqual([]);
  await keyboard.press('Backspace');
  await expect.poll(() => workbench.editor.underlined()).toEqual(['Baku']);
  await workbench.editor.goToLine(1);
  await expect.poll(() => workbench.editor.underlined()).toEqual(['Gabala']);
  await workbench.page.locator('.statusbar-item', { hasText: /2 names$/ }).click();
  await expect.poll(() => workbench.editor.underlined()).toEqual([]);
});
