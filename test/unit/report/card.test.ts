import assert from 'node:assert/strict';
import { buildCard, type CardLinks } from '../../../src/report/card';
import type { ReportName } from '../../../src/report/report';
import { theReport } from '../theReport';

const links: CardLinks = {
  passage: (number) => `open:${number}`,
  name: (id) => `all:${id}`,
  copy: (number) => `copy:${number}`,
};

describe('a card', () => {
  const report = theReport();
  const named = (form: string): ReportName => {
    const name = report.nameWritten(form);
    assert(name, form);
    return name;
  };
  /** The quoted words of a card, without links and escapes. */
  const quoted = (markdown: string) => [...markdown.matchAll(/“(.*)” /g)].map(([, words = '']) => words.replace(/\\(.)/g, '$1'));

  it('quotes the report in its own words, each passage with its number and a link', () => {
    const { markdown, passages } = buildCard(report, named('Gabala'), [], links);
    assert(passages.length > 0);
    for (const number of passages) assert(markdown.includes(`[¶${number}](open:${number})`));
    quoted(markdown).forEach((words, i) => {
      const text = report.passage(passages[i] ?? 0)?.text.replace(/"([^"]*)"/g, '‘$1’') ?? '';
      assert(text.includes(words.replace(/^…|…$/g, '')), words);
    });
  });

  it('says what the name is, and when the text ends', () => {
    const { markdown } = buildCard(report, named('Section 907'));
    assert.match(markdown, /^\*\*Section 907.*\*\* \(law or treaty\)/);
    assert.match(markdown, /text ends in February 2013/);
  });

  it('shows some 525 characters of the report at the most, and the way to the rest', () => {
    for (const name of report.names) {
      const { markdown, passages } = buildCard(report, name, [], links);
      const length = quoted(markdown).join('').length;
      assert(length > 0 && length <= 530, `${name.name}: ${length}`);
      if (name.passages.length > passages.length) assert(markdown.includes(`](all:${name.id})`), name.name);
    }
  });

  it('opens and closes the quotation marks inside a quotation, wherever it is cut', () => {
    for (const name of report.names) {
      for (const words of quoted(buildCard(report, name).markdown)) {
        assert.doesNotMatch(words, /"/);
        // Where the end is cut off, the closing mark may be; a closing mark never stands where a quotation opens.
        assert.doesNotMatch(words, /(?:^|[\s(])’(?!s\b)/u, words);
      }
    }
  });

  it('has the name in view in each quotation that mentions it', () => {
    for (const name of report.names) {
      const { markdown, passages } = buildCard(report, name);
      quoted(markdown).forEach((words, i) => {
        const passage = report.passage(passages[i] ?? 0);
        const mention = passage && report.mentionsIn(passage).find((candidate) => candidate.name === name.id);
        if (!passage || !mention) return;
        const form = passage.text.slice(mention.start, mention.end);
        assert(words.includes(form), `${name.name}: “${form}” is not in “${words}”`);
      });
    }
  });

  it('offers who else may be meant', () => {
    const { markdown } = buildCard(report, named('Ilham Aliyev'), [named('Heydar Aliyev')], links);
    assert.match(markdown, /Or is it \[Heydar Aliyev\]\(all:/);
  });

  it('has no link where nobody said where links lead', () => {
    for (const name of report.names) assert.doesNotMatch(buildCard(report, name).markdown, /\]\(/);
  });
});
