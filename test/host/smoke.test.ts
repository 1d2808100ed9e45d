import { equal } from './assert';
import { extension } from './helpers';

describe('The extension', () => {
  it('is there and activates', async () => {
    await extension().activate();
    equal(extension().isActive, true);
  });
});
