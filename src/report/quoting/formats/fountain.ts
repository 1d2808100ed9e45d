import { bracketFormat } from './plain';

/** Fountain, for screenplays: emphasis is escaped, and "!" keeps a line what it is whose first sign would make it something else. */
export const fountainFormat = bracketFormat({
  escaped: (words) => words.replace(/[\\*_]|\[(?=\[)/g, '\\$&'),
  block: (words) => (/^[.@~#=>!]/.test(words) ? `!${words}` : words),
});
