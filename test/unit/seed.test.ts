import assert from 'node:assert/strict';
import fc from 'fast-check';

describe('the properties of the unit tests', () => {
  it('are tried with the cases of the seed that is asked for', () => {
    const { UNIT_SEED: asked } = process.env;
    assert.equal(fc.readConfigureGlobal().seed, asked === undefined ? undefined : Number(asked));
  });
});
