// npm run test:desktop: the suite of test/host inside of a desktop VS Code, which @vscode/test-electron downloads. For a
// developer's own machine and public CI; `npm test` needs no download and runs the same suite in both extension hosts.
//   npm run test:desktop                       the current VS Code
//   npm run test:desktop -- --vscode=oldest    the oldest that package.json allows
//   npm run test:desktop -- --vscode=1.110.0   this one
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hostBundle } from './lib/host-tests-plugin.mjs';
import { installRoot } from './lib/install.mjs';
import { build, packVsix } from './lib/package.mjs';
import { root, vsixPath } from './lib/paths.mjs';
import { checkNode, fail } from './lib/run.mjs';
import { unpackVsix } from './lib/unzip.mjs';

/** The oldest VS Code that `engines` of package.json allows. */
function oldest() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return engines.vscode.replace(/^\^/, '');
}

try {
  checkNode();
  const { vscode } = parseArgs({ options: { vscode: { type: 'string', default: 'stable' } } }).values;
  await installRoot();
  await build({ tests: true });
  await packVsix();
  const extension = join(root, 'out/host-desktop');
  rmSync(extension, { recursive: true, force: true });
  mkdirSync(extension, { recursive: true });
  unpackVsix(vsixPath, extension);
  const suite = join(extension, 'host-tests.js');
  copyFileSync(hostBundle('main'), suite);
  const { runTests } = await import('@vscode/test-electron');
  // Rejects when a test failed, or when VS Code did not start.
  await runTests({
    version: vscode === 'oldest' ? oldest() : vscode,
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    launchArgs: ['--disable-extensions'],
  });
} catch (error) {
  fail(error);
}
