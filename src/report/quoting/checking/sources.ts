/** Whose words a quotation is said to be, where no number says it: in a note, in brackets behind it, or in the words around it. */
import { blotted } from '../../../prose/code';
import type { QuotedText } from '../../../prose/quotations/quotedText';
import { beginningIn, type Span } from '../../../prose/span';

/** The words of a text by which the report's description is known in it; short ones say nothing. */
export const describingWords = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** A source has a name and a figure: "Speech of President Aliyev, May 4, 2012", "(Reuters, 5 May)". */
const NAME = /\S.*?(?<!\p{L})\p{Lu}[\p{L}\p{M}]+|^[([]?\p{Lu}[\p{L}\p{M}]+[,:]?\s+\d/su;

/**
 * Does a stretch of a paragraph name a source that is not the report?
 * @param reports what the paragraph quotes of the report, in order: the names in it are none of a source
 * @param description how a citation describes the report
 */
export function namesAnother(paragraph: string, { start, end }: Span, reports: readonly Span[], description: string): boolean {
  const text = paragraph.slice(start, end);
  const words = describingWords(text);
  const described = describingWords(description).filter((word) => words.includes(word));
  if (described.length > 1 || !/\d/.test(text)) return false;
  const quoted = beginningIn(reports, start, end).map((one) => ({ start: one.start - start, end: one.end - start }));
  return NAME.test(blotted(text, quoted));
}

/** The line of a source below a block: "-- Aliyev", and above one in AsciiDoc: "[quote, Aliyev]". */
const BELOW = /^[\s>|]*(?:-{2,3}|[–—―])[ \t]*([^\n]{3,120})/;
const ABOVE = /\[quote,[ \t]*["']?([^\]\n]{3,120})\][ \t\r]*\n(?:_{4,}[ \t\r]*\n)?\s*$/;

/** Does the source that stands with a block name somebody, and not the report? */
export function isBlockOfAnother(paragraph: string, { kind, start, end }: QuotedText, description: string): boolean {
  if (kind !== 'block') return false;
  const source =
    BELOW.exec(paragraph.slice(end, end + 200))?.[1] ?? ABOVE.exec(paragraph.slice(Math.max(0, start - 200), start))?.[1];
  if (source === undefined || /[¶@]|\\\w*cite/.test(source)) return false;
  const words = describingWords(source);
  const described = new Set(describingWords(description));
  return /\p{Lu}\p{L}+/u.test(source) && !words.some((word) => described.has(word));
}

/** Brackets right behind a quotation. */
export const BRACKETS = /^[\s.,;:]{0,3}\(([^()¶]{3,120})\)/;

const SAYING =
  /(?<!\p{L})(?:sa(?:ys?|id)|t(?:ells?|old)|wr(?:ites?|ote|itten)|reads?|announce[sd]?|declare[sd]?|claim(?:s|ed)|insist(?:s|ed)|ask(?:s|ed)|answer(?:s|ed)|repl(?:ies|ied)|add(?:s|ed)|warn(?:s|ed)|stress(?:es|ed)|argue[sd]?|explain(?:s|ed)|quot(?:es?|ed)|state[sd]|report(?:s|ed)|noted?s?|has it that|according to|transcript|statement|letter|speech|interview|note|sheet|press)(?!\p{L})/iu;
/** Who says it: somebody with a name, or somebody meant by a word. Not every word with a capital is a name. */
const SOMEBODY =
  /(?<!\p{L})(?:(?!(?:The|This|That|These|Those|An?|In|On|At|As|Its?|From|For|And|But|So|Here|There|Our|My|Old|New|According|Two|One)(?!\p{L}))\p{Lu}[\p{L}\p{M}.'’-]+|he|she|they|you|who|I|we)(?!\p{L})/u;
const NAMED_BEFORE_COLON = /(?<!\p{L})\p{Lu}[\p{L}\p{M}.'’-]+(?:[ \t]+\p{N}+)?[ \t]*:$/u;
const REPORT =
  /(?<!\p{L})(?:(?:the|this|our|its) (?:policy )?(?:report|text|paper|study|passage|document|authors?)|report says|it (?:says|notes|adds|reports|puts|has))(?!\p{L})/iu;
const SENTENCE_START = /^[\s\S]*(?:[.!?]["”’)]?|\n)\s+(?=\p{Lu})/u;
const NEAR = 140;
const BEHIND =
  /^[,.]?["”’]?[,]?\s*(?:(?:(?:the|a|his|her)\s+)?\p{L}+\s+){0,3}(?:said|says|told|tells|wrote|writes|announced|declared|warned|added|insisted|claimed|argued)(?!\p{L})/u;

/**
 * Is a quotation said to be somebody else's, in the sentence that has it or on the line above?
 * @param above the end of the paragraph above where that leads over to this one
 */
export function isSomebodys(paragraph: string, { start, end, open, close }: QuotedText, above: string): boolean {
  const before = paragraph.slice(Math.max(0, start - open.length - NEAR), start - open.length);
  const lead = (/[\p{L}\p{N}]/u.test(before) ? before : above).trimEnd().replace(SENTENCE_START, '');
  const behind = paragraph.slice(end + close.length, end + close.length + 60);
  if (REPORT.test(lead) || REPORT.test(behind)) return false;
  return NAMED_BEFORE_COLON.test(lead) || (SAYING.test(lead) && SOMEBODY.test(lead)) || (close !== '' && BEHIND.test(behind));
}
