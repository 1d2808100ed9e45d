import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MARKS, type MarkStyle, markStyleOf } from '../../../src/prose/quotationMarks';

/** Drafts and the kind of their marks. */
const DRAFTS: readonly (readonly [draft: string, style: MarkStyle | undefined])[] = [
  ['', undefined],
  ['Nobody is quoted here; it’s Baku’s port, the ’90s and the rock ’n’ roll.', undefined],
  ['He said “yes”.', '“ ”'],
  ['He said “yes, ‘maybe’ and ‘no’ and ‘never’”.', '“ ”'],
  ['He said ‘yes, “maybe” and “no” and “never”’.', '‘ ’'],
  ['In the ‘90s the boys’ school said “yes”.', '“ ”'],
  ['In the ‘90s and the ‘80s the boys’ school was closed.', undefined],
  ['He said ‘it’s Baku’s’.', '‘ ’'],
  ['He said "yes".', '" "'],
  ['("yes") and ["no"]', '" "'],
  ['A 5" pipe, 6\'2" tall, and a 12" gun.', undefined],
  ['A 12" gun, she said “yes”.', '“ ”'],
  ['Er sagt „ja“ und „nein, ‚vielleicht‘“.', '„ “'],
  ['Powiedział „tak” i „nie”.', '„ ”'],
  ['Он сказал «да, „нет“» и «нет».', '« »'],
  ['Il dit «\u202foui\u202f» et «\u202fnon\u202f».', '«  »'],
  ['Il dit «\u00a0oui\u00a0» et «\u00a0non\u00a0».', '«\u00a0»'],
  ['Il dit « oui » et « non ».', '«\u00a0»'],
  ['Er sagt »ja« und »nein, ›vielleicht‹«.', '» «'],
  ['Hän sanoi ”kyllä” ja ”ei”.', '” ”'],
  ['O, “bəli” dedi, «xeyr» yox, “bəlkə”.', '“ ”'],
  ['«One» and “two” and “three”.', '“ ”'],
  ['Broken “over\ntwo lines”.', '“ ”'],
  ['A stray “ here.\n\nAnd ” there, "so".', '" "'],
  // What is no prose.
  ['---\ntitle: "A title"\nsubtitle: "Another"\n---\n\nHe said «yes».', '« »'],
  ['---\ntitle: "A title"\n---\n\nNothing.', undefined],
  ['```js\nprint("yes")\nlog "no" "no"\n```\n\nHe said “yes”.', '“ ”'],
  ['The key `"yes" "no" "no"` is “meant”.', '“ ”'],
  ['<a href="x" title = "A title">Baku</a> and <img alt="yes">.', undefined],
  ['[Baku](baku.html "The port") and ![Baku](baku.png "Port").', undefined],
  ['[Baku]\n\n[Baku]: https://example.org "The port"', undefined],
  ['<!-- He said "yes" -->\n\nHe said „ja“.', '„ “'],
  ['# Title {#id data-x="yes"}\n\n{{< video "x" title="y" >}} and “so”.', '“ ”'],
  ['import x from "y"\nimport z from "y"\n\nHe said “yes”.', '“ ”'],
  ['#set text(font: "Libertinus", lang: "en")\n#import "x.typ"\n\nHe said “yes”.', '“ ”'],
  ['#| label: "fig"\n#+attr_html: :width "3"\n\n“so”', '“ ”'],
  ['[quote, "Policy report, ¶7"]\n____\nWords.\n____\n\n[source%linenums,"js"]\nimage::port.png["The port"]', undefined],
  ['She said\n["yes", he said].', '" "'],
  ['\\usepackage["x"]{y}\nSchr\\"oder and M\\"uller say “so”.', '“ ”'],
];

describe('the quotation marks of a draft', () => {
  for (const [draft, style] of DRAFTS)
    it(`are ${style ?? 'none'} in ${JSON.stringify(draft)}`, () => {
      assert.equal(markStyleOf(draft), style);
      assert.equal(markStyleOf(draft.replace(/\n/g, '\r\n')), style);
    });

  it('are found again wherever words stand between them', () => {
    const word = fc.stringMatching(/^[a-zа-я]{1,8}$/u);
    const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(MARKS) as MarkStyle[])),
        words,
        words,
        words,
        (style, before, inside, after) => {
          const [open, close] = MARKS[style].outer;
          // What opens such a word is an apostrophe that software has turned.
          fc.pre(!/^(?:tis|twas|em|til|cause|n)(?![a-zа-я])/u.test(inside));
          assert.equal(markStyleOf(`${before} ${open}${inside}${close} ${after}.`), style);
        },
      ),
    );
  });

  it('are found in time that grows with the text, whatever it is', () => {
    const texts = [
      '“',
      '"',
      ' "a',
      '‘',
      '<a ',
      '](',
      '`',
      '```\n',
      '<!--',
      '[x',
      'word ',
      '\n',
      '«\u00a0',
      'He said “so”. ',
      '\\',
      '=" ',
      '[a,]',
      '[a.b',
      '[a, ',
      'a::[] ',
      '\n[a,',
    ];
    for (const unit of texts) {
      const start = performance.now();
      markStyleOf(unit.repeat(1_000_000 / unit.length));
      assert(performance.now() - start < 3000, `${JSON.stringify(unit)} took ${performance.now() - start} ms`);
    }
  });
});
