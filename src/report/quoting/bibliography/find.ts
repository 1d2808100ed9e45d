/** Telling whether a bibliography has the report already, under whichever key. */
import { fold } from '../../../prose/fold';
import { printText } from '../../../prose/printedText';
import type { EntryFormat } from './entries/entry';
import { texText } from './entries/tex';
import { readBib } from './reading/bibFile';
import { readCslJson } from './reading/cslFile';
import type { ListedWork, Unreadable, Works } from './reading/works';
import { readCslYaml, readHayagriva } from './reading/yamlFile';
import { printedTitle, type Source } from './source';

/** How a bibliography is written; `bib` where only its own fields say whose. */
export type BibliographyFormat = EntryFormat | 'bib';

/** Reads a bibliography that its format can read. */
export function readWorks(text: string, format: BibliographyFormat): Works | Unreadable {
  switch (format) {
    case 'csl-json':
      return readCslJson(text);
    case 'csl-yaml':
      return readCslYaml(text);
    case 'hayagriva':
      return readHayagriva(text);
    default:
      return readBib(text);
  }
}

/** The key of the report in a bibliography, as it is written there; nothing where it is not in it, or the file cannot be read. */
export function entryIn(text: string, format: BibliographyFormat, source: Source): string | undefined {
  const file = readWorks(text, format);
  return 'works' in file ? keyAmong(file.works, source) : undefined;
}

/** All keys by which works are cited in a bibliography; none where it cannot be read. */
export function keysIn(text: string, format: BibliographyFormat): readonly string[] {
  const file = readWorks(text, format);
  return 'works' in file ? file.works.flatMap(({ keys }) => keys) : [];
}

/**
 * The key of the report among works. Under the report's own key, it is the report unless its title, authors and address are all others
 * than the writer says; it may be called something that only the writer knows. Under another key it needs the title, without another
 * year or author, or the address.
 */
export function keyAmong(works: readonly ListedWork[], source: Source): string | undefined {
  const titles = titlesOf(source);
  const own = source.url && bareAddress(source.url);
  const hasAddress = ({ url }: ListedWork) => own !== undefined && url !== undefined && bareAddress(url) === own;
  const mayBe = (work: ListedWork) =>
    !source.title || !work.title || hasTitle(work, titles) || hasAddress(work) || sharesAuthor(work, source) === true;
  const hasKey = ({ keys }: ListedWork) => keys.find((key) => key.toLowerCase() === source.key.toLowerCase());
  const byKey = works.find((work) => hasKey(work) && mayBe(work));
  if (byKey) return byKey.keys.find((key) => key === source.key) ?? hasKey(byKey);
  const found =
    works.find((work) => hasTitle(work, titles) && !hasAnotherYear(work, source) && sharesAuthor(work, source) !== false) ??
    works.find((work) => hasAddress(work) && !hasAnotherYear(work, source));
  return found?.keys[0];
}

/** A text by its letters and digits: without braces, TeX, tags, accents and case. Most have nothing that needs printing. */
const bare = (text: string): string => fold(/[\\&<]/.test(text) ? printText(text).text : text).replace(/[^\p{L}\p{N}]+/gu, '');

/** As they stand plain in one file, and escaped in another. */
const titlesOf = (source: Source): ReadonlySet<string> =>
  new Set([source.description, printedTitle(source)].flatMap((title) => [bare(title), bare(texText(title))]).filter(Boolean));

const hasTitle = ({ title, subtitle }: ListedWork, titles: ReadonlySet<string>): boolean =>
  title !== undefined && (titles.has(bare(title)) || (subtitle !== undefined && titles.has(bare(`${title} ${subtitle}`))));

function hasAnotherYear({ date }: ListedWork, { year }: Source): boolean {
  const years: readonly string[] = date?.match(/\d{4}/g) ?? [];
  return year !== undefined && years.length > 0 && !years.includes(year);
}

/** Nothing where the authors of one of the two are not known. */
function sharesAuthor({ author }: ListedWork, { authors }: Source): boolean | undefined {
  const names = bare(author ?? '');
  if (!names || !authors.length) return undefined;
  return authors.some((one) => names.includes(bare('name' in one ? one.name : one.family)));
}

/** An address by what is the same in all of its forms. One of a whole site is no work's own. */
function bareAddress(url: string): string | undefined {
  const address = /(?:https?|ftp):\/\/(?:www\.)?([^\s{}#]+)/i.exec(url.replace(/\\(?=[_%&#~])/g, ''))?.[1]?.replace(/\/$/, '');
  return address?.includes('/') ? address.toLowerCase() : undefined;
}
