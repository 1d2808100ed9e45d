/** What of a draft is data and no prose: addresses, paths, identifiers, keys, and lines of code or settings. */
import type { Span } from './span';

/** A run without a space that is longer is data. */
const LONGEST_CHUNK = 2000;

/** A run without spaces, brackets and quotation marks; "~" is a space, but not in a path. */
const CHUNK = /(?:[^\s()[\]{}<>"'`|,;!*\\‘’“”„«»–—~]|~(?=\/))+/y;
/** Without one of these no chunk is data. */
const SIGN_OF_DATA = /[:/@_]|[\p{L}\p{N}\p{M}]\.[a-z0-9]/u;

const URL_START = /[a-z][a-z0-9+.-]*:\/\//i;
const URI = /^(?:mailto|doi|urn|data|tel|news|javascript|command|vscode|isbn|arxiv):\S/i;
const WEB = /^www\.\S/i;
const EMAIL = /[^@\s]@[\p{L}\p{N}]/u;
const CITATION = /^-?@[\p{L}\p{N}_]/u;
const DRIVE = /^[A-Za-z]:[\\/]/;
const IDENTIFIER = /[\p{L}\p{N}]_[\p{L}\p{N}]/u;
/** A file or a domain: something of two letters or more, a dot, and a word in lower case. */
const FILE = /[\p{L}\p{N}_-]{2}\.[a-z][a-z0-9]*$/u;
/** Code: `process.env.US`. One dot alone may be a slip of the pen: "the capital.Baku". */
const MEMBER = /^[a-z]\w*\.[a-z]\w*\.\w/;
const KEY = /^[a-z][\w-]*(?::[\w-]+)+$/;
/** AsciiDoc: what stands between the name of a macro and its bracket is a target. */
const MACRO =
  /(?:link|xref|image|include|video|audio|mailto|anchor|icon|ifdef|ifndef|endif|indexterm|cite|bibitem)::?[^\s:][^\s]*$/;
/** What folders, branches and scopes are called that may stand before one name with a capital. */
const FOLDERS = new Set(
  `app apps archive archives asset assets attachments audio backup bin bugfix build chapter chapters chore config content css data dataset
  datasets dist doc docs download downloads draft drafts etc feat feature features fig figs figure figures file files fix fonts graphics
  home hotfix html icons images image img imgs include includes input interviews js json lib library local main map maps master media
  news note notes old opt origin out output page pages pdf pdfs photo photos pic pics pictures plots post posts private public raw refs
  release releases reports res resources sample samples scans script scripts section sections site sources src static style styles
  table tables temp template templates test tests tex texts tmp transcripts upload uploads upstream user users usr var video videos
  vendor wiki`.split(/\s+/),
);
const ROOTED = /^(?:~|\.{1,2})?\/./;

/** Where the run without a space ends that begins at an offset; the offset itself where there is none. */
export function endOfChunk(source: string, at: number): number {
  CHUNK.lastIndex = at;
  return CHUNK.test(source) ? CHUNK.lastIndex : at;
}

/** What in the chunk at [start, end) is no prose; it may go on behind the chunk. */
export function dataIn(source: string, start: number, end: number): Span | undefined {
  const chunk = source.slice(start, end);
  if (!SIGN_OF_DATA.test(chunk)) return undefined;
  if (chunk.length > LONGEST_CHUNK) return { start, end };
  const url = URL_START.exec(chunk);
  if (url) return { start: start + url.index, end: endOfUrl(source, start + url.index) };
  if (URI.test(chunk) || WEB.test(chunk)) return { start, end: endOfUrl(source, start) };
  if (/^[A-Za-z]:$/.test(chunk) && source[end] === '\\') return { start, end: endOfPath(source, end) };
  if (CITATION.test(chunk)) return { start, end: endOfBibtexKey(source, end) };
  const macro = source[end] === '[' ? MACRO.exec(chunk) : null;
  if (macro) return { start: start + macro.index, end };
  // Composed, so that letters with and without combining marks count alike.
  const bare = chunk.replace(/[.:?]+$/, '');
  const core = bare.normalize('NFC');
  const isData =
    EMAIL.test(chunk) || DRIVE.test(chunk) || [IDENTIFIER, KEY, MEMBER, FILE].some((kind) => kind.test(core)) || isPath(core);
  return isData ? { start, end: start + bare.length } : undefined;
}

function endOfUrl(source: string, start: number): number {
  let depth = 0;
  let at = start;
  for (; at < source.length && !/[\s<>"'`|\\^{}[\]‘’“”„«»–—]/.test(source.charAt(at)); at++) {
    if (source[at] === '(') depth++;
    else if (source[at] === ')' && --depth < 0) break;
  }
  return withoutStops(source, at);
}

const PATH = /[^\s"'`<>|)\]]*/y;

function endOfPath(source: string, from: number): number {
  PATH.lastIndex = from;
  PATH.test(source);
  return withoutStops(source, PATH.lastIndex);
}

/** The sentence goes on behind an address. */
function withoutStops(source: string, end: number): number {
  let at = end;
  while (/[.,;:!?]/.test(source.charAt(at - 1))) at--;
  return at;
}

/** BibTeX: `@book{key,`. */
function endOfBibtexKey(source: string, end: number): number {
  return end + (/^\{[^\s,{}]*/.exec(source.slice(end, end + 200))?.[0].length ?? 0);
}

/** Two words with one slash between them, of letters alone. */
const ALTERNATIVES = /^[\p{L}\p{M}]+\/[\p{L}\p{M}]+$/u;

/**
 * Is a run with slashes a path? "Russia/Georgia", "capital/Baku", "pro-Russia/anti-Georgia" and "and/or" are prose: alternatives that
 * stand for words are two, and keep their capitals, while folders are several deep, have other signs, or a usual name ("img/Baku").
 */
function isPath(chunk: string): boolean {
  if (!chunk.includes('/')) return false;
  const parts = chunk.split('/').filter((part) => part !== '');
  if (parts.length === 0) return false;
  if (/^[^/]*\p{N}\/\p{N}[^/]*$/u.test(chunk)) return false; // "post-9/11"
  const hasCapital = parts.every((part) => /\p{Lu}/u.test(part));
  if (ROOTED.test(chunk)) return parts.length > 1 || !hasCapital;
  if (parts.length !== 2) return !hasCapital;
  const [first, second] = parts as [string, string];
  if (FOLDERS.has(first) || /\p{L}\.[a-z]/u.test(first)) return true;
  return !parts.some((part) => /\p{Lu}/u.test(part)) && (FOLDERS.has(second) || !ALTERNATIVES.test(chunk));
}

const REST_DIRECTIVE = /(?:\|[^|\n]+\|[ \t]+)?(?:image|figure|include|literalinclude|download)::[^\n]*/;
const JS_IMPORTS = [
  /(?:import|export)\b[^\n;'"]{0,300}\bfrom\s*['"][^'"\n]*['"];?/,
  /import\s*\(?['"][^'"\n]+['"]\)?;?/,
  /import\s*\{[^}]{0,600}\}\s*from\s*['"][^'"\n]*['"];?/,
  /(?:const|let|var)\s[^\n=]{0,200}=\s*(?:await\s+)?(?:require|import)\([^)\n]*\);?/,
];
/** Lines that are no prose, from their first sign on. */
const DATA_LINES = [
  // [label]: target "title"
  /\[(?!\^)[^\]\n]{1,200}\]:[ \t]*(?:<[^>\n]*>|\S+)[ \t]*(?:["'(][^\n]*)?(?=\r?$)/,
  // reStructuredText: targets, citations, images, options
  /\.\.[ \t]+(?:_[^\n]*|\[[^\]\n]+\])/,
  new RegExp(`\\.\\.[ \\t]+${REST_DIRECTIVE.source}`),
  /:(?:target|name|class|figclass|file|url|label|ref|id|download|custom_id|CUSTOM_ID):[ \t][^\n]*/,
  // MDX, Typst, C, Python
  ...JS_IMPORTS,
  /[#@](?:import|include)\s*["<][^\n]*/,
  /from\s+[a-z_][\w.]*\s+import\s[\w*, ()]*(?=\r?$)/,
  /import\s+[a-z_][\w.]*(?:\s+as\s+\w+)?(?=\r?$)/,
  // front matter and cell options
  /(?:slug|id|label|permalink|ref|key|anchor|bibliography|image|layout|template)[ \t]*:[ \t]+\S+[ \t]*(?=\r?$)/,
  /#\|[ \t]*label:[^\n]*/,
];
const DATA_LINE = new RegExp(`[ \\t>]*(?:${DATA_LINES.map(({ source }) => source).join('|')})`, 'my');
const FIRST_SIGNS = /[ \t>]*[[.:iecflvsprkab#@]/y;

/** Where the data ends with which the line at an offset begins; the offset itself where it begins with none. */
export function dataLine(source: string, at: number): number {
  FIRST_SIGNS.lastIndex = at;
  if (!FIRST_SIGNS.test(source)) return at;
  DATA_LINE.lastIndex = at;
  return DATA_LINE.test(source) ? DATA_LINE.lastIndex : at;
}
