/** Which kind of Markdown a draft is, by its language and by what it shows of itself. */
import { blotted, codeIn } from '../../../prose/code';
import type { Draft, DraftFormat } from '../draftFormat';
import { markdownFormat } from './markdown';
import { DJOT, GITHUB, MDX, PANDOC } from './markdownSyntax';
import { isMyst, mystKind } from './myst';
import { headOf, pandocCitation } from './pandoc';

/** Languages that are read by Pandoc, whatever the draft has. */
const PANDOCS = ['pandoc', 'quarto', 'rmd'];

/** `[@key]`, `[see @key, p. 3; -@other]`, and no link with such a text. */
const CITATION = /\[(?=[^[\]\n]*(?:\[|\](?![([])))[^[\]\n]*?(?<![\p{L}\p{N}])@[\p{L}\p{N}_{]/u;
const NOTE = /\[\^[^[\]\s]+\]/;

/** The format of a draft in Markdown of any kind. */
export function markdownFormatOf({ text, language }: Draft): DraftFormat {
  const head = headOf(text);
  const prose = blotted(text, codeIn(text));
  const citesByBrackets = CITATION.test(prose);
  if (language === 'myst' || (language === 'markdown' && isMyst(text, head))) {
    return markdownFormat(mystKind(text, head, citesByBrackets));
  }
  const hasBibliography = /^(?:bibliography|references)\s*:/m.test(head);
  const citesByKey = citesByBrackets || hasBibliography || (PANDOCS.includes(language) && !NOTE.test(prose));
  const isPandoc = PANDOCS.includes(language) || (language === 'markdown' && citesByKey);
  const syntax = isPandoc ? PANDOC : language === 'mdx' ? MDX : language === 'djot' ? DJOT : GITHUB;
  return markdownFormat({ syntax, ...(citesByKey ? { cite: pandocCitation } : {}) });
}
