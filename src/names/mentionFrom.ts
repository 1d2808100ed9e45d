import type { DraftMention } from './knownNames';

/**
 * The mention to go to from an offset: the next or previous one of the name that stands there, or where none does, of any name. At the
 * end it begins anew.
 * @returns it with its number among those, from 1; undefined where there is none
 */
export function mentionFrom(
  mentions: readonly DraftMention[],
  offset: number,
  step: 1 | -1,
): { readonly mention: DraftMention; readonly number: number; readonly of: number } | undefined {
  const here = mentions.findLast(({ start, end }) => start <= offset && offset <= end);
  const wanted = here ? mentions.filter(({ mention }) => mention.name === here.mention.name) : mentions;
  const from = here?.start ?? offset;
  const mention =
    step > 0
      ? (wanted.find(({ start }) => start > from) ?? wanted[0])
      : (wanted.findLast(({ start }) => start < from) ?? wanted.at(-1));
  return mention && { mention, number: wanted.indexOf(mention) + 1, of: wanted.length };
}
