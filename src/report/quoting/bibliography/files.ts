/** Which bibliographies a draft names, in each language that has a way to say so. */
import { frontMatter } from '../../../prose/frontMatter';
import type { BibliographyFormat } from './find';
import { scalar, yamlLines } from './reading/yamlLines';
import { texWithout, typstWithout, withoutBlocks } from './unprinted';

/** A bibliography that a draft names. */
export interface BibliographyFile {
  /** As the draft has it: relative to the draft, to a project's root where that begins with a slash, or absolute. With its ending. */
  readonly path: string;
  /** How it is written; nothing for files that are neither .bib nor JSON nor YAML. */
  readonly format: BibliographyFormat | undefined;
}

/**
 * The bibliography files that a draft names, in order, each once. What is commented out, code, or made up by a macro is left out. So is
 * a list of references within the draft itself (Pandoc's `references:`, \bibitem, filecontents): it is no file that an entry could go to.
 * @param language VS Code's identifier of the draft's language; other languages than those that name bibliographies have none
 */
export function bibliographiesOf(draft: string, language: string): readonly BibliographyFile[] {
  const files = (READERS.get(language) ?? (() => []))(draft).map(([path, flavour]) => ({
    path,
    format: formatOf(path, language, flavour),
  }));
  return files.filter(
    ({ path }, i) => path !== '' && !/^[a-z]+:\/\//i.test(path) && files.findIndex((file) => file.path === path) === i,
  );
}

/** A path as written, and whose fields a .bib file has there, where the draft says it. */
type Named = readonly [path: string, flavour: 'bibtex' | 'biblatex' | undefined];

const named = (paths: readonly string[], flavour?: 'biblatex'): Named[] => paths.map((path) => [path, flavour]);

const READERS: ReadonlyMap<string, (draft: string) => readonly Named[]> = new Map(
  Object.entries({
    markdown: inMarkdown,
    quarto: inMarkdown,
    rmd: inMarkdown,
    pandoc: inMarkdown,
    juliamarkdown: inMarkdown,
    latex: inTex,
    tex: inTex,
    rsweave: inTex,
    typst: inTypst,
    org: inOrg,
    asciidoc: inAsciidoc,
    restructuredtext: inRest,
  }),
);

function formatOf(path: string, language: string, flavour: Named[1]): BibliographyFormat | undefined {
  switch (/\.(\w+)$/.exec(path)?.[1]?.toLowerCase()) {
    case 'bib':
      return flavour ?? 'bib';
    case 'bibtex':
      return 'bibtex';
    case 'biblatex':
      return 'biblatex';
    case 'json':
      return 'csl-json';
    case 'yml':
    case 'yaml':
      return language === 'typst' ? 'hayagriva' : 'csl-yaml';
    default:
      return undefined;
  }
}

function inMarkdown(draft: string): Named[] {
  return named([...inFrontMatter(draft), ...inDirectives(draft)]);
}

const FENCE = /^[ \t]*(`{3,}|~{3,}|:{3,})(.*)$/;
/** Directives of MyST whose content is not read. */
const SHOWS_CODE = /^\{(?:code|raw|literal|verbatim)/;

/** MyST's directive, which opens like a code fence, and may stand in others that do. */
function inDirectives(draft: string): string[] {
  const paths: string[] = [];
  const open: Array<{ readonly mark: string; readonly isCode: boolean }> = [];
  for (const line of draft.split('\n')) {
    const [, mark = '', rest = ''] = FENCE.exec(line.trimEnd()) ?? [];
    const top = open.at(-1);
    if (!mark) continue;
    if (rest === '' && top && mark.startsWith(top.mark)) open.pop();
    else if (!top?.isCode) {
      const info = rest.trim();
      open.push({ mark, isCode: !info.startsWith('{') || SHOWS_CODE.test(info) });
      paths.push(...(/^\{bibliography\}(.*)$/.exec(info)?.[1]?.split(/\s+/) ?? []));
    }
  }
  return paths;
}

function inFrontMatter(draft: string): string[] {
  const lines = draft.split('\n');
  const { to } = frontMatter({ lineCount: lines.length, lineAt: (line) => ({ text: (lines[line] ?? '').replace(/\r$/, '') }) });
  const entries = yamlLines(lines.slice(0, to).join('\n'));
  if ('unreadable' in entries) return [];
  const at = entries.findIndex(({ key, column, dash }) => key === 'bibliography' && column === 0 && dash === undefined);
  const head = entries[at];
  if (!head) return [];
  const inFlow = /^\[([\s\S]*)\]$/.exec(head.value)?.[1];
  if (inFlow !== undefined) return [...inFlow.matchAll(/"[^"]*"|'[^']*'|[^\s,][^,\n]*/g)].map(([path]) => scalar(path));
  if (head.value !== '') return [scalar(head.value)];
  const next = entries.findIndex(({ column, dash }, i) => i > at && column === 0 && dash === undefined);
  const items = entries.slice(at + 1, next < 0 ? undefined : next);
  return items.filter(({ key, dash }) => key === undefined && dash !== undefined).map(({ value }) => scalar(value));
}

const TEX_COMMAND = /\\(addbibresource|addglobalbib|addsectionbib|bibliography)\s*(?:\[([^\]]{0,500})\]\s*)?\{([^{}]*)\}/g;

/** LaTeX adds the ending for \bibliography; a path that is made by a macro is not known. */
function inTex(draft: string): Named[] {
  const text = texWithout(draft);
  const usesBiblatex = /\\(?:usepackage|RequirePackage)\s*(?:\[[^\]]{0,5000}\]\s*)?\{[^{}]*\bbiblatex\b/.test(text);
  return [...text.matchAll(TEX_COMMAND)].flatMap(({ 1: command, 2: options = '', 3: argument = '' }): Named[] => {
    if (/[\\#]/.test(argument) || /location\s*=\s*remote/.test(options)) return [];
    if (command !== 'bibliography') return [[argument.trim(), 'biblatex']];
    return argument.split(',').flatMap((path): Named[] => {
      const trimmed = path.trim();
      if (!trimmed) return [];
      return [[/\.bib$/i.test(trimmed) ? trimmed : `${trimmed}.bib`, usesBiblatex ? 'biblatex' : 'bibtex']];
    });
  });
}

/** Also where a template takes it as an argument: `bibliography: bibliography("works.bib")`. */
const TYPST_CALL = /(?<![\w.-])bibliography\(\s*(?:\(([^()]*)\)|("(?:[^"\\\n]|\\.)*"))/g;

function inTypst(draft: string): Named[] {
  const calls = [...typstWithout(draft).matchAll(TYPST_CALL)];
  return named(
    calls.flatMap(({ 1: several, 2: one }) =>
      [...(several ?? one ?? '').matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].map(([, path = '']) => path.replace(/\\(.)/g, '$1')),
    ),
    // That is how Typst reads a .bib file.
    'biblatex',
  );
}

/** Org's own keyword, and what it hands on to LaTeX. */
function inOrg(draft: string): Named[] {
  const text = withoutBlocks(draft, /^[ \t]*#\+begin_(src|example|comment|export)\b/i, (kind) => `#+end_${kind}`);
  const keywords = [...text.matchAll(/^[ \t]*#\+bibliography:[ \t]*([^\n]*)$/gim)];
  const headers = [...text.matchAll(/^[ \t]*#\+latex_header(?:_extra)?:[ \t]*([^\n]*)$/gim)];
  return [
    ...named(keywords.map(({ 1: path = '' }) => path.trim().replace(/^"(.*)"$/, '$1'))),
    ...inTex(headers.map(({ 1: line = '' }) => line).join('\n')),
  ];
}

/** The attribute of asciidoctor-bibtex, and that of asciidoctor-bibliography. */
function inAsciidoc(draft: string): Named[] {
  const text = withoutBlocks(draft, /^(-{4,}|\.{4,}|\/{4,}|\+{4,}|`{3,})[^\n]*$/, (fence) => fence);
  return named(
    [...text.matchAll(/^:bib(?:tex-file|liography-database):[ \t]+([^\n]*)$/gm)].map(({ 1: path = '' }) => path.trim()),
  );
}

/** The directive of sphinxcontrib-bibtex; several files may stand on several lines, up to the first option or blank line. */
const REST_DIRECTIVE = /^([ \t]*)\.\. bibliography::[ \t]*([^\n]*(?:\n\1[ \t]+[^\s:][^\n]*)*)/gm;

function inRest(draft: string): Named[] {
  return named([...withoutLiterals(draft).matchAll(REST_DIRECTIVE)].flatMap(({ 2: paths = '' }) => paths.split(/\s+/)));
}

/** Without what is further in than a line that ends in “::” or begins a comment. */
function withoutLiterals(draft: string): string {
  let literal: number | undefined;
  return draft
    .split('\n')
    .map((line) => {
      if (line.trim() === '') return line;
      const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
      if (literal !== undefined && indent > literal) return '';
      const words = line.trim();
      const opens =
        /^\.\.(?:\s+(?:code(?:-block)?|sourcecode|parsed-literal|raw)::|$|\s+(?!\S+::|\[|_))/.test(words) ||
        (words.endsWith('::') && !/^\.\.\s/.test(words));
      literal = opens ? indent : undefined;
      return line;
    })
    .join('\n');
}
