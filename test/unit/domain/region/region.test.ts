import assert from 'node:assert/strict';
import { geographyOf, groupRegions } from '../../../../src/domain/region/geography';
import { sameRegion } from '../../../../src/domain/region/region';
import { regionName } from '../../../../src/domain/region/regionName';
import { replicaCountProblem } from '../../../../src/domain/region/replicaNotices';
import {
  acceptedTypes,
  isListedType,
  storageAccountTypes,
  storageTypeName,
} from '../../../../src/domain/region/storageTypeName';
import { location, locations, region, version } from '../cloneWorld';

const unknown = { name: 'westus', replicaCount: undefined, storageAccountType: undefined };

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

  it('groups regions by name if no region comes first, or an unknown one', () => {
    const all = [location('moon', 'Moon'), ...locations, location('mars', 'Mars')];
    for (const first of [undefined, 'atlantis'])
      assert.deepEqual(
        groupRegions(all, first).map(({ name }) => name),
        ['Europe', 'US', 'Other regions'],
      );
    assert.deepEqual(
      groupRegions(all, 'moon').map(({ name, locations: inside }) => [name, ...inside.map(one => one.displayName)]),
      [
        ['Other regions', 'Mars', 'Moon'],
        ['Europe', 'North Europe', 'West Europe'],
        ['US', 'East US', 'West US'],
      ],
    );
  });

  it('knows the geography of a region', () => {
    const dutch = [
      location('uksouth', 'UK South'),
      { ...location('westeurope', 'West Europe'), geography: 'Netherlands' },
    ];
    assert.deepEqual(
      ['West Europe', 'uksouth', 'atlantis'].map(one => geographyOf(one, dutch)),
      ['Netherlands', undefined, undefined],
    );
    assert.equal(geographyOf('westeurope', undefined), undefined);
  });

  it('compares regions in any spelling', () => {
    assert.equal(sameRegion('West  Europe', 'westeurope'), true);
    assert.equal(sameRegion('westeurope', 'westeurope2'), false);
  });

  it('requires a whole number of replicas from 1 to 100', () => {
    for (const good of ['1', ' 7 ', '100']) assert.equal(replicaCountProblem(good), undefined);
    for (const wrong of ['', '0', '-1', '1.5', 'two', '1e2'])
      assert.match(replicaCountProblem(wrong) ?? '', /whole number/);
    assert.match(replicaCountProblem('101') ?? '', /up to 100 replicas/);
  });

  it('accepts the storage types that are known, and those of existing versions', () => {
    const odd = version('1.0.0', {
      ...{ storageAccountType: 'New_LRS', targetRegions: [region('eastus', 1, 'Other_LRS'), unknown] },
    });
    assert.deepEqual(acceptedTypes({ versions: undefined }), storageAccountTypes);
    assert.deepEqual(acceptedTypes({ versions: undefined }, odd), [...storageAccountTypes, 'New_LRS', 'Other_LRS']);
    assert.deepEqual(acceptedTypes({ versions: new Map([['x', [odd]]]) }), acceptedTypes({ versions: undefined }, odd));
  });

  it('knows which storage types a region lists', () => {
    assert.deepEqual([...storageAccountTypes, 'New_LRS'].map(isListedType), [true, true, true, false, false]);
  });

  it('gives each storage type a distinct name and shows an unknown one unchanged', () => {
    assert.equal(new Set(storageAccountTypes.map(storageTypeName)).size, storageAccountTypes.length);
    assert.equal(storageTypeName('Standard_GRS'), 'Standard_GRS');
  });
});
