import { bracketFormat } from './plain';

/** Phrases and links at the edges of words, signs made of several, notes, tables, tags, entities. */
const SIGNS =
  /(?<![\p{L}\p{N}])[*_+^~@%?!-](?=\S)|(?<=\S)[*_+^~@](?![\p{L}\p{N}])|"(?=:\S)|[[\]{}|]|<(?=[A-Za-z/!])|&(?=#?[A-Za-z0-9]{1,40};)|\((?=(?:c|r|tm)\))|(?<=-)-|\.(?=\.\.)|=(?==)/giu;
/** A list, a row, a heading or another block with a sign of its own. */
const ONE_LINE = /^(?:[*#]+ |\||[a-z][a-z0-9]{0,4}\S*\. )/;

/** Textile: what would be syntax is written as an entity, since a backslash means nothing. */
export const textileFormat = bracketFormat({
  escaped: (words) => words.replace(SIGNS, (sign) => `&#${sign.charCodeAt(0)};`),
  block: (words, { point: { before, after } }) => (ONE_LINE.test(before + after) ? undefined : `bq. ${words}`),
});
