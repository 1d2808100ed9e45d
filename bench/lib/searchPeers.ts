/**
 * Other ways to search the passages. Each is given the text of the passages and nothing else, and of the settings that its documentation
 * offers for such texts the one that ranks best on the public queries.
 */

import uFuzzy from '@leeoniya/ufuzzy';
import { create, insert, type Results, search } from '@orama/orama';
import { Charset, Index } from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import type { Passage } from '../../src/report/model';

/** Finds passages: their numbers, best first. */
export type Finder = (query: string, limit: number) => number[];

/** A search engine. */
export interface Engine {
  /** What it is called, with the setting. */
  readonly name: string;
  /** Makes it ready for these passages. It has then been asked for nothing. */
  readonly ready: (passages: readonly Passage[]) => Finder;
}

/** How MiniSearch indexes the passages. */
const MINISEARCH_OPTIONS: Options<Passage> = { fields: ['text'], idField: 'number' };

/** What its documentation gives for searching while one types: words that begin so, and words with a fifth of their letters wrong. */
const MINISEARCH_TYPING: SearchOptions = { prefix: true, fuzzy: 0.2 };

/** A finder that asks MiniSearch. It knows no limit: it makes all results. */
const miniSearchFinder =
  (index: MiniSearch<Passage>, options: SearchOptions): Finder =>
  (query, limit) =>
    index
      .search(query, options)
      .slice(0, limit)
      .map(({ id }) => id);

const miniSearch =
  (options: SearchOptions): Engine['ready'] =>
  (passages) => {
    const index = new MiniSearch<Passage>(MINISEARCH_OPTIONS);
    index.addAll(passages);
    return miniSearchFinder(index, options);
  };

/** MiniSearch with its settings for typing, the peer that keystrokes are measured by. */
export const miniSearchTyping: Engine = { name: 'MiniSearch (prefix, fuzzy)', ready: miniSearch(MINISEARCH_TYPING) };

/** The clauses that Lunr's guide gives for searching while one types: the word, words that begin so, words with one letter wrong. */
const lunrTyping: Engine['ready'] = (passages) => {
  const index = lunr(function () {
    this.ref('number');
    this.field('text');
    for (const passage of passages) this.add(passage);
  });
  return (text, limit) =>
    index
      .query((query) => {
        for (const token of lunr.tokenizer(text)) {
          const word = token.toString();
          query.term(word, { boost: 100 });
          query.term(word, { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
          query.term(word, { boost: 1, usePipeline: false, editDistance: 1 });
        }
      })
      .slice(0, limit)
      .map(({ ref }) => Number(ref));
};

/** Its encoder for Latin letters folds much that sounds alike; `suggest` lets a passage lack words. */
const flexSearch: Engine['ready'] = (passages) => {
  const index = new Index({
    tokenize: 'forward',
    encoder: Charset.LatinBalance,
    // the formula of its documentation
    resolution: 2 * Math.floor(Math.sqrt(Math.max(...passages.map(({ text }) => text.length)))),
  });
  for (const { number, text } of passages) index.add(number, text);
  return (query, limit) => index.search(query, { limit, suggest: true }) as number[];
};

/** Its search for several words in longer texts; with the threshold that it comes with (0.6), nearly every passage is found. */
const fuse: Engine['ready'] = (passages) => {
  const index = new Fuse(passages, {
    keys: ['text'],
    includeScore: true,
    ignoreLocation: true,
    useTokenSearch: true,
    threshold: 0.2,
  });
  return (query, limit) => index.search(query, { limit }).map(({ item }) => item.number);
};

/** BM25 as it comes, with stems; no more than one letter may be wrong, for with two it ranks far worse. */
const orama: Engine['ready'] = (passages) => {
  const index = create({
    schema: { text: 'string' } as const,
    components: { tokenizer: { language: 'english', stemming: true } },
  });
  for (const { number, text } of passages) insert(index, { id: `${number}`, text });
  // without hooks that wait for something it answers at once
  return (term, limit) =>
    (search(index, { term, limit, tolerance: 1 }) as Results<{ text: string }>).hits.map(({ id }) => Number(id));
};

/** How many terms uFuzzy tries in every order, and how many results it ranks: its own limits. */
const MOST_REORDERED = 5;
const MOST_RANKED = 1000;

/** Its mode that bears a slip in each term, its terms in any order. A passage must have all of them: there is no other way. */
const microFuzzy: Engine['ready'] = (passages) => {
  const fuzzy = new uFuzzy({ intraMode: 1 });
  const texts = uFuzzy.latinize(passages.map(({ text }) => text));
  return (query, limit) => {
    const [found, info, order] = fuzzy.search(texts, uFuzzy.latinize(query), MOST_REORDERED, MOST_RANKED);
    const places = order ? order.map((i) => info.idx[i] as number) : (found ?? []);
    return places.slice(0, limit).map((place) => (passages[place] as Passage).number);
  };
};

/** What an editor's own search does at best: the passages in which every word stands, in reading order. */
const plainFind: Engine['ready'] = (passages) => {
  const texts = passages.map(({ text }) => text.toLowerCase());
  return (query, limit) => {
    const words = query.toLowerCase().trim().split(/\s+/);
    const found: number[] = [];
    for (let i = 0; i < texts.length && found.length < limit; i++)
      if (words.every((word) => (texts[i] as string).includes(word))) found.push((passages[i] as Passage).number);
    return found;
  };
};

/** The peers. */
export const PEERS: readonly Engine[] = [
  { name: 'MiniSearch', ready: miniSearch({}) },
  miniSearchTyping,
  { name: 'Lunr (word, prefix, one slip)', ready: lunrTyping },
  { name: 'FlexSearch (forward, LatinBalance, suggest)', ready: flexSearch },
  { name: 'Fuse.js (token search, threshold 0.2)', ready: fuse },
  { name: 'Orama (BM25, stems, tolerance 1)', ready: orama },
  { name: 'uFuzzy (one slip, any order)', ready: microFuzzy },
  { name: 'Find (every word)', ready: plainFind },
];
