/** Which passages a card on a name may quote. */
import { once } from '../../common/once';
import type { Report, ReportName } from '../report';

/** The passages that may help a sentence on a name along. */
export interface Candidates {
  /** Those that tell most about it first, then those that name it, then the others, each in reading order. */
  readonly passages: readonly number[];
  /** The passages that tell most, the most telling first. */
  readonly tells: readonly number[];
}

/** A name that this share of the passages mention is what the report is about: what the others say is said of it, too. */
const SUBJECT = 1 / 3;

const KNOWN = new WeakMap<ReportName, Candidates>();

/**
 * The passages of a name, and those that are on it without naming it: on its people ("Iranian") and on those for whom it is said, as a
 * capital is for its government. Of the report's own subject they are all.
 */
export function candidatesFor(report: Report, name: ReportName): Candidates {
  return once(KNOWN, name, () => {
    const other = name.standsFor && report.name(name.standsFor.name);
    const whole = other && candidatesFor(report, other);
    const tells = name.tells.length > 0 ? name.tells : (whole?.tells ?? []);
    const passages = [...tells, ...name.passages, ...onPeople(report, name), ...(whole?.passages ?? [])];
    return { tells, passages: [...new Set(passages)] };
  });
}

function onPeople(report: Report, { people, passages }: ReportName): number[] {
  const isSubject = passages.length > SUBJECT * report.passages.length;
  const words = new RegExp(String.raw`(?<!\p{L})(?:${people.join('|')})s?(?!\p{L})`, 'u');
  return report.passages.flatMap(({ number, text }) => (isSubject || (people.length > 0 && words.test(text)) ? number : []));
}
