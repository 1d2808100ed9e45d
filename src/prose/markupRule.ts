/** A part of what a rule has matched, up to an offset of the source, and what is printed for it; nothing given, its own prose. */
export interface Stretch {
  readonly end: number;
  readonly prints?: string;
}

/** One thing that markup looks like. */
export interface MarkupRule {
  /** The characters that it may begin with. */
  readonly beginsWith: string;
  /** Sticky; it is tried where one of them stands. */
  readonly pattern: RegExp;
  /** What the match is, from its beginning on; undefined where it is none after all. */
  readonly read: (match: RegExpExecArray) => readonly Stretch[] | undefined;
}
