/** Notes and citations in a paragraph: what stands beside the words of a sentence, in every format. */
import type { Span } from '../../../prose/span';

const BRACES = String.raw`\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\}){0,2000}\}`;
const OPTIONS = String.raw`(?:\s?\([^()\n]{0,200}\)){0,2}(?:\s?\[(?:[^\][{}]|\{[^{}]*\}|\[[^\][]*\]){0,400}\]){0,4}`;

/** One sign or command at which each begins, so that none is looked for where it cannot be. */
const ASIDES = [
  // TeX: notes, and commands that cite; those of csquotes have the words that they quote behind the key
  String.raw`\\(?:foot|end|side|margin)(?:note|notetext|par)\s?(?:\[[^\]]{0,100}\])?${BRACES}`,
  String.raw`\\(?![A-Za-z]*quote)[A-Za-z]{0,20}cite[A-Za-z]{0,20}\*?(?:${OPTIONS}\s?\{[^{}]{0,300}\}){1,8}`,
  String.raw`\\[A-Za-z]{0,20}cite[A-Za-z]{0,20}(?:\s?\[[^\][]{0,300}\]){1,4}`,
  // Pandoc, Org, footnotes of Markdown and Org, citations of MyST and Sphinx
  String.raw`\[(?:[^\][\n]|\n(?!\s*\n)){0,300}?(?<![\p{L}\p{N}])@[\p{L}\p{N}_{][^\][]{0,300}\]`,
  String.raw`\[(?:cite|fn)[^\][]{0,300}\]`,
  String.raw`\^\[(?:[^\][]|\[[^\][]{0,200}\]){0,1000}\]`,
  String.raw`\[\^[^\]\s]{1,100}\]`,
  String.raw`\[[#\w*-]{1,60}\]_`,
  String.raw`\{(?:cite|footcite)[\w:]{0,20}\}${'`'}[^${'`'}\n]{0,300}${'`'}`,
  String.raw`:(?:foot)?cite[\w:]{0,20}:${'`'}[^${'`'}\n]{0,300}${'`'}`,
  // AsciiDoc, Typst, wikis
  String.raw`(?:footnote|cite(?:np)?):[\w-]{0,60}\[[^\][]{0,1000}\]`,
  String.raw`#footnote(?:\([^()]{0,100}\))?\[(?:[^\][]|\[[^\][]{0,300}\]){0,1000}\]`,
  String.raw`#cite\((?:[^()\n]|\([^()\n]{0,200}\)){0,400}\)`,
  String.raw`(?<![\p{L}\p{N}])@[\p{L}_][\p{L}\p{N}_:.-]{0,80}\s?\[[^\][]{0,300}\]`,
  String.raw`<ref\b[^<>]{0,200}(?:\/>|>[^<]{0,1000}<\/ref>)`,
  // "-- policy report, ¶116" at the end of a line
  String.raw`(?:-{2,3}|[–—―])[ \t]*[^\n¶–—]{0,100}¶{1,2}[\s\u00a0]?[\d–, -]{1,20}(?=[ \t\r]*(?:\n|$))`,
  // A number in brackets of its own
  String.raw`\((?:[^()¶\n]|\n(?!\s*\n)){0,200}(?:¶|\\P(?![A-Za-z])|&para;)(?:[^()\n]|\n(?!\s*\n)){0,200}\)`,
  String.raw`\[(?:[^\][¶\n]|\n(?!\s*\n)){0,200}(?:¶|\\P(?![A-Za-z])|&para;)(?:[^\][\n]|\n(?!\s*\n)){0,200}\]`,
];
const ASIDE = new RegExp(ASIDES.join('|'), 'giu');

/** The notes and citations of a paragraph, in order, with the signs around them. */
export const asidesIn = (paragraph: string): Span[] =>
  /[\\[({<:#@^¶]/.test(paragraph)
    ? [...paragraph.matchAll(ASIDE)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
    : [];
