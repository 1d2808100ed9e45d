import { type Interval, intervalLabel, monthOf, monthsOf, yearOf, yearsOf } from '../../prose/dates/interval';
import type { Passage } from '../model';
import type { Report } from '../report';
import {
  type FilterKey,
  filterLabel,
  filterText,
  hasWords,
  isEither,
  passing,
  resolveFilter,
  type SearchFilter,
  type TypedFilter,
  wordsOf,
} from './filters';
import { passagesAnswering, type SearchRequest } from './request';

/** A filter that can be added to a request. */
export interface FilterChoice {
  readonly filter: SearchFilter;
  readonly label: string;
  /** What it stands under, or what kind of name it is. */
  readonly under?: string;
  /** How many passages answer the request with it. */
  readonly passages: number;
}

type Named = Omit<FilterChoice, 'passages'>;

/** The filters of a kind: topics with their subtopics, names, the report's years from the latest back, or passages with figures. */
function allFilters(report: Report, key: FilterKey): Named[] {
  switch (key) {
    case 'topic':
      return report.topics.flatMap(({ title, subtopics }, topic) => [
        { filter: { key, asked: title, headings: [{ topic }] }, label: title },
        ...subtopics.map((one, subtopic) => ({
          filter: { key, asked: one.title, headings: [{ topic, subtopic }] },
          label: one.title,
          under: title,
        })),
      ]);
    case 'name':
      return report.names.map(({ id, name, kind }) => ({ filter: { key, name: id }, label: name, under: kind }));
    case 'year':
      return timesIn(report, (day) => yearsOf(yearOf(day)));
    case 'has':
      return [{ filter: { key }, label: 'With figures' }];
  }
}

/** The years or months that passages speak of, from the latest back. Of spans of months, and of what says no month, the months are not meant. */
function timesIn(report: Report, timeOf: (day: number) => Interval, grain?: 'month'): Named[] {
  const times = new Map<number, Interval>();
  for (const { readings } of report.passages.flatMap((passage) => report.datesIn(passage))) {
    const [date] = readings;
    if (grain && yearOf(date.from) !== yearOf(date.to)) continue;
    if (grain && monthOf(date.from) !== monthOf(date.to)) continue;
    for (let time = timeOf(date.from); time.from <= date.to; time = timeOf(time.to + 1)) times.set(time.from, time);
  }
  return [...times.values()]
    .sort((a, b) => b.from - a.from)
    .map((time) => ({ filter: { key: 'year', ...time }, label: intervalLabel(time) }));
}

/** The filters of a kind that leave something of a request, with what they leave; none that would change nothing. */
export function filterChoices(report: Report, key: FilterKey, request: SearchRequest): FilterChoice[] {
  return leaving(report, key, request, allFilters(report, key));
}

/** The choices that a filter which is still being typed may become. */
export function choicesFor(
  report: Report,
  { key, value }: Pick<TypedFilter, 'key' | 'value'>,
  request: SearchRequest,
): FilterChoice[] {
  const asked = wordsOf(value);
  const resolved = resolveFilter(report, { key, value });
  const all = allFilters(report, key);
  // Months are many: they are there for those who begin to type one.
  if (key === 'year' && asked.length) all.push(...timesIn(report, (day) => monthsOf(yearOf(day), monthOf(day)), 'month'));
  const named = all.filter(
    ({ label, filter }) =>
      hasWords(key === 'has' ? 'figures' : label, asked) ||
      (filter.key === 'name' && namesWith(report, filter.name, asked)) ||
      (filter.key === 'year' && filterText(report, filter).startsWith(`year:${value.trim()}`)),
  );
  const own = resolved && filterText(report, resolved);
  const first = named.filter(({ filter }) => filterText(report, filter) === own);
  // A span of years, or a word in several topics, is on no list.
  const made = resolved && !first.length && isEither(key) ? [madeFilter(report, resolved)] : first;
  return leaving(report, key, request, [...made, ...named.filter((one) => !first.includes(one))]);
}

/** Those that leave something of a request, counted. */
function leaving(report: Report, key: FilterKey, { words, filters }: SearchRequest, named: readonly Named[]): FilterChoice[] {
  const either = isEither(key) ? filters.filter((filter) => filter.key === key) : [];
  const others = filters.filter((filter) => !either.includes(filter));
  const within = passagesOf(report, { words, filters: others });
  const known = new Set(others.map((filter) => filterText(report, filter)));
  // Where one of several suffices, another must let through something more.
  const isThere = either.length ? passing(report, either) : () => false;
  return named.flatMap((one) => {
    const passes = passing(report, [one.filter]);
    if (known.has(filterText(report, one.filter)) || !within.some((passage) => passes(passage) && !isThere(passage))) return [];
    return [{ ...one, passages: within.filter(passing(report, [...either, one.filter])).length }];
  });
}

/** All passages that answer a request; one that asks for nothing is answered by all. */
function passagesOf(report: Report, request: SearchRequest): readonly Passage[] {
  if (!request.words.trim() && !request.filters.length) return report.passages;
  return passagesAnswering(report, request, report.passages.length).flatMap((number) => report.passage(number) ?? []);
}

const namesWith = (report: Report, id: string, asked: readonly string[]): boolean =>
  report.name(id)?.listed.some((form) => hasWords(form, asked)) ?? false;

const madeFilter = (report: Report, filter: SearchFilter): Named => ({
  filter,
  label: filterLabel(report, filter).replace(/^\p{L}+: /u, ''),
});
