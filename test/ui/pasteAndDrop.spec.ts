import { expect, test } from './fixtures';
import type { Workbench } from './pages/workbench';

test.use({ sharesWindow: true });

const WORDS = 'The Ganja forces marched on Baku, causing Elchibey to flee the city.';
const QUOTED = `“${WORDS}” (policy report on Azerbaijan, ¶7)`;

const textOf = async ({ editor }: Workbench) => (await editor.visibleLines()).join(' ').replace(/\s+/g, ' ');

test('words of the report are pasted as they are, and by keys turned into a quotation', async ({ open }) => {
  const workbench = await open({ files: { 'draft.txt': `Text: \n${WORDS}\n` } });
  const { keyboard } = workbench.page;
  const text = () => textOf(workbench);
  // What is pasted before the extension has started is pasted as ever.
  await workbench.editor.namesAreKnown();
  await workbench.editor.goToLine(2);
  await keyboard.press('Shift+End');
  await keyboard.press('Control+x');
  await expect.poll(text).not.toContain('Ganja');
  await workbench.editor.goToLine(1, 7);
  await keyboard.press('Control+v');
  await expect.poll(text).toContain(`Text: ${WORDS}`);
  await expect.poll(text).not.toContain('¶7');
  await workbench.editor.chooseOtherWay('Paste as quotation, ¶7');
  await expect.poll(text).toContain(`Text: ${QUOTED}`);
  // One step each: the quotation, then the plain paste.
  await keyboard.press('Control+z');
  await expect.poll(text).not.toContain('¶7');
});

test('passages are dragged into a draft as a quotation', async ({ open }) => {
  const workbench = await open({ files: { 'draft.txt': 'Text: \n' } });
  const text = () => textOf(workbench);
  await workbench.sidebar.open();
  // Tests before may have left the tree open anywhere.
  await workbench.sidebar.press('Topics', 'Collapse All');
  await workbench.sidebar.treeRow('Topics', 'Political background').click();
  await workbench.sidebar.treeRow('Topics', 'Elchibey and Heydar Aliyev').click();
  const passage = workbench.sidebar.treeRow('Topics', 'The Ganja forces');
  await passage.waitFor();
  await workbench.editor.dropIntoText(passage, 1);
  await expect.poll(text).toContain(`Text: ${QUOTED}`);
  await workbench.page.keyboard.press('Control+z');
  await expect.poll(text).not.toContain('Ganja');
});
