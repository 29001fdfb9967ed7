import assert from 'node:assert/strict';
import { idKey } from '../../../../src/domain/id/resourceId';
import { comparableText } from '../../../../src/domain/resource/comparableText';
import {
  isEmptyFilter,
  matcherOf,
  parseFilter,
  unknownFilterKey,
  type ImageRow,
} from '../../../../src/domain/resource/imageFilter';
import { definition, definitionPath, gallery, now, region, version } from '../cloneWorld';

describe('comparableText', () => {
  it('shows differences but ignores the order and format in which Azure returns values', () => {
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

  it('compares definitions and galleries too', () => {
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

describe('Image filter', () => {
  const row = {
    gallery: gallery(),
    definition: definition({ osType: 'Windows' }),
    version: version('1.0.0', { tags: { Team: 'Images' }, targetRegions: [region('West Europe'), region('eastus')] }),
  };
  const matches = (text: string, used?: ReadonlySet<string>): boolean =>
    matcherOf(parseFilter(text), { now, used })(row);

  it('finds words of names in any order, but not other parts of the resource ID', () => {
    assert.equal(matches('ubuntu GOLD'), true);
    assert.equal(matches('1.0.0 ubuntu'), true);
    assert.equal(matches('aaaaaaaa'), false);
    assert.equal(matches('versions'), false);
    assert.equal(matches('ubuntu nothing'), false);
  });

  it('finds versions by the words that the views use for their state', () => {
    const found = (text: string, provisioningState: string): boolean =>
      matcherOf(parseFilter(text), { now })({ ...row, version: version('1.0.0', { provisioningState }) });
    assert.deepEqual(
      ['Failed', 'Creating', 'Succeeded'].map(state => found('failed', state)),
      [true, false, false],
    );
    assert.deepEqual(
      ['Failed', 'Creating', 'Updating', 'Succeeded'].map(state => found('Replicating', state)),
      [false, true, true, false],
    );
  });

  it('finds images by the other words of the views', () => {
    const excluded = { ...row, version: version('1.0.0', { excludeFromLatest: true }) };
    const found = (text: string, one: ImageRow, latest?: ReadonlySet<string>): boolean =>
      matcherOf(parseFilter(text), { now, latest })(one);
    assert.deepEqual(
      ['windows', 'Gen2', 'generalized', 'x64', 'linux', 'gen1'].map(text => found(text, row)),
      [true, true, true, true, false, false],
    );
    assert.deepEqual([found('excluded', excluded), found('excluded', row)], [true, false]);
    assert.deepEqual([found('latest', row, new Set([idKey(row.version.id)])), found('latest', row)], [true, false]);
  });

  it('names the first key that means nothing', () => {
    assert.equal(unknownFilterKey('ubuntu os:linux region:"West Europe" tag:a=b:c'), undefined);
    assert.equal(unknownFilterKey('ubuntu Location:westeurope'), 'Location');
  });

  it('filters by operating system, region, state, tag, and end of life', () => {
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

  it('finds versions that expire within a month or have expired', () => {
    const expiring = matcherOf(parseFilter('expiring'), { now: Date.UTC(2030, 0, 2) });
    const until = (endOfLifeDate: string) => ({ version: version('1.0.0', { endOfLifeDate }) });
    assert.deepEqual(
      ['2030-01-01', '2030-01-31', '2030-02-02'].map(date => expiring(until(date))),
      [true, true, false],
    );
  });

  it('treats no image as unused when usage is unknown', () => {
    assert.equal(matches('unused'), false);
    assert.equal(matches('unused', new Set()), true);
    assert.equal(matches('unused', new Set([idKey(row.version.id)])), false);
  });

  it('treats a blank filter as empty', () => {
    assert.equal(isEmptyFilter(parseFilter('  ')), true);
    assert.equal(isEmptyFilter(parseFilter('unused')), false);
  });

  it('filters a hundred thousand versions', () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => ({
      ...row,
      version: { ...row.version, id: `${definitionPath}/versions/1.0.${at}` },
    }));
    const test = matcherOf(parseFilter('ubuntu 99999'), { now });
    assert.equal(rows.filter(test).length, 1);
  });
});
