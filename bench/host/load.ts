/** Measures, inside of VS Code, how long the report takes to be there and to be searched. Loaded by `bench/load.mjs`. */
import * as vscode from 'vscode';
import { decodeBundle } from '../../src/report/bundle';
import { Report } from '../../src/report/report';
import { rowsOf } from '../lib/rows';

/** In milliseconds, each once, where no code is warm. */
interface LoadTimes {
  /** Reading the bundled file. */
  read: number;
  /** Checking it and taking it apart. */
  decode: number;
  /** Making the report of it. */
  report: number;
  /** Loading the search index. */
  index: number;
  firstSearch: number;
  secondSearch: number;
}

/** What VS Code calls. */
export async function run(): Promise<void> {
  const own = vscode.extensions.all.find(({ packageJSON }) => packageJSON.name === 'azerbaijan-report-companion');
  if (!own) throw new Error('the extension is not there');
  const clock = () => performance.now();
  const start = clock();
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(own.extensionUri, 'dist', 'report.json'));
  const read = clock();
  const data = decodeBundle(bytes);
  const decoded = clock();
  const report = new Report(data);
  const made = clock();
  report.search('');
  const loaded = clock();
  const found = rowsOf(report, 'radar lease');
  const first = clock();
  rowsOf(report, 'town council elections');
  const second = clock();
  if (found.length === 0 || report.passages.length === 0) throw new Error('nothing was found');
  const times: LoadTimes = {
    read: read - start,
    decode: decoded - read,
    report: made - decoded,
    index: loaded - made,
    firstSearch: first - loaded,
    secondSearch: second - first,
  };
  const host = typeof process === 'object' && process.versions?.node ? 'node' : 'web';
  // In the form that `scripts/lib/host-suite.mjs` reads.
  console.log(`HOSTDONE ${encodeURIComponent(JSON.stringify({ host, registered: 0, passed: 0, failed: 0, files: {}, times }))}`);
}
