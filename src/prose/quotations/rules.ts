/** What a format has beside words, as rules that are tried from left to right, wherever one may begin. */

/** What a rule makes of what it has found. */
export type Reading =
  /** Prose like all else; marks in it count. */
  | { readonly is: 'prose' }
  /** Neither prose nor code, such as a tag: marks in it do not count. */
  | { readonly is: 'syntax' }
  /** Code, all of it. */
  | { readonly is: 'code' }
  /** Code up to what the pattern matches next; where nothing does, within the paragraph it is none, else it goes on to the end. */
  | { readonly is: 'opens-code'; readonly closes: string; readonly goesOn: boolean }
  | { readonly is: 'opens'; readonly kind: 'quote' | 'prose'; readonly closes: string }
  | { readonly is: 'closes'; readonly sign: string };

/** One thing of a format. */
export interface Rule {
  /** It begins with "^" or, lookbehinds aside, with one sign of ASCII, and looks at a bounded stretch. */
  readonly pattern: RegExp;
  /** @param isOpen is something open that this sign closes? */
  readonly read: (found: RegExpExecArray, isOpen: (sign: string) => boolean) => Reading;
}

const always =
  (reading: Reading) =>
  (pattern: RegExp): Rule => ({ pattern, read: () => reading });

export const prose = always({ is: 'prose' });
export const syntax = always({ is: 'syntax' });
export const code = always({ is: 'code' });

/** Code within a paragraph, from what the first pattern matches to what the other does. */
export const codeSpan = (pattern: RegExp, closes: string): Rule => ({
  pattern,
  read: () => ({ is: 'opens-code', closes, goesOn: false }),
});

/** Code that may have blank lines. */
export const codeBlock = (pattern: RegExp, closes: string | ((found: RegExpExecArray) => string)): Rule => ({
  pattern,
  read: (found) => ({ is: 'opens-code', closes: typeof closes === 'string' ? closes : closes(found), goesOn: true }),
});

/** The sign of what the end of its paragraph closes. */
export const PARAGRAPH = ' ';

/** A block of prose: what opens it, and what closes it, are told by the name in the first group, or by the one that is given. */
export const block = (kind: 'quote' | 'prose', pattern: RegExp, name?: string): Rule => ({
  pattern,
  read: ([, found = '']) => ({ is: 'opens', kind, closes: (name ?? found).toLowerCase() }),
});
export const blockEnd = (pattern: RegExp, name?: string): Rule => ({
  pattern,
  read: ([, found = '']) => ({ is: 'closes', sign: (name ?? found).toLowerCase() }),
});

/** A line that opens a block and closes it too. */
export const fence = (kind: 'quote' | 'prose', pattern: RegExp): Rule => ({
  pattern,
  read: ([, sign = ''], isOpen) => (isOpen(sign) ? { is: 'closes', sign } : { is: 'opens', kind, closes: sign }),
});

/** A text as the source of a pattern that matches it. */
export const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
