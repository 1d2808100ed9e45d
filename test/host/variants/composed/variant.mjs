import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeReport } from '../../brokenReport.mjs';

/** Folders of an extension whose report cannot be used. */
const BROKEN = {
  'another-word': (text) => text.replace('Gabala', 'Kabala'),
  'cut-short': (text) => text.slice(0, text.length / 2),
  empty: () => '',
  'other-version': (text) => text.replace(/"version":\d+,/, '"version":999,'),
};

/** The extension itself does nothing: the tests start and stop it by hand, on the report that is bundled and on broken ones beside it. */
export function mutate(folder) {
  const { main, browser } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const entry of [main, browser].filter(Boolean)) writeFileSync(join(folder, entry), 'exports.activate = () => {};\n');
  for (const [name, change] of Object.entries(BROKEN)) {
    const broken = join(folder, 'broken', name);
    mkdirSync(join(broken, 'dist'), { recursive: true });
    copyFileSync(join(folder, 'dist/report.json'), join(broken, 'dist/report.json'));
    changeReport(broken, change);
  }
  const missing = join(folder, 'broken/missing');
  rmSync(missing, { recursive: true, force: true });
  mkdirSync(missing);
}
