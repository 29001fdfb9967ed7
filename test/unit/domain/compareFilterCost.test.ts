import assert from 'node:assert/strict';
import { comparableText } from '../../../src/domain/compare';
import { costOf, type CostFacts, type PriceBook } from '../../../src/domain/cost';
import { costText } from '../../../src/domain/costText';
import { isEmptyFilter, matcherOf, parseFilter } from '../../../src/domain/filter';
import type { Change, Plan } from '../../../src/domain/plan';
import { createVersions } from '../../../src/domain/plans/createVersions';
import { idKey } from '../../../src/domain/resourceId';
import { clone, definition, definitionPath, gallery, now, region, version } from './cloneWorld';

describe('comparing', () => {
  it('shows what differs, not the order or the form in which Azure says it', () => {
    const one = version('1.0.0', {
      targetRegions: [region('West Europe'), region('eastus', 2)],
      endOfLifeDate: '2030-01-31T00:00:00+00:00',
      tags: { b: '2', a: '1' },
    });
    const same = version('1.0.0', {
      id: `${definitionPath}-other/versions/1.0.0`,
      targetRegions: [region('eastus', 2), region('westeurope')],
      endOfLifeDate: '2030-01-31',
      tags: { a: '1', b: '2' },
      provisioningState: 'Updating',
    });
    assert.equal(comparableText(one), comparableText(same));
    const other = { ...same, targetRegions: [region('eastus', 3), region('westeurope')] };
    assert.notEqual(comparableText(one), comparableText(other));
    assert.doesNotMatch(comparableText(one), /"replication"|provisioningState/);
  });

  it('works for definitions and galleries too', () => {
    const features = [
      { name: 'SecurityType', value: 'Standard' },
      { name: 'DiskControllerTypes', value: 'SCSI' },
    ];
    assert.equal(
      comparableText(definition({ features })),
      comparableText(definition({ features: [...features].reverse() })),
    );
    assert.match(comparableText(gallery({ description: 'gold' })), /"description": "gold"/);
  });
});

describe('a filter', () => {
  const row = {
    gallery: gallery(),
    definition: definition({ osType: 'Windows' }),
    version: version('1.0.0', { tags: { Team: 'Images' }, targetRegions: [region('West Europe'), region('eastus')] }),
  };
  const matches = (text: string, used?: ReadonlySet<string>): boolean =>
    matcherOf(parseFilter(text), { now, used })(row);

  it('finds words of the names in any order, not of the id around them', () => {
    assert.equal(matches('ubuntu GOLD'), true);
    assert.equal(matches('1.0.0 ubuntu'), true);
    assert.equal(matches('aaaaaaaa'), false);
    assert.equal(matches('versions'), false);
    assert.equal(matches('ubuntu nothing'), false);
  });

  it('asks for system, region, state, tag and life', () => {
    assert.deepEqual(
      ['os:windows', 'os:Linux', 'os:w'].map(text => matches(text)),
      [true, false, true],
    );
    assert.deepEqual(
      ['region:westeurope', 'region:"West Europe"', 'region:westus'].map(text => matches(text)),
      [true, true, false],
    );
    assert.deepEqual(
      ['state:succeeded', 'state:Failed'].map(text => matches(text)),
      [true, false],
    );
    assert.deepEqual(
      ['tag:team', 'tag:team=images', 'tag:team=labs'].map(text => matches(text)),
      [true, true, false],
    );
    assert.equal(matches('expired'), false);
    assert.equal(
      matcherOf(parseFilter('expired'), { now: Date.UTC(2040, 0, 1) })({
        ...row,
        definition: definition({ endOfLifeDate: '2030-01-01' }),
      }),
      true,
    );
  });

  it('counts nothing as unused where nobody asked', () => {
    assert.equal(matches('unused'), false);
    assert.equal(matches('unused', new Set()), true);
    assert.equal(matches('unused', new Set([idKey(row.version.id)])), false);
  });

  it('of nothing is empty', () => {
    assert.equal(isEmptyFilter(parseFilter('  ')), true);
    assert.equal(isEmptyFilter(parseFilter('unused')), false);
  });

  it('goes through a hundred thousand versions', () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => ({
      ...row,
      version: { ...row.version, id: `${definitionPath}/versions/1.0.${at}` },
    }));
    const test = matcherOf(parseFilter('ubuntu 99999'), { now });
    assert.equal(rows.filter(test).length, 1);
  });
});

describe('what a plan costs', () => {
  const prices: PriceBook = {
    currency: 'USD',
    date: '2026-03-01T00:00:00Z',
    snapshotMonth: new Map([
      ['westeurope', { Standard_LRS: 0.05, Standard_ZRS: 0.06 }],
      ['northeurope', { Standard_LRS: 0.05 }],
    ]),
    egress: new Map([['westeurope', 0.02]]),
  };
  const { choices, facts } = clone();
  const plan = createVersions(choices, facts);
  const target = plan.changes[0]?.target ?? '';
  const known = (over: Partial<CostFacts> = {}): CostFacts => ({
    prices,
    sizes: new Map([[idKey(target), 100]]),
    before: new Map(),
    ...over,
  });
  const doing = (change: Change): Plan => ({ kind: 'test', title: '', notices: [], changes: [change] });
  const before = version('1.0.0', { targetRegions: [region('westeurope', 2), region('northeurope')] });
  const facts2 = known({ sizes: new Map([[idKey(before.id), 100]]), before: new Map([[idKey(before.id), before]]) });
  const round = (amount: unknown): unknown =>
    JSON.parse(JSON.stringify(amount, (_, v: unknown) => (typeof v === 'number' ? Math.round(v * 100) / 100 : v)));

  it('is every replica a month, and one sending to each further region', () => {
    const estimate = costOf(plan, known());
    // 100 GB × (2 zone-redundant at home + 1 elsewhere), and 100 GB sent once.
    assert.deepEqual(round(estimate?.monthly), { amount: 17 });
    assert.deepEqual(round(estimate?.once), { amount: 2 });
    const { text, detail } = costText(estimate ?? assert.fail(), 'en');
    assert.equal(text, 'At most $17.00 a month, and $2.00 once');
    assert.match(detail, /Prices of 2026-03-01\.$/);
  });

  it('is unknown rather than a guess', () => {
    assert.deepEqual(costOf(plan, known({ sizes: new Map() }))?.monthly, { unknown: 'size' });
    assert.deepEqual(costOf(plan, known({ prices: undefined }))?.monthly, { unknown: 'price' });
    const noZrs = { ...prices, snapshotMonth: new Map([['northeurope', { Standard_LRS: 0.05 }]]) };
    const estimate = costOf(plan, known({ prices: noZrs }));
    assert.deepEqual(estimate?.monthly, { unknown: 'price' });
    assert.equal(costText(estimate).text, 'Cost unknown');
  });

  it('counts more replicas without sending, and what goes as saved', () => {
    const more = costOf(
      doing({ kind: 'updateVersion', target: before.id, shall: { addRegions: [region('northeurope', 3)] } }),
      facts2,
    );
    assert.deepEqual(round([more?.monthly, more?.once]), [{ amount: 10 }, { amount: 0 }]);
    const less = costOf(
      doing({ kind: 'updateVersion', target: before.id, shall: { removeRegions: ['North Europe'] } }),
      facts2,
    );
    assert.deepEqual(round(less?.monthly), { amount: -5 });
    assert.deepEqual(round(costOf(doing({ kind: 'deleteVersion', target: before.id }), facts2)?.monthly), {
      amount: -15,
    });
  });

  it('is not spoken of where no version is concerned', () => {
    assert.equal(costOf(doing({ kind: 'deleteGallery', target: 'x' }), known()), undefined);
  });
});
