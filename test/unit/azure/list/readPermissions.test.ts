import assert from 'node:assert/strict';
import { permissionsOf } from '../../../../src/azure/list/readPermissions';

describe('permissionsOf', () => {
  const write = 'Microsoft.Compute/galleries/images/versions/write';

  it('matches wildcards and ignores case', () => {
    const allows = (pattern: string) => permissionsOf([{ actions: [pattern] }]).allows(write);
    assert.deepEqual(
      ['*', '*/write', 'microsoft.compute/*', write, 'Microsoft.Compute/galleries/*/write'].map(allows),
      [true, true, true, true, true],
    );
    assert.deepEqual(
      ['*/read', 'Microsoft.Compute/galleries', 'Microsoft.Computer/*', '', 'MicrosoftXCompute/*'].map(allows),
      [false, false, false, false, false],
    );
  });

  it('applies notActions only within the same assignment', () => {
    const contributor = { actions: ['*'], notActions: ['Microsoft.Compute/galleries/*'] };
    assert.equal(permissionsOf([contributor]).allows(write), false);
    assert.equal(permissionsOf([contributor, { actions: [write] }]).allows(write), true);
  });

  it('allows nothing when the response is empty or malformed', () => {
    assert.equal(permissionsOf([]).allows(write), false);
    assert.equal(permissionsOf([null, 7, { actions: 'x', notActions: {} }]).allows(write), false);
  });
});
