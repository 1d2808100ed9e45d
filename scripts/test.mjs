// npm test: everything, from a fresh clone. The last line is "N passed, N failed"; the exit code is 0 only if none failed.
//   npm test                       all stages
//   npm test -- unit web           only these of: lint unit fuzz ships node web ui
//   npm test -- node --grep=card   only tests whose title matches
//   npm test -- unit fuzz --seed=any   with other random cases than each time; a seed that is printed can be given again
//   npm test -- node web ui --vscode=oldest   in the oldest VS Code that the extension is for; else in the newest
//   npm test -- --windows=3        so many VS Codes at once; else one for two processors
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installHost, installRoot } from './lib/install.mjs';
import { build, packVsix } from './lib/package.mjs';
import { chooseVSCode, root, vscodeNames, vscodeVersion } from './lib/paths.mjs';
import { checkNode, Sentence } from './lib/run.mjs';
import { seedOf } from './lib/seeds.mjs';
import { stopOnExit } from './lib/vscode.mjs';

const stages = {
  lint: 'Lint and types',
  unit: 'Unit tests',
  fuzz: 'Any input',
  ships: 'What ships',
  node: 'In VS Code, Node host',
  web: 'In VS Code, web worker host',
  ui: 'On the screen',
};

/** The stages that open windows, the longest first. A window keeps nearly two processors busy: more at once take as long together. */
const inWindows = ['ui', 'node', 'web'];
const PROCESSORS_OF_A_WINDOW = 2;

/** The stages that need VS Code or its Node, and the packaged extension. */
const packaged = ['ships', ...inWindows];

/** Which stages need no window, and which run after which; those that run at the same time need one processor each. */
const turns = [
  ['unit', 'fuzz'],
  ['lint', 'ships'],
];
/** The same code passes or fails the same tests each time; other cases are for who looks for them. */
const SEED = '1';

const usage = `Usage: npm test -- [${Object.keys(stages).join('|')} …] [--grep=pattern] [--seed=number|any] [--vscode=${vscodeNames.join('|')}] [--windows=number]`;

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        grep: { type: 'string' },
        seed: { type: 'string', default: SEED },
        vscode: { type: 'string' },
        windows: { type: 'string', default: String(Math.max(1, Math.floor(availableParallelism() / PROCESSORS_OF_A_WINDOW))) },
      },
    });
    const unknown = positionals.find((name) => !(name in stages));
    if (unknown) throw new Error(`There is no stage “${unknown}”.`);
    const { vscode } = values;
    if (vscode !== undefined && !vscodeNames.includes(vscode)) throw new Error(`There is no VS Code “${vscode}”.`);
    const seed = seedOf(values.seed);
    if (seed === undefined) throw new Error('The seed is a whole number, or “any”.');
    const windows = Number(values.windows);
    if (!(Number.isInteger(windows) && windows > 0)) throw new Error('The windows are a whole number over 0.');
    return { vscode, seed, windows, chosen: positionals.length > 0 ? positionals : Object.keys(stages), grep: values.grep };
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    process.exit(2);
  }
}

/** What a stage came to, as numbers: each problem counts as a failure, so that none can hide behind the tests. */
function counted({ passed, failures, problems }) {
  return { passed, failed: failures.length + problems.length };
}

async function runStage(name, options) {
  console.log(`${stages[name]} …`);
  const start = Date.now();
  // Loaded only now: they need what has just been installed.
  const run = await import('./lib/stages.mjs');
  let outcome;
  try {
    outcome = await (name === 'node' || name === 'web' ? run.host(name, options) : run[name](options));
  } catch (error) {
    outcome = { passed: 0, failures: [], problems: [error.message] };
  }
  // With a grep, a stage may well have nothing to run.
  if (!options.grep && name !== 'lint' && outcome.passed + outcome.failures.length === 0 && outcome.problems.length === 0) {
    outcome.problems.push('no test ran');
  }
  for (const { title, error } of outcome.failures) console.log(`\n  FAILED (${stages[name]}) ${title}\n${indented(error)}`);
  for (const problem of outcome.problems) console.log(`\n  PROBLEM (${stages[name]}) ${problem}`);
  return { name, ...outcome, seconds: (Date.now() - start) / 1000 };
}

/** Runs what is given, so many at a time, and gives the results as they come. */
async function atMost(limit, all, run) {
  const waiting = [...all];
  const results = [];
  const next = async () => {
    while (waiting.length > 0) results.push(await run(waiting.shift()));
  };
  await Promise.all(Array.from({ length: limit }, next));
  return results;
}

/** A suite that is for both hosts runs the same tests in each, or one of them tests less than it says. */
function compareHosts(results) {
  const [inNode, inWeb] = ['node', 'web'].map((name) => results.find((result) => result.name === name));
  if (!inNode?.suites || !inWeb?.suites) return;
  for (const [suite, ran] of Object.entries(inNode.suites)) {
    const inOther = inWeb.suites[suite] ?? ran;
    if (ran === inOther) continue;
    const problem = `${suite}: the Node host ran ${ran} tests, and the web worker ${inOther}`;
    inWeb.problems.push(problem);
    console.log(`\n  PROBLEM ${problem}`);
  }
}

function summarise(results) {
  console.log('\nSummary');
  let total = { passed: 0, failed: 0 };
  const order = Object.keys(stages);
  for (const result of results.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))) {
    const { passed, failed } = counted(result);
    total = { passed: total.passed + passed, failed: total.failed + failed };
    const said = result.name === 'lint' ? (failed === 0 ? 'clean' : 'not clean') : `${passed} passed, ${failed} failed`;
    const remark = result.remark ? `   ${result.remark}` : '';
    console.log(`  ${stages[result.name].padEnd(30)}${said.padEnd(26)}${result.seconds.toFixed(1).padStart(6)} s${remark}`);
  }
  const nothing = total.passed + total.failed === 0 && results.some(({ name }) => name !== 'lint');
  if (nothing) {
    console.log(`  No test ran${grep ? `: none matches ${grep}` : ''}.`);
    total.failed = 1;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

function indented(text) {
  const lines = text.split('\n').filter((line) => !/host-tests\.js|node:internal|node_modules/.test(line));
  return lines.map((line) => `    ${line}`).join('\n');
}

const { chosen, grep, seed, vscode, windows } = options();
try {
  if (vscode) chooseVSCode(vscode);
  checkNode();
  stopOnExit();
  await installRoot();
  // VS Code comes, and the extension is packed for it, while the tests that need neither run.
  const installed = chosen.some((name) => packaged.includes(name)) ? installHost() : undefined;
  // Who waits for it below is told what went wrong.
  installed?.catch(() => {});
  if (chosen.some((name) => name !== 'lint')) {
    console.log('Building …');
    // What an earlier build left there may be of tests that are gone.
    for (const folder of ['out/unit', 'out/test']) rmSync(join(root, folder), { recursive: true, force: true });
    await build({ tests: true });
  }
  const packed = installed?.then(() => {
    console.log(`VS Code is ${vscodeVersion()}.`);
    return packVsix();
  });
  packed?.catch(() => {});
  const results = [];
  for (const together of turns) {
    const names = together.filter((name) => chosen.includes(name));
    if (names.some((name) => packaged.includes(name))) await packed;
    results.push(...(await Promise.all(names.map((name) => runStage(name, { grep, seed })))));
  }
  await packed;
  const named = inWindows.filter((name) => chosen.includes(name));
  // It may have to be unpacked, which several at once cannot do.
  if (named.length > 0) await (await import('./lib/browser.mjs')).findBrowser();
  results.push(...(await atMost(windows, named, (name) => runStage(name, { grep, seed }))));
  compareHosts(results);
  summarise(results);
} catch (error) {
  // Not even built: that is a failure too, and the last line says so.
  console.error(error instanceof Sentence ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
}
