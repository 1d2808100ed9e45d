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

const USAGE = `usage: npm run --silent ask -- search|card|match|check "TEXT" [--json]
       npm run --silent ask -- passages|names [--json]
       npm run --silent ask -- batch      one JSON request a line in, one JSON answer a line out
       npm run --silent ask -- --help`;

const HELP = `${USAGE}

Requests of a batch, and their answers (offsets are UTF-16, ends exclusive):
  {"op":"passages"}
      {"passages":[{"passage":1,"source":[1],"text":"…","topic":["…","…"]}]}
  {"op":"names"}
      {"names":[{"id":"…","name":"…","kind":"…","aliases":["…"],"source":[…]}]}
  {"op":"search","query":"…","limit":10}
      {"results":[{"passage":116,"source":[…],"text":"…","score":…}],"missing":["…"]}
      of a query that is longer than a paragraph only the beginning is searched for, and the answer has it: "searched":"…"
  {"op":"match","text":"…","quiet":true}
      {"spans":[{"start":0,"end":6,"entity":{"id":"…","name":"…","aliases":["…"]},"alternatives":[…]}]}
      quiet: only the names that are known in such a draft
  {"op":"card","name":"…","sentence":"…"}
      {"card":{"name":"…","markdown":"…","source":[…]}}, or {"card":null}
  {"op":"quote","passage":116,"text":"the draft","offset":12,"language":"latex","form":"inline","part":"…"}
      {"text":"the whole draft afterwards","caret":99,"entry":"what the bibliography would get, or null"}
      language: as VS Code calls it, plaintext where left out; form: inline, block or citation, inline where left out;
      part: words of the passage, "…" where some are left out; all of it where left out
  {"op":"check","text":"the draft","language":"markdown"}
      {"findings":[{"start":0,"end":9,"kind":"altered","passage":116,"fixed":"…"}],"exact":[{"start":0,"end":9,"passage":116}]}
      kinds: altered, wrong-passage, no-such-passage; fixed: what stands there when the report's words are put in, of altered alone
A line that is no such request is answered {"error":"…"}.`;

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(HELP);
    return 0;
  }
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
