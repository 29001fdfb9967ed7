import assert from 'node:assert/strict';
import { groupRegions } from '../../../../src/domain/region/geography';
import { replicaCountProblem } from '../../../../src/domain/region/replicaNotices';
import { regionName } from '../../../../src/domain/region/regionName';
import { storageAccountTypes, storageTypeName } from '../../../../src/domain/region/storageTypeName';
import { location, locations } from '../cloneWorld';

describe('regions', () => {
  it('have the names that people know', () => {
    assert.equal(regionName('westeurope', locations), 'West Europe');
    assert.equal(regionName('WEST EUROPE', locations), 'West Europe');
    assert.equal(regionName('atlantis', locations), 'atlantis');
    assert.equal(regionName('westeurope', undefined), 'westeurope');
  });

  it('come by geography, that of the home region first, unknown ones last', () => {
    const all = [...locations, location('moon', 'Moon'), location('brazilsouth', 'Brazil South', 'South America')];
    const groups = groupRegions(all, 'East US').map(({ name, locations: inside }) => [
      name,
      inside.map(one => one.displayName),
    ]);
    assert.deepEqual(groups, [
      ['US', ['East US', 'West US']],
      ['Europe', ['North Europe', 'West Europe']],
      ['South America', ['Brazil South']],
      ['Other regions', ['Moon']],
    ]);
  });

  it('take a whole number of replicas', () => {
    for (const good of ['1', ' 7 ', '100']) assert.equal(replicaCountProblem(good), undefined);
    for (const wrong of ['', '0', '-1', '1.5', 'two', '1e2'])
      assert.match(replicaCountProblem(wrong) ?? '', /whole number/);
    assert.match(replicaCountProblem('101') ?? '', /up to 100 replicas/);
  });

  it('name each storage type differently, and an unknown one as it is', () => {
    assert.equal(new Set(storageAccountTypes.map(storageTypeName)).size, storageAccountTypes.length);
    assert.equal(storageTypeName('Standard_GRS'), 'Standard_GRS');
  });
});
