// Where things are. Every script takes its paths from here.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The folder with what the tests run in: a VS Code, a Chromium, and a lock file of their own. */
export const hostDir = join(root, 'test/host');

/** The VS Codes that there are to run: each in a folder with a lock file of its own, and the version of Node that its server is for. */
const vscodes = {
  newest: { folder: hostDir, nodeVersion: 24 },
  oldest: { folder: join(hostDir, 'oldest'), nodeVersion: 20 },
};

/** The names by which a VS Code can be asked for. */
export const vscodeNames = Object.keys(vscodes);

/** Chooses the VS Code to run, also for the processes that this one starts; without it, it is the newest. */
export function chooseVSCode(name) {
  process.env.REPORT_TEST_VSCODE = name;
}

/** The VS Code to run. `server` is what stands in the folder, with dependencies of its own. */
export function chosenVSCode() {
  const { folder, nodeVersion } = vscodes[process.env.REPORT_TEST_VSCODE] ?? vscodes.newest;
  return { folder, server: join(folder, 'node_modules/code-server/lib/vscode'), nodeVersion };
}

/** The version of the VS Code to run, such as 1.100.0, once it is installed. */
export function vscodeVersion() {
  return JSON.parse(readFileSync(join(chosenVSCode().server, 'package.json'), 'utf8')).version;
}

/** What makes the table of near words, with a lock file of its own. */
export const nearWordsDir = join(root, 'tools/near-words');

/** The packaged extension. */
export const vsixPath = join(root, 'dist/azerbaijan-report-companion.vsix');

/** The sample drafts. Copied before they are opened, never written to. */
export const samplesDir = join(root, 'samples');

/** What the test stages leave behind for a person to read. */
export const reportsDir = join(root, 'out/reports');
