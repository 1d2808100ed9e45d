/** Which passage numbers are cited for which quotation, and for whose words. */
import type { QuotedText } from '../../../prose/quotations/quotedText';
import { beginningIn, type Span } from '../../../prose/span';
import { labelIn } from './notes';
import { type CitedNumber, keysIn } from './numbers';
import { BRACKETS, isBlockOfAnother, namesAnother } from './sources';

/** What a paragraph has that is cited for a quotation. Offsets are those of the paragraph. */
export interface CitedFor {
  readonly numbers: readonly CitedNumber[];
  /** The labels of notes that are called directly behind it. */
  readonly calls: readonly string[];
  /** The keys that are cited directly behind it, with or without a number. */
  readonly keys: readonly string[];
  /** A note or brackets directly behind it name a source that is not the report. */
  readonly isAnothers: boolean;
}

/** Nothing but marks, stops and spaces. The signs of entities and commands are marks too: only their letters are anything else. */
const NO_WORDS = /^(?:[\s\p{P}\p{S}\p{M}\u200b\u00ad]|(?<=&)[a-z]+(?=;)|(?<=\\)[a-z]+|(?<=\{)[a-z]+(?=\}))*$/u;
/** Between a quotation and its number, words that say whose it is. */
const ATTRIBUTION =
  /(?<!\p{L})(?:sa(?:y|id)|writ|wrote|not(?:e|ing)|put|ha[sd]|stat|add|accord|report|text|author|quot|read|record|observ|describ|conclu|as|in|at|from|per|source)/iu;
const LONGEST_BETWEEN = 70;
/** What is cited for a quotation is not further from it, in UTF-16 units. */
const REACH = 2000;
const SENTENCE_END = /[.!?][\s)\]”’"']+\p{Lu}/u;

const isNear = (between: string): boolean =>
  NO_WORDS.test(between) ||
  (between.length <= LONGEST_BETWEEN && !/[.!?…]\s/.test(between) && wordCount(between) <= 7 && ATTRIBUTION.test(between));

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/**
 * What is cited for each quotation of a paragraph, in their order: what follows it, and what comes right before it where nothing does.
 * @param reports those of the quotations that have words of the report
 */
export function citedFor(
  paragraph: string,
  quotations: readonly QuotedText[],
  numbers: readonly CitedNumber[],
  asides: readonly Span[],
  reports: readonly Span[],
  description: string,
): CitedFor[] {
  const taken = new Set<CitedNumber>();
  const found = quotations.map((quoted) => {
    const end = quoted.end + quoted.close.length;
    const next = beginningIn(quotations, end, end + REACH)[0]?.start ?? paragraph.length;
    // Within it, or within the command that opens it, as in \textcquote[¶47]{key}{…}
    const own = beginningIn(numbers, quoted.start - quoted.open.length, quoted.end).filter((one) => one.end <= quoted.end);
    let reached = end;
    for (const number of beginningIn(numbers, end, end + REACH)) {
      const { group } = number;
      if (group.start < end || group.start >= next) continue;
      if (group.start >= reached && !isNear(withoutAsides(paragraph, { start: reached, end: group.start }, asides))) break;
      own.push(number);
      reached = Math.max(reached, group.end);
    }
    for (const number of own) taken.add(number);
    const behind = directlyBehind(paragraph, end, asides);
    const texts = behind.map((one) => paragraph.slice(one.start, one.end));
    // The label of a note says nothing of its source.
    const named = behind.filter((_, i) => labelIn(texts[i] as string) === undefined);
    return {
      numbers: own,
      calls: texts.flatMap((text) => labelIn(text) ?? []),
      keys: [...new Set([...texts.flatMap(keysIn), ...own.flatMap(({ keys }) => keys)])],
      isAnothers:
        !own.length &&
        (isBlockOfAnother(paragraph, quoted, description) ||
          [...named, ...bracketsBehind(paragraph, end)].some((one) => namesAnother(paragraph, one, reports, description))),
    };
  });
  return found.map((one, i) => {
    const quoted = quotations[i] as QuotedText;
    if (one.numbers.length || one.calls.length) return one;
    const start = quoted.start - quoted.open.length;
    const before = beginningIn(quotations, start - REACH, start).filter(({ end }) => end <= start);
    const from = Math.max(0, ...before.map(({ end }) => end));
    const number = beginningIn(numbers, start - REACH, start).findLast(({ group }) => group.end <= start && group.start >= from);
    // In brackets of its own behind words it is cited for those, but not behind the command of the quotation.
    const isBehindWords =
      number &&
      number.group.start < number.start &&
      /(?<![\\#][A-Za-z]*)[\p{L}\p{N}.,;:!?)”"'’»][ \t]*$/u.test(paragraph.slice(0, number.group.start).slice(-REACH));
    if (!number || isBehindWords || taken.has(number) || !isLeadIn(paragraph.slice(number.group.end, start))) return one;
    return { ...one, numbers: [number], keys: number.keys };
  });
}

/** "As ¶47 puts it, " */
const isLeadIn = (between: string): boolean =>
  between.length <= LONGEST_BETWEEN &&
  !SENTENCE_END.test(between) &&
  !/[.!?]\s*$/.test(between) &&
  (NO_WORDS.test(between) || ATTRIBUTION.test(between) || /[:,]\s*$/.test(between));

/** The notes and citations that follow a place with nothing but marks between them. */
function directlyBehind(paragraph: string, end: number, asides: readonly Span[]): Span[] {
  const found: Span[] = [];
  let reached = end;
  for (const aside of beginningIn(asides, end, end + REACH)) {
    if (aside.start < reached) continue;
    if (!NO_WORDS.test(paragraph.slice(reached, aside.start))) break;
    found.push(aside);
    reached = aside.end;
  }
  return found;
}

/** What stands in brackets right behind a place. */
function bracketsBehind(paragraph: string, at: number): Span[] {
  const [all, inside] = BRACKETS.exec(paragraph.slice(at, at + 150)) ?? [];
  return all === undefined || inside === undefined
    ? []
    : [{ start: at + all.length - 1 - inside.length, end: at + all.length - 1 }];
}

function withoutAsides(paragraph: string, span: Span, asides: readonly Span[]): string {
  let text = '';
  let at = span.start;
  for (const { start, end } of beginningIn(asides, span.start - REACH, span.end)) {
    if (end <= at) continue;
    text += paragraph.slice(at, Math.max(at, start));
    at = Math.min(span.end, end);
  }
  return text + paragraph.slice(at, span.end);
}
