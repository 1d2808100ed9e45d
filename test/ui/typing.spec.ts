import { expect, test } from './fixtures';

test.use({ sharesWindow: true });

/** Beginnings of names, whole names, and words with which names begin. */
const lineEnds = [
  'He met the Russian',
  'signed in May',
  'and none since March',
  'She flew to Baku',
  'He spoke with Aliyev',
  'on the way to Gab',
  'the road to Nagorno',
  'under Section 9',
  'as the State',
  'It went to the Sen',
  'a visit to Tur',
  'over the Min',
  'It was in August',
  'with the OSC',
];

/** VS Code fetches suggestions while one types. Its own, words of the draft and lists in Markdown, would be taken by Enter without us too. */
const suggesting = {
  'editor.wordBasedSuggestions': 'off',
  'editor.snippetSuggestions': 'none',
  '[markdown]': { 'editor.quickSuggestions': { other: 'on' } },
};

test('what is typed stays as typed, with Enter at the end of every line, and names come when they are asked for', async ({
  open,
}) => {
  const files = ['draft.txt', 'draft.tex', 'draft.md'];
  const workbench = await open({ files: Object.fromEntries(files.map((file) => [file, 'Gabala\n'])), settings: suggesting });
  const { keyboard } = workbench.page;
  await workbench.editor.namesAreKnown();
  for (const [i, file] of files.entries()) {
    await workbench.editor.openFile(file);
    await workbench.editor.goToLine(2);
    // All in plain text, which suggests most by itself, and in each of the others some.
    const lines = lineEnds.filter((_, k) => i === 0 || k % 3 === i);
    for (const line of lines) {
      await keyboard.type(line, { delay: 20 });
      // Longer than a suggestion takes to come while one types.
      await workbench.page.waitForTimeout(200);
      await keyboard.press('Enter');
    }
    await expect.poll(() => workbench.editor.visibleLines(), file).toEqual(['Gabala', ...lines, '']);
    // They go when the word is whole, so that Enter is a line break again.
    await keyboard.type('Near Gab');
    const suggestion = await workbench.editor.suggestion('Gabala');
    await keyboard.type('ala');
    await suggestion.waitFor({ state: 'hidden' });
    await keyboard.press('Enter');
    await expect.poll(() => workbench.editor.visibleLines(), file).toEqual(['Gabala', ...lines, 'Near Gabala', '']);
  }
});

test('the key brings names also where VS Code has just said that there are no suggestions', async ({ open }) => {
  const workbench = await open({ files: { 'draft.md': 'Gabala\n' }, settings: suggesting });
  const { editor, page } = workbench;
  await editor.goToLine(2);
  await page.keyboard.type('Near Gab');
  await editor.namesAreKnown();
  await page.keyboard.press('Control+i');
  await expect(editor.suggestions()).toContainText('No suggestions');
  await editor.suggestion('Gabala');
});
