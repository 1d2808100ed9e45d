// `npm run --silent ask -- …`: the report without an editor. Builds first where nothing has been built yet.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const built = ['out/ask.cjs', 'dist/report.json'].map((file) => join(root, file));

/** Runs a command whose output is no answer to a question, so that it goes to standard error. */
function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(`"${command} ${args.join(' ')}" failed, so there is no report to ask; what it printed above says why.`);
    process.exit(1);
  }
}

if (!built.every(existsSync)) {
  if (!existsSync(join(root, 'node_modules', 'esbuild'))) run('npm', ['ci', '--ignore-scripts']);
  run('node', ['esbuild.mjs']);
}
const { status } = spawnSync(process.execPath, [built[0], ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
