import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from './fixtures';
import type { Workbench } from './pages/workbench';

const draft = `# Gabala

Near Gabala, “The Ganja forces marched on Tbilisi, causing Elchibey to flee the city” (¶7).
`;

/** The extension hosts that a server has started, the latest last; only Linux tells. */
function extensionHosts(temp: string): number[] {
  const ofServer = (pid: string) => {
    try {
      const [command, environment] = ['cmdline', 'environ'].map((file) => readFileSync(`/proc/${pid}/${file}`, 'utf8'));
      return command?.includes('--type=extensionHost') && environment?.split('\0').includes(`ARC_TEMP=${temp}`);
    } catch {
      return false; // It has ended meanwhile.
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && ofServer(name))
    .map(Number)
    .sort((a, b) => a - b);
}

/** All that only a running extension gives: problems, rows, the text of the report with its numbers, cards. */
async function everythingIsThere(workbench: Workbench): Promise<void> {
  const { editor, sidebar, card } = workbench;
  await expect.poll(() => editor.squiggles()).toBe(1);
  await sidebar.treeRow('Topics', 'Political background').waitFor();
  await sidebar.treeRow('In This Draft', 'Gabala radar station').waitFor();
  expect(await card.restOn('Gabala')).toMatch(/^Gabala radar station/);
  await card.leave();
  await workbench.run('Azerbaijan Report: Open the Report');
  await editor.passageNumbers().first().waitFor();
  expect((await editor.visibleLines()).join(' ')).toContain('Azerbaijan');
  expect(await editor.tabs()).toEqual(['draft.md', 'Azerbaijan Report']);
  await editor.openFile('draft.md');
}

test('what was on the screen comes back after the extension host was killed while a list was open', async ({ open, vscode }) => {
  const workbench = await open({ files: { 'draft.md': draft } });
  const { editor, sidebar } = workbench;
  await sidebar.open();
  await everythingIsThere(workbench);
  const text = await editor.visibleLines();
  // Elsewhere, nothing tells which process it is.
  const host = process.platform === 'linux' ? extensionHosts(vscode.temp).at(-1) : undefined;
  if (host !== undefined) {
    await workbench.search.open();
    process.kill(host, 'SIGKILL');
    await expect.poll(() => extensionHosts(vscode.temp).some((other) => other !== host)).toBe(true);
    await everythingIsThere(workbench);
  }
  expect(await editor.visibleLines()).toEqual(text);
});
