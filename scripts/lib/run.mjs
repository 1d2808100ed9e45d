// Running other programs, and saying in a sentence what went wrong.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** An error whose message is all that the reader needs: printed without a stack. */
export class Sentence extends Error {}

/** Ends the script with what happened: a `Sentence` as it stands, anything else with its stack. */
export function fail(error) {
  console.error(error instanceof Sentence ? `\n${error.message}` : error);
  process.exit(1);
}

/** Refuses a Node that the tools cannot run on. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Sentence(
    `Node ${process.versions.node} is too old: please install Node 20.19 or newer (22 and 24 work too), then try again.`,
  );
}

/**
 * Runs a program to its end; resolves with its exit code and, where `quiet`, its output.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { cwd, env = process.env, quiet = false, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs npm: the one that started this script, else the one on the PATH. */
export function npm(args, options = {}) {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.[cm]?js$/.test(own)) return run(process.execPath, [own, ...args], options);
  // npm is a .cmd on Windows, which only a shell runs.
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Runs a Node program of this repository. */
export function node(args, options = {}) {
  return run(process.execPath, args, options);
}

/** The last lines of an output, for an error message. */
export function tail(output, lines = 20) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}

/** The first of these programs that is on the PATH, in full; undefined if none is. */
export function onPath(...names) {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      for (const ending of endings) {
        const path = join(folder, name + ending);
        if (isExecutable(path)) return path;
      }
    }
  }
  return undefined;
}

/** Whether this is a file that can be run. */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Whether a program starts at all (libraries present, right processor). */
export function starts(path, env = process.env) {
  return spawnSync(path, ['--version'], { env, stdio: 'ignore', timeout: 30_000 }).status === 0;
}
