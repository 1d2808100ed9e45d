import { once, onceOfMost } from '../../common/once';
import { fold } from '../../prose/fold';
import { analyse, isCommon, isCompound, stemOf } from '../../search/analysis';
import type { OtherWords, WordMatch } from '../../search/matches';
import { readUnits } from '../../search/units';
import type { Passage } from '../model';
import type { Report } from '../report';
import { evidence, isIn } from './evidence';

/** What reasons are taken from. */
export type ReasonSource = Pick<Report, 'passages' | 'headingsOf' | 'openingsIn' | 'matchesIn' | 'inOtherWords' | 'name'>;

/** More would leave no room for the passage. */
const MOST_REASONS = 2;

/**
 * Why a passage answers a query, where its own words do not show it: "army ≈ military", "elchibay ≈ Elchibey", "about: guest workers"
 * where that is what it says in other words, or "beside ¶116: lease" where the sentence before or after, in the same paragraph, has
 * the word. Nothing is said of the word itself, of its inflections, and of words that go on as typed.
 *
 * A reason is for the reader, not for the ranking: it is given only where the two, side by side, are seen at once to mean the same. That
 * is what our thesaurus says of words, a slip of spelling, and a name that is asked for by the whole of one of its forms; a word that
 * merely leads there (one of the words of a longer name, a word that is near) gets no reason rather than an odd one.
 */
export function reasonsFor(report: ReasonSource, query: string): (passage: Passage) => string[] {
  const asked = wordsAsked(query);
  const evidently = evidence(report, query);
  const matchesOf = (passage: Passage, word: string) =>
    report.matchesIn(passage, query).filter(({ asked: other }) => sameWord(other, word));
  const besides = (passage: Passage) =>
    [-1, 1].flatMap((step) => {
      const beside = report.passages[placeOf(report, passage) + step];
      return beside?.paragraph === passage.paragraph ? [beside] : [];
    });
  return (passage) => {
    const reasons = new Set<string>();
    const lent = new Map<number, string[]>();
    let inOtherWords: readonly OtherWords[] | undefined;
    for (const word of asked) {
      const own = matchesOf(passage, word);
      if (own.some((match) => isPlain(word, match, passage.text))) continue;
      if (isMeant(report, passage, word, own)) continue;
      const [first] = own.flatMap((match) => evidently(match, passage.text) ?? []);
      if (first) reasons.add(`${first.asked} ≈ ${first.found}`);
      if (first || isInHeadings(report, passage, word)) continue;
      inOtherWords ??= report.inOtherWords(passage, query);
      const other = inOtherWords.find((one) => sameWord(one.asked, word) && isIn(one.words, word));
      if (other) {
        reasons.add(`about: ${other.words}`);
        continue;
      }
      for (const beside of besides(passage)) {
        // As it stands there: what is typed may be unfinished.
        const [found] = matchesOf(beside, word).flatMap((match) =>
          isPlain(word, match, beside.text)
            ? beside.text.slice(match.start, match.end)
            : (evidently(match, beside.text)?.found ?? []),
        );
        if (found === undefined) continue;
        lent.set(beside.number, [...(lent.get(beside.number) ?? []), found]);
        break;
      }
    }
    for (const [number, words] of lent) reasons.add(`beside ¶${number}: ${words.join(', ')}`);
    return [...reasons].slice(0, MOST_REASONS);
  };
}

/** The places of the passages, by their numbers: they stay the same while queries are typed. */
const PLACES = new WeakMap<ReasonSource['passages'], ReadonlyMap<number, number>>();

const placeOf = ({ passages }: ReasonSource, { number }: Passage): number =>
  once(PLACES, passages, () => new Map(passages.map((one, place) => [one.number, place]))).get(number) ?? 0;

/** The words of a query as they are typed, those that carry meaning; a date or a figure is one. */
function wordsAsked(query: string): string[] {
  const tokens = analyse(query);
  const units = readUnits(query);
  const parts = tokens.filter((token) => !isCompound(token, tokens) && !isCommon(token.term));
  const others = parts.filter(({ start, end }) => !units.some((unit) => start < unit.end && end > unit.start));
  const words = [...others, ...units].sort((a, b) => a.start - b.start).map(({ start, end }) => query.slice(start, end));
  return words.filter((word, i) => words.findIndex((other) => sameWord(other, word)) === i);
}

/** A word and its inflection are one: a stretch of the passage answers to one of them only. */
const sameWord = (a: string, b: string): boolean => a === b || stemsIn(a) === stemsIn(b);

/** Stems of words and headings, by their text: with each letter that is typed, they are asked for again. */
const STEMS = new Map<string, string>();
const MOST_KEPT = 2000;

/** The stems of a text, with a space between. */
const stemsIn = (text: string): string =>
  onceOfMost(MOST_KEPT, STEMS, text, () =>
    analyse(text)
      .map(({ term }) => stemOf(term))
      .join(' '),
  );

/** Can a reader see by himself why this is a match? */
function isPlain(word: string, { kind, start, end }: WordMatch, text: string): boolean {
  if (kind === 'literal' || kind === 'prefix') return true;
  const found = text.slice(start, end);
  if (fold(found).includes(fold(word))) return true;
  return shareStem(found, word);
}

const shareStem = (text: string, word: string): boolean => {
  const stems = stemsIn(text).split(' ');
  return stemsIn(word)
    .split(' ')
    .some((stem) => stems.includes(stem));
};

/** What the opening means is in the row too. */
const isMeant = (report: ReasonSource, passage: Passage, word: string, matches: readonly WordMatch[]): boolean =>
  report
    .openingsIn(passage)
    .some(({ start, end, means }) => shareStem(means, word) || matches.some((match) => start <= match.start && match.end <= end));

/** The headings are in the row too. */
function isInHeadings(report: ReasonSource, passage: Passage, word: string): boolean {
  const { topic, subtopic } = report.headingsOf(passage);
  return shareStem(`${topic.title} ${subtopic.title}`, word);
}
