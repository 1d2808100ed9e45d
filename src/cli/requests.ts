import { DraftIndex } from '../names/draftIndex';
import type { Mention } from '../names/matcher';
import { isKnown, knownIn, subjectOf } from '../names/subject';
import { buildCard, type Card, cardOf } from '../report/cards/card';
import { cardMarkdown } from '../report/cards/cardMarkdown';
import { entryFor } from '../report/quoting/bibliography/entryFor';
import { sourceOf } from '../report/quoting/bibliography/source';
import { QuotationChecker } from '../report/quoting/checking/checker';
import { applied, type Form, insertionOf } from '../report/quoting/insertion';
import { partsOf } from '../report/quoting/part';
import { quotationOf } from '../report/quoting/quotation';
import type { Report, ReportName } from '../report/report';
import { searchedPart } from '../search/searchedPart';

/** What can be asked, as one JSON object. */
export type Request =
  | { readonly op: 'passages' }
  | { readonly op: 'names' }
  | { readonly op: 'search'; readonly query: string; readonly limit: number }
  /** All names, or with `quiet` those that are known in a draft of that text. */
  | { readonly op: 'match'; readonly text: string; readonly quiet?: boolean }
  /** The name as it is written, alone or with the sentence of a draft that has it. */
  | { readonly op: 'card'; readonly name: string; readonly sentence?: string }
  | QuoteRequest
  /** The quotations of a draft; the language as VS Code calls it. */
  | { readonly op: 'check'; readonly text: string; readonly language: string };

/** Words of a passage, put into a draft. */
export interface QuoteRequest {
  readonly op: 'quote';
  readonly passage: number;
  /** The draft, and where in it, in UTF-16 units. */
  readonly text: string;
  readonly offset: number;
  /** As VS Code calls it. */
  readonly language: string;
  readonly form: Form;
  /** Words of the passage, "…" where some are left out; all of it where there is none. */
  readonly part?: string;
}

const FORMS: readonly Form[] = ['inline', 'block', 'citation'];

/** The request is not one of those; the message says what is missing. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
}

/**
 * Checks a request from outside.
 * @throws {BadRequest} with one sentence on what is wrong
 */
export function toRequest(value: unknown): Request {
  if (typeof value !== 'object' || value === null) throw new BadRequest('A request is a JSON object with an op.');
  const request = value as Record<string, unknown>;
  const needText = (key: string) => {
    const text = request[key];
    if (typeof text !== 'string' || !text.trim())
      throw new BadRequest(`The op ${String(request.op)} needs a ${key}: a text that is not empty.`);
    return text;
  };
  switch (request.op) {
    case 'passages':
    case 'names':
      return { op: request.op };
    case 'search': {
      const limit = request.limit ?? 10;
      if (!Number.isInteger(limit) || (limit as number) < 1)
        throw new BadRequest('The limit of a search is a whole number from 1.');
      return { op: 'search', query: needText('query'), limit: limit as number };
    }
    case 'match':
      // An empty draft is a draft: it has no names.
      if (typeof request.text !== 'string') throw new BadRequest('The op match needs a text.');
      if (request.quiet !== undefined && typeof request.quiet !== 'boolean')
        throw new BadRequest('The quiet of a match is true or false.');
      return { op: 'match', text: request.text, ...(request.quiet ? { quiet: true } : {}) };
    case 'card':
      return {
        op: 'card',
        name: needText('name'),
        ...(request.sentence === undefined ? {} : { sentence: needText('sentence') }),
      };
    case 'quote': {
      const { passage, text, offset, language = 'plaintext', form = 'inline' } = request;
      if (!Number.isInteger(passage)) throw new BadRequest('The op quote needs a passage: its number.');
      // An empty draft is a draft.
      if (typeof text !== 'string') throw new BadRequest('The op quote needs a text: the draft.');
      if (!Number.isInteger(offset) || (offset as number) < 0 || (offset as number) > text.length)
        throw new BadRequest(`The offset of a quote is a whole number from 0 to the length of the text, here ${text.length}.`);
      if (typeof language !== 'string') throw new BadRequest('The language of a quote is a text, such as "markdown".');
      if (!FORMS.includes(form as Form)) throw new BadRequest('The form of a quote is inline, block or citation.');
      return {
        op: 'quote',
        passage: passage as number,
        text,
        offset: offset as number,
        language,
        form: form as Form,
        ...(request.part === undefined || request.part === null ? {} : { part: needText('part') }),
      };
    }
    case 'check': {
      const { text, language = 'plaintext' } = request;
      if (typeof text !== 'string') throw new BadRequest('The op check needs a text.');
      if (typeof language !== 'string') throw new BadRequest('The language of a check is a text, such as "markdown".');
      return { op: 'check', text, language };
    }
    default:
      throw new BadRequest(
        `The op must be passages, search, names, match, card, quote or check, not ${JSON.stringify(request.op) ?? 'nothing'}.`,
      );
  }
}

/** Answers a request. The shapes are those that programs read: they change only with care. */
export function answer(report: Report, request: Request) {
  switch (request.op) {
    case 'passages':
      return {
        passages: report.passages.map((passage) => {
          const { topic, subtopic } = report.headingsOf(passage);
          return {
            passage: passage.number,
            source: passage.source,
            text: passage.text,
            meant: report.meantIn(passage),
            topic: [topic.title, subtopic.title],
          };
        }),
      };
    case 'names':
      return {
        names: report.names.map((name) => ({
          id: name.id,
          name: name.name,
          kind: name.kind,
          aliases: name.forms,
          source: sourceLines(report, name.passages),
        })),
      };
    case 'search': {
      const { query, limit } = request;
      const results = report.search(query, { limit }).flatMap(({ passage: number, score }) => {
        const passage = report.passage(number);
        return passage
          ? [{ passage: number, source: passage.source, text: passage.text, meant: report.meantIn(passage), score }]
          : [];
      });
      const missing = report.missingFrom(query);
      const searched = searchedPart(query);
      return searched.length < query.trimEnd().length ? { results, missing, searched } : { results, missing };
    }
    case 'match':
      return {
        spans: (request.quiet ? knownNames(report, request.text) : report.match(request.text)).map(
          ({ start, end, name, alternatives }) => ({
            start,
            end,
            entity: entity(report.name(name)),
            alternatives: alternatives.map((id) => entity(report.name(id))),
          }),
        ),
      };
    case 'card': {
      const card = cardFor(report, request.name, request.sentence);
      if (!card) return { card: null };
      const passages = card.quotes.map(({ passage }) => passage);
      return { card: { name: card.name, markdown: cardMarkdown(card), source: sourceLines(report, passages) } };
    }
    case 'quote': {
      const { text, caret, entry } = quote(report, request);
      return { text, caret, entry };
    }
    case 'check': {
      const { findings, exact } = check(report, request.text, request.language);
      return { findings, exact };
    }
  }
}

/** The draft with the words in it, as the extension comes. */
function quote(report: Report, { passage: number, text, offset, language, form, part }: QuoteRequest) {
  const passage = report.passage(number);
  if (!passage) throw new BadRequest(`There is no passage ¶${number}.`);
  const parts = part === undefined ? [undefined] : partsOf(passage.text, part);
  if (!parts) throw new BadRequest(`¶${number} does not have these words in this order: ${part}`);
  const quotation = quotationOf(
    parts.map((one) => ({ passage, ...(one ? { part: one } : {}) })),
    (before) => report.following(before),
  );
  const source = sourceOf(report.facts);
  const draft = { text, language };
  const insertion = insertionOf({ draft, offsets: [offset], form, quotation, source, preferences: { marks: '“ ”' } });
  return {
    text: applied(text, insertion),
    caret: insertion.carets[0],
    entry: insertion.key === undefined ? null : entryFor(draft, source),
  };
}

/** The quotations of a draft, checked, as the extension comes. What may be meant is no finding. */
function check(report: Report, text: string, language: string) {
  const checker = new QuotationChecker(report, language, { source: sourceOf(report.facts), preferences: { marks: '“ ”' } });
  checker.read(text);
  const { findings = [], quotations = [] } = checker.checked ?? {};
  return {
    findings: findings.flatMap((finding) => {
      if (finding.kind === 'omitted-negation') return [];
      const { start, end, kind, passage = null, fixed } = finding;
      return [{ start, end, kind, passage, ...(kind === 'altered' ? { fixed } : {}) }];
    }),
    exact: quotations.filter(({ isExact }) => isExact).map(({ start, end, passages: [passage] }) => ({ start, end, passage })),
  };
}

/** The names of a draft that are known in it, as the extension comes. */
function knownNames(report: Report, text: string): readonly Mention[] {
  const draft = new DraftIndex(report, text);
  draft.scan();
  const known = knownIn(subjectOf(draft.counts));
  return draft
    .mentions()
    .filter((one) => isKnown(known, one))
    .map(({ start, end, mention }) => ({ ...mention, start, end }));
}

/** The card of a name, as a sentence that has it would show it. */
function cardFor(report: Report, written: string, sentence = ''): Card | undefined {
  const name = report.nameWritten(written);
  const mention = report.match(sentence).find((candidate) => candidate.name === name?.id);
  if (mention) return cardOf(report, sentence, mention);
  return name && buildCard(report, { name });
}

const entity = (name: ReportName | undefined) => name && { id: name.id, name: name.name, aliases: name.forms };

const sourceLines = (report: Report, passages: readonly number[]) =>
  passages.flatMap((number) => report.passage(number)?.source ?? []).sort((a, b) => a - b);
