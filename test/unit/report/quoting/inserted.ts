import assert from 'node:assert/strict';
import { sourceOf } from '../../../../src/report/quoting/bibliography/source';
import type { Preferences } from '../../../../src/report/quoting/draftFormat';
import { applied, type Form, type Insertion, insertionOf } from '../../../../src/report/quoting/insertion';
import { partsOf } from '../../../../src/report/quoting/part';
import { quotationOf } from '../../../../src/report/quoting/quotation';
import { theReport } from '../../theReport';

/** The sign for a place in a draft: no format has it. */
export const PLACE = '‸';

/** What is put into a draft. */
export interface Asked {
  readonly language: string;
  readonly form?: Form;
  /** Numbers of passages; that on the port of Baku where left out. */
  readonly passages?: readonly number[];
  /** Words of the only passage, "…" where some are left out. */
  readonly part?: string;
  readonly preferences?: Partial<Preferences>;
  /** The citation key. */
  readonly key?: string;
}

/** The draft after an insertion at each {@link PLACE}, with that sign where the carets are. */
export function inserted(marked: string, asked: Asked): string {
  const { text, insertion } = insertionInto(marked, asked);
  const after = applied(text, insertion);
  return [...insertion.carets].reverse().reduce((all, caret) => all.slice(0, caret) + PLACE + all.slice(caret), after);
}

/** Does an insertion keep all of the draft but spaces? What it puts in the place of something has that around what it adds. */
export function losesNothing(marked: string, asked: Asked): boolean {
  const { text, insertion } = insertionInto(marked, asked);
  return (
    insertion.edits.length > 0 && insertion.edits.every(({ start, end, text: put }) => isAround(text.slice(start, end), put))
  );
}

function insertionInto(marked: string, asked: Asked): { text: string; insertion: Insertion } {
  const report = theReport();
  const { language, form = 'inline', passages = [193], part, preferences = {}, key } = asked;
  const before = marked.split(PLACE);
  const offsets = before.slice(0, -1).map((_, i) => before.slice(0, i + 1).join('').length);
  const stretches = passages.flatMap((number) => {
    const passage = report.passage(number);
    assert(passage);
    if (part === undefined) return [{ passage }];
    const parts = partsOf(passage.text, part);
    assert(parts);
    return parts.map((one) => ({ passage, part: one }));
  });
  const text = before.join('');
  const insertion = insertionOf({
    draft: { text, language },
    offsets,
    form,
    quotation: quotationOf(stretches, (number) => report.following(number)),
    // An entry that is there already may have any key.
    source: { ...sourceOf(report.facts), ...(key === undefined ? {} : { key }) },
    preferences: { marks: '“ ”', ...preferences },
  });
  return { text, insertion };
}

function isAround(before: string, after: string): boolean {
  const [old, now] = [before, after].map((text) => text.replace(/\s/g, '')) as [string, string];
  let same = 0;
  while (same < old.length && old[same] === now[same]) same++;
  return now.length > old.length && now.endsWith(old.slice(same));
}
