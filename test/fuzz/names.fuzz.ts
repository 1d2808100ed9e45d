import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commandUri } from '../../src/features/targets';
import { NameCompleter } from '../../src/names/completion';
import { DraftIndex } from '../../src/names/draftIndex';
import { mentionFrom } from '../../src/names/mentionFrom';
import { fold } from '../../src/prose/fold';
import { cardOf } from '../../src/report/cards/card';
import { cardHtml } from '../../src/report/cards/cardHtml';
import { cardMarkdown } from '../../src/report/cards/cardMarkdown';
import type { CardLinks } from '../../src/report/cards/cardSetting';
import { theReport } from '../unit/theReport';
import { growsWithLength, holds } from './holds';
import { draft, offsetIn, piece, place, repetition } from './inputs';

const report = theReport();
report.makeReady();
const completer = new NameCompleter(report.names, report.peoples);
const letters = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
const inReport = report.passages.map(({ text }) => letters(text));

const uri = (argument: unknown) => commandUri('a.command', argument);
const links: CardLinks = {
  passage: uri,
  name: uri,
  topic: uri,
  quote: uri,
  quoteWithMeaning: uri,
  cite: uri,
  copy: uri,
  search: uri,
};

/** Words that are said to be the report's are. */
function areTheReports(words: string): void {
  for (const part of words.split('…')) {
    const asked = letters(part);
    assert.ok(
      inReport.some((text) => text.includes(asked)),
      words,
    );
  }
}

const edit = fc.record({ at: place, length: fc.nat({ max: 60 }), inserted: fc.oneof(piece, draft) });
const found = (index: DraftIndex) =>
  index.mentions().map(({ start, end, isOwn, isNearOwn, mention }) => ({ start, end, isOwn, isNearOwn, name: mention.name }));

describe('the names of a draft', () => {
  holds('are in it, in order and apart', draft, (text) => {
    let from = 0;
    for (const { start, end, name, alternatives, inner = [] } of report.match(text)) {
      assert.ok(from <= start && start < end && end <= text.length, `${start}-${end} behind ${from}`);
      for (const id of [name, ...alternatives, ...inner.map((one) => one.name)]) assert.ok(report.name(id), id);
      from = end;
    }
  });

  holds('have cards in words of the report', draft, (text) => {
    for (const mention of report.match(text).slice(0, 5)) {
      const card = cardOf(report, text, mention);
      assert.ok(card);
      for (const quote of [...card.quotes, ...card.figures, ...(card.is ? [card.is] : [])]) {
        assert.ok(report.passage(quote.passage));
        areTheReports(quote.text);
      }
      cardMarkdown(card);
      cardHtml(card, links);
    }
  });

  holds(
    'follow edits as if the draft had just been opened',
    fc.tuple(draft, fc.array(edit, { maxLength: 4 })),
    ([first, edits]) => {
      let text = first;
      const index = new DraftIndex(report, text);
      index.scan();
      for (const { at, length, inserted } of edits) {
        const offset = offsetIn(text, at);
        const removed = Math.min(length, text.length - offset);
        text = text.slice(0, offset) + inserted + text.slice(offset + removed);
        index.edit(offset, removed, inserted);
        assert.equal(index.text, text);
      }
      index.scan();
      const fresh = new DraftIndex(report, text);
      fresh.scan();
      assert.deepEqual(found(index), found(fresh));
    },
  );

  holds('are gone through one by one', fc.tuple(draft, place), ([text, at]) => {
    const index = new DraftIndex(report, text);
    index.scan();
    for (const step of [1, -1] as const) {
      const next = mentionFrom(index.mentions(), offsetIn(text, at), step);
      if (next) assert.ok(1 <= next.number && next.number <= next.of);
      else assert.equal(index.mentions().length, 0);
    }
  });

  holds('are offered where one begins', fc.tuple(draft, fc.constantFrom('', '@', '\\')), ([text, trigger]) => {
    const line = text.slice(text.lastIndexOf('\n') + 1);
    const offered = completer.suggest(line, trigger);
    if (!offered) return;
    assert.ok(0 <= offered.start && offered.start <= line.length);
    for (const { form, name } of offered.suggestions) assert.ok([name.name, ...name.listed].includes(form), form);
  });

  growsWithLength('matching', repetition, (text) => report.match(text));
});
