/** What stands over a place in a text, its headings and its opening, read for names. */
import { once } from '../common/once';
import type { Prose } from '../prose/prose';
import { paragraphAround } from '../prose/sentences';
import { type Setting, settingsIn } from '../prose/setting';
import type { Word } from '../prose/words';
import type { Mention } from './matcher';

/** A heading, a title or an opening sentence. */
export interface SettingPart {
  readonly prose: Prose;
  readonly mentions: readonly Mention[];
}

/** What stands over a place, without what is said in its own paragraph. */
export interface WhatIsOver {
  /** The nearest heading, the title and the first heading, the nearest first. */
  readonly titles: readonly SettingPart[];
  /** The first sentence of the document. */
  readonly sentence: SettingPart | undefined;
  /** When the document was written. */
  readonly date: SettingPart | undefined;
}

/** Tells what stands over a place. */
export interface Over {
  /** What stands over word `i`. */
  over(i: number): WhatIsOver;
}

/** What stands over the places of one text. */
export class Settings implements Over {
  readonly #prose: Prose;
  readonly #given: (() => Setting) | undefined;
  readonly #read: (text: string) => SettingPart;
  /** By paragraph. */
  readonly #known = new Map<number, WhatIsOver>();
  #inText: ((offset: number) => Setting) | undefined;

  /**
   * @param given tells what stands over the text as a whole, where that is asked; undefined where it is a whole document
   * @param read reads a heading, a title or a sentence, for which nothing stands over it
   */
  constructor(prose: Prose, given: (() => Setting) | undefined, read: (text: string) => SettingPart) {
    this.#prose = prose;
    this.#given = given;
    this.#read = read;
  }

  over(i: number): WhatIsOver {
    return once(this.#known, this.#prose.words[i]?.paragraph ?? 0, () => this.#look(i));
  }

  #look(i: number): WhatIsOver {
    const { words, printed } = this.#prose;
    const { from, to } = paragraphAround(this.#prose, i, i);
    const start = printed.sourceStart((words[from] as Word).start);
    const lineStart = printed.source.lastIndexOf('\n', start) + 1;
    const last = printed.sourceEnd((words[to - 1] as Word).end - 1);
    const lineEnd = printed.source.indexOf('\n', last);
    const paragraph = printed.source.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
    this.#inText ??= settingsIn(printed.source, this.#given?.());
    const { heading, opening } = this.#inText(start);
    const isApart = (part: string): boolean => part !== '' && !paragraph.includes(part);
    return {
      titles: [...new Set([heading ?? '', ...opening.titles])].filter(isApart).map(this.#read),
      sentence: opening.sentence !== undefined && isApart(opening.sentence) ? this.#read(opening.sentence) : undefined,
      date: opening.date === undefined ? undefined : this.#read(opening.date),
    };
  }
}
