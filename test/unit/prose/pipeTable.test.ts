import assert from 'node:assert/strict';
import { insertionPointAt } from '../../../src/prose/insertionPoint';
import { isInTable } from '../../../src/prose/pipeTable';

const isRow = (marked: string) => {
  const text = marked.replace('@', '');
  return isInTable(text, insertionPointAt(text, marked.indexOf('@')));
};

describe('a place in a table', () => {
  it('is in its head or a row, up to the blank line', () => {
    for (const marked of [
      '| a@ |\n|---|\n',
      'a | b@\n--|:-:\n1 | 2',
      '| a |\n|---|\n| 1@ |',
      'a|b\r\n-|-\r\n1|2@\r\n',
      '> | a |\n> |---|\n> | 1@ |',
    ])
      assert.equal(isRow(marked), true, marked);
    assert.equal(isRow('+---+\n| 1@ |\n+---+'), true);
  });

  it('is not elsewhere, whatever rules and bars stand there', () => {
    for (const marked of ['a@\n---\n', '@', 'One | two@', '| a |\n|---|\n| 1 |\n\nTwo@', '---\n\na | b@\n', '| a |\n|---|\n\n@'])
      assert.equal(isRow(marked), false, marked);
  });
});
