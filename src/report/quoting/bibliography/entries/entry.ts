import type { Source } from '../source';
import { bibEntry } from './bib';
import { cslItem, cslYamlEntry } from './csl';
import { hayagrivaEntry } from './hayagriva';

/** How a bibliography is written. */
export type EntryFormat = 'bibtex' | 'biblatex' | 'csl-json' | 'csl-yaml' | 'hayagriva';

/** The report as an entry of a bibliography, under a key that is good for {@link faultOfKey}. Lines are parted by "\n", none behind the last. */
export function entryText(source: Source, format: EntryFormat, key = source.key): string {
  switch (format) {
    case 'csl-json':
      return JSON.stringify(cslItem(source, key), undefined, 2);
    case 'csl-yaml':
      return cslYamlEntry(source, key);
    case 'hayagriva':
      return hayagrivaEntry(source, key);
    default:
      return bibEntry(source, format, key);
  }
}
