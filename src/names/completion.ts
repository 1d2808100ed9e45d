import { fold } from '../prose/fold';
import { lastSpaceIn } from '../prose/lastSpace';
import { CALENDAR_WORDS, COMMON_BEGINNINGS, ORDINARY_WORDS, SMALL_WORDS } from './wordlists';

/** What is asked of a name that is to be completed. */
export interface CompletableName {
  readonly name: string;
  /** The forms that may be written, the report's own first. */
  readonly listed: readonly string[];
  /** The more there are, the likelier the name is meant. */
  readonly passages: readonly number[];
}

/** A way to go on from what has been typed. */
export interface NameSuggestion<N> {
  readonly name: N;
  /** What would be written. */
  readonly form: string;
  /** The form that begins as typed: {@link form}, or the one that the report's own spelling is offered beside. */
  readonly begun: string;
}

/** Names that what stands before the cursor may be the beginning of. */
export interface NameSuggestions<N> {
  /** Where the name begins, as an offset in the line. */
  readonly start: number;
  /** Names that the report speaks of more come first. */
  readonly suggestions: ReadonlyArray<NameSuggestion<N>>;
}

/** So many words may have been typed of a name. */
const MOST_WORDS = 8;
/** UTF-16 units before the cursor that are looked at. */
const FURTHEST = 100;
/** What a word is joined to where it is no prose: part of a path, an address, a command, a variable, a link target. */
const NO_PROSE = /[\\@#$/=]|\]\(|:\/\//;
/** Tags and text commands around a word that leave it prose. */
const MARKUP =
  /<[^>\s]*>|\\(?!\w*(?:cite|ref|label|url|href|include|input|package|begin|end|bib))[a-zA-Z]+\*?(?:\[[^\]\s]*\])?\{/gi;

interface Entry<N> {
  readonly key: string;
  /** So much of the key says nothing yet of the name: "May 2012 " of a summit. */
  readonly vague: number;
  readonly form: string;
  readonly name: N;
  /** The form that the report itself uses first. */
  readonly own: string;
  /** The place of the form in the list of the name's. */
  readonly order: number;
}

/** Finds the names that begin as typed, by any of their listed forms. */
export class NameCompleter<N extends CompletableName> {
  readonly #entries: ReadonlyArray<Entry<N>>;

  /** @param peoples words such as "Russian", which begin names and much else */
  constructor(names: readonly N[], peoples: readonly string[] = []) {
    // "Russia" begins the name of a war, and is more likely meant itself.
    const whole = new Set([...peoples, ...names.flatMap(({ listed }) => listed)].map(keyOf));
    const isCommon = (word: string) => [COMMON_BEGINNINGS, ORDINARY_WORDS, whole].some((words) => words.has(word));
    this.#entries = names.flatMap((name) => {
      const [own = name.name] = name.listed;
      return [...new Set([...name.listed, name.name])].map((form, order) => {
        const key = keyOf(form);
        return { key, vague: vagueLength(key, isCommon), form, name, own, order };
      });
    });
  }

  /**
   * What the end of a line's text may become. Of several words the longest beginning of a name counts. Where a whole name or a whole
   * word of one stands nothing is offered: it is more likely meant as it is. Neither is a name of which only a month, a number, an
   * article or a common word has been typed.
   * @param before the line up to the cursor
   * @param trigger a character that asks for names where it stands before a word, and is replaced with it
   */
  suggest(before: string, trigger = ''): NameSuggestions<N> | undefined {
    const asked = trigger ? triggerStart(before, trigger) : undefined;
    if (asked !== undefined) return this.#suggestFrom(asked, before.slice(asked + trigger.length), true);
    for (const start of wordStarts(before)) {
      const found = this.#suggestFrom(start, before.slice(start), false);
      if (found) return found.suggestions.length ? found : undefined;
    }
    return undefined;
  }

  /** Undefined where no name begins so; without suggestions where one stands as a whole. */
  #suggestFrom(start: number, typed: string, mayBeEmpty: boolean): NameSuggestions<N> | undefined {
    const key = keyOf(typed);
    if (!key.trim() ? !mayBeEmpty : /\s$/.test(typed)) return undefined;
    if (this.#entries.some((entry) => entry.key === key)) return { start, suggestions: [] };
    const suggestions = this.#startingWith(key, typed);
    return suggestions.length ? { start, suggestions } : undefined;
  }

  #startingWith(key: string, typed: string): Array<NameSuggestion<N>> {
    const begun = new Map<N, Entry<N>[]>();
    for (const entry of this.#entries) {
      if (!entry.key.startsWith(key) || (key && (key.length <= entry.vague || endsWord(entry.key, key.length)))) continue;
      const others = begun.get(entry.name);
      if (others) others.push(entry);
      else begun.set(entry.name, [entry]);
    }
    return [...begun]
      .sort(([a], [b]) => b.passages.length - a.passages.length || a.name.localeCompare(b.name, 'en'))
      .flatMap(([name, entries]) => {
        const exact = entries.filter(({ form }) => form.startsWith(typed));
        const [first, ...others] = (exact.length ? exact : entries).sort((a, b) => a.order - b.order);
        if (!first) return [];
        // "Section 907" before "Section 907 of the FREEDOM Support Act"
        const short = others.filter((one) => first.key.startsWith(`${one.key} `)).sort((a, b) => a.key.length - b.key.length)[0];
        const forms = new Set([(short ?? first).form, first.form, first.own, ...(isShort(first.form) ? [name.name] : [])]);
        return [...forms].map((form) => ({ name, form, begun: form === short?.form ? form : first.form }));
      });
  }
}

/** Beside an acronym its full name is offered. */
const isShort = (form: string): boolean => /^[\p{Lu}\d.&-]+$/u.test(form);

/** Does a word of a key end there? */
const endsWord = (key: string, end: number): boolean => key[end - 1] !== ' ' && !/[\p{L}\p{N}]/u.test(key[end] ?? '');

/** Up to where a key may be the beginning of anything: months, numbers and articles, and one common word. Its last word says enough. */
function vagueLength(key: string, isCommon: (word: string) => boolean): number {
  const words = key.split(' ');
  const passes = (word: string) => /^\p{N}/u.test(word) || CALENDAR_WORDS.has(word) || SMALL_WORDS.has(word);
  const length = (count: number) => words.slice(0, count).join(' ').length + (count && 1);
  const first = words.findIndex((word) => !passes(word));
  if (first < 0) return key.length;
  return length(isCommon(words[first] ?? '') && first < words.length - 1 ? first + 1 : first);
}

/** Where a trigger stands before what may be the beginning of a name, or before nothing yet; never within a word, as in an address. */
function triggerStart(before: string, trigger: string): number | undefined {
  const start = before.lastIndexOf(trigger);
  if (start < Math.max(0, before.length - FURTHEST) || /[\p{L}\p{N}]/u.test(before[start - 1] ?? '')) return undefined;
  const typed = before.slice(start + trigger.length);
  return /^\s/.test(typed) ? undefined : start;
}

/** Where a name that the cursor is in may begin, the furthest first. */
function wordStarts(before: string): number[] {
  const starts: number[] = [];
  const from = Math.max(0, before.length - FURTHEST);
  for (let i = before.length - 1; i >= from && starts.length < MOST_WORDS; i--) {
    if (!/[\p{L}\p{N}§]/u.test(before[i] ?? '') || /[\p{L}\p{N}\p{M}’']/u.test(before[i - 1] ?? '')) continue;
    const near = before.slice(from, i);
    const joined = near.slice(lastSpaceIn(near) + 1);
    if (!NO_PROSE.test(joined.replace(MARKUP, ''))) starts.push(i);
  }
  return starts.reverse();
}

/** Folded, with one space for whatever stands between words. */
function keyOf(text: string): string {
  return fold(text)
    .replace(/['’.\u00ad]/g, '')
    .replace(/[\s\u00a0\u2010-\u2015-]+/g, ' ')
    .trimStart();
}
