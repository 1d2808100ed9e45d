import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { sourceOf } from '../../../../../src/report/quoting/bibliography/source';
import { applied, type Form, insertionOf } from '../../../../../src/report/quoting/insertion';
import { quotationOf, type Stretch } from '../../../../../src/report/quoting/quotation';
import { theReport } from '../../../theReport';

const report = theReport();
const source = sourceOf(report.facts);
const FORMS: readonly Form[] = ['inline', 'block', 'citation'];

/** What is put into a draft. */
interface Put {
  readonly words?: readonly Stretch[];
  readonly form?: Form;
  readonly language?: string;
  readonly title?: string;
}

/** The words that somebody chooses of a passage. */
function chosen(number: number, ...parts: readonly string[]): Stretch[] {
  const passage = report.passage(number);
  assert(passage);
  if (parts.length === 0) return [{ passage }];
  return parts.map((part) => {
    const start = passage.text.indexOf(part);
    assert(start >= 0, part);
    return { passage, part: { start, end: start + part.length } };
  });
}

const NAVY = chosen(115, 'army, air force, air defense, and navy troops.');

/** The draft with the words at each "|", and "|" where the carets are; "¦" stands for a "|" of the draft's own. */
function put(marked: string, { words = NAVY, form = 'inline', language = 'markdown', title }: Put = {}): string {
  const parts = marked.split('|').map((part) => part.replaceAll('¦', '|'));
  const offsets = parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).join('').length);
  const draft = { text: parts.join(''), language };
  const quotation = quotationOf(words, (number) => report.following(number));
  const insertion = insertionOf({
    draft,
    offsets,
    form,
    quotation,
    source: { ...source, ...(title === undefined ? {} : { title }) },
    preferences: { marks: '“ ”' },
  });
  const after = applied(draft.text, insertion).replaceAll('|', '¦');
  return [...insertion.carets].reverse().reduce((text, caret) => `${text.slice(0, caret)}|${text.slice(caret)}`, after);
}

const WORDS = 'army, air force, air defense, and navy troops';
const NOTE = '[^azerbaijan-report-115]: Policy report on Azerbaijan, text to February 2013, ¶115.';
const SIGN = '[^azerbaijan-report-115]';

describe('a quotation in Markdown', () => {
  it('is cited by a footnote, and the caret is behind it', () => {
    assert.equal(put('|'), `“${WORDS}.”${SIGN}|\n\n${NOTE}\n`);
    assert.equal(put('It has |.\n'), `It has “${WORDS}”${SIGN}|.\n\n${NOTE}\n`);
    assert.equal(put('It has | and more'), `It has “${WORDS}”${SIGN}| and more\n\n${NOTE}`);
    assert.equal(put('- One\n- two |\n- three\n'), `- One\n- two “${WORDS}.”${SIGN}|\n- three\n\n${NOTE}\n`);
    assert.equal(put('It has |\r\n'), `It has “${WORDS}.”${SIGN}|\r\n\r\n${NOTE}\r\n`);
  });

  it('is a block by itself, held by what holds the place', () => {
    const block = (marked: string) => put(marked, { form: 'block' });
    assert.equal(block('|'), `> ${WORDS}.${SIGN}\n\n|\n\n${NOTE}\n`);
    assert.equal(block('It says: | So.\n'), `It says:\n\n> ${WORDS}.${SIGN}\n\n|So.\n\n${NOTE}\n`);
    assert.equal(block('- One |\n- two\n'), `- One\n\n  > ${WORDS}.${SIGN}\n\n  |\n\n- two\n\n${NOTE}\n`);
    assert.equal(block('> It says: |\n'), `> It says:\n>\n> > ${WORDS}.${SIGN}\n>\n> |\n\n${NOTE}\n`);
    assert.equal(block('## It says |\n'), `## It says\n\n> ${WORDS}.${SIGN}\n\n|\n\n${NOTE}\n`);
  });

  it('is a citation alone, without the space before it', () => {
    assert.equal(put('It has a navy. |\n', { form: 'citation' }), `It has a navy.${SIGN}|\n\n${NOTE}\n`);
    assert.equal(put('It has a navy |and more.\n', { form: 'citation' }), `It has a navy${SIGN} |and more.\n\n${NOTE}\n`);
  });

  it('has its marks as the draft has them, and those inside as inner ones', () => {
    const words = chosen(135, 'stated that "speaking personally, for myself');
    assert.match(put('|', { words }), /^“stated that ‘speaking personally, for myself’”\[\^/);
    assert.match(put('Er sagt „ja“: |', { words }), /„stated that ‚speaking personally, for myself‘“\[\^/);
    assert.match(put('|', { words, form: 'block' }), /^> stated that “speaking personally, for myself”\[\^/);
  });

  it('has what would be mathematics escaped, and no other sign of the report', () => {
    const words = chosen(164);
    assert.match(words[0]?.passage.text ?? '', /\$/);
    assert.doesNotMatch(put('|', { words }), /(?<!\\)\$/);
    for (const { number, text } of report.passages) {
      const added = put('|', { words: chosen(number) }).replace(/\[\^[^\]]*\]/g, '');
      assert.equal((added.match(/\\/g) ?? []).length, (text.match(/\$/g) ?? []).length, added);
    }
  });

  it('has a dash and letters with accents as they are', () => {
    for (const { number, text } of report.passages.filter((one) => /[—ü]/.test(one.text)))
      assert(put('|', { words: chosen(number) }).includes((/\S+[—ü]\S+/.exec(text) ?? [''])[0].replace(/["$].*/, '')));
  });

  it('says where words are left out, and the numbers of all passages', () => {
    assert.match(put('|', { words: chosen(115, 'army', 'navy troops.') }), /^“army … navy troops\.”\[\^azerbaijan-report-115\]/);
    const two = put('|', { words: [...chosen(115), ...chosen(116)] });
    assert.match(two, /”\[\^azerbaijan-report-115-116\]\|\n\n\[\^azerbaijan-report-115-116\]: .*, ¶¶115–116\.\n$/);
  });

  it('never breaks the row of a table, and is no block there', () => {
    const table = '¦ a ¦ b ¦\n¦---¦---¦\n¦ 1 ¦ two | ¦\n\nSo.\n';
    const after = `¦ a ¦ b ¦\n¦---¦---¦\n¦ 1 ¦ two “${WORDS}.”${SIGN}| ¦\n\nSo.\n\n${NOTE}\n`;
    assert.equal(put(table), after);
    assert.equal(put(table, { form: 'block' }), after);
  });

  it('uses the definition that is there, also for several places', () => {
    assert.equal(put(`One${SIGN} and |\n\n${NOTE}\n`), `One${SIGN} and “${WORDS}.”${SIGN}|\n\n${NOTE}\n`);
    assert.equal(put('One |\n\ntwo |'), `One “${WORDS}.”${SIGN}|\n\ntwo “${WORDS}.”${SIGN}|\n\n${NOTE}`);
    assert.equal(
      put('One[^1] |\n\n[^1]: Uno\n\ntwo |\n\n[^2]: Due\n'),
      `One[^1] “${WORDS}.”${SIGN}|\n\n[^1]: Uno\n\ntwo “${WORDS}.”${SIGN}|\n\n[^2]: Due\n\n${NOTE}\n`,
    );
  });

  it('has the source in brackets within a note, which takes none of its own', () => {
    const after = `[^1]: It has “${WORDS}.” (policy report on Azerbaijan, ¶115)|\n`;
    for (const form of ['inline', 'block'] as const)
      assert.equal(put('One[^1]\n\n[^1]: It has |\n', { form }), `One[^1]\n\n${after}`);
  });

  it('is plain text in code, in comments and in front matter', () => {
    const plain = `“${WORDS}.” (policy report on Azerbaijan, ¶115)|`;
    for (const [before, after] of [
      ['```\n', '\n```\n'],
      ['```\n', ''],
      ['Some `code ', '` so.\n'],
      ['<!-- ', ' -->\n'],
      ['---\ntitle: ', '\n---\n\nOne.\n'],
      ['$$\n', '\n$$\n'],
    ] as const)
      for (const form of ['inline', 'block'] as const) assert.equal(put(`${before}|${after}`, { form }), before + plain + after);
    assert.match(put('```\ncode\n```\n\n|\n'), /”\[\^/);
    assert.match(put('Some `code` |\n'), /”\[\^/);
  });

  it('has an address in its note as it stands, and other signs escaped', () => {
    assert.match(put('|', { title: 'A *great* report_ [x](y)' }), /: A \\\*great\\\* report\\_ \\\[x\\\]\(y\), text to/);
  });
});

describe('a draft in Markdown, as its reader sees it', () => {
  const reader = new MarkdownIt({ html: true }).use(footnotes);
  /** The words, without marks and spaces, and the texts of the notes. */
  const readAs = (draft: string) => {
    const [body = '', notes = ''] = reader.render(draft).split('<hr class="footnotes-sep">');
    const plain = (html: string) =>
      html
        .replace(/<(?:sup|a) [^>]*class="footnote[\s\S]*?<\/(?:sup|a)>/g, '')
        .replace(/<[^>]*>/g, '')
        .replace(/&(lt|gt|amp|quot);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? '')
        .replace(/[\s“”‘’"']/g, '');
    return { words: plain(body), notes: plain(notes) };
  };
  const places = ['|', 'So | it is.', '> so |', '- so |\n- it', '¦ so ¦ | ¦\n¦-¦-¦\n', 'So\n| it'];

  it('has the words of each passage and its number', () => {
    for (const passage of report.passages)
      for (const form of FORMS) {
        const { words, notes } = readAs(
          put('|', { words: [{ passage }], form })
            .replaceAll('¦', '|')
            .replace('|', ''),
        );
        assert.equal(words, form === 'citation' ? '' : passage.text.replace(/[\s"']/g, ''));
        assert.equal(notes, `PolicyreportonAzerbaijan,texttoFebruary2013,¶${passage.number}.`);
      }
  });

  it('has any words as they are, whatever they would mean in Markdown', () => {
    const syntax = fc.constantFrom(
      ...'*_`~[](){}<>!#|\\&;:=-+.1^@$%/ \u00a0aZé'.split(''),
      '[x](y)',
      '<b>',
      '&amp;',
      '![a](b)',
      '1. ',
      '# ',
    );
    const text = fc.array(syntax, { minLength: 1, maxLength: 12 }).map((all) => `${all.join('').trim()}x`.trim());
    const [like] = report.passages;
    assert(like);
    fc.assert(
      fc.property(text, fc.constantFrom(...places), fc.constantFrom<Form>('inline', 'block'), (written, place, form) => {
        const passage = { ...like, text: written };
        const after = put(place, { words: [{ passage }], form });
        const own = readAs(place.replace('|', '').replaceAll('¦', '|')).words;
        const { words } = readAs(after.replace('|', '').replaceAll('¦', '|'));
        const wanted = written.replace(/[\s"']/g, '');
        assert(words.includes(wanted), JSON.stringify({ after, words, wanted }));
        assert.equal(words.length - wanted.length, own.length, JSON.stringify({ after, words, own }));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps what was there, but for spaces around the place', () => {
    const bare = (text: string) => text.replace(/[\s>]/g, '');
    const units = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '> ',
      '- ',
      '[^1]',
      '\n[^1]: ',
      '```\n',
      '`',
      '|',
      '---\n',
      '# ',
      '\r\n',
      '“',
      '{x}`y`',
      '[@k]',
    );
    fc.assert(
      fc.property(fc.array(units, { maxLength: 20 }), fc.nat(40), fc.constantFrom(...FORMS), (all, at, form) => {
        const text = all.join('');
        const quotation = quotationOf(NAVY, (number) => report.following(number));
        const offsets = [Math.min(at, text.length)];
        const wanted = { draft: { text, language: 'markdown' }, offsets, form, quotation, source };
        const { edits, carets } = insertionOf({ ...wanted, preferences: { marks: '“ ”' } });
        const rest = edits.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
        assert.equal(bare(rest), bare(text));
        const after = applied(text, { edits });
        assert(bare(after).includes(bare(form === 'citation' ? '115' : WORDS)));
        assert(carets.length === 1 && (carets[0] ?? -1) >= 0 && (carets[0] ?? 0) <= after.length);
      }),
      { numRuns: 500 },
    );
  });
});
