/** What is open at a place of a draft and goes on behind the paragraph: code, a block quotation, a list. */
import type { Open } from './quotedText';

/** Something that its own sign closes. */
export interface Frame {
  readonly kind: 'code' | 'quote' | 'prose';
  /** Of code the source of the pattern that closes it, since nothing else is read there; else the sign or the name. */
  readonly closes: string;
}

/** Something that goes on as far as lines are indented. */
export interface Held {
  readonly kind: 'code' | 'quote' | 'prose';
  /** How far a line must be indented to belong to it, in columns. */
  readonly least: number;
  /** Where its own text stands; undefined until its first line shows it. */
  readonly base?: number;
}

/** All that is open, the outermost first. */
export interface State {
  readonly frames: readonly Frame[];
  readonly held: readonly Held[];
}

const NOTHING: State = { frames: [], held: [] };

/** As one string, so that two paragraphs are the same where their texts and these are. */
export const written = ({ frames, held }: State): Open =>
  frames.length + held.length === 0 ? '' : JSON.stringify({ frames, held });

/** The other way round. */
export const stateOf = (open: Open): State => (open === '' ? NOTHING : (JSON.parse(open) as State));
