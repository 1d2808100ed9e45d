/**
 * Which parts of a draft are no prose: link targets, URLs, paths, labels, citation keys, tags, commands. One pass over the text; only
 * the few signs that can begin such a part cost more than a table look-up, and every look around is bounded, so that the whole is
 * linear whatever the text. The language of the draft is not known, so a rule must be safe in all of them.
 */
import { commandAt, writesLetter } from './escapes';
import { BLANK, kindOf, LINE_END, MARK } from './fold';
import { BRACKET, BREAK, COMMAND, MARKUP, OTHER, SMALL_CAPITALS, SPACE } from './gap';

/** Parts of a text in order, not overlapping. Offsets are UTF-16 code units, ends exclusive. */
export interface Regions {
  readonly starts: number[];
  readonly ends: number[];
  /** What each part is to the words around it: bits of `gap.ts`. */
  readonly gaps: number[];
}

/** Longest look ahead for the end of a tag, a link target or an argument. */
const REACH = 1000;
/** A run of text without a space that is longer is data, not prose. */
const LONGEST_CHUNK = 2000;

/** Elements that change how a word looks but do not part it from the next. */
const INLINE_TAGS = new Set(
  'a abbr b bdi bdo cite code del dfn em font i ins kbd mark q s samp small span strong tt u var wbr'.split(' '),
);
/** Attributes that a reader gets to see. */
const READ_ATTRIBUTE = /\b(?:alt|caption|title|aria-label|summary)\s*=\s*(?:"([^"]*)"|'([^']*)'|\{"([^"]*)"\})/g;

/** TeX commands that change how a word looks but do not part it from the next. */
const FONT_COMMANDS = new Set(
  'emph textbf textit textsc texttt textsf textrm textup textsl textmd textnormal underline uline uwave sout mbox hbox text bf it em sc tt sf rm sl bfseries itshape scshape ttfamily sffamily lowercase uppercase MakeUppercase MakeLowercase hl so enquote'.split(
    ' ',
  ),
);
/** Those of them that make capitals of small letters. */
const SMALL_CAPITAL_COMMANDS = new Set(['textsc', 'sc', 'scshape', 'MakeUppercase', 'uppercase']);
/** TeX commands that are a space. */
const SPACE_COMMANDS = new Set(
  'quad qquad space nobreakspace newline linebreak thinspace enspace hspace vspace hfill nobreak allowbreak'.split(' '),
);
/** TeX commands that begin another piece of text. */
const BREAK_COMMANDS =
  /^(?:item|par|part|chapter|(?:sub)*section|(?:sub)?paragraph|footnote|footnotetext|thanks|caption|title|author|date|begin|end|bigskip|medskip|smallskip|newpage|clearpage|maketitle|marginpar|and)$/;
/** TeX commands whose first argument in braces, with the options before it, is no text. */
const KEY_COMMANDS =
  /^(?:\w*refs?|\w*label|begin|end|input|include|includeonly|include(?:graphics|pdf|svg)|subfile|import|usepackage|RequirePackage|documentclass|LoadClass|bibliography|bibliographystyle|addbibresource|printbibliography|graphicspath|url|nolinkurl|path|href|hyperlink|hypertarget|hypersetup|bibitem|lstinputlisting|verbatiminput|newacronym|newglossaryentry|[Gg]ls\w*|GLS\w*|[Aa]cr?(?:long|short|full)?(?:pl)?|[Aa]c[slf]p?|index|text(?:color)|color|definecolor|set\w*font|fontspec|pagestyle|thispagestyle|pagenumbering|newcommand|renewcommand|providecommand|usetikzlibrary|usetheme|setlength|vspace|hspace|phantomsection|tag)$/;
const CITE_COMMAND = /cite/i;
const LABEL_IN_OPTION = /^hyperref$/;

/** Roles of reST and MyST whose text is a key. */
const KEY_ROLE =
  /[:{](?:ref|numref|doc|any|eq|term|keyword|option|envvar|label|download|cite(?::\w+)?|footcite(?::\w+)?|footnote|(?:\w+:)?(?:mod|func|class|meth|attr|data|exc|obj|const))[:}]$/;
/** AsciiDoc macros: what stands between the name and the bracket is a target. */
const MACRO = /(?:link|xref|image|include|video|audio|mailto|anchor|icon|ifdef|ifndef|endif|indexterm|cite|bibitem)::?$/;

/** A link of a wiki that puts the page into a category and prints nothing. */
const WIKI_PAGE = /^\s*(?:category|kategorie|catégorie|categoría|kateqoriya|kategori|категория)\s*:/i;

const DEFINITION = /\[(?!\^)[^\]\n]{1,200}\]:[ \t]*(?:<[^>\n]*>|\S+)[ \t]*(?:["'(][^\n]*)?(?=\r?$)/my;
const REST_LINE =
  /\.\.[ \t]+(?:_[^\n]*|\[[^\]\n]+\]|(?:\|[^|\n]+\|[ \t]+)?(?:image|figure|include|literalinclude|download)::[^\n]*)/y;
const REST_OPTION = /:(?:target|name|class|figclass|file|url|label|ref|id|download|custom_id|CUSTOM_ID):[ \t][^\n]*/y;
const IMPORT =
  /(?:import|export)\b[^\n;'"]{0,300}\bfrom\s*['"][^'"\n]*['"];?|import\s*\(?['"][^'"\n]+['"]\)?;?|import\s*\{[^}]{0,600}\}\s*from\s*['"][^'"\n]*['"];?|(?:const|let|var)\s[^\n=]{0,200}=\s*(?:await\s+)?(?:require|import)\([^)\n]*\);?|[#@](?:import|include)\s*["<][^\n]*|from\s+[a-z_][\w.]*\s+import\s[\w*, ()]*(?=\r?$)|import\s+[a-z_][\w.]*(?:\s+as\s+\w+)?(?=\r?$)/my;
const KEY_LINE =
  /(?:slug|id|label|permalink|ref|key|anchor|bibliography|image|layout|template)[ \t]*:[ \t]+\S+[ \t]*(?=\r?$)|#\|[ \t]*label:[^\n]*/my;
const LINE_STARTS = new Set('[.:iecflvsprkab#@'.split('').map((sign) => sign.charCodeAt(0)));

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

const unitsOf = (signs: string): Set<number> => new Set(signs.split('').map((sign) => sign.charCodeAt(0)));
const CHUNK_END = unitsOf('()[]{}<>"\'`|,;!*\\\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb\u2013\u2014');
const URL_END = unitsOf('<>"\'`|\\^{}[]\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb\u2013\u2014');

const isSpace = (unit: number): boolean => {
  const kind = kindOf(unit);
  return kind === BLANK ? unit !== 0x7e : kind === LINE_END;
};
const isWord = (unit: number): boolean => kindOf(unit) <= MARK;

const TRIGGERS = new Uint8Array(128);
for (const sign of '\n\\<][{`:/.@_') TRIGGERS[sign.charCodeAt(0)] = 1;

/** Find the parts of `text` that are no prose. */
export const findRegions = (text: string): Regions => new Skipper(text).run();

class Skipper {
  readonly #text: string;
  readonly #regions: Regions = { starts: [], ends: [], gaps: [] };
  /** End of the last region. */
  #last = 0;
  /** Where the next bracket of a kind stands, as far as it was looked for. */
  readonly #next = new Map<number, { readonly from: number; readonly at: number }>();
  /** Elements that are known not to be closed further on. */
  readonly #unclosed = new Set<string>();
  /** Up to here chunks have been looked at. */
  #chunked = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): Regions {
    const text = this.#text;
    const length = text.length;
    let at = this.#lineStart(0);
    while (at < length) {
      const unit = text.charCodeAt(at);
      if (unit > 127 || TRIGGERS[unit] === 0) at++;
      else at = this.#sign(unit, at);
    }
    return this.#regions;
  }

  /** Handle the sign at `at`; returns where to go on, always further on. */
  #sign(unit: number, at: number): number {
    switch (unit) {
      case 0x0a:
        return this.#lineStart(at + 1);
      case 0x5c:
        return this.#command(at);
      case 0x3c:
        return this.#angle(at);
      case 0x5d:
        return this.#afterBracket(at);
      case 0x5b:
        return this.#bracket(at);
      case 0x7b:
        return this.#brace(at);
      case 0x60:
        return this.#role(at);
      case 0x3a:
        return this.#colon(at);
      case 0x2e:
        return this.#dot(at);
      case 0x5f:
        return isWord(this.#unit(at - 1)) && isWord(this.#unit(at + 1)) ? this.#chunk(at) : at + 1;
      default:
        return this.#chunk(at);
    }
  }

  /** The code unit at `at`, a line end beyond either end of the text. */
  #unit(at: number): number {
    return at < 0 || at >= this.#text.length ? 0x0a : this.#text.charCodeAt(at);
  }

  /** Note a region; its start never lies before the end of the last one. Returns its end. */
  #add(start: number, end: number, gap: number): number {
    const from = Math.max(start, this.#last);
    if (end <= from) return Math.max(end, this.#last);
    this.#regions.starts.push(from);
    this.#regions.ends.push(end);
    this.#regions.gaps.push(gap);
    this.#last = end;
    return end;
  }

  /** Length of what the sticky expression matches at `at`, 0 where it does not. */
  #matches(expression: RegExp, at: number): number {
    expression.lastIndex = at;
    return expression.test(this.#text) ? expression.lastIndex - at : 0;
  }

  /** Offset of `sign` in the next `reach` characters of the same line, or -1. */
  #onLine(sign: string, from: number, reach = REACH): number {
    const end = Math.min(from + reach, this.#nextOf(0x0a, from));
    for (let at = this.#nextOf(sign.charCodeAt(0), from); at < end; at = this.#nextOf(sign.charCodeAt(0), at + 1))
      if (this.#text.startsWith(sign, at)) return at;
    return -1;
  }

  /** Offset of the next `unit` from `from` on, or the length of the text. Remembered, so that asking again and again costs nothing. */
  #nextOf(unit: number, from: number): number {
    const known = this.#next.get(unit);
    if (known !== undefined && known.from <= from && from <= known.at) return known.at;
    const found = this.#text.indexOf(String.fromCharCode(unit), from);
    const at = found < 0 ? this.#text.length : found;
    this.#next.set(unit, { from, at });
    return at;
  }

  /** Offset behind the bracket that closes the one at `open`, or -1. */
  #closing(open: number, left: number, right: number, reach = REACH): number {
    let depth = 0;
    const limit = Math.min(this.#text.length, open + reach);
    if (this.#nextOf(right, open) >= limit) return -1;
    for (let at = open; at < limit; at++) {
      const unit = this.#text.charCodeAt(at);
      if (unit === left) depth++;
      else if (unit === right && --depth === 0) return at + 1;
      else if (unit === 0x0a && this.#unit(at + 1) === 0x0a) return -1;
    }
    return -1;
  }

  /** The first thing on a line: definitions, imports, keys. */
  #lineStart(from: number): number {
    let at = from;
    while (this.#unit(at) === 0x20 || this.#unit(at) === 0x09 || this.#unit(at) === 0x3e) at++;
    if (at >= this.#text.length || !LINE_STARTS.has(this.#unit(at))) return at;
    const size =
      this.#matches(DEFINITION, at) ||
      this.#matches(REST_LINE, at) ||
      this.#matches(REST_OPTION, at) ||
      this.#matches(IMPORT, at) ||
      this.#matches(KEY_LINE, at);
    return size > 0 ? this.#add(at, at + size, OTHER) : at;
  }

  #command(at: number): number {
    const name = commandAt(this.#text, at);
    if (name === '') {
      // a line break of TeX; any other escaped sign is left to the tokeniser
      return this.#unit(at + 1) === 0x5c ? this.#add(at, at + 2, SPACE) : at + 2;
    }
    if (writesLetter(this.#text, at, name)) return at + 2;
    let end = at + 1 + name.length;
    if (this.#unit(end) === 0x2a) end++; // the star of `\section*`
    if (CITE_COMMAND.test(name)) return this.#citation(at, end, name);
    if (LABEL_IN_OPTION.test(name) && this.#unit(end) === 0x5b) {
      const option = this.#closing(end, 0x5b, 0x5d);
      return this.#add(at, option < 0 ? end : option, COMMAND);
    }
    if (KEY_COMMANDS.test(name)) {
      const gap = SPACE_COMMANDS.has(name)
        ? SPACE
        : BREAK_COMMANDS.test(name)
          ? BREAK | OTHER
          : name === 'href' || name === 'index'
            ? COMMAND
            : OTHER;
      return this.#keyArgument(at, end, gap);
    }
    if (FONT_COMMANDS.has(name)) return this.#add(at, end, SMALL_CAPITAL_COMMANDS.has(name) ? MARKUP | SMALL_CAPITALS : MARKUP);
    if (SPACE_COMMANDS.has(name)) return this.#add(at, end, SPACE);
    return this.#add(at, end, BREAK_COMMANDS.test(name) ? OTHER | (name === 'item' || name === 'par' ? BREAK : 0) : COMMAND);
  }

  /** A command with the options and the first argument after it. */
  #keyArgument(at: number, from: number, gap: number): number {
    let end = from;
    while (this.#unit(end) === 0x5b) {
      const option = this.#closing(end, 0x5b, 0x5d);
      if (option < 0) break;
      end = option;
    }
    const argument = this.#unit(end) === 0x7b ? this.#closing(end, 0x7b, 0x7d) : -1;
    return this.#add(at, argument < 0 ? end : argument, gap);
  }

  /** A citation: the notes in brackets are text, the keys are not. */
  #citation(at: number, from: number, name: string): number {
    let end = this.#add(at, from, OTHER);
    const rounds = name.endsWith('s') ? 20 : 1;
    for (let round = 0; round < rounds; round++) {
      let key = end;
      while (this.#unit(key) === 0x5b) {
        const note = this.#closing(key, 0x5b, 0x5d);
        if (note < 0) break;
        key = note;
      }
      const behind = this.#unit(key) === 0x7b ? this.#closing(key, 0x7b, 0x7d) : -1;
      if (behind < 0) break;
      end = this.#add(key, behind, OTHER);
    }
    return end;
  }

  /** A tag, an autolink, a label in angle brackets, an AsciiDoc cross-reference. */
  #angle(at: number): number {
    const next = this.#unit(at + 1);
    if (next === 0x3c) return this.#crossReference(at);
    if (next === 0x21 && this.#text.startsWith('<!--', at)) return this.#add(at, at + 4, OTHER);
    const closes = next === 0x2f;
    const first = this.#unit(at + (closes ? 2 : 1));
    if (!(isWord(first) || (next === 0x21 && isWord(this.#unit(at + 2))))) return at + 1;
    const end = this.#tagEnd(at + 1);
    if (end < 0) return at + 1;
    const name = /^<\/?([a-z][a-z0-9]*)[\s/>]/i.exec(this.#text.slice(at, Math.min(end, at + 30)))?.[1]?.toLowerCase() ?? '';
    const gap = name === 'br' ? SPACE : INLINE_TAGS.has(name) ? MARKUP : OTHER;
    if (!closes && (name === 'script' || name === 'style') && !this.#unclosed.has(name)) {
      const close = this.#text.indexOf(`</${name}`, end);
      if (close >= 0) return this.#add(at, close, OTHER);
      this.#unclosed.add(name);
    }
    return closes ? this.#add(at, end, gap) : this.#openTag(at, end, gap);
  }

  /** Offset behind the `>` of a tag, or -1. Quotes count after `=` only: "<Baku's map>" is a reST target. */
  #tagEnd(from: number): number {
    const limit = Math.min(this.#text.length, from + REACH);
    let depth = 0;
    for (let at = from; at < limit; at++) {
      const unit = this.#text.charCodeAt(at);
      if (unit === 0x3e && depth === 0) return at + 1;
      if (unit === 0x3c || (unit === 0x0a && this.#unit(at + 1) === 0x0a)) return -1;
      if (unit === 0x7b) depth++;
      else if (unit === 0x7d && depth > 0) depth--;
      else if ((unit === 0x22 || unit === 0x27) && this.#unit(at - 1) === 0x3d) {
        const close = this.#text.indexOf(String.fromCharCode(unit), at + 1);
        if (close < 0 || close >= limit) return -1;
        at = close;
      }
    }
    return -1;
  }

  /** An opening tag, around the values that are shown to readers (`alt`, `caption`). */
  #openTag(at: number, end: number, gap: number): number {
    let from = at;
    for (const found of this.#text.slice(at, end).matchAll(READ_ATTRIBUTE)) {
      const value = found[1] ?? found[2] ?? found[3] ?? '';
      const start = at + found.index + found[0].lastIndexOf(value);
      this.#add(from, start, OTHER);
      from = start + value.length;
    }
    return this.#add(from, end, from === at ? gap : OTHER);
  }

  #crossReference(at: number): number {
    if (!isWord(this.#unit(at + 2)) && this.#unit(at + 2) !== 0x23) return at + 2;
    const end = this.#onLine('>>', at + 2, 300);
    if (end < 0) return at + 2;
    const comma = this.#text.slice(at, end).indexOf(',');
    return this.#add(at, comma < 0 ? end + 2 : at + comma + 1, OTHER);
  }

  /** Behind the text of a link: its target or its label. */
  #afterBracket(at: number): number {
    if (this.#unit(at + 1) === 0x28) {
      const end = this.#targetEnd(at + 1);
      return end < 0 ? at + 1 : this.#add(at, end, BRACKET);
    }
    if (this.#unit(at + 1) === 0x5b && this.#unit(at + 2) !== 0x5e) {
      const end = this.#onLine(']', at + 2, 200);
      return end < 0 ? at + 1 : this.#add(at, end + 1, BRACKET);
    }
    return at + 1;
  }

  /** Offset behind the target in parentheses at `open`; -1 where it is no target but an aside in prose. */
  #targetEnd(open: number): number {
    if (this.#unit(open + 1) === 0x3c) {
      const close = this.#onLine('>', open + 2);
      const end = close < 0 ? -1 : this.#onLine(')', close + 1);
      if (end >= 0) return end + 1;
    }
    const end = this.#closing(open, 0x28, 0x29);
    if (end < 0) return -1;
    const target = this.#text.slice(open + 1, end - 1).trim();
    return /^\S*(?:\s+(?:"[\s\S]*"|'[\s\S]*'|\([\s\S]*\)))?$/.test(target) || /[/\\]|\.[a-z0-9]{2,5}$/.test(target) ? end : -1;
  }

  /** Footnote labels, anchors, the targets of wiki and Org links. */
  #bracket(at: number): number {
    const next = this.#unit(at + 1);
    if (next === 0x5e || next === 0x23) {
      const end = this.#onLine(']', at + 2, 100);
      return end < 0 || /\s/.test(this.#text.slice(at, end)) ? at + 1 : this.#add(at, end + 1, OTHER);
    }
    if (next !== 0x5b) return at + 1;
    const end = this.#onLine(']', at + 2, 300);
    if (end < 0) return at + 2;
    const inside = this.#text.slice(at + 2, end);
    if (this.#unit(end + 1) === 0x5b) return this.#add(at, end + 2, OTHER); // [[target][text]]
    if (WIKI_PAGE.test(inside)) return this.#add(at, end + 1, OTHER);
    const bar = inside.indexOf('|');
    if (bar >= 0) return this.#add(at, at + 2 + bar + 1, OTHER); // [[target|text]]
    const anchor = /^[a-z0-9_-]+(?=,|$)/.exec(inside); // [[anchor]] or [[anchor,text]]
    return anchor === null ? at + 2 : this.#add(at, at + 2 + anchor[0].length, OTHER);
  }

  /** Attributes of pandoc and AsciiDoc: `{#sec-baku .class}`. */
  #brace(at: number): number {
    const next = this.#unit(at + 1);
    if (next !== 0x23 && next !== 0x2e) return at + 1;
    const end = this.#onLine('}', at + 2, 300);
    return end < 0 ? at + 1 : this.#add(at, end + 1, OTHER);
  }

  /** The text of a reST or MyST role, where it is a key: only "text <target>" has text. */
  #role(at: number): number {
    const before = this.#unit(at - 1);
    if (before !== 0x3a && before !== 0x7d) return at + 1;
    if (!KEY_ROLE.test(this.#text.slice(Math.max(0, at - 30), at))) return at + 1;
    const end = this.#text.indexOf('`', at + 1);
    if (end < 0 || end > at + REACH) return at + 1;
    const inside = this.#text.slice(at + 1, end);
    const target = /<[^<>]*>$/.exec(inside);
    this.#add(target === null ? at + 1 : at + 1 + target.index, end, OTHER);
    return end + 1;
  }

  #colon(at: number): number {
    const next = this.#unit(at + 1);
    if (isSpace(next) || next === 0x5b) return at + 1;
    const macro = MACRO.exec(this.#text.slice(Math.max(0, at - 12), at + 1));
    if (macro !== null) {
      const open = this.#onLine('[', at + 1, 500);
      if (open > 0 && !/\s/.test(this.#text.slice(at + 1, open))) return this.#add(at + 1 - macro[0].length, open, OTHER);
    }
    return isWord(next) || next === 0x2f || next === 0x5c || next === 0x3a ? this.#chunk(at) : at + 1;
  }

  /** A dot inside a word: the cheap questions first, for most dots end a sentence. */
  #dot(at: number): number {
    const next = this.#unit(at + 1);
    const inName = (next >= 0x61 && next <= 0x7a) || (next >= 0x30 && next <= 0x39);
    return inName && isWord(this.#unit(at - 1)) ? this.#chunk(at) : at + 1;
  }

  /** The run of text without a space around `at`: is it a URL, an address, a path, an identifier? Each run is looked at once. */
  #chunk(at: number): number {
    if (at < this.#chunked) return at + 1;
    const text = this.#text;
    let start = at;
    const floor = Math.max(this.#last, this.#chunked);
    while (start > floor && !this.#endsChunk(start - 1)) start--;
    let end = at + 1;
    while (end < text.length && !this.#endsChunk(end)) end++;
    this.#chunked = end;
    if (end - start > LONGEST_CHUNK) return this.#add(start, end, OTHER);
    const region = this.#regionOf(start, end);
    if (region === undefined) return at + 1;
    const [from, to] = region;
    this.#chunked = Math.max(end, to);
    return Math.max(at + 1, this.#add(from, to, OTHER));
  }

  #endsChunk(at: number): boolean {
    const unit = this.#text.charCodeAt(at);
    return isSpace(unit) || CHUNK_END.has(unit) || (unit === 0x7e && this.#unit(at + 1) !== 0x2f);
  }

  /** What in the chunk is no prose, as [start, end), or undefined. */
  #regionOf(start: number, end: number): readonly [number, number] | undefined {
    const text = this.#text;
    const chunk = text.slice(start, end);
    const url = URL_START.exec(chunk);
    if (url !== null) return [start + url.index, this.#urlEnd(start + url.index)];
    if (URI.test(chunk) || WEB.test(chunk)) return [start, this.#urlEnd(start)];
    if (text[end] === '\\' && /^[A-Za-z]:$/.test(chunk)) return [start, this.#pathEnd(end)];
    if (CITATION.test(chunk)) {
      // BibTeX: @book{key,
      const key = text[end] === '{' ? /^\{[^\s,{}]*/.exec(text.slice(end, end + 200)) : null;
      return [start, end + (key === null ? 0 : key[0].length)];
    }
    // composed, so that letters with and without combining marks count alike
    const core = chunk.normalize('NFC').replace(/[.:?]+$/, '');
    const isData =
      EMAIL.test(chunk) ||
      DRIVE.test(chunk) ||
      IDENTIFIER.test(core) ||
      KEY.test(core) ||
      MEMBER.test(core) ||
      FILE.test(core) ||
      isPath(core);
    return isData ? [start, end] : undefined;
  }

  #urlEnd(start: number): number {
    let depth = 0;
    let at = start;
    for (; at < this.#text.length; at++) {
      const unit = this.#text.charCodeAt(at);
      if (isSpace(unit) || URL_END.has(unit)) break;
      if (unit === 0x28) depth++;
      else if (unit === 0x29 && --depth < 0) break;
    }
    return at;
  }

  #pathEnd(from: number): number {
    let at = from;
    while (at < this.#text.length && !isSpace(this.#text.charCodeAt(at)) && !/["'`<>|)\]]/.test(this.#text[at] as string)) at++;
    return at;
  }
}

/**
 * Is a run with slashes a path? "Russia/Georgia", "capital/Baku" and "pro-Russia/anti-Georgia" are prose: alternatives that stand for
 * words keep their capitals, while folders are in lower case, several deep, or have a usual name ("img/Baku").
 */
const isPath = (chunk: string): boolean => {
  if (!chunk.includes('/')) return false;
  const parts = chunk.split('/').filter((part) => part !== '');
  if (parts.length === 0) return false;
  if (/^[^/]*\p{N}\/\p{N}[^/]*$/u.test(chunk)) return false; // "post-9/11"
  const hasCapital = parts.every((part) => /\p{Lu}/u.test(part));
  if (ROOTED.test(chunk)) return parts.length > 1 || !hasCapital;
  if (parts.length < 2) return !hasCapital;
  if (parts.length > 2) return !hasCapital;
  const [first] = parts as [string];
  return FOLDERS.has(first) || /\p{L}\.[a-z]/u.test(first) || !parts.some((part) => /\p{Lu}/u.test(part));
};
