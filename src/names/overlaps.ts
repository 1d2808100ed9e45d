/** Which of the names that overlap in a text are taken. */
import type { Form } from './form';

/** A form that fits some words of the text, before it is known which of the overlapping ones to take. */
export interface Candidate {
  /** Words from the first to the last, both included. */
  readonly start: number;
  readonly end: number;
  /** One form for each name, all of the same words. */
  forms: readonly Form[];
  /** Folded letters and digits. */
  readonly letters: number;
  /** A family name alone, with or without a first name that no form lists. */
  surname: boolean;
}

/** Adds one more form of the same words to a candidate. A full form tells more than the same words as a family name. */
export function addForm(candidate: Candidate, form: Form): void {
  const { forms } = candidate;
  const same = forms.findIndex(({ name }) => name === form.name);
  if (same < 0) candidate.forms = [...forms, form];
  else if (forms[same]?.surname && !form.surname) candidate.forms = forms.with(same, form);
  if (!form.surname) candidate.surname = false;
}

/** So many candidates that overlap in a chain are weighed against each other; longer chains are cut, so that time stays linear. */
const LONGEST_CHAIN = 64;

/**
 * What is made of those candidates that do not overlap, in order: of overlapping ones that with more letters is taken, a full name
 * before a family name, the earlier one.
 * @param make gets each that is taken, with those that overlap with it or with each other, itself included
 */
export function takeLongest<T>(
  candidates: readonly Candidate[],
  make: (candidate: Candidate, overlapping: readonly Candidate[]) => T,
): T[] {
  const ordered = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end);
  const made: T[] = [];
  let taken = -1;
  for (let from = 0; from < ordered.length; ) {
    const chain = chainFrom(ordered, from);
    for (const candidate of longestOf(chain)) {
      if (candidate.start <= taken) continue;
      made.push(make(candidate, chain));
      taken = candidate.end;
    }
    from += chain.length;
  }
  return made;
}

/** The candidates from one on that overlap with it or with each other. */
function chainFrom(ordered: readonly Candidate[], from: number): Candidate[] {
  const chain: Candidate[] = [];
  let reach = -1;
  for (let i = from; i < ordered.length && chain.length < LONGEST_CHAIN; i++) {
    const candidate = ordered[i] as Candidate;
    if (chain.length > 0 && candidate.start > reach) break;
    chain.push(candidate);
    reach = Math.max(reach, candidate.end);
  }
  return chain;
}

/** Those to take of candidates that overlap. */
function longestOf(overlapping: readonly Candidate[]): readonly Candidate[] {
  if (overlapping.length < 2) return overlapping;
  const ranked = [...overlapping].sort(
    (a, b) => b.letters - a.letters || Number(a.surname) - Number(b.surname) || a.start - b.start,
  );
  const chosen: Candidate[] = [];
  for (const one of ranked) if (!chosen.some((other) => one.start <= other.end && other.start <= one.end)) chosen.push(one);
  return chosen.sort((a, b) => a.start - b.start);
}
