/**
 * The room of names: one matcher finds the names in the report when that is compiled and the names in a draft while it is written. It
 * knows prose and `names.yaml`, and nothing of passages. Begin here: words are looked up in the tree of forms (`lexicon.ts`), what stands
 * around them is asked (`context.ts`, `bearers.ts`), and of what overlaps the longest is taken (`overlaps.ts`).
 */

import { onceOfMost } from '../common/once';
import { hasOnly, signsIn } from '../prose/gaps';
import { gapBefore, type Prose } from '../prose/prose';
import type { Setting } from '../prose/setting';
import { hasCapital, isDotted, isLetter, isNumber, isSectionSign, type Word } from '../prose/words';
import { explanationOf } from './acronyms';
import { Namesakes } from './ambiguity';
import { Bearers } from './bearers';
import { isAllowed, isWordInCapitals } from './context';
import type { NameFile } from './definition';
import { type Form, type FormNode, hasCase } from './form';
import { Lexicon } from './lexicon';
import { isAnotherTime } from './occasions';
import { addForm, type Candidate, takeLongest } from './overlaps';
import { Owners } from './owners';
import { type Over, type SettingPart, Settings } from './setting';
import { type Spelling, spellingsOf } from './spellings';
import { WORDS_LIKE_ACRONYMS } from './wordlists';

/** A name found in a text. */
export interface Mention {
  /** UTF-16 offsets of its first character and behind its last one. */
  readonly start: number;
  readonly end: number;
  /** Identifier of the name. */
  readonly name: string;
  /** Identifiers of the other names that may be meant, the likelier first. */
  readonly alternatives: readonly string[];
  /** The listed form that it is written after. */
  readonly form: string;
  /** Names of other things inside of it: "NATO" in "NATO summit". */
  readonly inner?: readonly Mention[];
}

/**
 * Finds the names of a {@link NameFile} in texts. Making one is cheap; the first {@link match} builds the tables (`match('')` does so
 * ahead of time), and from then on the time is linear in the text.
 */
export class NameMatcher {
  readonly #file: NameFile;
  readonly #spellings = new Map<string, readonly Spelling[]>();
  readonly #parts = new Map<string, SettingPart>();
  #built: Lexicon | undefined;

  /** @throws {Error} when two names have one id, or `ambiguous` speaks of a name that there is not */
  constructor(file: NameFile) {
    this.#file = file;
    for (const definition of [...file.names, ...(file.others ?? [])]) {
      if (this.#spellings.has(definition.id)) throw new Error(`the id ${definition.id} is used twice`);
      this.#spellings.set(definition.id, spellingsOf(definition));
    }
    for (const { candidates, cues } of file.ambiguous ?? [])
      for (const id of [...candidates, ...cues.map((cue) => cue.for)])
        if (!this.#spellings.has(id)) throw new Error(`there is no name with the id ${id}`);
  }

  /** All forms by which a name is known, the full name and the listed ones first, then generated spellings. Empty for an unknown id. */
  formsOf(id: string): readonly string[] {
    return (this.#spellings.get(id) ?? []).map(({ text }) => text);
  }

  /**
   * The names in a text, in order, not overlapping: of overlapping ones the longest. Never throws.
   * @param setting tells what stands over it in its document, where that is asked; left out where it is the whole of one
   */
  match(text: string, setting?: () => Setting): Mention[] {
    const lexicon = this.#lexicon();
    const prose = lexicon.read(text);
    return new Matching(lexicon, prose, new Settings(prose, setting, (part) => this.#readPart(part))).mentions();
  }

  #lexicon(): Lexicon {
    this.#built ??= new Lexicon(this.#file, ({ id }) => this.#spellings.get(id) ?? []);
    return this.#built;
  }

  /** The paragraphs of a document have the same over them. */
  #readPart(text: string): SettingPart {
    return onceOfMost(MOST_PARTS, this.#parts, text, (part) => {
      const lexicon = this.#lexicon();
      const prose = lexicon.read(part);
      return { prose, mentions: new Matching(lexicon, prose, NO_SETTINGS).mentionsOfAll() };
    });
  }
}

const MOST_PARTS = 200;
/** One for all: a long draft has tens of thousands of mentions. */
const NO_OTHERS: readonly string[] = [];
/** So many words of a name may have no letter in what is short for it. */
const MOST_UNSAID = 4;
/** For a heading, which has nothing over it. */
const NO_SETTINGS: Over = { over: () => ({ titles: [], sentence: undefined, date: undefined }) };

/** One text on its way to mentions. */
class Matching {
  readonly #lexicon: Lexicon;
  readonly #prose: Prose;
  readonly #bearers: Bearers;
  readonly #namesakes: Namesakes;
  readonly #owners: Owners;
  readonly #settings: Over;
  readonly #candidates: Candidate[] = [];

  constructor(lexicon: Lexicon, prose: Prose, settings: Over) {
    this.#lexicon = lexicon;
    this.#prose = prose;
    this.#settings = settings;
    this.#namesakes = new Namesakes(prose, settings);
    this.#owners = new Owners(prose, lexicon, settings);
    this.#bearers = new Bearers(prose, lexicon, {
      thingEndsAt: (i) => this.#thingEndsAt(i),
      nameStartsAt: (i) => this.#formsAt(i).some(({ forms }) => forms.some((form) => this.#fits(form, i))),
    });
  }

  mentions(): Mention[] {
    return this.mentionsOfAll().filter(({ name }) => !this.#lexicon.isOther(name));
  }

  /** Those besides of people who are not in the report. */
  mentionsOfAll(): Mention[] {
    this.#prose.words.forEach((word, i) => {
      if (!this.#lexicon.first(word) || !this.#startsWord(i)) return;
      for (const { forms, end } of this.#formsAt(i)) if (this.#endsWord(end)) this.#tryForms(forms, i, end);
    });
    return takeLongest(this.#candidates, (candidate, overlapping) => this.#mention(candidate, overlapping, true));
  }

  /** The forms that the words from `i` on have, shorter ones first, each with its last word. */
  #formsAt(i: number): Array<{ readonly forms: readonly Form[]; readonly end: number }> {
    const { words } = this.#prose;
    const found: Array<{ readonly forms: readonly Form[]; readonly end: number }> = [];
    let node: FormNode | undefined = this.#lexicon.first(words[i]);
    for (let end = i; node; ) {
      if (node.forms.length > 0) found.push({ forms: node.forms, end });
      const next: Word | undefined = words[++end];
      if (!next || next.paragraph !== words[i]?.paragraph) break;
      node = node.next.get(next.folded);
    }
    return found;
  }

  #tryForms(forms: readonly Form[], start: number, end: number): void {
    const found: Candidate[] = [];
    for (const form of forms) {
      if (!this.#fits(form, start)) continue;
      const from = form.head > 0 ? start + form.head : this.#bearers.startOf(form, start, end);
      if (from === undefined || !this.#isMeant(form, start + form.head, end)) continue;
      // A first name before them may be one that not all of the names can have.
      const same = found.find((candidate) => candidate.start === from);
      if (same) addForm(same, form);
      else {
        const given = this.#prose.words.slice(from, start + form.head);
        const letters = given.reduce((sum, { folded }) => sum + folded.length, form.letters);
        found.push({ start: from, end, forms: [form], letters, surname: form.surname });
      }
    }
    this.#candidates.push(...found);
  }

  /** Does what stands around let the form at the words [start, end] be the name? */
  #isMeant(form: Form, start: number, end: number): boolean {
    return (
      isAllowed(form, this.#prose, this.#settings, start, end) &&
      (form.whose === undefined || this.#owners.isOwn(form.whose, start, end)) &&
      !isAnotherTime(form, this.#prose, this.#settings, start, end) &&
      !(form.words[0]?.case === 'acronym' && this.#standsForOther(form, start))
    );
  }

  /** "Brazilian Portuguese (BP)": does the text say that the letters stand for something else? */
  #standsForOther({ name }: Form, i: number): boolean {
    const said = explanationOf(this.#prose, i);
    if (!said) return false;
    // "of" may stand for a letter, or for none.
    const isOwn = (first: number): boolean =>
      this.#formsAt(first).some(({ forms, end }) => end === said.last && forms.some((form) => form.name === name));
    for (let first = said.first; first > said.first - MOST_UNSAID; first--) if (isOwn(first)) return false;
    return true;
  }

  /** Does the form fit the words from `start` on: what stands between them, and their case? */
  #fits(form: Form, start: number): boolean {
    const words = this.#prose.words.slice(start, start + form.words.length);
    const last = start + words.length - 1;
    const hasGaps = form.words.every(({ signs, isTight }, k) => {
      const { gap } = words[k] as Word;
      return k === 0 || (hasOnly(gap, signs) && (gap !== '' || isTight || this.#mayTouch(start + k)));
    });
    if (!hasGaps) return false;
    const hasCases = form.words.every((wanted, k) => hasCase(words[k] as Word, wanted.case));
    if (!hasCases && !(form.free && this.#isPlainWord(start, last))) return false;
    const [first] = words as [Word];
    if (words.length > 1) return true;
    if (this.#isCurrency(first)) return false;
    if (form.words[0]?.case === 'acronym' && this.#hasLetterBefore(start)) return false;
    if (form.words[0]?.case !== 'acronym' || isDotted(first) || !WORDS_LIKE_ACRONYMS.has(first.folded)) return true;
    return !isWordInCapitals(this.#prose, this.#lexicon, start);
  }

  /** "US$300" is money. */
  #isCurrency({ end }: Word): boolean {
    return /^\$\s?\d/.test(this.#prose.printed.text.slice(end, end + 3));
  }

  /** "e-NAM" */
  #hasLetterBefore(i: number): boolean {
    const before = this.#prose.words[i - 1];
    return before !== undefined && isLetter(before) && /^[-\u2010\u2011]$/.test(gapBefore(this.#prose, i));
  }

  /** A name in small letters counts as a word of its own only: in "gabala-map" and "$gabala" it is part of an identifier. */
  #isPlainWord(start: number, end: number): boolean {
    const before = gapBefore(this.#prose, start);
    const behind = gapBefore(this.#prose, end + 1);
    const isHyphened = [...(start > 0 ? signsIn(before) : []), ...signsIn(behind)].includes('hyphen');
    return !(isHyphened && !/\s/u.test(behind)) && !/[$#=@-]$/.test(before) && !/^[=({]/.test(behind);
  }

  /** After a section sign and after dotted letters a word may begin without a space. */
  #mayTouch(i: number): boolean {
    const before = this.#prose.words[i - 1];
    return before !== undefined && (isDotted(before) || isSectionSign(before));
  }

  /** Does word `i` begin a word on the printed page, and is it not the end of one that a bracket divides: "[Iran]ian"? */
  #startsWord(i: number): boolean {
    const word = this.#prose.words[i];
    if (i === 0 || !word) return true;
    if (word.gap === '') return this.#mayTouch(i);
    return !/^\]+$/.test(word.gap) || hasCapital(word) || isNumber(word);
  }

  #endsWord(end: number): boolean {
    const next = this.#prose.words[end + 1];
    // The plural of a word in brackets: "[S-300]s".
    return !next || this.#startsWord(end + 1) || next.text === 's';
  }

  /** Does a candidate that is no person end with word `i`? Asked only after the candidates before have been collected. */
  #thingEndsAt(i: number): boolean {
    return this.#candidates.slice(-8).some(({ end, forms }) => end === i && forms.some(({ name }) => name.kind !== 'person'));
  }

  /**
   * The mention of a candidate.
   * @param overlapping those that overlap with it or with each other, itself included
   * @param isOuter it lies in no other mention
   */
  #mention(candidate: Candidate, overlapping: readonly Candidate[], isOuter: boolean): Mention {
    const { start, end, forms } = candidate;
    const [form, ...others] = this.#likeliestFirst(candidate) as [Form, ...Form[]];
    if (others.length === 0 && isOuter && form.ambiguity === undefined) this.#namesakes.note(form.name, start);
    const { words, printed } = this.#prose;
    const first = words[start] as Word;
    const last = words[end] as Word;
    const behind = form.lastDot && printed.text[last.end] === '.' ? last.end + 1 : last.end;
    const mention: Mention = {
      start: printed.sourceStart(first.start),
      end: printed.sourceEnd(behind - 1),
      name: form.name.id,
      alternatives: others.length > 0 ? others.flatMap(({ name }) => (name.isOther ? [] : [name.id])) : NO_OTHERS,
      form: form.listed,
    };
    const isPerson = form.name.kind === 'person';
    const inside = overlapping.filter(
      (other) =>
        other !== candidate &&
        other.start >= start &&
        other.end <= end &&
        // "H. Aliyev" in "Ilham H. Aliyev" is nobody else
        !other.forms.some(({ name }) => (isPerson && name.kind === 'person') || forms.some((own) => own.name === name)),
    );
    if (inside.length === 0) return mention;
    const inner = takeLongest(inside, (one, around) => this.#mention(one, around, false));
    return { ...mention, inner: inner.filter(({ name }) => !this.#lexicon.isOther(name)) };
  }

  /** The forms of a candidate, one for each name that may be meant. */
  #likeliestFirst({ forms, start, end }: Candidate): readonly Form[] {
    if (forms.length < 2) return forms;
    const ambiguity = forms.find((form) => form.ambiguity !== undefined)?.ambiguity;
    const names = forms.map(({ name }) => name);
    const ranked = ambiguity ? this.#namesakes.rank(names, ambiguity, start, end) : [...names].sort((a, b) => a.index - b.index);
    return ranked.map((name) => forms.find((form) => form.name === name) as Form);
  }
}
