import assert from 'node:assert/strict';
import fc from 'fast-check';
import { passagesFor, type Relevance, relevance } from '../../../../src/report/cards/relevance';
import { theReport } from '../../theReport';
import { type DraftSentence, GENERAL, TWO_EACH, UNTUNED, WRITERS, WRITERS_HELD_OUT } from './drafts';

const report = theReport();

/** What the passages on the marked name are to the sentence. */
function read(sentence: string, context: readonly [before: string, behind: string] = ['', '']): Relevance {
  const start = context[0].length + sentence.indexOf('‹');
  const text = context[0] + sentence.replace(/[‹›]/g, '') + context[1];
  const mention = report.match(text).find((candidate) => candidate.start <= start && start < candidate.end);
  const name = mention && report.name(mention.name);
  assert(name, sentence);
  return relevance(report, name, { text, start: mention.start, end: mention.end });
}

const leadOf = (sentence: string) => read(sentence).passages[0] ?? 0;
const isElsewhere = (sentence: string) => read(sentence).isElsewhere;

/** A line for each sentence that gets another passage, or is not told from those that the report helps. */
const missed = (drafts: readonly DraftSentence[], isMissed: (draft: DraftSentence) => boolean) =>
  drafts.filter(isMissed).map(([sentence, leads]) => `¶${leadOf(sentence)}, not ¶${leads.join(' or ¶') || '–'}: ${sentence}`);

const hasOther = ([sentence, leads]: DraftSentence) => !leads.includes(leadOf(sentence));

describe('the passage that a card leads with', () => {
  for (const draft of TWO_EACH) {
    it(draft[0], () => assert(!hasOther(draft), `leads with ¶${leadOf(draft[0])}, not ¶${draft[1].join(' or ¶')}`));
  }

  it('introduces the name where the sentence says nothing in particular', () => {
    const wrong = missed(GENERAL, hasOther);
    assert(wrong.length <= 1, wrong.join('\n'));
  });

  it('is the right one for most sentences that the ranking was not tuned on', () => {
    const wrong = missed(UNTUNED, hasOther);
    assert(wrong.length <= UNTUNED.length / 10, wrong.join('\n'));
  });

  for (const [title, drafts] of [
    ['of three kinds of writers', WRITERS],
    ['of three kinds of writers that were held out', WRITERS_HELD_OUT],
  ] as const) {
    const some = drafts.filter(([, leads]) => leads.length > 0);
    const none = drafts.filter(([, leads]) => leads.length === 0);

    it(`helps, or will do, for the sentences ${title}`, () => {
      const others = missed(some, hasOther);
      assert(others.length <= some.length / 4, others.join('\n'));
      const wrong = missed(some, (draft) => hasOther(draft) && !draft[2]?.includes(leadOf(draft[0])));
      assert(wrong.length <= some.length / 25, wrong.join('\n'));
    });

    it(`is said to be elsewhere where the report has nothing, for the sentences ${title}`, () => {
      const doubted = missed(some, ([sentence]) => isElsewhere(sentence));
      assert(doubted.length <= some.length / 7, doubted.join('\n'));
      const answered = missed(none, ([sentence]) => !isElsewhere(sentence));
      assert(answered.length <= none.length / 3, answered.join('\n'));
    });
  }

  it('never claims to be elsewhere where there is no sentence', () => {
    for (const heading of ['‹Armenia›', 'Relations with ‹Armenia›', '| ‹Armenia› | 12 |', '‹Armenia›, Georgia, Turkey, and Iran'])
      assert(!isElsewhere(heading), heading);
  });

  it('takes the words of the sentence for more than those around it', () => {
    const before = 'Two poets were held for spying. ';
    const sentence = '‹Iran› recalled its ambassador over the Eurovision Song Contest.';
    assert([75, 76].includes(read(sentence, [before, '']).passages[0] ?? 0));
    assert.equal(
      read('‹Iran› did so.', [before, '']).passages[0],
      read('‹Iran› did so.', ['', ' They were two poets.']).passages[0],
    );
  });

  it('reads a month with its year as a time', () => {
    assert.equal(leadOf('In July 2010 ‹Clinton› flew in.'), 132);
    assert(!isElsewhere('In June 1993 ‹Heydar Aliyev› answered a telephone call.'));
  });

  it('reads a sentence as far as the semicolons around the name', () => {
    const clause = '‹Armenia› beat Denmark by four goals and hopes for Brazil';
    assert(
      isElsewhere(`${clause}.`) && isElsewhere(`The CSTO held an exercise against terrorists in September 2012; ${clause}.`),
    );
  });

  it('makes nothing of days and other small numbers', () => {
    assert(isElsewhere('On 20 October the brigades of ‹Azerbaijan› reached Zangilan, and on 22 October Aghband.'));
  });

  it('leaves a name out that is only begun', () => {
    const iran = report.nameWritten('Iran');
    assert(iran);
    const text = 'In May 2012 the ambassador of Iran';
    const begun = relevance(report, iran, { text, start: text.length - 2, end: text.length });
    const none = relevance(report, iran, { text: text.slice(0, -4), start: text.length - 4, end: text.length - 4 });
    assert.equal(begun.passages[0], 75);
    assert.equal(none.passages[0], 75);
  });

  it('makes nothing of words that are part of the full name', () => {
    assert.equal(leadOf('Troops were stationed at ‹Gabala›.'), 120);
  });

  it('takes no pronoun for a country', () => {
    assert.equal(leadOf('‹Azerbaijan› served beside us in Iraq.'), leadOf('‹Azerbaijan› served in Iraq.'));
  });

  it('may be on those for whom a name is said, or on their people', () => {
    assert.equal(leadOf('‹Washington› backed the bid for a seat on the Security Council.'), 145);
    assert.equal(leadOf('The ambassador of ‹Iran› came back to his post in June.'), 80);
    assert.equal(leadOf('‹Baku› posted missiles in a parade.'), 126);
  });

  it('has the passages of the name alone where those are asked for, all of them once, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.constantFrom('Gabala', 'Iran', 'Washington', 'Azerbaijan'),
        (before, behind, written) => {
          const text = `${before} ${written} ${behind}`;
          for (const { name: id, start, end } of report.match(text)) {
            const name = report.name(id);
            assert(name);
            const place = { text, start, end };
            const { passages } = relevance(report, name, place);
            assert.equal(new Set(passages).size, passages.length);
            assert.deepEqual([...passagesFor(report, name, place)].sort(), [...name.passages].sort());
          }
        },
      ),
    );
  });
});
