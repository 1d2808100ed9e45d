// What VS Code calls to run the tests, in the Node extension host as well as in the web worker.
// Mocha's browser build serves both: it needs no file system. The script that started VS Code reads the printed lines.
import files from 'host-tests';
import 'mocha/mocha.js';

interface Failure {
  message?: string;
  stack?: string;
}

/** One line for the script, in a form that no formatting of consoles can break. */
function report(kind: 'TEST' | 'DONE', value: object): void {
  console.log(`HOST${kind} ${encodeURIComponent(JSON.stringify(value))}`);
}

/** Runs every test of the bundle; rejects if one failed. */
export async function run(): Promise<void> {
  const { Mocha, mocha } = globalThis as unknown as { Mocha: typeof import('mocha'); mocha: BrowserMocha };
  // Long, because a busy machine may be slow at first; nothing waits for this to pass.
  mocha.setup({ ui: 'bdd', timeout: 60_000, reporter: Silent });
  // A test left out or left alone is a test that does not run.
  mocha.forbidOnly();
  mocha.forbidPending();
  const registered: Record<string, number> = {};
  const fileOf = new Map<Mocha.Runnable | Mocha.Suite, string>();
  for (const { file, load } of files) {
    const before = mocha.suite.total();
    const [suites, tests] = [mocha.suite.suites.length, mocha.suite.tests.length];
    await load();
    registered[file] = mocha.suite.total() - before;
    for (const added of [...mocha.suite.suites.slice(suites), ...mocha.suite.tests.slice(tests)]) fileOf.set(added, file);
  }
  if (globalThis.HOST_TESTS_GREP) mocha.grep(new RegExp(globalThis.HOST_TESTS_GREP));

  const total = mocha.suite.total();
  const counts = { passed: 0, failed: 0 };
  const tell = (test: Mocha.Runnable, state: 'passed' | 'failed', error?: Failure) => {
    counts[state]++;
    report('TEST', {
      title: test.fullTitle(),
      file: fileOf.get(topOf(test)) ?? '',
      state,
      duration: test.duration,
      ...(error
        ? { error: error.stack?.includes(error.message ?? '') ? error.stack : `${error.message}\n${error.stack ?? ''}` }
        : {}),
    });
  };
  const failures = await new Promise<number>((resolve) => {
    // Not mocha.run(): it reads the address of a page, and there is none here.
    const runner = Mocha.prototype.run.call(mocha, resolve);
    runner.on('pass', (test: Mocha.Test) => tell(test, 'passed'));
    runner.on('fail', (test: Mocha.Runnable, error: Failure) => tell(test, 'failed', error));
  });
  const host = typeof process === 'object' && process.versions?.node ? 'node' : 'web';
  report('DONE', { host, registered: total, ...counts, files: registered });
  if (failures > 0) throw new Error(`${failures} of ${total} tests failed`);
}

/** The outermost suite that a test is in, or the test itself where it is in none. */
function topOf(test: Mocha.Runnable): Mocha.Runnable | Mocha.Suite {
  let top: Mocha.Runnable | Mocha.Suite = test;
  while (top.parent && !top.parent.root) top = top.parent;
  return top;
}

/** Mocha's default reporter draws on a page. */
class Silent {}

/** What mocha's browser build leaves in the global scope. */
interface BrowserMocha {
  suite: Mocha.Suite;
  setup(options: object): void;
  forbidOnly(): void;
  forbidPending(): void;
  grep(pattern: RegExp): void;
}
