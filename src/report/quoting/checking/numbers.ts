/** Passage numbers that a draft cites, and whose they are: the report's, or those of another document. */
import { beginningIn, type Span } from '../../../prose/span';
import type { Run } from '../passageNumbers';
import { asidesIn } from './asides';
import { describingWords } from './sources';

/** Passage numbers as a writer cites them, such as "¶¶ 193–195". Offsets are UTF-16, in the paragraph. */
export interface CitedNumber extends Span {
  /** The sign before them, as it is written. */
  readonly sign: string;
  readonly runs: readonly Run[];
  /** What is between two numbers in a row, as it is written. */
  readonly dash: string | undefined;
  /** The note or the citation that has them; themselves where they stand within a sentence. */
  readonly group: Span;
  /** What the group says of their document: the keys that it cites, and whether words of it do or do not describe the report. */
  readonly keys: readonly string[];
  readonly says: 'report' | 'other' | 'nothing';
}

const PARAGRAPH_SIGN = String.raw`(?:¶|\\P(?![A-Za-z])(?:\{\})?|\\textparagraph(?![A-Za-z])(?:\{\})?|&para;|&#182;|&#[xX][bB]6;)`;
/** What Pandoc has for it in some languages; it is one beside a key only. */
const OTHER_SIGNS = String.raw`§{1,2}|párrs?\.`;
const SPACE = String.raw`(?:[ \t\u00a0\u202f~]|\\[,; ]|&nbsp;|\{\}|\n(?!\s*\n)[ \t>]*)`;
const RANGE = String.raw`\d{1,4}(?!\d)(?:${SPACE}?(?:-{1,3}|[\u2010-\u2015\u2212]|\\textendash(?:\{\})?|&[nm]dash;)${SPACE}?\d{1,4}(?!\d))?`;
const AND = `(?:${SPACE}{0,2}(?:[,;]|and|&|[,;]${SPACE}{0,2}and)${SPACE}{0,2})`;
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{N}¶])(${PARAGRAPH_SIGN}{1,2}|${OTHER_SIGNS})(${SPACE}{0,3})(${RANGE}(?:${AND}\d{1,3}(?!\d|\.\d|,\d{3})(?:(?:-{1,2}|[–—])\d{1,3}(?!\d))?(?=[\s.,;:)\]}"'”’“»<*_\\]|$))*)`,
  'gu',
);
const DASH = /-{1,3}|[\u2010-\u2015\u2212]|\\textendash(?:\{\})?|&[nm]dash;/u;

/** What is read before a group, and the longest one, in UTF-16 units. */
const BEFORE = 60;
const LONGEST_GROUP = 2500;
/** The line of a source is no longer before its number. */
const LONGEST_ATTRIBUTION = 300;

/**
 * The numbers that a paragraph cites, in order.
 * @param quotations what it quotes, which says nothing of the document that is cited
 */
export function numbersIn(
  paragraph: string,
  asides: readonly Span[],
  quotations: readonly Span[],
  description: string,
): CitedNumber[] {
  const ends = quotations.map(({ end }) => ({ start: end })).sort((a, b) => a.start - b.start);
  if (!/[¶§]|\\P|\\textparagraph|&para;|&#|párr/.test(paragraph)) return [];
  return [...paragraph.matchAll(NUMBER)].flatMap(
    ({ 0: found, 1: sign = '', 2: space = '', 3: list = '', index }): CitedNumber[] => {
      const span = { start: index, end: index + found.length };
      const group = groupOf(paragraph, span, asides, quotations);
      const text = paragraph.slice(group.start, group.end);
      const keys = keysIn(text);
      if (!isParagraphSign(sign) && !keys.length) return [];
      const from = Math.max(
        0,
        group.start - BEFORE,
        ...beginningIn(ends, group.start - BEFORE, group.start + 1).map(({ start }) => start),
      );
      const before = paragraph.slice(from, group.start);
      const rest = text.replace(found, ' ');
      const behind = paragraph.slice(group.end, group.end + 50);
      const says = saysOf(group.start === span.start ? '' : rest, keys, description, { before, behind });
      const dash = DASH.exec(list)?.[0];
      return [{ ...span, sign: sign + space, runs: runsIn(list), dash, group, keys, says }];
    },
  );
}

/** What has a number: a note or a citation. Of a note that quotes as well it is the citation in it. */
function groupOf(paragraph: string, span: Span, asides: readonly Span[], quotations: readonly Span[]): Span {
  const around = beginningIn(asides, span.start - LONGEST_GROUP, span.end).findLast(({ end }) => span.end <= end);
  if (!around) return attributionOf(paragraph, span);
  const { start, end } = around;
  const quotes = quotations.some((one) => start < one.start && one.end < end && (one.end <= span.start || span.end <= one.start));
  if (!quotes) return around;
  const inner = asidesIn(paragraph.slice(start + 1, end - 1));
  const within = inner.map((one) => ({ start: start + 1 + one.start, end: start + 1 + one.end }));
  return groupOf(paragraph, span, within, quotations);
}

const isParagraphSign = (sign: string): boolean => !/^(?:§|párr)/.test(sign);

function runsIn(list: string): Run[] {
  return list.split(/[,;&]|and/).flatMap((part): Run[] => {
    const [first, last] = (part.match(/\d+/g) ?? []).map(Number);
    return first === undefined ? [] : [[first, last ?? first]];
  });
}

/** "-- policy report, ¶116" on a line of its own, the text of a footnote, or nothing but the number. */
function attributionOf(paragraph: string, { start, end }: Span): Span {
  // Not from the paragraph: in a long line with many numbers, each would look at all of it.
  const near = paragraph.slice(Math.max(0, start - LONGEST_ATTRIBUTION - 1), start);
  const lineBreak = near.lastIndexOf('\n');
  if (lineBreak < 0 && start > LONGEST_ATTRIBUTION) return { start, end };
  const before = near.slice(lineBreak + 1);
  const lineStart = start - before.length;
  const opening = /^[ \t>|*_]*(?:-{1,3}|[–—―]|\[\^[^\]\s]+\]:|\.\. \[[^\]]+\]|\[fn:[^\]]+\]|fn[\w]{0,10}\.)[^\n]{0,200}$/.exec(
    before,
  );
  return opening ? { start: lineStart + (/[^\s>|*_]/.exec(before)?.index ?? 0), end } : { start, end };
}

/** Keys of a bibliography. */
const KEYS = [
  /(?<![\p{L}\p{N}])@\{?([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?~/-](?=[\p{L}\p{N}_]))*)/gu,
  /cite[A-Za-z]*\*?(?:[^{}]{0,500}?)\{([^{}]{1,300})\}/giu,
  /cite\(\s*<([^<>\s]+)>/giu,
  /cite[\w:]*\}?:?`([^`]{1,200})`/giu,
  /cite(?:np)?:\[([^\][(]{1,200})/giu,
  /\\cite(?:\[[^\][]*\])*\[([^\][=]{1,200})\]/giu,
];

/** The keys that a note or a citation names. */
export const keysIn = (text: string): string[] => [
  ...new Set(
    KEYS.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(([, keys = '']) => keys.split(',')))
      .map((key) => key.trim())
      .filter(Boolean),
  ),
];

/** Words beside a number that say nothing of its document. */
const SILENT = new Set(
  'see cf also and in at the of ibid ibidem id idem supra report text passage passages para paras paragraph'.split(' '),
);
const COMMAND =
  /\\[A-Za-z]+\*?|[@#][\p{L}_{][^\s,;\])]*|<[^<>]*>|\{[^{}]*\}|\[\^[^\]]*\]:?|\bcite[\w:/]*|\bsupplement\b|footnote:/gu;
/** Documents whose paragraphs are numbered too, before a number: "Resolution 884, ¶3". */
const DOCUMENT =
  /(?:resolution|judge?ment|ruling|decision|court|case|v\.|act|law|treaty|convention|charter|annex|statute|constitution|memo\p{L}*|cable|letter|declaration|agreement|protocol|communiqu\p{L}*|opinion|code|directive|order|guidelines?|report of \p{Lu}\S*|UNSC\S*|S\/RES\S*|A\/\S*)['’]?s?[\s\d()/\p{Lu}.,:“”"'’-]{0,24}$/iu;

function saysOf(
  rest: string,
  keys: readonly string[],
  description: string,
  { before, behind }: { readonly before: string; readonly behind: string },
): CitedNumber['says'] {
  const wanted = new Set(describingWords(description));
  const words = (
    rest
      .replace(COMMAND, ' ')
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? []
  ).filter((word) => !keys.includes(word));
  const described = new Set(words.filter((word) => wanted.has(word)));
  // "The policy report on Azerbaijan, ¶116, says", "¶116 of the policy report"
  const beside = `${before.slice(-50)} ${/^ of (?:the|this|our) [^.!?]*/.exec(behind)?.[0] ?? ''}`;
  const named = new Set(describingWords(beside).filter((word) => wanted.has(word)));
  if (Math.max(described.size, keys.length ? 0 : named.size) >= Math.min(2, wanted.size)) return 'report';
  if (words.some((word) => !SILENT.has(word) && !wanted.has(word))) return 'other';
  return !keys.length && DOCUMENT.test(before) ? 'other' : 'nothing';
}

/** Is a key made of beginnings of the words of the report's description, as "azreport" and "policy-report-az-2013" are? */
export function isKeyOf(key: string, description: string): boolean {
  const words = describingWords(description);
  const beginnings = words.map((word) =>
    [...word].reduceRight((rest, letter, i) => `${letter}${i < 1 || !rest ? rest : `(?:${rest})?`}`, ''),
  );
  const parts = key.toLowerCase().replace(/[^\p{L}]/gu, '');
  return new RegExp(`^(?:(?:${beginnings.join('|')})(?:on)?){2,}$`, 'u').test(parts);
}
