import assert from 'node:assert/strict';
import { exportFailure, exportSummary, exportsOf } from '../../../src/activity/exportSummary';
import type { ChangeOf, Plan } from '../../../src/domain/plan/plan';
import type { OperationRecord, Step } from '../../../src/operations/journal/record';

const saves = (name: string): ChangeOf<'saveLabImage'> => ({
  kind: 'saveLabImage',
  target: `/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries/g/images/${name}`,
  spec: { labPlanId: '/p', labMachineId: `/labs/${name}/virtualMachines/0`, location: 'uksouth', seenVersions: [] },
});

function operation(title: string, ...steps: Step[]): OperationRecord {
  const plan: Plan = { kind: 'rescueLabImages', title, notices: [], changes: steps.map((_, at) => saves(`lab-${at}`)) };
  return { id: 'op', environment: 'Test', plan, steps, state: 'failed', startedAt: 0, acknowledged: false };
}

const failed = (code: string, message: string): Step => ({
  state: 'failed',
  failure: { reason: 'other', code, message },
});

describe('Export summaries', () => {
  it('explains in plain words why an export failed and what to do', () => {
    const denied = operation('Export Linux', failed('SharedGalleryAccessDenied', 'Application c7bb is not Owner.'));
    const [first] = exportsOf(denied);
    assert.ok(first);
    assert.equal(
      exportFailure(denied, first),
      "Export Linux failed: Lab Services doesn't have permission to write to the gallery. Attach the gallery to the lab plan again, and choose to assign Lab Services the role that it needs. Then export again.",
    );
  });

  it("falls back to Azure's message for an unknown failure", () => {
    const odd = operation('Export Linux', failed('Odd', 'The moon is full.'));
    const [first] = exportsOf(odd);
    assert.ok(first);
    assert.equal(exportFailure(odd, first), 'Export Linux failed: The moon is full.');
  });

  it('counts how many exports succeeded and how many failed', () => {
    const rescue = operation('Rescue', { state: 'done' }, failed('Odd', 'No.'), { state: 'done' });
    assert.match(exportSummary(rescue, exportsOf(rescue)), /^Rescue: 2 exported, 1 failed\./);
    const fine = operation('Rescue', { state: 'done' });
    assert.equal(exportSummary(fine, exportsOf(fine)), 'Rescue: 1 exported.');
  });
});
