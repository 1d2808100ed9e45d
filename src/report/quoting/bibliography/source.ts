/**
 * The room of bibliographies: the report as an entry of the writer's own bibliography, whichever program reads that. It changes no file
 * and knows no editor: it says what to insert where. Begin here; `files.ts` says which bibliographies a draft names, `find.ts` whether
 * one has the report, and `add.ts` how it gets it.
 */
import type { ReportFacts } from '../../model';
import { type Author, authorsIn } from './authors';
import { faultOfKey, mendedKey } from './citationKey';

/** What a writer knows of the report and has said once, in settings: texts, if all is well, but anything may stand there. */
export interface SourceDetails {
  readonly title?: unknown;
  /** See {@link authorsIn} for how several are written, and an institution. */
  readonly author?: unknown;
  /** Four digits. */
  readonly year?: unknown;
  readonly publisher?: unknown;
  /** A web address, with its scheme. */
  readonly url?: unknown;
  /** See {@link faultOfKey}. */
  readonly key?: unknown;
}

/** What is known of the report for a bibliography. Texts are on one line; none is empty. */
export interface Source {
  /** Good in every format, see {@link faultOfKey}. */
  readonly key: string;
  readonly title: string | undefined;
  /** What it is, for works that have no title: “policy report on Azerbaijan”. */
  readonly description: string;
  /** The last month that its text speaks of, for people: “February 2013”. */
  readonly textEnds: string;
  readonly authors: readonly Author[];
  /** Four digits. */
  readonly year: string | undefined;
  readonly publisher: string | undefined;
  /** In ASCII, with all that is syntax somewhere written as %-escapes. */
  readonly url: string | undefined;
  /** What a reader of the reference has to know: how far the text goes, what it came without, what its numbers are. */
  readonly note: string;
}

/** The report for a bibliography. Of the details, those count that are usable; nothing is made up for the others. */
export function sourceOf(facts: ReportFacts, details: SourceDetails = {}): Source {
  const { description, textEnds } = facts;
  const title = textOf(details.title);
  const authors = authorsIn(textOf(details.author) ?? '');
  const year = usable(details.year, faultOfYear);
  const lacks = [!title && 'title', !authors.length && 'author', !year && 'date'].filter((lack) => lack !== false);
  return {
    key: mendedKey(textOf(details.key) ?? '', facts.key),
    title,
    description,
    textEnds,
    authors,
    year,
    publisher: textOf(details.publisher),
    url: usable(addressOf(details.url), faultOfUrl),
    note: [
      `text to ${textEnds}`,
      ...(lacks.length ? [`came without ${list(lacks)}`] : []),
      '¶ numbers are lines of the source',
    ].join('; '),
  };
}

/** What stands in the title's place: a description in square brackets, as style guides have it, where there is no title. */
export const printedTitle = ({ title, description }: Pick<Source, 'title' | 'description'>): string =>
  title ?? `[${description}]`;

/** A detail that cannot be used as it is written, and a sentence on why. */
export interface Fault {
  readonly detail: keyof SourceDetails;
  readonly reason: string;
}

/** What a writer should be told of the details. A key is mended all the same, the others are left out. */
export function faultsIn(details: SourceDetails): readonly Fault[] {
  const checks = [
    ['key', textOf(details.key), faultOfKey],
    ['year', textOf(details.year), faultOfYear],
    ['url', addressOf(details.url), faultOfUrl],
  ] as const;
  return checks.flatMap(([detail, text, faultOf]) => {
    const reason = text === undefined ? undefined : faultOf(text);
    return reason ? [{ detail, reason }] : [];
  });
}

function faultOfYear(year: string): string | undefined {
  return /^\d{4}$/.test(year) ? undefined : 'A year has four digits, such as 2013.';
}

function faultOfUrl(url: string): string | undefined {
  return /^(?:https?|ftp):\/\/[^/]/i.test(url) && URL.canParse(url)
    ? undefined
    : 'A web address begins with https:// or http://.';
}

function usable(value: unknown, faultOf: (text: string) => string | undefined): string | undefined {
  const text = textOf(value);
  return text === undefined || faultOf(text) ? undefined : text;
}

/** The text of a setting on one line; nothing for what is empty or no text. Half characters, which no file can hold, go. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return textOf(String(value));
  if (typeof value !== 'string') return undefined;
  return (
    value
      .replace(/[\p{Cs}\uFFFD-\uFFFF]/gu, '')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim() || undefined
  );
}

const addressOf = (value: unknown): string | undefined =>
  textOf(value)?.replace(/[\s{}\\"<>^`|$]|[^!-~]/gu, (sign) => encodeURIComponent(sign));

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
