/** Reads a paragraph from left to right by the rules of its format: what is code in it, and which blocks are quotations. */
import type { Span } from '../span';
import type { Frame } from './frames';
import { PARAGRAPH, type Rule } from './rules';

/** What a paragraph has beside prose. */
export interface Scanned {
  readonly code: readonly Span[];
  /** Tags, targets and the like: in order, like code, and apart from it. */
  readonly syntax: readonly Span[];
  /** What stands between the signs of block quotations. */
  readonly blocks: readonly Span[];
  readonly frames: readonly Frame[];
}

/** A rule, and its pattern to be tried at a place. */
interface Trial {
  readonly rule: Rule;
  readonly here: RegExp;
}

/** The rules of a format by what they begin with. */
export interface Rules {
  readonly atLineStart: readonly Trial[];
  /** By the number of the sign. */
  readonly at: readonly (readonly Trial[] | undefined)[];
}

/** What a pattern may have before what it begins with. */
const LOOKBEHIND = /^(?:\(\?<[=!](?:[^()[\]\\]|\\.|\[(?:[^\]\\]|\\.)*\]|\((?:[^()]|\\.)*\))*\))+/;

/** Makes rules ready; those that stand first are tried first. */
export function rulesOf(rules: readonly Rule[]): Rules {
  const atLineStart: Trial[] = [];
  const at: (Trial[] | undefined)[] = [];
  for (const rule of rules) {
    const trial = { rule, here: new RegExp(rule.pattern.source, 'imuy') };
    const begins = rule.pattern.source.replace(LOOKBEHIND, '');
    if (begins.startsWith('^')) atLineStart.push(trial);
    else {
      const sign = begins.replace(/^\\/, '').charCodeAt(0);
      at[sign] = [...(at[sign] ?? []), trial];
    }
  }
  return { atLineStart, at };
}

/** More at once are no draft but noise. */
const DEEPEST = 40;
const LINE_BREAK = 10;
const patterns = new Map<string, RegExp>();

/** @param text the paragraph, with what is known to be code blotted out */
export function scan(text: string, rules: Rules, before: readonly Frame[]): Scanned {
  const frames: (Frame & { from: number })[] = before.map((frame) => ({ ...frame, from: 0 }));
  const code: Span[] = [];
  const syntax: Span[] = [];
  const blocks: Span[] = [];
  // What is searched for in vain once is not there further on either.
  const missing = new Set<string>();
  const endOf = (closes: string, from: number): { start: number; end: number } | undefined => {
    if (missing.has(closes)) return undefined;
    const found = search(closes, text, from);
    if (!found) missing.add(closes);
    return found ? { start: found.index, end: found.index + found[0].length } : undefined;
  };
  const add = (spans: Span[], start: number, end: number) => {
    if (start < end) spans.push({ start, end });
  };
  const close = (sign: string, at: number) => {
    const from = frames.findLastIndex(({ closes, kind }) => kind !== 'code' && closes === sign);
    if (from < 0) return;
    for (const frame of frames.splice(from)) if (frame.kind === 'quote') add(blocks, frame.from, at);
  };
  const isOpen = (sign: string) => frames.some(({ closes, kind }) => kind !== 'code' && closes === sign);

  let at = 0;
  const last = frames.at(-1);
  if (last?.kind === 'code') {
    const end = endOf(last.closes, 0);
    if (!end) return { code: [{ start: 0, end: text.length }], syntax, blocks, frames: before };
    add(code, 0, end.end);
    frames.pop();
    at = end.end;
  }
  while (at < text.length) {
    const index = at++;
    const trials = rules.at[text.charCodeAt(index)];
    const isLineStart = index === 0 || text.charCodeAt(index - 1) === LINE_BREAK;
    if (!trials && !isLineStart) continue;
    const { found, rule } =
      firstOf(isLineStart ? rules.atLineStart : [], text, index) ?? firstOf(trials ?? [], text, index) ?? {};
    if (!found || !rule) continue;
    const end = index + Math.max(1, found[0].length);
    at = end;
    const reading = rule.read(found, isOpen);
    if (reading.is === 'code') add(code, index, end);
    else if (reading.is === 'syntax') add(syntax, index, end);
    else if (reading.is === 'closes') {
      close(reading.sign, index);
      add(syntax, index, end);
    } else if (reading.is === 'opens') {
      if (frames.length < DEEPEST) frames.push({ kind: reading.kind, closes: reading.closes, from: end });
      add(syntax, index, end);
    } else if (reading.is === 'opens-code') {
      const closing = endOf(reading.closes, end);
      if (closing) add(code, index, closing.end);
      else if (reading.goesOn) {
        add(code, index, text.length);
        frames.push({ kind: 'code', closes: reading.closes, from: index });
      }
      if (closing || reading.goesOn) at = closing?.end ?? text.length;
    }
  }
  for (const { kind, from } of frames) if (kind === 'quote') add(blocks, from, text.length);
  const open = frames.filter(({ closes }) => closes !== PARAGRAPH);
  return { code, syntax, blocks, frames: open.map(({ kind, closes }) => ({ kind, closes })) };
}

function firstOf(trials: readonly Trial[], text: string, at: number): { found: RegExpExecArray; rule: Rule } | undefined {
  for (const { rule, here } of trials) {
    here.lastIndex = at;
    const found = here.exec(text);
    if (found) return { found, rule };
  }
  return undefined;
}

function search(source: string, text: string, from: number): RegExpExecArray | null {
  let pattern = patterns.get(source);
  if (!pattern) {
    // Names of environments are the writer's.
    if (patterns.size > 500) patterns.clear();
    pattern = new RegExp(source, 'gim');
    patterns.set(source, pattern);
  }
  pattern.lastIndex = from;
  return pattern.exec(text);
}
