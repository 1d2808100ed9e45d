/** Builds what is searched at one size, and writes it to files, so that it can be loaded where nothing has been built. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { buildIndex } from '../../src/compiler/searchIndex';
import type { Passage } from '../../src/report/model';
import { analyse } from '../../src/search/analysis';
import type { SearchData } from '../../src/search/search';
import { theReportData } from '../../test/unit/theReport';
import { millisecondsOf } from '../lib/measure';
import { Random } from '../lib/random';
import { MINISEARCH_OPTIONS } from '../lib/searchPeers';
import { variedReport } from '../lib/variedReport';

/** What the process is asked for. */
export interface WriteRequest {
  readonly size: number;
  readonly folder: string;
}

/** What it answers. */
export interface Written {
  readonly words: number;
  readonly names: number;
  /** How long building the index took, in milliseconds. */
  readonly building: number;
  /** The size of the index in bytes of JSON. */
  readonly ours: number;
  /** The same of MiniSearch's. */
  readonly miniSearch: number;
}

process.once('message', ({ size, folder }: WriteRequest) => {
  const report = variedReport(theReportData(), size, new Random(6));
  const { passages, plainWords, topics, mentions, nameWords, nearWords } = report;
  let data: SearchData | undefined;
  const building = millisecondsOf(() => {
    data = {
      index: buildIndex({ passages, plainWords, topics, names: report.names.names, mentions }),
      plainWords,
      nameWords,
      nearWords,
      passages,
    };
  });
  writeFileSync(join(folder, 'ours.json'), JSON.stringify(data));
  const ours = Buffer.byteLength(JSON.stringify(data?.index));
  data = undefined;
  const index = new MiniSearch<Passage>(MINISEARCH_OPTIONS);
  index.addAll(passages);
  const text = JSON.stringify(index);
  writeFileSync(join(folder, 'miniSearch.json'), text);
  const words = new Set(passages.flatMap((passage) => analyse(passage.text).map(({ term }) => term))).size;
  const written: Written = { words, names: report.names.names.length, building, ours, miniSearch: Buffer.byteLength(text) };
  process.send?.(written, () => process.disconnect());
});
