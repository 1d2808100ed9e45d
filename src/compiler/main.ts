// The compiler as a command: data/ -> the bundled report.
//   node out/compiler.cjs <output file>
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { encodeBundle } from '../report/bundle';
import { compileReport } from './compile';
import type { DataFile } from './yamlFile';

const read = (path: string): DataFile => ({ path, text: readFileSync(path, 'utf8') });
const [output] = process.argv.slice(2);

try {
  if (!output) throw new Error('usage: node out/compiler.cjs <output file>');
  const data = compileReport({
    source: read('data/source/000_c20cc79eac806e57.txt'),
    edition: read('data/edition.md'),
    names: read('data/names.yaml'),
    references: read('data/references.yaml'),
    report: read('data/report.yaml'),
    thesaurus: read('data/thesaurus.yaml'),
    plainWords: read('data/plain-words.yaml'),
    nearWords: read('data/near-words.txt'),
    generalWords: read('data/general-words.txt'),
  });
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, encodeBundle(data));
  console.log(
    `${data.passages.length} passages, ${data.names.names.length} names, ${data.mentions.length} mentions -> ${output}`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
