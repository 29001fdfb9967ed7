import assert from 'node:assert/strict';
import { outcomeNotice } from '../../../src/activity/outcomeNotice';
import { createWriter } from '../../../src/azure/writer';
import type { OperationRecord } from '../../../src/operations/journal/record';
import { scriptedAzure, type Reply } from '../azure/scriptedAzure';
import { Desk } from '../operations/desk';
import { plan, updateVersion } from '../operations/plans';

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

/** Adds North Europe in an Azure that has these regions afterwards, and this history of writes. */
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
  return desk.run(
    plan('Edit the target regions of web', updateVersion),
    desk.window({ writer: createWriter(directory) }),
  );
}

describe('The end of an edit of target regions', () => {
  it('warns of a region of somebody else’s that was lost, since when, and offers to add it back', async () => {
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

  it('warns of a region of ours that somebody else has written over', async () => {
    const { severity, message, actions } = outcomeNotice(await edited(['westeurope'], alone));
    assert.equal(severity, 'warning');
    assert.match(message, /at the same time, .* no longer include northeurope/);
    assert.equal(actions[0]?.command, 'editRegions');
  });

  it('says only that it is done where nobody else has written', async () => {
    const notice = outcomeNotice(await edited(['westeurope', 'northeurope'], alone));
    assert.deepEqual(notice, { severity: 'info', message: 'Edit the target regions of web: done.', actions: [] });
  });
});
