import assert from 'node:assert/strict';
import { armRequest } from '../../../../src/arm/armRequest';
import { machineResources } from '../../../../src/arm/machineResources';
import { isWithin, nameOf } from '../../../../src/domain/id/resourceId';
import type { Change, ChangeKind } from '../../../../src/domain/plan/plan';
import { rightsOf } from '../../../../src/domain/rights/changeRights';
import type { Right } from '../../../../src/domain/rights/right';
import { everyChange, everyKind } from '../../../support/everyKind';
import { actionOf, areActionsKnown } from '../../../support/openApiActions';

/** What each kind needs, with the name of what it is needed on. */
const expected: Readonly<Record<ChangeKind, readonly string[]>> = {
  createResourceGroup: ['Microsoft.Resources/subscriptions/resourceGroups/write on rg'],
  createGallery: [
    'Microsoft.Compute/galleries/write on golden',
    'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action on u',
  ],
  createDefinition: ['Microsoft.Compute/galleries/images/write on linux'],
  createVersion: ['Microsoft.Compute/galleries/images/versions/write on linux', 'Microsoft.Compute/images/read on i'],
  updateGallery: [
    'Microsoft.Compute/galleries/write on golden',
    'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action on new',
  ],
  updateDefinition: ['Microsoft.Compute/galleries/images/write on linux'],
  updateVersion: ['Microsoft.Compute/galleries/images/versions/write on linux'],
  setTags: ['Microsoft.Compute/galleries/write on golden'],
  shareGallery: ['Microsoft.Compute/galleries/share/action on golden'],
  restoreVersion: ['Microsoft.Compute/galleries/images/versions/write on linux'],
  createVirtualMachine: [
    'Microsoft.Resources/deployments/write on rg',
    'Microsoft.Compute/virtualMachines/write on rg',
    'Microsoft.Network/networkInterfaces/write on rg',
    'Microsoft.Network/networkInterfaces/join/action on rg',
    'Microsoft.Network/publicIPAddresses/write on rg',
    'Microsoft.Network/publicIPAddresses/join/action on rg',
    'Microsoft.Network/networkSecurityGroups/write on rg',
    'Microsoft.Network/networkSecurityGroups/join/action on rg',
    'Microsoft.Network/virtualNetworks/write on rg',
    'Microsoft.Network/virtualNetworks/subnets/join/action on rg',
    'Microsoft.Compute/galleries/images/read on linux',
  ],
  registerProvider: ['Microsoft.LabServices/register/action on 00000000-0000-0000-0000-000000000000'],
  grantRole: ['Microsoft.Authorization/roleAssignments/write on golden'],
  attachGallery: ['Microsoft.LabServices/labPlans/write on spring'],
  detachGallery: ['Microsoft.LabServices/labPlans/write on spring'],
  setLabImage: ['Microsoft.LabServices/labPlans/images/write on spring'],
  saveLabImage: ['Microsoft.LabServices/labPlans/saveImage/action on spring'],
  createLab: ['Microsoft.LabServices/labs/write on course'],
  publishLab: ['Microsoft.LabServices/labs/publish/action on course'],
  deleteVersion: ['Microsoft.Compute/galleries/images/versions/delete on linux'],
  deleteDefinition: ['Microsoft.Compute/galleries/images/delete on linux'],
  deleteGallery: ['Microsoft.Compute/galleries/delete on golden'],
  deleteManagedImage: ['Microsoft.Compute/images/delete on i'],
  purgeVersion: ['Microsoft.Compute/galleries/images/versions/delete on linux'],
};

/** What Azure asks for besides the request's own action, on what the request links: as documentation and refusals tell. */
const linked =
  /\/(assign|join|listKeys)\/action$|^Microsoft\.Compute\/(images|galleries\/images(\/versions)?|diskEncryptionSets)\/read$|^Microsoft\.Compute\/(virtualMachines|snapshots|disks)\/write$/i;

const text = ({ action, scope }: Right): string => `${action} on ${nameOf(scope)}`;

/** What Azure is asked to write: of a deployment also what its template holds. */
function requestsOf(change: Change): readonly { readonly method: string; readonly path: string }[] {
  const request = armRequest(change, { current: {} });
  assert.ok(request, change.kind);
  if (change.kind !== 'createVirtualMachine') return [request];
  const group = change.target.slice(0, change.target.indexOf('/providers/'));
  const parts = machineResources(change).map(({ type, name }) => `${group}/providers/${type}/${name}`);
  return [request, ...parts.map(path => ({ method: 'PUT', path }))];
}

describe('what a user must be allowed to do', () => {
  for (const [kind, rights] of Object.entries(expected)) {
    it(`for ${kind}`, () => assert.deepEqual(rightsOf(everyKind[kind as ChangeKind]).map(text), rights));
  }

  for (const [at, change] of everyChange.entries()) {
    it(`is what Azure's OpenAPI makes of the requests: ${change.kind} (${at + 1})`, function () {
      // The OpenAPI lies beside the repository where it is developed.
      if (!areActionsKnown) this.skip();
      const rights = rightsOf(change);
      const explained = new Set<Right>(rights.filter(({ action }) => linked.test(action)));
      for (const { method, path } of requestsOf(change)) {
        const action = actionOf(method, path) ?? byProvider(method, path);
        const right = rights.find(
          one => one.action.toLowerCase() === action.toLowerCase() && isWithin(path, one.scope),
        );
        assert.ok(right, `${method} ${path} needs ${action}, and has ${rights.map(text).join(', ')}`);
        explained.add(right);
      }
      assert.deepEqual(rights.filter(right => !explained.has(right)).map(text), [], 'rights that no request needs');
    });
  }
});

/** Where no OpenAPI is at hand, by the segments that are not names: classic lab accounts, networks. */
function byProvider(method: string, path: string): string {
  assert.match(path, /\/Microsoft\.(LabServices\/labaccounts|Network)\//i, `no operation for ${method} ${path}`);
  const [provider = '', ...rest] = (path.split('/providers/').at(-1) ?? '').split('/');
  const type = [provider, ...rest.filter((_, index) => index % 2 === 0)].join('/');
  return `${type}/${method === 'POST' ? 'action' : method === 'DELETE' ? 'delete' : 'write'}`;
}
