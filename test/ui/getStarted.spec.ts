import { expect, test } from './fixtures';

test('the palette finds what a new user types, and each button of the walkthrough does what it says', async ({ open }) => {
  const workbench = await open({ files: { 'draft.md': '# A draft\n' }, size: { width: 1366, height: 768 } });
  const { walkthrough } = workbench;
  for (const [words, command] of [
    ['search report', 'Search the Report'],
    ['report search', 'Search the Report'],
    ['azerbaijan search', 'Search the Report'],
    ['open report', 'Open the Report'],
    ['report get started', 'Get Started'],
  ] as const) {
    await expect.poll(async () => (await workbench.commandsFor(words))[0], words).toBe(`Azerbaijan Report: ${command}`);
  }

  await workbench.run('Azerbaijan Report: Get Started');
  await walkthrough.press('Browse it by topic', 'Open the Sidebar');
  await workbench.sidebar.treeRow('Topics', 'Political background').waitFor();
  await walkthrough.press('Search it as you type', 'Search the Report');
  await workbench.search.input().waitFor();
  await workbench.page.keyboard.press('Escape');
  await walkthrough.press('Quote it with its number', 'Copy a Quotation of ¶120');
  await walkthrough.press('Rest on a name in your draft', 'Open a Sample Draft');
  // It opens beside the walkthrough, which stays in sight.
  await workbench.editor.waitFor('Draft');
  for (const step of ['Browse it', 'Search it', 'Rest on a name', 'Quote it']) await walkthrough.done(step).waitFor();
  await workbench.page.keyboard.press('Control+v');
  await expect
    .poll(async () => (await workbench.editor.visibleLines()).join(''))
    .toContain('(policy report on Azerbaijan, ¶120)');
  expect(await workbench.card.restOn('NDN')).toContain('The report’s text ends in February 2013.');
});
