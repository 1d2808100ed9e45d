/**
 * Words with their offsets, in one pass. A word is folded into a buffer of code units and looked up by its hash; no string is made.
 * Forms of names and drafts go through the same code, so that they meet.
 */

import { type Escape, entityAt, texAt } from './escapes';
import {
  APOSTROPHE_SIGN,
  BLANK,
  BRACKET_SIGN,
  COLON_SIGN,
  COMMA_SIGN,
  DASH_SIGN,
  DIGIT,
  DOT_SIGN,
  EMPHASIS_SIGN,
  ESCAPE_SIGN,
  foldOf,
  HYPHEN_SIGN,
  isWordUnit,
  JOINER,
  kindOf,
  kindOfPair,
  LAST_WORD_KIND,
  LINE_END,
  LOWER,
  longFoldOf,
  MARK,
  PAREN_SIGN,
  QUOTE_SIGN,
  SECTION_SIGN,
  SLASH_SIGN,
  STOP_SIGN,
  SURROGATE,
  UPPER,
} from './fold';
import {
  APOSTROPHE,
  BRACKET,
  BREAK,
  COLON,
  COMMA,
  COMMAND,
  DOT,
  HYPHEN,
  MARKUP,
  NEWLINE,
  OTHER,
  PAREN,
  QUOTE,
  SLASH,
  SMALL_CAPITALS,
  SPACE,
  STOP,
  WIDE_DASH,
} from './gap';
import type { Regions } from './skip';
import { HASH_START, hashStep, UNKNOWN, type Vocabulary } from './vocabulary';

/** The first character is a capital. */
export const FIRST_UPPER = 1 << 0;
/** Every letter is a capital, and there is one. */
export const ALL_UPPER = 1 << 1;
/** Capitals and then a small s: "IPAPs". */
export const UPPER_AND_S = 1 << 2;
/** Two capitals or more. */
export const MULTI_UPPER = 1 << 3;
/** Single letters with dots: "U.S." */
export const DOTTED = 1 << 4;
/** No letters: a number. */
export const NUMBER = 1 << 5;
/** One letter. */
export const SINGLE = 1 << 6;
const LAST_LOWER = 1 << 7;
/** A sign that is a word of its own and may touch the next: "§". */
export const SIGN = 1 << 8;
/** There is a digit in it. */
export const HAS_DIGIT = 1 << 9;

/** Words beyond this length are unknown words. */
const LONGEST_WORD = 1024;

/** The words of a text. The arrays are longer than `count` and are reused for the next text. */
export class Tokens {
  text = '';
  count = 0;
  /** UTF-16 offsets of the words, ends exclusive. */
  starts = new Int32Array(512);
  ends = new Int32Array(512);
  /** Numbers of the vocabulary. */
  ids = new Int32Array(512);
  flags = new Uint16Array(512);
  /** What stands before word i; `gaps[count]` is what stands behind the last word. */
  gaps = new Int32Array(513);

  /** Make room for one more word. */
  grow(): void {
    const size = this.starts.length * 2;
    const longer = <T extends Int32Array | Uint16Array>(array: T, copy: T): T => {
      copy.set(array);
      return copy;
    };
    this.starts = longer(this.starts, new Int32Array(size));
    this.ends = longer(this.ends, new Int32Array(size));
    this.ids = longer(this.ids, new Int32Array(size));
    this.flags = longer(this.flags, new Uint16Array(size));
    this.gaps = longer(this.gaps, new Int32Array(size + 1));
  }
}

const GAP_OF_KIND = new Int32Array(32).fill(OTHER);
for (const [kind, gap] of [
  [MARK, 0],
  [JOINER, 0],
  [BLANK, SPACE],
  [APOSTROPHE_SIGN, APOSTROPHE],
  [DOT_SIGN, DOT],
  [COMMA_SIGN, COMMA],
  [PAREN_SIGN, PAREN],
  [SLASH_SIGN, SLASH],
  [QUOTE_SIGN, QUOTE],
  [COLON_SIGN, COLON],
  [STOP_SIGN, STOP],
  [EMPHASIS_SIGN, MARKUP],
  [BRACKET_SIGN, BRACKET],
] as const)
  GAP_OF_KIND[kind] = gap;

/** The fold of an ASCII letter or digit, 0 for every other sign. */
const PLAIN_FOLDS = new Uint8Array(128);
for (let unit = 0; unit < 128; unit++) if (isWordUnit(unit)) PLAIN_FOLDS[unit] = foldOf(unit);

/** What an ASCII sign is between two words, 0 for those that have to be looked at more closely. */
const PLAIN_GAPS = new Int32Array(128);
for (const sign of " ,.:;!?()/'") PLAIN_GAPS[sign.charCodeAt(0)] = GAP_OF_KIND[kindOf(sign.charCodeAt(0))] as number;

/** The kinds that may belong to a word of ASCII letters before them. Dots and commas are asked apart. */
const GOES_ON = new Uint8Array(32);
for (const kind of [LOWER, UPPER, DIGIT, MARK, JOINER, SURROGATE, ESCAPE_SIGN]) GOES_ON[kind] = 1;

const NO_REGIONS: Regions = { starts: [], ends: [], gaps: [] };

/** Splits texts into words. One tokeniser serves one text at a time; its buffers are reused. */
export class Tokenizer {
  readonly #vocabulary: Vocabulary;
  readonly #units = new Uint16Array(2 * LONGEST_WORD + 8);
  #text = '';
  /** The code units of the text: to copy them once is much faster than to ask the string again and again. Stale behind its end. */
  #codes = new Uint16Array(4096);
  #tokens = new Tokens();
  #grow = false;
  /** End of the text or start of the next region. */
  #limit = 0;
  /** What stands before the next word, as far as it was read. */
  #gap = 0;
  /** Length in the buffer of the word before, and its hash. */
  #length = 0;
  #hash = HASH_START;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /**
   * Split `text` into words and write them to `tokens`.
   * @param regions parts that hold no words
   * @param grow add unknown words to the vocabulary
   */
  run(text: string, tokens: Tokens, regions: Regions = NO_REGIONS, grow = false): void {
    this.#text = text;
    this.#tokens = tokens;
    this.#grow = grow;
    this.#gap = BREAK;
    this.#length = 0;
    tokens.text = text;
    tokens.count = 0;
    let region = 0;
    let at = 0;
    const length = text.length;
    if (this.#codes.length < length) this.#codes = new Uint16Array(2 * length);
    copyUnits(text, this.#codes);
    while (at < length) {
      const regionStart = regions.starts[region] ?? length;
      if (at >= regionStart) {
        this.#gap |= regions.gaps[region] as number;
        at = Math.max(at, regions.ends[region] as number);
        region++;
        continue;
      }
      this.#limit = regionStart;
      at = this.#stretch(at);
    }
    tokens.gaps[tokens.count] = this.#gap | BREAK;
  }

  /** Read up to the next region; returns where it stopped, which is at the limit or a little beyond. */
  #stretch(from: number): number {
    const codes = this.#codes;
    const limit = this.#limit;
    let at = from;
    while (at < limit) {
      const kind = kindOf(codes[at] as number);
      if (kind <= LAST_WORD_KIND) {
        const plain = this.#plainWords(at);
        at = plain > at ? plain : this.#word(at);
      } else if (kind === BLANK) {
        this.#gap |= SPACE;
        at++;
      } else if (kind === LINE_END) at = this.#lineEnd(at);
      else if (kind === ESCAPE_SIGN) at = this.#escapeInGap(at);
      else if (kind === SURROGATE) at = this.#pair(at);
      else if (kind === SECTION_SIGN) at = this.#sectionSign(at, at + 1);
      else at = this.#sign(kind, at);
    }
    return at;
  }

  #sign(kind: number, at: number): number {
    if (kind === HYPHEN_SIGN || kind === DASH_SIGN) this.#gap |= this.#gap & SPACE ? WIDE_DASH : HYPHEN;
    else if (kind === EMPHASIS_SIGN && this.#text.startsWith('```', at)) this.#gap |= BREAK;
    else if (kind === JOINER && this.#isHyphenBeforeCapital(at, LOWER)) this.#gap |= HYPHEN;
    else if (this.#gap === 0 && this.#isWrittenHyphen(at)) {
      this.#gap |= HYPHEN;
      return at + (this.#text.charCodeAt(at) === 0x24 ? 3 : 2);
    } else this.#gap |= GAP_OF_KIND[kind] as number;
    return at + 1;
  }

  /** `"=` and `"~` are hyphens of Babel, and `$-$` is one too. */
  #isWrittenHyphen(at: number): boolean {
    const text = this.#text;
    const unit = text.charCodeAt(at);
    if (unit === 0x24) return text.startsWith('$-$', at) && isWordUnit(text.charCodeAt(at + 3));
    const next = text.charCodeAt(at + 1);
    return unit === 0x22 && (next === 0x3d || next === 0x7e) && isWordUnit(text.charCodeAt(at + 2));
  }

  /** A line break and what may stand before the text of the next line: indent, quote and comment signs. */
  #lineEnd(at: number): number {
    const text = this.#text;
    let next = at + 1;
    for (; next < text.length; next++) {
      const unit = text.charCodeAt(next);
      if (unit === 0x0a || !(kindOf(unit) === BLANK || unit === 0x3e || unit === 0x25)) {
        if (unit === 0x2f && text.charCodeAt(next + 1) === 0x2f) next++;
        else break;
      }
    }
    const isSecond = (this.#gap & NEWLINE) !== 0 && (this.#gap & (COMMAND | OTHER)) === 0;
    this.#gap |= NEWLINE;
    if (isSecond || next >= text.length || text.charCodeAt(next) === 0x0a || this.#beginsItem(next)) this.#gap |= BREAK;
    return next;
  }

  /** Does a list item or a heading begin here? */
  #beginsItem(at: number): boolean {
    const text = this.#text;
    const unit = text.charCodeAt(at);
    if (unit === 0x23) return true;
    const behind = text.charCodeAt(at + 1);
    const isBlank = behind === 0x20 || behind === 0x09;
    // - * + = •
    if (unit === 0x2d || unit === 0x2a || unit === 0x2b || unit === 0x3d || unit === 0x2022) return isBlank;
    if (kindOf(unit) !== DIGIT) return false;
    const dot = kindOf(behind) === DIGIT ? at + 2 : at + 1;
    return /^[.)]\s/.test(text.slice(dot, dot + 2));
  }

  #escapeInGap(at: number): number {
    const text = this.#text;
    const unit = text.charCodeAt(at);
    const written = this.#escape(at, false);
    if (written !== undefined) {
      const kind = written.text === '' ? JOINER : kindOf(written.text.charCodeAt(0));
      if (kind <= LAST_WORD_KIND) return this.#word(at);
      if (kind === SECTION_SIGN) return this.#sectionSign(at, written.end);
      this.#sign(kind, at);
      return written.end;
    }
    if (unit === 0x26) this.#gap |= OTHER;
    else {
      const next = text.charCodeAt(at + 1);
      if (unit === 0x5c && (kindOf(next) === BLANK || next === 0x2c || next === 0x3b || next === 0x3a || next === 0x21)) {
        this.#gap |= SPACE; // `\ ` and `\,` and the like
        return at + 2;
      }
      this.#gap |= MARKUP;
      if (unit === 0x7d && next === 0x7b) this.#gap |= COMMAND; // two arguments are two texts
    }
    return at + 1;
  }

  /** A sign written with several characters at `at`; inside a word single braces and discretionary hyphens stand for nothing. */
  #escape(at: number, inWord: boolean): Escape | undefined {
    const text = this.#text;
    const unit = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (unit === 0x26) return entityAt(text, at);
    if (unit === 0x5c) {
      if (next === 0x2d) return { text: this.#isHyphen(at) ? '-' : '', end: at + 2 };
      if (next === 0x2f) return { text: '', end: at + 2 };
      return texAt(text, at);
    }
    if (unit === 0x7b && next === 0x5c) {
      const inner = texAt(text, at + 1);
      if (inner !== undefined && text.charCodeAt(inner.end) === 0x7d) return { text: inner.text, end: inner.end + 1 };
    }
    return inWord && at + 1 < this.#limit && isWordUnit(next) ? { text: '', end: at + 1 } : undefined;
  }

  /** `\-` is a possible break of TeX inside a word, but an escaped hyphen of Markdown before a capital or a number. */
  #isHyphen(at: number): boolean {
    const text = this.#text;
    const kind = kindOf(text.charCodeAt(at + 2) || 0x20);
    let before = at - 1;
    while (before > 0 && kindOf(text.charCodeAt(before)) === MARK) before--;
    return kind === DIGIT || (kind === UPPER && kindOf(text.charCodeAt(before) || 0x20) === LOWER);
  }

  #pair(at: number): number {
    if (isWordPair(this.#text.codePointAt(at) as number)) return this.#word(at);
    const code = this.#text.codePointAt(at) as number;
    if (code <= 0xffff || kindOfPair(code) !== MARK) this.#gap |= OTHER;
    return at + (code > 0xffff ? 2 : 1);
  }

  /** One or more section signs are one word. */
  #sectionSign(at: number, end: number): number {
    const tokens = this.#tokens;
    const last = tokens.count - 1;
    const units = this.#units;
    units[0] = 0xa7;
    this.#length = 1;
    this.#hash = hashStep(HASH_START, 0xa7);
    const id = this.#lookUp(0, 1, this.#hash);
    if (this.#gap === 0 && last >= 0 && tokens.ids[last] === id && id !== UNKNOWN) tokens.ends[last] = end;
    else this.#push(at, end, id, SIGN);
    return end;
  }

  #lookUp(from: number, to: number, hash: number): number {
    if (to - from >= LONGEST_WORD) return UNKNOWN;
    return this.#grow ? this.#vocabulary.add(this.#units, from, to, hash) : this.#vocabulary.find(this.#units, from, to, hash);
  }

  #push(start: number, end: number, id: number, flags: number): void {
    const tokens = this.#tokens;
    if (tokens.count + 1 >= tokens.starts.length) tokens.grow();
    const i = tokens.count++;
    tokens.starts[i] = start;
    tokens.ends[i] = end;
    tokens.ids[i] = id;
    tokens.flags[i] = flags;
    tokens.gaps[i] = this.#gap;
    this.#gap = 0;
  }

  /** Offset behind the combining marks at `at`. */
  #afterMarks(at: number): number {
    let end = at;
    while (end < this.#limit && kindOf(this.#text.charCodeAt(end)) === MARK) end++;
    return end;
  }

  /** Is there a single letter at `at`? Its end with its marks, or -1. */
  #singleLetter(at: number): number {
    if (at >= this.#limit) return -1;
    if (!isCased(this.#text.charCodeAt(at))) return -1;
    const end = this.#afterMarks(at + 1);
    return end < this.#limit && isWordUnit(this.#text.charCodeAt(end)) ? -1 : end;
  }

  /** Offset behind a run of single letters with dots at `at` ("U.S.", "F.M.F."), or -1; the last dot may be missing. */
  #dottedEnd(at: number): number {
    let letters = 0;
    let end = -1;
    for (let next = at; ; ) {
      const behind = this.#singleLetter(next);
      if (behind < 0) break;
      letters++;
      end = behind;
      if (behind >= this.#limit || this.#text.charCodeAt(behind) !== 0x2e) break;
      end = next = behind + 1;
    }
    return letters > 1 ? end : -1;
  }

  /** Read the word at `at`; returns where it ends. */
  #word(start: number): number {
    const text = this.#text;
    const limit = this.#limit;
    const units = this.#units;
    const tokens = this.#tokens;
    // a word broken at the end of the line: "Azer-\nbaijan"
    const broken =
      this.#gap === (HYPHEN | NEWLINE) &&
      tokens.count > 0 &&
      ((tokens.flags[tokens.count - 1] as number) & LAST_LOWER) !== 0 &&
      kindOf(text.charCodeAt(start)) === LOWER;
    const base = broken ? this.#length : 0;
    let joined = this.#hash;
    let hash = HASH_START;
    let length = base;
    let letters = 0;
    let digits = 0;
    let uppers = 0;
    let last = 0;
    let first = 0;
    let at = start;
    let end = start;
    const dotted =
      text.charCodeAt(start + 1) === 0x2e || kindOf(text.charCodeAt(start + 1) || 0x20) === MARK ? this.#dottedEnd(start) : -1;
    const stop = dotted < 0 ? limit : dotted;
    const room = base + LONGEST_WORD;
    while (at < stop) {
      const unit = text.charCodeAt(at);
      let kind = kindOf(unit);
      let code = unit;
      let next = at + 1;
      if (kind > LAST_WORD_KIND) {
        if (kind === MARK) {
          end = at = next;
          continue;
        }
        if (kind === JOINER) {
          if (this.#isHyphenBeforeCapital(at, last)) break;
          at = this.#afterJoiner(at);
          continue;
        }
        if (kind === DOT_SIGN || kind === COMMA_SIGN) {
          if (dotted >= 0) {
            end = at = next;
            continue;
          }
          // 1,400 and 0.1 are one word each
          if (last !== DIGIT || next >= limit || kindOf(text.charCodeAt(next)) !== DIGIT) break;
          kind = DIGIT;
          if (length < room) {
            units[length++] = unit;
            hash = hashStep(hash, unit);
            joined = hashStep(joined, unit);
          }
          at = next;
          continue;
        }
        if (kind === SURROGATE) {
          code = text.codePointAt(at) as number;
          kind = code > 0xffff ? kindOfPair(code) : SURROGATE;
          next = at + 2;
        } else if (kind === ESCAPE_SIGN) {
          const written = this.#escape(at, at > start);
          if (written === undefined) break;
          if (written.text === '') {
            at = written.end;
            continue;
          }
          code = written.text.codePointAt(0) as number;
          kind = code > 0xffff ? kindOfPair(code) : kindOf(code);
          next = written.end;
          if (kind === JOINER) {
            at = next;
            continue;
          }
          // the second letter of `\ss` and its like is in the fold of the first
          if (written.text.length === 2) code = LIGATURES.get(written.text.toLowerCase()) ?? code;
        }
        if (kind === MARK) {
          end = at = next;
          continue;
        }
        if (kind > LAST_WORD_KIND) break;
      }
      if (first === 0) first = kind;
      last = kind;
      if (kind === DIGIT) digits++;
      else letters++;
      if (kind === UPPER) uppers++;
      const folded = code <= 0xffff ? foldOf(code) : 0;
      if (folded !== 0) {
        if (length < room) {
          units[length++] = folded;
          hash = hashStep(hash, folded);
          joined = hashStep(joined, folded);
        }
      } else {
        const long = longFoldOf(code);
        for (let i = 0; i < long.length && length < room; i++) {
          const one = long.charCodeAt(i);
          units[length++] = one;
          hash = hashStep(hash, one);
          joined = hashStep(joined, one);
        }
      }
      end = at = next;
    }
    let flags = 0;
    if (first === UPPER) flags |= FIRST_UPPER;
    if (letters === 0) flags |= NUMBER;
    else if (uppers === letters) flags |= ALL_UPPER;
    else if (letters > 1 && uppers === letters - 1 && last === LOWER && units[length - 1] === 0x73) flags |= UPPER_AND_S;
    if (uppers > 1) flags |= MULTI_UPPER;
    if (dotted >= 0) flags |= DOTTED;
    if (last === LOWER) flags |= LAST_LOWER;
    if (length - base === 1 && letters === 1) flags |= SINGLE;
    if (digits > 0) flags |= HAS_DIGIT;
    if (this.#gap & SMALL_CAPITALS) {
      this.#gap &= ~SMALL_CAPITALS;
      if (letters > 0) flags |= FIRST_UPPER | ALL_UPPER | (letters > 1 ? MULTI_UPPER : 0);
    }
    if (broken) {
      const whole = length < LONGEST_WORD ? this.#vocabulary.find(units, 0, length, joined) : UNKNOWN;
      if (whole !== UNKNOWN) {
        const i = tokens.count - 1;
        tokens.ends[i] = end;
        tokens.ids[i] = whole;
        tokens.flags[i] =
          ((tokens.flags[i] as number) & ~(ALL_UPPER | UPPER_AND_S | SINGLE)) | (flags & (LAST_LOWER | HAS_DIGIT));
        this.#length = length;
        this.#hash = joined;
        this.#gap = 0;
        return at;
      }
      units.copyWithin(0, base, length);
      length -= base;
    }
    this.#length = length;
    this.#hash = hash;
    this.#push(start, end, this.#lookUp(0, length, hash), flags);
    return at;
  }

  /**
   * Read words of ASCII letters and digits with plain signs between them, as most are: the same as {@link #word} and {@link #sign},
   * without all that such words cannot have. Returns where it stopped, which is at `from` where the first word is of another sort, or
   * may be.
   */
  #plainWords(from: number): number {
    if (this.#gap === (HYPHEN | NEWLINE) || this.#gap & SMALL_CAPITALS) return from;
    const codes = this.#codes;
    const units = this.#units;
    const limit = this.#limit;
    for (let start = from; ; ) {
      const room = Math.min(limit, start + LONGEST_WORD - 1);
      let hash = HASH_START;
      let letters = 0;
      let uppers = 0;
      let last = 0;
      let next = 0;
      let at = start;
      for (; at < room; at++) {
        next = codes[at] as number;
        const folded = next < 128 ? (PLAIN_FOLDS[next] as number) : 0;
        if (folded === 0) break;
        units[at - start] = folded;
        hash = hashStep(hash, folded);
        letters += folded >> 6; // digits lie below 64
        if (next !== folded) uppers++;
        last = next;
      }
      const length = at - start;
      if (length === 0 || at === room) return start;
      const kind = kindOf(next);
      const isAbbreviation = kind === DOT_SIGN && length === 1;
      const isFraction = (kind === DOT_SIGN || kind === COMMA_SIGN) && last < 0x40;
      if (GOES_ON[kind] === 1 || isAbbreviation || isFraction) return start;
      let flags = 0;
      if (codes[start] !== units[0]) flags |= FIRST_UPPER;
      if (letters === 0) flags |= NUMBER;
      else if (uppers === letters) flags |= ALL_UPPER;
      else if (last === 0x73 && letters > 1 && uppers === letters - 1) flags |= UPPER_AND_S;
      if (uppers > 1) flags |= MULTI_UPPER;
      if (last >= 0x60) flags |= LAST_LOWER;
      if (length === 1 && letters === 1) flags |= SINGLE;
      if (letters < length) flags |= HAS_DIGIT;
      this.#push(start, at, this.#lookUp(0, length, hash), flags);
      this.#length = length;
      this.#hash = hash;
      let gap = 0;
      for (; at < limit; at++) {
        next = codes[at] as number;
        const sign = next < 128 ? (PLAIN_GAPS[next] as number) : 0;
        if (sign === 0) break;
        gap |= sign;
      }
      this.#gap = gap;
      start = at;
    }
  }

  /** A soft hyphen after a small letter and before a capital parts two words: "Nagorno\u00adKarabakh". */
  #isHyphenBeforeCapital(at: number, last: number): boolean {
    return last === LOWER && this.#text.charCodeAt(at) === 0xad && kindOf(this.#text.charCodeAt(at + 1) || 0x20) === UPPER;
  }

  /** An invisible character inside a word; a soft hyphen may stand at the end of a line. */
  #afterJoiner(at: number): number {
    const next = at + 1;
    if (this.#text.charCodeAt(at) !== 0xad || this.#text.charCodeAt(next) !== 0x0a) return next;
    let behind = next + 1;
    while (behind < this.#limit && kindOf(this.#text.charCodeAt(behind)) === BLANK) behind++;
    return behind < this.#limit && kindOf(this.#text.charCodeAt(behind)) === LOWER ? behind : next;
  }
}

const copyUnits = (text: string, codes: Uint16Array): void => {
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
};

/** Letter commands of two letters, as the character that they print. */
const LIGATURES: ReadonlyMap<string, number> = new Map(Object.entries({ ss: 0xdf, ae: 0xe6, oe: 0x153, th: 0xfe }));

/** Is it a letter that has capitals? Scripts without them have no dotted acronyms. */
const isCased = (unit: number): boolean => {
  const kind = kindOf(unit);
  if (kind !== LOWER) return kind === UPPER;
  const letter = String.fromCharCode(unit);
  return letter.toUpperCase() !== letter;
};

const isWordPair = (code: number): boolean => code > 0xffff && kindOfPair(code) <= LAST_WORD_KIND;
