import assert from 'node:assert/strict';
import { outcomeNotice } from '../../../src/activity/outcomeNotice';
import { createWriter } from '../../../src/azure/writer';
import type { OperationRecord } from '../../../src/operations/journal/record';
import { scriptedAzure, type Reply } from '../azure/scriptedAzure';
import { Desk } from '../operations/desk';
import { quiet, until } from '../operations/movedClock';
import { clone, plan, updateVersion } from '../operations/plans';

const async = 'https://management.azure.com/subscriptions/s/providers/Microsoft.Compute/locations/l/capsOperations/1';
const headers = { date: 'Mon, 02 Mar 2026 09:00:00 GMT', 'x-ms-correlation-request-id': 'ours' };
const regionsAt = (names: readonly string[]): string =>
  JSON.stringify(names.map(name => ({ name, regionalReplicaCount: 1, storageAccountType: 'Standard_LRS' })));
const version = (names: readonly string[]) => ({
  id: updateVersion.target,
  location: 'westeurope',
  properties: {
    provisioningState: 'Succeeded',
    publishingProfile: { targetRegions: JSON.parse(regionsAt(names)) as unknown },
  },
});
const write = (correlationId: string, time: string, before: readonly string[], after: readonly string[]) => ({
  id: correlationId,
  properties: {
    changeAttributes: { timestamp: `2026-03-02T${time}Z`, correlationId },
    changes: {
      'properties.publishingProfile.targetRegions': { previousValue: regionsAt(before), newValue: regionsAt(after) },
    },
  },
});
const alone = [write('ours', '09:00:08', ['westeurope'], ['westeurope', 'northeurope'])];

const remarkOf = (operation: OperationRecord | undefined): string => operation?.steps[0]?.remark ?? '';

/** Adds North Europe in an Azure that returns these regions and this history of writes afterwards. */
async function edited(after: readonly string[], history: readonly object[]): Promise<OperationRecord> {
  const { directory, asked } = scriptedAzure(({ method, url }): Reply => {
    if (url.includes('ResourceGraph')) return { headers, body: { data: history, resultTruncated: 'false' } };
    if (url.startsWith(async)) return { headers, body: { status: 'Succeeded' } };
    if (method === 'GET') {
      const isBefore = !asked.some(one => one.method === 'PATCH');
      return { headers, body: version(isBefore ? ['westeurope'] : after) };
    }
    return { headers: { ...headers, 'azure-asyncoperation': async }, body: version(after) };
  });
  const desk = new Desk();
  const operations = desk.window({ writer: createWriter(directory) });
  const { id } = await desk.run(plan('Edit the target regions of web', updateVersion), operations);
  // The change history is asked after the end.
  const isAsked = (): boolean => asked.some(({ url }) => url.includes('ResourceGraph'));
  const isOverwritten = !after.includes('northeurope');
  await until(desk.clock, () => isAsked() || (isOverwritten && /at the same time/.test(remarkOf(operations.get(id)))));
  await quiet();
  return operations.get(id) ?? assert.fail('It is gone.');
}

describe('outcomeNotice after an edit of target regions', () => {
  it('warns that a region added by someone else was lost and offers to add it back', async () => {
    const theirs = write('theirs', '09:00:05', ['westeurope'], ['westeurope', 'francecentral']);
    const operation = await edited(['westeurope', 'northeurope'], [theirs, ...alone]);
    const { severity, message, actions } = outcomeNotice(operation);
    assert.equal(severity, 'warning');
    assert.match(message, /^Edit the target regions of web: done\. Someone else added francecentral /);
    assert.match(message, / at 2026-03-02 09:00:05 UTC, .* was lost/);
    assert.deepEqual(actions[0], {
      title: 'Edit Target Regions…',
      command: 'editRegions',
      argument: updateVersion.target,
    });
    assert.deepEqual(actions[1], { title: 'Show Activity', command: 'showOperation', argument: operation.id });
  });

  it('warns that someone else overwrote the region that was added', async () => {
    const { severity, message, actions } = outcomeNotice(await edited(['westeurope'], alone));
    assert.equal(severity, 'warning');
    assert.match(message, /at the same time, .* no longer include northeurope/);
    assert.equal(actions[0]?.command, 'editRegions');
  });

  it('reports only success when no one else wrote', async () => {
    const notice = outcomeNotice(await edited(['westeurope', 'northeurope'], alone));
    assert.deepEqual(notice, { severity: 'info', message: 'Edit the target regions of web: done.', actions: [] });
  });
});

describe('outcomeNotice of any kind of change', () => {
  it('shows the remark on a change that succeeded, and keeps the next steps', async () => {
    const desk = new Desk();
    const ended = await desk.run(clone);
    const steps = ended.steps.map((step, index) => (index === 0 ? { ...step, remark: 'It was there before.' } : step));
    const { severity, message, actions } = outcomeNotice({ ...ended, steps });
    assert.deepEqual([severity, message], ['warning', 'Clone golden: done. It was there before.']);
    assert.deepEqual(
      actions.map(({ command }) => command),
      ['showReplication', 'copyId', 'delete', 'showOperation'],
    );
  });
});
