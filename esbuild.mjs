// Builds everything that runs: the compiler and with it the bundled report, the extension for both hosts, `ask`, and the tests.
//   node esbuild.mjs [--production] [--tests] [--watch]
// dist/ is what ships; out/ is what only a developer needs.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { noticesOf } from './scripts/lib/notices.mjs';
import { Sentence } from './scripts/lib/run.mjs';
import { vscodeApi } from './scripts/lib/vscode-api-plugin.mjs';

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

/** What every bundle has in common. A missing import is a mistake and never a warning. */
const common = {
  bundle: true,
  target: 'es2023',
  logLevel: 'warning',
  logOverride: { 'import-is-undefined': 'error' },
  legalComments: 'none',
  minify: production,
  sourcemap: production ? false : 'linked',
};

/** Node programs: the compiler and `ask`. */
const tool = (entry, outfile) => ({ ...common, minify: false, entryPoints: [entry], outfile, platform: 'node', format: 'cjs' });

/** One script for both hosts. Only `vscode` is left out, so what a browser lacks is an error here and not on the writer's screen. */
const extension = {
  ...common,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  platform: 'browser',
  format: 'cjs',
  plugins: [vscodeApi],
  metafile: true,
};

const filesIn = (folder, ending) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .filter((file) => file.endsWith(ending))
        .map((file) => join(folder, file))
    : [];

/** Unit tests: a bundle a file, run by mocha in Node. */
const unitTests = () => ({
  ...common,
  minify: false,
  entryPoints: filesIn('test/unit', '.test.ts'),
  // Typst's compiler is a library for Node, which no bundle can hold; fast-check has a seed for all tests, which no bundle would share.
  external: ['@myriaddreamin/*', 'fast-check'],
  outbase: 'test/unit',
  outdir: 'out/unit',
  outExtension: { '.js': '.cjs' },
  platform: 'node',
  format: 'cjs',
});

function compileReport() {
  return (
    spawnSync(process.execPath, ['out/compiler.cjs', 'dist/report.json'], { stdio: ['ignore', 'inherit', 'inherit'] }).status ===
    0
  );
}

const compiler = tool('src/compiler/main.ts', 'out/compiler.cjs');
const bundles = [extension, tool('src/cli/ask.ts', 'out/ask.cjs')];

if (flags.has('--watch')) {
  const recompile = { name: 'recompile', setup: (build) => build.onEnd(({ errors }) => void (errors.length || compileReport())) };
  const contexts = await Promise.all(
    [{ ...compiler, plugins: [recompile] }, ...bundles].map((options) => esbuild.context({ ...options, logLevel: 'info' })),
  );
  await Promise.all(contexts.map((context) => context.watch()));
  watch('data', { recursive: true }, compileReport);
} else {
  try {
    await esbuild.build(compiler);
    if (!compileReport()) process.exit(1);
    if (flags.has('--tests')) {
      const { hostTestBuilds } = await import('./scripts/lib/host-tests-plugin.mjs');
      bundles.push(unitTests(), ...hostTestBuilds(common));
    }
    const built = await Promise.all(bundles.map((options) => esbuild.build(options)));
    writeFileSync('dist/THIRD-PARTY-NOTICES.md', noticesOf(built.flatMap(({ metafile }) => metafile ?? [])));
  } catch (error) {
    // esbuild has already printed what is wrong.
    if (error instanceof Sentence) console.error(error.message);
    else if (!error.errors) throw error;
    process.exit(1);
  }
}
