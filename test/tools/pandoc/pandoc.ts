/** Quotations that go into drafts and come back out of Pandoc. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import type { Passage } from '../../../src/report/model';
import { sourceOf } from '../../../src/report/quoting/bibliography/source';
import { applied, type Form, insertionOf } from '../../../src/report/quoting/insertion';
import { quotationOf } from '../../../src/report/quoting/quotation';
import { theReport } from '../../unit/theReport';

/** What Pandoc read of one stretch of a document. */
export interface Chunk {
  /** The text without notes and citations. */
  readonly words: string;
  /** What of it stands in quotations of their own. */
  readonly quoted: string;
  /** The texts of its notes. */
  readonly notes: readonly string[];
  readonly citations: readonly Citation[];
}

/** A citation as Pandoc reads it: what it cites, and what stands behind the key. */
export interface Citation {
  readonly key: string;
  readonly suffix: string;
}

/** Where in a draft words of the report go, and what Pandoc is to make of it. */
export interface Trip {
  /** The language of the draft, as VS Code calls it. */
  readonly language: string;
  /** Pandoc's name of the format. */
  readonly from: string;
  /** What the draft begins with. */
  readonly head?: string;
  /** Paragraphs of a draft in the format, by what they are, with "|" where the words go, and "\\|" for a sign of the draft's own. */
  readonly places: Readonly<Record<string, string>>;
  /** Those of them in which a block can be none, so that it comes as within a sentence. */
  readonly withoutBlocks?: readonly string[];
  /** What a block says of its source where it has no citation. */
  readonly attribution?: (number: number) => string;
  /** What is quoted; all passages of the report where left out. */
  readonly passages?: readonly Passage[];
  /** What stands in the text itself for a citation, where it is neither a note nor one to Pandoc. */
  readonly inText?: (number: number) => string;
  /** Is this what cites a passage? */
  readonly cites: (chunk: Chunk, number: number, key: string) => boolean;
}

/** A node of Pandoc's own JSON. */
interface Node {
  readonly t: string;
  readonly c?: unknown;
}

const FORMS: readonly Form[] = ['inline', 'block', 'citation'];
const PLACE = /(?<!\\)\|/;
const MARKER = 'Passage number';

/** Tests that each passage, in each form and at each place, comes back with its words and its number, and the draft's own words too. */
export function comesBack(title: string, trip: Trip): void {
  describe(title, () => {
    for (const [name, place] of Object.entries(trip.places))
      for (const form of FORMS)
        it(`${form}, ${name}`, () => {
          const passages = trip.passages ?? theReport().passages;
          const read = chunksOf(filled(trip, place, form), trip.from);
          const [empty] = chunksOf(
            `${trip.head ?? ''}${MARKER} 1\n\n${place.replace(PLACE, '').replaceAll('\\|', '|')}\n`,
            trip.from,
          ).values();
          assert.equal(read.size, passages.length);
          for (const { number, text } of passages) {
            const chunk = read.get(number);
            assert(chunk && empty);
            const about = `¶${number}: ${JSON.stringify(chunk)}`;
            const own = bare(empty.words);
            const prose = chunk.words.replace(trip.inText?.(number) ?? '', '');
            const isBlock = form === 'block' && !trip.withoutBlocks?.includes(name);
            const said = (isBlock && trip.attribution?.(number)) || '';
            assert(bare(chunk.quoted).includes(bare(said)), `the source of ${about}`);
            const rests = form === 'citation' ? [bare(prose)] : without(prose, text);
            assert(rests.length > 0, `the words of ${about}`);
            assert(
              rests.some((rest) => rest.replace(bare(said), '') === own),
              `the draft beside ${about}`,
            );
            if (isBlock) assert(without(chunk.quoted, text).length > 0, `the block of ${about}`);
            if (!said) assert(trip.cites(chunk, number, sourceOf(theReport().facts).key), `what cites ${about}`);
          }
        });
  });
}

/** A document with a paragraph for each passage, each a draft of its own with the passage in it; they share the head. */
function filled({ language, head = '', passages = theReport().passages }: Trip, place: string, form: Form): string {
  const report = theReport();
  const source = sourceOf(report.facts);
  const [before = '', after = ''] = place.split(PLACE).map((part) => part.replaceAll('\\|', '|'));
  const drafts = passages.map((passage) => {
    const start = `${head}${MARKER} ${passage.number}\n\n${before}`;
    const draft = { text: `${start}${after}\n`, language };
    const quotation = quotationOf([{ passage }], (number) => report.following(number));
    const offsets = [start.length];
    const insertion = insertionOf({ draft, offsets, form, quotation, source, preferences: { marks: '“ ”' } });
    return applied(draft.text, insertion).slice(head.length);
  });
  return `${head}${drafts.join('\n')}`;
}

/** Passages of signs that are syntax somewhere, the same ones at each run. */
export function passagesOfSigns(signs: readonly string[], count = 400): Passage[] {
  const [like] = theReport().passages;
  assert(like);
  const text = fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 12 }).map((all) => `${all.join('').trim()}x`);
  return fc.sample(text, { numRuns: count, seed: 1 }).map((written, i) => ({ ...like, number: i + 1, text: written }));
}

/** Letters and signs alone: no spaces, and no marks, which Pandoc sets anew. */
const bare = (text: string) => text.replace(/[\s\u00a0\u202f"'“”‘’„‚«»‹›]+/g, '');

/** What is left of a text without the words, with their full stop and without it; nothing where the text has them not. */
function without(text: string, words: string): string[] {
  const [all, whole] = [bare(text), bare(words)];
  return [whole, whole.replace(/\.$/, '')].filter((one) => all.includes(one)).map((one) => all.replace(one, ''));
}

/** What stands behind each marker of a document, as Pandoc reads it. */
export function chunksOf(text: string, from: string): Map<number, Chunk> {
  const chunks = new Map<number, Reader>();
  let reader = new Reader();
  for (const block of read(text, from)) {
    const one = new Reader();
    one.read(block, false);
    const [, number] = new RegExp(`^${MARKER} (\\d+)\\s*$`).exec(one.words) ?? [];
    if (number) {
      reader = new Reader();
      chunks.set(Number(number), reader);
    } else reader.read(block, false);
  }
  return chunks;
}

function read(text: string, from: string): readonly Node[] {
  const { stdout, stderr, status, error } = spawnSync('pandoc', ['-f', from, '-t', 'json'], {
    input: text,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error || status !== 0) throw new Error(`Pandoc did not read it: ${error?.message ?? stderr}`);
  return (JSON.parse(stdout) as { blocks: Node[] }).blocks;
}

/** Reads the nodes of a stretch into a chunk. */
class Reader implements Chunk {
  words = '';
  quoted = '';
  readonly notes: string[] = [];
  readonly citations: Citation[] = [];

  read(node: unknown, isQuoted: boolean): void {
    if (Array.isArray(node)) for (const one of node) this.read(one, isQuoted);
    else if (isNode(node)) this.#node(node, isQuoted);
  }

  #node({ t, c }: Node, isQuoted: boolean): void {
    if (t === 'Str') this.#add(c as string, isQuoted);
    else if (t === 'Code' || t === 'CodeBlock' || t === 'Math' || t === 'RawInline' || t === 'RawBlock')
      this.#add(`<${t}>${(c as unknown[])[1]}</${t}>`, isQuoted);
    else if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') this.#add(' ', isQuoted);
    else if (t === 'Note') this.notes.push(wordsIn(c));
    else if (t === 'Cite')
      for (const { citationId: key, citationSuffix } of (c as [{ citationId: string; citationSuffix: unknown }[]])[0])
        this.citations.push({ key, suffix: wordsIn(citationSuffix).trim() });
    else {
      this.read(c, isQuoted || t === 'BlockQuote' || isDisplay(t, c));
      if (/^(?:Para|Plain|Header)$/.test(t)) this.#add('\n', isQuoted);
    }
  }

  #add(text: string, isQuoted: boolean): void {
    this.words += text;
    if (isQuoted) this.quoted += text;
  }
}

/** A display of csquotes, which Pandoc reads as a division of that name. */
const isDisplay = (type: string, content: unknown): boolean =>
  type === 'Div' && (content as [[string, string[]]])[0][1].includes('displayquote');

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 't' in value;

function wordsIn(nodes: unknown): string {
  const reader = new Reader();
  reader.read(nodes, false);
  return reader.words;
}
