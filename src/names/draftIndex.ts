import { REACH } from '../prose/paragraph';
import type { Opening, Setting } from '../prose/setting';
import { besides, type Cut, cut, recut } from './draftPieces';
import { HeadingWalk, OPENING_LENGTH, openingOfAll, type Paragraph } from './draftSettings';
import { type DraftMention, KnownNames } from './knownNames';
import type { Mention } from './matcher';
import { NameTally } from './nameTally';
import { isOnTopic, type Known, type NameCounts } from './subject';

/** Finds names, and tells the report's own from the world's; the report is one. */
export interface NameFinder {
  /** `setting` tells what stands over the text. */
  match(text: string, setting: () => Setting): readonly Mention[];
  isOwn(mention: Mention): boolean;
}

/** A paragraph, or a part of a long one, with the names that begin in it. */
interface Piece extends Cut, Paragraph {
  /** With the offsets of the piece; undefined until it has been matched. */
  mentions: readonly Mention[] | undefined;
  /** How many of them are the report's own. */
  own: number;
  /** Its paragraph is about the report's own matters, as it has been counted; undefined while it is in no count. */
  isNearOwn: boolean | undefined;
  /** What stands beside it in its paragraph has changed since. */
  isStale: boolean;
  /** What stood over it then, where it made a difference to ask. */
  over: { readonly heading: string | undefined; readonly opening: string } | undefined;
}

/** What is matched: all that may be another now, or only what has been written. */
export type ScanScope = 'all' | 'written';

/**
 * The names of a whole draft, kept up to date while it is written: an edit costs the paragraphs that it touches. Matching is done
 * when {@link scan} is called, in steps, so that a large draft never holds anything up. A name is what it is in its own paragraph and
 * under what stands over that, as for a card.
 */
export class DraftIndex {
  readonly #finder: NameFinder;
  readonly #onFailure: ((error: unknown) => void) | undefined;
  #pieces: Piece[];
  #length: number;
  /** How many pieces have not been matched. */
  #left: number;
  #revision = 0;
  #hasFailed = false;
  readonly #tally = new NameTally();
  #opening: { readonly is: Opening; readonly key: string } | undefined;

  /**
   * @param onFailure is told of the first error of the finder; a paragraph in which it fails counts as one without names until that changes.
   *   Left out, {@link scan} throws
   */
  constructor(finder: NameFinder, text: string, onFailure?: (error: unknown) => void) {
    this.#finder = finder;
    this.#onFailure = onFailure;
    this.#pieces = cut(text).map(newPiece);
    this.#length = text.length;
    this.#left = this.#pieces.length;
  }

  /** The draft as the index knows it. */
  get text(): string {
    return this.#pieces.map((piece) => piece.text).join('');
  }

  /** Its length in UTF-16 units. */
  get length(): number {
    return this.#length;
  }

  /** Has every paragraph been matched since it was last changed? */
  get isComplete(): boolean {
    return this.#left === 0;
  }

  /** Another number when something has been matched, or is counted otherwise. */
  get revision(): number {
    return this.#revision;
  }

  /** How many names have been found in the draft. The length is that of the whole of it. */
  get counts(): NameCounts {
    return { ...this.#tally.counts, length: this.#length };
  }

  /** Is the paragraph at an offset about the report's own matters? False where it has not been matched. */
  isOnTopicAt(offset: number): boolean {
    let end = 0;
    const piece = this.#pieces.find(({ text }) => {
      end += text.length;
      return offset < end;
    });
    return (piece ?? this.#pieces.at(-1))?.isNearOwn === true;
  }

  /** Takes over an edit: `length` units from `offset` on are replaced by `inserted`. */
  edit(offset: number, length: number, inserted: string): void {
    const { first, removed, added } = recut(this.#pieces, offset, length, inserted);
    const old = this.#pieces.slice(first, first + removed);
    for (const piece of old) {
      if (!piece.mentions) this.#left--;
      this.#count(piece, undefined);
    }
    const next = first + added.length;
    const pieces = this.#pieces.slice(0, first).concat(added.map(newPiece), this.#pieces.slice(first + removed));
    this.#pieces = pieces;
    this.#left += added.length;
    this.#length += inserted.length - length;
    if (offset < OPENING_LENGTH) this.#opening = undefined;
    // What was or is in the same paragraph was matched with what has now changed beside it.
    for (let i = first - 1, away = 0; away < REACH && pieces[i]?.endsParagraph === false; i--) away += this.#setStale(i);
    const isBeside = old.at(-1)?.endsParagraph === false || pieces[next - 1]?.endsParagraph === false;
    for (let i = next, away = 0; isBeside && away < REACH && i < pieces.length; i++) {
      away += this.#setStale(i);
      if (pieces[i]?.endsParagraph) break;
    }
  }

  /**
   * Matches what has not been matched as it is now.
   * @param isTimeUp asked after each paragraph
   * @param scope 'written' leaves for later what is as it was and has only something else beside or over it: while somebody writes a
   *   heading, that may be all of the draft
   * @returns whether nothing is left to match
   */
  scan(isTimeUp: () => boolean = () => false, scope: ScanScope = 'all'): boolean {
    const walk = new HeadingWalk();
    this.#opening ??= keyed(openingOfAll(this.#pieces));
    const { is: opening, key } = this.#opening;
    for (let i = 0; i < this.#pieces.length && (scope === 'all' || this.#left > 0); i++) {
      const piece = this.#pieces[i] as Piece;
      const { heading } = walk;
      walk.pass(piece);
      const isAsItWas = !piece.isStale && (!piece.over || (piece.over.heading === heading && piece.over.opening === key));
      if (piece.mentions && (isAsItWas || scope === 'written')) continue;
      piece.over = undefined;
      this.#match(i, () => {
        piece.over = { heading, opening: key };
        return { heading, opening };
      });
      // What follows may have been matched under another heading.
      if (isTimeUp()) return scope === 'all' ? i === this.#pieces.length - 1 : this.#left === 0;
    }
    return true;
  }

  /** The names that have been found, in order. */
  mentions(): readonly DraftMention[] {
    return new KnownNames(this, 'all').mentionsIn(0, this.#length);
  }

  /** The different names that are known in the draft, and those that have occurrences which are not. */
  different(known: Known): { readonly known: number; readonly unknown: number } {
    return this.#tally.different(known);
  }

  /** How often a name occurs where it is known. */
  timesOf(name: string, known: Known): number {
    return this.#tally.timesOf(name, known);
  }

  /**
   * Goes through the names near a range, in order: a draft may have many, and whoever shows them wants few.
   * @param visit gets a name and where its piece begins, from which its offsets count; `false` ends it
   */
  each(from: number, to: number, visit: (mention: Mention, at: number, isNearOwn: boolean) => unknown): void {
    let at = 0;
    for (let i = 0; i < this.#pieces.length && at <= to; i++) {
      const { text, mentions = [], isNearOwn = false } = this.#pieces[i] as Piece;
      const end = at + text.length;
      // The last name of a piece may end in the next.
      if (end + (this.#pieces[i + 1]?.text.length ?? 0) >= from)
        for (const mention of mentions) if (visit(mention, at, isNearOwn) === false) return;
      at = end;
    }
  }

  isOwn(mention: Mention): boolean {
    return this.#finder.isOwn(mention);
  }

  /** @returns the length of the piece */
  #setStale(i: number): number {
    const piece = this.#pieces[i] as Piece;
    piece.isStale = true;
    return piece.text.length;
  }

  #match(i: number, setting: () => Setting): void {
    const piece = this.#pieces[i] as Piece;
    this.#count(piece, undefined);
    if (!piece.mentions) this.#left--;
    piece.mentions = this.#found(i, setting);
    piece.own = piece.mentions.filter((mention) => this.#finder.isOwn(mention)).length;
    piece.isStale = false;
    this.#revision++;
    this.#countParagraph(i);
  }

  #found(i: number, setting: () => Setting): readonly Mention[] {
    const { text } = this.#pieces[i] as Piece;
    const { before, behind } = besides(this.#pieces, i, REACH);
    const start = before.length;
    try {
      const found = this.#finder.match(before + text + behind, setting);
      const own = found.filter((mention) => mention.start >= start && mention.start < start + text.length);
      return start === 0 ? own : own.map((mention) => ({ ...mention, start: mention.start - start, end: mention.end - start }));
    } catch (error) {
      if (!this.#onFailure) throw error;
      if (!this.#hasFailed) this.#onFailure(error);
      this.#hasFailed = true;
      return [];
    }
  }

  /** Counts the names of the whole paragraph that a piece is in anew: what one part says of its subject holds for all. */
  #countParagraph(i: number): void {
    let from = i;
    while (this.#pieces[from - 1]?.endsParagraph === false) from--;
    let own = 0;
    let all = 0;
    let length = 0;
    let to = from;
    for (let isEnd = false; !isEnd && to < this.#pieces.length; to++) {
      const piece = this.#pieces[to] as Piece;
      own += piece.own;
      all += piece.mentions?.length ?? 0;
      length += piece.text.length;
      isEnd = piece.endsParagraph;
    }
    const isNearOwn = isOnTopic({ own, common: all - own, length });
    for (let k = from; k < to; k++) this.#count(this.#pieces[k] as Piece, isNearOwn);
  }

  /** @param isNearOwn undefined takes the names of a piece out of the counts */
  #count(piece: Piece, isNearOwn: boolean | undefined): void {
    if (piece.isNearOwn === isNearOwn || !piece.mentions) return;
    this.#revision++;
    for (const mention of piece.mentions) {
      const name = { name: mention.name, isOwn: this.#finder.isOwn(mention) };
      if (piece.isNearOwn !== undefined) this.#tally.add({ ...name, isNearOwn: piece.isNearOwn }, -1);
      if (isNearOwn !== undefined) this.#tally.add({ ...name, isNearOwn }, 1);
    }
    piece.isNearOwn = isNearOwn;
  }
}

const newPiece = ({ text, endsParagraph }: Cut): Piece => ({
  text,
  endsParagraph,
  mentions: undefined,
  own: 0,
  isNearOwn: undefined,
  isStale: false,
  over: undefined,
});

const keyed = (is: Opening) => ({ is, key: JSON.stringify(is) });
