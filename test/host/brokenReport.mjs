// What the variants with a broken report share on the side of the script that stages them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Changes the bundled report of an unpacked extension, and fails where that changes nothing. */
export function changeReport(folder, change) {
  const file = join(folder, 'dist', 'report.json');
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`The bundled report in ${folder} is as it was: the variant has nothing to test.`);
  writeFileSync(file, changed);
}

/** Checks the messages that VS Code showed during a run: one of ours, matching the pattern. Gives what is wrong, if anything. */
export const oneMessage = (pattern) => (result) => {
  const ours = result.notifications.filter((text) => /bundled report/.test(text));
  if (ours.length === 1 && pattern.test(ours[0])) return [];
  return [`one message ${pattern} was wanted, and these were shown: ${JSON.stringify(result.notifications)}`];
};
