/**
 * Checking quotations: a draft's words between marks that are the report's, or nearly. It does not show anything, which is for
 * `src/features`. Begin here, then read `paragraphs.ts` (what a paragraph quotes), `match.ts` (whose words they are) and `mend.ts`.
 */

import { ownText } from '../../../common/ownText';
import { paragraphsOf } from '../../../prose/paragraphs';
import { endOfFrontMatter, quotationsOf, readParagraph } from '../../../prose/quotations/quotations';
import type { Open, QuotingParagraph } from '../../../prose/quotations/quotedText';
import { beginningIn } from '../../../prose/span';
import type { Report } from '../../report';
import type { Checked } from './checked';
import { type Far, type FoundAt, judge } from './judge';
import { type Found, foundIn, type Paragraph, paragraphOf } from './paragraphs';
import { namesAnother } from './sources';
import type { Writing } from './writer';

/** What a writer has chosen, as far as fixes are written with it. */
export type CheckerOptions = Omit<Writing, 'draft'>;

/** A paragraph as it was read, with what was found in it under what stood elsewhere then. */
interface Known {
  readonly text: string;
  /** What was open before it. */
  readonly over: Open;
  readonly reading: QuotingParagraph;
  /** Made of the reading, and of what the next paragraph opens with. */
  paragraph: Paragraph | undefined;
  next: string | undefined;
  above: string;
  /** Found in that paragraph, under the numbers that were cited elsewhere for its quotations. */
  found: { readonly paragraph: Paragraph; readonly far: string; readonly found: readonly Found[] } | undefined;
}

/** Checks the quotations of one draft, kept up to date: what has not changed is not read again. */
export class QuotationChecker {
  readonly #report: Report;
  readonly #language: string;
  readonly #options: CheckerOptions;
  /** The paragraphs as they were read last, in order. */
  #known: readonly Known[] = [];
  #checked: Checked | undefined;
  /** The text that is being read in steps. */
  #split: ReturnType<typeof splitUp> | undefined;

  constructor(report: Report, language: string, options: CheckerOptions) {
    this.#report = report;
    this.#language = language;
    this.#options = options;
  }

  /** What the last whole reading gave; undefined before there was one. */
  get checked(): Checked | undefined {
    return this.#checked;
  }

  /**
   * Reads a draft.
   * @param isTimeUp asked after each paragraph; once it says so, the next call goes on, if the draft is still the same
   * @returns whether all of it has been read
   */
  read(text: string, isTimeUp: () => boolean = () => false): boolean {
    const all: { readonly known: Known; readonly at: number }[] = [];
    const before = new LastReading(this.#known);
    if (this.#split?.text !== text) this.#split = splitUp(text);
    let { at } = this.#split;
    let open = '';
    for (const part of this.#split.parts) {
      const last = before.take(part, open);
      const known = last ?? newlyRead(ownText(part), this.#language, open);
      all.push({ known, at });
      at += part.length;
      open = known.reading.open;
      if (last || !isTimeUp()) continue;
      this.#known = [...all.map(({ known }) => known), ...before.rest];
      return false;
    }
    this.#known = all.map(({ known }) => known);
    const paragraphs = all.map(({ known }, i) =>
      this.#paragraphOf(known, leadOver(all[i - 1]?.known.text ?? ''), all[i + 1]?.known.reading),
    );
    const far = farIn(paragraphs, this.#report.facts.description);
    const found: FoundAt[] = [];
    let quoted = 0;
    for (const [i, { known, at }] of all.entries()) {
      const paragraph = paragraphs[i] as Paragraph;
      if (!paragraph.quotations.length) continue;
      const elsewhere = far(i);
      const numbers = elsewhere.map((some) => some.numbers.map(({ number }) => number));
      const key = JSON.stringify(numbers.map((some) => some.map(({ runs, says, keys }) => [runs, says, keys])));
      const isNew = known.found?.paragraph !== paragraph || known.found.far !== key;
      if (isNew) known.found = { paragraph, far: key, found: foundIn(this.#report, paragraph, numbers) };
      quoted += paragraph.quotations.filter(({ depth }) => depth === 0).length;
      for (const one of known.found?.found ?? []) {
        const its = elsewhere[one.place];
        const isAnothers = one.cited.isAnothers || its?.isAnothers === true;
        found.push({ one, paragraph, at, far: withOffsets(its?.numbers ?? [], all), isAnothers });
      }
      if (isNew && isTimeUp()) return false;
    }
    this.#checked = judge(this.#report, { text, language: this.#language }, this.#options, {
      found,
      numbers: paragraphs.flatMap((paragraph, i) =>
        paragraph.numbers.map((number) => ({ number, at: all[i]?.at ?? 0, paragraph })),
      ),
      quoted,
    });
    this.#split = undefined;
    return true;
  }

  /** A paragraph with its quotations, anew where the one above leads over to it otherwise, or the one behind opens with something else. */
  #paragraphOf(known: Known, above: string, next: QuotingParagraph | undefined): Paragraph {
    const { text, reading } = known;
    const isKnown = known.above === above && (!reading.withUnclosed || known.next === next?.opensWith);
    if (known.paragraph && isKnown) return known.paragraph;
    const draft = { text, language: this.#language };
    known.paragraph = paragraphOf(this.#report, draft, quotationsOf(reading, next), reading.code, above);
    known.next = next?.opensWith;
    known.above = above;
    return known.paragraph;
  }
}

/** The end of a paragraph that leads over to what stands below it; empty where it does not. */
const leadOver = (paragraph: string): string => (/:\s*$/.test(paragraph.slice(-50)) ? paragraph.trimEnd().slice(-LEAD) : '');

const LEAD = 140;
const MOST_MISSED = 2;

/** Paragraphs as they were read before, to be taken again in a draft that has changed in few places. */
class LastReading {
  readonly #all: readonly Known[];
  #at = 0;
  /** How many in a row were not there: after a few, it is looked for anywhere. */
  #missed = 0;
  #places: Map<string, number> | undefined;

  constructor(all: readonly Known[]) {
    this.#all = all;
  }

  /** Those that have not been passed yet. */
  get rest(): readonly Known[] {
    return this.#all.slice(this.#at);
  }

  /** The paragraph of that text, if there was one: mostly it is the next, or the one behind the next, which has been changed. */
  take(text: string, over: Open): Known | undefined {
    const isHere = (place: number) => this.#all[place]?.text === text && this.#all[place]?.over === over;
    const near = [this.#at, this.#at + 1].find(isHere);
    const place = near ?? (this.#missed > MOST_MISSED ? this.#placeOf(text, over) : undefined);
    this.#missed = place === undefined ? this.#missed + 1 : 0;
    if (place === undefined) return undefined;
    this.#at = place + 1;
    return this.#all[place];
  }

  #placeOf(text: string, over: Open): number | undefined {
    this.#places ??= new Map(this.#all.map((known, i) => [`${known.over}\n${known.text}`, i]));
    return this.#places.get(`${over}\n${text}`);
  }
}

/** The paragraphs of a draft, from the offset on where its front matter ends. */
function splitUp(text: string) {
  const at = endOfFrontMatter(text);
  return { text, at, parts: paragraphsOf(text.slice(at)) };
}

const newlyRead = (text: string, language: string, over: Open): Known => ({
  text,
  over,
  reading: readParagraph(text, language, over),
  paragraph: undefined,
  next: undefined,
  above: '',
  found: undefined,
});

/** Numbers elsewhere, by the place of their paragraph among all. */
interface Elsewhere {
  readonly number: Far['number'];
  readonly paragraph: number;
}

/** What is cited elsewhere for a quotation. */
interface CitedElsewhere {
  readonly numbers: readonly Elsewhere[];
  /** A note that is called for it names another source. */
  readonly isAnothers: boolean;
}

/** Of a paragraph, what is cited elsewhere for each of its quotations: in a note that is called, or on a line below. */
function farIn(paragraphs: readonly Paragraph[], description: string): (i: number) => readonly CitedElsewhere[] {
  const notes = new Map<string, CitedElsewhere>();
  for (const [i, { text, notes: its, numbers, reports }] of paragraphs.entries()) {
    for (const note of its) {
      const own = beginningIn(numbers, note.start, note.end).map((number) => ({ number, paragraph: i }));
      notes.set(note.label, { numbers: own, isAnothers: !own.length && namesAnother(text, note, reports, description) });
    }
  }
  return (i) => {
    const { quotations, cited, text } = paragraphs[i] as Paragraph;
    const next = paragraphs[i + 1];
    const last = quotations.findLast(({ depth }) => depth === 0);
    return quotations.map((quoted, at) => {
      const called = cited[at]?.calls.flatMap((label) => notes.get(label) ?? []) ?? [];
      const isLast = quoted === last && next?.isAttribution === true && !/[\p{L}\p{N}]/u.test(text.slice(quoted.end));
      const below = isLast ? next.numbers.slice(0, 1).map((number) => ({ number, paragraph: i + 1 })) : [];
      return {
        numbers: [...called.flatMap(({ numbers }) => numbers), ...below],
        isAnothers: called.some(({ isAnothers }) => isAnothers),
      };
    });
  };
}

const withOffsets = (some: readonly Elsewhere[], all: ReadonlyArray<{ readonly at: number }>): Far[] =>
  some.map(({ number, paragraph }) => ({ number, at: all[paragraph]?.at ?? 0 }));
