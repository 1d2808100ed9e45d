/** `names.yaml` made ready for matching: the vocabulary, the tree of forms, and the rules with their words as numbers. */

import { COMMA, DOT, HYPHEN, INSIDE_NAME, WIDE_DASH } from '../prose/gap';
import { ALL_UPPER, FIRST_UPPER, MULTI_UPPER, SINGLE, Tokenizer, Tokens, UPPER_AND_S } from '../prose/tokens';
import { UNKNOWN, Vocabulary } from '../prose/vocabulary';
import type { NameDefinition, NameFile, NameKind, NeighbourRule } from './definition';
import type { Spelling } from './forms';
import { type Phrase, PhraseSet } from './phrases';
import {
  ABBREVIATIONS,
  CALENDAR_WORDS,
  COURTESY_TITLES,
  FOLLOWING_WORDS,
  GIVEN_NAMES,
  NAMING_NOUNS,
  OBJECT_PRONOUNS,
  ORDINARY_WORDS,
  PLACE_PREFIXES,
  SENTENCE_OPENERS,
  SMALL_WORDS,
  STREETS,
  TITLES,
  WORDS_LIKE_ACRONYMS,
} from './wordlists';

/** What a word is to the rules, as bits of {@link Lexicon.classOf}. */
export const ORDINARY = 1 << 0;
export const CALENDAR = 1 << 1;
export const GIVEN = 1 << 2;
export const NAMING = 1 << 3;
export const FOLLOWING = 1 << 4;
export const ABBREVIATION = 1 << 5;
export const LIKE_ACRONYM = 1 << 6;
export const OPENER = 1 << 7;
export const SMALL = 1 << 9;
export const OBJECT_PRONOUN = 1 << 10;
export const STREET = 1 << 11;
export const PLACE_PREFIX = 1 << 12;
export const COURTESY = 1 << 13;
/** A sign that speaks for one of several namesakes begins with the word. */
export const SIGN = 1 << 14;
/** The word is an acronym of one of the names. */
export const ACRONYM_WORD = 1 << 8;

/** What a word of a form asks of the case of the word in the draft. */
export const ANY_CASE = 0;
export const CAPITAL = 1;
/** Capitals inside: "PfP", or "US" in a longer name. */
export const CAPITALS = 2;
export const ACRONYM = 3;
export const ACRONYM_PLURAL = 4;

const NO_RULES: readonly Rule[] = [];

/** Marks the key of a form without capitals. */
const NO_CAPITALS = 'a';

/** Words of single-word forms that `anyCase` frees have at least so many letters. */
const FREE_LETTERS = 5;

/** A rule of a name with its words as numbers. */
export interface Rule {
  /** Keys of the forms that it speaks of; all forms where undefined. */
  readonly forms: ReadonlySet<string> | undefined;
  readonly before: PhraseSet | undefined;
  readonly after: PhraseSet | undefined;
  readonly near: PhraseSet | undefined;
}

/** A name as the matcher needs it. */
export interface Name {
  readonly id: string;
  readonly kind: NameKind;
  /** Position in the file. */
  readonly index: number;
  readonly unless: readonly Rule[];
  readonly only: readonly Rule[];
  /** A person's first words, further words before the family name, and first letters, as numbers. */
  readonly given: ReadonlySet<number>;
  readonly middle: ReadonlySet<number>;
  readonly initials: ReadonlySet<number>;
}

/** What a form asks of the words of the draft beside being the same. Few shapes serve all forms, so that they are always at hand. */
export interface Shape {
  /** What may stand before each word; whether the form itself has nothing there. */
  readonly gaps: readonly number[];
  readonly tight: readonly boolean[];
  readonly cases: readonly number[];
}

/** One spelling of one name. */
export interface Form {
  readonly name: Name;
  /** The listed form that it comes from. */
  readonly listed: string;
  /** The same for all spellings of the same words. */
  readonly key: string;
  /** The rules of its name that speak of it. */
  readonly unless: readonly Rule[];
  readonly only: readonly Rule[];
  readonly surname: boolean;
  /** Titles at its head: matched, but not part of the span. */
  readonly head: number;
  readonly shape: Shape;
  /** `anyCase` frees it from its capitals. */
  readonly free: boolean;
  /** Folded letters and digits of the words after the head. */
  readonly letters: number;
  readonly ambiguity: Ambiguity | undefined;
  /** A dot after the last single letter belongs to it: "U. S." */
  readonly lastDot: boolean;
}

/** A form that several names share. */
export interface Ambiguity {
  readonly candidates: readonly Name[];
  /** The words of all signs, and for which name each speaks. */
  readonly words: PhraseSet;
  readonly speaksFor: ReadonlyMap<Phrase, Name>;
  readonly years: ReadonlyArray<{ readonly name: Name; readonly from: number; readonly to: number }>;
}

/** All that the matcher knows. */
export class Lexicon {
  readonly vocabulary = new Vocabulary();
  readonly tokenizer = new Tokenizer(this.vocabulary);
  readonly titles: PhraseSet;
  readonly peoples: PhraseSet;
  readonly #names = new Map<string, Name>();
  readonly #tree = new FormTree();
  /** By family name: the first names of all people of the file who bear it. */
  readonly #givenNames = new Map<string, Set<number>>();
  #classes = new Uint16Array(4096);
  readonly #scratch = new Tokens();
  /** The words of texts already read: many rules say the same. */
  readonly #known = new Map<string, Phrase>();
  readonly #shapes = new Map<string, Shape>();

  /**
   * @param spellingsOf all spellings of a name
   * @throws {Error} when `ambiguous` speaks of a name that there is not
   */
  constructor(file: NameFile, spellingsOf: (definition: NameDefinition) => readonly Spelling[]) {
    this.#classify(ORDINARY, ORDINARY_WORDS);
    this.#classify(CALENDAR, CALENDAR_WORDS);
    this.#classify(GIVEN, GIVEN_NAMES);
    this.#classify(GIVEN, file.shared.firstNames);
    this.#classify(NAMING, NAMING_NOUNS);
    this.#classify(FOLLOWING, FOLLOWING_WORDS);
    this.#classify(ABBREVIATION, ABBREVIATIONS);
    this.#classify(LIKE_ACRONYM, WORDS_LIKE_ACRONYMS);
    this.#classify(OPENER, SENTENCE_OPENERS);
    this.#classify(SMALL, SMALL_WORDS);
    this.#classify(OBJECT_PRONOUN, OBJECT_PRONOUNS);
    this.#classify(STREET, STREETS);
    this.#classify(PLACE_PREFIX, PLACE_PREFIXES);
    this.#classify(COURTESY, COURTESY_TITLES);
    this.titles = this.#phrases([...TITLES, ...file.shared.titles]);
    this.peoples = this.#phrases(file.shared.peoples);
    file.names.forEach((definition, index) => {
      this.#names.set(definition.id, this.#nameOf(definition, index, spellingsOf(definition)));
    });
    // spellings of one family name have the same signs, and so a text is searched for them once
    const alike = new Map<string, Ambiguity>();
    const ambiguities = new Map<string, Ambiguity>();
    for (const one of file.ambiguous ?? []) {
      const signs = JSON.stringify([one.candidates, one.cues]);
      const ambiguity = alike.get(signs) ?? this.#ambiguityOf(one);
      alike.set(signs, ambiguity);
      ambiguities.set(this.#keyOf(one.form), ambiguity);
    }
    for (const definition of file.names) this.#addForms(definition, spellingsOf(definition), ambiguities);
    this.#tree.freeze(this.vocabulary.size);
    this.#known.clear();
    this.#shapes.clear();
  }

  /** What a word is to the rules. */
  classOf(id: number): number {
    return id < this.#classes.length ? (this.#classes[id] as number) : 0;
  }

  /** Is the word the first name of somebody in the file who has that family name? */
  isGivenNameOf(familyName: string, id: number): boolean {
    return this.#givenNames.get(familyName)?.has(id) === true;
  }

  /** The node of the tree behind a first word, 0 where no form begins with it. */
  first(id: number): number {
    return this.#tree.first(id);
  }

  /** The node behind a further word, 0 where no form goes on with it. */
  next(node: number, id: number): number {
    return (node & GOES_ON) === 0 || id === UNKNOWN ? 0 : this.#tree.next(node, id);
  }

  /** The forms that end at a node. */
  formsAt(node: number): readonly Form[] {
    return (node & HAS_FORMS) === 0 ? NO_FORMS : this.#tree.formsAt(node);
  }

  /** The same for all texts of the same words. */
  #keyOf(text: string): string {
    return this.#wordsOf(text).join(' ');
  }

  /** The same for all texts of the same words that have capitals, or have none: a rule may speak of "line of contact" only. */
  #ruleKeyOf(text: string): string {
    return /\p{Lu}/u.test(text) ? this.#keyOf(text) : `${this.#keyOf(text)} ${NO_CAPITALS}`;
  }

  #tokens(text: string): Tokens {
    this.tokenizer.run(text, this.#scratch, undefined, true);
    return this.#scratch;
  }

  #wordsOf(text: string): Phrase {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const phrase = idsOf(this.#tokens(text));
    this.#known.set(text, phrase);
    return phrase;
  }

  #phrasesOf(texts: readonly string[]): Phrase[] {
    return texts.map((text) => this.#wordsOf(text)).filter((phrase) => phrase.length > 0);
  }

  #phrases(texts: readonly string[]): PhraseSet {
    return new PhraseSet(this.#phrasesOf(texts));
  }

  #classify(bit: number, words: readonly string[]): void {
    for (const word of words) for (const id of this.#wordsOf(word)) this.#mark(id, bit);
  }

  #mark(id: number, bit: number): void {
    if (id >= this.#classes.length) {
      const classes = new Uint16Array(id * 2);
      classes.set(this.#classes);
      this.#classes = classes;
    }
    this.#classes[id] = (this.#classes[id] as number) | bit;
  }

  #ruleOf({ forms, before, after, near }: NeighbourRule): Rule {
    const phrases = (texts: readonly string[] | undefined) => (texts === undefined ? undefined : this.#phrases(texts));
    return {
      forms: forms === undefined ? undefined : new Set(forms.map((form) => this.#ruleKeyOf(form))),
      before: phrases(before),
      after: phrases(after),
      near: phrases(near),
    };
  }

  #nameOf(definition: NameDefinition, index: number, spellings: readonly Spelling[]): Name {
    const given = new Set<number>();
    const middle = new Set<number>();
    const initials = new Set<number>();
    if (definition.kind === 'person') {
      const familyNames = new Set((definition.surname ?? []).flatMap((text) => this.#wordsOf(text)));
      for (const { text, surname } of spellings) {
        if (surname) continue;
        const tokens = this.#tokens(text);
        if (tokens.gaps.subarray(0, tokens.count).some((gap) => gap & COMMA)) continue; // turned round
        const words: number[] = [];
        for (let i = this.#titlesAtHead(tokens); i < tokens.count - 1; i++)
          if ((tokens.flags[i] as number) & FIRST_UPPER && !familyNames.has(tokens.ids[i] as number))
            words.push(tokens.ids[i] as number);
        const [first, ...others] = words;
        if (first === undefined) continue;
        given.add(first);
        for (const other of others) middle.add(other);
      }
      for (const id of given) for (const letter of this.#wordsOf(this.vocabulary.wordOf(id).slice(0, 1))) initials.add(letter);
    }
    const rules = (list: readonly NeighbourRule[] | undefined) => list?.map((rule) => this.#ruleOf(rule)) ?? NO_RULES;
    return {
      id: definition.id,
      kind: definition.kind,
      index,
      unless: rules(definition.unless),
      only: rules(definition.only),
      given,
      middle,
      initials,
    };
  }

  #ambiguityOf({ candidates, cues }: NameFile['ambiguous'][number]): Ambiguity {
    const named = (id: string): Name => {
      const name = this.#names.get(id);
      if (name === undefined) throw new Error(`there is no name with the id ${id}`);
      return name;
    };
    const speaksFor = new Map<Phrase, Name>();
    for (const cue of cues) for (const phrase of this.#phrasesOf(cue.words ?? [])) speaksFor.set(phrase, named(cue.for));
    for (const [first] of speaksFor.keys()) this.#mark(first as number, SIGN);
    return {
      candidates: candidates.map(named),
      words: new PhraseSet([...speaksFor.keys()]),
      speaksFor,
      years: cues.flatMap(({ for: id, years }) =>
        years === undefined ? [] : [{ name: named(id), from: years[0], to: years[1] }],
      ),
    };
  }

  /** How many words of a person's form are titles. The last word never is. */
  #titlesAtHead(tokens: Tokens): number {
    let head = 0;
    for (let phrase = this.titles.at(tokens, head); phrase !== undefined; phrase = this.titles.at(tokens, head)) {
      if (head + phrase.length >= tokens.count) break;
      head += phrase.length;
    }
    return head;
  }

  #addForms(definition: NameDefinition, spellings: readonly Spelling[], ambiguities: ReadonlyMap<string, Ambiguity>): void {
    const name = this.#names.get(definition.id) as Name;
    const freeWords = new Set<number>();
    if (definition.anyCase === true) {
      for (const { text } of spellings) {
        const tokens = this.#tokens(text);
        const id = tokens.ids[0] as number;
        if (tokens.count === 1 && this.vocabulary.lengthOf(id) >= FREE_LETTERS && this.#caseOf(tokens, 0) === CAPITAL)
          freeWords.add(id);
      }
    }
    for (const spelling of spellings) {
      const ruleKeys = [this.#ruleKeyOf(spelling.text), this.#ruleKeyOf(spelling.listed)];
      const speaksOf = ({ forms }: Rule): boolean => forms === undefined || ruleKeys.some((key) => forms.has(key));
      const tokens = this.#tokens(spelling.text);
      if (tokens.count === 0) continue;
      const ids = idsOf(tokens);
      const head = definition.kind === 'person' ? this.#titlesAtHead(tokens) : 0;
      const key = ids.join(' ');
      const cases = ids.map((_, i) => this.#caseOf(tokens, i));
      if (spelling.surname) this.#learnGivenNames(key, name);
      if (ids.length === 1 && (cases[0] === ACRONYM || cases[0] === ACRONYM_PLURAL)) this.#mark(ids[0] as number, ACRONYM_WORD);
      this.#tree.add(ids, {
        name,
        listed: spelling.listed,
        key,
        unless: name.unless.length === 0 ? name.unless : name.unless.filter(speaksOf),
        only: name.only.length === 0 ? name.only : name.only.filter(speaksOf),
        surname: spelling.surname || (definition.kind === 'person' && ids.length - head === 1),
        head,
        shape: this.#shapeOf(
          ids.map((_, i) => allowedGap(tokens, i)),
          ids.map((_, i) => tokens.gaps[i] === 0),
          cases,
        ),
        free: ids.some((id) => freeWords.has(id)),
        letters: ids.slice(head).reduce((sum, id) => sum + this.vocabulary.lengthOf(id), 0),
        ambiguity: ambiguities.get(key),
        lastDot: spelling.text.endsWith('.') && ((tokens.flags[tokens.count - 1] as number) & SINGLE) !== 0,
      });
    }
  }

  #shapeOf(gaps: readonly number[], tight: readonly boolean[], cases: readonly number[]): Shape {
    const key = `${gaps} ${tight} ${cases}`;
    const known = this.#shapes.get(key) ?? { gaps, tight, cases };
    this.#shapes.set(key, known);
    return known;
  }

  #learnGivenNames(familyName: string, { given, middle }: Name): void {
    const known = this.#givenNames.get(familyName) ?? new Set();
    this.#givenNames.set(familyName, known);
    for (const id of [...given, ...middle]) known.add(id);
  }

  #caseOf(tokens: Tokens, i: number): number {
    const flags = tokens.flags[i] as number;
    const length = this.vocabulary.lengthOf(tokens.ids[i] as number);
    if (length > 1 && tokens.count === 1) {
      if (flags & ALL_UPPER) return ACRONYM;
      if (flags & UPPER_AND_S) return ACRONYM_PLURAL;
    }
    // "PfP" is not "Pfp", and "US" in a longer name is not "Us"; of longer words the first letter is enough
    if (flags & MULTI_UPPER && length <= 3 + (flags & ALL_UPPER ? 0 : 1)) return CAPITALS;
    return flags & FIRST_UPPER ? CAPITAL : ANY_CASE;
  }
}

const idsOf = (tokens: Tokens): number[] => {
  const ids: number[] = [];
  for (let i = 0; i < tokens.count; i++) ids.push(tokens.ids[i] as number);
  return ids;
};

/** What a draft may have before word `i` of a form: what any name may, and what the form has itself. */
const allowedGap = (tokens: Tokens, i: number): number => {
  const own = tokens.gaps[i] as number;
  const afterInitial = i > 0 && (tokens.flags[i - 1] as number) & SINGLE ? DOT : 0;
  return INSIDE_NAME | own | afterInitial | (own & (HYPHEN | WIDE_DASH) ? HYPHEN | WIDE_DASH : 0);
};

/** More words than any vocabulary has; a node and a word make one number. */
const WORDS = 2 ** 24;

const NO_FORMS: readonly Form[] = [];

/** What a node says by itself, in its lowest bits, so that the tables are read only where they hold something. */
const HAS_FORMS = 1 << 0;
const GOES_ON = 1 << 1;
const NODE_BITS = 2;

/**
 * The forms as a tree of words. Built with a map, then laid out in flat tables, so that its size does not slow down a look-up. From then
 * on a node is its number with the bits above.
 */
class FormTree {
  readonly #forms: Form[][] = [[], []];
  readonly #edges = new Map<number, number>();
  #first = new Int32Array(0);
  /** Open addressing: node, word and target of each edge. */
  #table = new Int32Array(0);

  /** Node 0 is none and node 1 is the root. */
  add(ids: readonly number[], form: Form): void {
    let node = 1;
    for (const id of ids) {
      const edge = node * WORDS + id;
      let next = this.#edges.get(edge);
      if (next === undefined) {
        next = this.#forms.length;
        this.#forms.push([]);
        this.#edges.set(edge, next);
      }
      node = next;
    }
    (this.#forms[node] as Form[]).push(form);
  }

  freeze(words: number): void {
    this.#first = new Int32Array(words);
    let slots = 16;
    while (slots < this.#forms.length * 2) slots *= 2;
    this.#table = new Int32Array(slots * 3);
    const bits = this.#forms.map((forms) => (forms.length > 0 ? HAS_FORMS : 0));
    for (const edge of this.#edges.keys()) bits[Math.floor(edge / WORDS)] = (bits[Math.floor(edge / WORDS)] as number) | GOES_ON;
    const coded = (node: number): number => (node << NODE_BITS) | (bits[node] as number);
    for (const [edge, target] of this.#edges) {
      const id = edge % WORDS;
      const node = (edge - id) / WORDS;
      if (node === 1) {
        this.#first[id] = coded(target);
        continue;
      }
      let slot = slotOf(coded(node), id, slots);
      while (this.#table[3 * slot] !== 0) slot = (slot + 1) & (slots - 1);
      this.#table.set([coded(node), id, coded(target)], 3 * slot);
    }
    this.#edges.clear();
  }

  first(id: number): number {
    return id === UNKNOWN ? 0 : (this.#first[id] as number);
  }

  next(node: number, id: number): number {
    const table = this.#table;
    const slots = table.length / 3;
    for (let slot = slotOf(node, id, slots); ; slot = (slot + 1) & (slots - 1)) {
      const at = table[3 * slot];
      if (at === 0) return 0;
      if (at === node && table[3 * slot + 1] === id) return table[3 * slot + 2] as number;
    }
  }

  formsAt(node: number): readonly Form[] {
    return this.#forms[node >> NODE_BITS] as Form[];
  }
}

const slotOf = (node: number, id: number, slots: number): number => {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(id, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & (slots - 1);
};
