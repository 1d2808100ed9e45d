// For mocha: which random cases the properties of the unit tests are tried with. Each bundle has a fast-check of its own, and they share
// what is set for all. Tests that are run without this have other cases each time.
const fc = require('fast-check');

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.UNIT_SEED) });
