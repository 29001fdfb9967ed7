import assert from 'node:assert/strict';
import { groupRegions } from '../../../../src/domain/region/geography';
import { regionName } from '../../../../src/domain/region/regionName';
import { replicaCountProblem } from '../../../../src/domain/region/replicaNotices';
import { storageAccountTypes, storageTypeName } from '../../../../src/domain/region/storageTypeName';
import { location, locations } from '../cloneWorld';

describe('Regions and replicas', () => {
  it('shows the display names of regions', () => {
    assert.equal(regionName('westeurope', locations), 'West Europe');
    assert.equal(regionName('WEST EUROPE', locations), 'West Europe');
    assert.equal(regionName('atlantis', locations), 'atlantis');
    assert.equal(regionName('westeurope', undefined), 'westeurope');
  });

  it('groups regions by geography, that of the home region first and unknown ones last', () => {
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

  it('requires a whole number of replicas from 1 to 100', () => {
    for (const good of ['1', ' 7 ', '100']) assert.equal(replicaCountProblem(good), undefined);
    for (const wrong of ['', '0', '-1', '1.5', 'two', '1e2'])
      assert.match(replicaCountProblem(wrong) ?? '', /whole number/);
    assert.match(replicaCountProblem('101') ?? '', /up to 100 replicas/);
  });

  it('gives each storage type a distinct name and shows an unknown one unchanged', () => {
    assert.equal(new Set(storageAccountTypes.map(storageTypeName)).size, storageAccountTypes.length);
    assert.equal(storageTypeName('Standard_GRS'), 'Standard_GRS');
  });
});
