import assert from 'node:assert/strict';
import { passagesFor } from '../../../../src/report/cards/relevance';
import { theReport } from '../../theReport';
import { type DraftSentence, GENERAL, TWO_EACH, UNTUNED } from './drafts';

const report = theReport();

/** The passage that a card on the marked name leads with. */
function lead([sentence]: DraftSentence): number | undefined {
  const start = sentence.indexOf('‹');
  const text = sentence.replace(/[‹›]/g, '');
  const mention = report.match(text).find((candidate) => candidate.start <= start && start < candidate.end);
  const name = mention && report.name(mention.name);
  assert(name, sentence);
  return passagesFor(report, name, { text, start: mention.start, end: mention.end })[0];
}

describe('the passage that a card leads with', () => {
  for (const draft of [...TWO_EACH, ...GENERAL]) {
    it(draft[0], () => {
      const number = lead(draft);
      assert(draft[1].includes(number ?? 0), `leads with ¶${number}, not ¶${draft[1].join(' or ¶')}`);
    });
  }

  it('is the right one for most sentences that the ranking was not tuned on', () => {
    const wrong = UNTUNED.filter((draft) => !draft[1].includes(lead(draft) ?? 0));
    const list = wrong.map((draft) => `¶${lead(draft)}, not ¶${draft[1].join(' or ¶')}: ${draft[0]}`);
    assert(wrong.length <= UNTUNED.length / 4, `${wrong.length} of ${UNTUNED.length} are wrong:\n${list.join('\n')}`);
  });
});
