import { readFileSync } from 'node:fs';
import { compileReport, type ReportSources } from '../../src/compiler/compile';
import { decodeBundle, encodeBundle } from '../../src/report/bundle';
import type { ReportData } from '../../src/report/model';
import { Report } from '../../src/report/report';

const read = (path: string) => ({ path, text: readFileSync(path, 'utf8') });

/** The files of `data/`, as the compiler gets them. Tests run in the repository's folder. */
export const realSources = (): ReportSources => ({
  source: read('data/source/000_c20cc79eac806e57.txt'),
  edition: read('data/edition.md'),
  names: read('data/names.yaml'),
  report: read('data/report.yaml'),
  thesaurus: read('data/thesaurus.yaml'),
  plainWords: read('data/plain-words.yaml'),
  nearWords: read('data/near-words.txt'),
});

let data: ReportData | undefined;
let report: Report | undefined;

/** The report's data, compiled once for all tests and sent through its file format, as in the editor. */
export function theReportData(): ReportData {
  data ??= decodeBundle(new TextEncoder().encode(encodeBundle(compileReport(realSources()))));
  return data;
}

/** The report, compiled once for all tests. */
export function theReport(): Report {
  report ??= new Report(theReportData());
  return report;
}
