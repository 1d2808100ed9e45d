import assert from 'node:assert/strict';
import { type Asked, inserted } from '../inserted';

const put = (marked: string, asked: Partial<Asked> = {}) =>
  inserted(marked, { language: 'context', passages: [105], part: 'on a "road map" for', ...asked });
const CITE = '\\cite[righttext={{¶105}}][azerbaijan-report]';

describe('a quotation in ConTeXt', () => {
  it('has its own commands', () => {
    assert.equal(put('So ‸'), `So \\quotation{on a \\quote{road map} for} ${CITE}‸`);
    assert.equal(
      put('So ‸', { form: 'block' }),
      `So\n\\startblockquote\non a \\quotation{road map} for ${CITE}\n\\stopblockquote\n‸`,
    );
    assert.equal(put('‸', { form: 'citation' }), `${CITE}‸`);
  });

  it('goes between the draft’s own marks, with those that go with them', () => {
    assert.equal(put('So “‸”'), `So “on a ‘road map’ for” ${CITE}‸`);
    assert.equal(put('So \\quotation{as: ‸}'), `So \\quotation{as: \\quote{on a \\quotation{road map} for} ${CITE}‸}`);
  });

  it('is no block in an argument', () =>
    assert.equal(put('So\\footnote{‸}', { form: 'block' }), `So\\footnote{\\quotation{on a \\quote{road map} for} ${CITE}‸}`));
});
