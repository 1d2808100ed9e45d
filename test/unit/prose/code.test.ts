import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blotted, codeIn } from '../../../src/prose/code';

const found = (text: string, isProse?: (info: string) => boolean) =>
  codeIn(text, isProse).map(({ start, end }) => text.slice(start, end));

describe('code in a draft', () => {
  it('is what stands in fences, up to their end or that of the draft', () => {
    assert.deepEqual(found('One\n\n```js\nlet x;\n```\n\nTwo'), ['let x;']);
    assert.deepEqual(found('~~~\na\n```\nb\n~~~~\nTwo'), ['a\n```\nb']);
    assert.deepEqual(found('> ```\n> a\n> ```\n- ```\n  b\n  ```\n'), ['> a', '  b']);
    assert.deepEqual(found('One\n```\nTwo\n'), ['Two\n']);
    assert.deepEqual(found('$$\nx^2\n$$\nand $$y$$.'), ['x^2']);
    assert.deepEqual(found('```\r\na\r\n```\r\n'), ['a\r']);
  });

  it('is not what stands in a fence that holds prose', () => {
    const isProse = (info: string) => info === '{note}';
    assert.deepEqual(found('```{note}\nOne\n```\nTwo `three`', isProse), ['three']);
    assert.deepEqual(found('````{note}\nOne\n```\ncode\n```\n````\nTwo', isProse), ['code']);
    assert.deepEqual(found('::: warning\nOne\n:::\nTwo'), []);
  });

  it('is what stands in backticks, in comments and in front matter', () => {
    assert.deepEqual(found('One `two` and ``th`ree``.'), ['two']);
    assert.deepEqual(found('One <!-- two\nthree --> four <!-- five'), [' two\nthree ', ' five']);
    assert.deepEqual(found('---\ntitle: One\n---\n\nTwo'), ['---', 'title: One', '---']);
  });

  it('is not what TeX and AsciiDoc have for quotation marks', () => {
    assert.deepEqual(found("He said ``one'' and ``two''. \"`Three`\" and '`four`'."), []);
  });

  it('is blotted out with all else where it was', () => {
    assert.equal(blotted('One `two` three', codeIn('One `two` three')), 'One `   ` three');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '`', '```', '\n', '<!--', '-->', '~~~', ' ', ':::', '$$', '---\n', '\r\n')),
        (all) => {
          const text = all.join('');
          const rest = blotted(text, codeIn(text));
          assert.equal(rest.length, text.length);
          assert.deepEqual(rest.match(/\r?\n/g), text.match(/\r?\n/g));
        },
      ),
    );
  });
});
