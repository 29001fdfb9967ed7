import assert from 'node:assert/strict';
import { explainLabFailure } from '../../../../src/azure/labs/explainLabFailure';
import type { Failure } from '../../../../src/domain/errors/failure';
import { everyKind } from '../../../support/everyKind';
import { scriptedAzure, type Reply } from '../scriptedAzure';

const failure: Failure = { reason: 'other', code: 'OperationFailed', message: 'The operation failed.' };
const noon = Date.UTC(2026, 2, 2, 12);
const change = everyKind.saveLabImage;

function told(code: string, minute: number, action = 'SaveImage'): Reply {
  const timestamp = new Date(noon + minute * 60_000).toISOString();
  return { body: { properties: { resourceOperationError: { code, message: `${code}.`, action, timestamp } } } };
}

/** What comes of the failure where machine, lab and plan answer so. */
async function explained(machine: Reply, lab: Reply, plan: Reply, knowsSince = true): Promise<Failure> {
  const { connection } = scriptedAzure(({ url }) =>
    url.includes('/virtualMachines/') ? machine : url.includes('/labs/') ? lab : plan,
  );
  return explainLabFailure(connection, change, failure, knowsSince ? noon : undefined);
}

describe('why an export from a lab failed', () => {
  it('is what machine, lab or plan tell, the newest of it', async () => {
    const { code, message, target } = await explained(told('First', 1), told('Last', 3), told('Middle', 2));
    assert.deepEqual([code, message, target], ['Last', 'Last. The operation failed.', change.target]);
  });

  it('is nothing of another action, nor of what failed before', async () => {
    assert.equal((await explained(told('Ours', 1), told('Other', 2, 'Publish'), told('Old', -1))).code, 'Ours');
    assert.deepEqual(await explained(told('Old', -2), told('Old', -1), told('Old', -3)), failure);
    assert.deepEqual(await explained(told('Ours', 1), told('Ours', 1), told('Ours', 1), false), failure);
  });

  it('is as the operation says where nothing more is told, or cannot be read', async () => {
    const nothing: Reply = { body: { properties: {} } };
    const refused: Reply = { status: 403, body: { error: { code: 'AuthorizationFailed', message: 'No.' } } };
    assert.deepEqual(await explained(nothing, refused, 'drop'), failure);
    assert.equal((await explained(refused, told('Ours', 1), nothing)).code, 'Ours');
  });
});
