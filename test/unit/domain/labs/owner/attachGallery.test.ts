import assert from 'node:assert/strict';
import { roleIds } from '../../../../../src/domain/labs/labService';
import { attachGallery } from '../../../../../src/domain/labs/owner/attachGallery';
import type { AttachFacts, Attachment } from '../../../../../src/domain/labs/owner/attachment';
import { detachGallery, type Detachment, type DetachFacts } from '../../../../../src/domain/labs/owner/detachGallery';
import { roleCommands } from '../../../../../src/domain/labs/owner/roleCommands';
import { rightsNeeded } from '../../../../../src/domain/rights/rightsNeeded';
import { galleryPath, now, resourceGroup, subscription } from '../../cloneWorld';
import { accountPath, gallery, lab, labAccount, labImage, labPlan, planPath } from '../labWorld';

const owner = { roleId: roleIds.Owner, scope: galleryPath };
const contributor = { roleId: roleIds.Contributor.toUpperCase(), scope: galleryPath };
const facts: AttachFacts = {
  now,
  attached: [],
  registrations: [{ subscriptionId: subscription, namespace: 'Microsoft.LabServices', state: 'Registered' }],
  access: { principalId: 'p-1', roles: [owner] },
  missingRights: [],
};
const toPlan = (over: Partial<Attachment> = {}): Attachment => ({
  owner: labPlan({ galleryId: undefined }),
  gallery: gallery(),
  roleAssignment: 'guid-1',
  ...over,
});
const attach = (over: Partial<AttachFacts> = {}, choice = toPlan()) => attachGallery(choice, { ...facts, ...over });
const codes = (over: Partial<AttachFacts> = {}, choice = toPlan()): string[] =>
  attach(over, choice).notices.map(({ code }) => code);
const kinds = (over: Partial<AttachFacts> = {}, choice = toPlan()): string[] =>
  attach(over, choice).changes.map(({ kind }) => kind);

describe('attachGallery', () => {
  it('attaches a gallery in one change and notes that images start disabled', () => {
    assert.deepEqual(attach().changes, [{ kind: 'attachGallery', target: planPath, spec: { galleryId: galleryPath } }]);
    assert.deepEqual(codes(), ['imagesStartDisabled']);
    assert.deepEqual(codes({ access: { principalId: 'p-1', roles: [{ ...owner, scope: resourceGroup }] } }), codes());
    assert.deepEqual(codes({ access: { principalId: 'p-1', roles: [{ ...owner, scope: '/' }] } }), codes());
  });

  it('first assigns the missing role to the service principal, as a separate change', () => {
    const access = { principalId: 'p-1', roles: [contributor, { ...owner, scope: `${galleryPath}/images/other` }] };
    const plan = attach({ access });
    assert.deepEqual(plan.changes[0], {
      kind: 'grantRole',
      target: `${galleryPath}/providers/Microsoft.Authorization/roleAssignments/guid-1`,
      spec: { principalId: 'p-1', roleId: roleIds.Owner },
    });
    assert.deepEqual(
      plan.notices.map(({ code }) => code),
      ['imagesStartDisabled', 'labRoleGiven'],
    );
    assert.deepEqual(rightsNeeded(plan.changes), [
      { action: 'Microsoft.Authorization/roleAssignments/write', scope: galleryPath },
      { action: 'Microsoft.LabServices/labPlans/write', scope: planPath },
    ]);
  });

  it('shows the exact commands if the user may not assign the role', () => {
    const access = { principalId: 'p-1', roles: [] };
    const missingRights = [{ action: 'Microsoft.Authorization/roleAssignments/write', scope: galleryPath }];
    const plan = attach({ access, missingRights });
    assert.deepEqual(
      plan.changes.map(({ kind }) => kind),
      ['attachGallery'],
    );
    assert.deepEqual(
      plan.notices.map(({ code }) => code),
      ['labRoleMissing', 'imagesStartDisabled'],
    );
    assert.ok(plan.notices[0]?.fix?.includes(roleCommands('plan', galleryPath, 'p-1')[1]));
    assert.match(roleCommands('plan', galleryPath)[1], /object-id "\$\(az ad sp show --id c7bb12bf-\S+ .*--role Owner/);
    assert.match(roleCommands('account', galleryPath)[0], /az ad sp show --id 1a14be2a-/);
  });

  it('reports what could not be checked, with the command that assigns the role', () => {
    const [notice] = attach({ access: {} }).notices.filter(({ code }) => code === 'labRoleNotChecked');
    assert.match(notice?.fix ?? '', /az role assignment create/);
    assert.deepEqual(kinds({ access: { principalId: 'p-1' } }), ['attachGallery'], 'no role is given on a guess');
    assert.deepEqual(codes({ access: { principalId: null } }), ['labPrincipalMissing', 'imagesStartDisabled']);
    assert.deepEqual(codes({ access: undefined, registrations: undefined }), [
      'imagesStartDisabled',
      'providersNotChecked',
      'labRoleNotChecked',
    ]);
  });

  it('registers a resource provider if the user may', () => {
    const registrations = [{ subscriptionId: subscription, namespace: 'Microsoft.Compute', state: 'NotRegistered' }];
    assert.deepEqual(attach({ registrations }).changes[0], {
      kind: 'registerProvider',
      target: `/subscriptions/${subscription}/providers/Microsoft.Compute`,
    });
    const missingRights = [{ action: 'Microsoft.Compute/register/action', scope: `/subscriptions/${subscription}` }];
    assert.deepEqual(kinds({ registrations, missingRights }), ['attachGallery']);
    const [refused] = attach({ registrations, missingRights }).notices;
    assert.equal(refused?.code, 'providerNotRegistered');
    assert.match(refused.fix ?? '', /az provider register --namespace Microsoft\.Compute --subscription aaaaaaaa/);
  });

  it('replaces the gallery of a lab plan, which can have only one', () => {
    const other = galleryPath.replace('golden', 'other');
    assert.deepEqual(codes({}, toPlan({ owner: labPlan() })), ['nothingToChange']);
    assert.deepEqual(codes({}, toPlan({ owner: labPlan({ galleryId: other }) })), [
      'galleryReplaced',
      'imagesStartDisabled',
    ]);
  });

  it('reports a lab plan or gallery that is not ready, and a retired service', () => {
    const plan = (provisioningState: string) => toPlan({ owner: labPlan({ galleryId: undefined, provisioningState }) });
    assert.equal(codes({}, plan('Deleting'))[0], 'labPlanBeingDeleted');
    assert.equal(codes({}, plan('Locked'))[0], 'labPlanNotReady');
    assert.equal(codes({}, plan('Failed'))[0], 'labPlanHasFailed');
    assert.equal(codes({}, toPlan({ gallery: gallery({ provisioningState: 'Deleting' }) }))[0], 'galleryBeingDeleted');
    assert.equal(codes({ now: Date.UTC(2027, 5, 28) })[0], 'labServicesEnded');
    assert.deepEqual(codes({}, toPlan({ gallery: gallery({ location: 'eastus' }) })), [
      'galleryElsewhere',
      'imagesStartDisabled',
    ]);
    const locations = [{ name: 'eastus', displayName: 'East US' }];
    assert.match(
      attach({ locations }, toPlan({ gallery: gallery({ location: 'eastus' }) })).notices[0]?.message ?? '',
      /is in East US, and/,
    );
    assert.match(
      attach({}, toPlan({ owner: labPlan({ galleryId: `${galleryPath}2` }) })).notices[0]?.message ?? '',
      /golden2/,
    );
  });

  it('attaches a gallery to a classic lab account with its own request and role', () => {
    const classic = toPlan({ owner: labAccount() });
    const access = { principalId: 'p-2', roles: [contributor] };
    assert.deepEqual(attach({ access }, classic).changes, [
      {
        kind: 'attachGallery',
        target: `${accountPath}/sharedgalleries/golden`,
        spec: { galleryId: galleryPath },
      },
    ]);
    assert.deepEqual(codes({ access }, classic), ['imagesStartEnabled']);
    assert.deepEqual(codes({ access, attached: undefined }, classic), [
      'attachedGalleriesNotChecked',
      'imagesStartEnabled',
    ]);
    const plan = attach({ access: { principalId: 'p-2', roles: [] } }, classic);
    const [granted] = plan.changes;
    assert.deepEqual(granted?.kind === 'grantRole' && granted.spec, {
      principalId: 'p-2',
      roleId: roleIds.Contributor,
    });
  });
});

describe('detachGallery', () => {
  const detach = (choice: Detachment = { owner: labPlan() }, over: Partial<DetachFacts> = {}) =>
    detachGallery(choice, { now, images: [labImage()], labs: [lab(), lab()], ...over });

  it('explains what labs lose, and that the gallery and existing labs are not affected', () => {
    const plan = detach();
    assert.deepEqual(plan.changes, [{ kind: 'detachGallery', target: planPath }]);
    assert.deepEqual(
      plan.notices.map(({ code }) => code),
      ['imagesLeaveLabs', 'exportEnds'],
    );
    assert.equal(plan.notices[0]?.message, 'No new labs can be created in campus from linux-base.');
    assert.match(plan.notices[0].fix ?? '', /golden, its images, and the labs created from them aren't affected/);
    assert.match(plan.notices[1]?.message ?? '', /2 labs have a template/);
    assert.match(detach({ owner: labPlan() }, { labs: [lab()] }).notices[1]?.message ?? '', /1 lab has a template/);
  });

  it('names only the images that are enabled, and none if their state is unknown', () => {
    const message = (images: DetachFacts['images']): string | undefined =>
      detach({ owner: labPlan() }, { images }).notices[0]?.message;
    const images = [labImage(), labImage({ name: 'off', enabled: false }), labImage({ name: 'windows' })];
    assert.equal(message(images), 'No new labs can be created in campus from linux-base and windows.');
    for (const none of [undefined, [], [labImage({ enabled: false })]])
      assert.equal(message(none), 'No new labs can be created from images of golden in campus.');
  });

  it('counts only labs of the lab plan that have a template', () => {
    const ends = (labs: DetachFacts['labs']): readonly (string | undefined)[] =>
      detach({ owner: labPlan() }, { labs })
        .notices.filter(({ code }) => code === 'exportEnds')
        .flatMap(({ severity, message, target }) => [severity, message, target]);
    const others = [lab({ createOption: 'Image' }), lab({ labPlanId: undefined }), lab({ labPlanId: `${planPath}2` })];
    assert.deepEqual(ends(others), []);
    const sentence = "Templates can't be exported from campus without a gallery.";
    assert.deepEqual(ends([...others, lab({ labPlanId: planPath.toUpperCase() })]), [
      ...['warning', `${sentence} 1 lab has a template.`, planPath],
    ]);
    assert.deepEqual(ends(undefined), ['info', sentence, planPath]);
  });

  it('refuses to detach if no gallery is attached', () => {
    const plan = detach({ owner: labPlan({ galleryId: undefined }) });
    assert.deepEqual([plan.changes, plan.notices.map(({ code }) => code)], [[], ['nothingToChange']]);
  });

  it('detaches one of the galleries of a classic lab account', () => {
    const attached = { id: `${accountPath}/sharedgalleries/golden`, name: 'golden', galleryId: galleryPath };
    for (const labs of [undefined, [lab({ labPlanId: accountPath })]]) {
      const plan = detach({ owner: labAccount(), attached }, { labs });
      assert.deepEqual(plan.changes, [{ kind: 'detachGallery', target: attached.id }]);
      assert.deepEqual(
        plan.notices.map(({ code }) => code),
        ['imagesLeaveLabs'],
        'a lab account exports nothing to a gallery that could end',
      );
    }
  });
});
