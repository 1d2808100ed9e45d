/** The sign by its number, which Asciidoctor puts back after all its syntax is read: a backslash works for some syntax only. */
const reference = (sign: string): string => `&#${sign.codePointAt(0)};`;

const WORD = '\\p{Alphabetic}\\p{N}\\p{Pc}';

/** The first sign of each match is syntax, with what stands behind it. */
const SYNTAX: readonly RegExp[] = [
  /\\/gu,
  // What reads as the number or the name of a sign.
  /&(?=#?\w+;)/gu,
  // Strong, emphasis, mark and pass-through: what can open one or close one. All monospace, since "`" makes quotation marks too.
  /`/gu,
  new RegExp(`(?<![${WORD}])[*_#+](?=\\S)|(?<=\\S)[*_#+](?![${WORD}])|([*_#+])(?=\\1)|(?<=([*_#+]))\\2`, 'gu'),
  /[~^](?=\S)|(?<=\S)[~^]/gu,
  /(?<=\$)\$|\$(?=\$)/gu,
  // Attributes.
  new RegExp(`\\{(?=[${WORD}])`, 'gu'),
  // Signs that are written as others.
  /\((?=(?:C|R|TM)\))|-(?=-)|\.(?=\.\.)|[-=](?=>)|<(?=[-=])/gu,
  // A line that is broken by force.
  /(?<=\s)\+$/gu,
  // Macros, of which some may have spaces before their bracket, and links that run into one: the next bracket can be a footnote's.
  new RegExp(`(?<=[${WORD}]):(?=[^\\s[]*(?:\\[|$))`, 'gu'),
  /(?<=image|icon|menu|xref):(?=\S)/gu,
  // Cross-references, anchors, entries of the index.
  /<(?=<)|\[(?=\[)|\((?=\()/gu,
  // A term and what it means.
  /(?<=:):(?=\s|$)|(?<=;);(?=\s|$)/gu,
];

/**
 * Text within a line of AsciiDoc.
 * @param alsoSyntax signs that are syntax at the place, such as what separates the cells of a table
 */
export function escapeAsciidoc(text: string, alsoSyntax = ''): string {
  const signs = [...text];
  const at = new Set<number>();
  for (const pattern of SYNTAX) for (const { index } of text.matchAll(pattern)) at.add(index);
  let offset = 0;
  const escaped = signs.map((sign) => {
    const isSyntax = at.has(offset) || alsoSyntax.includes(sign);
    offset += sign.length;
    return isSyntax ? reference(sign) : sign;
  });
  // A semicolon would make a term of what stands before, with that of a reference.
  return escaped.join('').replace(/(?<=&#\d+;);/g, reference(';'));
}

/** What a line may begin with that makes a list, a title, a block, a comment or the like of it. */
const LINE_START =
  /^(?:[-*•.]|\d+\.|[A-Za-z]\.|[IVXivx]+\)|<[\d.]|[=#]|\/\/|:|\[|'''|<<<|[|!,:]===|```|\+$|>|(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):)/u;

/** A line of AsciiDoc that is to be a paragraph. */
export function escapeAsciidocLine(text: string): string {
  const escaped = escapeAsciidoc(text);
  return LINE_START.test(escaped) ? `{empty}${escaped}` : escaped;
}
