import type { Context, DraftFormat } from '../draftFormat';
import { passageNumbers } from '../passageNumbers';
import { fullReference } from '../reference';
import { noteLabel } from './notes';
import { endAround } from './outside';
import { marksIn, plainFormat, wordsOf } from './plain';

/** Emphasis, links, templates and tables, tags, entities, signatures, switches. */
const SIGNS =
  /'(?=')|(?<=')'|\[(?=\[|[a-z]+:)|(?<=\[)\[|\{(?=[{|])|(?<=\{)\{|\||<(?=[A-Za-z/!])|&(?=#?[A-Za-z0-9]{1,40};)|~(?=~~)|__(?=[A-Z])/g;
/** Between these nothing is markup, or no other note can be. */
const TAG = /<(\/?)(?:ref|nowiki|pre|syntaxhighlight|source|math)\b[^<>]*?(\/?)>|<!--|-->/g;
/** A list, a row, a heading: what stands on lines of its own would end it. */
const ONE_LINE = /^[*#:;|!={ ]/;

/** The pages of MediaWiki: a note is where it is called, and has a name by which it is called again. */
export const wikiFormat: DraftFormat = {
  holders: /^[*#:;]*[ \t]*/,
  outside: ({ draft, point }) =>
    endAround(draft.text, point.offset, /<ref\b[^<>]*\/>|<\/?ref\b[^<>]*>|\{\{(?:cit(?:e|ation)|sfn|harv|rp?\|)[^{}]*\}\}/gi),
  quote: (pieces, context) => {
    if (isClosed(context)) return plainFormat.quote(pieces, context);
    const { outer, inner } = marksIn(context);
    return escaped(outer[0] + wordsOf(pieces, inner) + outer[1]);
  },
  block: (pieces, { text }, context) => {
    const { before, after } = context.point;
    if (isClosed(context) || ONE_LINE.test(before + after)) return undefined;
    return [`<blockquote>${escaped(wordsOf(pieces, marksIn(context).outer))}${text}</blockquote>`];
  },
  cite: (runs, context, form) => {
    if (isClosed(context)) return plainFormat.cite(runs, context, form);
    const { draft, source } = context;
    const named = `<ref name="${noteLabel(source.key, runs)}"`;
    if (draft.text.includes(`${named}>`)) return { text: `${named} />`, isAttached: true };
    return { text: `${named}>${escaped(fullReference(source))}, ${passageNumbers(runs)}.</ref>`, isAttached: true };
  },
};

const escaped = (words: string): string => words.replace(SIGNS, (sign) => `&#${sign.charCodeAt(0)};${sign.slice(1)}`);

/** Is the place in a note, in code or in a comment? */
function isClosed({ draft, point }: Context): boolean {
  let isOpen = false;
  for (const [tag, closing, alone] of draft.text.slice(0, point.offset).matchAll(TAG))
    isOpen = alone ? isOpen : !closing && tag !== '-->';
  return isOpen;
}
