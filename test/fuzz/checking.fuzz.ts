import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sourceOf } from '../../src/report/quoting/bibliography/source';
import type { Checked } from '../../src/report/quoting/checking/checked';
import { QuotationChecker } from '../../src/report/quoting/checking/checker';
import { citingEdits } from '../../src/report/quoting/checking/cite';
import { dismissedBy, withoutDismissed, wordsOf } from '../../src/report/quoting/checking/dismissed';
import { moved } from '../../src/report/quoting/checking/moved';
import { tallyOf } from '../../src/report/quoting/checking/tally';
import { applied } from '../../src/report/quoting/insertion';
import { theReport } from '../unit/theReport';
import { growsWithLength, holds } from './holds';
import { draft, language, offsetIn, piece, place, repetition } from './inputs';

const report = theReport();
const source = sourceOf(report.facts);
const preferences = { marks: '“ ”' } as const;
const checkerOf = (lang: string) => new QuotationChecker(report, lang, { source, preferences });

function checked(text: string, lang: string): Checked {
  const checker = checkerOf(lang);
  checker.read(text);
  assert.ok(checker.checked);
  return checker.checked;
}

/** What is made only when it is asked for is asked for here. */
const whole = ({ quotations, findings, others }: Checked) => ({
  quotations,
  findings: findings.map((finding) => ({
    ...finding,
    fixed: 'fixed' in finding ? finding.fixed : '',
    marked: 'marked' in finding ? finding.marked : '',
  })),
  others,
});

describe('checking a draft', () => {
  holds('finds what is in it', fc.tuple(draft, language), ([text, lang]) => {
    const all = checked(text, lang);
    const { quotations, findings } = whole(all);
    for (const { start, end, behind, passages, cited } of quotations) {
      assert.ok(0 <= start && start < end && end <= behind && behind <= text.length, `${start}-${end}-${behind}`);
      assert.ok(passages.length > 0 && passages.every((number) => report.passage(number)));
      if (cited) assert.ok(0 <= cited.start && cited.start < cited.end && cited.end <= text.length);
    }
    for (const { start, end } of findings) assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end}`);
    assert.deepEqual(whole(checked(text, lang)), { ...whole(all) });
    tallyOf(all);
    const dismissed = new Set(all.findings.map((finding) => wordsOf(text, dismissedBy(finding))));
    assert.equal(withoutDismissed(all, text, dismissed).findings.length, 0);
  });

  // That a mended quotation is right is held with drafts that somebody could have written: what is left open or nested here may be
  // read as something else once words in it are others.
  holds('has fixes that can be read again', fc.tuple(draft, language, fc.nat()), ([text, lang, which]) => {
    const { findings } = whole(checked(text, lang));
    const finding = findings[which % Math.max(1, findings.length)];
    if (!finding) return;
    for (const fix of [finding.fixed, finding.marked]) {
      if (typeof fix !== 'string') continue;
      const after = applied(text, { edits: [{ start: finding.start, end: finding.end, text: fix }] });
      for (const { start, end } of whole(checked(after, lang)).findings)
        assert.ok(0 <= start && start <= end && end <= after.length);
    }
  });

  holds('can cite what it finds', fc.tuple(draft, language), ([text, lang]) => {
    for (const quotation of checked(text, lang).quotations.slice(0, 3)) {
      const { edits } = citingEdits(report, { draft: { text, language: lang }, source, preferences }, quotation);
      for (const { start, end } of edits) assert.ok(0 <= start && start <= end && end <= text.length);
    }
  });

  const edit = fc.record({ at: place, length: fc.nat({ max: 80 }), inserted: fc.oneof(piece, draft) });
  holds(
    'follows edits as if the draft had just been opened',
    fc.tuple(draft, language, fc.array(edit, { maxLength: 4 })),
    ([first, lang, edits]) => {
      const checker = checkerOf(lang);
      let text = first;
      checker.read(text);
      for (const { at, length, inserted } of edits) {
        const start = offsetIn(text, at);
        const end = Math.min(text.length, start + length);
        const { quotations, findings } = moved(checker.checked as Checked, { start, end, text: inserted });
        text = text.slice(0, start) + inserted + text.slice(end);
        for (const one of [...quotations, ...findings])
          assert.ok(0 <= one.start && one.start <= one.end && one.end <= text.length);
        // In steps, as while one types.
        while (!checker.read(text, () => true));
      }
      assert.deepEqual(whole(checker.checked as Checked), whole(checked(text, lang)));
    },
  );

  for (const lang of ['markdown', 'latex', 'plaintext'])
    growsWithLength(`checking ${lang}`, repetition, (text) => checked(text, lang));
});
