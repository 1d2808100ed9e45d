import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerpt } from '../../../src/prose/excerpt';
import { count, escapeMarkdown, insideQuotes } from '../../../src/report/text';

describe('an excerpt', () => {
  const sentence = 'The Ganja forces marched on Baku, causing Elchibey to flee the city.';

  it('leaves a short sentence whole', () => {
    assert.deepEqual(excerpt(sentence, 200), { text: sentence, cut: false });
  });

  it('is cut between words and says so', () => {
    assert.deepEqual(excerpt(sentence, 24), { text: 'The Ganja forces marched…', cut: true });
  });

  it('moves to what is asked for', () => {
    const { text } = excerpt(sentence, 40, sentence.indexOf('flee'));
    assert.match(text, /flee/);
    assert.match(text, /^…/);
  });

  it('does not end in a comma before the dots', () => {
    assert.equal(excerpt(sentence, 33).text, 'The Ganja forces marched on Baku…');
  });

  it('is part of the sentence, within the length, with the place in view, for any words', () => {
    const word = fc.stringMatching(/^[a-z,]{1,12}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 40, max: 120 }),
        fc.nat(),
        (words, length, pick) => {
          const text = words.join(' ');
          const index = pick % words.length;
          const around = words.slice(0, index).join(' ').length + (index ? 1 : 0);
          const { text: shown, cut } = excerpt(text, length, around);
          const bare = shown.replace(/^…|…$/g, '');
          assert(text.includes(bare));
          assert(bare.length <= length);
          assert.equal(cut, bare !== text);
          const start = text.indexOf(bare, Math.max(0, around - length));
          const wanted = words[index] ?? '';
          assert(shown.includes(wanted.replace(/,+$/, '')), `"${wanted}" is not in "${shown}" (from ${start})`);
        },
      ),
    );
  });
});

describe('escaped Markdown', () => {
  it('shows brackets, stars and tags as they are', () => {
    assert.equal(escapeMarkdown('[x](command:y) *z* <b>&'), '\\[x\\](command:y) \\*z\\* &lt;b&gt;&amp;');
  });

  it('never leaves a link, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => assert.doesNotMatch(escapeMarkdown(text), /(?<!\\)[[\]]|</)));
  });
});

describe('a text inside a quotation', () => {
  it('has single quotation marks, and its offsets hold', () => {
    const text = 'He saw a "tilt" and "fits."';
    assert.equal(insideQuotes(text), 'He saw a ‘tilt’ and ‘fits.’');
    assert.equal(insideQuotes(text).length, text.length);
  });
});

describe('counts', () => {
  it('are singular for one only', () => {
    assert.deepEqual(
      [0, 1, 2].map((n) => count(n, 'passage')),
      ['0 passages', '1 passage', '2 passages'],
    );
  });
});
