// npm run test:pandoc: quotations in drafts of each format, read back by Pandoc. Not part of `npm test`, since npm cannot bring Pandoc.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { build } from './lib/package.mjs';
import { root } from './lib/paths.mjs';
import { checkNode, fail, node, Sentence } from './lib/run.mjs';

try {
  checkNode();
  if (spawnSync('pandoc', ['--version']).status !== 0)
    throw new Sentence(
      'This needs Pandoc: please install it (pandoc.org/installing), so that `pandoc` is on the PATH, then try again.',
    );
  await build();
  const folder = join(root, 'test/tools/pandoc');
  const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  await esbuild.build({
    entryPoints: tests.map((name) => join(folder, name)),
    outdir: join(root, 'out/pandoc'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
  });
  const bundles = tests.map((name) => join(root, 'out/pandoc', name.replace(/\.ts$/, '.cjs')));
  const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
  const { code } = await node([mocha, ...bundles, '--timeout', '120000', ...process.argv.slice(2)], { cwd: root });
  process.exit(code);
} catch (error) {
  fail(error);
}
