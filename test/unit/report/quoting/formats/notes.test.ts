import assert from 'node:assert/strict';
import { insertionPointAt } from '../../../../../src/prose/insertionPoint';
import { isInNote, type NoteSyntax, noteIn, noteLabel } from '../../../../../src/report/quoting/formats/notes';

const SYNTAX: NoteSyntax = { definition: /^\[\^([^\]\s]+)\]:/, define: (label, text) => `[^${label}]: ${text}` };

/** The draft with the note called at "|" put where it belongs; the label where it is there already. */
function noted(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { label, note } = noteIn(text, insertionPointAt(text, offset), SYNTAX, { label: 'k-1', text: 'The text.' });
  return note ? text.slice(0, note.offset) + note.text + text.slice(note.offset) : label;
}

describe('a note', () => {
  it('is called by the key and the numbers', () => {
    assert.equal(noteLabel('key', [[116, 116]]), 'key-116');
    assert.equal(noteLabel('key', [[115, 116]]), 'key-115-116');
    assert.equal(
      noteLabel('my key]', [
        [115, 116],
        [120, 120],
      ]),
      'my-key--115-116-120',
    );
  });

  it('is at the end of a draft that has none', () => {
    assert.equal(noted('|'), '\n\n[^k-1]: The text.\n');
    assert.equal(noted('One|'), 'One\n\n[^k-1]: The text.');
    assert.equal(noted('One| two\n'), 'One two\n\n[^k-1]: The text.\n');
    assert.equal(noted('One\n\n|'), 'One\n\n\n\n[^k-1]: The text.\n');
    assert.equal(noted('One|\n\nTwo\n\n\n'), 'One\n\nTwo\n\n\n[^k-1]: The text.\n');
  });

  it('is behind the others where all are at the end, with the space between that they have', () => {
    assert.equal(noted('One|[^1]\n\nTwo\n\n[^1]: Uno\n'), 'One[^1]\n\nTwo\n\n[^1]: Uno\n\n[^k-1]: The text.\n');
    assert.equal(noted('One|\n\n[^1]: Uno\n[^2]: Due\n'), 'One\n\n[^1]: Uno\n[^2]: Due\n[^k-1]: The text.\n');
    assert.equal(noted('One|\n\n[^1]: Uno\n\n[^2]: Due'), 'One\n\n[^1]: Uno\n\n[^2]: Due\n\n[^k-1]: The text.');
    assert.equal(
      noted('One|\n\n[^1]: Uno\n  e due\n\n    e tre\n'),
      'One\n\n[^1]: Uno\n  e due\n\n    e tre\n\n[^k-1]: The text.\n',
    );
  });

  it('is behind the block where the others are', () => {
    assert.equal(
      noted('One[^1]\n\n[^1]: Uno\n\nTwo|\ntwo\n\nThree\n'),
      'One[^1]\n\n[^1]: Uno\n\nTwo\ntwo\n\n[^k-1]: The text.\n\nThree\n',
    );
    assert.equal(
      noted('One|[^1]\n\n[^1]: Uno\n\nTwo[^2]\n\n[^2]: Due\n'),
      'One[^1]\n\n[^1]: Uno\n\n[^k-1]: The text.\n\nTwo[^2]\n\n[^2]: Due\n',
    );
    assert.equal(
      noted('One[^1]\n\n[^1]: Uno\n\n- two|\n- three\n\n  more\n\nFour\n'),
      'One[^1]\n\n[^1]: Uno\n\n- two\n- three\n\n  more\n\n[^k-1]: The text.\n\nFour\n',
    );
    assert.equal(noted('One[^1]\n\n[^1]: Uno\n\nTwo|'), 'One[^1]\n\n[^1]: Uno\n\nTwo\n\n[^k-1]: The text.');
  });

  it('is not defined twice, whatever it is called', () => {
    assert.equal(noted('One|\n\n[^k-1]: Something\n'), 'k-1');
    assert.equal(noted('One|\n\n[^7]: The\n  text.\n'), '7');
  });

  it('has no note of its own', () => {
    const text = 'One[^1]\n\n[^1]: Uno\n  e due\n\nTwo';
    const places = [3, 12, text.indexOf('due') + 3, text.length].map((offset) => isInNote(text, offset, SYNTAX));
    assert.deepEqual(places, [false, true, true, false]);
  });
});
