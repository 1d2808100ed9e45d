/** The one matcher: it finds the names in the report when that is compiled and the names in a draft while it is written. */
import { type ClearMention, Namesakes } from './ambiguity';
import { Bearers, OTHER, type Surroundings } from './bearers';
import { isAllowed, isWordInCapitals } from './context';
import type { NameFile } from './definition';
import { type Spelling, spellingsOf } from './forms';
import { BRACKET, BREAK, HYPHEN, MARKUP, NEWLINE, SPACE } from './gap';
import { ACRONYM, ACRONYM_PLURAL, CAPITAL, CAPITALS, type Form, Lexicon, LIKE_ACRONYM, type Name } from './lexicon';
import { findRegions } from './skip';
import { ALL_UPPER, DOTTED, FIRST_UPPER, MULTI_UPPER, NUMBER, SIGN, Tokens, UPPER_AND_S } from './tokens';

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
  readonly start: number;
  readonly end: number;
  /** One form for each name, all of the same words. */
  readonly forms: readonly Form[];
  /** Folded letters and digits. */
  readonly letters: number;
  /** A family name alone, with or without a first name that no form lists. */
  readonly surname: boolean;
}

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
  #candidates: Candidate[] = [];

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
    this.#candidates = [];
    const bearers = new Bearers(tokens, lexicon, this.#surroundings);
    for (let i = 0; i < tokens.count; i++) {
      const node = lexicon.first(tokens.ids[i] as number);
      if (node !== 0) this.#collect(i, node, bearers);
    }
    const namesakes = new Namesakes(tokens, lexicon);
    const clear: ClearMention[] = [];
    return longest(this.#candidates).map((chosen) => this.#mention(chosen, namesakes, clear, true));
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
    const found: Form[][] = [];
    const starts: number[] = [];
    for (const form of forms) {
      if (!this.#fits(form, start)) continue;
      const from = form.head > 0 ? start + form.head : bearers.startOf(form, start, end);
      if (from === OTHER || !isAllowed(form, this.#tokens, this.#lexicon, start + form.head, end)) continue;
      const group = found[starts.indexOf(from)];
      if (group === undefined) {
        starts.push(from);
        found.push([form]);
      } else {
        // a full form tells more than the same words as a family name
        const same = group.findIndex(({ name }) => name === form.name);
        if (same < 0) group.push(form);
        else if ((group[same] as Form).surname && !form.surname) group[same] = form;
      }
    }
    found.forEach((group, i) => {
      const from = starts[i] as number;
      const first = group[0] as Form;
      let letters = first.letters;
      for (let word = from; word < start + first.head; word++)
        letters += Math.max(1, this.#lexicon.vocabulary.lengthOf(this.#tokens.ids[word] as number));
      this.#candidates.push({ start: from, end, forms: group, letters, surname: group.every(({ surname }) => surname) });
    });
  }

  /** Does the form fit the words from `start` on: what stands between them, and their case? */
  #fits(form: Form, start: number): boolean {
    const { gaps, flags, ids } = this.#tokens;
    const length = form.gaps.length;
    for (let k = 1; k < length; k++) {
      const gap = gaps[start + k] as number;
      if ((gap & ~(form.gaps[k] as number)) !== 0) return false;
      if ((gap & ~MARKUP) === 0 && form.tight[k] !== true && !this.#mayTouch(start + k)) return false;
    }
    let isCased = true;
    for (let k = 0; k < length && isCased; k++) isCased = hasCase(flags[start + k] as number, form.cases[k] as number);
    if (!isCased && !(form.free && this.#isPlainWord(start, start + length - 1))) return false;
    if (length === 1 && this.#isCurrency(start)) return false;
    if (length > 1 || form.cases[0] !== ACRONYM || (flags[start] as number) & DOTTED) return true;
    const isLikeWord = (this.#lexicon.classOf(ids[start] as number) & LIKE_ACRONYM) !== 0;
    return !isLikeWord || !isWordInCapitals(this.#tokens, this.#lexicon, start);
  }

  /** "US$300" is money. */
  #isCurrency(i: number): boolean {
    const { ends, text } = this.#tokens;
    const end = ends[i] as number;
    const next = text.charAt(end);
    return (next === '$' || next === '\\') && /^\\?\$\s?\d/.test(text.slice(end, end + 4));
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
    for (let k = this.#candidates.length - 1; k >= 0 && k >= this.#candidates.length - 8; k--) {
      const candidate = this.#candidates[k] as Candidate;
      if (candidate.end === i && candidate.forms.some(({ name }) => name.kind !== 'person')) return true;
    }
    return false;
  }

  /** The mention of a candidate. `clear` holds what leaves no doubt before it, and grows where `isOuter`. */
  #mention({ candidate, around }: Chosen, namesakes: Namesakes, clear: ClearMention[], isOuter: boolean): Mention {
    const { start, end, forms } = candidate;
    const tokens = this.#tokens;
    const shared = forms.find(({ ambiguity }) => ambiguity !== undefined)?.ambiguity;
    const names = forms.map(({ name }) => name);
    const ranked: readonly Name[] =
      shared === undefined ? names.sort((a, b) => a.index - b.index) : namesakes.rank(names, shared, start, end, clear);
    const [name, ...others] = ranked as [Name, ...Name[]];
    if (isOuter && shared === undefined && others.length === 0) clear.push({ name, start });
    const form = forms.find((one) => one.name === name) as Form;
    const isPerson = name.kind === 'person';
    const inside = around.filter(
      (other) =>
        other !== candidate &&
        other.start >= start &&
        other.end <= end &&
        // "H. Aliyev" in "Ilham H. Aliyev" is nobody else
        !other.forms.some((one) => names.includes(one.name) || (isPerson && one.name.kind === 'person')),
    );
    let last = tokens.ends[end] as number;
    if (form.lastDot && tokens.text.charCodeAt(last) === 0x2e) last++;
    return {
      start: tokens.starts[start] as number,
      end: last,
      name: name.id,
      alternatives: others.map(({ id }) => id),
      form: form.listed,
      ...(inside.length > 0 ? { inner: longest(inside).map((one) => this.#mention(one, namesakes, clear, false)) } : {}),
    };
  }
}

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

/** A candidate that is taken, and the ones that overlap with it or with each other. */
interface Chosen {
  readonly candidate: Candidate;
  readonly around: readonly Candidate[];
}

/** So many candidates that overlap in a chain are weighed against each other; longer chains are cut, so that time stays linear. */
const LONGEST_CHAIN = 64;

/** Candidates that do not overlap, in order: the one with more letters first, a full name before a family name, the earlier one. */
const longest = (candidates: readonly Candidate[]): Chosen[] => {
  const inOrder = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end);
  const chosen: Chosen[] = [];
  let taken = -1;
  for (let from = 0; from < inOrder.length; ) {
    let reach = (inOrder[from] as Candidate).end;
    let to = from + 1;
    while (to < inOrder.length && to - from < LONGEST_CHAIN && (inOrder[to] as Candidate).start <= reach)
      reach = Math.max(reach, (inOrder[to++] as Candidate).end);
    const around = inOrder.slice(from, to);
    for (const candidate of to === from + 1 ? around : longestOf(around)) {
      if (candidate.start <= taken) continue;
      chosen.push({ candidate, around });
      taken = candidate.end;
    }
    from = to;
  }
  return chosen;
};

const longestOf = (overlapping: readonly Candidate[]): Candidate[] => {
  const ranked = [...overlapping].sort(
    (a, b) => b.letters - a.letters || Number(a.surname) - Number(b.surname) || a.start - b.start,
  );
  const chosen: Candidate[] = [];
  for (const one of ranked) if (!chosen.some((other) => one.start <= other.end && other.start <= one.end)) chosen.push(one);
  return chosen.sort((a, b) => a.start - b.start);
};
