/** The words of a draft's sentence by which a card tells what the sentence is about. */
import { once } from '../../common/once';
import { MONTHS } from '../../prose/months';
import type { Span } from '../../prose/span';
import type { WeighedWord } from '../../search/search';
import type { Report } from '../report';

/** A word of a sentence, with what it comes to in the passages. */
export interface SentenceWord extends WeighedWord {
  readonly kind: 'word' | 'name' | 'day' | 'month' | 'year';
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

const MONTH_WORDS = new Set(MONTHS.map((month) => month.toLowerCase()));

/** The words of a text that may tell what it is about. Offsets are UTF-16 units of that text. */
export function sentenceWords(report: Report, text: string): SentenceWord[] {
  return report.weigh(text).flatMap((word) => {
    const kind = kindOf(text, word);
    return kind ? [{ ...word, kind, rarity: rarityIn(report, word) }] : [];
  });
}

function kindOf(text: string, { term, start, end }: Span & { readonly term: string }): SentenceWord['kind'] | undefined {
  const written = text.slice(start, end);
  // "us" in small letters is no country.
  if (GRAMMAR.has(term) && !/^(?:US|U\.S)/u.test(written)) return undefined;
  if (MONTH_WORDS.has(term)) return /^\p{Lu}/u.test(written) ? 'month' : undefined;
  if (/^\d\d?$/u.test(term)) return 'day';
  return /^(?:fy)?(?:1[89]|20)\d\d$/u.test(term) ? 'year' : 'word';
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
