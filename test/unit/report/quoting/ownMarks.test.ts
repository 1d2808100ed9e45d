import assert from 'node:assert/strict';
import { type Asked, inserted } from './inserted';

const put = (marked: string, language = 'plaintext', asked: Partial<Asked> = {}) =>
  inserted(marked, { language, passages: [105], part: 'on a "road map" for', ...asked });
const CITED = '(policy report on Azerbaijan, ¶105)';

describe("the writer's own quotation marks around a place", () => {
  it('are filled where they are empty, with the citation behind', () => {
    assert.equal(put('says "‸" here'), `says "on a 'road map' for" ${CITED}‸ here`);
    assert.equal(put('says “‸”.'), `says “on a ‘road map’ for” ${CITED}‸.`);
    assert.equal(put('“So” ‘‸’'), `“So” ‘on a “road map” for’ ${CITED}‸`);
    assert.equal(put('sagt „‸“'), `sagt „on a ‚road map‘ for“ ${CITED}‸`);
    assert.equal(put('dit « ‸ »'), `dit « on a “road map” for » ${CITED}‸`);
    assert.equal(put('one “‸” two “‸”'), `one “on a ‘road map’ for” ${CITED}‸ two “on a ‘road map’ for” ${CITED}‸`);
    assert.equal(put('says "‸"', 'pandoc'), `says "on a 'road map' for" [@azerbaijan-report, ¶105]‸`);
    assert.match(put('says "‸" so', 'markdown'), /^says "on a 'road map' for"\[\^azerbaijan-report-105\]‸ so\n\n\[\^/);
  });

  it('keep the full stop of the words where the sentence does not go on behind them', () => {
    const asked = { passages: [3], part: 'It re-gained independence when the Soviet Union collapsed at the end of 1991.' };
    assert.match(put('says “‸” and', 'plaintext', asked), /1991” \(/);
    assert.match(put('says “‸”', 'plaintext', asked), /1991\.” \(/);
    assert.match(put('says “as: ‸” then', 'plaintext', asked), /1991’ \(/);
  });

  it('have the inner kind within where they are not empty', () => {
    assert.equal(put('He said “as the report: ‸” then'), `He said “as the report: ‘on a “road map” for’ ${CITED}‸” then`);
    assert.equal(put('He said "as: ‸" then'), `He said "as: 'on a "road map" for' ${CITED}‸" then`);
    assert.equal(put('“So”, he “says” ‸ “so”'), `“So”, he “says” “on a ‘road map’ for” ${CITED}‸ “so”`);
    assert.equal(put('A 5" and ‸ a "b"'), `A 5" and "on a 'road map' for" ${CITED}‸ a "b"`);
  });

  it('have no space within that they did not have', () => {
    const cite = { form: 'citation' } as const;
    assert.equal(put('---\ntitle: "X ‸"\n---\n', 'markdown'), `---\ntitle: "X 'on a "road map" for' ${CITED}‸"\n---\n`);
    assert.equal(put('So "it is ‸" x', 'plaintext', cite), `So "it is ${CITED}‸" x`);
    assert.equal(put('So "‸it is" x', 'plaintext', cite), `So "${CITED} ‸it is" x`);
    assert.equal(put('So "‸', 'plaintext', cite), `So "${CITED}‸`);
    assert.equal(put('So ‸"it"', 'plaintext', cite), `So ${CITED} ‸"it"`);
  });

  it('are no end of what front matter has', () =>
    assert.equal(put('---\ntitle: "‸"\n---\n', 'markdown'), `---\ntitle: "'on a "road map" for' ${CITED}‸"\n---\n`));

  it('are those of TeX too', () => {
    const cite = '~\\cite[¶105]{azerbaijan-report}';
    assert.equal(put("says ``‸'' so", 'latex'), `says \`\`on a \`road map' for''${cite}‸ so`);
    assert.equal(put("says ``as: ‸'' so", 'latex'), `says \`\`as: \`on a \`\`road map'' for'${cite}‸'' so`);
    assert.equal(put("says ``‸'' so", 'latex', { part: '"road map" for' }), `says \`\`\\,\`road map' for''${cite}‸ so`);
    assert.equal(put('says \\enquote{‸} so', 'latex'), `says \\enquote{on a \\enquote{road map} for}${cite}‸ so`);
    assert.equal(put('says “‸” so', 'latex'), `says “on a ‘road map’ for”${cite}‸ so`);
    assert.equal(
      put('says \\quotation{‸} so', 'context'),
      'says \\quotation{on a \\quote{road map} for} \\cite[righttext={{¶105}}][azerbaijan-report]‸ so',
    );
  });

  it('are those of Typst and AsciiDoc too', () => {
    assert.equal(put('says #quote[‸] so', 'typst'), 'says #quote[on a #quote[road map] for] @azerbaijan-report[¶105]‸ so');
    assert.equal(put('says "‸" so', 'typst'), 'says "on a \'road map\' for" @azerbaijan-report[¶105]‸ so');
    assert.match(
      put('says "`‸`" so', 'asciidoc'),
      /^says "`on a ‘road map’ for`"\{empty\}footnote:azerbaijan-report-105\[.*\]‸ so$/,
    );
  });
});
