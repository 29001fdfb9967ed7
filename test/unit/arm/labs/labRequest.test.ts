import assert from 'node:assert/strict';
import { armRequest } from '../../../../src/arm/armRequest';
import { mergesIntoCurrent } from '../../../../src/arm/currentState';
import type { ArmContext } from '../../../../src/arm/request';
import type { Change } from '../../../../src/domain/plan/plan';
import { everyChange, everyKind, gallery } from '../../../support/everyKind';

const group = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg';
const labs = `${group}/providers/Microsoft.LabServices`;
const plan = `${labs}/labPlans/spring`;
const account = `${labs}/labaccounts/classic`;
const [inPlans, inAccounts] = ['2023-06-07', '2019-01-01-preview'];

const currentPlan = {
  id: plan,
  name: 'spring',
  type: 'Microsoft.LabServices/labPlans',
  location: 'uksouth',
  tags: { team: 'Images' },
  identity: { type: 'SystemAssigned', principalId: 'p', tenantId: 't' },
  systemData: { createdBy: 'somebody' },
  properties: {
    allowedRegions: ['uksouth'],
    sharedGalleryId: gallery,
    supportInfo: { email: 'help@a.example' },
    provisioningState: 'Succeeded',
    resourceOperationError: { code: 'c', message: 'm' },
  },
};

function sent(change: Change, context: ArmContext = {}): unknown[] {
  const { method, path, apiVersion, body } = armRequest(change, context) ?? assert.fail();
  return [method, path, apiVersion, body];
}

function classic(kind: Change['kind']): Change {
  return everyChange.find(one => one.kind === kind && one.target.startsWith(account)) ?? assert.fail();
}

describe('Requests to Lab Services', () => {
  it('registers a resource provider in its subscription', () => {
    const path = `${group.slice(0, group.indexOf('/resourceGroups'))}/providers/Microsoft.LabServices/register`;
    assert.deepEqual(sent(everyKind.registerProvider), ['POST', path, '2021-04-01', undefined]);
  });

  it('assigns a role defined in the subscription of the scope', () => {
    const [method, path, apiVersion, body] = sent(everyKind.grantRole);
    assert.deepEqual([method, path, apiVersion], ['PUT', everyKind.grantRole.target, '2022-04-01']);
    assert.deepEqual(body, {
      properties: {
        roleDefinitionId:
          '/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
        principalId: '11111111-1111-1111-1111-111111111111',
        principalType: 'ServicePrincipal',
      },
    });
  });

  it('attaches and detaches a gallery, writing the lab plan in full to detach it', () => {
    const attach = { properties: { sharedGalleryId: gallery } };
    assert.deepEqual(sent(everyKind.attachGallery), ['PATCH', plan, inPlans, attach]);
    assert.deepEqual(sent(everyKind.detachGallery, { current: currentPlan }), [
      'PUT',
      plan,
      inPlans,
      {
        location: 'uksouth',
        tags: { team: 'Images' },
        identity: { type: 'SystemAssigned' },
        properties: { allowedRegions: ['uksouth'], supportInfo: { email: 'help@a.example' } },
      },
    ]);
    const child = `${account}/sharedgalleries/golden`;
    assert.deepEqual(sent(classic('attachGallery')), [
      'PUT',
      child,
      inAccounts,
      { properties: { galleryId: gallery } },
    ]);
    assert.deepEqual(sent(classic('detachGallery')), ['DELETE', child, inAccounts, undefined]);
  });

  it('sets the state of a lab image, writing one of a classic lab account in full', () => {
    const enabled = { properties: { enabledState: 'Enabled' } };
    assert.deepEqual(sent(everyKind.setLabImage), ['PATCH', `${plan}/images/linux`, inPlans, enabled]);
    const id = `${account}/sharedimages/linux`;
    const named = { sharedGalleryId: gallery, definitionName: 'linux' };
    const properties = { EnableState: 'Enabled', ...named, provisioningState: 'Succeeded' };
    assert.deepEqual(sent(classic('setLabImage'), { current: { id, name: 'linux', properties } }), [
      'PUT',
      id,
      inAccounts,
      { id, name: 'linux', properties: { EnableState: 'Disabled', ...named } },
    ]);
  });

  it('reads a resource first only when it is written in full', () => {
    const whole = everyChange.filter(mergesIntoCurrent).map(({ kind, target }) => [kind, target.includes(account)]);
    assert.deepEqual(whole, [
      ['updateDefinition', false],
      ['updateVersion', false],
      ['detachGallery', false],
      ['updateVersion', false],
      ['setLabImage', true],
    ]);
  });

  it('exports a template under the name of the image definition', () => {
    const body = { name: 'course', labVirtualMachineId: `${labs}/labs/course/virtualMachines/0` };
    assert.deepEqual(sent(everyKind.saveLabImage), ['POST', `${plan}/saveImage`, inPlans, body]);
  });

  it('creates a lab from an image definition, with the password when there is one', () => {
    const [method, path, apiVersion, body] = sent(everyKind.createLab, { secret: 'secret' });
    assert.deepEqual([method, path, apiVersion], ['PUT', `${labs}/labs/course`, inPlans]);
    const { location, properties } = body as { location: string; properties: Record<string, unknown> };
    const { virtualMachineProfile, connectionProfile, labPlanId, title, description } = properties;
    assert.deepEqual([location, labPlanId, title, description], ['uksouth', plan, "Ada's course", 'Words']);
    assert.deepEqual(virtualMachineProfile, {
      createOption: 'TemplateVM',
      imageReference: { id: `${gallery}/images/linux` },
      sku: { name: 'Classic_Fsv2_2_4GB_128_S_SSD', capacity: 12 },
      usageQuota: 'PT10H',
      useSharedPassword: 'Enabled',
      adminUser: { username: 'instructor', password: 'secret' },
    });
    assert.equal((connectionProfile as { clientSshAccess: string }).clientSshAccess, 'Public');
    assert.ok(!JSON.stringify(armRequest(everyKind.createLab)).includes('"password"'));
    assert.deepEqual(sent(classic('createLab'), { secret: 'secret' }), [
      'POST',
      `${account}/createLab`,
      inAccounts,
      {
        name: 'course',
        labParameters: {
          sharedImageResourceId: `${account}/sharedimages/linux`,
          vmSize: 'Standard',
          username: 'instructor',
          password: 'secret',
          userQuota: 'PT10H',
          templateVmState: 'Enabled',
        },
      },
    ]);
  });

  it('publishes a lab', () => {
    assert.deepEqual(sent(everyKind.publishLab), ['POST', `${labs}/labs/course/publish`, inPlans, undefined]);
    const settings = `${account}/labs/course/environmentsettings/default/publish`;
    assert.deepEqual(sent(classic('publishLab')), ['POST', settings, inAccounts, { useExistingImage: false }]);
  });
});
