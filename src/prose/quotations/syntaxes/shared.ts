/** What several formats have. */
import { code, codeBlock, literally, type Rule, syntax } from '../rules';

/** Comments, code and tags of HTML. */
export const HTML: readonly Rule[] = [
  codeBlock(/<!--/u, '-->'),
  codeBlock(
    /<(pre|code|script|style|nowiki|syntaxhighlight|source|math|kbd)\b[^<>]{0,500}(?<!\/)>/u,
    ([, name = '']) => `</${name}\\s*>`,
  ),
  // Not the tag of a quotation within a sentence.
  syntax(/<\/?(?!q[\s>])[A-Za-z][^<>]{0,1000}>/u),
];

/** Between signs of dollars, as Pandoc tells it from sums of money. */
export const MATH: readonly Rule[] = [
  codeBlock(/\$\$(?!\$)/u, '\\$\\$'),
  code(/\$(?=[^\s$\d])(?:[^$\\\n"“”]|\\.|\n(?!\s*\n)){0,400}?(?<=[^\s\\])\$(?!\d)/u),
  code(/\$(?=\d)(?:[^$\\\n\s"“”]|\\.|\s(?![A-Za-z]{3})){0,200}?(?<=[^\s\\])\$(?![\d\p{L}])/u),
];

/** A run of backticks up to one of the same length. */
export const BACKTICKS: Rule = {
  pattern: /`{1,20}/u,
  read: ([run = '']) => ({ is: 'opens-code', closes: `(?<!\`)${run}(?!\`)`, goesOn: false }),
};

/** A fence of some sign, by a pattern whose first group is the run of it that opens. */
export const fenced = (pattern: RegExp): Rule =>
  codeBlock(pattern, ([, run = '']) => `^[ \\t>]*${literally(run)}${literally(run.charAt(0))}*[ \\t]*$`);
