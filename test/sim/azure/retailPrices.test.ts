import assert from 'node:assert/strict';
import { createHttpHeaders, type HttpClient } from '@azure/core-rest-pipeline';
import { readPrices } from '../../../src/azure/list/readPrices';
import { createSampleAzure } from '../../../src/simulator/entry';

const march = Date.UTC(2026, 2, 2);

function answering(...bodies: readonly string[]): HttpClient & { readonly urls: string[] } {
  const left = [...bodies];
  const urls: string[] = [];
  return {
    urls,
    sendRequest: request => {
      urls.push(request.url);
      const bodyAsText = left.length > 1 ? left.shift() : left[0];
      const headers = createHttpHeaders({ 'content-type': 'application/json' });
      return Promise.resolve({ request, status: 200, headers, bodyAsText: bodyAsText ?? '' });
    },
  };
}

const page = (items: readonly object[], NextPageLink: string | null = null): string =>
  JSON.stringify({ Items: items, NextPageLink });
const meter = (productName: string, meterName: string, retailPrice: unknown, unitOfMeasure = '1 GB/Month') => ({
  ...{ productName, meterName, retailPrice, unitOfMeasure },
});

describe('readPrices', () => {
  it('reads the prices of regions per GB of storage and of egress', async () => {
    const sample = createSampleAzure({ clock: 'hand' });
    const found = await readPrices(sample, ['West Europe', 'nowhere', 'eastus'], march);
    const prices = {
      date: '2026-03-02T00:00:00.000Z',
      snapshotMonth: { Standard_LRS: 0.05, Standard_ZRS: 0.05, Premium_LRS: 0.12 },
      egress: 0.05,
    };
    assert.deepEqual([found.get('westeurope'), found.get('eastus')], [prices, prices]);
    assert.deepEqual(found.get('nowhere')?.snapshotMonth, {});
    assert.equal(sample.world.requests.length, 1);
  });

  it('follows all pages of the price list, takes the highest price, and ignores invalid ones', async () => {
    const httpClient = answering(
      page(
        [
          meter('Standard HDD Managed Disks', 'LRS Snapshots', 0.04),
          meter('Standard SSD Managed Disks', 'Snapshots LRS Snapshots', 0.9),
          meter('Premium SSD Managed Disks', 'LRS Snapshots', -1),
          meter('Bandwidth Inter-Region', 'Intra Continent Data Transfer Out', 0.02, '1 GB'),
        ],
        'https://prices.azure.com:443/api/retail/prices?$skip=100',
      ),
      page([
        meter('Standard HDD Managed Disks', 'LRS Snapshots', 0.05),
        meter('Premium SSD Managed Disks', 'LRS Snapshots', null),
        meter('Standard HDD Managed Disks', 'ZRS Snapshots', 0.07, '1/Month'),
      ]),
    );
    const found = await readPrices({ httpClient }, ['westeurope'], march);
    const { snapshotMonth, egress } = found.get('westeurope') ?? {};
    assert.deepEqual([snapshotMonth, egress], [{ Standard_LRS: 0.05 }, 0.02]);
    assert.equal(httpClient.urls.length, 2);
  });

  it('rejects an unreachable price list, an invalid response, and a next link to another host', async () => {
    const gone: HttpClient = {
      sendRequest: request => Promise.resolve({ request, status: 404, headers: createHttpHeaders() }),
    };
    await assert.rejects(readPrices({ httpClient: gone }, ['westeurope'], march));
    for (const body of ['<html>sign in to the hotel</html>', '{"Items":"many"}', '[]', '{"Items":[']) {
      await assert.rejects(readPrices({ httpClient: answering(body) }, ['westeurope'], march), body);
    }
    const away = answering(page([], 'https://elsewhere.example/api/retail/prices'));
    await assert.rejects(readPrices({ httpClient: away }, ['westeurope'], march), /isn't part of prices\.azure\.com/);
    assert.equal(away.urls.length, 1);
  });
});
