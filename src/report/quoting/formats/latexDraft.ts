/** What a draft in LaTeX has, by what it loads and, where that stands in another file, by what it uses. */
import { MARKS, type MarkPair, type MarkStyle, type Marks, markStyleOf } from '../../../prose/quotationMarks';
import type { OwnPair } from '../ownMarks';
import { withoutComments } from './texWords';

/** How a draft in LaTeX quotes and cites. */
export interface LatexDraft {
  /** The package csquotes is there. */
  readonly hasCsquotes: boolean;
  /** The marks that it has, as commands, as signs of TeX or as they are printed; undefined where it has none. */
  readonly marks: Marks | undefined;
  /** The command that cites in it, without its backslash. */
  readonly command: string;
  /** What prints "¶". */
  readonly paragraphSign: string;
  /** It is a whole document without a bibliography, in which a citation would print "[?]". */
  readonly lacksBibliography: boolean;
}

const PACKAGES = /\\(?:usepackage|RequirePackage)\s*(?:\[(?:[^[\]{}]|\{[^{}]*\})*\])?\s*\{([^{}]*)\}/g;
const CSQUOTES = /\\(?:enquote|(?:text|block)c?quote)(?![A-Za-z])|\\begin\{displayc?quote\}/;
const BIBLATEX =
  /\\(?:addbibresource|printbibliography|[Tt]extcites?|(?:[Aa]uto|[Pp]aren|[Ff]oot|[Ss]mart|[Ss]uper)cites)(?![A-Za-z])/;
const NATBIB = /\\[Cc]ite(?:t|alt|alp)\*?(?![A-Za-z])/;
/** Commands that cite in passing, as a quotation does; others name an author within a sentence. */
const CITING = /\\(autocite|parencite|footcite|smartcite|supercite|citep)s?\*?(?![A-Za-z])/gi;

/** Reads how a draft quotes and cites. */
export function latexDraft(text: string): LatexDraft {
  const code = withoutComments(text);
  const packages = [...code.matchAll(PACKAGES)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim()));
  return {
    hasCsquotes: packages.includes('csquotes') || CSQUOTES.test(code),
    marks: marksOf(code),
    command: commandOf(code, packages),
    // Where a draft has the command, its encoding may not have the sign.
    paragraphSign: /\\P(?![A-Za-z])/.test(code) ? '\\P' : '¶',
    lacksBibliography:
      WHOLE.test(code) &&
      !/^%\s*!T[eE]X\s+root\b/im.test(text) &&
      !BIBLIOGRAPHY.test(code) &&
      !packages.some((name) => CITES.test(name)),
  };
}

/** A document; one that stands for itself within another has the bibliography of that. */
const WHOLE = /\\documentclass\s*(?:\[[^[\]]*\])?\s*\{(?!\s*(?:subfiles|standalone)\s*\})/;
/** What makes a bibliography, cites, or has it in another file. */
const BIBLIOGRAPHY =
  /bibliograph|\\(?:addbibresource|addglobalbib|bibitem|bibdata|[A-Za-z]*c(?:ite|quote)|(?:sub)?(?:input|include|import|subfile)(?![A-Za-z]))/i;
const CITES = /bib|cite/i;

function commandOf(code: string, packages: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const [, name = ''] of code.matchAll(CITING)) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  const [used] = [...counts].sort(([, a], [, b]) => b - a);
  if (used) return used[0];
  if (packages.some((name) => name.startsWith('biblatex')) || BIBLATEX.test(code)) return 'autocite';
  return (packages.includes('natbib') || NATBIB.test(code)) && !/\\cite(?![A-Za-z])/.test(code) ? 'citep' : 'cite';
}

const DOUBLE: MarkPair = ['``', "''"];
const SINGLE: MarkPair = ['`', "'"];
const DOUBLE_FIRST: Marks = { outer: DOUBLE, inner: SINGLE };
const SINGLE_FIRST: Marks = { outer: SINGLE, inner: DOUBLE };
const GERMAN_SINGLE: MarkPair = ['\\glq{}', '\\grq{}'];

/** Marks that are written as commands or by signs that join, by what shows them. */
const TEX_MARKS: readonly (readonly [RegExp, Marks])[] = [
  [/"`/, { outer: ['"`', `"'`], inner: GERMAN_SINGLE }],
  [/\\glqq(?![A-Za-z])/, { outer: ['\\glqq{}', '\\grqq{}'], inner: GERMAN_SINGLE }],
  [/\\og(?![A-Za-z])/, { outer: ['\\og{}', '\\fg{}'], inner: DOUBLE }],
  [/``/, DOUBLE_FIRST],
];
const TEX_SINGLE = /(?<![\\`\p{L}\p{N}])`[^`'\s][^`'\n]{0,300}'(?![\p{L}'])/u;

/** The command of csquotes, which finds the marks for its depth itself. */
export const ENQUOTE: Marks = { outer: ['\\enquote{', '}'], inner: ['\\enquote{', '}'] };

/** ConTeXt's commands for a quotation and one within it. */
export const QUOTATION: Marks = { outer: ['\\quotation{', '}'], inner: ['\\quote{', '}'] };

/** What a writer has marks by, beside those that are typed; a straight one prints a closing one. */
export const latexPairs: readonly OwnPair[] = [
  { open: '``', close: "''", marks: DOUBLE_FIRST },
  { open: '"`', close: `"'`, marks: { outer: ['"`', `"'`], inner: GERMAN_SINGLE } },
  { open: '"', close: '"', marks: { outer: ['"', '"'], inner: SINGLE } },
  { open: '\\enquote{', close: '}', marks: ENQUOTE },
  { open: '\\quotation{', close: '}', marks: QUOTATION },
];

function marksOf(code: string): Marks | undefined {
  const found = TEX_MARKS.find(([shows]) => shows.test(code));
  if (found) return found[1];
  const typed = markStyleOf(code);
  // A straight mark prints a closing one: whoever has it has not chosen it.
  if (typed && typed !== '" "') return MARKS[typed];
  return TEX_SINGLE.test(code) ? SINGLE_FIRST : undefined;
}

/** Marks of a kind, by signs of TeX where these are the usual ones. */
export function texMarks(style: MarkStyle): Marks {
  if (style === '‘ ’') return SINGLE_FIRST;
  return style === '“ ”' || style === '" "' ? DOUBLE_FIRST : MARKS[style];
}
