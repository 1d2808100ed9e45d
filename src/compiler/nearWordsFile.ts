import type { MeantStems } from '../search/tables';

/** From stems that writers use, those of a phrase with a space between, to stems of the report. */
export type NearWords = ReadonlyMap<string, readonly MeantStems[]>;

/** In the file a weight is one digit. */
const STEPS = 9;

/** `near-words.txt` as `npm run near-words` writes it: a line for each stem, as in "armi=troop:8,arm+forc:9", the surest first. */
export function writeNearWords(table: NearWords): string {
  const lines = [...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([asked, meant]) =>
        `${asked}=${meant.map(([stems, weight]) => `${stems.replaceAll(' ', '+')}:${digit(weight)}`).join(',')}\n`,
    );
  return lines.join('');
}

const digit = (weight: number): number => Math.min(STEPS, Math.max(1, Math.round(weight * STEPS)));

/** Reads what {@link writeNearWords} wrote. */
export function readNearWords(text: string): Map<string, MeantStems[]> {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const [asked = '', meant = ''] = line.split('=');
      return [asked, meant.split(',').map(meantStems)];
    }),
  );
}

function meantStems(entry: string): MeantStems {
  const [stems = '', weight] = entry.split(':');
  return [stems.replaceAll('+', ' '), Number(weight) / STEPS];
}
