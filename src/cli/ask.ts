/**
 * The room of `ask`: the questions to the report and their answers without an editor, for people and for programs. It answers
 * none by itself, which is for `src/report`. Begin here, then read `requests.ts`, which says what can be asked.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Report } from '../report/report';
import { answer, BadRequest, type Request, toRequest } from './requests';
import { show } from './show';

const USAGE = `usage: npm run --silent ask -- search|card|match "TEXT" [--json]
       npm run --silent ask -- passages|names [--json]
       npm run --silent ask -- batch      one JSON request a line in, one JSON answer a line out`;

async function main(args: readonly string[]): Promise<number> {
  const [op = '', ...rest] = args.filter((arg) => arg !== '--json');
  const report = Report.fromBytes(readFileSync(join(__dirname, '..', 'dist', 'report.json')));
  if (op === 'batch') {
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim()) process.stdout.write(`${JSON.stringify(answerLine(report, line))}\n`);
    }
    return 0;
  }
  const text = rest.join(' ');
  const request: unknown = { op, query: text, text, name: text };
  try {
    const checked: Request = toRequest(request);
    const result = answer(report, checked);
    console.log(args.includes('--json') ? JSON.stringify(result) : show(checked, result));
    return 0;
  } catch (error) {
    if (!(error instanceof BadRequest)) throw error;
    console.error(`${error.message}\n${USAGE}`);
    return 2;
  }
}

/** A bad line is answered with its error, so that the run goes on. */
function answerLine(report: Report, line: string): object {
  try {
    return answer(report, toRequest(JSON.parse(line)));
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
