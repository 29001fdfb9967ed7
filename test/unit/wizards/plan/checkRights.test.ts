import assert from 'node:assert/strict';
import type { Permissions } from '../../../../src/azure/ports';
import { AzureError } from '../../../../src/domain/errors/failure';
import { isWithin } from '../../../../src/domain/id/resourceId';
import type { Change } from '../../../../src/domain/plan/plan';
import type { Right } from '../../../../src/domain/rights/right';
import { checkRights } from '../../../../src/wizards/plan/checkRights';
import { everyKind, gallery, planOf } from '../../../support/everyKind';

const { createVersion, deleteDefinition, deleteGallery, deleteVersion } = everyKind;
const definition = deleteDefinition.target;
const image = 'source' in createVersion.spec && 'id' in createVersion.spec.source ? createVersion.spec.source.id : '';

/** A fake Azure whose user has these roles and that does not respond for some scopes. */
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

async function noticesFor(reader: ReturnType<typeof azure>, ...changes: readonly Change[]) {
  const { notices } = await checkRights(planOf(...changes), reader);
  return notices.map(({ code, target }) => (target === undefined ? code : `${code} ${target}`));
}

describe('checkRights', () => {
  it('adds no notice if the user has every right, however narrow the role', async () => {
    const reader = azure([
      { action: 'Microsoft.Compute/galleries/images/versions/write', scope: definition },
      { action: 'Microsoft.Compute/images/read', scope: image },
    ]);
    assert.deepEqual(await noticesFor(reader, createVersion), []);
  });

  it('reports each missing right with its scope', async () => {
    const reader = azure([{ action: '.*write', scope: gallery }]);
    assert.deepEqual(await noticesFor(reader, createVersion), [`rightMissing ${image}`]);
    const [notice] = (await checkRights(planOf(createVersion), reader)).notices;
    assert.match(notice?.message ?? '', /permission Microsoft\.Compute\/images\/read on i\./);
  });

  it('reports unchecked rights once, unless a right is known to be missing', async () => {
    const all = [definition, image].map(scope => ({ action: '.*', scope }));
    assert.deepEqual(await noticesFor(azure(all, [definition, image]), createVersion), ['rightsNotChecked']);
    const above = [{ action: '.*', scope: '/subscriptions' }];
    assert.deepEqual(await noticesFor(azure(above, [definition, image]), createVersion), []);
    assert.deepEqual(await noticesFor(azure([], [image]), createVersion), [`rightMissing ${definition}`]);
  });

  it('queries a deleted tree once at its root, and further down only if necessary', async () => {
    const owner = azure([{ action: '.*', scope: gallery }]);
    assert.deepEqual(await noticesFor(owner, deleteVersion, deleteDefinition, deleteGallery), []);
    assert.deepEqual(owner.asked, [gallery]);
    const contributor = azure([{ action: '.*', scope: definition }]);
    assert.deepEqual(await noticesFor(contributor, deleteVersion, deleteDefinition, deleteGallery), [
      `rightMissing ${gallery}`,
    ]);
  });

  it('changes nothing when a plan is checked again', async () => {
    const reader = azure([]);
    const once = await checkRights(planOf(createVersion), reader);
    assert.deepEqual(await checkRights(once, reader), once);
  });
});
