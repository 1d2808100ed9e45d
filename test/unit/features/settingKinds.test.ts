import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Setting } from '../../../src/features/ids';
import { readSetting, type SettingName } from '../../../src/features/settingKinds';

const NAMES = Object.values(Setting) as SettingName[];
/** Values of the wrong type for nearly every setting, as a settings file can hold them. */
const WRONG = [null, {}, [1, 2], [['a']], 3.5, 'nonsense', 'true', { other: 'on' }, [null], ['']];

describe('A setting', () => {
  it('is its default where nothing is set, and nobody is told of anything', () => {
    for (const name of NAMES) assert.equal(readSetting(name, undefined).fault, undefined, name);
    assert.equal(readSetting(Setting.enabled, undefined).value, true);
    assert.equal(readSetting(Setting.underline, undefined).value, 'off');
    assert.deepEqual(readSetting(Setting.additionalLanguages, undefined).value, []);
  });

  it('is what is set, where that is of its kind', () => {
    for (const [name, set] of [
      [Setting.hover, false],
      [Setting.completionTrigger, '¶'],
      [Setting.commonNames, 'never'],
      [Setting.additionalLanguages, ['git-commit']],
      [Setting.quotationMarks, '„ “'],
      [Setting.latexCitation, 'citep'],
      [Setting.sourceYear, '2013'],
    ] as const)
      assert.deepEqual(readSetting(name, set), { value: set }, name);
    assert.deepEqual(readSetting(Setting.sourceYear, 2013), { value: '2013' });
  });

  it('says what it takes, where something else is set', () => {
    for (const [name, set, fault] of [
      [Setting.enabled, 'true', 'It takes true or false; until it is mended, true counts.'],
      [Setting.underline, 5, 'It takes "off", "first" or "all"; until it is mended, "off" counts.'],
      [Setting.completionTrigger, '¶¶', 'It takes one character, or none; until it is mended, it counts as empty.'],
      [Setting.additionalLanguages, 'git-commit', 'It takes a list of texts; until it is mended, it counts as empty.'],
      [Setting.sourceTitle, ['A', 'B'], 'It takes a text; until it is mended, it counts as empty.'],
      [Setting.sourceYear, 'soon', 'A year has four digits, such as 2013.'],
      [Setting.sourceUrl, 'www.example.org', 'A web address begins with https:// or http://.'],
    ] as const)
      assert.equal(readSetting(name, set).fault, fault, name);
  });

  it('has a value of its own kind whatever is set, and a fault where that is not what is set', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.oneof(fc.jsonValue(), fc.constantFrom(...WRONG)), (name, set) => {
        const byDefault = readSetting(name, undefined).value;
        const { value, fault } = readSetting(name, set);
        assert.equal(typeof value, typeof byDefault);
        assert.equal(Array.isArray(value), Array.isArray(byDefault));
        if (fault === undefined && typeof set !== 'number') assert.deepEqual(value, set);
        if (fault !== undefined) assert.match(fault, /^\S.*\.$/);
      }),
      { numRuns: 2000 },
    );
  });
});
