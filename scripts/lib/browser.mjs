// A Chromium to look at VS Code with: one that is here already, else the one from npm.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hostDir } from './paths.mjs';
import { isExecutable, onPath, Sentence, starts } from './run.mjs';

/** Arguments for a page that is alone: no sandbox (containers), no updates, no requests of its own. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a Chromium, in this order: the one CHROMIUM_PATH names, Playwright's own, one on the PATH, one in the usual
 * places of macOS, the one that comes with the test host from npm.
 * @returns {Promise<{ executablePath: string, env?: Record<string, string> }>} `env` is to be added when it is started
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return { executablePath: named };
    throw new Sentence(`CHROMIUM_PATH is ${named}, and there is no program there.`);
  }
  const { chromium } = await import('@playwright/test');
  const found =
    [chromium.executablePath()].find(isExecutable) ??
    onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge') ??
    applicationsOfMacOS().find(isExecutable);
  if (found) return { executablePath: found };
  const own = await fromPackage();
  if (own) return own;
  throw new Sentence(
    'There is no Chromium here for the tests. Install one (npx playwright install chromium), or set CHROMIUM_PATH to a Chromium, Chrome or Edge.',
  );
}

/** What Playwright's `chromium.launch` needs to start it. */
export async function launchOptions() {
  const { executablePath, env } = await findBrowser();
  return { executablePath, args: browserArgs, ...(env ? { env: { ...process.env, ...env } } : {}) };
}

/** Starts a headless Chromium. The caller closes it. */
export async function launchBrowser() {
  const { chromium } = await import('@playwright/test');
  return chromium.launch(await launchOptions());
}

function applicationsOfMacOS() {
  if (process.platform !== 'darwin') return [];
  const programs = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `Applications/${name}.app/Contents/MacOS/${name}`,
  );
  return [...programs.map((path) => join('/', path)), ...programs.map((path) => join(homedir(), path))];
}

let unpacking;

/** The Chromium for Linux on x64 that comes from npm. Several may ask at the same time; it is unpacked once. */
function fromPackage() {
  unpacking ??= unpackOnce();
  return unpacking;
}

/** Unpacks it beside the package, unless it is there. */
async function unpackOnce() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const require = createRequire(join(hostDir, 'package.json'));
  let entry;
  try {
    entry = require.resolve('@sparticuz/chromium');
  } catch {
    return undefined;
  }
  const home = dirname(dirname(entry));
  const unpacked = join(home, 'unpacked');
  const executablePath = join(unpacked, 'chromium');
  if (!existsSync(unpacked)) {
    // Unpacked elsewhere and renamed, so that an interrupted run leaves nothing that looks whole.
    const scratch = mkdtempSync(join(home, 'unpacking-'));
    const before = process.env.TMPDIR;
    process.env.TMPDIR = scratch; // The package unpacks into the folder for temporary files.
    try {
      const { default: chromium, inflate } = await import(pathToFileURL(entry).href);
      await chromium.executablePath();
      await inflate(join(home, 'bin/al2023.tar.br'));
      renameSync(scratch, unpacked);
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
      rmSync(scratch, { recursive: true, force: true });
    }
  }
  const env = { FONTCONFIG_FILE: fontsOf(unpacked) };
  if (starts(executablePath)) return { executablePath, env };
  // A bare Linux lacks a few libraries (NSS, expat); the package brings them.
  const libraries = [join(unpacked, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const withLibraries = { ...env, LD_LIBRARY_PATH: libraries };
  if (starts(executablePath, { ...process.env, ...withLibraries })) return { executablePath, env: withLibraries };
  return undefined;
}

/** Fonts: the machine's where it has some, and the package's. */
function fontsOf(unpacked) {
  const file = join(unpacked, 'fonts.conf');
  const cache = join(unpacked, 'fonts-cache');
  const folders = [join(unpacked, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.fonts')];
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${folder}</dir>`).join('\n')}
  <cachedir>${cache}</cachedir>
  ${existsSync('/etc/fonts/fonts.conf') ? '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>' : ''}
</fontconfig>
`;
  mkdirSync(cache, { recursive: true });
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  return file;
}
