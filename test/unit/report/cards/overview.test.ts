import assert from 'node:assert/strict';
import { buildCard, cardOf } from '../../../../src/report/cards/card';
import { cardHtml } from '../../../../src/report/cards/cardHtml';
import { cardMarkdown } from '../../../../src/report/cards/cardMarkdown';
import type { CardLinks } from '../../../../src/report/cards/cardSetting';
import { overviewOf } from '../../../../src/report/cards/overview';
import type { ReportName } from '../../../../src/report/report';
import { passagesAnswering, requestFrom } from '../../../../src/report/searching/request';
import { theReport } from '../../theReport';

const links: CardLinks = {
  passage: (number) => `open:${number}`,
  name: (id) => `all:${id}`,
  topic: (name, title) => `topic:${name}:${encodeURIComponent(title)}`,
  quote: (number) => `quote:${number}`,
  quoteWithMeaning: (number) => `quoteWithMeaning:${number}`,
  cite: (number) => `cite:${number}`,
  copy: (number) => `copy:${number}`,
  search: (text) => `search:${encodeURIComponent(text)}`,
};

describe('what there is beside an answer', () => {
  const report = theReport();
  const named = (form: string): ReportName => {
    const name = report.nameWritten(form);
    assert(name, form);
    return name;
  };
  const washington = () => buildCard(report, { name: named('Washington, DC') });
  /** The card of the first name in a sentence. */
  const inSentence = (text: string) => {
    const [mention] = report.match(text);
    const card = mention && cardOf(report, text, mention);
    assert(card, text);
    return card;
  };

  describe('where the report has nothing on the sentence', () => {
    const football = 'Armenia beat Denmark by four goals and can still hope for Brazil.';

    it('says so, and shows what there is by topic, instead of a passage that looks like an answer', () => {
      const card = inSentence(football);
      assert.deepEqual([card.quotes, card.figures], [[], []]);
      const markdown = cardMarkdown(card, links);
      assert.match(markdown, /\n\*No passage on Armenia seems to be about what this sentence says\.\*\n/);
      assert.match(markdown, /What there is, by topic: \[Russia, the CSTO, and Armenia \d+\]\(topic:Armenia:Russia/);
      assert.match(markdown, /\[\d+ passages on Armenia\]\(all:armenia\)/);
      assert.doesNotMatch(markdown, /“|Quote|Cite|Copy/);
    });

    it('counts each passage once, in topics that lead to as many', () => {
      for (const name of report.names) {
        const { passages, topics } = overviewOf(report, name);
        if (topics.length)
          assert.equal(
            topics.map((topic) => topic.passages).reduce((a, b) => a + b),
            passages,
          );
        for (const { title, passages: number } of topics) {
          const request = requestFrom(report, { filters: { name: overviewOf(report, name).name, topic: title } });
          assert.equal(passagesAnswering(report, request, 0).length, number, `${name.name}: ${title}`);
        }
      }
    });

    it('quotes what little there is on the name, and says that it is something else', () => {
      const card = inSentence('Doctors in Tabriz reported a shortage of insulin.');
      assert.deepEqual(
        card.quotes.map(({ passage }) => passage),
        [78],
      );
      assert.match(cardMarkdown(card, links), /No passage on Tabriz seems to be about/);
    });

    it('is a list for screen readers', () => {
      const html = cardHtml(inSentence(football), links);
      assert.match(
        html,
        /<p>What there is, by topic:<\/p><ul><li><a href="topic:[^"]*" aria-label="[^"]*: \d+ passages on Armenia">/,
      );
    });
  });

  describe('on a capital', () => {
    it('says in its first line for whom it is often said, and leads to the passages on them', () => {
      const markdown = cardMarkdown(washington(), links);
      assert.match(markdown, /^\*\*Washington, DC\*\* \(place, often said for the U\.S\. government\)\n/);
      assert.match(markdown, /\[\d+ passages on United States\]\(all:united-states\)/);
    });

    it('says what the report has on the government, where it has little on the city', () => {
      const [first] = washington().quotes;
      assert(named('United States').passages.includes(first?.passage ?? 0));
      assert(named('Baku').passages.includes(buildCard(report, { name: named('Baku') }).quotes[0]?.passage ?? 0));
      const parade = inSentence('Like a parade of umbrellas, Washington wakes to the rain.');
      assert.equal(parade.elsewhere?.id, 'united-states');
    });
  });
});
