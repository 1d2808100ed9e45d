import type { Lines } from './paragraph';

/** A line that underlines the one above it as a heading: Markdown, reStructuredText, AsciiDoc. */
const UNDERLINE = /^\s{0,3}([=\-~^"'`#*+.:_])\1{2,}\s*$/;
const LATEX = /^\s*\\(?:part|chapter|(?:sub)*section|(?:sub)?paragraph|title|subtitle)\*?\s*[[{]/;
const HASHES = /^\s{0,3}#{1,6}\s/;
const EQUALS = /^={1,6}\s*\S/;
/** How a line begins that is a heading, by VS Code's language; other languages have what Markdown has. */
const HEADINGS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    latex: LATEX,
    tex: LATEX,
    rsweave: LATEX,
    context: /^\s*\\(?:start)?(?:part|chapter|(?:sub)*section|subject|title)\b/,
    asciidoc: /^(?:={1,6}|#{1,6})\s+\S/,
    typst: /^\s*=+\s/,
    mediawiki: EQUALS,
    wikitext: EQUALS,
    org: /^\*+\s/,
    textile: /^h[1-6]\b[^\s]*\.\s/,
    fountain: /^(?:#+\s|(?:INT|EXT|EST)[. ])/i,
  }),
);

/** How headings look in any format, but for lists that only some languages take for headings. */
const ANY = [HASHES, LATEX, /^={1,6}\s*[^\s=]/, /^h[1-6]\.\s/, /^\s*<h[1-6]\b/i];
/** A heading is no longer; a line may be a whole book. */
const LONGEST = 400;

/** Is this line a heading, or the title line above its underline, whatever the language? Lines are 0-based. */
export function isHeadingInAny(document: Lines, line: number): boolean {
  const text = document.lineAt(line).text.slice(0, LONGEST);
  return ANY.some((pattern) => pattern.test(text)) || isUnderlined(document, line);
}

/** Is this line of a draft a heading, or the title line above its underline? Lines are 0-based. */
export function isHeading(document: Lines, line: number, language: string): boolean {
  const { text } = document.lineAt(line);
  if ((HEADINGS.get(language) ?? HASHES).test(text) || /^\s*<h[1-6]\b/i.test(text)) return true;
  return LATEX !== HEADINGS.get(language) && isUnderlined(document, line);
}

/** Is this a title line above its underline? */
function isUnderlined(document: Lines, line: number): boolean {
  const lineOr = (at: number) => (at >= 0 && at < document.lineCount ? document.lineAt(at).text.slice(0, LONGEST) : '');
  const above = lineOr(line - 1);
  // The last line of a paragraph above a rule is no title.
  return lineOr(line).trim() !== '' && UNDERLINE.test(lineOr(line + 1)) && (!above.trim() || UNDERLINE.test(above));
}
