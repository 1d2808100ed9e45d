/**
 * The room of features: what a writer sees, by use: `reading/` the report, `naming/` what a draft names, `searching/` for
 * passages, `drafting/` with their words. They only translate between the report and VS Code; what could run without an editor is for
 * `src/report`. Begin here, with how the report is loaded, then read `drafts.ts`.
 */

import * as vscode from 'vscode';
import { BundleError } from '../report/bundle';
import { Report } from '../report/report';
import { ContextKey } from './ids';
import { type Log, logError } from './log';
import { setContext } from './whenClauses';

/**
 * Loads the bundled report, once, when the first feature asks. It reads through `workspace.fs`, which is there in the browser too.
 * A report that cannot be read is said once, in one sentence; every feature then gives nothing and the rest of VS Code goes on.
 */
export class ReportStore {
  readonly #file: vscode.Uri;
  readonly #log: Log;
  #loading: Promise<Report> | undefined;
  #hasEnded = false;
  /** What is wrong with it, once the writer has been told. */
  #fault: BundleError | undefined;

  constructor(extensionUri: vscode.Uri, log: Log) {
    this.#file = vscode.Uri.joinPath(extensionUri, 'dist', 'report.json');
    this.#log = log;
  }

  /** Reading the report has come to its end, whether or not it can be read. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /**
   * The report.
   * @throws {BundleError} when the bundled file is damaged, cut short, of another version or not there
   */
  load(): Promise<Report> {
    this.#loading ??= this.#read();
    return this.#loading;
  }

  /** The report, or undefined when it cannot be read; the writer has then been told. */
  async tryLoad(): Promise<Report | undefined> {
    try {
      return await this.load();
    } catch {
      return undefined;
    }
  }

  /**
   * The same for a command, whose silence would be taken for an answer: where the report cannot be read, the writer is told again.
   */
  async loadForCommand(): Promise<Report | undefined> {
    const fault = this.#fault;
    const report = await this.tryLoad();
    if (!report && fault) this.#show(fault);
    return report;
  }

  async #read(): Promise<Report> {
    try {
      return Report.fromBytes(await this.#bytes());
    } catch (error) {
      logError(this.#log, `Reading ${this.#file.toString()}`, error);
      this.#tell(error instanceof BundleError ? error : new BundleError('cannot be used'));
      throw error;
    } finally {
      this.#hasEnded = true;
    }
  }

  async #bytes(): Promise<Uint8Array> {
    try {
      return await vscode.workspace.fs.readFile(this.#file);
    } catch (error) {
      logError(this.#log, 'Opening the bundled report', error);
      throw new BundleError('cannot be read');
    }
  }

  #tell(error: BundleError): void {
    this.#fault = error;
    setContext(ContextKey.reportIsUnreadable, true);
    this.#show(error);
  }

  #show(error: BundleError): void {
    const details = vscode.l10n.t('Show Details');
    vscode.window.showErrorMessage(error.message, details).then((choice) => {
      if (choice === details) this.#log.show();
    });
  }
}
