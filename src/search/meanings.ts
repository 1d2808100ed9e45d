/** What a word of a query may mean in the report. */
import { onceOfMost } from '../common/once';
import { isCommon, stemOf } from './analysis';
import { GeneralWords } from './generalWords';
import { type IndexTerm, nameTerm, type PassageIndex } from './passageIndex';
import type { Ranking } from './ranking';
import { isSlipOf, spelledLike } from './spelling';
import type { MeantStems, NameShare, SameWords, SearchTables } from './tables';

/** How a word of a query leads to a word of the report. */
export type MatchKind = 'literal' | 'prefix' | 'spelling' | 'near' | 'plain';

/** Something in the report that a word of a query may mean. */
export interface Meaning {
  readonly kind: MatchKind;
  /** Beside the word itself: over 0 and up to 1. */
  readonly weight: number;
  /** What a passage has that means it. */
  readonly terms: readonly IndexTerm[];
  /** Of a phrase a passage must have all of the terms, for part of it may mean anything. */
  readonly isPhrase: boolean;
  /** Whoever reads the two side by side sees that one is the other: a slip at the most, no guess, and no other word. */
  readonly isEvident: boolean;
  /** Of another word what the thesaurus says to mean the same. */
  readonly same?: SameWords;
  /** It is what another word leads to, of which the word is taken for a misspelling or the beginning. */
  readonly isGuessed?: true;
  /** Of several words that mean something together where they begin in the query. */
  readonly from?: number;
}

const MOST_CONTINUATIONS = 16;
/** Letters from which on words continue one that is finished: "Azerbaijan", and "Azerbaijani" less surely. */
const SHORTEST_CONTINUED = 4;
/** Letters from which on a word that is being typed may be taken for one that the report does not have. */
const SHORTEST_BEGINNING = 4;
/** Letters from which on a word may be a misspelling of one that the report does not have: of shorter ones there are too many. */
const SHORTEST_LEADING = 6;
/** The share of a name that names it: a family name, and not a word of a ministry. */
const ENOUGH_OF_A_NAME = 0.5;
/** How many words are taken for the one that is meant. */
const MOST_GUESSED = 4;
/** Words whose meanings, and words whose terms, are kept: a query is read again with each letter, and "gab", "gaba" mean the same. */
const MOST_KEPT = 1000;
const MOST_TERMS_KEPT = 10_000;
/** A near word, in running text, of one that the report has: more than in a query, whose words are chosen to be found. */
const NEAR_WRITTEN = 0.6;

/** How a word stands in a query. */
export interface Writing {
  /** It is still being typed. */
  readonly unfinished: boolean;
  /** It has a capital as names have one. */
  readonly capital: boolean;
  /** It may name whose words or views are asked for. */
  readonly speaks: boolean;
}

/** What the meanings are taken from. */
export type MeaningTables = Pick<SearchTables, 'nameWords' | 'nearWords' | 'generalWords'>;

/** Says what the words of queries may mean. */
export class Meanings {
  readonly #ranking: Ranking;
  /** The words of the report and of its names, each with the number of passages that have it as it stands. */
  readonly #words: ReadonlyMap<string, number>;
  readonly #stems: ReadonlyMap<string, number>;
  readonly #plainStems: ReadonlyMap<string, number>;
  readonly #nameWords: ReadonlyMap<string, readonly NameShare[]>;
  /** The words of names, each with the number of passages that have it. */
  readonly #wordsOfNames: ReadonlyMap<string, number>;
  readonly #nearWords: ReadonlyMap<string, readonly MeantStems[]>;
  readonly #general: GeneralWords;
  #leading: ReadonlyMap<string, number> | undefined;
  readonly #known = new Map<string, readonly Meaning[]>();
  readonly #terms = new Map<string, readonly IndexTerm[]>();

  constructor(index: PassageIndex, { nameWords, nearWords, generalWords }: MeaningTables, ranking: Ranking) {
    this.#ranking = ranking;
    this.#stems = index.terms('stems');
    this.#plainStems = index.terms('plain');
    this.#nameWords = new Map(nameWords);
    this.#nearWords = new Map(nearWords);
    this.#general = new GeneralWords(generalWords);
    const words = new Map(index.terms('text'));
    for (const [word] of nameWords) if (!words.has(word)) words.set(word, 0);
    this.#words = words;
    this.#wordsOfNames = new Map(nameWords.map(([word]) => [word, words.get(word) ?? 0]));
  }

  /** The words of the report and of its names, each with the number of passages that have it as it stands. */
  get words(): ReadonlyMap<string, number> {
    return this.#words;
  }

  /** What a word may mean, the word itself first; nothing where the report has nothing like it. */
  of(word: string, writing: Writing): readonly Meaning[] {
    const { unfinished, capital, speaks } = writing;
    const key = `${word}${unfinished ? '…' : ''}${capital ? '^' : ''}${speaks ? ':' : ''}`;
    return onceOfMost(MOST_KEPT, this.#known, key, () => this.#workOut(word, writing));
  }

  /** Is a word a name by itself, and not part of one only? */
  isName(word: string): boolean {
    return this.#nameWords.get(word)?.some(([, share]) => share === 1) ?? false;
  }

  /** How much a word tells in general English: {@link GeneralWords.specificity}. */
  specificity(word: string): number {
    return this.#general.specificity(word);
  }

  /** How much a word counts beside others, over 0 and up to 1: by what it tells in general English. */
  weightOf(word: string): number {
    return this.#general.specificity(word) ** this.#ranking.specific;
  }

  /** What a word of running text may mean. It is finished, and none is guessed: most of what the report does not have is no slip there. */
  ofWritten(word: string): readonly Meaning[] {
    const isKnown = this.#isKnown(word);
    const other = this.#otherwise(stemOf(word), isKnown ? NEAR_WRITTEN : this.#ranking.near);
    return [...(isKnown ? [this.#literal(word)] : []), ...other];
  }

  /** What a word means that is in the report as it stands. */
  ofWhole(word: string): readonly Meaning[] {
    return this.#words.has(word) ? onceOfMost(MOST_KEPT, this.#known, `=${word}`, () => [this.#literal(word)]) : [];
  }

  /** What words mean together that they do not mean one by one ("out of work"). */
  ofPhrase(stems: readonly string[]): readonly Meaning[] {
    const phrase = stems.join(' ');
    if (!this.#nearWords.has(phrase)) return [];
    return onceOfMost(MOST_KEPT, this.#known, phrase, () => this.#near(phrase, this.#ranking.near));
  }

  /** The stems of words that lead to passages without being theirs. */
  get #leadingStems(): ReadonlyMap<string, number> {
    if (!this.#leading) {
      const single = [...this.#nearWords.keys()].filter((asked) => !asked.includes(' '));
      this.#leading = new Map([...this.#plainStems, ...single.map((stem) => [stem, 0] as const)]);
    }
    return this.#leading;
  }

  #isKnown(word: string): boolean {
    return this.#words.has(word) || this.#stems.has(stemOf(word));
  }

  #workOut(word: string, writing: Writing): Meaning[] {
    const { unfinished, speaks } = writing;
    const saidBy = speaks ? this.#saidBy(word) : [];
    const isKnown = this.#isKnown(word);
    const meanings = [
      ...(saidBy.length > 0 ? saidBy : isKnown ? [this.#literal(word)] : []),
      ...(unfinished || word.length >= SHORTEST_CONTINUED ? this.#continuations(word) : []),
      ...(isCommon(word) ? [] : this.#otherwise(stemOf(word), isKnown ? this.#ranking.nearKnown : this.#ranking.near)),
    ];
    return meanings.length > 0 ? meanings : this.#guesses(word, writing);
  }

  /** The word itself, in any inflection, with the names that it belongs to. */
  #literal(word: string): Meaning {
    if (isCommon(word)) return { kind: 'literal', weight: 1, terms: this.#asItStands(word), isPhrase: false, isEvident: true };
    const { stem, topic } = this.#ranking;
    const terms = onceOfMost(MOST_TERMS_KEPT, this.#terms, `${word} inflected`, () => [
      ...this.#asItStands(word),
      { term: stemOf(word), boost: { stems: stem, topic } },
    ]);
    return { kind: 'literal', weight: 1, terms, isPhrase: false, isEvident: true };
  }

  #asItStands(word: string): readonly IndexTerm[] {
    const ranking = this.#ranking;
    return onceOfMost(MOST_TERMS_KEPT, this.#terms, word, () => [
      { term: word, boost: { text: ranking.word } },
      ...(this.#nameWords.get(word) ?? []).map(([name, share]) => ({
        term: nameTerm(name),
        boost: { names: ranking.name * share, tells: ranking.tells * share },
      })),
    ]);
  }

  /** The word as the name of a speaker, where it is enough to name one: who speaks, be it as “She”, and not where the name stands. */
  #saidBy(word: string): Meaning[] {
    const { name, tells, says } = this.#ranking;
    const speakers = (this.#nameWords.get(word) ?? []).filter(([, share]) => share >= ENOUGH_OF_A_NAME);
    if (says === 0 || speakers.length === 0) return [];
    const terms = speakers.map(([id, share]) => ({
      term: nameTerm(id),
      boost: { names: name * share, tells: tells * share, says: says * share },
    }));
    return [{ kind: 'literal', weight: 1, terms, isPhrase: false, isEvident: true }];
  }

  /** The words that begin so: where there are many, those in most passages; those that say little come last. */
  #continuations(beginning: string): Meaning[] {
    const { prefix } = this.#ranking;
    if (prefix === 0) return [];
    return beginningWith(beginning, this.#words)
      .sort((a, b) => Number(isCommon(a)) - Number(isCommon(b)) || (this.#words.get(b) ?? 0) - (this.#words.get(a) ?? 0))
      .slice(0, MOST_CONTINUATIONS)
      .map((word) => ({
        kind: 'prefix',
        // The more of the word is there, the surer it is meant.
        weight: prefix * (0.5 + 0.5 * (beginning.length / word.length)),
        terms: this.#asItStands(word),
        isPhrase: false,
        isEvident: true,
      }));
  }

  /** What a word with that stem may mean that is not the word itself. */
  #otherwise(stem: string, near: number): Meaning[] {
    return [...this.#plain([stem], 1, true), ...this.#near(stem, near)];
  }

  /** Passages that are about that in other words than their own. */
  #plain(stems: readonly string[], weight: number, isEvident: boolean): Meaning[] {
    const { plain, word, stem } = this.#ranking;
    if (plain === 0 || !stems.every((one) => this.#plainStems.has(one))) return [];
    const boost = { plain: (word + stem) / stems.length };
    const terms = onceOfMost(MOST_TERMS_KEPT, this.#terms, `${stems.join(' ')} plain`, () =>
      stems.map((term) => ({ term, boost })),
    );
    return [{ kind: 'plain', weight: weight * plain, terms, isPhrase: stems.length > 1, isEvident }];
  }

  /** What the report may say for that, and the passages that are about what the report may say. */
  #near(asked: string, weight: number): Meaning[] {
    const { stem, topic } = this.#ranking;
    if (weight === 0) return [];
    return (this.#nearWords.get(asked) ?? []).flatMap(([phrase, sure, same]): Meaning[] => {
      const stems = phrase.split(' ');
      const isPhrase = stems.length > 1;
      const boost = isPhrase ? { stems: stem / stems.length } : { stems: stem, topic };
      const terms = onceOfMost(MOST_TERMS_KEPT, this.#terms, `${phrase} near`, () => stems.map((term) => ({ term, boost })));
      const near: Meaning = { kind: 'near', weight: weight * sure, terms, isPhrase, isEvident: false, ...(same && { same }) };
      return [near, ...this.#plain(stems, weight * sure, false)];
    });
  }

  /**
   * What a word may mean of which nothing is known: the first of these guesses that leads to anything. A name is a slip of no other
   * word than a name, and an English word of none unless that is evident: "wine" is not "wide".
   */
  #guesses(word: string, { unfinished, capital }: Writing): Meaning[] {
    const { prefix, spelling } = this.#ranking;
    const isBegun = unfinished && word.length >= SHORTEST_BEGINNING;
    const begun = () => (isBegun ? this.#ledBy(beginningWith(word, this.#leadingStems), prefix) : []);
    const isEnglish = !capital && this.#general.has(word);
    const beginsLike = (other: string) => other.startsWith(word.charAt(0));
    const words = capital ? this.#wordsOfNames : this.#words;
    const like = (unfinished: boolean) =>
      spelledLike(word, words, { unfinished }).filter(
        (other) => (!isEnglish || isSlipOf(word, other, unfinished)) && (!capital || beginsLike(other)),
      );
    const misspelt = () => this.#spelled(word, like(false), false);
    const mayLead = !capital && !isEnglish && word.length >= SHORTEST_LEADING;
    const misspeltLeading = () =>
      mayLead ? this.#ledBy(spelledLike(stemOf(word), this.#leadingStems).filter(beginsLike), spelling) : [];
    const misspeltBeginning = () => (unfinished ? this.#spelled(word, like(true), true) : []);
    for (const guess of [begun, misspelt, misspeltLeading, misspeltBeginning]) {
      const meanings = guess();
      if (meanings.length > 0) return meanings;
    }
    return [];
  }

  /** Words of the report, where one of them is meant by another spelling. */
  #spelled(asked: string, words: readonly string[], unfinished: boolean): Meaning[] {
    const { spelling } = this.#ranking;
    if (spelling === 0) return [];
    return words.slice(0, MOST_GUESSED).map((word) => ({
      ...this.#literal(word),
      kind: 'spelling',
      weight: spelling,
      isEvident: isSlipOf(asked, word, unfinished),
    }));
  }

  /** What is meant by stems that lead to passages without being theirs. */
  #ledBy(stems: readonly string[], weight: number): Meaning[] {
    return stems
      .slice(0, MOST_GUESSED)
      .flatMap((stem) => this.#otherwise(stem, this.#ranking.near))
      .map(({ same: _, ...meaning }) => ({
        ...meaning,
        weight: meaning.weight * weight,
        isEvident: false,
        isGuessed: true as const,
      }))
      .filter((meaning) => meaning.weight > 0);
  }
}

/** The words that begin so, without the beginning itself. */
function beginningWith(beginning: string, words: ReadonlyMap<string, number>): string[] {
  const longer: string[] = [];
  for (const word of words.keys()) if (word.startsWith(beginning) && word !== beginning) longer.push(word);
  return longer;
}
