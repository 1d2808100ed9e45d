import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readProse } from '../../../src/prose/prose';
import { sentenceAt } from '../../../src/prose/sentences';

const words = (source: string) => readProse(source).words.map(({ text }) => text);

describe('the words of a text', () => {
  it('are letters and digits, dotted letters, and section signs', () => {
    assert.deepEqual(words('The U.S.-led NATO, 1,400 men (3.7%), §§907 and Aliyev’s S-300s'), [
      ...['The', 'U.S.', 'led', 'NATO', '1,400', 'men', '3.7', '§§', '907', 'and', 'Aliyev', 's', 'S', '300s'],
    ]);
  });

  it('are what a reader sees', () => {
    assert.deepEqual(words('**Bak**u \\emph{G}\\"ul [Iran](x)ian https://x.org/Baku'), ['Baku', 'Gül', 'Iranian']);
  });

  it('are put together where the end of a line divides one that is known', () => {
    const isKnown = (word: string) => word === 'azerbaijan';
    const read = (source: string) => readProse(source, isKnown).words.map(({ text }) => text);
    assert.deepEqual(read('in Azer-\nbaijan, well-\nknown'), ['in', 'Azerbaijan', 'well', 'known']);
  });

  it('are folded for comparing', () => {
    assert.deepEqual(
      readProse('Əliyev U.S. §§ GÜL').words.map(({ folded }) => folded),
      ['aliyev', 'us', '§', 'gul'],
    );
  });

  it('count their sentences and paragraphs', () => {
    const places = readProse('It rained. Mr. H. Aliyev left the U.S. He slept!\n\nNobody spoke').words.map(
      ({ sentence, paragraph }) => `${sentence}.${paragraph}`,
    );
    assert.deepEqual(
      places,
      [...'00 00 10 10 10 10 10 10 20 20 31 31'.split(' ')].map((pair) => pair.split('').join('.')),
    );
  });
});

describe('the sentence around a place', () => {
  const sentence = (marked: string) => {
    const start = marked.indexOf('‹');
    const end = marked.indexOf('›') - 1;
    const text = marked.replace(/[‹›]/g, '');
    const { start: from, end: to } = sentenceAt(text, start, end);
    return text.slice(from, to).trim();
  };

  it('ends with its full stop, and not with that of an abbreviation', () => {
    assert.equal(sentence('It rained. ‹Baku› slept. Nobody spoke.'), 'Baku slept.');
    assert.equal(sentence('It rained. The U.S. Embassy in ‹Baku› slept. Nobody spoke.'), 'The U.S. Embassy in Baku slept.');
    assert.equal(sentence('Under Sec. 907 ‹Baku› got little. Then more.'), 'Under Sec. 907 Baku got little.');
    assert.equal(sentence('Mr. H. Aliyev left ‹Baku›. He slept.'), 'Mr. H. Aliyev left Baku.');
  });

  it('goes on over a soft line break', () => {
    assert.equal(sentence('It rained. All of\n‹Baku› slept\nwell. Nobody spoke.'), 'All of\nBaku slept\nwell.');
  });

  it('begins with its quotation mark, and sees through markup', () => {
    assert.equal(sentence('It rained. “‹Baku› slept.” Nobody spoke.'), '“Baku slept.”');
    assert.equal(sentence('It rained. \\emph{All of **‹Baku›** slept.} Nobody.'), 'All of **Baku** slept.}');
  });

  it('is all of the sentences that a name spans', () => {
    assert.equal(sentence('One. ‹Two. Three› four. Five.'), 'Two. Three four.');
  });

  it('holds the place, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % (text.length + 1);
        const end = start + (b % (text.length - start + 1));
        const found = sentenceAt(text, start, end);
        assert(0 <= found.start && found.start <= start && end <= Math.max(found.end, end) && found.end <= text.length);
        if (start < text.length) assert(found.end > start);
      }),
    );
  });
});
