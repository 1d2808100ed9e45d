// Running the fuzz suite for a given time. Each property is a test of mocha and gets the same share of it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './paths.mjs';
import { node, Sentence, tail } from './run.mjs';

const bundle = 'out/fuzz.cjs';
const mocha = join(root, 'node_modules/mocha/bin/mocha.js');

/** One bundle of all files, so that the report is read once. */
async function buildSuite() {
  const files = readdirSync(join(root, 'test/fuzz')).filter((file) => file.endsWith('.fuzz.ts'));
  await esbuild.build({
    stdin: { contents: files.map((file) => `import './test/fuzz/${file}';`).join('\n'), resolveDir: root },
    outfile: join(root, bundle),
    bundle: true,
    sourcemap: 'linked',
    platform: 'node',
    format: 'cjs',
    target: 'es2023',
    logLevel: 'warning',
  });
}

/** How many properties there are, so that each gets its share of the time. */
async function countOf(chosen) {
  const { output } = await node([mocha, bundle, '--dry-run', '--reporter', 'min', ...chosen], { cwd: root, quiet: true });
  const count = Number(/(\d+) passing/.exec(output)?.[1] ?? 0);
  if (count === 0 && chosen.length === 0) throw new Sentence(`The fuzz suite could not be loaded:\n${tail(output)}`);
  return count;
}

/**
 * Runs the suite; the extension has been built.
 * @param {object} options
 * @param {number} options.seconds  for all properties together
 * @param {number} options.seed  of all that is random: a whole number
 * @param {string} [options.path]  a failure to repeat, as it was said with it
 * @param {string} [options.grep]  only properties whose title matches
 * @param {string[]} options.report  which report mocha gives, as its arguments
 * @param {boolean} [options.quiet]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runFuzz({ seconds, seed, path, grep, report, quiet = false }) {
  await buildSuite();
  const chosen = grep ? ['--fgrep', grep] : [];
  const ms = Math.ceil((seconds * 1000) / Math.max(1, await countOf(chosen)));
  const env = { ...process.env, FUZZ_MS: String(ms), FUZZ_SEED: String(seed), ...(path && { FUZZ_PATH: path }) };
  return node([mocha, bundle, '--forbid-only', '--forbid-pending', ...report, ...chosen], { cwd: root, quiet, env });
}
