import { REACH } from '../prose/paragraph';
import type { Setting } from '../prose/setting';
import { settingsOf } from './draftSettings';
import type { Mention } from './matcher';
import { countNames, isOnTopic, type NameCounts } from './subject';

/** Finds names, and tells the report's own from the world's; the report is one. */
export interface NameFinder {
  /** `setting` tells what stands over the text. */
  match(text: string, setting: () => Setting): readonly Mention[];
  isOwn(mention: Mention): boolean;
}

/** A paragraph, or a part of a long one, with the names that begin in it. */
interface Piece {
  readonly text: string;
  /** A blank line or the end of the draft follows, so that what comes next is another paragraph. */
  readonly endsParagraph: boolean;
  /** Undefined until it has been matched. */
  names: PieceNames | undefined;
  /** The key of what stood over it then, where it made a difference to ask. */
  over?: string | undefined;
}

/** The names of a piece. */
interface PieceNames {
  /** Their offsets are those of the piece. */
  readonly mentions: ReadonlyArray<{ readonly mention: Mention; readonly isOwn: boolean }>;
  readonly counts: NameCounts;
  /** The piece is about the report's own matters. */
  readonly isOnTopic: boolean;
}

/** A name of a draft with its place in the whole of it. Offsets are UTF-16, end exclusive. */
export interface DraftMention {
  readonly start: number;
  readonly end: number;
  readonly mention: Mention;
  /** It is one of the report's own names, and not the world's. */
  readonly isOwn: boolean;
  /** Its paragraph is about the report's own matters. */
  readonly isNearOwn: boolean;
}

/** Paragraphs longer than this are matched in parts, in UTF-16 units. */
const LONGEST_PIECE = 8000;
/** Up to the end of the blank lines behind a paragraph. */
const PARAGRAPH_END = /\n[ \t\r]*\n\s*/g;

/**
 * The names of a whole draft, kept up to date while it is written: an edit costs the paragraphs that it touches. Matching is done
 * when {@link scan} is called, in steps, so that a large draft never holds anything up. A name is what it is in its own paragraph and
 * under what stands over that, as for a card.
 */
export class DraftIndex {
  readonly #finder: NameFinder;
  #pieces: Piece[];
  /** All that have been found, until more are or the text changes. Whoever shows them asks after every change. */
  #found: readonly DraftMention[] | undefined;

  constructor(finder: NameFinder, text: string) {
    this.#finder = finder;
    this.#pieces = split(text);
  }

  /** The draft as the index knows it. */
  get text(): string {
    return this.#pieces.map((piece) => piece.text).join('');
  }

  /** Its length in UTF-16 units. */
  get length(): number {
    return this.#pieces.reduce((sum, { text }) => sum + text.length, 0);
  }

  /** Has every paragraph been matched since it was last changed? */
  get isComplete(): boolean {
    return this.#pieces.every((piece) => piece.names);
  }

  /** How many names have been found in the draft. The length is that of the whole of it. */
  get counts(): NameCounts {
    let own = 0;
    let common = 0;
    for (const { names } of this.#pieces) {
      own += names?.counts.own ?? 0;
      common += names?.counts.common ?? 0;
    }
    return { own, common, length: this.length };
  }

  /** Is the paragraph at an offset about the report's own matters? False where it has not been matched. */
  isOnTopicAt(offset: number): boolean {
    let end = 0;
    const piece = this.#pieces.find(({ text }) => {
      end += text.length;
      return offset < end;
    });
    return (piece ?? this.#pieces.at(-1))?.names?.isOnTopic === true;
  }

  /** Takes over an edit: `length` units from `offset` on are replaced by `inserted`. */
  edit(offset: number, length: number, inserted: string): void {
    this.#found = undefined;
    const pieces = this.#pieces;
    let first = 0;
    let start = 0;
    // What touches the edit belongs to it: a blank line that goes joins two paragraphs.
    while (first < pieces.length - 1 && start + lengthOf(pieces[first]) < offset) start += lengthOf(pieces[first++]);
    let last = first;
    let end = start + lengthOf(pieces[first]);
    while (last < pieces.length - 1 && end <= offset + length + 1) end += lengthOf(pieces[++last]);
    const before = pieces.slice(first, last + 1).map((piece) => piece.text);
    const text = before.join('');
    let changed = text.slice(0, offset - start) + inserted + text.slice(offset - start + length);
    let parts = split(changed);
    while (last < pieces.length - 1 && pieces[last]?.endsParagraph && !endsWithBreak(changed)) {
      changed += pieces[++last]?.text ?? '';
      parts = split(changed);
    }
    const tail = parts.at(-1);
    const continues = last < pieces.length - 1 && !pieces[last]?.endsParagraph;
    if (tail && continues) parts[parts.length - 1] = { ...tail, endsParagraph: endsWithBreak(tail.text) };
    // The rest of a long paragraph was matched with what has now changed around it.
    for (const beside of [pieces[first - 1], pieces[last + 1]]) if (beside) beside.names = undefined;
    pieces.splice(first, last + 1 - first, ...parts);
  }

  /**
   * Matches paragraphs that have not been matched yet.
   * @param isTimeUp asked after each paragraph
   * @returns whether nothing is left to match
   */
  scan(isTimeUp: () => boolean = () => false): boolean {
    const settings = settingsOf(this.#pieces);
    for (const [i, piece] of this.#pieces.entries()) {
      const { setting, key } = settings.next().value as { setting: Setting; key: string };
      if (piece.names && (piece.over === undefined || piece.over === key)) continue;
      piece.over = undefined;
      const found = this.#mentionsOf(i, () => {
        piece.over = key;
        return setting;
      });
      const mentions = found.map((mention) => ({ mention, isOwn: this.#finder.isOwn(mention) }));
      const counts = countNames(mentions, piece.text.length);
      piece.names = { mentions, counts, isOnTopic: isOnTopic(counts) };
      this.#found = undefined;
      // What follows may have been matched under another heading.
      if (isTimeUp()) return i === this.#pieces.length - 1;
    }
    return true;
  }

  /** The names that have been found, in order. */
  mentions(): readonly DraftMention[] {
    if (this.#found) return this.#found;
    const found: DraftMention[] = [];
    let offset = 0;
    for (const { text, names } of this.#pieces) {
      for (const { mention, isOwn } of names?.mentions ?? []) {
        const { start, end } = mention;
        found.push({ start: offset + start, end: offset + end, mention, isOwn, isNearOwn: names?.isOnTopic === true });
      }
      offset += text.length;
    }
    this.#found = found;
    return found;
  }

  #mentionsOf(i: number, setting: () => Setting): readonly Mention[] {
    const piece = this.#pieces[i];
    const previous = this.#pieces[i - 1];
    const next = this.#pieces[i + 1];
    if (!piece) return [];
    const before = previous && !previous.endsParagraph ? previous.text.slice(-REACH) : '';
    const after = next && !piece.endsParagraph ? next.text.slice(0, REACH) : '';
    return this.#finder
      .match(before + piece.text + after, setting)
      .filter(({ start }) => start >= before.length && start < before.length + piece.text.length)
      .map((mention) => ({ ...mention, start: mention.start - before.length, end: mention.end - before.length }));
  }
}

/**
 * The mention to go to from an offset: the next or previous one of the name that stands there, or where none does, of any name. At the
 * end it begins anew.
 * @returns it with its number among those, from 1; undefined where there is none
 */
export function mentionFrom(
  mentions: readonly DraftMention[],
  offset: number,
  step: 1 | -1,
): { readonly mention: DraftMention; readonly number: number; readonly of: number } | undefined {
  const here = mentions.findLast(({ start, end }) => start <= offset && offset <= end);
  const wanted = here ? mentions.filter(({ mention }) => mention.name === here.mention.name) : mentions;
  const from = here?.start ?? offset;
  const mention =
    step > 0
      ? (wanted.find(({ start }) => start > from) ?? wanted[0])
      : (wanted.findLast(({ start }) => start < from) ?? wanted.at(-1));
  return mention && { mention, number: wanted.indexOf(mention) + 1, of: wanted.length };
}

const lengthOf = (piece: Piece | undefined): number => piece?.text.length ?? 0;
const endsWithBreak = (text: string): boolean => /\n[ \t\r]*\n\s*$/.test(text.slice(-200));

/** The paragraphs with the blank lines behind them; joined they are the text again. */
function split(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const { index, 0: blank } of text.matchAll(PARAGRAPH_END)) {
    cut(text.slice(start, index + blank.length), true, pieces);
    start = index + blank.length;
  }
  if (start < text.length || !pieces.length) cut(text.slice(start), true, pieces);
  return pieces;
}

/** Cuts a long paragraph between words. */
function cut(paragraph: string, endsParagraph: boolean, pieces: Piece[]): void {
  let start = 0;
  while (paragraph.length - start > LONGEST_PIECE) {
    const space = paragraph.slice(start, start + LONGEST_PIECE).search(/\s\S*$/);
    const end = space > 0 ? start + space + 1 : start + LONGEST_PIECE;
    pieces.push({ text: paragraph.slice(start, end), endsParagraph: false, names: undefined });
    start = end;
  }
  pieces.push({ text: paragraph.slice(start), endsParagraph, names: undefined });
}
