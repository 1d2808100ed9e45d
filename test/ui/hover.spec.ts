import { expect, test } from './fixtures';

test.use({ sharesWindow: true });

const draft = `# Radar and aid

Russia gave up Gabala in the end.
Aid was held back by Section 907, and the pace was slow.
`;

test('a pointer rested on Gabala and on Section 907 shows the report’s words', async ({ open }) => {
  const workbench = await open({ files: { 'draft.md': draft } });
  await workbench.editor.namesAreKnown();
  const gabala = await workbench.card.restOn('Gabala');
  expect(gabala).toMatch(/^Gabala radar station/);
  expect(gabala).toMatch(/Russian troops were deployed at the Gabala radar site.*¶120/s);
  expect(gabala).toContain('The report’s text ends in February 2013.');
  await workbench.card.leave();
  const section = await workbench.card.restOn('907');
  expect(section).toMatch(/^Section 907/);
  expect(section).toMatch(/prohibited most U\.S\. government-to-government assistance.*¶174/s);
});

test('a link on the card opens the passage', async ({ open }) => {
  const workbench = await open({ files: { 'draft.md': draft } });
  await workbench.editor.namesAreKnown();
  await workbench.card.restOn('Gabala');
  // Another passage may point to this one, behind its own words.
  await workbench.card.body().getByText('¶120', { exact: true }).first().click();
  await workbench.editor.waitFor('Azerbaijan Report');
  await expect
    .poll(async () => (await workbench.editor.visibleLines()).join(' '))
    .toContain('Russian troops were deployed at the Gabala');
});

test('the keyboard alone shows the card and reaches its links', async ({ open }) => {
  const workbench = await open({ files: { 'draft.md': draft } });
  await workbench.editor.goToLine(4, 24);
  await workbench.editor.namesAreKnown();
  await workbench.page.keyboard.press('Control+k');
  await workbench.page.keyboard.press('Control+i');
  await workbench.card.body().waitFor();
  expect(await workbench.card.text()).toMatch(/^Section 907/);
});
