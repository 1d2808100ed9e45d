/** Printing: what a reader of the finished document sees of what the writer typed. */
import { dataIn, dataLine, endOfChunk } from './data';
import { MARKUP_RULES } from './markup';
import { THING } from './placeholders';

/** A text as its reader sees it, with the place of each character in what the writer typed. Offsets are UTF-16. */
export interface PrintedText {
  readonly source: string;
  /** Without markup, with letters for escapes, and with the signs of `placeholders.ts` where something is left out. */
  readonly text: string;
  /** Where the source of a character of the text begins. */
  sourceStart(at: number): number;
  /** Where it ends: behind `&uuml;` for "ü". */
  sourceEnd(at: number): number;
}

/** A piece of the text, up to the next: copied from the source, or printed for a stretch of it, which then has an end. */
interface Piece {
  readonly start: number;
  readonly source: number;
  readonly sourceEnd: number | undefined;
}

/** Words of plain letters with nothing between them but blanks, as most of a text is. */
const PLAIN_WORDS = /(?:[A-Za-z0-9]+[ ,]+)+/y;
/** Inside of what is known to be prose. */
const LETTERS = /[\p{L}\p{N}]+/uy;
/** No combining mark comes before this one. */
const FIRST_MARK = 0x300;
const WORD_END = /[\p{L}\p{N}\p{M}]$/u;

/** Prints a text. Takes time in proportion to its length, whatever it is, and never throws. */
export function printText(source: string): PrintedText {
  const printer = new Printer(source);
  printer.print();
  return printer;
}

class Printer implements PrintedText {
  readonly source: string;
  text = '';
  readonly #pieces: Piece[] = [];
  /** Up to here it is known what is data and what is prose. */
  #judged = 0;

  constructor(source: string) {
    this.source = source;
  }

  print(): void {
    const start = dataLine(this.source, 0);
    if (start) this.#add(THING, 0, start);
    this.#stretch(start, this.source.length);
  }

  #stretch(from: number, to: number): void {
    for (let at = from; at < to; ) at = this.#words(at, to) ?? this.#data(at, to) ?? this.#markup(at, to) ?? this.#character(at);
  }

  /** The fast way for words that can be nothing else. */
  #words(at: number, to: number): number | undefined {
    const isProse = at < this.#judged;
    const plain = isProse ? LETTERS : PLAIN_WORDS;
    plain.lastIndex = at;
    const [found] = plain.exec(this.source) ?? [];
    if (!found || (!isProse && plain.lastIndex > to)) return undefined;
    const words = isProse ? found.slice(0, Math.min(this.#judged, to) - at) : found;
    this.#copy(words, at);
    return at + words.length;
  }

  /** A run without a space is looked at once, at its beginning. */
  #data(at: number, to: number): number | undefined {
    if (at < this.#judged) return undefined;
    const chunk = endOfChunk(this.source, at);
    if (chunk === at) return undefined;
    const data = dataIn(this.source, at, chunk);
    this.#judged = data && data.start > at ? data.start : chunk;
    if (data?.start !== at || data.end > to) return undefined;
    this.#add(THING, at, data.end);
    return data.end;
  }

  #markup(at: number, to: number): number | undefined {
    for (const { pattern, read } of MARKUP_RULES.get(this.source.charAt(at)) ?? []) {
      pattern.lastIndex = at;
      const found = pattern.exec(this.source);
      const stretches = found && read(found);
      const end = stretches?.at(-1)?.end ?? at;
      if (!stretches || end <= at || end > to) continue;
      let start = at;
      for (const { end, prints } of stretches) {
        if (prints === undefined) this.#stretch(start, end);
        else this.#add(prints, start, end);
        start = end;
      }
      return end;
    }
    return undefined;
  }

  #character(at: number): number {
    const code = this.source.codePointAt(at) as number;
    const character = String.fromCodePoint(code);
    // A mark without a letter before it is nothing to a reader.
    if (code < FIRST_MARK || !/^\p{M}/u.test(character) || WORD_END.test(this.text.slice(-2))) this.#copy(character, at);
    return at + character.length;
  }

  #copy(text: string, at: number): void {
    const last = this.#pieces.at(-1);
    const goesOn = last && last.sourceEnd === undefined && at - last.source === this.text.length - last.start;
    if (!goesOn) this.#pieces.push({ start: this.text.length, source: at, sourceEnd: undefined });
    this.text += text;
  }

  /** Prints what stands for a stretch of the source. */
  #add(text: string, source: number, sourceEnd: number): void {
    if (text) this.#pieces.push({ start: this.text.length, source, sourceEnd });
    this.text += text;
  }

  sourceStart(at: number): number {
    const { start, source, sourceEnd } = this.#pieceAt(at);
    return sourceEnd === undefined ? source + at - start : source;
  }

  sourceEnd(at: number): number {
    const { start, source, sourceEnd } = this.#pieceAt(at);
    return sourceEnd ?? source + at - start + 1;
  }

  /** The last piece that begins at an offset or before. */
  #pieceAt(at: number): Piece {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle] as Piece).start <= at) low = middle;
      else high = middle - 1;
    }
    return this.#pieces[low] ?? { start: 0, source: 0, sourceEnd: undefined };
  }
}
