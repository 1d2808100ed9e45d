import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sourceOf } from '../../../../../src/report/quoting/bibliography/source';
import { type Form, insertionOf } from '../../../../../src/report/quoting/insertion';
import { quotationOf } from '../../../../../src/report/quoting/quotation';
import { theReport } from '../../../theReport';
import { type Asked, inserted, losesNothing, PLACE } from '../inserted';

const KEY = 'azerbaijan-report';
const PORT = theReport().passage(193)?.text ?? '';
const SHORT = PORT.replace(/\.$/, '');

const put = (marked: string, asked: Partial<Asked> = {}) => inserted(marked, { language: 'latex', ...asked });

describe('a quotation in LaTeX', () => {
  const cases: readonly (readonly [title: string, marked: string, asked: Partial<Asked>, after: string])[] = [
    [
      'a sentence in an empty draft',
      '‸',
      { passages: [3] },
      "``It re-gained independence when the Soviet Union collapsed at the end of 1991.''~\\cite[¶3]{azerbaijan-report}‸",
    ],
    [
      'marks inside, at the end',
      '‸',
      { passages: [29] },
      "``According to a small delegation from PACE, the voting `was transparent, well organized, and held in a peaceful atmosphere.'\\,''~\\cite[¶29]{azerbaijan-report}‸",
    ],
    [
      'marks inside, at the beginning',
      '‸',
      { passages: [164], part: '"Function 150" foreign assistance' },
      "``\\,`Function 150' foreign assistance''~\\cite[¶164]{azerbaijan-report}‸",
    ],
    [
      'a dollar',
      'It is ‸, they say',
      { passages: [55] },
      "It is ``The U.S. Commerce Department reports that U.S. exports to Azerbaijan were \\$514 million in 2012 and imports were \\$1.1 billion''~\\cite[¶55]{azerbaijan-report}‸, they say",
    ],
    [
      'a per cent',
      '‸',
      { passages: [53] },
      "``About 38\\% of the population is employed in agriculture, although it contributes to under 10\\% of GDP.''~\\cite[¶53]{azerbaijan-report}‸",
    ],
    [
      'a dash',
      '‸',
      { passages: [45] },
      "``Until then, the government may continue to draw on the assets of the State Oil Fund—a sovereign wealth fund containing profits from energy exports—to alleviate budget deficits.''~\\cite[¶45]{azerbaijan-report}‸",
    ],
    [
      'a diacritic',
      '‸',
      { passages: [105], part: "Turkey's President Abdullah Gül" },
      "``Turkey's President Abdullah Gül''~\\cite[¶105]{azerbaijan-report}‸",
    ],
    [
      'an omission',
      '‸',
      { passages: [193], part: 'He also reported … the port of Baku.' },
      "``He also reported … the port of Baku.''~\\cite[¶193]{azerbaijan-report}‸",
    ],
    ['two passages', '‸', { passages: [115, 116], form: 'citation' }, '\\cite[¶¶115--116]{azerbaijan-report}‸'],
    [
      'a block of two',
      '‸',
      { passages: [10, 12], form: 'block' },
      '\\begin{quote}\nIn July 1994, a ceasefire agreement was signed in the NK conflict (see below). … His son Ilkham Aliyev was elected president a few days later.~\\cite[¶¶10, 12]{azerbaijan-report}\n\\end{quote}\n‸',
    ],
  ];
  for (const [title, marked, asked, after] of cases) it(title, () => assert.equal(put(marked, asked), after));

  it('has the marks and the environment of csquotes', () => {
    const head = '\\usepackage[autostyle]{babel, csquotes}\n\n';
    const words =
      '\\enquote{According to a small delegation from PACE, the voting \\enquote{was transparent, well organized, and held in a peaceful atmosphere.}}';
    assert.equal(put(`${head}‸`, { passages: [29] }), `${head}${words}~\\cite[¶29]{${KEY}}‸`);
    const block = `\\begin{displayquote}\n${PORT}~\\cite[¶193]{${KEY}}\n\\end{displayquote}\n‸`;
    assert.equal(put(`${head}‸`, { form: 'block' }), head + block);
    assert.equal(put('As \\enquote{x} has it.\n\n‸', { form: 'block' }), `As \\enquote{x} has it.\n\n${block}`);
  });

  it('has the marks that the draft has', () => {
    const quoted = (text: string, asked: Partial<Asked> = {}) =>
      put(`${text} ‸`, { passages: [105], part: 'on a "road map" for', ...asked }).slice(
        text.length + 1,
        -`~\\cite[¶105]{${KEY}}‸`.length,
      );
    assert.equal(quoted("``So''"), "``on a `road map' for''");
    assert.equal(quoted('“So”'), '“on a ‘road map’ for”');
    assert.equal(quoted("“So” ``so''"), "``on a `road map' for''");
    assert.equal(quoted("The `so'"), "`on a ``road map'' for'");
    assert.equal(quoted("% ``no''\n„So“"), '„on a ‚road map‘ for“');
    assert.equal(quoted('"`So"\''), '"`on a \\glq{}road map\\grq{} for"\'');
    assert.equal(quoted('\\glqq So\\grqq'), '\\glqq{}on a \\glq{}road map\\grq{} for\\grqq{}');
    assert.equal(quoted('\\og so \\fg'), "\\og{}on a ``road map'' for\\fg{}");
    assert.equal(quoted('\\usepackage["utf8"]{inputenc}'), "``on a `road map' for''");
    assert.equal(quoted('', { preferences: { marks: '‘ ’' } }), "`on a ``road map'' for'");
    assert.equal(quoted('', { preferences: { marks: '« »' } }), '«on a “road map” for»');
  });
});

describe('a citation in LaTeX', () => {
  const cited = (text: string, asked: Partial<Asked> = {}) =>
    put(`${text}\n\nSo‸`, { form: 'citation', ...asked }).slice(text.length + 4, -1);

  it('has the command of the package', () => {
    assert.equal(cited('\\usepackage[\n  style=apa, sorting={nyt}\n]{biblatex}'), ` \\autocite[¶193]{${KEY}}`);
    assert.equal(cited('\\usepackage{biblatex-chicago}'), ` \\autocite[¶193]{${KEY}}`);
    assert.equal(cited('\\addbibresource{refs.bib}'), ` \\autocite[¶193]{${KEY}}`);
    assert.equal(cited('\\usepackage{natbib}'), `~\\citep[¶193]{${KEY}}`);
    assert.equal(cited('\\usepackage{natbib} \\cite{a}'), `~\\cite[¶193]{${KEY}}`);
    assert.equal(cited('% \\usepackage{biblatex}'), `~\\cite[¶193]{${KEY}}`);
  });

  it('has the command that the draft uses', () => {
    assert.equal(cited('A \\parencite[2]{a} and \\Parencites{b}{c}, \\autocite{d}.'), ` \\parencite[¶193]{${KEY}}`);
    assert.equal(cited('Says \\textcite{a}.'), ` \\autocite[¶193]{${KEY}}`);
    assert.equal(cited('Says \\citet{a}.'), `~\\citep[¶193]{${KEY}}`);
    assert.equal(cited('So.\\footcite{a}'), `\\footcite[¶193]{${KEY}}`);
    assert.equal(cited('Says \\cite{a}.'), `~\\cite[¶193]{${KEY}}`);
  });

  it('has the command that is set', () => {
    const preferences = { texCitation: '\\footfullcite' };
    assert.equal(cited('\\usepackage{biblatex}', { preferences }), `\\footfullcite[¶193]{${KEY}}`);
  });

  it('has "\\P" where the draft has it', () => {
    assert.equal(cited('As in \\cite[\\P 2]{a}.', { passages: [115, 116] }), `~\\cite[\\P\\P115--116]{${KEY}}`);
  });

  it('stands apart by one space, or none', () => {
    assert.equal(put('So ‸', { form: 'citation' }), `So~\\cite[¶193]{${KEY}}‸`);
    assert.equal(put('So.\\footcite{a} So. ‸', { form: 'citation' }), `So.\\footcite{a} So.\\footcite[¶193]{${KEY}}‸`);
  });
});

describe('a whole document in LaTeX without a bibliography', () => {
  const HEAD = '\\documentclass[a4paper]{article}\n\\begin{document}\n\n';
  const NOTE = '\\footnote{Policy report on Azerbaijan, text to February 2013, ¶193.}';
  const BRACKETS = '(policy report on Azerbaijan, ¶193)';
  const at = (head: string, marked: string, asked: Partial<Asked> = {}) => put(head + marked, asked).slice(head.length);

  it('has the source in a footnote, in a block too', () => {
    assert.equal(at(HEAD, 'So ‸.', { form: 'citation' }), `So${NOTE}‸.`);
    assert.equal(at(HEAD, 'So ‸ it'), `So \`\`${SHORT}''${NOTE}‸ it`);
    assert.equal(at(HEAD, '‸', { form: 'block' }), `\\begin{quote}\n${PORT}${NOTE}\n\\end{quote}\n‸`);
    assert.equal(at(`% \\bibliography{a}\n${HEAD}`, 'So‸', { form: 'citation' }), `So${NOTE}‸`);
    assert.equal(at(`${HEAD}\\P 1 `, 'So‸', { form: 'citation' }), `So${NOTE.replace('¶', '\\P')}‸`);
  });

  it('has it in brackets where there can be no footnote', () => {
    assert.equal(at(HEAD, 'So\\footnote{See ‸}', { form: 'citation' }), `So\\footnote{See ${BRACKETS}‸}`);
    assert.equal(at(HEAD, '\\section{On ‸}', { form: 'citation' }), `\\section{On ${BRACKETS}‸}`);
    assert.equal(at(HEAD, 'So \\enquote{‸}'), `So \\enquote{${PORT}}${NOTE}‸`);
  });

  it('needs no entry of a bibliography', () => {
    const passage = theReport().passage(193);
    assert(passage);
    const keyIn = (text: string) =>
      insertionOf({
        draft: { text, language: 'latex' },
        offsets: [text.length],
        form: 'inline',
        quotation: quotationOf([{ passage }], () => undefined),
        source: sourceOf(theReport().facts),
        preferences: { marks: '“ ”' },
      }).key;
    assert.equal(keyIn(HEAD), undefined);
    assert.equal(keyIn('A chapter. '), KEY);
  });

  it('is none where a bibliography may be, where it cites, and where the command is set', () => {
    const cites = (head: string, asked: Partial<Asked> = {}) =>
      at(head, 'So ‸', { form: 'citation', ...asked }).replace(/^So[~ ]?|‸$/g, '');
    const cite = `\\cite[¶193]{${KEY}}`;
    assert.equal(cites(`${HEAD}\\bibliography{refs} `), cite);
    assert.equal(cites(`${HEAD}\\begin{thebibliography}{9}\\end{thebibliography} `), cite);
    assert.equal(cites(`${HEAD}As \\cite{a}. `), cite);
    assert.equal(cites(`${HEAD}\\input{end} `), cite);
    assert.equal(cites(`\\usepackage{cite}${HEAD}`), cite);
    assert.equal(cites(`\\usepackage{natbib}${HEAD}`), `\\citep[¶193]{${KEY}}`);
    assert.equal(cites('\\documentclass[main]{subfiles}\n'), cite);
    assert.equal(cites(`% !TEX root = main.tex\n${HEAD}`), cite);
    assert.equal(cites('A chapter.\n\n'), cite);
    assert.equal(cites(HEAD, { preferences: { texCitation: '\\autocite' } }), `\\autocite[¶193]{${KEY}}`);
    assert.equal(cites(`${HEAD}\\includegraphics{a} `), `${NOTE}`);
  });
});

describe('a place in LaTeX', () => {
  const cite = `~\\cite[¶193]{${KEY}}`;
  const inline = `\`\`${PORT}''${cite}`;
  const block = (prefix = '') => [`\\begin{quote}`, PORT + cite, '\\end{quote}'].map((line) => prefix + line).join('\n');
  const blockAt = (marked: string, after: string) => assert.equal(put(marked, { form: 'block' }), after);

  it('within a paragraph has the block on lines of its own, and no other paragraph', () => {
    blockAt('One ‸ two.\nThree.', `One\n${block()}\n‸two.\nThree.`);
    blockAt('One ‸\nTwo.', `One\n${block()}\n‸\nTwo.`);
    blockAt('One‸', `One\n${block()}\n‸`);
    blockAt('One\n‸', `One\n${block()}\n‸`);
    blockAt('One\n\n‸\n\nTwo', `One\n\n${block()}\n‸\n\nTwo`);
    blockAt('One\r\n‸', `One\r\n${block().replaceAll('\n', '\r\n')}\r\n‸`);
  });

  it('in a list keeps to its indentation', () => {
    const list = (item: string) => `\\begin{itemize}\n  \\item one${item}\n  \\item two\n\\end{itemize}`;
    blockAt(list(' ‸'), list(`\n${block('  ')}\n  ‸`));
    assert.equal(put(list('. ‸')), list(`. ${inline}‸`));
  });

  it('in a comment stays in it', () => {
    blockAt('  % One ‸ two\n', `  % One\n${block('  % ')}\n  % ‸two\n`);
    blockAt('One % two ‸', `One % two ${inline}‸`);
    blockAt('100\\% ‸', `100\\%\n${block()}\n‸`);
    blockAt('See \\url{a.org/%20} ‸', `See \\url{a.org/%20}\n${block()}\n‸`);
  });

  it('in a cell, an argument or mathematics has the block within the line', () => {
    const table = (cell: string) => `\\begin{tabular}{l|l}\n% \\end{tabular}\na & ${cell} \\\\\n\\end{tabular}`;
    blockAt(table('‸'), table(`${inline}‸`));
    blockAt('One.\\footnote{See ‸} Two.', `One.\\footnote{See ${inline}‸} Two.`);
    blockAt('\\section{On ‸}', `\\section{On ${inline}‸}`);
    blockAt('\\[ x = \\text{‸} \\]', `\\[ x = \\text{${inline}‸} \\]`);
    blockAt('Costs \\$5 and \\{. ‸', `Costs \\$5 and \\{.\n${block()}\n‸`);
    blockAt('\\textbf{A}\n\n{\\small\n\nSo ‸\n\n}', `\\textbf{A}\n\n{\\small\n\nSo\n${block()}\n‸\n\n}`);
  });

  it('in an option does not end it', () => {
    assert.equal(put('\\caption[On ‸]{So}'), `\\caption[On {${inline}}‸]{So}`);
    assert.equal(put('\\item[\\textbf{‸}] So'), `\\item[\\textbf{${inline}‸}] So`);
    assert.equal(put('He [it is ‸] so', { form: 'citation' }), `He [it is~\\cite[¶193]{${KEY}}‸] so`);
  });

  it('in code is without syntax', () => {
    const plain = `“${PORT}” (policy report on Azerbaijan, ¶193)‸`;
    assert.equal(put('\\begin{verbatim}\n100% \\begin{quote} ‸\n'), `\\begin{verbatim}\n100% \\begin{quote} ${plain}\n`);
    assert.equal(put('So \\verb|‸|'), `So \\verb|${plain}|`);
    assert.equal(put('So \\verb|x| ‸'), `So \\verb|x| ${inline}‸`);
    assert.equal(inserted('So\n<<>>=\n‸\n@\n', { language: 'rsweave' }), `So\n<<>>=\n${plain}\n@\n`);
    assert.equal(inserted('So\n<<>>=\n@\n‸', { language: 'rsweave' }), `So\n<<>>=\n@\n${inline}‸`);
  });

  it('beside a command or mathematics has a space', () => {
    assert.equal(put('$x$‸\\emph{so}'), `$x$ ${inline} ‸\\emph{so}`);
    assert.equal(put('Is ‸ --- so'), `Is \`\`${SHORT}''${cite}‸ --- so`);
    assert.equal(put('Is ‸\\footnote{x}'), `Is ${inline}‸\\footnote{x}`);
  });

  it('loses nothing of the draft but spaces, whatever it is', () => {
    const signs = fc.constantFrom(
      ...'\\{}[]$%&`\'"“ \n\r\tab',
      '\\begin{tabular}',
      '\\end{tabular}',
      '\\begin{verbatim}',
      '\\item ',
      '\\verb|',
      '<<>>=\n',
    );
    fc.assert(
      fc.property(
        fc.array(signs, { maxLength: 30 }).map((all) => all.join('')),
        fc.nat(),
        fc.constantFrom<Form>('inline', 'block', 'citation'),
        fc.constantFrom('latex', 'rsweave', 'context', 'tex'),
        (text, at, form, language) => {
          const offset = at % (text.length + 1);
          const marked = text.slice(0, offset) + PLACE + text.slice(offset);
          const asked = { language, form, passages: [3] };
          assert(losesNothing(marked, asked), inserted(marked, asked));
        },
      ),
    );
  });
});
