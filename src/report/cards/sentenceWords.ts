/** The words of a draft's sentence by which a card tells what the sentence is about. */
import { once } from '../../common/once';
import type { WeighedWord } from '../../search/search';
import type { Report } from '../report';

/** A word of a sentence, with what it comes to in the passages. */
export interface SentenceWord extends WeighedWord {
  /** A day or month without a year, and a small number, is in many passages for many reasons: it is said beside, and tells nothing alone. */
  readonly kind: 'word' | 'name' | 'beside' | 'year' | 'date';
  /** How few passages have it, in a meaning that is as good as the word itself: from 1, one of them or none, to 0, all. */
  readonly rarity: number;
}

/** From this share on, a passage has the word itself, or what means the same. Near words, and words of the sentence beside, have less. */
export const AS_GOOD_AS_ITSELF = 0.85;

/**
 * Words that hold any sentence together, and say of none what it is about: those that the search leaves out are fewer, since in a
 * query each word may be what is sought. Closed classes of English: determiners, pronouns, prepositions, conjunctions, auxiliaries, and
 * adverbs of degree, time and place that stand for no content.
 */
const GRAMMAR = new Set(
  `above across again against ago all almost along already also although always am among another anyone anything around aside away
  because behind being below beneath beside besides between beyond both down during each either else elsewhere enough even ever every
  everyone everything few further hence here herself himself however indeed inside instead itself least less let like may maybe might
  mine more most must myself near nearly neither never nevertheless no nobody none nor not nothing now off often once one only onto
  other ought ours ourselves out outside own perhaps quite rather same several shall since so someone something sometimes somewhere
  soon still such themselves therefore though through throughout thus together too toward towards unless until upon us very via
  whatever whenever whereas wherever whether while within without yes yet yourself`.split(/\s+/),
);

/** Smaller numbers tell nothing alone. */
const TELLING_NUMBER = 100;

/** The words of a text that may tell what it is about. Offsets are UTF-16 units of that text. */
export function sentenceWords(report: Report, text: string): SentenceWord[] {
  return report.weigh(text).flatMap((word) => {
    const kind = kindOf(text, word);
    return kind ? [{ ...word, kind, rarity: rarityIn(report, word) }] : [];
  });
}

function kindOf(text: string, { term, start, end, unit }: WeighedWord): SentenceWord['kind'] | undefined {
  if (unit?.date) {
    const { yearless, readings } = unit.date;
    if (yearless) return 'beside';
    return readings[0].grain === 'year' || readings[0].grain === 'decade' ? 'year' : 'date';
  }
  if (unit?.figure) {
    const { unit: of, value } = unit.figure;
    return of === 'count' && value < TELLING_NUMBER ? 'beside' : 'word';
  }
  // "us" in small letters is no country.
  if (GRAMMAR.has(term) && !/^(?:US|U\.S)/u.test(text.slice(start, end))) return undefined;
  return /^\d\d?$/u.test(term) ? 'beside' : 'word';
}

/** Scores are kept by the search, word by word. */
const RARITIES = new WeakMap<WeighedWord['scores'], number>();

function rarityIn(report: Report, { scores }: WeighedWord): number {
  return once(RARITIES, scores, () => {
    let passages = 0;
    for (const { share } of scores.values()) if (share >= AS_GOOD_AS_ITSELF) passages++;
    return 1 - Math.log(Math.max(1, passages)) / Math.log(report.passages.length);
  });
}
