import type { Draft, DraftFormat } from '../draftFormat';
import { plainFormat } from './plain';

/** The format of a draft, by its language and what it shows of itself. */
export function formatOf(_draft: Draft): DraftFormat {
  return plainFormat;
}
