import assert from 'node:assert/strict';
import type { VersionDelta } from '../../../../src/domain/plan/plan';
import { psUpdateVersion } from '../../../../src/export/powerShell/psRest';
import { everyKind } from '../../../support/everyKind';

/** What a script changes in the version that it has read, before it sends it back. */
function changed(spec: VersionDelta): readonly string[] {
  const lines = psUpdateVersion({ ...everyKind.updateVersion, spec });
  const last = lines.findIndex(line => line.includes('[bool]$safety.'));
  assert.match(lines.at(-1) ?? '', /^Send-Request 'PATCH' '.*\/versions\/1\.0\.0\?api-version=[\d-]+' /);
  return lines.slice(last + 1, -1);
}

describe('A PowerShell script that updates a version', () => {
  it('changes only what the update is about', () => {
    assert.deepEqual(changed({}), []);
    assert.deepEqual(changed({ excludeFromLatest: false }), ['$publishing.excludeFromLatest = $false']);
    assert.deepEqual(changed({ excludeFromLatest: true }), ['$publishing.excludeFromLatest = $true']);
    assert.deepEqual(changed({ endOfLifeDate: '2030-01-31' }), ["$publishing.endOfLifeDate = '2030-01-31'"]);
    assert.deepEqual(changed({ blockDeletionBeforeEndOfLife: false }), [
      '$safety.blockDeletionBeforeEndOfLife = $false',
    ]);
  });

  it('allows the deletion of locations only to remove some', () => {
    const removal = changed({ removeRegions: ['North Europe', 'eastus'] });
    assert.ok(removal.some(line => line.startsWith("$removed = @('northeurope', 'eastus') ")));
    assert.ok(removal.includes('$safety.allowDeletionOfReplicatedLocations = $true'));
    const addition = changed({ addRegions: everyKind.updateVersion.spec.addRegions ?? [] });
    assert.ok(!addition.some(line => line.includes('allowDeletionOfReplicatedLocations')));
    assert.match(addition[0] ?? '', /^\$region = '\{"name":"uksouth",/);
  });
});
