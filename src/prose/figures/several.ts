/** Several figures that are said in one: "1,400-1,500", "20 or 30 million dollars", "between 10 and 20%". */
import type { Figure } from './figures';

const JOINT = /^(?: ?[-–—] ?| to | or | and )$/;
/** UTF-16 units of the words before that are looked at. */
const BEFORE = 14;
/** How many times the first of several figures the last may be. */
const FURTHEST = 20;

/** Do the words between two figures make them one, and at least lend the first what is said of the last? */
export function areJoined(text: string, first: Figure, last: Figure): boolean {
  if (last.start - first.end > ' and '.length || first.upTo !== first.value) return false;
  const between = text.slice(first.end, last.start);
  if (!JOINT.test(between)) return false;
  return between !== ' and ' || /\bbetween $/.test(text.slice(Math.max(0, first.start - BEFORE), first.start));
}

/** One figure for two that are joined; the two where they are no span: "from 45 to 90 personnel" says what was and what is. */
export function together(text: string, first: Figure, last: Figure): Figure[] {
  const least = first.value < last.value ? withWhatIsSaidOf(last, first) : first;
  const isAlike = least.unit === last.unit || (least.unit === 'money' && last.unit === 'count');
  const isChange = /\bfrom (?:about |around |over |under |nearly )?$/.test(
    text.slice(Math.max(0, first.start - BEFORE), first.start),
  );
  if (!isAlike || isChange || least.value >= last.value || last.value > FURTHEST * Math.max(1, least.value)) return [least, last];
  return [{ ...least, end: last.end, upTo: last.value, most: last.most }];
}

/** What is said once holds for both: the million and the dollars of "20 or 30 million dollars", the million of "$10-20 million". */
function withWhatIsSaidOf(last: Figure, first: Figure): Figure {
  const by = first.scale === 1 && first.value * last.scale <= last.value ? last.scale : 1;
  const unit = first.unit === 'count' ? last.unit : first.unit;
  const currency = first.currency ?? last.currency;
  return {
    ...first,
    value: first.value * by,
    upTo: first.upTo * by,
    least: first.least * by,
    most: first.most * by,
    scale: first.scale * by,
    unit,
    ...(unit === 'money' && currency ? { currency } : {}),
  };
}
