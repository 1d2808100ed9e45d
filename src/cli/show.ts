import { leadIn } from '../report/readAlone';
import { nothingOn } from '../report/searching/suggestions';
import type { answer, Request } from './requests';

type Answer = ReturnType<typeof answer>;

/** An answer as lines for a person. */
export function show(request: Request, result: Answer): string {
  if ('passages' in result) {
    return result.passages
      .map(({ passage, text, meant, topic }) => `¶${passage}  ${topic.join(' > ')}\n    ${leadIn(meant)}${text}`)
      .join('\n');
  }
  if ('names' in result) {
    return result.names
      .map(({ name, kind, aliases, source }) => `${name} (${kind}), lines ${source.join(', ')}\n    ${aliases.join('; ')}`)
      .join('\n');
  }
  if ('results' in result) {
    if (!result.results.length) return 'No passage has these words.';
    const { missing = [] } = result;
    return [
      ...(missing.length ? [`${nothingOn(missing)}. The nearest passages:`] : []),
      ...result.results.map(({ passage, text, meant }) => `¶${passage}\n    ${leadIn(meant)}${text}`),
    ].join('\n');
  }
  if ('spans' in result) {
    if (!result.spans.length) return 'No name of the report in this text.';
    const text = request.op === 'match' ? request.text : '';
    return result.spans
      .map(({ start, end, entity, alternatives }) => {
        const others = alternatives.length ? `, or ${alternatives.map((other) => other?.name).join(', ')}` : '';
        return `${start}-${end}  ${text.slice(start, end)}  =  ${entity?.name}${others}`;
      })
      .join('\n');
  }
  if ('text' in result) return result.text ?? '';
  return result.card ? result.card.markdown : 'The report has no such name.';
}
