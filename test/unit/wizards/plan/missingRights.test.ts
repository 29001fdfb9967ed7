import assert from 'node:assert/strict';
import { AzureError, type FailureReason } from '../../../../src/domain/errors/failure';
import { missingRights } from '../../../../src/wizards/plan/missingRights';
import { definitionPath, galleryPath, resourceGroup, subscription } from '../../domain/cloneWorld';

const action = 'Microsoft.Compute/galleries/images/versions/write';
const chain = [definitionPath, galleryPath, resourceGroup, `/subscriptions/${subscription}`];
type Answer = boolean | FailureReason;

/** An Azure that answers for each scope of the chain, the definition first: whether it allows the action, or a failure. */
function azure(...answers: readonly Answer[]) {
  const asked: string[] = [];
  const permissions = (scope: string) => {
    asked.push(scope);
    const answer = answers[chain.indexOf(scope)] ?? false;
    return typeof answer === 'boolean'
      ? Promise.resolve({ allows: () => answer })
      : Promise.reject(new AzureError({ reason: answer, code: answer, message: answer }));
  };
  return { asked, permissions };
}

const missing = async (...answers: readonly Answer[]) => {
  const found = await missingRights(azure(...answers), [{ action, scope: definitionPath }]);
  return found === undefined ? 'unknown' : found.length > 0;
};

describe('missingRights', () => {
  it('accepts a role that stands on the definition alone', async () => {
    const { asked, permissions } = azure(true, false, false, false);
    assert.deepEqual(await missingRights({ permissions }, [{ action, scope: definitionPath }]), []);
    assert.deepEqual(asked, [definitionPath], 'the definition is asked first');
  });

  for (const [above, answers] of [
    ['the gallery', [false, true]],
    ['the resource group', [false, false, true]],
    ['the subscription', [false, false, false, true]],
  ] as const) {
    it(`accepts a role on ${above}, although the answer for the definition does not show it`, async () => {
      assert.equal(await missing(...answers), false);
    });
  }

  it('reports a right that no scope of the chain grants', async () => {
    assert.equal(await missing(false, false, false, false), true);
  });

  it('reports a right that the definition does not grant to a user without any role above', async () => {
    assert.equal(await missing(false, 'forbidden', 'forbidden', 'forbidden'), true);
  });

  it('accepts a role above a definition whose own permissions cannot be read', async () => {
    assert.equal(await missing('forbidden', true), false);
  });

  it('knows nothing if the definition cannot be read, although the gallery does not grant the right', async () => {
    assert.equal(await missing('forbidden', false, false, false), 'unknown');
  });

  for (const failure of ['network', 'throttled', 'service', 'badAnswer'] as const) {
    it(`knows nothing if a scope above is not answered (${failure})`, async () => {
      assert.equal(await missing(false, failure, false, false), 'unknown');
    });
  }

  it('asks once for the scope that several rights share', async () => {
    const { asked, permissions } = azure(false, false, false, false);
    const rights = ['write', 'delete'].map(verb => ({ action: action.replace('write', verb), scope: definitionPath }));
    await missingRights({ permissions }, rights);
    assert.deepEqual([...asked].sort(), [...chain].sort());
  });
});
