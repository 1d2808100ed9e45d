// npm run package: builds the extension and packs it into dist/azerbaijan-report-companion.vsix.
import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { installRoot } from './lib/install.mjs';
import { build, packVsix } from './lib/package.mjs';
import { root, vsixPath } from './lib/paths.mjs';
import { checkNode, fail } from './lib/run.mjs';

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

try {
  checkNode();
  await installRoot();
  await build();
  const files = await packVsix();
  for (const { name, bytes } of files) console.log(`${kilobytes(bytes).padStart(10)}  ${name}`);
  console.log(`${relative(root, vsixPath)}: ${files.length} files, ${kilobytes(statSync(vsixPath).size)}`);
} catch (error) {
  fail(error);
}
