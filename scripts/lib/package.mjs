// Building the extension, and packing it into the .vsix that users install.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hostNode } from './install.mjs';
import { root, vsixPath } from './paths.mjs';
import { node, run, Sentence, tail } from './run.mjs';
import { filesInZip } from './unzip.mjs';

/** Builds everything; `tests` too where asked. */
export async function build({ tests = false } = {}) {
  const { code, output } = await node(['esbuild.mjs', '--production', ...(tests ? ['--tests'] : [])], { cwd: root, quiet: true });
  if (code !== 0) throw new Sentence(`The build failed:\n${output.trimEnd()}`);
}

/**
 * Packs what was built. The same sources give the same bytes: every file in it bears the date of the release.
 * @returns {Promise<{ name: string, bytes: number }[]>} the files inside
 */
export async function packVsix() {
  mkdirSync(dirname(vsixPath), { recursive: true });
  rmSync(vsixPath, { force: true });
  // With a repository, vsce makes relative links and pictures absolute. Without one they would lead nowhere on the extension's page.
  const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const links = repository ? [] : ['--allow-missing-repository', '--no-rewrite-relative-links'];
  const readme = 'dist/README.md';
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  writeFileSync(join(root, readme), repository ? text : withoutRelativeLinks(text));
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  const args = [vsce, 'package', '--no-dependencies', ...links, '--readme-path', readme, '--out', vsixPath];
  // A zip has local times.
  const env = { SOURCE_DATE_EPOCH: String(dateOfRelease()), ...process.env, TZ: 'UTC' };
  let { code, output } = await node(args, { cwd: root, quiet: true, env });
  if (code !== 0 && process.version.startsWith('v20.')) {
    // vsce asks for Node 22; where 20 is not enough, the test host's own Node is.
    const newer = nodeOfHost();
    if (newer) ({ code, output } = await run(newer, args, { cwd: root, quiet: true, env }));
  }
  if (code !== 0) throw new Sentence(`The extension could not be packaged:\n${tail(output)}`);
  return filesInZip(vsixPath).map(({ name, bytes }) => ({ name, bytes }));
}

/** When the newest release was made, by the changelog, in seconds since 1970. */
function dateOfRelease() {
  const [, date] = /^## \[\d[^\]]*\] - (\d{4}-\d\d-\d\d)$/m.exec(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')) ?? [];
  if (!date)
    throw new Sentence(
      'CHANGELOG.md has no release. Give the version of package.json a heading such as ## [0.1.0] - 2026-11-27.',
    );
  return Date.parse(date) / 1000;
}

/** A text without what leads into the repository: paragraphs with pictures are left out, and of other links the words remain. */
function withoutRelativeLinks(text) {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => !/\(media\/[\w-]+\.png\)/.test(paragraph))
    .join('\n\n')
    .replace(/\[([^\]]+)\]\((?!\w+:|#)[^)]+\)/g, '$1');
}

function nodeOfHost() {
  try {
    return hostNode();
  } catch {
    return undefined;
  }
}
