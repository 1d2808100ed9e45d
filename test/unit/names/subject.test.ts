import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DraftIndex } from '../../../src/names/draftIndex';
import { isKnown, isOnTopic, knownIn, type NameCounts, OwnNames, type Subject, subjectOf } from '../../../src/names/subject';
import { theReport } from '../theReport';
import { FIXTURE } from './fixture';

const report = theReport();

/** The names that are known in a draft, as it comes. */
function known(text: string): string[] {
  const draft = new DraftIndex(report, text);
  draft.scan();
  const which = knownIn(subjectOf(draft.counts));
  return draft
    .mentions()
    .filter((mention) => isKnown(which, mention))
    .map(({ start, end }) => text.slice(start, end));
}

const FILLER = 'The committee read the minutes, and nobody had a question about them. ';
const page = (text = '') => text + FILLER.repeat(43);

const COUNTRIES = `Afghanistan, Albania, Algeria, Armenia, Australia, Austria, Azerbaijan, Belarus, Belgium, Brazil, Chad, Chile, Georgia, Germany,
Iran, Iraq, Ireland, Israel, Italy, Kosovo, Kyrgyzstan, Norway, Pakistan, Peru, Romania, Russia, Switzerland, Turkey, Turkmenistan, Ukraine,
United States`;

describe('The names of a draft', () => {
  it('are all known where it is about the report’s own matters', () => {
    assert.deepEqual(known(`Baku thanked Congress.\n\n${FILLER.repeat(10)}\n\nNATO did not.`), ['Baku', 'Congress', 'NATO']);
    assert.deepEqual(
      known(`${page('Minsk Group. ')}\n\n${page('Section 907. ')}\n\n${page('Aliyev, NATO. ')}\n\nIlham Aliyev.`),
      ['Minsk Group', 'Section 907', 'Aliyev', 'NATO', 'Ilham Aliyev'],
    );
  });

  it('are quiet where it is about something else', () => {
    assert.deepEqual(known(`Congress sat in Washington. Obama, NATO and the U.S. Senate too.\n\n${FILLER.repeat(10)}`), []);
  });

  it('are quiet where the report’s own matters are one item of many', () => {
    assert.deepEqual(known(`${COUNTRIES}.\n\n${FILLER.repeat(4)}`), ['Azerbaijan']);
    const rows = COUNTRIES.split(/,\s/).map((country) => `| ${country} | visa |`);
    assert.deepEqual(known(`# Visas\n\n${rows.join('\n')}`), ['Azerbaijan']);
  });

  it('are known in the paragraph that is about them, where the rest is about something else', () => {
    const text = `NATO met.\n\n${page()}\n\n${page()}\n\nBaku thanked Congress.\n\n${page('The U.S. Senate. ')}`;
    assert.deepEqual(known(text), ['Baku', 'Congress']);
  });

  it('are known while a draft is so short that nothing tells', () => {
    assert.deepEqual(known('Washington said that NATO'), ['Washington', 'NATO']);
  });

  it('do not tell by what others are called too', () => {
    assert.deepEqual(known(`The National Assembly of France, the Communist Party of China.\n\n${FILLER.repeat(10)}`), []);
  });
});

describe('A name', () => {
  it('is the report’s own or the world’s by its mark, or by the mark of the form that is written', () => {
    const [first, second, third, ...others] = FIXTURE.names;
    assert.ok(first && second && third);
    const names = new OwnNames({
      ...FIXTURE,
      names: [first, { ...second, common: true }, { ...third, common: ['NK'] }, ...others],
    });
    assert.equal(names.isOwn({ name: first.id, form: 'Baku' }), true);
    assert.equal(names.isOwn({ name: second.id, form: 'Gabala' }), false);
    assert.equal(names.isOwn({ name: third.id, form: 'NK' }), false);
    assert.equal(names.isOwn({ name: third.id, form: 'Karabakh' }), true);
  });

  it('is no sign of the subject where other countries have one that is called so', () => {
    for (const text of ['Azerbaijan', 'Nagorno-Karabakh', 'Aliyev', 'Section 907', 'Minsk Group', 'Azerbaijani Foreign Ministry'])
      assert.deepEqual([text, report.match(text).map((mention) => report.isOwn(mention))], [text, [true]]);
    for (const text of ['Armenia', 'NATO', 'U.S.', 'President Obama', 'World Bank', 'S-300'])
      assert.deepEqual([text, report.match(text).map((mention) => report.isOwn(mention))], [text, [false]]);
  });
});

describe('The subject of a draft', () => {
  const anyCounts = fc
    .record({ own: fc.nat({ max: 50 }), common: fc.nat({ max: 200 }), length: fc.nat({ max: 200_000 }) })
    .map((counts): NameCounts => counts);

  it('is the report while it is written, once it has been that', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        assert.equal(subjectOf(counts, 'report'), 'report');
      }),
    );
  });

  it('never flickers: whatever is written, it changes twice at most', () => {
    fc.assert(
      fc.property(fc.array(anyCounts, { maxLength: 30 }), (edits) => {
        let subject: Subject = 'unknown';
        let changes = 0;
        for (const counts of edits) {
          const next = subjectOf(counts, subject);
          if (next !== subject) changes++;
          subject = next;
        }
        assert.ok(changes <= 2);
      }),
    );
  });

  it('is never the report without an own name, and never something else for more own names', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        assert.equal(isOnTopic({ ...counts, own: 0 }), false);
        if (isOnTopic(counts)) assert.equal(isOnTopic({ ...counts, own: counts.own + 1 }), true);
      }),
    );
  });
});
