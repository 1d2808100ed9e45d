// npm start: the extension in a real VS Code, with a sample draft open. Leaves nothing behind.
//   npm start                   an embedded VS Code, looked at in a browser
//   npm start -- --desktop      the VS Code on this computer
//   npm start -- --no-open      print the address, start no browser
//   npm start -- --port=8080    on a port of your choice
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installHost, installRoot } from './lib/install.mjs';
import { build, packVsix } from './lib/package.mjs';
import { samplesDir, vsixPath } from './lib/paths.mjs';
import { checkNode, fail, onPath, run, Sentence } from './lib/run.mjs';
import { startVSCode, stopOnExit } from './lib/vscode.mjs';

const usage = 'Usage: npm start -- [--desktop] [--no-open] [--port=N]';
const draft = 'draft.md';

/** A copy of the samples that one may write in. */
function copyOfSamples(parent) {
  const folder = join(parent, 'drafts');
  cpSync(samplesDir, folder, { recursive: true });
  return folder;
}

/** Shows an address in the person's browser, where there is one. */
function openAddress(address) {
  const openers = { darwin: ['open'], win32: ['explorer.exe'] }[process.platform] ?? ['wslview', 'xdg-open'];
  // Without a screen, xdg-open would start a browser for the terminal.
  const screen =
    process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.env.WSL_DISTRO_NAME;
  const opener = screen && onPath(...openers);
  if (!opener) return false;
  const child = spawn(opener, [address], { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
  return true;
}

async function startEmbedded({ port, open }) {
  await installHost();
  stopOnExit();
  const token = randomBytes(16).toString('hex');
  const vscode = await startVSCode({ vsix: vsixPath, token, port, settings: { 'window.autoDetectColorScheme': true } });
  const folder = copyOfSamples(vscode.temp);
  const address = vscode.address({ folder, file: join(folder, draft) });
  console.log(`\nVS Code is ready, with the extension and a sample draft:\n\n  ${address}\n`);
  const opened = open && openAddress(address);
  console.log(opened ? 'It opens in your browser.' : 'Open this address in a browser on this computer.');
  console.log('It has settings of its own, and your drafts there are a copy. Ctrl+C ends it and removes both.');
  await vscode.ended;
  throw new Sentence(`VS Code has ended. The end of its log:\n${vscode.log().split('\n').slice(-10).join('\n')}`);
}

async function startDesktop() {
  const code = onPath('code');
  if (!code) {
    throw new Sentence(
      "There is no “code” on the PATH. In VS Code, run “Shell Command: Install 'code' command in PATH”, or install the extension by hand: " +
        `“Extensions: Install from VSIX…”, then choose ${vsixPath}`,
    );
  }
  const shell = process.platform === 'win32';
  const quoted = (path) => (shell ? `"${path}"` : path);
  console.log(`Installing the extension into your VS Code (${code}) …`);
  const installed = await run(quoted(code), ['--install-extension', quoted(vsixPath), '--force'], { shell, quiet: true });
  if (installed.code !== 0) throw new Sentence(`VS Code could not install the extension:\n${installed.output.trim()}`);
  const folder = copyOfSamples(mkdtempSync(join(tmpdir(), 'report-companion-')));
  const opened = await run(quoted(code), ['--new-window', quoted(folder), quoted(join(folder, draft))], { shell, quiet: true });
  if (opened.code !== 0) throw new Sentence(`VS Code did not open the sample:\n${opened.output.trim()}`);
  console.log(`Your VS Code shows a copy of the sample draft (${folder}). Your settings are as they were.`);
  console.log('To remove the extension: code --uninstall-extension report-companion.azerbaijan-report-companion');
}

try {
  checkNode();
  const { values } = parseArgs({
    options: {
      desktop: { type: 'boolean' },
      'no-open': { type: 'boolean' },
      port: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Sentence(`--port=${values.port} is not a port.\n${usage}`);
  if (!existsSync(samplesDir) || !readdirSync(samplesDir).includes(draft))
    throw new Sentence(`The sample ${draft} is missing in ${samplesDir}.`);
  await installRoot();
  console.log('Building …');
  await build();
  await packVsix();
  if (values.desktop) await startDesktop();
  else await startEmbedded({ port, open: !values['no-open'] });
} catch (error) {
  fail(/^ERR_PARSE_ARGS/.test(error.code ?? '') ? new Sentence(`${error.message}\n${usage}`) : error);
}
