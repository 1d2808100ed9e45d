import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildCard, type CardSubject, cardOf } from '../../../../src/report/cards/card';
import { cardHtml } from '../../../../src/report/cards/cardHtml';
import { cardMarkdown } from '../../../../src/report/cards/cardMarkdown';
import type { CardLinks } from '../../../../src/report/cards/cardSetting';
import type { ReportName } from '../../../../src/report/report';
import { theReport } from '../../theReport';

const links: CardLinks = {
  passage: (number) => `open:${number}`,
  name: (id) => `all:${id}`,
  topic: (name, title) => `topic:${encodeURIComponent(name)}:${encodeURIComponent(title)}`,
  quote: (number) => `quote:${number}`,
  quoteWithMeaning: (number) => `quoteWithMeaning:${number}`,
  cite: (number) => `cite:${number}`,
  copy: (number) => `copy:${number}`,
  search: (text) => `search:${encodeURIComponent(text)}`,
};

describe('a card', () => {
  const report = theReport();
  const named = (form: string): ReportName => {
    const name = report.nameWritten(form);
    assert(name, form);
    return name;
  };
  const plain = (name: ReportName, subject: Partial<CardSubject> = {}) => buildCard(report, { name, ...subject });
  /** The card of the first name in a sentence. */
  const inSentence = (text: string) => {
    const [mention] = report.match(text);
    const card = mention && cardOf(report, text, mention);
    assert(card, text);
    return card;
  };
  const bare = (text: string) => text.replace(/^…|…$/g, '');
  const printed = (number: number) => report.passage(number)?.text.replace(/"([^"]*)"/g, '‘$1’') ?? '';

  it('quotes the report in its own words, each passage with its number and a link', () => {
    for (const name of report.names) {
      const card = plain(name);
      const markdown = cardMarkdown(card, links);
      assert(card.quotes.length > 0, name.name);
      for (const { passage, text } of [...card.quotes, ...card.figures]) {
        assert(markdown.includes(`[¶${passage}](open:${passage})`));
        assert(printed(passage).includes(bare(text)), text);
      }
    }
  });

  it('leads to a search for the name', () => {
    for (const name of report.names)
      assert(cardMarkdown(plain(name), links).includes(`](search:${encodeURIComponent(name.name)})`), name.name);
    assert.doesNotMatch(cardMarkdown(plain(named('Gabala'))), /Search the report/);
  });

  it('says what the name is, and when the text ends', () => {
    const markdown = cardMarkdown(plain(named('Section 907')));
    assert.match(markdown, /^\*\*Section 907.*\*\* \(law or treaty\)/);
    assert.match(markdown, /text ends in February 2013/);
  });

  it('says first who or what it is, in the report’s own words where it has them', () => {
    const markdown = cardMarkdown(plain(named('Heydar Aliyev')), links);
    assert.match(markdown, /^\*\*Heydar Aliyev\*\* \(person\): “a former Communist Party head of Azerbaijan” \[¶6\]\(open:6\)\n/);
    assert.match(
      cardHtml(plain(named('Gabala')), links),
      /<\/h1><p>“early warning radar station in Azerbaijan” <a href="open:86"/,
    );
    assert.match(cardMarkdown(plain(named('Turkmenistan'))), /^\*\*Turkmenistan\*\* \(place\)\n/);
    for (const name of report.names) if (name.is) assert(report.passage(name.is.passage)?.text.includes(name.is.words), name.id);
  });

  it('says before a quotation whom its opening means, and behind it where it points to', () => {
    assert.match(cardMarkdown(plain(named('Ilham Aliyev')), links), /\n\\\[Heydar Aliyev\\\] “His son Ilkham/);
    assert.match(
      cardMarkdown(plain(named('Hajiyev'))),
      /\n\\\[Clinton\\\] “She commended .*” ¶157 \\\[“mentioned above”: not in this text\\\]\n/,
    );
    const gabala = cardMarkdown(plain(named('Gabala')), links);
    assert.match(gabala, /\\\[strains in relations with Russia\\\] “…and the breakdown/);
    assert.match(gabala, /\[¶92\]\(open:92\) \\\[see \[¶120\]\(open:120\), \[¶121\]\(open:121\)\\\]/);
    for (const name of report.names) {
      for (const { passage: number, meant } of [...plain(name).quotes, ...plain(name).figures]) {
        const passage = report.passage(number);
        assert.equal(meant, passage && report.meantIn(passage));
      }
    }
  });

  it('leaves out the passage that is being read, in the report itself', () => {
    for (const passage of report.passages) {
      for (const mention of report.match(passage.text)) {
        const card = cardOf(report, passage.text, mention, { reading: passage.number });
        assert(card);
        const shown = [...card.quotes, ...card.figures, ...(card.is ? [card.is] : [])];
        assert(!shown.some((quote) => quote.passage === passage.number), `${card.name} ¶${passage.number}`);
        const others = (report.name(mention.name)?.passages ?? []).filter((number) => number !== passage.number);
        const own = card.quotes.filter((quote) => others.includes(quote.passage));
        assert.equal(own.length + card.more, others.length);
        assert.equal(/No other passage is on it/.test(cardMarkdown(card, links)), card.quotes.length === 0);
        assert.equal(card.elsewhere, undefined);
      }
    }
  });

  it('shows some 525 characters of the report at the most, and the way to the rest', () => {
    for (const name of report.names) {
      const { quotes, more } = plain(name);
      const own = quotes.filter(({ passage }) => name.passages.includes(passage));
      const length = quotes.map(({ text }) => text).join('').length;
      assert(length > 0 && length <= 530, `${name.name}: ${length}`);
      assert.equal(own.length + more, name.passages.length);
      assert.equal(cardMarkdown(plain(name), links).includes(`](all:${name.id})`), more > 0, name.name);
    }
  });

  it('opens and closes the quotation marks inside a quotation, wherever it is cut', () => {
    for (const name of report.names) {
      for (const { text } of [...plain(name).quotes, ...plain(name).figures]) {
        assert.doesNotMatch(text, /"/);
        // Where the end is cut off, the closing mark may be; a closing mark never stands where a quotation opens.
        assert.doesNotMatch(text, /(?:^|[\s(])’(?!s\b)/u, text);
      }
    }
  });

  it('has the name in view in each quotation that mentions it', () => {
    for (const name of report.names) {
      for (const { passage: number, text } of plain(name).quotes) {
        const passage = report.passage(number);
        const mention = passage && report.mentionIn(passage, name.id);
        if (!passage || !mention) continue;
        const form = passage.text.slice(mention.start, mention.end);
        assert(text.includes(form), `${name.name}: “${form}” is not in “${text}”`);
      }
    }
  });

  it('gives figures and dates of passages that it does not quote', () => {
    const { quotes, figures } = inSentence('Gabala was leased for ten years.');
    assert.deepEqual(
      figures.map(({ passage }) => passage).filter((passage) => quotes.some((quote) => quote.passage === passage)),
      [],
    );
    const shown = [...quotes, ...figures].map(({ text }) => text).join(' ');
    assert.match(shown, /\$7 million per year to \$300 million/);
    for (const name of report.names) for (const { text } of plain(name).figures) assert.match(text, /\d/);
  });

  it('names what is often mentioned with it, rather than what is everywhere', () => {
    const related = plain(named('Elchibey')).related.map(({ name }) => name);
    assert(related.includes('Heydar Aliyev'), related.join());
    assert(!related.includes('Azerbaijan'), related.join());
    for (const name of report.names) assert(!plain(name).related.some(({ id }) => id === name.id), name.name);
  });

  it('leads to the names inside a longer one', () => {
    const card = inSentence('Section 907 of the FREEDOM Support Act was waived.');
    assert.match(card.name, /Section 907/);
    assert.deepEqual(
      card.inner.map(({ name }) => name),
      ['FREEDOM Support Act'],
    );
    assert.match(cardMarkdown(card, links), /Within this name: \[FREEDOM Support Act\]\(all:freedom-support-act\)/);
  });

  it('offers who else may be meant', () => {
    const card = plain(named('Ilham Aliyev'), { alternatives: [named('Heydar Aliyev')] });
    assert.match(cardMarkdown(card, links), /Or is it \[Heydar Aliyev\]\(all:/);
  });

  describe('where the sentence speaks of a time after the report', () => {
    const spokenOf = (text: string) => inSentence(text).after;

    it('says so', () => {
      for (const [text, time] of [
        ['Aliyev won again in 2018.', '2018'],
        ['By April 2013 Baku had heard nothing.', 'April 2013'],
        ['On 9 November 2020 Armenia signed.', 'November 2020'],
        ['Aid to Baku for FY2015 and FY2016 was cut.', '2015 and 2016'],
        ['Russia left in 2024, Turkey came.', '2024'],
      ] as const) {
        assert.equal(spokenOf(text), time, text);
        assert.match(cardMarkdown(inSentence(text)), new RegExp(`speaks of ${time}\\. The report’s text ends in February 2013`));
      }
    });

    it('and says nothing where a number is no such time', () => {
      for (const text of [
        'Aliyev won in 2008.',
        'In January 2013 BP spoke.',
        'Baku paid $2015 for it.',
        'Some 2,020 soldiers left Baku.',
        'Baku sent 2020 soldiers.',
        'Baku wrote to room 2014.',
        'Baku ignores resolution 2085.',
        'Baku has 20145 phones.',
        'Baku waits. In 2019 something else happened.',
      ])
        assert.equal(spokenOf(text), undefined, text);
    });
  });

  it('has nothing of the draft in it, whatever stands around the name', () => {
    const around = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '](command:x) ',
        ' [a](b) 2019 ',
        ' in May 2014](command:x) ',
        '\n\n',
        ' **',
        ' `',
        ' Aliyev ',
        ' NATO summit ',
      ),
    );
    const sentence = fc.array(around, { maxLength: 5 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(sentence, sentence, fc.constantFrom('Gabala', 'Section 907', 'Aliyev'), (before, after, name) => {
        const text = `${before} ${name} ${after}`;
        for (const mention of report.match(text)) {
          const card = cardOf(report, text, mention);
          assert(card);
          assert.match(card.after ?? '', /^[A-Za-z0-9 ]*$/);
          const markdown = cardMarkdown(card, links);
          for (const [, target = ''] of markdown.matchAll(/\]\(([^)]*)\)/g))
            assert.match(target, /^(open|quote|quoteWithMeaning|cite|copy):\d+$|^all:[a-z0-9-]+$|^(search|topic):/);
          assert(markdown.includes(`](search:${encodeURIComponent(card.name)})`));
          const same = cardMarkdown({ ...card, after: undefined }, links);
          assert(!same.includes('command:x'));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('puts the passage that it leads with into the draft, saying who is meant only where its opening does not', () => {
    const morningstar = cardMarkdown(inSentence('Morningstar was confirmed by the Senate.'), links);
    assert.match(
      morningstar,
      /\[Quote ¶(\d+)\]\(quote:\1\) · \[with \\\[Morningstar\\\]\]\(quoteWithMeaning:\1\) · \[Cite\]\(cite:\1\) · \[Copy\]\(copy:\1\)/,
    );
    for (const name of report.names) {
      const card = plain(name);
      const [first] = card.quotes;
      const html = cardHtml(card, links);
      assert.equal(html.includes(`"quote:${first?.passage}"`), first !== undefined);
      assert.equal(html.includes('"quoteWithMeaning:'), first?.meant !== undefined);
      // A meaning that would take a line is left to screen readers.
      assert.doesNotMatch(html, />with \[[^\]]{25}/);
    }
  });

  it('has no link where nobody said where links lead', () => {
    for (const name of report.names) assert.doesNotMatch(cardMarkdown(plain(name)), /\]\(/);
  });
});
