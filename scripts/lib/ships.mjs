// What the .vsix holds is what should ship: each file once, no link that leads nowhere, and the same bytes whenever it is made.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { build, packVsix } from './package.mjs';
import { root, vsixPath } from './paths.mjs';
import { filesInZip } from './unzip.mjs';

/** What vsce adds, or names by itself. */
const BY_VSCE = ['extension.vsixmanifest', '[Content_Types].xml'];
const RENAMED = { 'readme.md': 'dist/README.md', 'changelog.md': 'CHANGELOG.md', 'LICENSE.txt': 'LICENSE' };

/** Each check, and what is wrong where it fails. */
const checks = {
  'two builds from the same sources give the same bytes': async () => {
    const before = hashOf(vsixPath);
    await build();
    await packVsix();
    return hashOf(vsixPath) === before ? [] : ['the second .vsix differs from the first'];
  },

  'the package holds each file once, and none that .vscodeignore does not name': () => {
    const lines = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n');
    const named = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    const names = contents().map(({ name }) => RENAMED[name] ?? name);
    const isNamed = (name) => name === RENAMED['readme.md'] || named.some((pattern) => matches(name, pattern));
    return [
      ...names.filter((name) => !isNamed(name)).map((name) => `${name} is in it`),
      ...named.filter((pattern) => !names.some((name) => matches(name, pattern))).map((pattern) => `no ${pattern} is in it`),
      ...names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${name} is in it twice`),
    ];
  },

  'what package.json names is in the package': () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const names = new Set(contents().map(({ name }) => name));
    return pathsIn(manifest)
      .filter((path) => !names.has(path))
      .map((path) => `${path} is not in it`);
  },

  'no link in its pages leads nowhere': () => {
    const files = contents();
    const names = new Set(files.map(({ name }) => name));
    const pages = files.filter(({ name }) => name.endsWith('.md'));
    return pages.flatMap(({ name, read }) =>
      [
        ...read()
          .toString('utf8')
          .matchAll(/\]\((?!\w+:|#)([^)\s]+)/g),
      ]
        .map(([, link]) => posix.join(posix.dirname(name), link))
        .filter((link) => !names.has(link))
        .map((link) => `${name} leads to ${link}, which is not in the package`),
    );
  },

  'its notices have the licence of every library that it stands on': () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const notices = contents().find(({ name }) => name.endsWith('THIRD-PARTY-NOTICES.md'));
    const text = notices?.read().toString('utf8') ?? '';
    return Object.keys(dependencies)
      .filter((name) => !text.includes(`\n## ${name} `))
      .map((name) => `${name} is not in the notices`);
  },

  'the changelog says what is new in this version': () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return readFileSync(join(root, 'CHANGELOG.md'), 'utf8').includes(`\n## [${version}] - `)
      ? []
      : [`CHANGELOG.md has no ${version}`];
  },
};

/**
 * Makes the package once more and looks at it.
 * @returns {Promise<import('./stages.mjs').Outcome>}
 */
export async function ships({ grep }) {
  const outcome = { passed: 0, failures: [], problems: [] };
  for (const [title, check] of Object.entries(checks)) {
    if (grep && !new RegExp(grep).test(title)) continue;
    const wrong = await check();
    if (wrong.length === 0) outcome.passed++;
    else outcome.failures.push({ title, error: wrong.join('\n') });
  }
  return outcome;
}

/** A pattern of .vscodeignore has no other sign than `*`. */
const matches = (name, pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`).test(name);

const hashOf = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

function contents() {
  return filesInZip(vsixPath)
    .filter(({ name }) => !BY_VSCE.includes(name))
    .map((file) => ({ ...file, name: file.name.replace(/^extension\//, '') }));
}

/** Every file of the package that a manifest names, wherever it does. */
function pathsIn(value) {
  if (typeof value === 'string') return /^(?:\.\/)?(?:dist|media|samples)\//.test(value) ? [posix.normalize(value)] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(pathsIn) : [];
}
