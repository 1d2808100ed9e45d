// The notices of what others made and this extension ships: the libraries that esbuild put into its script, by its own account, and
// the data that the report's index is made with, which data/NOTICES.md names.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { Sentence } from './run.mjs';

/** What may be given on with a licence of MIT, by the name that SPDX has for it. */
const COMPATIBLE = new Set(['0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);

/**
 * The text of the notices, in Markdown.
 * @param {import('esbuild').Metafile[]} metafiles  what esbuild says of the scripts that ship
 * @throws {Sentence} when a library has no licence text, or one that has not been looked at
 */
export function noticesOf(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = new Set(inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input) ?? []));
  const libraries = [...folders].sort().map(noticeOf);
  const data = readFileSync(join(root, 'data/NOTICES.md'), 'utf8').trim();
  return `${['# Third-party notices', 'What ships in the extension and comes from others.', ...libraries, data].join('\n\n')}\n`;
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  if (!COMPATIBLE.has(license))
    throw new Sentence(`${name} has the licence ${license}, which scripts/lib/notices.mjs does not list.`);
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e(?:\.\w+)?$/i.test(entry));
  if (!file) throw new Sentence(`${name} comes without the text of its licence.`);
  const text = readFileSync(join(root, folder, file), 'utf8')
    .replaceAll('\r\n', '\n')
    .trim();
  return `## ${name} ${version}\n\n\`\`\`text\n${text}\n\`\`\``;
}
