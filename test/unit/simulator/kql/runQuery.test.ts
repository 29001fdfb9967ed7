import assert from 'node:assert/strict';
import { parseQuery } from '../../../../src/simulator/kql/parseQuery';
import { runQuery } from '../../../../src/simulator/kql/runQuery';
import type { Table } from '../../../../src/simulator/kql/table';

const version = '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Compute/galleries/g1/images/def/versions';
const source: Table = {
  columns: ['id', 'name', 'type', 'location', 'tags', 'properties'],
  rows: [
    {
      id: `${version}/1.0.0`,
      name: '1.0.0',
      type: 'microsoft.compute/galleries/images/versions',
      location: 'eastus2',
      tags: { team: 'Platform' },
      properties: {
        provisioningState: 'Succeeded',
        publishingProfile: {
          excludeFromLatest: false,
          publishedDate: '2025-03-01T10:00:00Z',
          targetRegions: [{ name: 'East US 2' }, { name: 'West US 3' }],
        },
        storageProfile: { osDiskImage: { sizeInGB: 30 } },
      },
    },
    {
      id: `${version}/1.1.0`,
      name: '1.1.0',
      type: 'microsoft.compute/galleries/images/versions',
      location: 'westeurope',
      tags: null,
      properties: { provisioningState: 'Failed', publishingProfile: { excludeFromLatest: true } },
    },
    {
      id: '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Compute/galleries/g1',
      name: 'g1',
      type: 'microsoft.compute/galleries',
      location: 'eastus2',
      tags: null,
      properties: { description: "the company's gallery" },
    },
  ],
};

function run(query: string): unknown[] {
  return [...runQuery(parseQuery(query), () => source).rows];
}

function names(query: string): unknown[] {
  return run(`${query} | project name`).map(row => (row as { name: unknown }).name);
}

const conditions: [condition: string, expected: string[]][] = [
  [`type =~ 'Microsoft.Compute/galleries'`, ['g1']],
  [`type == 'Microsoft.Compute/galleries'`, []],
  [`type in~ ('MICROSOFT.COMPUTE/GALLERIES', 'x')`, ['g1']],
  [`name !in ('g1')`, ['1.0.0', '1.1.0']],
  [`location != 'eastus2'`, ['1.1.0']],
  [`location !~ 'EASTUS2'`, ['1.1.0']],
  [`properties.description has 'company'`, ['g1']],
  [`properties.description has 'compan'`, []],
  [`properties.description contains 'COMPAN'`, ['g1']],
  [`id contains '/versions/' and not (name startswith '1.1')`, ['1.0.0']],
  [`name !contains '1.'`, ['g1']],
  [`id endswith '1.1.0' or name == 'g1'`, ['1.1.0', 'g1']],
  [`properties.publishingProfile.excludeFromLatest == true`, ['1.1.0']],
  [`properties.publishingProfile.excludeFromLatest`, ['1.1.0']],
  [`isnull(properties.publishingProfile.excludeFromLatest)`, ['g1']],
  [`isnotempty(tags.team)`, ['1.0.0']],
  [`tags['team'] == 'Platform'`, ['1.0.0']],
  [`array_length(properties.publishingProfile.targetRegions) > 1`, ['1.0.0']],
  [`properties.publishingProfile.targetRegions[1].name == 'West US 3'`, ['1.0.0']],
  [`toint(properties.storageProfile.osDiskImage.sizeInGB) <= 30`, ['1.0.0']],
  [`todatetime(properties.publishingProfile.publishedDate) > datetime(2025-01-01)`, ['1.0.0']],
  [`todatetime(properties.publishingProfile.publishedDate) + 365d < datetime('2026-01-01')`, []],
  [`tostring(properties.nothing) == ''`, ['1.0.0', '1.1.0', 'g1']],
  [`tolower(name) == 'G1'`, []],
  [`tostring(split(id, '/')[8]) == 'g1' // a comment`, ['1.0.0', '1.1.0', 'g1']],
  [`name == 'g1' and strcat(name, '-', location) == 'g1-eastus2'`, ['g1']],
  [`iff(name == 'g1', true, false)`, ['g1']],
  [`1 + 2 * 3 == 7 and name == "g1"`, ['g1']],
];

describe('Resource Graph query: where', () => {
  for (const [condition, expected] of conditions) {
    it(`filters by ${condition}`, () => {
      assert.deepEqual(names(`resources | where ${condition}`), expected);
    });
  }
});

describe('Resource Graph query: stages', () => {
  it('starts from resources when no table is named and ignores the case of table names', () => {
    assert.equal(names(`where name == 'g1'`).length, 1);
    assert.equal(parseQuery('ResourceContainers | take 1').table, 'resourcecontainers');
  });

  it('projects columns in the requested order and fills missing values with null', () => {
    const table = runQuery(
      parseQuery('resources | project osGB = toint(properties.storageProfile.osDiskImage.sizeInGB), id | take 3'),
      () => source,
    );
    assert.deepEqual(table.columns, ['osGB', 'id']);
    assert.deepEqual(
      table.rows.map(row => row['osGB']),
      [30, null, null],
    );
  });

  it('names a column after the property that it shows', () => {
    const [row] = run('resources | project properties.provisioningState, tostring(tags.team)');
    assert.deepEqual(row, { properties_provisioningState: 'Succeeded', tags_team: 'Platform' });
  });

  it('makes extended columns visible to later stages', () => {
    assert.deepEqual(names(`resources | extend p=split(id,'/') | where p[10] == 'def' | project-away p`), [
      '1.0.0',
      '1.1.0',
    ]);
  });

  it('sorts descending by default, with nulls last, or nulls first when ascending', () => {
    assert.deepEqual(names('resources | order by name'), ['g1', '1.1.0', '1.0.0']);
    assert.deepEqual(names('resources | sort by location asc, name desc'), ['g1', '1.0.0', '1.1.0']);
    const size = 'toint(properties.storageProfile.osDiskImage.sizeInGB)';
    assert.deepEqual(names(`resources | order by ${size} asc, name asc`), ['1.1.0', 'g1', '1.0.0']);
    assert.deepEqual(names(`resources | order by ${size} asc nulls last | limit 1`), ['1.0.0']);
  });

  it('summarizes, counts, and lists distinct values', () => {
    assert.deepEqual(run('resources | summarize count() by location | order by count_ desc'), [
      { location: 'eastus2', count_: 2 },
      { location: 'westeurope', count_: 1 },
    ]);
    assert.deepEqual(run('resources | summarize n = count(), locations = dcount(location)'), [{ n: 3, locations: 2 }]);
    assert.deepEqual(run(`resources | where name == 'none' | summarize count()`), [{ count_: 0 }]);
    assert.deepEqual(run('resources | count'), [{ Count: 3 }]);
    assert.equal(run('resources | distinct location').length, 2);
  });

  it('takes no more rows than `take` and `top` ask for', () => {
    assert.equal(run('resources | take 2').length, 2);
    assert.deepEqual(names('resources | top 2 by name'), ['g1', '1.1.0']);
    assert.deepEqual(names('resources | top 1 by name asc'), ['1.0.0']);
  });

  it('sums and lists what has a condition', () => {
    const size = 'toint(properties.storageProfile.osDiskImage.sizeInGB)';
    assert.deepEqual(run(`resources | summarize n = countif(name != 'g1'), s = sum(${size}), l = make_list(${size})`), [
      { n: 2, s: 30, l: [30] },
    ]);
    const listed = run('resources | order by name asc | summarize l = make_list(name, 2)');
    assert.deepEqual(listed, [{ l: ['1.0.0', '1.1.0'] }]);
    assert.deepEqual(run(`resources | summarize by x = case(name == 'g1', 'a', location == 'eastus2', 'b', 'c')`), [
      { x: 'b' },
      { x: 'c' },
      { x: 'a' },
    ]);
  });

  it('expands arrays and bags to rows, and keeps a row that has none', () => {
    const regions = 'properties.publishingProfile.targetRegions';
    assert.deepEqual(run(`resources | mv-expand region = ${regions} | project name, region = tostring(region.name)`), [
      { name: '1.0.0', region: 'East US 2' },
      { name: '1.0.0', region: 'West US 3' },
      { name: '1.1.0', region: '' },
      { name: 'g1', region: '' },
    ]);
    assert.equal(run(`resources | mv-expand ${regions} limit 1`).length, 3);
    assert.deepEqual(run(`resources | take 1 | mv-expand tags | project tags`), [{ tags: { team: 'Platform' } }]);
    assert.deepEqual(run(`resources | take 1 | mv-expand x = pack_array(1, 2) | summarize sum(x)`), [{ sum_x: 3 }]);
    assert.deepEqual(run(`resources | take 1 | mv-expand x = dynamic([]) | project x`), [{ x: null }]);
  });

  it('unites tables, with null where one lacks a column', () => {
    const query = `where name == 'g1' | project name, x = 1 | union (resources | where name == '1.0.0' | project name)`;
    assert.deepEqual(run(query), [
      { name: 'g1', x: 1 },
      { name: '1.0.0', x: null },
    ]);
    assert.deepEqual(run(`resources | summarize n = sumif(2, name != 'g1'), one = take_any(location)`), [
      { n: 4, one: 'eastus2' },
    ]);
  });

  it('joins by key, in each flavor of Resource Graph', () => {
    const right = `(resources | where name != '1.0.0' | summarize n = count() by location)`;
    const joined = (kind: string) => run(`resources | join kind=${kind} ${right} on location | project name, n`);
    assert.deepEqual(joined('inner'), [
      { name: '1.0.0', n: 1 },
      { name: '1.1.0', n: 1 },
      { name: 'g1', n: 1 },
    ]);
    assert.deepEqual(joined('innerunique'), [
      { name: '1.0.0', n: 1 },
      { name: '1.1.0', n: 1 },
    ]);
    const other = (kind: string) =>
      run(`resources | join kind=${kind} (resources | where name == 'g1' | extend k = 'x') on name | project name, k`);
    assert.deepEqual(other('leftouter'), [
      { name: '1.0.0', k: null },
      { name: '1.1.0', k: null },
      { name: 'g1', k: 'x' },
    ]);
    const one = `where name == '1.0.0' | join kind=fullouter (resources | where name == 'g1') on name`;
    assert.deepEqual(run(`${one} | project name, name1`), [
      { name: '1.0.0', name1: null },
      { name: null, name1: 'g1' },
    ]);
  });
});

const expandFourTimes = ['a', 'b', 'c', 'd'].map(name => `| mv-expand ${name} = tags`).join(' ');
const joinOf = (table: string): string => `| join kind=leftouter (${table} | project id) on id`;

describe('Resource Graph query: limits', () => {
  const accepted = [
    `resources ${expandFourTimes.replace(/ \| mv-expand d.*/, '')}`,
    'resources | union (resources)',
    'resources | union (resourcecontainers)',
    `resources ${joinOf('resources')} ${joinOf('resourcecontainers')} ${joinOf('computeresources')}`,
    `resources ${joinOf('resources')} | union (resourcecontainers)`,
  ];
  for (const query of accepted) {
    it(`accepts ${query}`, () => {
      assert.doesNotThrow(() => parseQuery(query));
    });
  }
});

const refusals: [query: string, detail: Record<string, unknown>][] = [
  [`resources | where`, { code: 'ParserFailure', token: '<EOF>' }],
  [`resources\n| where name == 'x`, { code: 'ParserFailure', line: 2, token: "'" }],
  [`resources | mv-apply properties`, { code: 'InvalidQueryLanguage', token: 'mv-apply' }],
  [`resources | mv-expand tags limit 2001`, { code: 'InvalidQuery', token: 'mv-expand' }],
  [`resources | join kind=leftanti (resources) on id`, { code: 'InvalidQueryLanguage', token: 'leftanti' }],
  [`resources | join (resources) on nothing`, { code: "Failed to resolve scalar expression named 'nothing'" }],
  [`resources | join (resources | take 1 on id`, { code: 'ParserFailure', token: 'on' }],
  [`resources | extend x = bin_at(1)`, { code: 'InvalidQueryLanguage', token: 'bin_at' }],
  [`resources | where name matches regex 'a'`, { code: 'InvalidQueryLanguage', token: 'matches' }],
  [`resources ${expandFourTimes}`, { code: 'InvalidQuery', token: 'mv-expand' }],
  [`resources | join (resources ${expandFourTimes}) on id`, { code: 'InvalidQuery', token: 'mv-expand' }],
  [`resources | union (computeresources)`, { code: 'DisallowedLogicalTableName' }],
  [`resources | join (resources | union (computeresources)) on id`, { code: 'DisallowedLogicalTableName' }],
  [`resources | union (resources), (resources)`, { code: 'DisallowedMaxNumberOfRemoteTables' }],
  [`resources ${joinOf('resources')} ${joinOf('resources')}`, { code: 'DisallowedMaxNumberOfRemoteTables' }],
  [`resources | union (resources), (resources), (resources), (resources)`, { code: 'InvalidQuery', token: 'union' }],
  [
    `resources ${joinOf('resources')} ${joinOf('resourcecontainers')} ${joinOf('computeresources')} | union (resources)`,
    { code: 'InvalidQuery', token: 'join' },
  ],
  [`resources ${joinOf('computeresources')} ${joinOf('resourcechanges')}`, { code: 'InvalidQuery', token: 'join' }],
  [`resources | project nothing`, { code: "Failed to resolve scalar expression named 'nothing'" }],
  [`resources | project id | where name == 'x'`, { code: "Failed to resolve scalar expression named 'name'" }],
];

describe('Resource Graph query: errors', () => {
  for (const [query, detail] of refusals) {
    it(`rejects ${query}`, () => {
      assert.throws(() => run(query), { name: 'KqlError' });
      try {
        run(query);
      } catch (error) {
        assert.partialDeepStrictEqual((error as { detail: unknown }).detail, detail);
      }
    });
  }
});
