declare module 'mocha/mocha.js';

/** The test files of the suite that is being bundled (scripts/lib/host-tests-plugin.mjs). */
declare module 'host-tests' {
  const files: { file: string; load(): Promise<unknown> }[];
  export default files;
}

/** Set in front of the bundle by a run of chosen tests. */
declare var HOST_TESTS_GREP: string | undefined;
