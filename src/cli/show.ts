import { leadIn } from '../report/readAlone';
import { onlyTheBeginning } from '../report/searching/request';
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
    const { missing = [], searched } = result;
    return [
      ...(searched === undefined ? [] : [`${onlyTheBeginning(searched)}.`]),
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
  if ('findings' in result) return shownFindings(request, result.findings ?? [], result.exact ?? []);
  if ('text' in result) return result.text ?? '';
  return result.card ? result.card.markdown : 'The report has no such name.';
}

function shownFindings(request: Request, findings: NonNullable<Answer['findings']>, exact: NonNullable<Answer['exact']>): string {
  const text = request.op === 'check' ? request.text : '';
  const quoted = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
  return (
    [
      ...findings.map((found) => {
        const instead = found.fixed === undefined ? '' : `  ->  ${found.fixed}`;
        return `${found.start}-${found.end}  ${found.kind}${found.passage === null ? '' : `, ¶${found.passage}`}: ${quoted(found)}${instead}`;
      }),
      ...exact.map((found) => `${found.start}-${found.end}  exact, ¶${found.passage}: ${quoted(found)}`),
    ].join('\n') || 'No quotation of the report in this text.'
  );
}
