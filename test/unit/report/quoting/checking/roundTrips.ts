/** Words of the report that go into a draft and are checked there: as they are, and after one change. */
import { sourceOf } from '../../../../../src/report/quoting/bibliography/source';
import type { Finding, OmittedNegation } from '../../../../../src/report/quoting/checking/checked';
import { QuotationChecker } from '../../../../../src/report/quoting/checking/checker';
import { applied, type Edit, type Form, insertionOf } from '../../../../../src/report/quoting/insertion';
import { quotationOf, type Stretch } from '../../../../../src/report/quoting/quotation';
import { theReport } from '../../../theReport';
import { CHANGES, type Change, type Changed, changed } from './oneChange';

/** What is put into a draft: a passage, a part of it, a part with an omission, two passages that follow each other, or two that do not. */
export const SHAPES = ['whole', 'part', 'omission', 'following', 'apart'] as const;
export type Shape = (typeof SHAPES)[number];

export const FORMS: readonly Form[] = ['inline', 'block'];

export const LANGUAGES = [
  'plaintext',
  'markdown',
  'latex',
  'quarto',
  'rmd',
  'mdx',
  'myst',
  'pandoc',
  'djot',
  'juliamarkdown',
  'restructuredtext',
  'asciidoc',
  'typst',
  'org',
  'mediawiki',
  'wikitext',
  'textile',
  'tex',
  'rsweave',
  'context',
  'fountain',
] as const;

export { CHANGES };

/** One round trip. The seeds are any whole numbers from 0. */
export interface Trip {
  readonly language: (typeof LANGUAGES)[number];
  readonly form: Form;
  readonly shape: Shape;
  readonly isCRLF: boolean;
  /** Which passage, and where in it a part is. */
  readonly passage: number;
  readonly part: number;
  readonly change: Change;
  /** Where, and which other word. */
  readonly place: number;
  readonly other: number;
}

/** What went otherwise than it should. */
export interface Problem {
  readonly cause: string;
  readonly draft: string;
  /** The draft after the change; undefined where it went wrong before. */
  readonly changed?: string;
  readonly found: unknown;
}

const report = theReport();
const source = sourceOf(report.facts);
const preferences = { marks: '“ ”' } as const;

/** What is wrong for certain: an omission may be meant. */
type Wrong = Exclude<Finding, OmittedNegation>;

const checkedIn = (text: string, language: string) => {
  const checker = new QuotationChecker(report, language, { source, preferences });
  checker.read(text);
  const { quotations = [], findings = [] } = checker.checked ?? {};
  return { quotations, findings: findings.filter((one): one is Wrong => one.kind !== 'omitted-negation') };
};

/** In these, a block is a paragraph like any other, without marks: nothing says that its words are quoted. */
const WITHOUT_BLOCKS = new Set<string>(['plaintext', 'fountain']);

/** A round trip: into the draft, checked, changed, checked, mended. Undefined where all went well, or there was nothing to change. */
export function problemOf(trip: Trip): Problem | undefined {
  const stretches = stretchesOf(trip);
  const numbers = [...new Set(stretches.map(({ passage }) => passage.number))];
  const draft = draftWith(stretches, trip);
  const { quotations, findings } = checkedIn(draft, trip.language);
  const [quotation] = quotations;
  if (findings.length) return { cause: 'exact words accused', draft, found: findings.map(shown) };
  if (!quotation || quotations.length > 1 || !quotation.isExact)
    return { cause: quotation ? 'not one exact quotation' : 'exact words not seen', draft, found: quotations };
  if (quotation.passages.join() !== numbers.join())
    return { cause: 'exact words of other passages', draft, found: quotation.passages };
  const words = stretches.map(({ passage, part }) => passage.text.slice(part?.start, part?.end));
  const change = changed(draft, quotation, words, numbers, trip, report);
  if (change === 'span')
    return { cause: 'not all words in the quotation', draft, found: draft.slice(quotation.start, quotation.end) };
  return change && problemAfter(draft, change, trip, wordsOutside(words.join(' ')));
}

/** Of a block whose words are nearly all between marks, so few beside them may be what a writer says of a quotation of their own. */
const FEW_OUTSIDE = 3;

/** How many words of the report stand outside of its own marks, where it has any. */
const wordsOutside = (text: string): number => {
  if (!text.includes('"')) return Number.POSITIVE_INFINITY;
  // A part may begin between them.
  const whole = /^[^"]*[^\s"(]"/.test(text) ? `"${text}` : text;
  return (whole.replace(/"[^"]*("|$)/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? []).length;
};

/** @param outside how many of the words stand outside of marks that the report has itself */
function problemAfter(draft: string, change: Changed, { language, form }: Trip, outside: number): Problem | undefined {
  const { quotations, findings } = checkedIn(change.text, language);
  const problem = (cause: string): Problem => ({ cause, draft, changed: change.text, found: findings.map(shown) });
  const [finding] = findings;
  const isBeside = quotations.some(({ start, end }) => start >= change.end || end <= change.start);
  const isWriters = form === 'block' && outside <= FEW_OUTSIDE && isBeside;
  if (!finding && isWriters && quotations.every(({ isExact }) => isExact)) return undefined;
  if (!finding) return problem('change not found');
  if (findings.length > 1) return problem('several findings of one change');
  if (finding.end < change.start || finding.start > change.end) return problem('found elsewhere');
  if (finding.fixed === undefined) return problem('no fix');
  const said = 'marked' in finding ? finding.marked : undefined;
  if (said !== undefined) {
    const marked = applied(change.text, { edits: [{ start: finding.start, end: finding.end, text: said }] });
    const left = checkedIn(marked, language).findings;
    if (left.length)
      return { ...problem('marked, and still found'), found: { ...shown(finding), marked, left: left.map(shown) } };
  }
  const edit: Edit = { start: finding.start, end: finding.end, text: finding.fixed };
  const mended = applied(change.text, { edits: [edit] });
  if (mended === draft) return undefined;
  // At an end, another word may be one too many just as well, and one too many another one.
  const again = checkedIn(mended, language);
  if (change.isAtEnd && !again.findings.length && again.quotations.every(({ isExact }) => isExact)) return undefined;
  return { ...problem('mended otherwise'), found: { ...shown(finding), mended } };
}

const shown = ({ start, end, kind, ...rest }: Finding) => ({ start, end, kind, fixed: 'fixed' in rest ? rest.fixed : undefined });

/** How many words at least a part has: less is a term. */
const LEAST = 9;

function stretchesOf({ shape, passage: seed, part }: Trip): readonly Stretch[] {
  const { passages } = report;
  const first = passages[seed % passages.length] as Stretch['passage'];
  const words = [...first.text.matchAll(/\S+/g)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
  const span = (from: number, to: number): Stretch => ({
    passage: first,
    part: { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? first.text.length },
  });
  switch (shape) {
    case 'whole':
      return [{ passage: first }];
    case 'part': {
      const from = part % Math.max(1, words.length - LEAST);
      return [span(from, Math.min(words.length, from + LEAST + (Math.floor(part / 64) % 16)))];
    }
    case 'omission': {
      const gap = 1 + (part % 5);
      if (words.length < 2 * LEAST + gap) return [{ passage: first }];
      const at = LEAST + (Math.floor(part / 64) % (words.length - 2 * LEAST - gap + 1));
      return [span(0, at), span(at + gap, words.length)];
    }
    case 'following': {
      const next = passages[(seed % passages.length) + 1];
      return next ? [{ passage: first }, { passage: next }] : [{ passage: first }];
    }
    case 'apart': {
      const next = passages[(seed % passages.length) + 2 + (part % 40)];
      return next ? [{ passage: first }, { passage: next }] : [{ passage: first }];
    }
  }
}

/** A small draft with the words in it, and prose around them. */
function draftWith(stretches: readonly Stretch[], { language, form: asked, isCRLF }: Trip): string {
  const form = WITHOUT_BLOCKS.has(language) ? 'inline' : asked;
  const [before, behind] =
    form === 'block' ? ['Nobody disputes it.\n\n', '\n\nThe rest follows.\n'] : ['It is plain here: ', '\n\nThe rest follows.\n'];
  const inDraft = (text: string) => (isCRLF ? text.replaceAll('\n', '\r\n') : text);
  const text = inDraft(before + behind);
  const offsets = [inDraft(before).length];
  const quotation = quotationOf(stretches, (number) => report.following(number));
  return applied(text, insertionOf({ draft: { text, language }, offsets, form, quotation, source, preferences }));
}
