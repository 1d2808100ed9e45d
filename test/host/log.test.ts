import { attempt, createLog } from '../../src/features/log';
import { equal } from './assert';

describe('The log', () => {
  it('lets what fails be when it is closed, as it is while the extension is being stopped', async () => {
    const log = createLog();
    log.dispose();
    equal(await attempt(log, 'Trying', Promise.reject(new Error('too late'))), undefined);
  });
});
