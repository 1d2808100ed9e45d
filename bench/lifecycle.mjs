// What stays behind in the extension host when a writer opens, searches, quotes, checks and closes a thousand times, or as often as ROUNDS
// says.
import { launchBrowser } from '../scripts/lib/browser.mjs';
import { runHostSuite } from '../scripts/lib/host-suite.mjs';
import { bundleSuite, prepare } from './lib/hostSuite.mjs';

/** What may be more after the last round than after the first of those that are compared: nothing that each of the rounds leaves. */
const MOST_GROWTH = { documents: 1, listeners: 10, disposables: 10, heap: 2_000_000 };
/** For the whole run; a round takes a second or two on a busy machine. */
const TIMEOUT = 3_600_000;

await prepare();
const suite = await bundleSuite('lifecycle', { minify: false, define: { ROUNDS: String(Number(process.env.ROUNDS ?? 1000)) } });
const browser = await launchBrowser();
try {
  const { counts } = await runHostSuite({ kind: 'node', suite, browser, timeout: TIMEOUT });
  console.log('## What is held after rounds of opening, looking up, searching, quoting, checking and closing\n');
  console.log('| Rounds | Heap, in MB | Documents | Listeners | Disposables | ms a round |');
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const { rounds, heap, documents, listeners, disposables, perRound } of counts)
    console.log(
      `| ${rounds} | ${(heap / 1e6).toFixed(2)} | ${documents} | ${listeners} | ${disposables} | ${perRound.toFixed(0)} |`,
    );
  const [first, last] = [counts[0], counts.at(-1)];
  const missed = Object.entries(MOST_GROWTH).filter(([what, most]) => last[what] - first[what] > most);
  console.log(
    `\nTarget: from round ${first.rounds} to ${last.rounds} nothing grows. ${missed.length > 0 ? `Missed: ${missed.map(([what]) => what).join(', ')}.` : 'Held.'}`,
  );
  process.exitCode = missed.length > 0 ? 1 : 0;
} finally {
  await browser.close();
}
process.exit();
