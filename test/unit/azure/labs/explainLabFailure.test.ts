import assert from 'node:assert/strict';
import { explainLabFailure, labErrorOf, labErrorsBefore } from '../../../../src/azure/labs/explainLabFailure';
import type { Failure } from '../../../../src/domain/errors/failure';
import { everyKind } from '../../../support/everyKind';
import { scriptedAzure, type Reply } from '../scriptedAzure';

const failure: Failure = { reason: 'other', code: 'OperationFailed', message: 'The operation failed.' };
const noon = Date.UTC(2026, 2, 2, 12);
const change = everyKind.saveLabImage;

type Replies = readonly [machine: Reply, lab: Reply, plan: Reply];

const nothing: Reply = { body: { properties: {} } };
const refused: Reply = { status: 403, body: { error: { code: 'AuthorizationFailed', message: 'No.' } } };
const untouched: Replies = [nothing, nothing, nothing];

function reporting(code: string, minute: number, action = 'SaveImage'): Reply {
  const timestamp = new Date(noon + minute * 60_000).toISOString();
  return { body: { properties: { resourceOperationError: { code, message: `${code}.`, action, timestamp } } } };
}

function azureOf([machine, lab, plan]: Replies) {
  return scriptedAzure(({ url }) => (url.includes('/virtualMachines/') ? machine : url.includes('/labs/') ? lab : plan))
    .connection;
}

/** The explained failure, given the answers of the machine, the lab, and the lab plan, after and before the export. */
async function explained(after: Replies, before?: Replies): Promise<Failure> {
  const known = before && (await labErrorsBefore(azureOf(before), change));
  return explainLabFailure(azureOf(after), change, failure, known);
}

describe('why an export from a lab failed', () => {
  it('returns the newest error of the machine, the lab, and the lab plan', async () => {
    const after: Replies = [reporting('First', 1), reporting('Last', 3), reporting('Middle', 2)];
    const { code, message, target } = await explained(after, untouched);
    assert.deepEqual([code, message, target], ['Last', 'Last. The operation failed.', change.target]);
  });

  it("never concludes that it failed from the lab plan's error, which may be of another lab's export", async () => {
    const before = await labErrorsBefore(azureOf(untouched), change);
    const others = azureOf([nothing, nothing, reporting('Theirs', 1)]);
    assert.equal(await labErrorOf(others, change, before), undefined);
    const both = azureOf([reporting('Ours', 1), nothing, reporting('Theirs', 2)]);
    assert.equal((await labErrorOf(both, change, before))?.code, 'Ours');
    assert.equal((await explainLabFailure(both, change, failure, before)).code, 'Ours');
    assert.equal((await explainLabFailure(others, change, failure, before)).code, 'Theirs');
  });

  it('ignores errors of other actions and those from before the export', async () => {
    const after: Replies = [reporting('Ours', 1), reporting('Other', 2, 'Publish'), reporting('Old', -1)];
    assert.equal((await explained(after, [nothing, nothing, reporting('Old', -1)])).code, 'Ours');
    assert.deepEqual(await explained(after, after), failure);
    assert.deepEqual(await explained(after), failure);
  });

  it('tells its own error from an earlier one without comparing clocks', async () => {
    for (const minute of [-600, 600]) {
      const before: Replies = [reporting('Ours', minute - 1), nothing, nothing];
      const after: Replies = [reporting('Ours', minute), nothing, nothing];
      assert.equal((await explained(after, before)).code, 'Ours');
      assert.deepEqual(await explained(before, before), failure);
    }
  });

  it('keeps the original failure when nothing more specific can be read', async () => {
    assert.deepEqual(await explained([nothing, refused, 'drop'], untouched), failure);
    assert.equal((await explained([refused, reporting('Ours', 1), nothing], untouched)).code, 'Ours');
  });

  it("ignores an error on a resource that couldn't be read before", async () => {
    const after: Replies = [reporting('Unknown', 1), nothing, nothing];
    assert.deepEqual(await explained(after, [refused, nothing, nothing]), failure);
    await assert.rejects(labErrorsBefore(azureOf(['drop', nothing, nothing]), change), /Couldn't reach Azure/);
  });
});
