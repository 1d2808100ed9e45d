/** A passage without those around it: what must be said beside its words, in square brackets, since it is ours and not the report's. */
import type { Passage } from './model';
import type { Report } from './report';

/**
 * Words of a passage with what its opening means before them: "[Clinton] She claimed …".
 * @param words all of the passage, or as much as there is room for
 */
export function withMeaning(report: Pick<Report, 'meantIn'>, passage: Passage, words = passage.text): string {
  return `${leadIn(report.meantIn(passage))}${words}`;
}

/** All of a passage, with what its opening means before it and where its "see below" leads behind it. */
export function readAlone(report: Pick<Report, 'meantIn' | 'pointersIn'>, passage: Passage): string {
  const pointers = report.pointersIn(passage).map((pointer) => ` [${pointsTo(wordsOf(passage, pointer), pointer.to)}]`);
  return [withMeaning(report, passage), ...pointers].join('');
}

/** What stands before words of a passage: the meaning of its opening, or nothing. */
export const leadIn = (meant: string | undefined): string => (meant === undefined ? '' : `[${meant}] `);

/**
 * What pointing words mean: "see ¶120, ¶121".
 * @param number how a passage number is written
 */
export function pointsTo(words: string, to: readonly number[], number = (one: number): string => `¶${one}`): string {
  return to.length ? `see ${to.map(number).join(', ')}` : `“${words}”: not in this text`;
}

/** The words of a passage that point elsewhere. */
export const wordsOf = (passage: Passage, { start, end }: { readonly start: number; readonly end: number }): string =>
  passage.text.slice(start, end);
