import { analyse, isCommon } from '../search/analysis';
import type { NameShare } from '../search/tables';

/** From each word of the names' forms to the names that it belongs to, with the largest share of a form that it makes up. */
export function nameWords(
  names: ReadonlyArray<{ readonly id: string; readonly forms: readonly string[] }>,
): Array<[word: string, names: NameShare[]]> {
  const shares = new Map<string, Map<string, number>>();
  for (const { id, forms } of names) {
    for (const form of forms) {
      const words = new Set(analyse(form).map(({ term }) => term));
      const telling = [...words].filter((word) => !isCommon(word));
      for (const word of telling) {
        const own = shares.get(word) ?? new Map<string, number>();
        shares.set(word, own.set(id, Math.max(own.get(id) ?? 0, 1 / telling.length)));
      }
    }
  }
  return [...shares].map(([word, own]) => [word, [...own].sort(([, a], [, b]) => b - a)]);
}
