/** One change of a quotation in a draft, as a writer's slip or liberty makes it. */
import type { CheckedQuotation } from '../../../../../src/report/quoting/checking/checked';
import type { Report } from '../../../../../src/report/report';

export const CHANGES = ['replaced', 'dropped', 'added', 'added behind', 'moved', 'digit', 'not', 'number'] as const;
export type Change = (typeof CHANGES)[number];

/** A draft after a change, and where it was made. */
export interface Changed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Does it stand before or behind all the words that stand together in the report? */
  readonly isAtEnd?: boolean;
}

/** What to change: the kind, where (a seed), and which other word (a seed). */
export interface Wish {
  readonly change: Change;
  readonly place: number;
  readonly other: number;
}

/** A printed word in a draft, that stands in the passage. */
interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Which of the stretches that are quoted it stands in, and whether it is the first or the last of it. */
  readonly stretch: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const OTHERS = [
  'perhaps',
  'weekly',
  'trade',
  'remarkable',
  'seldom',
  'harbor',
  'agreed',
  'several',
  'under',
  'claims',
  'and',
  'the',
];

/**
 * A draft with one word, digit, “not” or passage number of a quotation changed.
 * @param words of the report, as they are quoted: one text for each stretch
 * @returns undefined where there is nothing to change in this way; "span" where the quotation does not have all words
 */
export function changed(
  draft: string,
  quotation: CheckedQuotation,
  words: readonly string[],
  numbers: readonly number[],
  wish: Wish,
  report: Report,
): Changed | 'span' | undefined {
  const all = wordsIn(draft, quotation, words);
  if (!all) return 'span';
  const { change, place, other } = wish;
  const replacing = (start: number, end: number, by: string): Changed => ({
    text: draft.slice(0, start) + by + draft.slice(end),
    start,
    end: start + by.length,
  });
  const said = new Set(all.map(({ text }) => bare(text)));
  const around = wordsAround(numbers, words, report);
  const others = OTHERS.filter((word) => !around.includes(word) && (change !== 'replaced' || !said.has(word)));
  const another = others[other % others.length] ?? 'perhaps';
  const chosen = (those: readonly number[]): number | undefined => those[place % Math.max(1, those.length)];
  const bracketed = bracketedIn(all);
  const where = (test: (word: Word, i: number) => boolean) =>
    all.flatMap((word, i) => (!bracketed.has(i) && !/[\\{}&]/.test(word.text) && test(word, i) ? [i] : []));
  const isPlain = ({ text }: Word) => /^\p{L}+$/u.test(text);
  const isInside = ({ isFirst, isLast }: Word) => !isFirst && !isLast;
  /** Would it be the same with one word fewer or elsewhere? */
  const isAlike = (i: number, j: number) => bare(all[i]?.text ?? '') === bare(all[j]?.text ?? '');
  const dropping = (i: number): Changed => {
    const { start } = all[i] as Word;
    return { ...replacing(start, all[i + 1]?.start ?? start, ''), start: start - 1, end: start + 1 };
  };
  switch (change) {
    case 'replaced': {
      const i = chosen(where(({ text }) => /\p{L}{2}/u.test(text)));
      const word = all[i ?? -1];
      const core = word && /\p{L}{2,}/u.exec(word.text);
      if (!core) return undefined;
      const by = /^\p{Lu}/u.test(core[0]) ? another.charAt(0).toUpperCase() + another.slice(1) : another;
      return {
        ...replacing(word.start + core.index, word.start + core.index + core[0].length, by),
        isAtEnd: word.isFirst || word.isLast,
      };
    }
    case 'dropped': {
      const i = chosen(where((word, i) => isPlain(word) && isInside(word) && !isAlike(i, i - 1) && !isAlike(i, i + 1)));
      return i === undefined ? undefined : dropping(i);
    }
    case 'added': {
      const i = chosen(
        where(
          (word, i) =>
            /^[\p{L}\p{N}]/u.test(word.text) && bare(word.text) !== another && bare(all[i - 1]?.text ?? '') !== another,
        ),
      );
      const word = all[i ?? -1];
      return word && { ...replacing(word.start, word.start, `${another} `), isAtEnd: word.isFirst };
    }
    case 'added behind': {
      const word = all.at(-1);
      const core = word && /^\p{L}+/u.exec(word.text);
      return core && bare(word.text) !== another
        ? { ...replacing(word.start + core[0].length, word.start + core[0].length, ` ${another}`), isAtEnd: true }
        : undefined;
    }
    case 'moved': {
      const by = 1 + (other % 4);
      const i = chosen(
        where((word, i) => {
          const to = all[i + by];
          const apart = [i - 1, ...Array.from({ length: by + 1 }, (_, j) => i + 1 + j)];
          return (
            isPlain(word) &&
            isInside(word) &&
            to?.stretch === word.stretch &&
            isInside(to) &&
            isPlain(to) &&
            !apart.some((j) => bracketed.has(j) || isAlike(i, j))
          );
        }),
      );
      const word = all[i ?? -1];
      const to = all[(i ?? -1) + by];
      const next = all[(i ?? -1) + 1];
      if (!word || !to || !next) return undefined;
      const text = `${draft.slice(0, word.start)}${draft.slice(next.start, to.end)} ${word.text}${draft.slice(to.end)}`;
      return { text, start: word.start, end: to.end };
    }
    case 'digit': {
      const i = chosen(where(({ text }) => /\d/.test(text)));
      const word = all[i ?? -1];
      if (!word) return undefined;
      const digits = [...word.text.matchAll(/\d/g)];
      const digit = digits[other % digits.length];
      if (!digit) return undefined;
      const at = word.start + digit.index;
      return replacing(at, at + 1, String((Number(digit[0]) + 1 + (Math.floor(other / 16) % 9)) % 10));
    }
    case 'not': {
      const gone = chosen(where((word) => /^(?:not|never|no)$/.test(word.text) && isInside(word)));
      if (gone !== undefined) return dropping(gone);
      const i = around.includes('not')
        ? undefined
        : chosen(
            where((word, i) => isPlain(word) && !word.isFirst && ![i - 1, i].some((j) => bare(all[j]?.text ?? '') === 'not')),
          );
      const word = all[i ?? -1];
      return word && replacing(word.start, word.start, 'not ');
    }
    case 'number': {
      const number = numbers.at(-1);
      const before = numbers.slice(0, -1);
      // Of a range, another end may be but one passage more.
      if (before.some((one) => report.following(one) === number)) return undefined;
      const at = new RegExp(`(?<=(?:¶|\\\\P)\\W*${before.map((one) => `${one}\\W+`).join('')})${number}(?!\\d)`).exec(draft);
      const by = 1 + (other % 260);
      return at && !numbers.includes(by) ? replacing(at.index, at.index + at[0].length, String(by)) : undefined;
    }
  }
}

/** The words that the report has before and behind the quoted words, be it in the passages beside: with one of them they are a longer part. */
function wordsAround(numbers: readonly number[], words: readonly string[], report: Report): readonly string[] {
  const { passages } = report;
  const at = passages.findIndex(({ number }) => number === numbers[0]);
  const to = passages.findIndex(({ number }) => number === numbers.at(-1));
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const text = (i: number): string => passages[i]?.text ?? '';
  const left = `${text(at - 1)} ${text(at).slice(0, text(at).indexOf(first))}`;
  const right = `${text(to).slice(text(to).lastIndexOf(last) + last.length)} ${text(to + 1)}`;
  return [bare(left.match(/\S+/g)?.at(-1) ?? ''), bare(right.match(/[^\s.,;"”’]+/)?.[0] ?? '')];
}

/** Letters and figures alone, without what a format writes for a sign. */
const bare = (text: string): string =>
  text
    .replace(/&#\d+;/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** Words in square brackets, and those beside: there a writer may put what they like. */
function bracketedIn(words: readonly Word[]): ReadonlySet<number> {
  const found = new Set<number>();
  let isOpen = false;
  for (const [i, { text }] of words.entries()) {
    isOpen ||= /\[|&#91;/.test(text);
    if (isOpen) for (const near of [i - 1, i, i + 1]) found.add(near);
    if (/\]|&#93;/.test(text)) isOpen = false;
  }
  return found;
}

/** The printed words of a quotation that are the report's, in order; undefined where one of those is missing. */
function wordsIn(draft: string, { start, end }: CheckedQuotation, stretches: readonly string[]): readonly Word[] | undefined {
  const found: Word[] = [];
  const printed = [...draft.slice(start, end).matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    start: start + index,
    end: start + index + text.length,
  }));
  let at = 0;
  for (const [stretch, words] of stretches.entries()) {
    const wanted = words.match(/\S+/g)?.filter((word) => bare(word)) ?? [];
    for (const [i, word] of wanted.entries()) {
      while (at < printed.length && !bare(printed[at]?.text ?? '').includes(bare(word))) at++;
      const one = printed[at];
      if (!one) return undefined;
      found.push({ ...one, stretch, isFirst: i === 0, isLast: i === wanted.length - 1 });
      at++;
    }
  }
  return found;
}
