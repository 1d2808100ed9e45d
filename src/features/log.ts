import * as vscode from 'vscode';

/** The output channel "Azerbaijan Report": where the detail behind every message is. */
export type Log = vscode.LogOutputChannel;

/** Makes the channel. Whoever makes it disposes it. */
export function createLog(): Log {
  return vscode.window.createOutputChannel('Azerbaijan Report', { log: true });
}

/** Lets work go on by itself: what fails is written to the log, under a few words that say what was being done. */
export function attempt(log: Log, doing: string, work: PromiseLike<unknown>): PromiseLike<unknown> {
  return work.then(undefined, (error) => logError(log, doing, error));
}

/** Writes an error with its stack to the log, under a few words that say what was being done. */
export function logError(log: Log, doing: string, error: unknown): void {
  try {
    log.error(`${doing}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  } catch {
    // The extension is being stopped, and the log is closed: what was under way fails, and nobody is left to read of it.
  }
}
