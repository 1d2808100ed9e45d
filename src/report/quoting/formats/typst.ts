import { once } from '../../../common/once';
import { MARKS, type Marks, markStyleOf } from '../../../prose/quotationMarks';
import type { Context, Draft, DraftFormat } from '../draftFormat';
import { marksAround, marksInside } from '../ownMarks';
import { passageNumbers } from '../passageNumbers';
import { type Piece, render } from '../pieces';
import { fullReference } from '../reference';
import { endAround } from './outside';
import { plainFormat } from './plain';
import { type TypstPlace, typstPlace } from './typstPlace';
import { typstWords } from './typstWords';

/** Typst: its own quotations, which have the marks of the document's language, and citations. */
export const typstFormat: DraftFormat = {
  holders: /^[ \t]*(?:\/\/+[ \t]*)?(?:(?:[-+]|\d+\.|\/(?=[ \t]))[ \t]+)*/,
  // Mathematics and code that are closed, and what prints a word.
  wordEnds: /^(?:(?:[^$`\\]|\\.)*(?:\$(?:[^$\\]|\\.)+\$|`[^`]+`))+$/,
  wordBegins: /^(?:[$`*_](?=[\p{L}\p{N}\\])|#(?!footnote|cite|label|[hv]\()\p{L})/u,
  enclose: (text, context) => {
    if (!placeOf(context).isInCode) return text;
    const isLast = /^\s*(?:[,)};]|$)/.test(context.draft.text.slice(context.point.offset));
    return `[${text}]${isLast ? '' : ','}`;
  },
  outside: (context) => (placeOf(context).isRaw ? undefined : endAround(context.draft.text, context.point.offset, CITATION)),
  ownMarks: (context) => {
    const { isInCode, isRaw } = placeOf(context);
    return isInCode && !isRaw ? undefined : marksAround(context.draft.text, context.point, [OWN]);
  },
  quote: (pieces, context) => {
    if (placeOf(context).isRaw) return plainFormat.quote(pieces, context);
    const marks = typedMarks(context);
    if (marks) return marks.outer[0] + words(pieces, marks) + marks.outer[1];
    // Where a rule makes all quotations blocks, this one says that it is none.
    return `#quote${/#set quote\([^)]*block:\s*true/.test(context.draft.text) ? '(block: false)' : ''}[${words(pieces)}]`;
  },
  block: (pieces, citation, context) => {
    const { isRaw, isWithinLine } = placeOf(context);
    if (isWithinLine) return undefined;
    if (isRaw) return plainFormat.block(pieces, citation, context);
    return [`#quote(block: true, attribution: [${citation.text}])[`, `  ${words(pieces)}`, ']'];
  },
  cite: (runs, context, form) => {
    if (placeOf(context).isRaw) return plainFormat.cite(runs, context, form);
    const { source, point } = context;
    const numbers = passageNumbers(runs);
    if (once(lacking, context.draft, () => hasNoBibliography(context.draft.text))) {
      const reference = `${typstWords(fullReference(source))}, ${numbers}`;
      // What follows a function directly may be taken for more of it.
      const end = /^(?:[;[(]|\.\p{L})/u.test(point.after) ? ';' : '';
      return { text: form === 'block' ? reference : `#footnote[${reference}.]${end}`, isAttached: true };
    }
    const isName = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.:-]*[\p{L}\p{N}_-])?$/u.test(source.key);
    const text = isName ? `@${source.key}[${numbers}]` : `#cite(label(${JSON.stringify(source.key)}), supplement: [${numbers}])`;
    return { text, isAttached: false, key: source.key };
  },
};

/** `@key[..]`, and the function that does the same; an address of mail is none. */
const CITATION =
  /(?<![\p{L}\p{N}_.@\\])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.:-]*[\p{L}\p{N}_-])?(?:\[[^[\]]*\])?|#cite\((?:[^()]|\([^()]*\))*\)/gu;

const QUOTE = ['#quote[', ']'] as const;
const OWN = { open: QUOTE[0], close: QUOTE[1], marks: { outer: QUOTE, inner: QUOTE } };

const places = new WeakMap<Context, TypstPlace>();
const lacking = new WeakMap<Draft, boolean>();

const placeOf = (context: Context): TypstPlace => once(places, context, () => typstPlace(context.draft.text, context.point));

/**
 * Is this a whole document that has no bibliography? A citation would then stop it from being set. What is only a part of one,
 * includes others or cites already has its bibliography elsewhere.
 */
function hasNoBibliography(draft: string): boolean {
  const code = draft.replace(/(?<!:)\/\/.*/g, '');
  const isWhole = /^[ \t]*#(?:show:|set (?:page|document)\(|outline\()/m.test(code);
  if (!isWhole || /bibliography|#cite\(|#include\b/.test(code)) return false;
  const references = code.matchAll(/(?<![\p{L}\p{N}_.@\\])@([\p{L}\p{N}_](?:[\p{L}\p{N}_.:-]*[\p{L}\p{N}_-])?)/gu);
  return [...references].every(([, name]) => code.includes(`<${name}>`));
}

/** The marks that the draft types itself, or that are set, where they are not those of its language. */
function typedMarks({ draft, preferences, own }: Context): Marks | undefined {
  if (own) return marksInside(own);
  if (/#quote\b|\blang:\s*"/.test(draft.text)) return undefined;
  const style = markStyleOf(draft.text) ?? preferences.marks;
  return style === '“ ”' || style === '" "' ? undefined : MARKS[style];
}

const words = (pieces: readonly Piece[], marks?: Marks): string =>
  render(pieces, {
    words: typstWords,
    inner: (text) => (marks ? marks.inner[0] + text + marks.inner[1] : `#quote[${text}]`),
    omission: '…',
  });
