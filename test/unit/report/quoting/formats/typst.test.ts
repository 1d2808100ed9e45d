import assert from 'node:assert/strict';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import fc from 'fast-check';
import { typstWords } from '../../../../../src/report/quoting/formats/typstWords';
import type { Form } from '../../../../../src/report/quoting/insertion';
import { theReport } from '../../../theReport';
import { type Asked, inserted, losesNothing, PLACE } from '../inserted';

const report = theReport();
const PORT = report.passage(193)?.text ?? '';
const SHORT = PORT.replace(/\.$/, '');
const CITE = '@azerbaijan-report[¶193]';

const put = (marked: string, asked: Partial<Asked> = {}) => inserted(marked, { language: 'typst', ...asked });

describe('a quotation in Typst', () => {
  const cases: readonly (readonly [title: string, marked: string, asked: Partial<Asked>, after: string])[] = [
    [
      'a sentence in an empty draft',
      '‸',
      { passages: [3] },
      '#quote[It re-gained independence when the Soviet Union collapsed at the end of 1991.] @azerbaijan-report[¶3]‸',
    ],
    [
      'marks inside',
      'Is ‸, so',
      { passages: [15] },
      'Is #quote[The U.S. State Department viewed an August 2002 constitutional referendum as flawed and as doing #quote[very little to advance democratization]] @azerbaijan-report[¶15]‸, so',
    ],
    [
      'a dollar',
      '‸',
      { passages: [182] },
      '#quote[Congress also has called for humanitarian aid to NK, which has amounted to over \\$36 million expended from FY1998 through FY2011.] @azerbaijan-report[¶182]‸',
    ],
    [
      'a per cent',
      '‸',
      { passages: [53] },
      '#quote[About 38% of the population is employed in agriculture, although it contributes to under 10% of GDP.] @azerbaijan-report[¶53]‸',
    ],
    [
      'a dash',
      '‸',
      { passages: [45], part: 'the State Oil Fund—a sovereign' },
      '#quote[the State Oil Fund—a sovereign] @azerbaijan-report[¶45]‸',
    ],
    [
      'a diacritic',
      '‸',
      { passages: [105], part: "Turkey's President Abdullah Gül" },
      "#quote[Turkey's President Abdullah Gül] @azerbaijan-report[¶105]‸",
    ],
    [
      'an omission',
      '‸',
      { part: 'He also reported … the port of Baku.' },
      `#quote[He also reported … the port of Baku.] ${CITE}‸`,
    ],
    ['two passages', '‸', { passages: [115, 116], form: 'citation' }, '@azerbaijan-report[¶¶115–116]‸'],
    ['a block', 'One ‸ two', { form: 'block' }, `One\n\n#quote(block: true, attribution: [${CITE}])[\n  ${PORT}\n]\n\n‸two`],
    [
      'with a bibliography already there',
      'As @a has it: ‸.\n\n#bibliography("a.bib")',
      {},
      `As @a has it: #quote[${SHORT}] ${CITE}‸.\n\n#bibliography("a.bib")`,
    ],
  ];
  for (const [title, marked, asked, after] of cases) it(title, () => assert.equal(put(marked, asked), after));

  it('is none of the blocks that a rule makes of quotations', () =>
    assert.equal(put('#set quote(block: true)\n\n‸'), `#set quote(block: true)\n\n#quote(block: false)[${PORT}] ${CITE}‸`));

  it('has the marks that the draft types, unless Typst knows its language', () => {
    const part = { passages: [105], part: 'on a "road map" for' };
    const cite = '@azerbaijan-report[¶105]‸';
    assert.equal(put('„So“ ‸', part), `„So“ „on a ‚road map‘ for“ ${cite}`);
    assert.equal(
      put('#set text(lang: "de")\n„So“ ‸', part),
      `#set text(lang: "de")\n„So“ #quote[on a #quote[road map] for] ${cite}`,
    );
    assert.equal(put('“So” ‸', part), `“So” #quote[on a #quote[road map] for] ${cite}`);
    assert.equal(put('"So" ‸', part), `"So" #quote[on a #quote[road map] for] ${cite}`);
  });
});

describe('a citation in Typst', () => {
  const cited = (text: string, asked: Partial<Asked> = {}) =>
    put(`${text}\n\nSo‸`, { form: 'citation', ...asked }).slice(text.length + 4, -1);
  const NOTE = '#footnote[Policy report on Azerbaijan, text to February 2013, ¶193.]';

  it('is a note in a whole document without a bibliography, which it would stop from being set', () => {
    assert.equal(cited('#set page(paper: "a4")\n#show: letter'), NOTE);
    assert.equal(cited('#set page(paper: "a4")\n\n= So <so>\n\nSee @so.'), NOTE);
    assert.equal(
      put('#outline()\n\n‸', { form: 'block' }),
      `#outline()\n\n#quote(block: true, attribution: [Policy report on Azerbaijan, text to February 2013, ¶193])[\n  ${PORT}\n]\n\n‸`,
    );
    assert.equal(put('#outline()\n\nSo ‸; but', { form: 'citation' }), `#outline()\n\nSo${NOTE};‸; but`);
  });

  it('is a citation where the bibliography is there, or is elsewhere', () => {
    for (const text of [
      '',
      '= A chapter',
      '#outline()\n#bibliography("a.bib")',
      '#outline()\n#include "a.typ"',
      '#outline()\nAs @a has it.',
    ])
      assert.equal(cited(text), ` ${CITE}`, text);
  });

  it('is written out where the key is no name', () =>
    assert.equal(cited('', { key: 'a b' }), ' #cite(label("a b"), supplement: [¶193])'));
});

describe('a place in Typst', () => {
  const inline = `#quote[${PORT}] ${CITE}`;
  const block = (prefix = '') =>
    [`#quote(block: true, attribution: [${CITE}])[`, `  ${PORT}`, ']'].map((line) => prefix + line).join('\n');
  const blockAt = (marked: string, after: string) => assert.equal(put(marked, { form: 'block' }), after);

  it('in a list keeps to its indentation', () => {
    blockAt('- one‸\n- two', `- one\n\n${block('  ')}\n\n  ‸\n\n- two`);
    blockAt('+ a\n  - ‸', `+ a\n  - ${block('    ').trimStart()}\n\n    ‸`);
    blockAt('/ One: so‸', `/ One: so\n\n${block('  ')}\n\n  ‸`);
  });

  it('in a comment stays in it', () => {
    blockAt('// One ‸', `// One\n//\n${block('// ')}\n//\n// ‸`);
    blockAt('One // two ‸', `One // two ${inline}‸`);
    blockAt('https://a.org ‸', `https://a.org\n\n${block()}\n\n‸`);
  });

  it('in content on one line, emphasis, a term or a heading has the block within the line', () => {
    blockAt('#table(columns: 2, [a], [‸])', `#table(columns: 2, [a], [${inline}‸])`);
    blockAt('= On ‸ so', `= On #quote[${SHORT}] ${CITE}‸ so`);
    blockAt('So *much ‸ more*', `So *much #quote[${SHORT}] ${CITE}‸ more*`);
    blockAt('So *much* a_b ‸', `So *much* a_b\n\n${block()}\n\n‸`);
    blockAt('/ On ‸: so', `/ On #quote[${SHORT}] ${CITE}‸: so`);
    blockAt('= On‸', `= On\n\n${block()}\n\n‸`);
    blockAt('#figure[\n  So ‸\n]', `#figure[\n  So\n\n${block('  ')}\n\n  ‸\n\n]`);
  });

  it('between arguments is content of its own', () => {
    const table = (cell: string) => `#table(\n  columns: 2, // (\n  [a (b], [c],\n  ${cell}\n)\n`;
    assert.equal(put(table('‸')), table(`[${inline}]‸`));
    assert.equal(put(table('‸ [d]')), table(`[${inline}],‸ [d]`));
    blockAt(table('‸'), table(`[${inline}]‸`));
    assert.equal(put('#let x = "(" + [b ‸]'), `#let x = "(" + [b ${inline}‸]`);
    assert.equal(put('#f(a)[(b ‸)]'), `#f(a)[(b #quote[${SHORT}] ${CITE}‸)]`);
  });

  it('in code is without syntax', () => {
    const plain = `“${PORT}” (policy report on Azerbaijan, ¶193)‸`;
    assert.equal(put('```\n‸\n```'), `\`\`\`\n${plain}\n\`\`\``);
    assert.equal(put('So `‸`'), `So \`${plain}\``);
    assert.equal(put('So `x` ‸'), `So \`x\` ${inline}‸`);
  });

  it('beside mathematics, code or a function has a space', () => {
    assert.equal(put('$x$‸*so*'), `$x$ ${inline} ‸*so*`);
    assert.equal(put('`x`‸#emph[so]'), `\`x\` ${inline} ‸#emph[so]`);
  });

  it('loses nothing of the draft but spaces, whatever it is', () => {
    const signs = fc.constantFrom(...'#[]()$`*_@<>/\\"“= \n\r\tab-', '// ', '```', '#quote[', '#outline()', '@a');
    fc.assert(
      fc.property(
        fc.array(signs, { maxLength: 30 }).map((all) => all.join('')),
        fc.nat(),
        fc.constantFrom<Form>('inline', 'block', 'citation'),
        (text, at, form) => {
          const offset = at % (text.length + 1);
          const marked = text.slice(0, offset) + PLACE + text.slice(offset);
          const asked = { language: 'typst', form, passages: [3] };
          assert(losesNothing(marked, asked), inserted(marked, asked));
        },
      ),
    );
  });
});

describe('a quotation in Typst, as its compiler sets it', () => {
  const compiler = NodeCompiler.create({ workspace: process.cwd() });
  compiler.addSource(join(process.cwd(), 'a.bib'), '@misc{azerbaijan-report,\n  title = {Policy report on Azerbaijan},\n}\n');

  /** The text of each section of a document. */
  function set(sections: readonly string[]): string[] {
    const source = sections.map((section) => `#html.elem("section")[\n${section}\n]\n`).join('\n');
    const { result } = compiler.tryHtml({ mainFileContent: `${source}\n#bibliography("a.bib", style: "ieee")` });
    assert(result, 'Typst does not set it');
    return [...result.body().matchAll(/<section>([\s\S]*?)<\/section>/g)].map(([, html = '']) =>
      html
        .replace(/<[^>]*>/g, '')
        .replace(/&(lt|gt|amp|quot|apos|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  }
  const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", '#39': "'", nbsp: ' ' };

  const straight = (text: string) => text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"');
  /** Without the marks of quotations within it, which turn to the inner kind within a sentence. */
  const unmarked = (text: string) => straight(text).replace(/"|(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])/gu, '');

  const places: Readonly<Record<string, string>> = {
    'an empty draft': '‸',
    'a sentence': 'It says: ‸, which is #emph[so].\nThe next line.',
    'a list': '- one ‸\n- two',
    'a list in a list': '+ a\n  - ‸\n  - b',
    'a cell': '#table(columns: 2, [50% \\$], [so ‸])',
    'a block': '#quote(block: true)[\n  So ‸\n]',
    'beside mathematics': '$x_1 < 3$‸_so_',
  };
  for (const [name, marked] of Object.entries(places))
    for (const form of ['inline', 'block', 'citation'] as const)
      it(`has the words of every passage and its number: ${form}, in ${name}`, () => {
        const all = set(report.passages.map(({ number }) => put(marked, { passages: [number], form }).replace(PLACE, '')));
        const [empty = ''] = set([marked.replace(PLACE, '')]);
        for (const [i, { number, text }] of report.passages.entries()) {
          const printed = all[i] ?? '';
          assert(printed.includes(`[1, ¶${number}]`), printed);
          const rest = printed.replace(`[1, ¶${number}]`, '').replace(/—(?= *(?:$|[^ \p{L}]))/u, '');
          const words = [unmarked(text), unmarked(text).replace(/\.$/, '')].find((one) => unmarked(rest).includes(one));
          if (form !== 'citation') assert(words !== undefined, printed);
          const bare = (one: string) => one.replace(/[\s—]/g, '');
          const draft = form === 'citation' ? unmarked(rest) : unmarked(rest).replace(words ?? '', '');
          assert.equal(bare(draft), bare(unmarked(empty)));
        }
      });

  it('has inner marks inside of a sentence, and outer ones in a block', () => {
    const asked = { passages: [105], part: 'on a "road map" for' };
    const both = (['inline', 'block'] as const).map((form) => put('‸', { ...asked, form }).replace(PLACE, ''));
    assert.deepEqual(set(both), ['“on a ‘road map’ for” [1, ¶105]', 'on a “road map” for — [1, ¶105]']);
    assert.deepEqual(set([`#set text(lang: "de")\n${both[0]}`]), ['„on a ‚road map‘ for“ [1, ¶105]']);
  });

  it('prints any words as they are', () => {
    const signs = fc.constantFrom(
      ...'$%[]"\'—–_<>ü#*`@~\\/=+-.:;(){}?!^&|,1a b\u00a0',
      ...[
        'http://',
        '//',
        '/*',
        '*/',
        '--',
        '---',
        '-?',
        '...',
        '1. ',
        '- ',
        '+ ',
        '= ',
        '/ a: b',
        'u{41}',
        ' -5',
        "'s",
        '@key',
        '<key>',
      ],
    );
    const texts = fc
      .array(signs, { minLength: 1, maxLength: 12 })
      .map((all) => all.join('').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(texts, { minLength: 300, maxLength: 300 }), (all) => {
        const read = set(
          all.flatMap((text) => [typstWords(text), `a ${typstWords(text, 'a ')}`, `#quote[a]${typstWords(text, '#quote[a]')}`]),
        );
        const wanted = all.flatMap((text) => [text, `a ${text}`, `“a”${text}`]);
        assert.deepEqual(
          read.map(straight),
          wanted.map((text) => straight(text.replace(/\s+/g, ' ').trim())),
        );
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });
});
