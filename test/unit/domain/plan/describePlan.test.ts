import assert from 'node:assert/strict';
import { describePlan } from '../../../../src/domain/plan/describePlan';
import type { Change, Plan } from '../../../../src/domain/plan/plan';
import { createVersions } from '../../../../src/domain/version/createVersions';
import { clone, definitionPath, imagePath, locations, newGallery, region } from '../cloneWorld';

function lines(plan: Plan): string[] {
  return describePlan(plan, locations).map(
    ({ level, text, detail }) => `${'  '.repeat(level)}${text}${detail === '' ? '' : ` (${detail})`}`,
  );
}

describe('describePlan', () => {
  it('writes one line for each change and, below a version, one for each region', () => {
    const { choices, facts } = clone({
      ...newGallery('fresh', {}, 'rg-new'),
      targetRegions: [region('northeurope'), region('West Europe', 2, 'Standard_ZRS')],
      excludeFromLatest: true,
      endOfLifeDate: '2030-01-31',
    });
    assert.deepEqual(lines(createVersions(choices, facts)), [
      'Create resource group rg-new (West Europe)',
      'Create gallery fresh (West Europe)',
      'Create image definition fresh\\fresh (Linux · generalized · Gen2 · x64 · Contoso/Linux/fresh · SecurityType=TrustedLaunchSupported)',
      'Create image version fresh\\fresh\\1.0.1 (from managed image ubuntu-master)',
      '  West Europe (home) · 2 replicas · Zone-redundant',
      '  North Europe · 1 replica · Standard, locally redundant',
      '  Excluded from latest',
      '  End of life: 2030-01-31',
    ]);
  });

  it('lists what an update adds and removes', () => {
    const change: Change = {
      kind: 'updateVersion',
      target: `${definitionPath}/versions/1.0.0`,
      spec: {
        removeRegions: ['eastus'],
        addRegions: [region('atlantis', 3, 'Premium_LRS')],
        excludeFromLatest: false,
        endOfLifeDate: '2030-01-31T00:00:00.000Z',
      },
    };
    assert.deepEqual(lines({ kind: 'editRegions', title: '', notices: [], changes: [change] }), [
      'Update image version golden\\ubuntu\\1.0.0',
      '  Remove East US',
      '  Add atlantis · 3 replicas · Premium SSD',
      '  Included in latest',
      '  End of life: 2030-01-31',
    ]);
  });

  it('marks the deletion of a managed image as irreversible', () => {
    const change: Change = { kind: 'deleteManagedImage', target: imagePath };
    assert.deepEqual(lines({ kind: 'editRegions', title: '', notices: [], changes: [change] }), [
      "Delete managed image ubuntu-master (can't be undone)",
    ]);
  });
});
