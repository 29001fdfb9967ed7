import assert from 'node:assert/strict';
import { roleIds } from '../../../../../src/domain/labs/labService';
import { attachGallery } from '../../../../../src/domain/labs/owner/attachGallery';
import type { AttachFacts, Attachment } from '../../../../../src/domain/labs/owner/attachment';
import { detachGallery, type Detachment, type DetachFacts } from '../../../../../src/domain/labs/owner/detachGallery';
import { hasRole } from '../../../../../src/domain/labs/owner/hasRole';
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

describe('Words about an attached gallery', () => {
  const said = (over: Partial<AttachFacts>, choice = toPlan()): readonly (string | undefined)[] =>
    attach(over, choice).notices.flatMap(({ severity, message, fix }) => [`${severity}: ${message}`, fix]);
  const classic = toPlan({ owner: labAccount() });
  const unassigned = { access: { principalId: 'p-1', roles: [] } };

  it('say which role is assigned to which generation of Lab Services', () => {
    const fix =
      'The role assignment can take a few minutes to take effect. The gallery is attached as soon as it does.';
    const given = (role: string, appId: string): readonly string[] => [
      `info: The ${role} role on golden is assigned to Lab Services (${appId}), which needs it.`,
      fix,
    ];
    assert.deepEqual(said(unassigned).slice(-2), given('Owner', 'c7bb12bf-0b39-4f7f-9171-f418ff39b76a'));
    assert.deepEqual(said(unassigned, classic).slice(-2), given('Contributor', '1a14be2a-e903-4cec-99cf-b2e209259a0f'));
  });

  it('say who grants a role that the user may not assign', () => {
    const missingRights = [{ action: 'Microsoft.Authorization/roleAssignments/write', scope: galleryPath }];
    const plan = attach({ ...unassigned, missingRights });
    assert.deepEqual(plan.notices[0]?.commands, roleCommands('plan', galleryPath, 'p-1'));
    assert.equal(
      plan.notices[0].message,
      "Lab Services (c7bb12bf-0b39-4f7f-9171-f418ff39b76a) doesn't have the Owner role on golden.",
    );
    const found = attach({ ...unassigned, missingRights }, classic).notices.find(
      ({ code }) => code === 'labRoleMissing',
    );
    assert.equal(found?.severity, 'warning');
    assert.equal(
      found.message,
      "Lab Services (1a14be2a-e903-4cec-99cf-b2e209259a0f) doesn't have the Contributor role on golden.",
    );
    const absent = attach({ access: { principalId: null, roles: [owner] } }).notices[0];
    assert.equal(
      absent?.message,
      'The directory has no service principal for Lab Services (c7bb12bf-0b39-4f7f-9171-f418ff39b76a).',
    );
    assert.deepEqual(absent.commands, ['az ad sp create --id c7bb12bf-0b39-4f7f-9171-f418ff39b76a']);
    const unknown = attach({ access: { roles: [owner] } }).notices.at(-1);
    assert.equal(unknown?.message, "Couldn't check whether Lab Services has the Owner role on golden.");
    assert.deepEqual(unknown.commands, roleCommands('plan', galleryPath));
  });

  it('accept a role that covers the gallery', () => {
    const roleId = roleIds.Owner.toUpperCase();
    const has = (scope: string, role = roleId, generation: 'plan' | 'account' = 'plan') =>
      hasRole(generation, galleryPath, { principalId: 'p', roles: [{ roleId: role, scope }] });
    for (const scope of [galleryPath.toUpperCase(), resourceGroup, `/subscriptions/${subscription}`, '/'])
      assert.equal(has(scope), true, scope);
    assert.equal(has('/providers/Microsoft.Management/managementGroups/campus'), true);
    assert.equal(has(`${galleryPath}2`), false);
    assert.equal(has(galleryPath, roleIds.Contributor), false);
    assert.equal(has(galleryPath, roleIds.Contributor, 'account'), true);
    assert.equal(has(galleryPath, roleId, 'account'), true);
    assert.equal(has(galleryPath, 'another', 'account'), false);
    assert.equal(hasRole('plan', galleryPath, { principalId: null, roles: [] }), false);
    assert.equal(hasRole('plan', galleryPath, { principalId: 'p' }), undefined);
    assert.equal(hasRole('plan', galleryPath, { roles: [] }), undefined);
  });

  it('name the resource providers that are not registered', () => {
    const registrations = ['Registered', 'registering', 'Unregistered', 'NotRegistered'].map((state, at) => ({
      ...{ subscriptionId: `s-${at}`, namespace: 'Microsoft.LabServices', state },
    }));
    assert.deepEqual(
      attach({ registrations }).changes.map(({ target }) => target),
      [
        '/subscriptions/s-2/providers/Microsoft.LabServices',
        '/subscriptions/s-3/providers/Microsoft.LabServices',
        planPath,
      ],
    );
    const missingRights = [{ action: 'Microsoft.LabServices/register/action', scope: '/subscriptions/s-3' }];
    const plan = attach({ registrations, missingRights });
    assert.equal(plan.changes.length, 2);
    assert.deepEqual(
      plan.notices.flatMap(({ code, message, commands }) =>
        code === 'providerNotRegistered' ? [message, commands] : [],
      ),
      [
        "Microsoft.LabServices isn't registered in subscription s-3.",
        ['az provider register --namespace Microsoft.LabServices --subscription s-3'],
      ],
    );
    assert.ok(
      said({ registrations: undefined }).includes(
        "info: Couldn't check whether the resource providers are registered.",
      ),
    );
  });

  it('say what is replaced, where the gallery is, and what becomes of its images', () => {
    const other = galleryPath.replace('golden', 'silver');
    const far = { gallery: gallery({ location: 'eastus' }), owner: labPlan({ galleryId: other }) };
    assert.deepEqual(said({}, toPlan(far)), [
      'warning: campus already has the gallery silver and can have only one. That gallery will be replaced.',
      'Images in silver will no longer be offered for new labs.',
      'info: golden is in eastus, and campus is in westeurope.',
      'Images must be replicated to the region of the labs. A gallery in the same region is simpler.',
      "info: Images in the gallery aren't offered for labs until they're enabled.",
      'Enable the ones that you want after the gallery is attached.',
    ]);
    const attached = [{ id: 'x', name: 'golden', galleryId: other }];
    const access = { principalId: 'p', roles: [contributor] };
    assert.deepEqual(said({ attached, access }, classic).slice(0, 1), [
      'warning: classic already has the gallery silver and can have only one. That gallery will be replaced.',
    ]);
    assert.deepEqual(said({ attached: [{ id: 'x', name: 'golden', galleryId: galleryPath }], access }, classic), [
      ...['error: golden is already attached to classic.', "There's nothing to do."],
    ]);
    assert.equal(attach().title, 'Attach gallery golden to campus');
  });

  it('say what is wrong with the lab plan or lab account', () => {
    const first = (on: Attachment['owner']) => said({}, toPlan({ owner: on })).slice(0, 2);
    const plan = (over: Parameters<typeof labPlan>[0]) => labPlan({ galleryId: undefined, ...over });
    const failed = 'The last operation on campus failed';
    const fix = 'It might still work.';
    assert.deepEqual(first(plan({ provisioningState: 'Deleting' })), [
      ...['error: campus is being deleted.', 'Choose another lab plan.'],
    ]);
    assert.deepEqual(first(labAccount({ provisioningState: 'Deleting' })), [
      ...['error: classic is being deleted.', 'Choose another lab account.'],
    ]);
    assert.deepEqual(first(plan({ provisioningState: 'Failed' })), [`warning: ${failed}.`, fix]);
    const error = { code: 'x', message: 'No room.' };
    assert.deepEqual(first(plan({ provisioningState: 'Failed', error })), [`warning: ${failed}: No room.`, fix]);
    assert.deepEqual(first(labAccount({ provisioningState: 'Failed' })), [
      ...['warning: The last operation on classic failed.', fix],
    ]);
    assert.deepEqual(first(plan({ provisioningState: 'Moving' })), [
      ...["error: campus isn't ready: Azure reports Moving.", 'Wait until its state is Succeeded.'],
    ]);
  });

  it('refuse a gallery of another tenant', () => {
    const foreign = gallery({ id: galleryPath.replace(subscription, 's-2') });
    const tenants = new Map([
      [subscription, 'a'],
      ['s-2', 'b'],
    ]);
    const found = codes({ tenants, access: undefined }, toPlan({ gallery: foreign }));
    assert.ok(found.includes('galleryInOtherTenant'));
    assert.ok(!codes({ tenants }).includes('galleryInOtherTenant'));
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
    assert.equal(plan.notices[0]?.message, 'campus has no attached gallery.');
    assert.equal(plan.title, 'Detach the gallery from campus');
    const late = detach({ owner: labPlan({ provisioningState: 'Deleting' }) }, { now: Date.UTC(2028, 0, 1) });
    assert.deepEqual(late.notices.map(({ code }) => code).slice(0, 2), ['labServicesEnded', 'labPlanBeingDeleted']);
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
