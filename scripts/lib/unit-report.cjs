// For mocha: its JSON report, and in its figures how many tests were registered before the first one ran. The report alone has only
// those that ended, so that a test which never ran would not be missed.
const { reporters } = require('mocha');

module.exports = class extends reporters.JSON {
  constructor(runner, options) {
    super(runner, options);
    this.stats.registered = runner.suite.total();
  }
};
