import assert from 'node:assert/strict';
import type { Form } from '../../../../src/report/quoting/insertion';
import { theReport } from '../../theReport';
import { inserted } from './inserted';

const KEY = 'azerbaijan-report';
const PORT = theReport().passage(193)?.text ?? '';
const SHORT = PORT.replace(/\.$/, '');

describe('a place inside of a citation', () => {
  const cases: readonly (readonly [language: string, form: Form, marked: string, after: string])[] = [
    ['pandoc', 'citation', 'So [@smith2000‸].', `So [@smith2000; @${KEY}, ¶193]‸.`],
    ['pandoc', 'citation', 'So [see @sm‸ith, [p.] 3; -@b].', `So [see @smith, [p.] 3; -@b; @${KEY}, ¶193]‸.`],
    ['pandoc', 'citation', 'So [@smith;‸].', `So [@smith; @${KEY}, ¶193]‸.`],
    ['pandoc', 'citation', 'Says @smith [p. ‸3] so', `Says @smith [p. 3; @${KEY}, ¶193]‸ so`],
    ['pandoc', 'citation', 'So [@smith2000] ‸ and', `So [@smith2000; @${KEY}, ¶193]‸  and`],
    ['pandoc', 'citation', 'So [@smith2000]‸.', `So [@smith2000; @${KEY}, ¶193]‸.`],
    ['pandoc', 'citation', 'So [@a‸; @b‸].', `So [@a; @b; @${KEY}, ¶193]‸.`],
    ['pandoc', 'inline', 'So [@smith2000‸].', `So [@smith2000] “${SHORT}” [@${KEY}, ¶193]‸.`],
    ['pandoc', 'citation', 'So [@a](x). It is ‸.', `So [@a](x). It is [@${KEY}, ¶193]‸.`],
    ['pandoc', 'citation', '[@a]\n\n`[@smith‸]`', '[@a]\n\n`[@smith (policy report on Azerbaijan, ¶193)‸]`'],
    ['pandoc', 'citation', '[@a] and ![plan ‸](x.png)', `[@a] and ![plan [@${KEY}, ¶193]‸](x.png)`],
    ['org', 'citation', 'So [cite:@a‸].', `So [cite:@a;@${KEY} ¶193]‸.`],
    ['org', 'citation', 'So [cite/t:see ;@a p. 3‸; and more].', `So [cite/t:see ;@a p. 3;@${KEY} ¶193; and more]‸.`],
    ['org', 'citation', 'So [cite:@a] ‸', `So [cite:@a;@${KEY} ¶193]‸ `],
    ['org', 'citation', 'So [cite/t:@a] ‸', `So [cite/t:@a] [cite:@${KEY} ¶193]‸`],
    ['org', 'inline', 'So [cite:@a‸].', `So [cite:@a] “${SHORT}” [cite:@${KEY} ¶193]‸.`],
    ['latex', 'citation', 'So \\autocite{smith‸}.', `So \\autocite{smith} \\autocite[¶193]{${KEY}}‸.`],
    ['latex', 'citation', 'So \\cite[p.~{3}‸, see][]{smith} so', `So \\cite[p.~{3}, see][]{smith}~\\cite[¶193]{${KEY}}‸ so`],
    ['latex', 'citation', 'So \\parencites[‸2]{a}\n  [3]{b}.', `So \\parencites[2]{a}\n  [3]{b} \\parencite[¶193]{${KEY}}‸.`],
    ['latex', 'citation', 'So \\foot‸cite{a}.', `So \\footcite{a}\\footcite[¶193]{${KEY}}‸.`],
    ['latex', 'citation', 'He \\cite{a} [it is ‸] so', `He \\cite{a} [it is~\\cite[¶193]{${KEY}}‸] so`],
    ['latex', 'inline', 'So \\cite{smith‸}.', `So \\cite{smith} \`\`${SHORT}''~\\cite[¶193]{${KEY}}‸.`],
    ['context', 'citation', 'So \\cite[smith‸].', `So \\cite[smith] \\cite[righttext={{¶193}}][${KEY}]‸.`],
    ['typst', 'citation', 'So @smith[p. ‸3].', `So @smith[p. 3] @${KEY}[¶193]‸.`],
    ['typst', 'citation', 'So #cite(<smith‸>).', `So #cite(<smith>) @${KEY}[¶193]‸.`],
    ['asciidoc', 'citation', 'So cite:[smith(3‸)].', `So cite:[smith(3)] cite:[${KEY}(¶193)]‸.`],
    ['restructuredtext', 'citation', 'So :cite:p:`smi‸th`.', `So :cite:p:\`smith\` :cite:p:\`${KEY}{¶193}\`‸.`],
    ['myst', 'citation', 'So {cite:p}`smi‸th`.', `So {cite:p}\`smith\` {cite:p}\`${KEY}{¶193}\`‸.`],
  ];
  for (const [language, form, marked, after] of cases)
    it(`${language}: ${marked}, ${form}`, () => assert.equal(inserted(marked, { language, form }), after));

  it('of a link is behind it', () => {
    const after = inserted('A [link ‸ text](http://x.org/a_(b)) so', { language: 'markdown', form: 'citation' });
    assert.match(after, /^A \[link {2}text\]\(http:\/\/x\.org\/a_\(b\)\)\[\^azerbaijan-report-193\]‸ so\n/);
  });

  it('of the call of a note is behind it', () => {
    const after = inserted('So.[^‸a]\n\n[^a]: One.\n', { language: 'markdown', form: 'citation' });
    assert.match(after, /^So\.\[\^a\]\[\^azerbaijan-report-193\]‸\n/);
  });
});
