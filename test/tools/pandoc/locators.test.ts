import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourceOf } from '../../../src/report/quoting/bibliography/source';
import { applied, insertionOf } from '../../../src/report/quoting/insertion';
import { quotationOf } from '../../../src/report/quoting/quotation';
import { theReport } from '../../unit/theReport';

/** A style that prints what kind of locator it was given, and the locator. */
const STYLE = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Locators</title><id>locators</id><updated>2020-01-01T00:00:00+00:00</updated></info>
  <citation><layout><choose><if locator="paragraph"><text value="paragraph "/></if><else><text value="other "/></else></choose>
  <text variable="locator"/></layout></citation>
</style>`;
const LANGUAGES =
  `en-US en-GB fr-FR fr-CA fr de-DE de-AT de-CH ru-RU az tr-TR es es-ES es-MX es-CL it-IT uk-UA pl-PL ca sk-SK cs-CZ
  pt-BR pt-PT nl-NL sv-SE da-DK nb-NO fi-FI hu-HU ro-RO el-GR hr-HR sr-RS sl-SI bg-BG et-EE lt-LT lv-LV is-IS eu gl la ja-JP zh-CN
  zh-TW ko-KR vi-VN th-TH id-ID ar fa-IR he-IL hy ka`.split(/\s+/);

/** What Pandoc makes of a citation of some passages in a draft in a language; undefined for one that says no language. */
function cited(language: string | undefined, numbers: readonly number[]): string {
  const report = theReport();
  const head = language === undefined ? '---\ntitle: x\n---\n\n' : `---\nlang: ${language}\n---\n\n`;
  const quotation = quotationOf(
    numbers.flatMap((number) => report.passage(number) ?? []).map((passage) => ({ passage })),
    (number) => report.following(number),
  );
  const source = sourceOf(report.facts);
  const draft = { text: head, language: 'quarto' };
  const insertion = insertionOf({
    draft,
    offsets: [head.length],
    form: 'citation',
    quotation,
    source,
    preferences: { marks: '“ ”' },
  });
  const folder = mkdtempSync(join(tmpdir(), 'locators-'));
  try {
    writeFileSync(join(folder, 'x.csl'), STYLE);
    writeFileSync(join(folder, 'x.bib'), `@report{${source.key}, title = {A report}}`);
    const args = ['--citeproc', '--csl', 'x.csl', '--bibliography', 'x.bib', '-t', 'plain'];
    const { stdout, stderr } = spawnSync('pandoc', args, { cwd: folder, input: applied(head, insertion), encoding: 'utf8' });
    assert(stdout, stderr);
    return stdout.trim();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the number in a citation of Pandoc', () => {
  for (const language of [undefined, ...LANGUAGES])
    it(`is that of a paragraph in ${language ?? 'no language'}`, () => {
      assert.equal(cited(language, [115]), 'paragraph 115');
      assert.equal(cited(language, [115, 116]), 'paragraph 115–116');
    });
});
