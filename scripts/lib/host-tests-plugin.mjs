// Finds the tests that run inside of VS Code, so that no list of them has to be kept.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hostDir, root } from './paths.mjs';

const variantsDir = join(hostDir, 'variants');

/**
 * The suites: `main` (test/host/**), run in both hosts, and one for each folder in test/host/variants, which runs
 * against an extension that its variant.mjs has changed.
 * @returns {{ name: string, files: string[], variant?: string }[]} files relative to the repository
 */
export function hostSuites() {
  const suites = [{ name: 'main', files: testFiles(hostDir) }];
  if (existsSync(variantsDir)) {
    for (const name of readdirSync(variantsDir).sort()) {
      const variant = join(variantsDir, name, 'variant.mjs');
      if (existsSync(variant)) suites.push({ name, files: testFiles(join(variantsDir, name)), variant });
    }
  }
  return suites;
}

/** What a suite's variant.mjs exports. */
export async function loadVariant({ name, variant }) {
  return variant ? { name, ...(await import(pathToFileURL(variant).href)) } : undefined;
}

/**
 * For esbuild: the module `host-tests` becomes a list of a suite's test files, each with a function that loads it.
 * @param {string} name
 * @returns {import('esbuild').Plugin}
 */
export function hostTestsPlugin(name = 'main') {
  return {
    name: 'host-tests',
    setup(build) {
      build.onResolve({ filter: /^host-tests$/ }, () => ({ path: name, namespace: 'host-tests' }));
      build.onLoad({ filter: /.*/, namespace: 'host-tests' }, () => {
        const files = hostSuites().find((suite) => suite.name === name)?.files ?? [];
        const entries = files.map(
          (file) => `{ file: ${JSON.stringify(file)}, load: () => import(${JSON.stringify(`./${file}`)}) }`,
        );
        return { contents: `export default [${entries.join(', ')}];`, resolveDir: root, watchDirs: [hostDir] };
      });
      // Mocha's browser build would take the bundle's own `module.exports` for its own.
      build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path }) => ({
        contents: `var module, exports, define;${readFileSync(path, 'utf8')}`,
        loader: 'js',
      }));
    },
  };
}

/**
 * For esbuild: every suite as a bundle, out/test/host/<name>.js.
 * @param {import('esbuild').BuildOptions} common  what all bundles of the repository share
 * @returns {import('esbuild').BuildOptions[]}
 */
export function hostTestBuilds(common = {}) {
  return hostSuites().map(({ name }) => ({
    ...common,
    absWorkingDir: root,
    entryPoints: ['test/host/run.ts'],
    outfile: hostBundle(name),
    bundle: true,
    // One bundle for both extension hosts, so it may ask for no more than the browser has.
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    minify: false,
    sourcemap: false,
    plugins: [hostTestsPlugin(name)],
  }));
}

/** Where a suite's bundle is. */
export function hostBundle(name) {
  return join(root, 'out/test/host', `${name}.js`);
}

function testFiles(folder) {
  const found = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && path !== variantsDir) found.push(...testFiles(path));
    } else if (entry.name.endsWith('.test.ts')) found.push(relative(root, path).split(sep).join('/'));
  }
  return found.sort();
}
