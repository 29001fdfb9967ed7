import assert from 'node:assert/strict';
import { readPrices } from '../../../src/azure/retailPrices';
import { createSampleAzure } from '../../../src/simulator/entry';

describe('public prices', () => {
  it('tell what a gigabyte of each storage costs in a region, and the way out of it', async () => {
    const sample = createSampleAzure({ clock: 'hand' });
    const book = await readPrices(sample, ['West Europe', 'westeurope', 'nowhere'], Date.UTC(2026, 2, 2));
    assert.deepEqual(book?.snapshotMonth.get('westeurope'), {
      Standard_LRS: 0.05,
      Standard_ZRS: 0.05,
      Premium_LRS: 0.12,
    });
    assert.deepEqual([book.egress.get('westeurope'), book.egress.get('nowhere')], [0.05, undefined]);
    assert.deepEqual([book.currency, book.date], ['USD', '2026-03-02T00:00:00.000Z']);
    assert.deepEqual(book.snapshotMonth.get('nowhere'), {});
  });

  it('are unknown where the list cannot be reached', async () => {
    const httpClient = {
      sendRequest: () => Promise.resolve({ request: undefined as never, status: 404, headers: undefined as never }),
    };
    assert.equal(await readPrices({ httpClient }, ['westeurope'], 0), undefined);
  });
});
