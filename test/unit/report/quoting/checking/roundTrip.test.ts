import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CHANGES, FORMS, LANGUAGES, problemOf, SHAPES } from './roundTrips';

/** As many as one likes: ROUND_TRIPS=20000 npm test -- unit --grep=round */
const RUNS = Number(process.env.ROUND_TRIPS ?? 400);

describe('words of the report that were put into a draft', () => {
  it('are exact there, and one change of them is found and mended, byte for byte', function () {
    this.timeout(Math.max(30_000, RUNS * 60));
    fc.assert(
      fc.property(
        fc.record({
          language: fc.constantFrom(...LANGUAGES),
          form: fc.constantFrom(...FORMS),
          shape: fc.constantFrom(...SHAPES),
          isCRLF: fc.boolean(),
          passage: fc.nat(1000),
          part: fc.nat(10_000),
          change: fc.constantFrom(...CHANGES),
          place: fc.nat(10_000),
          other: fc.nat(10_000),
        }),
        (trip) => assert.equal(problemOf(trip), undefined),
      ),
      { numRuns: RUNS },
    );
  });
});
