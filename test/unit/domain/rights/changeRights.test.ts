import assert from 'node:assert/strict';
import { armRequest } from '../../../../src/arm/armRequest';
import { machineResources } from '../../../../src/arm/machineResources';
import { isWithin, nameOf } from '../../../../src/domain/id/resourceId';
import type { Change, ChangeKind } from '../../../../src/domain/plan/plan';
import { rightsOf } from '../../../../src/domain/rights/changeRights';
import type { Right } from '../../../../src/domain/rights/right';
import { everyChange, everyKind } from '../../../support/everyKind';
import { actionOf, areActionsKnown } from '../../../support/openApiActions';

/** The rights that each kind of change needs, with the name of their scope. */
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
  attachGallery: [
    'Microsoft.LabServices/labPlans/write on spring',
    'Microsoft.Authorization/roleAssignments/write on golden (advisory)',
  ],
  detachGallery: ['Microsoft.LabServices/labPlans/write on spring'],
  setLabImage: ['Microsoft.LabServices/labPlans/images/write on spring'],
  saveLabImage: ['Microsoft.LabServices/labPlans/saveImage/action on spring'],
  createLab: ['Microsoft.LabServices/labs/write on course (advisory)'],
  publishLab: ['Microsoft.LabServices/labs/publish/action on course'],
  deleteVersion: ['Microsoft.Compute/galleries/images/versions/delete on linux'],
  deleteDefinition: ['Microsoft.Compute/galleries/images/delete on linux'],
  deleteGallery: ['Microsoft.Compute/galleries/delete on golden'],
  deleteGalleryChild: ['Microsoft.Compute/galleries/applications/versions/delete on agent'],
  deleteManagedImage: ['Microsoft.Compute/images/delete on i'],
  purgeVersion: ['Microsoft.Compute/galleries/images/versions/delete on linux'],
};

const onVersion = 'Microsoft.Compute/galleries/images/versions/write on linux';
const readsKeys = ['keys-north', 'keys-data'].map(name => `Microsoft.Compute/diskEncryptionSets/read on ${name}`);
const onVhds = 'Microsoft.Storage/storageAccounts/listKeys/action on vhds';

/** The same for the further forms in `everyChange`, in its order. */
const expectedOfForms: readonly (readonly [form: string, rights: readonly string[]])[] = [
  ['a plain gallery', ['Microsoft.Compute/galleries/write on golden']],
  ['a version from a managed image', [onVersion, 'Microsoft.Compute/images/read on i']],
  ['a version from a virtual machine', [onVersion, 'Microsoft.Compute/virtualMachines/write on vm']],
  ['a version from another version', [onVersion, 'Microsoft.Compute/galleries/images/versions/read on other']],
  ['a version from a community image', [onVersion]],
  [
    'a version from a snapshot and a disk',
    [onVersion, 'Microsoft.Compute/snapshots/write on s', 'Microsoft.Compute/disks/write on d'],
  ],
  ['a version from VHDs', [onVersion, onVhds, onVhds]],
  ['a shallow version', [onVersion, 'Microsoft.Compute/images/read on i']],
  ['an encrypted version', [onVersion, 'Microsoft.Compute/images/read on i', ...readsKeys]],
  [
    'an update of an encrypted version',
    [onVersion, ...readsKeys, 'Microsoft.Compute/diskEncryptionSets/read on keys-west'],
  ],
  ['sharing with the community', ['Microsoft.Compute/galleries/share/action on golden']],
  [
    'a gallery attached to a classic account',
    [
      'Microsoft.LabServices/labAccounts/sharedGalleries/write on classic',
      'Microsoft.Authorization/roleAssignments/write on golden (advisory)',
    ],
  ],
  [
    'a gallery detached from a classic account',
    ['Microsoft.LabServices/labAccounts/sharedGalleries/delete on classic'],
  ],
  ['an image of a classic account', ['Microsoft.LabServices/labAccounts/sharedImages/write on classic']],
  ['a Windows lab without a template', ['Microsoft.LabServices/labs/write on course (advisory)']],
  ['a classic lab', ['Microsoft.LabServices/labAccounts/createLab/action on classic']],
  [
    'publishing a classic lab',
    ['Microsoft.LabServices/labAccounts/labs/environmentSettings/publish/action on classic'],
  ],
  ['the end of sharing', ['Microsoft.Compute/galleries/share/action on golden']],
  [
    'a virtual machine in an existing network',
    [
      'Microsoft.Resources/deployments/write on rg',
      'Microsoft.Compute/virtualMachines/write on rg',
      'Microsoft.Network/networkInterfaces/write on rg',
      'Microsoft.Network/networkInterfaces/join/action on rg',
      'Microsoft.Network/virtualNetworks/subnets/join/action on s',
      'Microsoft.Compute/galleries/images/read on linux',
    ],
  ],
];

const linkedActions: readonly RegExp[] = [
  /^Microsoft\.ManagedIdentity\/userAssignedIdentities\/assign\/action$/,
  /^Microsoft\.Authorization\/roleAssignments\/write$/,
  /^Microsoft\.Storage\/storageAccounts\/listKeys\/action$/,
  /^Microsoft\.Network\/[A-Za-z/]+\/join\/action$/,
  /^Microsoft\.Compute\/(images|galleries\/images(\/versions)?|diskEncryptionSets)\/read$/,
  /^Microsoft\.Compute\/(virtualMachines|snapshots|disks)\/write$/,
];

/**
 * Whether a right is on a resource that the change names besides its target, or on a network that it creates. Azure
 * requires these besides the request's own action, per its documentation and errors.
 */
function isLinked(change: Change, { action, scope }: Right): boolean {
  const named = JSON.stringify('spec' in change ? change.spec : {}).match(/(?<=")\/subscriptions\/[^"]+/g) ?? [];
  const isOnNamed = named.some(id => isWithin(id, scope)) && !isWithin(change.target, scope);
  const joinsOwnNetwork = change.kind === 'createVirtualMachine' && /\/join\/action$/.test(action);
  return linkedActions.some(one => one.test(action)) && (isOnNamed || joinsOwnNetwork);
}

const text = ({ action, scope, advisory }: Right): string =>
  `${action} on ${nameOf(scope)}${advisory ? ' (advisory)' : ''}`;

/** The requests that write a change. For a deployment, also one for each resource in its template. */
function requestsOf(change: Change): readonly { readonly method: string; readonly path: string }[] {
  const request = armRequest(change);
  assert.ok(request, change.kind);
  if (change.kind !== 'createVirtualMachine') return [request];
  const group = change.target.slice(0, change.target.indexOf('/providers/'));
  const parts = machineResources(change).map(({ type, name }) => `${group}/providers/${type}/${name}`);
  return [request, ...parts.map(path => ({ method: 'PUT', path }))];
}

describe('rightsOf', () => {
  for (const [kind, rights] of Object.entries(expected)) {
    it(`requires the expected rights for ${kind}`, () =>
      assert.deepEqual(rightsOf(everyKind[kind as ChangeKind]).map(text), rights));
  }

  const forms = everyChange.slice(Object.keys(everyKind).length);
  for (const [at, [form, rights]] of expectedOfForms.entries()) {
    it(`requires the expected rights for ${form}`, () =>
      assert.deepEqual(
        forms
          .slice(at, at + 1)
          .flatMap(rightsOf)
          .map(text),
        rights,
      ));
  }

  it('requires no rights on an image that others share, where the roles of the user do not apply', () => {
    const { createVirtualMachine } = everyKind;
    for (const imageId of ['/CommunityGalleries/ours-1/Images/i', '/SharedGalleries/ours-1/Images/i']) {
      const rights = rightsOf({ ...createVirtualMachine, spec: { ...createVirtualMachine.spec, imageId } });
      assert.deepEqual(rights.map(text), expected.createVirtualMachine.slice(0, -1));
    }
  });

  it('has expected rights for each form of a change', () => assert.equal(expectedOfForms.length, forms.length));

  for (const [at, change] of everyChange.entries()) {
    it(`requires exactly the actions in Azure's OpenAPI for ${change.kind} (${at + 1})`, function () {
      // The OpenAPI is available only next to the development repository.
      if (!areActionsKnown) this.skip();
      const rights = rightsOf(change);
      const explained = new Set<Right>(rights.filter(right => isLinked(change, right)));
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

/** Derives the action from the type segments for classic lab accounts and networks, whose OpenAPI isn't available. */
function byProvider(method: string, path: string): string {
  assert.match(path, /\/Microsoft\.(LabServices\/labaccounts|Network)\//i, `no operation for ${method} ${path}`);
  const [provider = '', ...rest] = (path.split('/providers/').at(-1) ?? '').split('/');
  const type = [provider, ...rest.filter((_, index) => index % 2 === 0)].join('/');
  return `${type}/${method === 'POST' ? 'action' : method === 'DELETE' ? 'delete' : 'write'}`;
}
