/** Filters of a search: how they are typed (`topic:iran year:2008-2010`), what they mean, and what they are called. */

import { type Interval, intervalLabel, sharedDays } from '../../prose/dates/interval';
import { fold } from '../../prose/fold';
import type { Span } from '../../prose/span';
import type { Passage } from '../model';
import type { Report } from '../report';
import { intervalText, isOfYears, timeWritten } from './times';

/** The words before the colon. */
export const FILTER_KEYS = ['topic', 'name', 'year', 'has'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

/** A heading of the report: a topic, or one of its subtopics. The numbers are indices of the report. */
export interface Heading {
  readonly topic: number;
  readonly subtopic?: number;
}

/** What narrows a search. */
export type SearchFilter =
  | { readonly key: 'topic'; readonly asked: string; readonly headings: readonly Heading[] }
  | { readonly key: 'name'; readonly name: string }
  | ({ readonly key: 'year' } & Interval)
  | { readonly key: 'has' };

/** A filter as it stands in a query. */
export interface TypedFilter extends Span {
  readonly key: FilterKey;
  readonly value: string;
  /** False while it is still being typed: nothing follows it yet, not even a space. */
  readonly closed: boolean;
}

const TYPED = /(?<=^|[\s"“”„])(topic|name|year|has):(?:["“”„]([^"“”„]*)(["“”„]?)|([^\s"“”„]*))/giu;

/** The filters typed in a query, and the query without them. */
export function parseFilters(text: string): { readonly words: string; readonly filters: readonly TypedFilter[] } {
  const filters = [...text.matchAll(TYPED)].flatMap((match): TypedFilter[] => {
    const [whole, key = '', quoted, quote, bare = ''] = match;
    const end = match.index + whole.length;
    const value = (quoted ?? bare).trim();
    const closed = Boolean(quote) || end < text.length;
    // "year: a good one" is no filter; a filter that is only begun is.
    if (closed && !value) return [];
    return [{ key: key.toLowerCase() as FilterKey, value, start: match.index, end, closed }];
  });
  return { words: without(text, filters), filters };
}

/** A text without some stretches of it, with one space where a stretch stood between two. */
export function without(text: string, stretches: readonly Span[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of stretches) {
    rest += text.slice(from, start);
    from = /^\s/u.test(text.slice(end)) && (rest === '' || /\s$/u.test(rest)) ? end + 1 : end;
  }
  return rest + text.slice(from);
}

/** What a typed filter means; undefined where the report has nothing of the kind. */
export function resolveFilter(report: Report, { key, value }: Pick<TypedFilter, 'key' | 'value'>): SearchFilter | undefined {
  switch (key) {
    case 'topic': {
      const headings = headingsCalled(report, value);
      return headings.length ? { key, asked: value, headings } : undefined;
    }
    case 'name': {
      const name = report.nameWritten(value);
      return name && { key, name: name.id };
    }
    case 'year': {
      const time = timeWritten(value);
      return time && { key, ...time };
    }
    case 'has':
      return /^(?:figures?|numbers?)$/iu.test(value) ? { key } : undefined;
  }
}

/** The headings of that title, or else the topics that have words which begin so, or else the subtopics. */
function headingsCalled(report: Report, value: string): Heading[] {
  const asked = wordsOf(value);
  if (!asked.length) return [];
  const topics = report.topics.map(({ title }, topic) => ({ title, heading: { topic } }));
  const subtopics = report.topics.flatMap(({ subtopics }, topic) =>
    subtopics.map(({ title }, subtopic) => ({ title, heading: { topic, subtopic } })),
  );
  for (const among of [topics, subtopics]) {
    const same = among.filter(({ title }) => wordsOf(title).join(' ') === asked.join(' '));
    if (same.length) return same.map(({ heading }) => heading);
  }
  for (const among of [topics, subtopics]) {
    const found = among.filter(({ title }) => hasWords(title, asked));
    if (found.length) return found.map(({ heading }) => heading);
  }
  return [];
}

/** The words of a title or of what is typed for one. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
/** Does a title have words that begin like these? */
export const hasWords = (text: string, asked: readonly string[]): boolean => {
  const words = wordsOf(text);
  return asked.every((word) => words.some((own) => own.startsWith(word)));
};

const kindOfTime = (time: Interval): string => {
  if (isOfYears(time)) return /\D/.test(intervalText(time)) ? 'Years' : 'Year';
  return /^\d+-\d+$/.test(intervalText(time)) ? 'Month' : 'Time';
};

/** A filter as people read it: "Topic: Economy", "Year: 1993". */
export function filterLabel(report: Report, filter: SearchFilter): string {
  switch (filter.key) {
    case 'topic': {
      const [heading, ...others] = filter.headings;
      return `Topic: ${others.length || !heading ? `“${filter.asked}”` : titleOf(report, heading)}`;
    }
    case 'name':
      return `Name: ${report.name(filter.name)?.name}`;
    case 'year':
      return `${kindOfTime(filter)}: ${intervalLabel(filter)}`;
    case 'has':
      return 'With figures';
  }
}

const titleOf = (report: Report, { topic, subtopic }: Heading): string =>
  (subtopic === undefined ? report.topics[topic] : report.topics[topic]?.subtopics[subtopic])?.title ?? '';

/** A filter as it is typed: what {@link resolveFilter} reads as the same filter. */
export function filterText(report: Report, filter: SearchFilter): string {
  switch (filter.key) {
    case 'topic':
      return `topic:"${filter.asked}"`;
    case 'name':
      return `name:"${report.name(filter.name)?.name}"`;
    case 'year':
      return `year:${intervalText(filter)}`;
    case 'has':
      return 'has:figures';
  }
}

/** Why a typed filter is none, in one sentence. */
export function whyNoFilter({ key, value }: Pick<TypedFilter, 'key' | 'value'>): string {
  switch (key) {
    case 'topic':
      return `No topic or subtopic has “${value}” in its title.`;
    case 'name':
      return `The report’s names have no “${value}”.`;
    case 'year':
      return timeWritten(value)
        ? `No passage here speaks of ${value}.`
        : `“${value}” is no year, month or span of them, such as 1993, 2012-09 or 1992-1994.`;
    case 'has':
      return `A passage can be asked for with has:figures, not with has:${value}.`;
  }
}

/** Does one of several filters of the kind suffice? Of the other kinds a passage must have all. */
export const isEither = (key: FilterKey): boolean => key === 'topic' || key === 'year';

/**
 * Says of a passage whether all filters let it through. Two topics, or two years, let through what either does; two names only
 * what has both.
 */
export function passing(report: Report, filters: readonly SearchFilter[]): (passage: Passage) => boolean {
  const tests = filters.map((filter) => ({ key: filter.key, test: testOf(report, filter) }));
  const all = tests.filter(({ key }) => !isEither(key));
  const any = FILTER_KEYS.filter(isEither)
    .map((wanted) => tests.filter(({ key }) => key === wanted))
    .filter(({ length }) => length);
  return (passage) => all.every(({ test }) => test(passage)) && any.every((group) => group.some(({ test }) => test(passage)));
}

function testOf(report: Report, filter: SearchFilter): (passage: Passage) => boolean {
  switch (filter.key) {
    case 'topic':
      return (passage) =>
        filter.headings.some(
          ({ topic, subtopic }) => passage.topic === topic && (subtopic === undefined || passage.subtopic === subtopic),
        );
    case 'name': {
      const passages = new Set(report.name(filter.name)?.passages);
      return ({ number }) => passages.has(number);
    }
    case 'year':
      return (passage) => report.datesIn(passage).some(({ readings: [said] }) => sharedDays(filter, said) > 0);
    case 'has':
      return (passage) => report.figuresIn(passage).length > 0;
  }
}
