/** The one matcher: it finds the names in the report when that is compiled and the names in a draft while it is written. */

import { BRACKET, BREAK, HYPHEN, MARKUP, NEWLINE, SPACE } from '../prose/gap';
import { findRegions } from '../prose/skip';
import { ALL_UPPER, DOTTED, FIRST_UPPER, MULTI_UPPER, NUMBER, SIGN, Tokens, UPPER_AND_S } from '../prose/tokens';
import { Namesakes } from './ambiguity';
import { Bearers, OTHER, type Surroundings } from './bearers';
import { isAllowed, isWordInCapitals } from './context';
import type { NameFile } from './definition';
import { type Spelling, spellingsOf } from './forms';
import { ACRONYM, ACRONYM_PLURAL, CAPITAL, CAPITALS, type Form, Lexicon, LIKE_ACRONYM } from './lexicon';

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

/** A form that fits some words of the text, before it is known which of the overlapping ones to take. */
interface Candidate {
  /** Words from the first to the last, both included. */
  start: number;
  end: number;
  /** One form for each name, all of the same words. */
  forms: readonly Form[];
  /** Folded letters and digits. */
  letters: number;
  /** A family name alone, with or without a first name that no form lists. */
  surname: boolean;
}

/** So many candidates are kept to be used again for the next text. */
const KEPT_CANDIDATES = 4096;

const NOTHING: readonly never[] = [];

/**
 * Finds the names of a {@link NameFile} in texts. Making one is cheap; the first {@link match} builds the tables (`match('')` does so
 * ahead of time), and from then on the time is linear in the text.
 */
export class NameMatcher {
  readonly #file: NameFile;
  readonly #spellings = new Map<string, readonly Spelling[]>();
  #built: Lexicon | undefined;
  readonly #tokens = new Tokens();
  readonly #surroundings: Surroundings = {
    thingEndsAt: (i) => this.#thingEndsAt(i),
    nameStartsAt: (i) => this.#fitsAt(i),
  };
  /** The first `#count` of them are the candidates of the text; used again for the next, since making them new is what costs most. */
  readonly #candidates: Candidate[] = [];
  #count = 0;
  /** How many candidates there were before the words that are being tried. */
  #settled = 0;

  /** @throws {Error} when two names have one id, or `ambiguous` speaks of a name that there is not */
  constructor(file: NameFile) {
    this.#file = file;
    for (const definition of file.names) {
      if (this.#spellings.has(definition.id)) throw new Error(`the id ${definition.id} is used twice`);
      this.#spellings.set(definition.id, spellingsOf(definition));
    }
    for (const { candidates, cues } of file.ambiguous ?? [])
      for (const id of [...candidates, ...cues.map((cue) => cue.for)])
        if (!this.#spellings.has(id)) throw new Error(`there is no name with the id ${id}`);
  }

  get #lexicon(): Lexicon {
    this.#built ??= new Lexicon(this.#file, ({ id }) => this.#spellings.get(id) ?? []);
    return this.#built;
  }

  /** All forms by which a name is known, the full name and the listed ones first, then generated spellings. Empty for an unknown id. */
  formsOf(id: string): readonly string[] {
    return (this.#spellings.get(id) ?? []).map(({ text }) => text);
  }

  /**
   * The names in a text, in order, not overlapping: of overlapping ones the longest. Costs about the same for any number of names.
   * Never throws.
   */
  match(text: string): Mention[] {
    const lexicon = this.#lexicon;
    const tokens = this.#tokens;
    lexicon.tokenizer.run(text, tokens, findRegions(text));
    if (this.#candidates.length > KEPT_CANDIDATES) this.#candidates.length = KEPT_CANDIDATES;
    this.#count = 0;
    this.#collectAll(new Bearers(tokens, lexicon, this.#surroundings));
    const namesakes = new Namesakes(tokens, lexicon);
    const mentions: Mention[] = [];
    takeLongest(this.#candidates, this.#count, (candidate, from, to) => {
      mentions.push(this.#mention(candidate, this.#candidates, from, to, namesakes, true));
    });
    return mentions;
  }

  #collectAll(bearers: Bearers): void {
    const { ids, count } = this.#tokens;
    const lexicon = this.#lexicon;
    for (let i = 0; i < count; i++) {
      const node = lexicon.first(ids[i] as number);
      if (node !== 0) this.#collect(i, node, bearers);
    }
  }

  /** Collect the candidates that begin with word `i`, whose node in the tree is `first`. */
  #collect(i: number, first: number, bearers: Bearers): void {
    const tokens = this.#tokens;
    if (!this.#startsWord(i)) return;
    let node = first;
    for (let end = i; node !== 0; ) {
      const forms = this.#lexicon.formsAt(node);
      if (forms.length > 0 && this.#endsWord(end)) this.#tryForms(forms, i, end, bearers);
      end++;
      if (end >= tokens.count || (tokens.gaps[end] as number) & BREAK) break;
      node = this.#lexicon.next(node, tokens.ids[end] as number);
    }
  }

  #tryForms(forms: readonly Form[], start: number, end: number, bearers: Bearers): void {
    const settled = this.#count;
    this.#settled = settled;
    for (const form of forms) {
      if (!this.#fits(form, start)) continue;
      const from = form.head > 0 ? start + form.head : bearers.startOf(form, start, end);
      if (from === OTHER || !isAllowed(form, this.#tokens, this.#lexicon, start + form.head, end)) continue;
      // a first name before them may be one that not all of the names can have
      let k = settled;
      while (k < this.#count && (this.#candidates[k] as Candidate).start !== from) k++;
      if (k < this.#count) addForm(this.#candidates[k] as Candidate, form);
      else this.#add(form, forms.length === 1 ? forms : [form], from, start, end);
    }
  }

  #add(form: Form, forms: readonly Form[], from: number, start: number, end: number): void {
    let { letters } = form;
    for (let word = from; word < start + form.head; word++)
      letters += Math.max(1, this.#lexicon.vocabulary.lengthOf(this.#tokens.ids[word] as number));
    const used = this.#candidates[this.#count++];
    if (used === undefined) this.#candidates.push({ start: from, end, forms, letters, surname: form.surname });
    else {
      used.start = from;
      used.end = end;
      used.forms = forms;
      used.letters = letters;
      used.surname = form.surname;
    }
  }

  /** Does the form fit the words from `start` on: what stands between them, and their case? */
  #fits(form: Form, start: number): boolean {
    const { gaps, flags, ids } = this.#tokens;
    const { shape } = form;
    const { cases } = shape;
    const length = cases.length;
    for (let k = 1; k < length; k++) {
      const gap = gaps[start + k] as number;
      if ((gap & ~(shape.gaps[k] as number)) !== 0) return false;
      if ((gap & ~MARKUP) === 0 && shape.tight[k] !== true && !this.#mayTouch(start + k)) return false;
    }
    let isCased = true;
    for (let k = 0; k < length && isCased; k++) isCased = hasCase(flags[start + k] as number, cases[k] as number);
    if (!isCased && !(form.free && this.#isPlainWord(start, start + length - 1))) return false;
    if (length === 1 && this.#isCurrency(start)) return false;
    if (length > 1 || cases[0] !== ACRONYM || (flags[start] as number) & DOTTED) return true;
    const isLikeWord = (this.#lexicon.classOf(ids[start] as number) & LIKE_ACRONYM) !== 0;
    return !isLikeWord || !isWordInCapitals(this.#tokens, this.#lexicon, start);
  }

  /** "US$300" is money. */
  #isCurrency(i: number): boolean {
    const { ends, text } = this.#tokens;
    const end = ends[i] as number;
    const next = text.charCodeAt(end);
    return (next === 0x24 || next === 0x5c) && /^\\?\$\s?\d/.test(text.slice(end, end + 4));
  }

  /** A name in small letters counts as a word of its own only: in "gabala-map" and "$gabala" it is part of an identifier. */
  #isPlainWord(start: number, end: number): boolean {
    const { gaps, starts, ends, text } = this.#tokens;
    const hyphens = ((start > 0 ? (gaps[start] as number) : 0) | (gaps[end + 1] as number)) & HYPHEN;
    const hyphenWord = hyphens !== 0 && !((gaps[end + 1] as number) & (SPACE | NEWLINE));
    return (
      !hyphenWord &&
      !/[$#=@-]/.test(text.charAt((starts[start] as number) - 1)) &&
      !/[=({]/.test(text.charAt(ends[end] as number))
    );
  }

  /** After a section sign and after dotted letters a word may begin without a space. */
  #mayTouch(i: number): boolean {
    return ((this.#tokens.flags[i - 1] as number) & (DOTTED | SIGN)) !== 0;
  }

  /** Is there something between words `i - 1` and `i` on the printed page? */
  #startsWord(i: number): boolean {
    if (i === 0) return true;
    const gap = this.#tokens.gaps[i] as number;
    return (gap & ~MARKUP) === 0 ? this.#mayTouch(i) : !this.#trailsLink(i, gap);
  }

  /** Does word `i` end a word that a link begins: `[[Iran]]ian`? */
  #trailsLink(i: number, gap: number): boolean {
    if ((gap & ~(MARKUP | BRACKET)) !== 0) return false;
    const { text, starts, flags } = this.#tokens;
    return !((flags[i] as number) & (FIRST_UPPER | NUMBER)) && /[\])]/.test(text.charAt((starts[i] as number) - 1));
  }

  #endsWord(end: number): boolean {
    const tokens = this.#tokens;
    const next = end + 1;
    if (next >= tokens.count || this.#startsWord(next)) return true;
    // the plural of a word in code quotes: `S-300`s
    return (
      (tokens.ends[next] as number) - (tokens.starts[next] as number) === 1 &&
      tokens.text.charAt(tokens.starts[next] as number) === 's'
    );
  }

  /** Does any form fit the words from `i` on, whatever its neighbours? */
  #fitsAt(i: number): boolean {
    const tokens = this.#tokens;
    let node = this.#lexicon.first(tokens.ids[i] as number);
    for (let end = i; node !== 0; ) {
      for (const form of this.#lexicon.formsAt(node)) if (this.#fits(form, i)) return true;
      end++;
      if (end >= tokens.count) break;
      node = this.#lexicon.next(node, tokens.ids[end] as number);
    }
    return false;
  }

  /** Does a candidate that is no person end with word `i`? Asked only after the candidates before have been collected. */
  #thingEndsAt(i: number): boolean {
    for (let k = this.#settled - 1; k >= 0 && k >= this.#settled - 8; k--) {
      const candidate = this.#candidates[k] as Candidate;
      if (candidate.end === i && candidate.forms.some(({ name }) => name.kind !== 'person')) return true;
    }
    return false;
  }

  /**
   * The mention of a candidate. `list` holds in [from, to) those that overlap with it or with each other, itself included.
   * @param isOuter it lies in no other mention
   */
  #mention(
    candidate: Candidate,
    list: readonly Candidate[],
    from: number,
    to: number,
    namesakes: Namesakes,
    isOuter: boolean,
  ): Mention {
    const { start, end, forms } = candidate;
    const tokens = this.#tokens;
    let form = forms[0] as Form;
    let alternatives: readonly string[] = NOTHING;
    if (forms.length > 1) {
      const names = forms.map(({ name }) => name);
      const shared = forms.find(({ ambiguity }) => ambiguity !== undefined)?.ambiguity;
      const [name, ...others] =
        shared === undefined ? names.sort((a, b) => a.index - b.index) : namesakes.rank(names, shared, start, end);
      form = forms.find((one) => one.name === name) as Form;
      alternatives = others.map(({ id }) => id);
    } else if (isOuter && form.ambiguity === undefined) namesakes.note(form.name, start);
    let last = tokens.ends[end] as number;
    if (form.lastDot && tokens.text.charCodeAt(last) === 0x2e) last++;
    const mention: Omit<Mention, 'inner'> & { inner?: Mention[] } = {
      start: tokens.starts[start] as number,
      end: last,
      name: form.name.id,
      alternatives,
      form: form.listed,
    };
    if (to - from === 1) return mention;
    const isPerson = form.name.kind === 'person';
    const inside: Candidate[] = [];
    for (let k = from; k < to; k++) {
      const other = list[k] as Candidate;
      if (other === candidate || other.start < start || other.end > end) continue;
      // "H. Aliyev" in "Ilham H. Aliyev" is nobody else
      if (!other.forms.some(({ name }) => (isPerson && name.kind === 'person') || forms.some((own) => own.name === name)))
        inside.push(other);
    }
    if (inside.length === 0) return mention;
    const inner: Mention[] = [];
    takeLongest(inside, inside.length, (one, first, behind) => {
      inner.push(this.#mention(one, inside, first, behind, namesakes, false));
    });
    mention.inner = inner;
    return mention;
  }
}

/** Add one more form of the same words to a candidate. A full form tells more than the same words as a family name. */
const addForm = (candidate: Candidate, form: Form): void => {
  const { forms } = candidate;
  const same = forms.findIndex(({ name }) => name === form.name);
  if (same < 0) candidate.forms = [...forms, form];
  else if ((forms[same] as Form).surname && !form.surname) candidate.forms = forms.with(same, form);
  if (!form.surname) candidate.surname = false;
};

const hasCase = (flags: number, wanted: number): boolean => {
  switch (wanted) {
    case CAPITAL:
      return (flags & FIRST_UPPER) !== 0;
    case CAPITALS:
      return (flags & FIRST_UPPER) !== 0 && (flags & MULTI_UPPER) !== 0;
    case ACRONYM:
      return (flags & ALL_UPPER) !== 0;
    case ACRONYM_PLURAL:
      return (flags & (ALL_UPPER | UPPER_AND_S)) !== 0;
    default:
      return true;
  }
};

/** So many candidates that overlap in a chain are weighed against each other; longer chains are cut, so that time stays linear. */
const LONGEST_CHAIN = 64;

/**
 * Take of the first `count` candidates those that do not overlap, in order: the one with more letters first, a full name before a family
 * name, the earlier one. Puts the candidates in order; `take` is given each with the range of those that overlap with it or with each
 * other.
 */
const takeLongest = (
  candidates: Candidate[],
  count: number,
  take: (candidate: Candidate, from: number, to: number) => void,
): void => {
  sortByPlace(candidates, count);
  let taken = -1;
  for (let from = 0; from < count; ) {
    const first = candidates[from] as Candidate;
    let reach = first.end;
    // usually the first one covers the others: a full name, and the family name in it
    let isLongest = true;
    let to = from + 1;
    for (; to < count && to - from < LONGEST_CHAIN; to++) {
      const next = candidates[to] as Candidate;
      if (next.start > reach) break;
      if (next.end > first.end || rank(next, first) < 0) isLongest = false;
      reach = Math.max(reach, next.end);
    }
    for (const candidate of isLongest ? [first] : longestOf(candidates.slice(from, to))) {
      if (candidate.start <= taken) continue;
      take(candidate, from, to);
      taken = candidate.end;
    }
    from = to;
  }
};

/** By their first word, the longer one first. They come nearly in order, each at most a name's length away from its place. */
const sortByPlace = (candidates: Candidate[], count: number): void => {
  for (let i = 1; i < count; i++) {
    const one = candidates[i] as Candidate;
    let place = i;
    for (; place > 0; place--) {
      const before = candidates[place - 1] as Candidate;
      if (before.start < one.start || (before.start === one.start && before.end >= one.end)) break;
      candidates[place] = before;
    }
    if (place < i) candidates[place] = one;
  }
};

/** Below 0 where `a` is taken rather than `b`, wherever they stand. */
const rank = (a: Candidate, b: Candidate): number => b.letters - a.letters || Number(a.surname) - Number(b.surname);

/** Those to take of candidates that overlap. */
const longestOf = (overlapping: readonly Candidate[]): Candidate[] => {
  const ranked = [...overlapping].sort((a, b) => rank(a, b) || a.start - b.start);
  const chosen: Candidate[] = [];
  for (const one of ranked) if (!chosen.some((other) => one.start <= other.end && other.start <= one.end)) chosen.push(one);
  return chosen.sort((a, b) => a.start - b.start);
};
