import { once } from '../../common/once';
import { datesIn } from '../../prose/dates/dates';
import { fold } from '../../prose/fold';
import { analyse } from '../../search/analysis';
import type { WordMatch } from '../../search/matches';
import type { Report, ReportName } from '../report';

/** What of a query leads to what of a passage, so that a reader who sees the two side by side needs no explanation. */
export interface Evidence {
  /** As it is typed. */
  readonly asked: string;
  /** As it stands in the passage. */
  readonly found: string;
}

/**
 * Says of a match what is evident about it; undefined where a reader would only wonder. Evident is a slip of spelling; what our thesaurus
 * says to mean the same, in the form in which it says so ("hopefuls" are candidates, and "hope" is none); a name that is asked for by the
 * whole of one of its forms, for part of one may mean anything ("five" in "Five-Day War"); and a person's first name for the family name.
 */
export function evidence(report: Pick<Report, 'name'>, query: string): (match: WordMatch, text: string) => Evidence | undefined {
  const tokens = analyse(query);
  const inQuery = new Set(tokens.map(({ term }) => term));
  /** The words of the query that are among these, as they are typed. */
  const typed = (terms: readonly string[]) =>
    tokens.flatMap(({ term, start, end }) => (terms.includes(term) ? query.slice(start, end) : [])).join(' ');
  return ({ words, kind, isEvident, same, name: id, start, end }, text) => {
    const found = text.slice(start, end);
    const name = id === undefined ? undefined : report.name(id);
    if (name) {
      const [word = ''] = termsOf(words);
      const forms = formsOf(name).filter((form) => form.includes(word));
      const whole = forms.find((form) => form.every((term) => inQuery.has(term)));
      if (whole) return { asked: typed(whole), found };
      const full = `${word} ${termsOf(found).join(' ')}`;
      return name.kind === 'person' && forms.some((form) => form.join(' ') === full) ? { asked: words, found } : undefined;
    }
    if (kind === 'unit' && isDayForYear(words, found)) return undefined;
    if (isEvident) return { asked: words, found };
    if (!same || !areForms(words, same[0])) return undefined;
    const stretch = stretchOf(text, start, same[1]);
    return stretch === undefined ? undefined : { asked: words, found: stretch };
  };
}

/** Is a whole year asked for, and found a day whose year stands elsewhere in the text? Side by side the two have nothing in common. */
const isDayForYear = (asked: string, found: string): boolean =>
  datesIn(found)[0]?.yearless === true && datesIn(asked)[0]?.readings[0].grain === 'year';

/** Does a text have the word, so that a reader recognises it there? */
export const isIn = (text: string, word: string): boolean =>
  termsOf(text).some((term) => termsOf(word).some((asked) => isForm(term, asked) || beginAlike(term, asked)));

const termsOf = (text: string): string[] => analyse(text).map(({ term }) => term);

/** The words of each form of a name. */
const FORMS = new WeakMap<ReportName, ReadonlyArray<readonly string[]>>();

const formsOf = (name: ReportName) => once(FORMS, name, () => name.forms.map(termsOf));

/** The words at the head of a stretch of text, where they are these in any form. */
function stretchOf(text: string, start: number, words: string): string | undefined {
  const wanted = wordsOf(words);
  const found = [...text.slice(start, start + 2 * words.length + LONGEST_GAP).matchAll(WORD)].slice(0, wanted.length);
  const last = found.at(-1);
  if (!last || found.length < wanted.length || !found.every(([word], i) => isForm(fold(word), wanted[i] ?? ''))) return undefined;
  const end = start + last.index + last[0].length;
  // The last dot of "U.S." belongs to it.
  return text.slice(start, last[0].includes('.') && text[end] === '.' ? end + 1 : end);
}

const LONGEST_GAP = 20;
const WORD = /[\p{L}\p{M}\p{N}.]*[\p{L}\p{M}\p{N}]/gu;
const wordsOf = (text: string): string[] => (text.match(WORD) ?? []).map(fold);

/** Are these the same words, each in some form? What stands between says little. */
const areForms = (a: string, b: string): boolean => {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  return one.length === other.length && one.every((word, i) => isForm(word, other[i] ?? ''));
};

/** Shorter words may mean something else with an ending: "good" and "goods", "new" and "news". */
const SHORTEST_INFLECTED = 5;

/** Is the one a form of the other in the same part of speech: a plural, or a verb in another tense? "Land" and "landing" are not. */
function isForm(a: string, b: string): boolean {
  if (a === b) return true;
  const [base, isVerb] = baseOf(a);
  const [other, isOtherVerb] = baseOf(b);
  return base === other && isVerb === isOtherVerb && Math.min(a.length, b.length) >= SHORTEST_INFLECTED;
}

function baseOf(word: string): readonly [base: string, isVerb: boolean] {
  const verb = /^(.{3,}?)(.)?\2?(?:ed|ing)$/.exec(word);
  if (verb) return [`${verb[1]}${verb[2] ?? ''}`.replace(/e$/, ''), true];
  return [
    word
      .replace(/['’]s$/, '')
      .replace(/ies$/, 'y')
      .replace(/(?<=s|x|ch|sh)es$|(?<!s)s$/, ''),
    false,
  ];
}

/** Is all but the ending the same: "protection" and "protect", but not "internal" and "international"? */
function beginAlike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  return shorter >= SHORTEST_INFLECTED && a.slice(0, shorter - 1) === b.slice(0, shorter - 1);
}
