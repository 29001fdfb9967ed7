import assert from 'node:assert/strict';
import { settleChange } from '../../../../src/azure/settle/settleChange';
import type { Change } from '../../../../src/domain/plan/plan';
import { everyChange, everyKind, gallery } from '../../../support/everyKind';
import { notFound, scriptedAzure } from '../scriptedAzure';

type Json = Readonly<Record<string, unknown>>;

/** How a change settles while Azure has these properties, by the end of their paths. It has nothing else. */
async function outcome(change: Change, has: Readonly<Record<string, Json>> = {}): Promise<string> {
  const { connection } = scriptedAzure(({ url }) => {
    const { pathname } = new URL(url);
    const [, properties] = Object.entries(has).find(([end]) => pathname.endsWith(end)) ?? [];
    return properties
      ? { body: { id: pathname, name: pathname.split('/').at(-1), location: 'UK South', properties, ...properties } }
      : notFound(url);
  });
  const one = await settleChange(connection, change);
  return 'failure' in one ? `${one.state} ${one.failure.code}: ${one.failure.message}` : one.state;
}
const classic = (kind: Change['kind']): Change =>
  everyChange.find(one => one.kind === kind && one.target.includes('/labaccounts/')) ?? assert.fail();

describe('Settling a change of Lab Services', () => {
  it('is done when the provider is registered', async () => {
    for (const [registrationState, settles] of [
      ['Registered', 'done'],
      ['registering', 'inProgress'],
      ['NotRegistered', 'absent'],
      ['Unregistering', 'absent'],
    ] as const)
      assert.equal(await outcome(everyKind.registerProvider, { LabServices: { registrationState } }), settles);
  });

  it('is done when a role is assigned under any name at just that scope', async () => {
    const { grantRole } = everyKind;
    const { principalId, roleId } = grantRole.spec;
    const name = grantRole.target.split('/').at(-1) ?? '';
    const role = { principalId, roleDefinitionId: `/subscriptions/s/roleDefinitions/${roleId.toUpperCase()}` };
    assert.equal(await outcome(grantRole, { [name]: role }), 'done');
    const listed = (...roles: readonly Json[]) =>
      outcome(grantRole, {
        roleAssignments: { value: roles.map((properties, at) => ({ id: `/roles/${at}`, properties })) },
      });
    const other = { ...role, roleDefinitionId: '/other' };
    for (const [roles, settles] of [
      [[], 'absent'],
      [[{ ...role, scope: gallery.toUpperCase() }], 'done'],
      [
        [
          { ...other, scope: gallery },
          { ...role, scope: gallery },
        ],
        'done',
      ],
      [[{ ...other, scope: gallery }], 'absent'],
      [[{ ...role, scope: gallery.split('/providers/')[0] }], 'absent'],
    ] as const)
      assert.equal(await listed(...roles), settles, JSON.stringify(roles));
  });

  it('takes a lab of the same name for its own only if it is from the same image', async () => {
    const { createLab } = everyKind;
    const { labPlanId, imageId: id, createOption } = createLab.spec;
    const machines = { createOption, imageReference: { id: id.toUpperCase() } };
    const lab = (more: Json = {}) =>
      outcome(createLab, { course: { labPlanId, virtualMachineProfile: machines, ...more } });
    assert.equal(await outcome(createLab), 'absent');
    assert.equal(await lab(), 'done');
    assert.equal(await lab({ provisioningState: 'Creating' }), 'inProgress');
    const resourceOperationError = { code: 'c', message: 'No quota.' };
    assert.match(await lab({ provisioningState: 'Failed', resourceOperationError }), /^failed .*: No quota\.$/);
    const taken = 'mismatch AlreadyExists: The lab course already exists and was created from a different image.';
    for (const more of [
      { location: 'westeurope' },
      { labPlanId: 'other' },
      { virtualMachineProfile: { ...machines, createOption: 'Image' } },
      { virtualMachineProfile: { ...machines, imageReference: { id: `${id}2` } } },
      { virtualMachineProfile: undefined },
    ])
      assert.equal(await lab(more), taken, JSON.stringify(more));
  });

  it('knows a lab of a classic account by the settings of its template', async () => {
    const change = classic('createLab');
    assert.ok(change.kind === 'createLab');
    const settings = (sharedImageResourceId: string) => ({ resourceSettings: { sharedImageResourceId } });
    const lab = { 'labs/course': {} };
    assert.equal(await outcome(change), 'absent');
    assert.equal(await outcome(change, lab), 'inProgress');
    const withTemplate = (image: string, more: Json = {}) =>
      outcome(change, { 'labs/course': more, 'environmentsettings/default': settings(image) });
    assert.equal(await withTemplate(change.spec.imageId.toUpperCase()), 'done');
    assert.equal(await withTemplate(change.spec.imageId, { provisioningState: 'Creating' }), 'inProgress');
    assert.match(await withTemplate('other'), /^mismatch AlreadyExists: The lab course already exists/);
  });

  it('follows a publication, and takes what comes after it for its end', async () => {
    const publish = (properties: Json) => outcome(everyKind.publishLab, { course: properties });
    for (const [state, settles] of [
      ['Publishing', 'inProgress'],
      ['Published', 'done'],
      ['Scaling', 'done'],
      ['Syncing', 'done'],
      ['Draft', 'absent'],
    ] as const)
      assert.equal(await publish({ state }), settles, state);
    assert.equal(await publish({ state: 'Draft', provisioningState: 'Updating' }), 'inProgress');
    assert.match(await outcome(everyKind.publishLab), /^failed TargetGone/);
    const change = classic('publishLab');
    const template = (publishingState: string) =>
      outcome(change, { 'environmentsettings/default': { publishingState } });
    for (const [state, settles] of [
      ['Publishing', 'inProgress'],
      ['published', 'done'],
      ['Scaling', 'done'],
      ['Draft', 'absent'],
      ['PublishFailed', "failed PublishFailed: Lab Services couldn't publish the lab course."],
    ] as const)
      assert.equal(await template(state), settles, state);
    assert.match(await outcome(change), /^failed TargetGone/);
  });

  it('is done when an image is enabled or disabled, of which Azure may say nothing', async () => {
    const { setLabImage } = everyKind;
    const off: Change = { ...setLabImage, spec: { enabled: false } };
    for (const [state, enabling, disabling] of [
      ['Enabled', 'done', 'absent'],
      ['disabled', 'absent', 'done'],
      [undefined, 'absent', 'done'],
    ] as const) {
      const has = { 'images/linux': { enabledState: state } };
      assert.deepEqual([await outcome(setLabImage, has), await outcome(off, has)], [enabling, disabling], state);
    }
    const shared = classic('setLabImage');
    const has = (EnableState?: string) =>
      outcome(shared, { 'sharedimages/linux': { sharedGalleryId: gallery, EnableState } });
    assert.deepEqual([await has('Disabled'), await has('Enabled'), await has()], ['done', 'absent', 'done']);
  });

  it('is done when a gallery is attached to or detached from a classic account', async () => {
    const attach = classic('attachGallery');
    const end = 'sharedgalleries/golden';
    assert.equal(await outcome(attach), 'absent');
    assert.equal(await outcome(attach, { [end]: { galleryId: gallery.toUpperCase() } }), 'done');
    assert.match(await outcome(attach, { [end]: { galleryId: `${gallery}2` } }), /^mismatch AlreadyExists/);
    const detach = classic('detachGallery');
    assert.deepEqual([await outcome(detach), await outcome(detach, { [end]: {} })], ['done', 'absent']);
    const plan = { allowedRegions: ['uksouth'] };
    assert.equal(await outcome(everyKind.detachGallery, { spring: plan }), 'done');
    assert.equal(await outcome(everyKind.detachGallery, { spring: { ...plan, sharedGalleryId: gallery } }), 'absent');
  });
});
