import { blotted } from '../../../prose/code';
import { type PrintedText, printText } from '../../../prose/printedText';
import type { QuotedText } from '../../../prose/quotations/quotedText';
import { beginningIn, type Span } from '../../../prose/span';
import { endOfBracket } from '../../../prose/tex';
import { isWord, type QuotedWord, quotedWords } from '../wordIndex';

/**
 * A word of a quotation as it is compared. Offsets are UTF-16, in the paragraph as the writer typed it, with the square brackets that stand
 * within it.
 */
export interface DraftWord extends QuotedWord {
  /** It stands in square brackets, or is changed by some: the writer says that it is not the report's. "[A]zerbaijan" is the report's. */
  readonly isBracketed: boolean;
  /** Before it the writer says that words are left out. */
  readonly isBehindOmission: boolean;
  /** Before it is a comma or another sign that parts sentences. */
  readonly isBehindSign: boolean;
}

/** A word of a paragraph; its own offsets are those of what the writer typed. */
interface PrintedWord extends QuotedWord {
  /** Where it begins and ends in the text as printed. */
  readonly printed: Span;
}

/** A paragraph of a draft with its words, as far as they can be quoted. */
export interface ParagraphWords {
  readonly printed: PrintedText;
  readonly words: readonly PrintedWord[];
  /** Notes and citations, whose words are nobody's quotation. */
  readonly asides: readonly Span[];
}

const OMISSION = /…|\.\s?\.\s?\./u;
/** "(sic)", "(emphasis added)", "(italics in the original)" */
const REMARKS = new Set(['sic', 'emphasis', 'italics']);
const LONGEST_BRACKET = 500;

/** Within a sentence what is shown as code is quoted too; a block of it, and a comment, is not. */
const SHOWN_CODE = /^(?:[`=~+]|\\(?:verb|lstinline))[^\n]*$/;

/**
 * The words of a paragraph, as a reader sees them.
 * @param code what is no prose in it
 * @param asides notes and citations
 * @param isKnown of a key whether there is such a word, so that "Azer-" and "baijan" on two lines are one
 */
export function wordsIn(
  paragraph: string,
  language: string,
  code: readonly Span[],
  asides: readonly Span[],
  isKnown: (key: string) => boolean,
): ParagraphWords {
  const silent = code.filter(({ start, end }) => !SHOWN_CODE.test(paragraph.slice(start, end)));
  const signs = language === 'typst' ? callsIn(paragraph) : language === 'org' ? slashesIn(paragraph) : [];
  const printed = printText(
    blotted(
      paragraph,
      [...silent, ...signs].sort((a, b) => a.start - b.start),
    ),
  );
  const words = quotedWords(printed.text, isKnown).map(({ key, start, end }) => ({
    key,
    start: printed.sourceStart(start),
    end: printed.sourceEnd(end - 1),
    printed: { start, end },
  }));
  return { printed, words, asides };
}

/** Functions of Typst around text, such as `#quote[` and its `]`, which print nothing by themselves. */
function callsIn(paragraph: string): Span[] {
  return [...paragraph.matchAll(/#[a-z][\w.-]{0,40}(?:\([^()\n]{0,200}\))?(?=\[)/g)].flatMap(({ 0: found, index }) => {
    const open = index + found.length;
    const end = endOfBracket(paragraph, open, '[', ']');
    return end < 0
      ? []
      : [
          { start: index, end: open + 1 },
          { start: end - 1, end },
        ];
  });
}

/** The signs of emphasis in Org, which would be those of a path elsewhere. */
function slashesIn(paragraph: string): Span[] {
  return [...paragraph.matchAll(/(?<=^|[\s({'"“‘-])\/(?=[^\s/])[^/\n]{0,300}[^\s/]?\/(?=$|[\s.,;:!?'"”’)}\]-])/g)].flatMap(
    ({ 0: found, index }) => [
      { start: index, end: index + 1 },
      { start: index + found.length - 1, end: index + found.length },
    ],
  );
}

/** The words of a quotation, without those of notes and citations in it. */
export function wordsOf({ printed, words, asides }: ParagraphWords, { start, end }: QuotedText): DraftWord[] {
  const found: DraftWord[] = [];
  let isBracket = false;
  let isRemark = false;
  let begun = 0;
  let behind: number | undefined;
  for (const word of beginningIn(words, start, end)) {
    // A note within the quotation is left out; the quotation may stand in one itself.
    if (word.end > end || beginningIn(asides, start, word.end).some((aside) => isWithin(word, aside))) continue;
    const from = word.printed.start;
    const gap = behind === undefined ? gapAtStart(printed, from, start) : printed.text.slice(behind, from);
    for (const { 0: sign, index } of gap.matchAll(/[[\]]/g))
      isBracket = sign === '[' && isClosed(printed.text, from - gap.length + index);
    const before = found.at(-1);
    behind = word.printed.end;
    if (/[([]\s*$/.test(gap)) isRemark = REMARKS.has(word.key);
    else if (/[)\]]/.test(gap)) isRemark = false;
    // "[A]zerbaijan" and "ally[s]" are one word each, "[5]%" is two.
    if (before && (gap === '[' || gap === ']') && isWord(before) && isWord(word)) {
      const opens = printed.text[begun - 1] === '[';
      const closes = printed.text[behind] === ']';
      found[found.length - 1] = {
        ...before,
        key: before.key + word.key,
        start: opens ? printed.sourceStart(begun - 1) : before.start,
        end: closes ? printed.sourceEnd(behind) : word.end,
        isBracketed: !(opens && gap === ']' && before.key.length === 1),
      };
      continue;
    }
    begun = from;
    found.push({
      key: word.key,
      start: word.start,
      end: word.end,
      isBracketed: isBracket || isRemark,
      isBehindOmission: before !== undefined && OMISSION.test(gap),
      isBehindSign: before !== undefined && /[,;:.!?()–—]/.test(gap),
    });
  }
  return found;
}

const isWithin = (one: Span, { start, end }: Span): boolean => start <= one.start && one.end <= end;

/** Is a bracket closed before another opens? Where an omission begins within one of the report's, it is not. */
const isClosed = (text: string, at: number): boolean => /^\[[^[\]]*\]/.test(text.slice(at, at + LONGEST_BRACKET));

/** What is printed in the quotation before its first word. */
function gapAtStart(printed: PrintedText, first: number, start: number): string {
  let at = first;
  while (at > 0 && first - at < 40 && printed.sourceStart(at - 1) >= start) at--;
  return printed.text.slice(at, first);
}
