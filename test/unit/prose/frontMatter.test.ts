import assert from 'node:assert/strict';
import { frontMatter } from '../../../src/prose/frontMatter';

describe('front matter', () => {
  const at = (text: string) => {
    const lines = text.split('\n');
    const { from, to } = frontMatter({ lineCount: lines.length, lineAt: (line) => ({ text: lines[line] ?? '' }) });
    return lines.slice(from, to).join('\n');
  };

  it('is what stands between the marks at the head of a draft', () => {
    for (const head of [
      '---\ntitle: Gabala\nauthor: [A, B]\n---',
      '---\ntitle: Gabala\n...',
      '---   \n# of the memo\n"key": x\n\nlist:\n  - a\n---  ',
      '---\n---',
      '+++\ntitle = "Gabala"\n[taxonomies]\n+++',
      '\ufeff---\ntitle: x\n---',
    ])
      assert.equal(at(`${head}\nGabala is a town.\n\n---\n\nBaku.`), head);
    assert.equal(at('---\r\ntitle: Gabala\r\n---\r\nText'), '---\r\ntitle: Gabala\r\n---\r');
  });

  it('are the settings at the head of Org, AsciiDoc and reStructuredText', () => {
    assert.equal(at('#+TITLE: Gabala\n#+author: me\n\nText'), '#+TITLE: Gabala\n#+author: me');
    assert.equal(at('= Gabala\n:author: me\n:toc:\n\nText'), ':author: me\n:toc:');
    assert.equal(at(':Author: me\n:Date: 2013\n\nText'), ':Author: me\n:Date: 2013');
  });

  it('is nothing else', () => {
    for (const text of [
      '',
      'Gabala.',
      'Text\n---\ntitle: Gabala\n---',
      '\n---\ntitle: Gabala\n---',
      '---\n\nA paragraph between two rules.\n\n---\n',
      '---\nA paragraph between two rules.\n---\n',
      '---\ntitle: Gabala\nnever closed',
      '----\ntitle: x\n----',
      '= Gabala\n\nText',
      ': not a setting',
      '#hashtag: yes',
    ])
      assert.equal(at(text), '', text);
  });
});
