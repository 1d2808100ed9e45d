import { readFileSync } from 'node:fs';
import { decodeBundle } from '../../src/report/bundle';
import type { ReportData } from '../../src/report/model';
import { Report } from '../../src/report/report';

let data: ReportData | undefined;
let report: Report | undefined;

/** The data of the bundled report, which the build has compiled. Tests run in the repository's folder. */
export function theReportData(): ReportData {
  data ??= decodeBundle(readFileSync('dist/report.json'));
  return data;
}

/** The bundled report, as in the editor. */
export function theReport(): Report {
  report ??= new Report(theReportData());
  return report;
}
