import assert from 'node:assert/strict';
import { createReader } from '../../../../src/azure/reader';
import { scriptedAzure, subscription, type Asked, type Reply } from '../scriptedAzure';

interface Query {
  readonly query: string;
  readonly subscriptions?: readonly string[];
  readonly options: { readonly $top: number; readonly $skipToken?: string };
}
const queryOf = ({ body }: Asked): Query => body as Query;
const compute = `/subscriptions/${subscription.id}/resourceGroups/rg/providers/Microsoft.Compute`;

describe('queryGraph', () => {
  it('asks for smaller pages when a page is too large, and misses and repeats no row', async () => {
    const galleries = Array.from({ length: 600 }, (_, n) => ({ id: `${compute}/galleries/g${n}`, name: `g${n}` }));
    const details = [{ code: 'ResponsePayloadTooLarge', message: 'Response payload size is 16802960.' }];
    const tooLarge: Reply = { status: 400, body: { error: { code: 'BadRequest', message: 'Support: …', details } } };
    const { directory, asked } = scriptedAzure(one => {
      const { $top, $skipToken } = queryOf(one).options;
      const from = Number($skipToken ?? 0);
      // Whatever is in one of the later rows is large.
      if (from + $top > 500 && $top > 100) return tooLarge;
      const next = from + $top;
      return {
        body: { data: galleries.slice(from, next), ...(next < galleries.length && { $skipToken: String(next) }) },
      };
    });
    const { items, failures } = await createReader(directory).galleries();
    assert.deepEqual([items.length, failures], [600, []]);
    assert.deepEqual([...new Set(asked.map(one => queryOf(one).options.$top))], [1000, 250, 63]);
    assert.ok(asked.every(({ method }) => method === 'POST'));
  });

  it('reports that even one row is too large', async () => {
    const { directory, asked } = scriptedAzure(() => ({
      status: 400,
      body: { error: { code: 'ResponsePayloadTooLarge', message: 'Too large.' } },
    }));
    await assert.rejects(createReader(directory).dependentVersions(`${compute}/images/i`), { name: 'AzureError' });
    assert.equal(queryOf(asked.at(-1) ?? assert.fail()).options.$top, 1);
  });

  it('asks for a community gallery without a scope, which could hide it', async () => {
    const { directory, asked } = scriptedAzure(() => ({ body: { data: [] } }));
    await createReader(directory).foreignGallery('/CommunityGalleries/contoso-1');
    assert.deepEqual(
      asked.map(one => queryOf(one).subscriptions),
      [undefined],
    );
  });

  it('asks only for the properties that are read', async () => {
    const { directory, asked } = scriptedAzure(() => ({ body: { data: [] } }));
    const reader = createReader(directory);
    await reader.imageUsers(`${compute}/galleries/g/images/i`);
    await reader.allVersions();
    await reader.allDefinitions();
    await reader.managedImages();
    await reader.imageSources('virtualMachine');
    assert.ok(asked.length >= 8);
    for (const one of asked) {
      const { query } = queryOf(one);
      const columns = query.replace(/^.*\| project /, '').split(/[,|] ?/);
      assert.ok(!columns.some(column => column.trim() === 'properties'), query);
    }
  });
});
