import assert from 'node:assert/strict';
import { SampleDriver } from '../../support/sampleDriver';

interface Page {
  totalRecords: number;
  count: number;
  resultTruncated: string;
  $skipToken?: string;
  data: Record<string, unknown>[];
}

const graph = '/providers/Microsoft.ResourceGraph/resources?api-version=2024-04-01';
const versions =
  "resources | where type =~ 'Microsoft.Compute/galleries/images/versions' | project id, name, subscriptionId | order by id asc";

async function ask(azure: SampleDriver, query: string, options: object = {}, more: object = {}): Promise<Page> {
  const { status, response } = await azure.ask('POST', graph, { query, options, ...more });
  assert.equal(status, 200, JSON.stringify(response));
  return response as Page;
}

describe('Sample Azure: Resource Graph', () => {
  it('continues each page where the last one ended, and returns each row once', async () => {
    const azure = new SampleDriver({ throttle: false });
    const seen: unknown[] = [];
    let page = await ask(azure, versions, { $top: 50 });
    assert.equal(page.totalRecords, 112);
    for (;;) {
      seen.push(...page.data.map(({ id }) => id));
      if (page.$skipToken === undefined) break;
      assert.equal(page.resultTruncated, 'true');
      page = await ask(azure, versions, { $top: 50, $skipToken: page.$skipToken });
    }
    assert.equal(page.resultTruncated, 'false');
    assert.equal(seen.length, 112);
    assert.deepEqual(seen, [...new Set(seen)].toSorted());
  });

  it('records what each write changed, with its correlation ID, after the lag', async () => {
    const azure = new SampleDriver();
    const { data } = await ask(azure, versions, { $top: 1 });
    const id = String(data[0]?.['id']);
    azure.sample.world.faults = [{ kind: 'graphLag', ms: 60_000 }];
    const path = `${id}?api-version=2024-03-03`;
    const properties = { publishingProfile: { excludeFromLatest: true }, storageProfile: {} };
    assert.equal((await azure.ask('PATCH', path, { properties })).status, 200);
    const changes = `resourcechanges | where tostring(properties.targetResourceId) =~ '${id}' | project id, properties | order by id asc`;
    assert.deepEqual((await ask(azure, changes)).data, []);
    azure.sample.advance(60_000);
    const [row] = (await ask(azure, changes)).data as [{ properties: Record<string, Record<string, unknown>> }];
    assert.deepEqual(row.properties['changes']?.['properties.publishingProfile.excludeFromLatest'], {
      previousValue: 'false',
      newValue: 'true',
    });
    assert.match(String(row.properties['changeAttributes']?.['correlationId']), /^[0-9a-f-]{36}$/);
  });

  it('returns pages of one consistent state', async () => {
    const azure = new SampleDriver();
    const first = await ask(azure, versions, { $top: 100 });
    const [gone] = azure.sample.world.list('Microsoft.Compute/galleries/images/versions');
    azure.sample.world.delete(gone?.id ?? '');
    const second = await ask(azure, versions, { $top: 100, $skipToken: first.$skipToken });
    assert.equal(second.count, 12);
    assert.equal((await ask(azure, versions)).totalRecords, 111);
  });

  it('returns only the requested subscriptions of the tenant', async () => {
    const azure = new SampleDriver();
    const [production, development, academy] = azure.sample.subscriptions.map(({ id }) => id);
    const count = `${versions} | summarize count() by subscriptionId | order by count_ desc`;
    assert.deepEqual(
      (await ask(azure, count)).data.map(row => row['subscriptionId']),
      [production, development],
    );
    assert.deepEqual((await ask(azure, count, {}, { subscriptions: [development, academy] })).data, [
      { subscriptionId: development, count_: 39 },
    ]);
    const none = await azure.ask('POST', graph, { query: count, subscriptions: [academy] });
    assert.equal(none.status, 400);
    assert.match(JSON.stringify(none.response), /NoValidSubscriptionsInQueryRequest/);
    const other = await azure.ask('POST', graph, { query: count }, azure.sample.tenants[1]?.id);
    assert.deepEqual((other.response as Page).data, [{ subscriptionId: academy, count_: 16 }]);
  });

  it('omits resources that the caller may not read', async () => {
    const azure = new SampleDriver();
    azure.sample.world.denyRules = [{ action: 'Microsoft.Compute/galleries/*', scope: azure.subscription }];
    assert.equal((await ask(azure, versions)).totalRecords, 39);
    assert.equal((await ask(azure, "resources | where type =~ 'microsoft.compute/images'")).totalRecords, 11);
  });

  it('lists subscriptions and resource groups as resource containers', async () => {
    const azure = new SampleDriver();
    const { data } = await ask(azure, 'resourcecontainers | summarize n = count() by type | order by n asc');
    assert.deepEqual(data, [
      { type: 'microsoft.resources/subscriptions', n: 2 },
      { type: 'microsoft.resources/subscriptions/resourcegroups', n: 6 },
    ]);
  });

  it('delays creations, updates and deletions by a lag fault', async () => {
    const azure = new SampleDriver();
    azure.sample.world.faults = [{ kind: 'graphLag', ms: 60_000 }];
    const group = `${azure.subscription}/resourceGroups/rg-late`;
    const groups = "resourcecontainers | where name =~ 'rg-late' | project id, tags";
    const tags = async (): Promise<unknown> => (await ask(azure, groups)).data.map(row => row['tags']);
    await azure.ask('PUT', group, { location: 'eastus2', tags: { step: '1' } });
    assert.deepEqual(await tags(), []);
    azure.sample.advance(60_000);
    assert.deepEqual(await tags(), [{ step: '1' }]);
    await azure.ask('PUT', group, { location: 'eastus2', tags: { step: '2' } });
    assert.deepEqual(await tags(), [{ step: '1' }]);
    azure.sample.world.delete(group);
    azure.sample.advance(59_000);
    assert.deepEqual(await tags(), [{ step: '1' }]);
    azure.sample.advance(1000);
    assert.deepEqual(await tags(), []);
  });

  it('allows 15 queries in 5 seconds', async () => {
    const azure = new SampleDriver({ throttle: true });
    for (let left = 14; left >= 0; left--) {
      const { status, headers } = await azure.ask('POST', graph, { query: 'resources | count' });
      assert.deepEqual([status, headers['x-ms-user-quota-remaining']], [200, String(left)]);
    }
    const { status, headers, response } = await azure.ask('POST', graph, { query: 'resources | count' });
    assert.equal(status, 429);
    assert.equal(headers['x-ms-user-quota-resets-after'], '00:00:05');
    assert.equal(headers['retry-after'], '5');
    assert.match(JSON.stringify(response), /RateLimiting/);
    azure.sample.advance(5000);
    await ask(azure, 'resources | count');
  });

  it('returns rows as a table on request', async () => {
    const azure = new SampleDriver();
    const query =
      "resources | where name == 'rhel-9-hardened' | project name, gb = toint(properties.storageProfile.osDisk.diskSizeGB)";
    const { data } = await ask(azure, query, { resultFormat: 'table' });
    assert.deepEqual(data, {
      columns: [
        { name: 'name', type: 'string' },
        { name: 'gb', type: 'integer' },
      ],
      rows: [['rhel-9-hardened', 64]],
    });
  });

  const refusals: [query: string, options: object, words: RegExp][] = [
    ['resources | where', {}, /InvalidQuery.*ParserFailure/],
    ['resources | join kind=leftanti (resources) on id', {}, /InvalidQueryLanguage.*leftanti/],
    ['nowhere | count', {}, /DisallowedLogicalTableName.*Table nowhere is invalid, unsupported or disallowed/],
    ['resources', { $top: 1001 }, /between 1 and 1000/],
    ['resources', { $skipToken: 'bm90IG91cnM=' }, /skipToken/],
  ];
  for (const [query, options, words] of refusals) {
    it(`refuses ${query} ${JSON.stringify(options)}`, async () => {
      const { status, response } = await new SampleDriver().ask('POST', graph, { query, options });
      assert.equal(status, 400);
      assert.match(JSON.stringify(response), words);
      assert.match(JSON.stringify(response), /Please provide below info when asking for support/);
    });
  }

  const refused = async (body: object, azure = new SampleDriver()): Promise<string[]> => {
    const { status, response } = await azure.ask('POST', graph, body);
    assert.equal(status, 400, JSON.stringify(response));
    const { details } = (response as { error: { details: { code: string; message: string }[] } }).error;
    return details.map(({ code, message }) => `${code}: ${message}`);
  };

  it('refuses more than three joins, and an operator that it does not know', async () => {
    const join = '| join kind=inner (resources | project id) on id ';
    assert.match((await refused({ query: `resources ${join.repeat(4)}` })).join(), /more than 3 join operators/);
    assert.match((await refused({ query: 'resources | invoke something()' })).join(), /InvalidQueryLanguage/);
    assert.match((await refused({ query: 'labservicesresources | project id' })).join(), /DisallowedLogicalTableName/);
  });

  it('refuses more than a thousand subscriptions', async () => {
    const subscriptions = Array.from(
      { length: 1001 },
      (_, at) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    );
    const said = await refused({ query: 'resources | project id', subscriptions });
    assert.match(said.join(), /TooManySubscriptions.* 1001, has exceeded the allowed limit 1000/);
  });

  it('refuses a page of more than 16 MB, and answers a smaller one', async () => {
    const azure = new SampleDriver();
    const group = `${azure.subscription}/resourceGroups/rg-images-prod`;
    for (let at = 0; at < 20; at += 1) {
      const id = `${group}/providers/Microsoft.Compute/disks/large-${at}`;
      const properties = { description: 'x'.repeat(2 ** 20) };
      azure.sample.world.put({
        id,
        name: `large-${at}`,
        type: 'Microsoft.Compute/disks',
        location: 'eastus2',
        properties,
      });
    }
    const query = "resources | where name startswith 'large-' | project id, properties | order by id asc";
    assert.match(
      (await refused({ query }, azure)).join(),
      /ResponsePayloadTooLarge: Response payload size is \d{8}, and has exceeded the limit of 16777216/,
    );
    assert.equal((await ask(azure, query, { $top: 10 })).count, 10);
  });
});
