// For mocha: which random cases the properties of the unit tests are tried with. All bundles share one fast-check, which is in none of
// them. Tests that are run without this have other cases each time.
const fc = require('fast-check');

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.UNIT_SEED) });
