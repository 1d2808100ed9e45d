import type { Report } from '../../src/report/report';
import { insideQuotes } from '../../src/report/text';
import { DraftWriter } from './drafts';
import { Random } from './random';

/** A page of a draft, in characters. */
const PAGE = 3000;

/** A draft in Markdown that quotes the report, with the places of its quotations as offsets of their first words. */
export interface QuotingDraft {
  readonly text: string;
  readonly quotations: readonly number[];
}

/** Composes a draft that has so many pages and quotations; in one of ten a word of the report is another, and none is misspelt. */
export function quotingDraft(report: Report, pages: number, quotations: number): QuotingDraft {
  // Without quotation marks of their own, so that the quotations are those that are put in.
  const paragraphs = new DraftWriter(report, new Random(15)).paragraphs(pages * PAGE).map((one) => one.replace(/["“”]/g, ''));
  const places: number[] = [];
  let text = '';
  let quoted = 0;
  for (const [i, paragraph] of paragraphs.entries()) {
    text += paragraph;
    if (quoted < ((i + 1) * quotations) / paragraphs.length) {
      const passage = report.passages[quoted % report.passages.length];
      if (!passage) continue;
      const words = insideQuotes(passage.text);
      places.push(text.length + '\n\nIt says: “'.length);
      text += `\n\nIt says: “${quoted % 10 ? words : words.replace(/\b(the|of|in)\b/, 'some')}” (¶${passage.number})`;
      quoted++;
    }
    text += '\n\n';
  }
  return { text, quotations: places };
}
