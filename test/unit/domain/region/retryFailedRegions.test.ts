import assert from 'node:assert/strict';
import { retryFailedRegions } from '../../../../src/domain/region/retryFailedRegions';
import type { RegionState } from '../../../../src/domain/version/imageVersion';
import { locations, region, version } from '../cloneWorld';

const targets = [region('westeurope', 2, 'Standard_ZRS'), region('northeurope', 3), region('eastus', 1, 'Premium_LRS')];

function failed(states: readonly RegionState[], provisioningState = 'Failed') {
  return version('1.0.0', {
    provisioningState,
    targetRegions: targets,
    replication: {
      aggregatedState: 'Failed',
      regions: ['West Europe', 'North Europe', 'East US'].map((name, at) => ({
        region: name,
        state: states[at] ?? 'Unknown',
        progress: 10,
        details: '',
      })),
    },
  });
}

describe('retryFailedRegions', () => {
  it('removes the failed regions, then adds them back with the same settings', () => {
    const one = failed(['Completed', 'Failed', 'Failed']);
    const plan = retryFailedRegions(one, { locations });
    const seenRegions = ['westeurope', 'northeurope', 'eastus'];
    assert.deepEqual(plan.changes, [
      { kind: 'updateVersion', target: one.id, spec: { removeRegions: ['northeurope', 'eastus'], seenRegions } },
      { kind: 'updateVersion', target: one.id, spec: { addRegions: targets.slice(1), seenRegions: ['westeurope'] } },
    ]);
    assert.deepEqual(
      plan.notices.map(notice => notice.severity),
      ['info'],
    );
    assert.match(plan.notices[0]?.message ?? '', /North Europe and East US/);
  });

  it('changes nothing and explains why if a retry is not possible', () => {
    const cases: [string, ReturnType<typeof failed>][] = [
      ['homeRegionFailed', failed(['Failed', 'Failed', 'Completed'])],
      ['nothingToRetry', failed(['Completed', 'Completed', 'Completed'], 'Succeeded')],
      ['versionStillChanging', failed(['Completed', 'Failed', 'Replicating'], 'Updating')],
      ['versionBeingDeleted', failed(['Completed', 'Failed', 'Completed'], 'Deleting')],
    ];
    for (const [code, one] of cases) {
      const plan = retryFailedRegions(one);
      assert.deepEqual(plan.changes, [], code);
      assert.deepEqual(
        plan.notices.map(notice => [notice.severity, notice.code]),
        [['error', code]],
      );
      assert.ok(plan.notices[0]?.fix);
    }
  });
});
