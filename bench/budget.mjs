// What the extension costs whoever has it, beside one that does nothing, in both of VS Code's extension hosts, each time in a fresh one.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../scripts/lib/browser.mjs';
import { runHostSuite } from '../scripts/lib/host-suite.mjs';
import { root, vsixPath } from '../scripts/lib/paths.mjs';
import { bundleSuite, prepare } from './lib/hostSuite.mjs';

const ROUNDS = 5;
/** What is measured, how many times as much as with an extension that does nothing it may be, and in which unit it is said. */
const MEASURES = {
  activation: { title: 'Activation', most: 1.2, unit: 'ms' },
  card: { title: 'First card', most: 1.5, unit: 'ms' },
  search: { title: 'First row of a search', most: 1.5, unit: 'ms' },
  heap: { title: 'Heap after them', most: 1.5, unit: 'MB' },
};
/** In kilobytes. */
const SIZES = { script: { title: 'The script', most: 400 }, vsix: { title: 'The .vsix', most: 450 } };

await prepare();
const suite = await bundleSuite('budget', { external: ['vscode', 'node:*'] });

const EMPTY = 'dist/empty.js';
const variants = {
  ours: { name: 'budget', mutate: (folder) => change(folder, {}) },
  empty: {
    name: 'budget-empty',
    mutate: (folder) => {
      writeFileSync(join(folder, EMPTY), 'exports.activate = () => {};\n');
      change(folder, { browser: EMPTY, isEmpty: true }, { main: EMPTY });
    },
  },
};

/** Changes a manifest: the extension sleeps until it is asked for; `main` only where there is one. */
function change(folder, changes, { main } = {}) {
  const path = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  Object.assign(manifest, { activationEvents: [] }, changes, manifest.main && main ? { main } : {});
  writeFileSync(path, JSON.stringify(manifest));
}

/** Notes when the first row of a list is on the page. */
async function watch(page) {
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('.quick-input-list .monaco-list-row')) globalThis.firstRowAt ??= Date.now();
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return () => page.evaluate(() => globalThis.firstRowAt);
}

async function measure(kind, way, browser) {
  const { budget, seen } = await runHostSuite({ kind, suite, browser, variant: variants[way], watch });
  if (!seen) throw new Error(`No list was seen (${way}, ${kind} host).`);
  return { ...budget, search: seen - budget.searchedAt };
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const missed = [];
const held = (title, number, most, unit = '') => {
  const isHeld = number <= most;
  if (!isHeld) missed.push(`${title}: ${number.toFixed(2)}${unit}, aim ${most}${unit}`);
  return isHeld ? 'held' : 'missed';
};

const browser = await launchBrowser();
try {
  console.log(`## Beside an extension that does nothing, in a fresh extension host, medians of ${ROUNDS}\n`);
  console.log('| Host | What | Ours | One that does nothing | Times as much | Aim | |');
  console.log('| --- | --- | ---: | ---: | ---: | ---: | --- |');
  for (const kind of ['node', 'web']) {
    const rounds = [];
    // By turns, so that what else the machine does is in both.
    for (let i = 0; i < ROUNDS; i++)
      rounds.push({ ours: await measure(kind, 'ours', browser), empty: await measure(kind, 'empty', browser) });
    for (const [name, { title, most, unit }] of Object.entries(MEASURES)) {
      if (rounds[0].ours[name] === undefined) continue;
      const [ours, empty] = ['ours', 'empty'].map((way) => median(rounds.map((round) => round[way][name])));
      const ratio = ours / empty;
      const verdict = held(`${title} (${kind} host)`, ratio, most);
      const said = [ours, empty].map((number) => `${number.toFixed(1)} ${unit}`).join(' | ');
      console.log(`| ${kind} | ${title} | ${said} | ${ratio.toFixed(2)} | ${most} | ${verdict} |`);
    }
  }
} finally {
  await browser.close();
}

console.log('\n## What is downloaded\n\n| What | KB | Aim | |\n| --- | ---: | ---: | --- |');
const files = { script: join(root, 'dist/extension.js'), vsix: vsixPath };
for (const [name, { title, most }] of Object.entries(SIZES)) {
  const size = statSync(files[name]).size / 1024;
  console.log(`| ${title} | ${size.toFixed(1)} | ${most} | ${held(title, size, most, ' KB')} |`);
}
console.log('\nWhat a key costs in drafts of many pages is measured by: npm run bench -- typing');
console.log(`\nTarget: all aims. ${missed.length > 0 ? `Missed: ${missed.join('; ')}.` : 'Held.'}`);
process.exit(missed.length > 0 ? 1 : 0);
