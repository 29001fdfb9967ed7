import assert from 'node:assert/strict';
import type { Permissions } from '../../../../src/azure/ports';
import { isWithin } from '../../../../src/domain/id/resourceId';
import { AzureError } from '../../../../src/domain/errors/failure';
import type { Change } from '../../../../src/domain/plan/plan';
import type { Right } from '../../../../src/domain/rights/right';
import { checkRights } from '../../../../src/wizards/plan/checkRights';
import { everyKind, gallery, planOf } from '../../../support/everyKind';

const { createVersion, deleteDefinition, deleteGallery, deleteVersion } = everyKind;
const definition = deleteDefinition.target;
const image = 'source' in createVersion.spec && 'id' in createVersion.spec.source ? createVersion.spec.source.id : '';

/** An Azure whose user has these roles, and that does not answer at some scopes. */
function azure(roles: readonly Right[], silent: readonly string[] = []) {
  const asked: string[] = [];
  return {
    asked,
    permissions(scope: string): Promise<Permissions> {
      asked.push(scope);
      if (silent.includes(scope)) {
        return Promise.reject(new AzureError({ reason: 'network', code: 'NoAnswer', message: 'No answer.' }));
      }
      const allows = (action: string): boolean =>
        roles.some(role => isWithin(scope, role.scope) && new RegExp(`^${role.action}$`, 'i').test(action));
      return Promise.resolve({ allows });
    },
  };
}

async function told(reader: ReturnType<typeof azure>, ...changes: readonly Change[]) {
  const { notices } = await checkRights(planOf(...changes), reader);
  return notices.map(({ code, target }) => (target === undefined ? code : `${code} ${target}`));
}

describe('checking what a plan needs', () => {
  it('has nothing to say where every right is there, be its role as narrow as it can', async () => {
    const reader = azure([
      { action: 'Microsoft.Compute/galleries/images/versions/write', scope: definition },
      { action: 'Microsoft.Compute/images/read', scope: image },
    ]);
    assert.deepEqual(await told(reader, createVersion), []);
  });

  it('names each right that is lacking, with its scope', async () => {
    const reader = azure([{ action: '.*write', scope: gallery }]);
    assert.deepEqual(await told(reader, createVersion), [`rightMissing ${image}`]);
    const [notice] = (await checkRights(planOf(createVersion), reader)).notices;
    assert.match(notice?.message ?? '', /permission Microsoft\.Compute\/images\/read on i\./);
  });

  it('says once that Azure did not answer, and still what it told', async () => {
    const all = [{ action: '.*', scope: '/subscriptions' }];
    assert.deepEqual(await told(azure(all, [definition, image]), createVersion), ['rightsNotChecked']);
    assert.deepEqual(await told(azure([], [image]), createVersion), [`rightMissing ${definition}`]);
  });

  it('asks once for a tree that is deleted as a whole, and closer only where that is not enough', async () => {
    const owner = azure([{ action: '.*', scope: gallery }]);
    assert.deepEqual(await told(owner, deleteVersion, deleteDefinition, deleteGallery), []);
    assert.deepEqual(owner.asked, [gallery]);
    const contributor = azure([{ action: '.*', scope: definition }]);
    assert.deepEqual(await told(contributor, deleteVersion, deleteDefinition, deleteGallery), [
      `rightMissing ${gallery}`,
    ]);
  });

  it('changes nothing where it is asked again', async () => {
    const reader = azure([]);
    const once = await checkRights(planOf(createVersion), reader);
    assert.deepEqual(await checkRights(once, reader), once);
  });
});
