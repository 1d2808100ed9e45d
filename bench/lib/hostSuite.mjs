// What a bench inside of VS Code begins with: a VS Code, the packed extension, and what is measured as one script.
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { installHost } from '../../scripts/lib/install.mjs';
import { build, packVsix } from '../../scripts/lib/package.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { stopOnExit } from '../../scripts/lib/vscode.mjs';

/** Puts VS Code and the packed extension there; what is started later stops with this process. */
export async function prepare() {
  stopOnExit();
  await installHost();
  await build();
  await packVsix();
}

/**
 * Bundles bench/host/`name`.ts for an extension host.
 * @param {string} name
 * @param {import('esbuild').BuildOptions} [more]  what this one has besides, or otherwise
 * @returns {Promise<string>} the script
 */
export async function bundleSuite(name, more = {}) {
  const outfile = join(root, `out/bench/${name}.host.js`);
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [`bench/host/${name}.ts`],
    outfile,
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
    ...more,
  });
  return outfile;
}
