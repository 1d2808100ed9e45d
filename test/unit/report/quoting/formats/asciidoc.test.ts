import assert from 'node:assert/strict';
import { convert } from '@asciidoctor/core';
import fc from 'fast-check';
import { sourceOf } from '../../../../../src/report/quoting/bibliography/source';
import { applied, type Form, insertionOf } from '../../../../../src/report/quoting/insertion';
import { quotationOf } from '../../../../../src/report/quoting/quotation';
import { theReport } from '../../../theReport';
import { type Asked, inserted, PLACE } from '../inserted';

const report = theReport();
const put = (marked: string, asked: Partial<Asked> = {}) =>
  inserted(marked, { language: 'asciidoc', ...(asked.passages ? {} : { part: 'the port of Baku' }), ...asked });

const CITED = 'Policy report on Azerbaijan, text to February 2013, ';
const note = (number: number) => `footnote:azerbaijan-report-${number}[${CITED}¶${number}.]`;
const BLOCK = `[quote, "${CITED}¶193"]\n____\nthe port of Baku\n____`;

describe('a quotation in AsciiDoc', () => {
  const cases: readonly (readonly [title: string, marked: string, asked: Partial<Asked>, after: string])[] = [
    [
      'a sentence in an empty draft',
      '‸',
      { passages: [3] },
      `"\`It re-gained independence when the Soviet Union collapsed at the end of 1991.\`"{empty}${note(3)}‸`,
    ],
    [
      'marks inside',
      '‸',
      { passages: [29], part: 'the voting "was transparent, well organized, and held in a peaceful atmosphere."' },
      `"\`the voting ‘was transparent, well organized, and held in a peaceful atmosphere.’\`"{empty}${note(29)}‸`,
    ],
    [
      'a dollar, in the middle of a sentence',
      'It is ‸, they say',
      { passages: [55], part: 'exports to Azerbaijan were $514 million in 2012' },
      `It is "\`exports to Azerbaijan were $514 million in 2012\`"{empty}${note(55)}‸, they say`,
    ],
    [
      'a per cent',
      '‸',
      { passages: [53], part: 'About 38% of the population' },
      `"\`About 38% of the population\`"{empty}${note(53)}‸`,
    ],
    [
      'a dash and a diacritic',
      '‸',
      { passages: [105], part: "Turkey's President Abdullah Gül" },
      `"\`Turkey's President Abdullah Gül\`"{empty}${note(105)}‸`,
    ],
    [
      'an omission',
      '‸',
      { part: 'He also reported … the port of Baku.' },
      `"\`He also reported … the port of Baku.\`"{empty}${note(193)}‸`,
    ],
    ['two passages', '‸', { passages: [115, 116], form: 'citation' }, `footnote:azerbaijan-report-115-116[${CITED}¶¶115–116.]‸`],
    ['the marks of the draft', '“So.” ‸', {}, `“So.” “the port of Baku”${note(193)}‸`],
    ['its marks of backticks', '"`So.`" ‸', {}, `"\`So.\`" "\`the port of Baku\`"{empty}${note(193)}‸`],
    ['a footnote behind a word', 'so‸', { form: 'citation' }, `so${note(193)}‸`],
    ['a footnote behind a mark', '*so*‸', { form: 'citation' }, `*so*{empty}${note(193)}‸`],
    [
      'a footnote that is there',
      `a${note(193)} ‸`,
      {},
      `a${note(193)} "\`the port of Baku\`"{empty}footnote:azerbaijan-report-193[]‸`,
    ],
    [
      'a place in a footnote',
      'a footnote:[see ‸]',
      {},
      'a footnote:[see "`the port of Baku`" (policy report on Azerbaijan, ¶193)‸]',
    ],
    [
      'a bibliography',
      ':bibtex-file: a.bib\n\nSo ‸',
      {},
      ':bibtex-file: a.bib\n\nSo "`the port of Baku`" cite:[azerbaijan-report(¶193)]‸',
    ],
    [
      'another bibliography',
      ':bibliography-database: a.bib\n\nSo‸',
      { form: 'block' },
      ':bibliography-database: a.bib\n\nSo\n\n[quote]\n____\nthe port of Baku cite:[azerbaijan-report, paragraph="193"]\n____\n\n‸',
    ],
    ['a block', '‸', { form: 'block' }, `${BLOCK}\n\n‸`],
    [
      'a block with marks inside',
      '‸',
      { passages: [29], part: 'the voting "was transparent', form: 'block' },
      `[quote, "${CITED}¶29"]\n____\nthe voting “was transparent”\n____\n\n‸`,
    ],
    ['a block in a sentence', 'one ‸ two', { form: 'block' }, `one\n\n${BLOCK}\n\n‸two`],
    ['a block with text below', 'one‸\r\ntwo', { form: 'block' }, `one\n\n${BLOCK}\n\n‸\n\ntwo`.replaceAll('\n', '\r\n')],
    ['a block in an item', '* one‸\n* two', { form: 'block' }, `* one\n+\n${BLOCK}\n‸\n* two`],
    ['a block that breaks an item', '. one ‸ more', { form: 'block' }, `. one\n+\n${BLOCK}\n+\n‸more`],
    ['a block in a new item', '* one\n** ‸', { form: 'block' }, `* one\n** {empty}\n+\n${BLOCK}\n‸`],
    ['a block behind a plus', '* one\n+\n‸', { form: 'block' }, `* one\n+\n${BLOCK}\n‸`],
    ['a block behind a list', '* one\n\n‸', { form: 'block' }, `* one\n\n${BLOCK}\n\n‸`],
    [
      'a block in a quotation',
      '____\nSo ‸\n____',
      { form: 'block' },
      `____\nSo\n\n${BLOCK.replaceAll('____', '_____')}\n\n‸\n\n____`,
    ],
    ['a cell', '|===\n|a |b ‸\n|===', { form: 'block' }, `|===\n|a |b "\`the port of Baku\`"{empty}${note(193)}‸\n|===`],
    ['a title', '== So ‸\n\nText', {}, `== So "\`the port of Baku\`"{empty}${note(193)}‸\n\nText`],
  ];
  for (const [title, marked, asked, after] of cases) it(title, () => assert.equal(put(marked, asked), after));

  it('has its details escaped', () => {
    const [passage] = report.passages;
    assert(passage);
    const draft = { text: '', language: 'asciidoc' };
    const quotation = quotationOf([{ passage }], () => undefined);
    const source = sourceOf(report.facts, { title: 'A [b] "c" <d>, {e}', key: 'x:y' });
    const afterwards = (form: Form) =>
      applied('', insertionOf({ draft, offsets: [0], form, quotation, source, preferences: { marks: '“ ”' } }));
    assert.match(afterwards('citation'), /^footnote:x-y-1\[A \[b\\\] "c" <d>, &#123;e}, text to February 2013, ¶1\.\]$/);
    assert.match(afterwards('block'), /^\[quote, "A \[b\] &#34;c&#34; &#60;d&#62;, &#123;e}, text to February 2013, ¶1"\]\n/);
  });
});

/** What Asciidoctor makes of a document, without its tags. */
async function read(text: string): Promise<{ readonly words: string; readonly notes: readonly string[] }> {
  const html = await convert(text, { standalone: false });
  const [body = '', ...notes] = String(html).split(/<div class="footnote" id="_footnotedef_\d+">/);
  return { words: textOf(body), notes: notes.map(textOf) };
}

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (all, number, name) => (number ? String.fromCodePoint(Number(number)) : (SIGNS[name] ?? all)))
    .replace(/\u200b/g, '')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

describe('a quotation that Asciidoctor reads', () => {
  const places = ['So ‸ it is.', '* item ‸\n* next', '|===\n|a |b ‸\n|===', '== Title ‸', '"`So`" *b*‸'];
  for (const form of ['inline', 'block', 'citation'] as const)
    it(`has the words and the number of each passage, ${form}`, async () => {
      for (const place of places) {
        const drafts = report.passages.map(
          ({ number }) => `Passage ${number}\n\n${inserted(place, { language: 'asciidoc', passages: [number], form })}`,
        );
        const { words, notes } = await read(drafts.join('\n\n').replaceAll(PLACE, ''));
        const chunks = words.split(/Passage \d+ /).slice(1);
        assert.equal(chunks.length, report.passages.length);
        for (const [i, { number, text }] of report.passages.entries()) {
          const chunk = chunks[i] ?? '';
          const about = `¶${number} at ${place}: ${chunk}`;
          if (form !== 'citation') assert(bare(chunk).includes(bare(text).replace(/\.$/, '')), about);
          const [, called] = /\[(\d+)\]/.exec(chunk) ?? [];
          const cited = called ? notes[Number(called) - 1] : chunk;
          assert.match(cited ?? '', new RegExp(`Policy report on Azerbaijan, text to February 2013, ¶${number}\\b`), about);
        }
      }
    });

  it('has the same footnote at two places', async () => {
    const { words, notes } = await read(put('one‸ two‸', { form: 'citation' }).replaceAll(PLACE, ''));
    assert.equal(words.replace(/ 1\..*/, ''), 'one[1] two[1]');
    assert.equal(notes.length, 1);
  });

  it('has its words whatever they are', async () => {
    const signs = [
      ...' *_`#^~+{}[]<>()\'"-.:;=|\\&$%!@/¶—üx1',
      ...[
        '**',
        '__',
        '--',
        '...',
        '->',
        '<=',
        '::',
        ';;',
        '1.',
        '{a}',
        '&lt;',
        '&#42;',
        'http://x.y',
        'http://a[b]',
        'footnote:',
        'pass:',
      ],
      ...[
        '(C)',
        '$$',
        'NOTE:',
        '//',
        'image:a b[c]',
        'xref:a b[c]',
        '[[a]]',
        '<<b>>',
        '((c))',
        '*x*',
        '_y_',
        '+z+',
        '[r]#s#',
        '`"',
        '"`',
      ],
    ];
    const sign = fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...signs) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }) },
    );
    const text = fc
      .array(sign, { minLength: 1, maxLength: 12 })
      .map((parts) =>
        parts
          .join('')
          .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
          .trim(),
      )
      .filter((words) => words.replace(/\.$/, '') !== '');
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.constantFrom<Form>('inline', 'block'),
        fc.constantFrom('', 'So ‸ it is', '* ‸'),
        async (words, form, place) => {
          const at = Math.max(0, place.indexOf(PLACE));
          const draft = { text: place.replace(PLACE, ''), language: 'asciidoc' };
          const quotation = { pieces: [{ kind: 'words' as const, text: words }], runs: [[1, 1] as const] };
          const insertion = insertionOf({
            draft,
            offsets: [at],
            form,
            quotation,
            source: sourceOf(report.facts),
            preferences: { marks: '“ ”' },
          });
          const got = (await read(applied(draft.text, insertion))).words;
          const expected = textOf(words.replace(/[<&]/g, (one) => `&#${one.charCodeAt(0)};`));
          assert(got.includes(form === 'inline' ? `“${expected.replace(/\.$/, '')}` : expected), got);
        },
      ),
      { numRuns: 300 },
    );
  });
});

const bare = (text: string) => text.replace(/[\s"'“”‘’]+/g, '');
