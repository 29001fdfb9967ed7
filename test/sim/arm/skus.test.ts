import assert from 'node:assert/strict';
import { SampleArm, subscription } from './sampleArm';

const skus = `/subscriptions/${subscription}/providers/Microsoft.Compute/skus?api-version=2021-07-01`;

describe('Sample Azure: SKUs', () => {
  it('takes half a minute and more than 20 MB to list those of all regions, and neither for one region', () => {
    const azure = new SampleArm();
    const whole = azure.get(skus);
    assert.equal(whole.delayMs, 25_000);
    assert.ok((whole.body?.length ?? 0) > 20_000_000, `${whole.body?.length ?? 0} bytes`);
    const one = azure.get(`${skus}&$filter=location eq 'eastus2'`);
    assert.equal(one.delayMs, undefined);
    assert.ok((one.body?.length ?? 0) < 100_000, `${one.body?.length ?? 0} bytes`);
  });
});
