// npm run test:desktop: the suite of test/host inside of a desktop VS Code, which @vscode/test-electron downloads. For a
// developer's own machine and public CI; `npm test` needs no download and runs the same suite in both extension hosts.
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hostBundle } from './lib/host-tests-plugin.mjs';
import { installRoot } from './lib/install.mjs';
import { build, packVsix } from './lib/package.mjs';
import { root, vsixPath } from './lib/paths.mjs';
import { checkNode, fail } from './lib/run.mjs';
import { unpackVsix } from './lib/unzip.mjs';

try {
  checkNode();
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
  await runTests({ extensionDevelopmentPath: extension, extensionTestsPath: suite, launchArgs: ['--disable-extensions'] });
} catch (error) {
  fail(error);
}
