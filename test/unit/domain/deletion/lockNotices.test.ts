import assert from 'node:assert/strict';
import { traitsOf } from '../../../../src/domain/change/traitsOf';
import { cleanUp } from '../../../../src/domain/cleanUp/cleanUpPlan';
import { deleteResources } from '../../../../src/domain/deletion/deleteResources';
import type { Locks } from '../../../../src/domain/deletion/lock';
import { resourceGroupId } from '../../../../src/domain/id/resourceId';
import type { Notice, Plan } from '../../../../src/domain/plan/plan';
import { deleteManagedImages } from '../../../../src/domain/source/deleteManagedImage';
import { replaceFailedVersion } from '../../../../src/domain/version/replaceFailedVersion';
import { purgeVersions } from '../../../../src/domain/version/restoreVersions';
import { image, now, resourceGroup, subscription, version } from '../cloneWorld';

const one = version('1.0.0');
const failed = { ...one, provisioningState: 'Failed' };

/** A plan of each kind that deletes something, with the locks that were read. */
const deletions: readonly ((locks: Locks | undefined) => Plan)[] = [
  locks => deleteResources({ versions: [one] }, { now, users: [], siblings: [one], locks }),
  locks => cleanUp([{ version: one, shouldDelete: true, reason: 'matchesRules' }], { users: [], locks }),
  locks => replaceFailedVersion(failed, { now, sourceExists: true, locks }),
  locks => purgeVersions([{ id: one.id, name: one.name, location: 'westeurope' }], { now, versions: [], locks }),
  locks => deleteManagedImages([image()], { locks }),
];

describe('Locks on what a plan deletes', () => {
  for (const plan of deletions) {
    const { kind, changes } = plan(undefined);
    const deleted = changes.filter(change => traitsOf(change).effect === 'delete').map(({ target }) => target);
    const notices = (locks?: Locks): readonly Notice[] => plan(locks).notices;
    const codes = (locks?: Locks): string[] => notices(locks).map(({ code }) => code);
    const lockOn = (scope: string): Locks => ({
      items: [{ id: `${scope}/providers/Microsoft.Authorization/locks/keep`, name: 'keep' }],
      isComplete: true,
    });

    it(`refuse ${kind} on it or around it, or if reading them failed, and warn if they may not be read`, () => {
      assert.ok(deleted.length > 0);
      for (const target of deleted)
        for (const scope of [target, resourceGroup]) assert.equal(codes(lockOn(scope))[0], 'locked', scope);
      const unread = notices().find(({ code }) => code === 'locksUnknown');
      assert.deepEqual([unread?.severity, unread?.fix], ['error', 'Try again when they can be read.']);
      const forbidden = notices({ items: [], isComplete: false });
      assert.equal(forbidden.find(({ code }) => code === 'locksNotChecked')?.severity, 'warning');
      assert.ok(!forbidden.some(({ code }) => code === 'locksUnknown'));
      const elsewhere = codes(lockOn(resourceGroupId(subscription, 'another')));
      assert.ok(!elsewhere.includes('locked') && !elsewhere.includes('locksNotChecked'));
    });
  }
});
