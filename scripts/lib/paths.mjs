// Where things are. Every script takes its paths from here.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The folder with the VS Code that the tests run in, and its own lock file. */
export const hostDir = join(root, 'test/host');

/** The VS Code server inside of it, with dependencies of its own. */
export const vscodeDir = join(hostDir, 'node_modules/code-server/lib/vscode');

/** What makes the table of near words, with a lock file of its own. */
export const nearWordsDir = join(root, 'tools/near-words');

/** The packaged extension. */
export const vsixPath = join(root, 'dist/azerbaijan-report-companion.vsix');

/** The sample drafts. Copied before they are opened, never written to. */
export const samplesDir = join(root, 'samples');

/** What the test stages leave behind for a person to read. */
export const reportsDir = join(root, 'out/reports');
