// npm run bench: how fast and how good the product is, beside its peers. Exits with 1 where a stated target is missed.
//   npm run bench                  every benchmark
//   npm run bench -- names         only these
import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import * as esbuild from 'esbuild';
import { build } from './lib/package.mjs';
import { root } from './lib/paths.mjs';
import { node } from './lib/run.mjs';

const files = readdirSync(join(root, 'bench')).filter((file) => /\.(ts|mjs)$/.test(file));
const benchmarks = files.map((file) => parse(file).name);
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !benchmarks.includes(name));
if (unknown !== undefined) {
  console.error(`There is no benchmark “${unknown}”; there is: ${benchmarks.join(', ')}.`);
  process.exit(2);
}
// What is measured is the report as it is bundled.
await build();
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['bench/*.ts', 'bench/workers/*.ts'],
  outbase: 'bench',
  outdir: 'out/bench',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'es2023',
  logLevel: 'warning',
});
for (const name of asked.length > 0 ? asked : benchmarks) {
  // What starts VS Code runs as it stands.
  const program = files.includes(`${name}.mjs`) ? join(root, 'bench', `${name}.mjs`) : join(root, 'out/bench', `${name}.cjs`);
  const { code } = await node([program], { cwd: root });
  if (code !== 0) process.exitCode = 1;
}
