import assert from 'node:assert/strict';
import { check, code } from './quoted';

describe('quotations in Markdown', () => {
  it('are blocks without their sources', () => {
    check('markdown', [
      ['> It is so.\n> So it is. [@key, ¶182]', '>It is so.\n> So it is.'],
      ['> It is so.\n>\n> [@key, ¶182]\n\nTwo.', '>It is so.'],
      ['> It is so. (report, ¶116)', '>It is so.'],
      ['> It is so.\n>\n> -- the report', '>It is so.'],
      ['> It is so.[^1]\nAnd so on.\n\n> > It was.', '>It is so.[^1]\nAnd so on.', '>It was.'],
      ['> One\n> > two\n\n- > three', '>One\n> > two', '·>two', '>three'],
      ['> “It is so.”', '>“It is so.”', '·It is so.'],
      ['> [!NOTE]\n> It is so.'],
      ['::: {.quote}\nOne.\n\nTwo.\n:::\n\nThree.', '>One.', '>Two.'],
      ['::: {.note}\nOne “two”.\n:::', 'two'],
      ['<blockquote>It is so.</blockquote>', '>It is so.'],
    ]);
    check('myst', [['```{epigraph}\nOne.\n\n-- two\n```\n\nThree', '>One.'], ['% “one”\n\n{ref}`“one”`']]);
  });

  it('are not in code', () => {
    check('markdown', [
      ['---\ntitle: "One"\n---\n\nTwo “three”.', 'three'],
      ['```\n“one”\n\n“two”\n```\n\n“three”', 'three'],
      ['`“one”` and “two `three"` four”.', 'two `three"` four'],
      ['One.\n\n    "one"\n\n- two\n\n  "three"\n\n    "four"', 'three', 'four'],
      ['<!-- “one”\n\n“two” --> “three”', 'three'],
      ['[a](b "c") and <a title="d">"e"</a>\n\n[f]: g "h"', 'e'],
      ['It is $"x"$ of “$3.0 billion” … “$3.7 billion”.', '$3.0 billion', '$3.7 billion'],
    ]);
    assert.deepEqual(code('```js\na\n\nb\n```\n\nc `d`\n\n    e'), ['```js\na', 'b\n```', '`d`', 'e']);
    check('quarto', [['```{r}\n"a"\n```\n\n"b"', 'b']]);
  });
});

describe('quotations in TeX', () => {
  it('are between signs and in commands', () => {
    check('latex', [
      ["``It is `so' there,'' and `so'.", "It is `so' there,", '·so', 'so'],
      ["\"`It is so\"' and ,,so''.", 'It is so', 'so'],
      ['\\enquote{It \\emph{is} \\enquote*{so}}.', 'It \\emph{is} \\enquote*{so}', '·so'],
      ['\\glqq It is\\grqq{} \\og so\\fg{}.', 'It is', 'so'],
      ['\\textquote[12]{One} \\textcquote[3]{key}{two} \\foreignquote{german}{three}', 'One', 'two', 'three'],
      ['\\blockcquote[¶3]{key}{It is so.}', '>It is so.'],
      ['\\blockquote[{\\cite[¶3]{key}}]{It is so.}', '>It is so.'],
      ['\\blockquote{One.\n\nTwo. \\cite{key}} Three', '>One.', '>Two.'],
      ["``It is `so'''.", "It is `so'", '·so'],
      ["It is .612\\% ``of \\$3''.", 'of \\$3'],
      ["The na\\\"ive writers' caf\\'e."],
    ]);
    check('context', [
      ['\\quotation{It is \\quote{so}}', 'It is \\quote{so}', '·so'],
      ['\\startblockquote\nIt is so.\n\\stopblockquote', '>It is so.'],
    ]);
  });

  it('are blocks, over paragraphs', () => {
    check('latex', [
      ['\\begin{quote}\nIt is so \\autocite[¶3]{key}.\n\nSo.\n\\end{quote}\nHere.', '>It is so', '>So.'],
      ['\\begin{displaycquote}[¶3]{key}\nIt is so.\n\\end{displaycquote}', '>It is so.'],
      ["\\begin{quotation}\n``It is so.''~\\cite{key}\n\\end{quotation}", ">``It is so.''", '·It is so.'],
    ]);
  });

  it('are not in code', () => {
    check('latex', [
      ["% ``one''\n``two'' \\verb|``three''| \\% ``four''", 'two', 'four'],
      ["\\begin{verbatim}\n``one''\n\n``two''\n\\end{verbatim}\n``three''", 'three'],
      ["$f''$ and \\(g''\\) and ``one''", 'one'],
      ["$2 f''$, $3 \\times f''$ and ``from $7 million a year to $300 million''", 'from $7 million a year to $300 million'],
    ]);
    check('rsweave', [["<<>>=\n``a''\n\n``b''\n@\n``c''", 'c']]);
  });
});

describe('quotations in other formats', () => {
  it('are read in reStructuredText', () => {
    check('restructuredtext', [
      ['It says:\n\n    It is so.\n\n    -- the report, ¶3\n\nTwo.', '>It is so.'],
      ['It says::\n\n    "It is so."\n\n    "Two."\n\n"Three"', 'Three'],
      ['.. epigraph::\n\n   It is so.\n\n   -- the report', '>It is so.'],
      ['.. code-block:: python\n   :name: x\n\n   "a"\n\n"b"', 'b'],
      ['.. note::\n\n   It is “so”.\n\n.. a “comment”\n   “here”\n\n“Two”', 'so', 'Two'],
      ['- item\n\n  going on\n\nterm\n   meaning\n\n:field: value\n   more'],
      ['- item\n\n     It is so.', '>It is so.'],
      ['``"a"`` and "b" \\*.', 'b'],
      ['| It is so,\n| so it is.', '>| It is so,\n| so it is.'],
    ]);
  });

  it('are read in AsciiDoc', () => {
    check('asciidoc', [
      ["\"`It is '`so`'`\", Olaf`'s.", "It is '`so`'", '·so'],
      ['[quote, "me"]\n____\nIt is so.\n\nSo it is.\n____\n\nTwo', '>It is so.', '>So it is.'],
      ['[quote]\nIt is so.\n\nTwo', '>It is so.'],
      ['____\nIt is so. cite:[key(¶3)]\n____', '>It is so.'],
      ['> It is so.', '>It is so.'],
      ['----\n"a"\n\n"b"\n----\n\n[source,ruby]\n"c"\n\n`"d"` +"e"+ "f"\n// "g"', 'f'],
    ]);
  });

  it('are read in Typst', () => {
    check('typst', [
      ['It is "so" and #quote[so #emph[here]].', 'so', 'so #emph[here]'],
      ['#quote(block: true)[\n  One.\n\n  Two #emph[x].\n\n  Three.\n]\nFour “so”', '>One.', '>Two #emph[x].', '>Three.', 'so'],
      ['#quote(block: true, attribution: [report, ¶3])[\n  It is so.\n]', '>It is so.'],
      ['#quote(attribution: [R], block: true)[It is "so".]', '>It is "so".', '·so'],
      ['#let x = "a"\n`"b"` // "c"\n/* "d"\n\n"e" */ "f"', 'f'],
    ]);
  });

  it('are read in Org', () => {
    check('org', [
      ['#+BEGIN_QUOTE\nIt is so. [cite:@key ¶3]\n#+END_QUOTE\n\n“Two”', '>It is so.', 'Two'],
      ['#+title: "a"\n# "b"\n#+begin_src r\n"c"\n\n"d"\n#+end_src\n~"e"~ ="f"= "g"', 'g'],
    ]);
  });

  it('are read on wikis', () => {
    check('mediawiki', [
      ["It is '''\"so\"'''<ref>\"Title\"</ref>.", 'so', 'Title'],
      ['<blockquote>It is so.<ref name="x" /></blockquote>', '>It is so.'],
      ['{{quote|It is so.}}', '>It is so.'],
      ['{{Quote|text=It is [[so|so]].|author=The report}} {{"|so}}', '>It is [[so|so]].', 'so'],
      ['<nowiki>"a"</nowiki> <!-- "b"\n\n"c" --> "d"\n: It is', 'd'],
    ]);
  });

  it('are read in Textile', () => {
    check('textile', [
      ['"link":https://x.org "so"', 'so'],
      ['bq. It is so. (report, ¶3)\n\nTwo', '>It is so.'],
      ['bq.. It is so.\n\nSo it is.\n\np. Two', '>It is so.', '>So it is.'],
      ['bc. "a"\n\n@"b"@ "c"', 'c'],
    ]);
  });

  it('are read in plain text and Fountain', () => {
    for (const language of ['plaintext', 'fountain', 'cobol'])
      check(language, [
        ['> It is so.\n> So it is.', '>It is so.\n> So it is.'],
        ['One:\n\n  It is so.\n  So it is.\n\nTwo', '>It is so.\n  So it is.'],
        ["He said ``it is'' so.", 'it is'],
      ]);
    check('fountain', [['[[ "a"\n\n"b" ]] "c" /* "d" */', 'c']]);
  });
});
