import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BUNDLE_VERSION, BundleError, decodeBundle, encodeBundle } from '../../../src/report/bundle';
import { theReportData } from '../theReport';

const bytes = (text: string) => new TextEncoder().encode(text);
const failsWith = (data: Uint8Array, message: RegExp) =>
  assert.throws(
    () => decodeBundle(data),
    (error: unknown) => {
      assert(error instanceof BundleError);
      assert.match(error.message, message);
      assert.match(
        error.message,
        /^The bundled report [^.]+; reinstall the extension [^.]+\.$/,
        'one sentence that says what to do',
      );
      return true;
    },
  );

describe('the bundled report', () => {
  const whole = encodeBundle(theReportData());

  it('comes back as it was written', () => {
    assert.deepEqual(decodeBundle(bytes(whole)), JSON.parse(JSON.stringify(theReportData())));
  });

  it('says that it is cut short', () => {
    failsWith(bytes(whole.slice(0, 5000)), /is cut short \(\d+ of \d+ characters are there\)/);
    failsWith(bytes(`${whole.split('\n')[0]}`), /is cut short/);
  });

  it('says that it is of another version', () => {
    const other = whole.replace(`"version":${BUNDLE_VERSION}`, `"version":${BUNDLE_VERSION + 1}`);
    failsWith(
      bytes(other),
      new RegExp(`is of version ${BUNDLE_VERSION + 1}, and this extension reads version ${BUNDLE_VERSION}`),
    );
  });

  it('says that it is damaged, wherever one byte is another', () => {
    const data = bytes(whole);
    fc.assert(
      fc.property(fc.nat(data.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = data.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        assert.throws(() => decodeBundle(damaged), BundleError);
      }),
      { numRuns: 100 },
    );
  });

  it('says so of a file that is something else', () => {
    for (const other of ['', '{}', 'null', '<html></html>', '{"format":"azerbaijan-report"}\n{}'])
      failsWith(bytes(other), /is damaged/);
    failsWith(new Uint8Array([0xff, 0xfe, 0x00]), /is damaged \(it is not valid UTF-8\)/);
  });
});
