import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Passage } from '../../../src/report/model';
import { Report } from '../../../src/report/report';
import { analyse } from '../../../src/search/analysis';
import { snippet } from '../../../src/search/snippet';
import { theReport, theReportData } from '../theReport';

const terms = (text: string) => analyse(text).map(({ term }) => term);

describe('the words of a text', () => {
  it('are folded and without possessives', () => {
    assert.deepEqual(terms("Gül's Baku’s"), ['gul', 'baku']);
  });

  it('join dotted abbreviations', () => {
    assert.deepEqual(terms('the U.S. and U.N.'), ['the', 'us', 'and', 'un']);
  });

  it('keep a number whole, with its unit as a word', () => {
    assert.deepEqual(terms('66,940'), ['66940']);
    assert.deepEqual(terms('$3.7 billion'), terms('3.7bn'));
    assert.deepEqual(terms('2.2%'), ['2.2', '2.2%']);
    assert.deepEqual(terms('FY12'), ['fy2012']);
  });

  it('have a scale in its usual form', () => {
    assert.deepEqual(terms('3.7 bn'), terms('3.7 billion'));
  });

  it('have the parts of a compound and the whole', () => {
    assert.deepEqual(new Set(terms('counter-terrorism')), new Set(['counter', 'terrorism', 'counterterrorism']));
  });

  it('stand in the text where they say, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { start, end } of analyse(text)) {
          assert(start >= last && start < end && end <= text.length);
          last = start;
        }
      }),
    );
  });
});

describe('search', () => {
  const report = theReport();
  const first = (query: string) => report.passage(report.search(query)[0]?.passage ?? 0)?.text ?? '';

  it('finds the same whatever was asked before', () => {
    // The same date or figure, behind other words.
    for (const queries of [
      ['nearly 1 bn', '1 bn', '1 1 bn'],
      ['May 2012', 'may May 2012'],
      ['$300 million', 'million $300 million'],
    ]) {
      const used = new Report(theReportData());
      for (const query of queries) used.search(query);
      for (const query of queries) assert.deepEqual(used.search(query), new Report(theReportData()).search(query), query);
    }
  });

  it('finds nothing in nothing', () => {
    for (const query of ['', '   ', '…', '“”', 'qqqqxyzzy']) assert.deepEqual(report.search(query), []);
  });

  it('finds a passage by its words, in any order', () => {
    assert.match(first('ceasefire 1994'), /In July 1994, a ceasefire agreement/);
    assert.match(first('1994 ceasefire'), /In July 1994, a ceasefire agreement/);
  });

  it('finds a word while it is being typed', () => {
    for (const query of ['gaba', 'gabal', 'gabala']) assert.match(first(query), /Gabala/);
  });

  it('knows months that are shortened', () => {
    assert.deepEqual(report.search('Oct 15 2008 '), report.search('October 15 2008 '));
  });

  it('finds a date in any form', () => {
    for (const date of ['2008-10-15', '15.10.2008', '10/15/2008', '15/10/08', '15 oct 2008'])
      assert.match(first(date), /October 15, 2008/);
    assert.match(first('2010-08'), /August 2010/);
    assert.match(first('09/2008'), /September 2008/);
    assert.match(first("collapse in the early '90s"), /early 1990s/);
    assert.match(first('lease at the end of 2012'), /at the end of 2012/);
  });

  it('finds a figure in any form, and before those that round to it', () => {
    for (const amount of ['26.4m', 'US$ 26.4 mn', '26,4 million dollars']) assert.match(first(amount), /\$26\.4 million/);
    for (const share of ['.612%', '0.612 %', '0,612%']) assert.match(first(share), /\.612%/);
    assert.match(first('67 thousand troops'), /66,940/);
    assert.match(first('ninety soldiers'), /90 personnel/);
    assert.match(first('1 billion in aid'), /\$975\.75 million/);
  });

  it('does not look for the words of a date or figure one by one', () => {
    const texts = report.search('26.4 million ').map(({ passage }) => report.passage(passage)?.text ?? '');
    assert(texts.length > 0 && !texts.some((text) => /\$300 million/.test(text)));
    assert(!report.search('two out of five ').some(({ passage }) => /two poets/.test(report.passage(passage)?.text ?? '')));
  });

  it('finds a date or figure while it is being typed', () => {
    const found = (query: string) => report.search(query, { limit: 5 }).map(({ passage }) => report.passage(passage)?.text ?? '');
    for (const query of ['$26', '$26.', '$26.4', '$26.4 mil'])
      assert(
        found(query).some((text) => /\$26\.4 million/.test(text)),
        query,
      );
    for (const query of ['66', '66,9', '66,94'])
      assert(
        found(query).some((text) => /66,940/.test(text)),
        query,
      );
    for (const query of ['sept 20', 'sept 201', 'septem'])
      assert(
        found(query).some((text) => /September/.test(text)),
        query,
      );
    for (const query of ['2010', '2010-', '2010-0'])
      assert(
        found(query).every((text) => /2010/.test(text)),
        query,
      );
  });

  it('still finds the numbers of laws, which are no figures', () => {
    for (const query of ['907', 'section 907', '907 waiver']) assert.match(first(query), /Section 907/);
  });

  it('forgives a misspelt word that the report does not have', () => {
    assert.match(first('elchibay'), /Elchibey/);
    assert.match(first('unemployement'), /unemployment/);
  });

  it('forgives swapped letters, and a slip in a word that only the thesaurus has', () => {
    assert.match(first('gabaal'), /Gabala/);
    assert.match(first('embasyss'), /embass/i);
    // The report speaks of pipelines in other words only.
    assert(!report.passages.some(({ text }) => /pipeline/i.test(text)));
    for (const misspelt of ['pipleine ', 'pipleines ', 'pipelne ']) assert.equal(first(misspelt), first('pipelines '), misspelt);
  });

  it('prefers the word itself to one that is nearly it', () => {
    for (const { passage } of report.search('Iran ').slice(0, 10)) assert.match(report.passage(passage)?.text ?? '', /\bIran/);
  });

  it('puts passages with all words before those with some', () => {
    assert.match(first('lease radar expired'), /radar site .* lease agreement that expired/);
  });

  it('knows a name in forms that the report does not use', () => {
    assert.match(first('Ilham Aliyev'), /Aliyev/);
    assert(report.search('Qəbələ').length > 0);
  });

  it('takes heed of words that say little only where there are no others', () => {
    assert.deepEqual(report.search('what was the lease of the radar '), report.search('lease radar '));
    assert(report.search('what was it ').length > 0);
  });

  it('finds a passage by what a reader would call it', () => {
    assert.match(first('jobless figures'), /unemploy/);
    assert.match(first('army size'), /armed forces consist of/);
    assert.match(first('landslide re-election'), /resounding victory/);
  });

  it('says by what other words it found a passage', () => {
    const passage = report.passage(14);
    assert(passage);
    const [found] = report.inOtherWords(passage, 'lawmakers ');
    assert.equal(found?.asked, 'lawmakers');
    assert.match(found?.words ?? '', /lawmakers/);
    // The passage has this word itself.
    assert.deepEqual(report.inOtherWords(passage, 'president '), []);
  });

  it('finds who says something, be it as “She”', () => {
    assert.match(first('Clinton on democracy'), /^She claimed .* democratization/);
    assert.match(first('what Armenia thinks of the CSTO forces'), /some policymakers in Armenia claimed/);
    // Without a word of saying, nobody speaks.
    assert.deepEqual(report.search('Clinton democracy '), report.search('democracy Clinton '));
  });

  it('takes a name for no misspelling of another word, and an English word for none unless that is evident', () => {
    assert.deepEqual(report.search('Ramil '), []);
    assert.deepEqual(report.search('wine '), []);
    assert.match(first('Rusia '), /Russia/);
  });

  it('finds a sentence with a pronoun by the sentence beside it', () => {
    const { passages } = report;
    const pronoun = passages.find(
      ({ text }, i) => /^(He|She|They|It) /.test(text) && passages[i - 1]?.paragraph === passages[i]?.paragraph,
    );
    const before = passages[passages.indexOf(pronoun as Passage) - 1];
    assert(pronoun && before);
    const found = report.search(before.text).map(({ passage }) => passage);
    assert.equal(found[0], before.number);
    assert(found.includes(pronoun.number));
  });

  it('keeps to what stands in quotation marks, unless no passage has it so', () => {
    const quoted = report.search('"radar site"');
    assert(quoted.length > 0);
    for (const { passage } of quoted) assert.match(report.passage(passage)?.text ?? '', /radar site/i);
    assert.deepEqual(report.search('"site radar" lease'), report.search('site radar lease'));
    assert.deepEqual(report.quotedNowhere('"site radar" “radar site” lease'), ['site radar']);
  });

  it('looks only where it is told to', () => {
    const odd = new Set(report.passages.map(({ number }) => number).filter((number) => number % 2 === 1));
    const hits = report.search('Iran', { within: odd, limit: 200 });
    const all = report.search('Iran', { limit: 200 }).map(({ passage }) => passage);
    assert.deepEqual(
      hits.map(({ passage }) => passage),
      all.filter((number) => number % 2 === 1),
    );
  });

  it('is in order, without repeats and within its limit, for any query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 200 }), (query, limit) => {
        const hits = report.search(query, { limit });
        assert(hits.length <= limit);
        assert.equal(new Set(hits.map((hit) => hit.passage)).size, hits.length);
        hits.forEach((hit, i) => {
          assert(hit.score > 0 && hit.score <= (hits[i - 1]?.score ?? Number.POSITIVE_INFINITY));
        });
      }),
    );
  });
});

describe('a snippet', () => {
  it('has the matched words in view, late as they may come', () => {
    const report = theReport();
    for (const query of ['lease radar', 'recall ambassador', 'landmines', 'monopolies corruption']) {
      for (const { passage: number } of report.search(query).slice(0, 3)) {
        const passage = report.passage(number);
        assert(passage);
        const matches = report.matchesIn(passage, query);
        // What the sentence beside it lent a passage is not in view.
        if (matches.length === 0) continue;
        const shown = snippet(passage.text, matches, 110);
        assert(
          matches.some(({ start, end }) => shown.includes(passage.text.slice(start, end))),
          `${query} in ¶${number}`,
        );
      }
    }
  });

  it('has in two parts what has no room in one', () => {
    const text = `Gabala is a town. ${'It goes on with many words that nobody has asked for. '.repeat(3)}There the lease ran out.`;
    const at = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length, asked: word });
    assert.equal(
      snippet(text, [at('Gabala'), at('lease')], 84),
      'Gabala is a town. It goes on with many … has asked for. There the lease ran out.',
    );
    // One that has all is better, and two that are too short are worse than one.
    assert.doesNotMatch(snippet(text, [at('Gabala'), at('town')], 84).slice(1, -1), /…/);
    assert.doesNotMatch(snippet(text, [at('Gabala'), at('lease')], 60).slice(1, -1), /…/);
  });

  it('is one line of no more than the length, of words of the text, whatever is matched', () => {
    const report = theReport();
    for (const query of [
      'troops in afghanistan and iraq',
      'turkey armenia protocols',
      'oil fund revenue growth',
      'aliyev nato summit',
    ])
      for (const { passage: number } of report.search(query)) {
        const passage = report.passage(number);
        assert(passage);
        const shown = snippet(passage.text, report.matchesIn(passage, query), 84);
        assert(shown.length <= 84 + 2, shown);
        for (const part of shown.split('…')) assert(passage.text.includes(part.trim()), shown);
      }
  });
});
