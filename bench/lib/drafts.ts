/** Long drafts, composed from the report's own sentences. */
import type { Report } from '../../src/report/report';
import type { Random } from './random';

/** A passage, cut at the names in it. */
interface Sentence {
  /** What stands before, between and behind the names. */
  readonly between: readonly string[];
  readonly names: ReadonlyArray<{ readonly written: string; readonly forms: readonly string[] }>;
}

/** What Markdown puts around a name. */
const MARKUP: ReadonlyArray<(name: string) => string> = [
  (name) => `**${name}**`,
  (name) => `*${name}*`,
  (name) => `_${name}_`,
  (name) => `[${name}](https://example.org/notes/${name.length}.html)`,
  (name) => `“${name}”`,
  (name) => `${name}[^${name.length}]`,
];

/** Composes paragraphs like those of a draft about the report, without end. */
export class DraftWriter {
  readonly #sentences: readonly Sentence[];
  readonly #otherNames: readonly string[];
  readonly #random: Random;

  /** @param otherNames names to put in now and then, beside the report's */
  constructor(report: Report, random: Random, otherNames: readonly string[] = []) {
    this.#sentences = report.passages.map((passage) => {
      const mentions = report.match(passage.text);
      const edges = [0, ...mentions.flatMap(({ start, end }) => [start, end]), passage.text.length];
      return {
        between: edges.flatMap((edge, i) => (i % 2 === 0 ? [passage.text.slice(edge, edges[i + 1])] : [])),
        names: mentions.map(({ start, end, name }) => ({
          written: passage.text.slice(start, end),
          forms: report.name(name)?.forms ?? [],
        })),
      };
    });
    this.#otherNames = otherNames;
    this.#random = random;
  }

  /** Paragraphs of that many characters together, or a few more. */
  paragraphs(characters: number): string[] {
    const paragraphs: string[] = [];
    for (let length = 0; length < characters; length += (paragraphs.at(-1) as string).length + 2)
      paragraphs.push(this.#paragraph());
    return paragraphs;
  }

  #paragraph(): string {
    const random = this.#random;
    if (random.chance(0.05)) return `## ${this.#sentence().slice(0, 60)}`;
    const sentences = Array.from({ length: 2 + random.below(6) }, () => this.#sentence());
    return random.chance(0.1) ? sentences.map((sentence) => `- ${sentence}`).join('\n') : sentences.join(' ');
  }

  #sentence(): string {
    const { between, names } = this.#random.pick(this.#sentences);
    return between.map((text, i) => (i === 0 ? text : this.#name(names[i - 1] as Sentence['names'][number]) + text)).join('');
  }

  #name({ written, forms }: Sentence['names'][number]): string {
    const random = this.#random;
    let name = random.chance(0.4) && forms.length > 0 ? random.pick(forms) : written;
    if (this.#otherNames.length > 0 && random.chance(0.1)) name = random.pick(this.#otherNames);
    return random.chance(0.15) ? random.pick(MARKUP)(name) : name;
  }
}
