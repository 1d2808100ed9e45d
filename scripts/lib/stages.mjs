// The stages of `npm test`. Each runs one set of tests and reads how many passed from that run's own report.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { runFuzz } from './fuzz.mjs';
import { runHostSuite } from './host-suite.mjs';
import { hostSuites, loadVariant } from './host-tests-plugin.mjs';
import { reportsDir, root } from './paths.mjs';
import { node, npm, tail } from './run.mjs';

export { ships } from './ships.mjs';

/**
 * What came of a stage.
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {{ title: string, error: string }[]} failures
 * @property {string[]} problems  why the numbers can't be trusted, or what failed besides a test
 * @property {Record<string, number>} [suites]  how many tests of each suite ran, where there are several
 * @property {string} [remark]  what is good to know of it besides
 */

/** Format, lint rules and types. Not a test: it passes or is a problem. */
export async function lint() {
  const { code, output } = await npm(['run', '--silent', 'lint'], { cwd: root, quiet: true });
  return { passed: 0, failures: [], problems: code === 0 ? [] : [`npm run lint found something:\n${tail(output, 60)}`] };
}

/** The unit tests, in Node, those of properties with the cases of a seed. */
export async function unit({ grep, seed }) {
  const file = reportFile('unit');
  const args = [join(root, 'node_modules/mocha/bin/mocha.js'), 'out/unit/**/*.test.cjs', '--forbid-only', '--forbid-pending'];
  args.push('--reporter', join(root, 'scripts/lib/unit-report.cjs'), '--reporter-option', `output=${file}`);
  args.push('--require', join(root, 'scripts/lib/unit-seed.cjs'));
  const env = { ...process.env, UNIT_SEED: String(seed) };
  const { output } = await node([...args, ...(grep ? ['--grep', grep] : [])], { cwd: root, quiet: true, env });
  const report = readReport(file);
  if (!report) return nothing(`mocha gave no report:\n${tail(output)}`);
  const problems = [];
  if (!grep) {
    problems.push(
      ...filesWithout(
        filesIn('test/unit', '.test.ts'),
        report.tests.map(({ file }) => sourceOf(file)),
      ),
    );
    if (report.tests.length !== report.stats.registered) {
      problems.push(`${report.stats.registered} tests are registered, and ${report.tests.length} ran`);
    }
  }
  return {
    passed: report.passes.length,
    failures: report.failures.map(failureOf),
    problems,
  };
}

/** How long all properties are tried together, in seconds; `npm run fuzz` tries them for longer. */
const FUZZING = 60;

/** What holds for any input. A property counts as a test. */
export async function fuzz({ grep, seed }) {
  const file = reportFile('fuzz');
  const reporter = join(root, 'scripts/lib/unit-report.cjs');
  const report = ['--reporter', reporter, '--reporter-option', `output=${file}`];
  const { output } = await runFuzz({ seconds: FUZZING, seed, grep, report, quiet: true });
  const result = readReport(file);
  if (!result) return nothing(`the fuzz suite gave no report:\n${tail(output)}`);
  const { tests, passes, failures, stats } = result;
  const problems = tests.length === stats.registered || grep ? [] : [`${stats.registered} properties, and ${tests.length} ran`];
  const cases = tests.reduce((sum, { title }) => sum + Number(/\((\d+) cases\)$/.exec(title)?.[1] ?? 0), 0);
  return { passed: passes.length, failures: failures.map(failureOf), problems, remark: `${cases} cases, seed ${seed}` };
}

const failureOf = ({ fullTitle, err }) => ({ title: fullTitle, error: err.stack ?? err.message ?? String(err) });

/** The tests inside of VS Code, in one of its two extension hosts: first the main suite, then each variant. */
export async function host(kind, { grep }) {
  const outcome = { passed: 0, failures: [], problems: [], suites: {} };
  const browser = await launchBrowser();
  try {
    for (const suite of hostSuites()) {
      const variant = await loadVariant(suite);
      if (variant?.hosts && !variant.hosts.includes(kind)) continue;
      const name = variant ? `${suite.name}: ` : '';
      try {
        const record = !variant && kind === 'node';
        const result = await runHostSuite({ kind, variant, grep, browser, record });
        // A grep that chooses tests of one suite finds none in the others.
        const problems = grep ? [] : [...result.problems, ...harmOf(result, record), ...missing(suite, result)];
        if (variant?.verify && !grep) problems.push(...((await variant.verify(result)) ?? []));
        outcome.passed += result.passed;
        outcome.suites[suite.name] = result.tests.length;
        for (const { title, state, error } of result.tests) {
          if (state === 'failed') outcome.failures.push({ title: name + title, error: error ?? '' });
        }
        outcome.problems.push(...problems.map((problem) => name + problem));
      } catch (error) {
        outcome.problems.push(name + error.message);
      }
    }
  } finally {
    await browser.close();
  }
  return outcome;
}

/** Pointer, keyboard and screen, by Playwright. */
export async function ui({ grep }) {
  const playwright = async (name, ...more) => {
    const file = reportFile(name);
    const args = [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '-c', 'test/ui/playwright.config.ts'];
    const { output } = await node([...args, ...(grep ? ['--grep', grep] : []), ...more], {
      cwd: root,
      quiet: true,
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file, FORCE_COLOR: '0' },
    });
    return { report: readReport(file), output };
  };
  const found = await playwright('ui-found', '--list', '--reporter=json');
  const { report, output } = await playwright('ui');
  if (!report || !found.report) return nothing(`Playwright gave no report:\n${tail(output)}`);
  const specs = specsOf(report);
  const problems = report.errors.map(({ message }) => message);
  const expected = specsOf(found.report).length;
  if (specs.length !== expected) problems.push(`${expected} tests were found, and ${specs.length} ran`);
  if (!grep)
    problems.push(
      ...filesWithout(
        filesIn('test/ui', '.spec.ts'),
        specs.map(({ file }) => `test/ui/${file}`),
      ),
    );
  const failures = specs
    .filter(({ ok, skipped }) => !ok || skipped)
    .map(({ title, error, skipped }) => ({ title, error: skipped ? 'was skipped' : error }));
  return { passed: specs.length - failures.length, failures, problems };
}

/** Every test of a Playwright report, flat. */
function specsOf({ suites }) {
  const inSuite = (suite, titles) => [
    ...(suite.suites ?? []).flatMap((inner) => inSuite(inner, [...titles, inner.title])),
    ...(suite.specs ?? []).map((spec) => {
      const results = spec.tests.flatMap((test) => test.results ?? []);
      return {
        title: [...titles, spec.title].join(' › '),
        file: spec.file,
        ok: spec.ok,
        skipped: spec.tests.some(({ status }) => status === 'skipped'),
        error: results
          .flatMap(({ errors }) => errors ?? [])
          .map(({ message = '' }) => withoutColours(message))
          .join('\n'),
      };
    }),
  ];
  return suites.flatMap((suite) => inSuite(suite, []));
}

function withoutColours(text) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is how a terminal is told of a colour.
  return text.replace(/\u001b\[[\d;]*m/g, '');
}

/** What the extension did that it promises not to do. */
function harmOf({ requests, recorded, errors }, record) {
  const problems = requests.map((address) => `the page asked another machine: ${address}`);
  problems.push(...errors.map((error) => `VS Code logged an error of the extension: ${tail(error)}`));
  if (!record) return problems;
  for (const { call, argument, ours } of recorded) {
    if (ours) problems.push(`the extension called ${call}(${argument}), though it sends, starts and writes nothing`);
  }
  if (!recorded.some(({ ours }) => !ours)) problems.push('the recorder recorded nothing at all, not even VS Code');
  return problems;
}

function missing(suite, { files }) {
  return suite.files.filter((file) => !(file in files)).map((file) => `${file} is not in the bundle: build again`);
}

function filesWithout(all, withTests) {
  const known = new Set(withTests);
  return all.filter((file) => !known.has(file)).map((file) => `no test of ${file} ran`);
}

function sourceOf(file) {
  return slashed(relative(root, file))
    .replace(/^out\/unit\//, 'test/unit/')
    .replace(/\.cjs$/, '.ts');
}

function filesIn(folder, ending) {
  if (!existsSync(join(root, folder))) return [];
  const names = readdirSync(join(root, folder), { recursive: true }).filter((name) => name.endsWith(ending));
  return names.map((name) => `${folder}/${slashed(name)}`);
}

function slashed(path) {
  return path.split(sep).join('/');
}

/** Where a run puts its report; an earlier one is removed, so that it can't be taken for this one. */
function reportFile(name) {
  mkdirSync(reportsDir, { recursive: true });
  const file = join(reportsDir, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function nothing(problem) {
  return { passed: 0, failures: [], problems: [problem] };
}
