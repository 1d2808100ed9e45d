/** Whose institution is it? Every state has a foreign ministry; one that does not say whose it is, is judged by the states around. */
import { hasOnly, type Sign } from '../prose/gaps';
import type { Prose } from '../prose/prose';
import { beginsSentence, paragraphAround, sentenceAround } from '../prose/sentences';
import { hasCapital, isInCapitals, isLetter, type Word } from '../prose/words';
import { type Clue, within } from './clues';
import { isAdjacent, isPossessive } from './context';
import type { Whose } from './definition';
import type { Lexicon } from './lexicon';
import type { Over } from './setting';
import { CALENDAR_WORDS, GUESTS, ORDINARY_WORDS, RELATIONS, SMALL_WORDS } from './wordlists';

/** A word of a polity. */
interface Owner extends Clue {
  readonly polity: string;
}

/** Between an owner and what it owns there are at most so many other words: "Turkey's powerful Foreign Ministry". */
const MOST_BETWEEN = 2;
/** A longer paragraph on a state says somewhere which. */
const MOST_UNSAID = 30;
const BESIDE: ReadonlySet<Sign> = new Set(['hyphen', 'quote', 'apostrophe']);
/** How adjectives of states end; the capital tells them from other words. */
const ADJECTIVE = /[a-z](?:ian|ean|ese|ish|iot|ani|stani)$/;

/** Judges whose the institutions of one text are. The text is searched for states once, when the first institution is met. */
export class Owners {
  readonly #prose: Prose;
  readonly #lexicon: Lexicon;
  readonly #settings: Over;
  #owners: readonly Owner[] | undefined;

  constructor(prose: Prose, lexicon: Lexicon, settings: Over) {
    this.#prose = prose;
    this.#lexicon = lexicon;
    this.#settings = settings;
  }

  /** Is the institution at the words [start, end], which do not say whose it is, that of its polity? */
  isOwn({ of, assumed }: Whose, start: number, end: number): boolean {
    this.#owners ??= ownersIn(this.#prose, this.#lexicon);
    const said =
      this.#saidBehind(of, end) ??
      this.#saidBefore(of, start) ??
      this.#saidOfHead(of, end) ??
      this.#saidInSentence(of, assumed, start, end);
    if (said !== undefined || assumed === 'always') return said ?? true;
    return (
      this.#saidInParagraph(of, start, end) ??
      this.#saidOver(of, start) ??
      (assumed === 'alone' || (assumed === 'brief' && this.#isBrief(start, end)))
    );
  }

  /** "of Armenia", "in Yerevan". */
  #saidBehind(of: string, end: number): boolean | undefined {
    const { words } = this.#prose;
    const preposition = words[end + 1]?.folded ?? '';
    if (!/^(?:of|for|in)$/.test(preposition) || !isAdjacent(this.#prose, end + 1)) return undefined;
    const first = words[end + 2]?.folded === 'the' ? end + 3 : end + 2;
    const owner = this.#at(first);
    if (owner) return owner.polity === of;
    return preposition === 'of' || (preposition === 'for' && hasCapital(words[first] ?? { text: '' })) ? false : undefined;
  }

  /** "Popular Front head Elchibey", "Foreign Ministry spokesman Tigran Balayan": whose is the person behind it? */
  #saidOfHead(of: string, end: number): boolean | undefined {
    for (let i = end + 1; i <= end + 2 + MOST_BETWEEN && isAdjacent(this.#prose, i); i++) {
      const word = this.#prose.words[i] as Word;
      if (this.#at(i)?.polity === of) return true;
      const polity = hasCapital(word) ? this.#lexicon.polityOfFamilyName(word.folded) : undefined;
      if (polity !== undefined && i > end + 1) return polity === of;
      if (SMALL_WORDS.has(word.folded)) return undefined;
    }
    return undefined;
  }

  /** "Turkish", "Turkey's", "Turkey's powerful", and a possessive, an adjective or letters of whatever else there is. */
  #saidBefore(of: string, start: number): boolean | undefined {
    const prose = this.#prose;
    for (let i = start - 1, between = 0; between <= MOST_BETWEEN && isAdjacent(prose, i + 1, BESIDE); i--, between++) {
      const at = isPossessive(prose, i) ? i - 1 : i;
      const word = prose.words[at] as Word | undefined;
      if (!word) return undefined;
      const owner = this.#endingAt(at);
      // "Baku thanked Congress": what stands there as a noun owns only what follows at once.
      if (owner) return between === 0 || at < i || ADJECTIVE.test(word.text) ? owner.polity === of : undefined;
      if (ORDINARY_WORDS.has(word.folded) || SMALL_WORDS.has(word.folded) || CALENDAR_WORDS.has(word.folded)) return undefined;
      const isOwner = at < i || (between === 0 && (ADJECTIVE.test(word.text) || (isInCapitals(word) && !isLetter(word))));
      if (hasCapital(word) && isOwner) return false;
      if (at < i) return undefined;
    }
    return undefined;
  }

  /** The last state before it in the sentence owns it; one that is always assumed, only where it is said to be there: "In France, …". */
  #saidInSentence(of: string, assumed: Whose['assumed'], start: number, end: number): boolean | undefined {
    const { from, to } = sentenceAround(this.#prose, start, end);
    const last = this.#within(from, start).findLast((owner) => this.#mayOwn(owner, start, assumed === 'always'));
    if (last) return last.polity === of;
    if (assumed !== 'always' && this.#within(end + 1, to).some(({ polity }) => polity === of)) return true;
    return undefined;
  }

  /** States in the sentences before, and in those behind: if its own is among them it is its own. */
  #saidInParagraph(of: string, start: number, end: number): boolean | undefined {
    const { from, to } = paragraphAround(this.#prose, start, end);
    const before = this.#within(from, start);
    if ([...before, ...this.#within(end + 1, to)].some(({ polity }) => polity === of)) return true;
    return before.some((owner) => this.#mayOwn(owner, start, false)) ? false : undefined;
  }

  /** Has the paragraph too few words to speak of a state? */
  #isBrief(start: number, end: number): boolean {
    const { from, to } = paragraphAround(this.#prose, start, end);
    return to - from < MOST_UNSAID;
  }

  /** States in the headings and the title over it. */
  #saidOver(of: string, start: number): boolean | undefined {
    const { titles, sentence } = this.#settings.over(start);
    for (const { prose } of [...titles, ...(sentence ? [sentence] : [])]) {
      const owners = ownersIn(prose, this.#lexicon);
      if (owners.length > 0) return owners.some(({ polity }) => polity === of);
    }
    return undefined;
  }

  /** A guest's state, and one that something is done with or to, own nothing. */
  #mayOwn({ first, last }: Owner, start: number, isThere: boolean): boolean {
    const prose = this.#prose;
    const before = prose.words[first - 1]?.folded === 'the' ? first - 2 : first - 1;
    const preposition = first > 0 && !beginsSentence(prose, before + 1) ? (prose.words[before]?.folded ?? '') : '';
    if (isThere) return preposition === 'in' && beginsSentence(prose, before);
    if (RELATIONS.has(preposition)) return false;
    const next = isPossessive(prose, last + 1) ? last + 2 : last + 1;
    return !(next < start && GUESTS.has(prose.words[next]?.folded ?? '') && hasOnly(prose.words[next]?.gap ?? '', BESIDE));
  }

  #within(from: number, to: number): Owner[] {
    return within(this.#owners ?? [], { from, to });
  }

  /** The owner that begins with word `i`. */
  #at(i: number): Owner | undefined {
    return this.#within(i, i + 3).find(({ first }) => first === i);
  }

  /** The owner that ends with word `i`. */
  #endingAt(i: number): Owner | undefined {
    return this.#within(Math.max(0, i - 2), i + 1).find(({ last }) => last === i);
  }
}

/** All words of polities in a text, in order. A name has a capital. */
function ownersIn(prose: Prose, lexicon: Lexicon): Owner[] {
  return prose.words.flatMap((word, first) => {
    if (!hasCapital(word)) return [];
    return lexicon.polityWords
      .allAt(prose, first)
      .map((phrase) => ({ first, last: first + phrase.length - 1, polity: lexicon.polityOf(phrase) as string }));
  });
}
