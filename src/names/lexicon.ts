/** `names.yaml` made ready for matching: the tree of forms, and the rules with their words folded. */

import { groupBy } from '../common/groupBy';
import { fold } from '../prose/fold';
import { type Prose, readProse } from '../prose/prose';
import { hasCapital, isLetter, type Word } from '../prose/words';
import type { AmbiguousForm, NameDefinition, NameFile, NeighbourRule } from './definition';
import { type Ambiguity, caseOf, type Form, type FormNode, formWordOf, type Name, type NameRule } from './form';
import { type Phrase, PhraseSet, phraseOf } from './phrases';
import type { Spelling } from './spellings';
import { GIVEN_NAMES } from './wordlists';

/** Words of single-word forms that `anyCase` frees altogether have at least so many letters. */
const FREE_LETTERS = 5;

/** All that the matcher knows. */
export class Lexicon {
  readonly titles: PhraseSet;
  readonly peoples: PhraseSet;
  /** First names of anybody, folded. */
  readonly givenNames: ReadonlySet<string>;
  /** The words that name a polity: its own, and the family names of those who stand for it. */
  readonly polityWords: PhraseSet;
  readonly #polities = new Map<Phrase, string>();
  readonly #familyNames: Array<{ readonly ending: string; readonly polity: string }> = [];
  /** Names that are one word in capitals, folded. */
  readonly acronyms = new Set<string>();
  readonly #root = newNode();
  readonly #names: ReadonlyMap<string, Name>;
  /** By family name: the first names of all people of the file who bear it. */
  readonly #givenNames = new Map<string, Set<string>>();
  /** All words of forms, for those that a line break divides. */
  readonly #words = new Set<string>();

  /**
   * @param spellingsOf all spellings of a name
   * @throws {Error} when `ambiguous` speaks of a name that there is not
   */
  constructor(file: NameFile, spellingsOf: (definition: NameDefinition) => readonly Spelling[]) {
    this.givenNames = new Set([...GIVEN_NAMES, ...file.shared.firstNames].flatMap(phraseOf));
    this.titles = phraseSet(file.shared.titles);
    this.peoples = phraseSet(file.shared.peoples);
    const others = file.others ?? [];
    for (const [polity, words] of Object.entries(file.shared.polities ?? {}))
      for (const word of words) {
        if (word.startsWith('-')) this.#familyNames.push({ ending: fold(word.slice(1)), polity });
        else this.#polities.set(phraseOf(word), polity);
      }
    for (const { of, surname = [] } of file.names)
      if (of !== undefined) for (const word of surname) this.#polities.set(phraseOf(word), of);
    this.polityWords = new PhraseSet([...this.#polities.keys()]);
    const entries = [...file.names, ...others].map((definition) => ({
      definition,
      forms: spellingsOf(definition).map((spelling) => ({ spelling, prose: readProse(spelling.text) })),
    }));
    this.#names = new Map(
      entries.map(({ definition, forms }, index) => [
        definition.id,
        this.#nameOf(definition, index, forms, index >= file.names.length),
      ]),
    );
    const ambiguities = this.#ambiguitiesOf(file);
    for (const { definition, forms } of entries) this.#addForms(definition, forms, ambiguities);
  }

  /** A text with its words, those put together that are broken at the end of a line. */
  read(text: string): Prose {
    return readProse(text, (folded) => this.#words.has(folded));
  }

  /** The node behind a word that begins a form. */
  first(word: Word | undefined): FormNode | undefined {
    return word && this.#root.next.get(word.folded);
  }

  /** The polity whose people have family names that end like this word. */
  polityOfFamilyName(folded: string): string | undefined {
    return this.#familyNames.find(({ ending }) => folded.length > ending.length + 1 && folded.endsWith(ending))?.polity;
  }

  /** Is it somebody of whom the report does not speak? */
  isOther(id: string): boolean {
    return this.#names.get(id)?.isOther === true;
  }

  /** The polity of a phrase of {@link polityWords}. */
  polityOf(phrase: Phrase): string | undefined {
    return this.#polities.get(phrase);
  }

  /** Is the word the first name of somebody in the file who has that family name? */
  isGivenNameOf(familyName: string, word: Word): boolean {
    return this.#givenNames.get(familyName)?.has(word.folded) === true;
  }

  #nameOf(
    { id, kind, surname = [], unless = [], only = [] }: NameDefinition,
    index: number,
    forms: readonly ReadForm[],
    isOther: boolean,
  ): Name {
    const given = new Set<string>();
    const middle = new Set<string>();
    const familyNames = new Set(surname.flatMap(phraseOf));
    for (const { spelling, prose } of kind === 'person' ? forms : []) {
      // Turned round, it begins with the family name.
      if (spelling.surname || prose.words.some(({ gap }) => gap.includes(','))) continue;
      const [first, ...others] = prose.words
        .slice(this.#titlesAtHead(prose), -1)
        .filter((word) => hasCapital(word) && !familyNames.has(word.folded));
      if (first) given.add(first.folded);
      for (const other of others) middle.add(other.folded);
    }
    return {
      id,
      kind,
      index,
      // What keeps quiet is a name where it has a capital: "Turkey Point", but not "in Turkey point to".
      unless: unless.map((rule) => ruleOf(rule, asWritten)),
      only: only.map((rule) => ruleOf(rule, phraseSet)),
      given,
      middle,
      initials: new Set([...given].map((word) => word.charAt(0))),
      isOther,
    };
  }

  #ambiguitiesOf(file: NameFile): Map<string, Ambiguity> {
    // Spellings of one family name have the same cues, and so a text is searched for them once.
    const alike = groupBy(file.ambiguous ?? [], ({ candidates, cues }) => JSON.stringify([candidates, cues]));
    const ambiguities = new Map<string, Ambiguity>();
    for (const group of alike.values()) {
      const ambiguity = this.#ambiguityOf(group[0] as AmbiguousForm);
      for (const { form } of group) ambiguities.set(keyOf(form), ambiguity);
    }
    return ambiguities;
  }

  #ambiguityOf({ candidates, cues }: AmbiguousForm): Ambiguity {
    const named = (id: string): Name => {
      const name = this.#names.get(id);
      if (name === undefined) throw new Error(`there is no name with the id ${id}`);
      return name;
    };
    const speaksFor = new Map(cues.flatMap((cue) => (cue.words ?? []).map((text) => [phraseOf(text), named(cue.for)] as const)));
    return {
      candidates: candidates.map(named),
      words: new PhraseSet([...speaksFor.keys()]),
      speaksFor,
      sure: new Set(cues.flatMap(({ sure = false, words = [] }) => (sure ? words.map(phraseOf) : []))),
      years: cues.flatMap(({ for: id, years }) =>
        years === undefined ? [] : [{ name: named(id), from: years[0], to: years[1] }],
      ),
    };
  }

  /** How many words of a person's form are titles. The last word never is. */
  #titlesAtHead(prose: Prose): number {
    let head = 0;
    for (let phrase = this.titles.at(prose, head); phrase !== undefined; phrase = this.titles.at(prose, head)) {
      if (head + phrase.length >= prose.words.length) break;
      head += phrase.length;
    }
    return head;
  }

  #addForms(definition: NameDefinition, forms: readonly ReadForm[], ambiguities: ReadonlyMap<string, Ambiguity>): void {
    const name = this.#names.get(definition.id) as Name;
    const free = freePhrases(definition, forms);
    for (const { spelling, prose } of forms) {
      const { words } = prose;
      const last = words.at(-1);
      if (!last) continue;
      const ruleKeys = [ruleKeyOf(spelling.text), ruleKeyOf(spelling.listed)];
      const speaksOf = ({ forms }: NameRule): boolean => forms === undefined || ruleKeys.some((key) => forms.has(key));
      const head = definition.kind === 'person' ? this.#titlesAtHead(prose) : 0;
      const key = words.map(({ folded }) => folded).join(' ');
      const form: Form = {
        name,
        listed: spelling.listed,
        words: words.map((word, i) => formWordOf(word, words[i - 1], words.length === 1)),
        key,
        unless: name.unless.filter(speaksOf),
        only: name.only.filter(speaksOf),
        surname: spelling.surname || (definition.kind === 'person' && words.length - head === 1),
        head,
        free: free.some((phrase) => ` ${key} `.includes(` ${phrase} `)),
        letters: words.slice(head).reduce((sum, { folded }) => sum + folded.length, 0),
        ambiguity: ambiguities.get(key),
        whose: speaksOneOf(definition.whose?.forms, ruleKeys) ? definition.whose : undefined,
        years: speaksOneOf(definition.dated?.forms, ruleKeys) ? definition.dated?.years : undefined,
        lastDot: spelling.text.endsWith('.') && isLetter(last),
      };
      this.#add(form);
      if (spelling.surname) this.#learnGivenNames(key, name);
    }
  }

  #add(form: Form): void {
    let node = this.#root;
    for (const { folded } of form.words) {
      this.#words.add(folded);
      const next = node.next.get(folded) ?? newNode();
      node.next.set(folded, next);
      node = next;
    }
    node.forms.push(form);
    const [first] = form.words;
    if (first && (first.case === 'acronym' || first.case === 'plural of an acronym')) this.acronyms.add(first.folded);
  }

  #learnGivenNames(familyName: string, { given, middle }: Name): void {
    const known = this.#givenNames.get(familyName) ?? new Set();
    this.#givenNames.set(familyName, known);
    for (const word of [...given, ...middle]) known.add(word);
  }
}

/** What `anyCase` frees of its capitals, as keys: every form that contains it is free. */
function freePhrases({ anyCase = false }: NameDefinition, forms: readonly ReadForm[]): readonly string[] {
  if (typeof anyCase !== 'boolean') return anyCase.map(keyOf);
  return forms.flatMap(({ prose: { words } }) => {
    const [only] = words;
    const isFree = anyCase && only && words.length === 1 && only.folded.length >= FREE_LETTERS;
    return isFree && caseOf(only, true) === 'capital' ? [only.folded] : [];
  });
}

interface ReadForm {
  readonly spelling: Spelling;
  readonly prose: Prose;
}

const newNode = (): FormNode => ({ forms: [], next: new Map() });

const phraseSet = (texts: readonly string[]): PhraseSet => new PhraseSet(texts.map(phraseOf));

/** The same where those that begin with a capital must have one in the text. */
const asWritten = (texts: readonly string[]): PhraseSet =>
  new PhraseSet(texts.map(phraseOf), new Set(texts.filter((text) => /^\p{Lu}/u.test(text)).map(phraseOf)));

/** The same for all texts of the same words. */
const keyOf = (text: string): string => phraseOf(text).join(' ');

/** The same for all texts of the same words that have capitals, or have none: a rule may speak of "line of contact" only. */
const ruleKeyOf = (text: string): string => `${keyOf(text)}${/\p{Lu}/u.test(text) ? '' : ', in small letters'}`;

/** Is one of the keys that of a listed form? */
const speaksOneOf = (forms: readonly string[] | undefined, keys: readonly string[]): boolean =>
  forms?.some((form) => keys.includes(ruleKeyOf(form))) === true;

function ruleOf({ forms, before, after, near, around }: NeighbourRule, setOf: typeof phraseSet): NameRule {
  return {
    forms: forms && new Set(forms.map(ruleKeyOf)),
    before: before && setOf(before),
    after: after && setOf(after),
    near: near && setOf(near),
    around: around && setOf(around),
  };
}
