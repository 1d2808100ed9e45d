/**
 * The one reader of figures: what numbers, amounts and shares a text says, in whatever form: "$26.4 million", "US$ 26.4 mn", "26.4m";
 * ".612%", "0,612 %"; "66,940", "67 thousand"; "fifty-six", "two-thirds", "two out of five". Numbers of laws, sections and things
 * ("Section 907", "S-300") are no figures, nor are dates, which `dates/` reads. `shapes.ts` has what figures look like, `words.ts`
 * numbers in words, `several.ts` spans; `compare.ts` says which figures agree.
 */
import { type DateMention, datesIn } from '../dates/dates';
import { flat } from '../flat';
import type { Span } from '../span';
import { currencyCalled } from './money';
import { hedged, marginsOf } from './precision';
import { areJoined, together } from './several';
import { BEGINNING, decimalsOf, digitsRead, FIGURE, fractionRead } from './shapes';
import { scalesRead, wordsRead } from './words';

/** What a figure counts: anything, hundredths of a whole, or money. */
export type FigureUnit = 'count' | 'percent' | 'money';

/** A figure in a text. Offsets are UTF-16 units, the end exclusive; words such as "about" stand outside. */
export interface Figure extends Span {
  /** In whole units: 26,400,000 for "$26.4 million", 33.3 for "a third". Of several ("1,400–1,500") the least. */
  readonly value: number;
  /** The same as the value, or the greatest of several. */
  readonly upTo: number;
  readonly unit: FigureUnit;
  /** Of money, as in ISO 4217: "USD". */
  readonly currency?: string;
  /** The least and the most that people may mean by it, as finely as it is said: "67 thousand" is from 66,500 to 67,500. */
  readonly least: number;
  readonly most: number;
  /** What it is multiplied by: 1,000,000 for "26.4 million", else 1. */
  readonly scale: number;
}

/** The figures in a text, in order; none overlaps another or a date. */
export function figuresIn(text: string, dates: readonly DateMention[] = datesIn(text)): Figure[] {
  const rest = blanked(flat(text), dates);
  const figures: Figure[] = [];
  let from = 0;
  for (const { index } of rest.matchAll(BEGINNING)) {
    if (index < from) continue;
    FIGURE.lastIndex = index;
    const match = FIGURE.exec(rest);
    const figure = match ? read(match, rest) : undefined;
    if (!figure) continue;
    from = figure.end;
    const before = figures.at(-1);
    if (before && areJoined(rest, before, figure)) figures.splice(-1, 1, ...together(rest, before, figure));
    // "511" of "P.L. 102-511" is part of a number that is no figure.
    else if (!/\d[-–]$/u.test(rest.slice(Math.max(0, figure.start - 2), figure.start))) figures.push(figure);
  }
  return figures.map((figure) => hedged(rest, figure));
}

/** A text with nothing where these stretches stand: blanked rather than removed, so that offsets hold. */
function blanked(text: string, stretches: readonly Span[]): string {
  let from = 0;
  const parts = stretches.map(({ start, end }) => {
    const part = text.slice(from, start) + '\0'.repeat(end - start);
    from = end;
    return part;
  });
  return parts.join('') + text.slice(from);
}

type Groups = Readonly<Record<string, string | undefined>>;

function read(match: RegExpExecArray, text: string): Figure | undefined {
  const groups: Groups = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  if (groups.words !== undefined) return readWords(groups.words, groups, text, start, end);
  const { fraction, digits = '' } = groups;
  const scale = scalesRead(groups.scale ?? groups.late ?? '');
  // "5 m" is a length, "$5 m" and "26.4 m" are none.
  if (/^ [kmb]\.?$/.test(groups.scale ?? '') && !groups.before && !/[.,]/.test(digits))
    return made(start, end - (groups.scale ?? '').length, digitsRead(digits), { decimals: 0 });
  if (fraction !== undefined) {
    const value = fractionRead(fraction) * (groups.sign ? -1 : 1);
    if (!Number.isFinite(value)) return undefined;
    return made(start, end, value, { ...unitOf(groups), scale, isPart: Math.abs(value) < 1 && scale === 1 });
  }
  const value = digitsRead(digits) * (groups.sign ? -1 : 1);
  const share = shareOf(value, groups.whole);
  if (share !== undefined) return made(start, end, share, { isPart: true });
  return made(start, groups.whole === undefined ? end : end - match[0].length + digits.length, value, {
    ...unitOf(groups),
    scale,
    decimals: decimalsOf(digits),
  });
}

function readWords(words: string, groups: Groups, text: string, start: number, end: number): Figure | undefined {
  const number = wordsRead(words);
  if (!number) return undefined;
  const head = groups.sign?.length ?? 0;
  const share = number.length === words.length ? shareOf(number.value, groups.whole) : undefined;
  if (share !== undefined) return made(start, end, share, { isPart: true });
  const unit = number.length === words.length ? unitOf(groups) : {};
  const scale = number.length === words.length ? scalesRead(groups.scale ?? groups.late ?? '') : 1;
  const hasUnit = 'unit' in unit || scale > 1;
  const to = hasUnit ? end : start + head + number.length;
  if (!hasUnit && !groups.sign && !isSaid(text, start + head, to, number.isPart)) return undefined;
  const value = number.value * (groups.sign ? -1 : 1);
  return made(start, to, value, {
    ...unit,
    scale,
    isPart: number.isPart && !hasUnit,
    ...(number.hasPart ? {} : { decimals: decimalsOf(`${value}`) }),
  });
}

/** The value as a share of a whole, where there is one: two out of five. */
function shareOf(value: number, whole: string | undefined): number | undefined {
  const all = whole === undefined ? 0 : Number(whole) || (wordsRead(whole)?.value ?? 0);
  return value > 0 && value < all ? value / all : undefined;
}

function unitOf({ percent, before, after }: Groups): Pick<Figure, 'currency'> & Partial<Pick<Figure, 'unit'>> {
  if (percent !== undefined) return { unit: 'percent' };
  const currency = currencyCalled(before ?? after ?? '');
  return currency === undefined ? {} : { unit: 'money', currency };
}

/** Words for numbers mean other things too: "one newspaper", "a third party", "half an hour", "million-strong". */
function isSaid(text: string, start: number, end: number, isPart: boolean): boolean {
  const said = text.slice(start, end);
  if (!isPart) return !/^(?:one|zero|(?:hundred|thousand|million|billion|trillion|lakh|crore|dozen)s?)$/.test(said);
  if (/^(?:one|two|three|four|five|six|seven|eight|nine)[ -]/.test(said)) return true;
  const behind = text.slice(end, end + 6);
  if (said === 'half') return /^(?: of\b| the\b| its\b| their\b| all\b|[.,;:!?)]|$)/.test(behind);
  return /^an? /.test(said) && /^(?: of\b| more\b| less\b| in\b| by\b| from\b| to\b|[.,;:!?)]|$)/.test(behind);
}

interface Said extends Partial<Pick<Figure, 'unit' | 'currency' | 'scale'>> {
  /** It is said as a part of a whole. */
  readonly isPart?: boolean;
  /** How many digits stand behind the point; undefined for what is not said in tens. */
  readonly decimals?: number;
}

function made(start: number, end: number, said: number, { isPart = false, decimals, scale = 1, ...unit }: Said): Figure {
  // Products of decimals are off in their last places: 26.4 million.
  const value = Number((said * scale * (isPart ? 100 : 1)).toPrecision(12));
  return {
    start,
    end,
    value,
    upTo: value,
    unit: isPart ? 'percent' : 'count',
    ...unit,
    ...marginsOf(value, scale, decimals),
    scale,
  };
}
