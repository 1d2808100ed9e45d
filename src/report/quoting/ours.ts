import { pointsTo, wordsOf } from '../readAlone';
import type { Report } from '../report';
import { quotedWords } from './wordIndex';

/** Stands where something of ours was taken out of a text. */
export const BREAK = '\u0000';

/** Words of the report as somebody copied them, without what is ours. */
export interface Written {
  readonly text: string;
  /** The passages that it names. */
  readonly numbers: readonly number[];
}

/** "(policy report on Azerbaijan, ¶¶115–116)", "[see ¶120]", or a number alone. */
const REFERENCE = /[([][^()[\]]{0,400}?¶\s?\d[^()[\]]{0,400}[)\]]|¶{1,2}\s?\d+(?:\s?[–-]\s?\d+)?(?:,\s?\d+(?:\s?[–-]\s?\d+)?)*/gu;
const NUMBERS = /\d+/g;
const BRACKETS = /\[([^[\]]{1,400})\]/g;
const LINE = /[^\r\n]+/g;
/** No heading is longer. */
const LONGEST_LINE = 1000;

/** A text without passage numbers and the references that have them, and without what brackets say of who is meant. */
export function withoutOurs(report: Report, text: string): Written {
  const { meanings } = oursIn(report);
  const numbers: number[] = [];
  const bare = text
    .replaceAll(BREAK, '')
    .replace(REFERENCE, (reference) => {
      numbers.push(...(reference.slice(reference.indexOf('¶')).match(NUMBERS) ?? []).map(Number));
      return BREAK;
    })
    .replace(BRACKETS, (bracket, inner: string) => (meanings.has(keysOf(inner)) ? ' ' : bracket));
  return { text: bare, numbers };
}

/** A text without lines that are headings, or the note that stands over the report. */
export function withoutHeadings(report: Report, text: string): string {
  const { headings } = oursIn(report);
  return text.replace(LINE, (line) => (line.length < LONGEST_LINE && headings.has(keysOf(line)) ? BREAK : line));
}

interface Ours {
  readonly headings: ReadonlySet<string>;
  readonly meanings: ReadonlySet<string>;
}

const KNOWN = new WeakMap<Report, Ours>();

/** What stands beside the report's words wherever they are shown. */
function oursIn(report: Report): Ours {
  const known = KNOWN.get(report);
  if (known) return known;
  const headings = report.topics.flatMap(({ title, subtopics }) => [
    title,
    ...subtopics.flatMap((subtopic) => [subtopic.title, `${title} › ${subtopic.title}`]),
  ]);
  const meanings = report.passages.flatMap((passage) => [
    report.meantIn(passage) ?? '',
    ...report.openingsIn(passage).flatMap(({ means }) => [means, `${means}’s`]),
    ...report.pointersIn(passage).map((pointer) => pointsTo(wordsOf(passage, pointer), pointer.to)),
  ]);
  const ours = { headings: new Set([...headings, report.facts.note].map(keysOf)), meanings: new Set(meanings.map(keysOf)) };
  ours.headings.delete('');
  ours.meanings.delete('');
  KNOWN.set(report, ours);
  return ours;
}

const keysOf = (text: string): string =>
  quotedWords(text)
    .map(({ key }) => key)
    .join(' ');
