import * as l10n from '@vscode/l10n';
import { info } from '../../plan/notice';
import type { Change, Notice, Plan } from '../../plan/plan';
import { sortNotices } from '../../plan/sortNotices';
import { missingRightsFor } from '../../rights/missingRightsFor';
import { labService, roleIds } from '../labService';
import { galleryAccess } from './accessNotices';
import type { Attachment, AttachFacts } from './attachment';
import { attachmentNotices } from './attachmentNotices';
import { hasRole } from './hasRole';
import { galleryTenant, labOwnerState, serviceEnded } from './labOwnerNotices';
import { isRegistered, providersNotChecked, unregistered, type Registration } from './providerNotices';

/** Attaches a gallery. Registers providers and grants Lab Services its role first, if the user may. */
export function attachGallery(choice: Attachment, facts: AttachFacts): Plan {
  const { owner, gallery } = choice;
  const generation = owner.kind === 'labPlan' ? 'plan' : 'account';
  const isAllowed = (change: Change): boolean => missingRightsFor([change], facts.missingRights).length === 0;
  const grants = grantsOf(choice, facts).filter(isAllowed);
  return {
    kind: 'attachGallery',
    title: l10n.t('Attach gallery {0} to {1}', gallery.name, owner.name),
    changes: [
      ...(facts.registrations ?? [])
        .filter(one => !isRegistered(one))
        .map(registration)
        .filter(isAllowed),
      ...grants,
      { kind: 'attachGallery', target: targetOf(choice), spec: { galleryId: gallery.id } },
    ],
    notices: sortNotices([
      ...serviceEnded(facts.now),
      ...labOwnerState(owner),
      ...galleryTenant(owner, gallery, facts.tenants),
      ...attachmentNotices(choice, facts),
      ...(facts.registrations
        ? unregistered(facts.registrations.filter(one => !isAllowed(registration(one))))
        : [providersNotChecked()]),
      ...(grants.length > 0 ? [roleGiven(choice)] : galleryAccess(generation, gallery.id, facts.access)),
    ]),
  };
}

function targetOf({ owner, gallery }: Attachment): string {
  return owner.kind === 'labPlan' ? owner.id : `${owner.id}/sharedgalleries/${gallery.name}`;
}

function registration({ subscriptionId, namespace }: Registration): Change {
  return { kind: 'registerProvider', target: `/subscriptions/${subscriptionId}/providers/${namespace}` };
}

/** Only if the role is known to be missing: Azure refuses duplicate role assignments. */
function grantsOf({ owner, gallery, roleAssignment }: Attachment, { access }: AttachFacts): Change[] {
  const generation = owner.kind === 'labPlan' ? 'plan' : 'account';
  const principalId = access?.principalId;
  if (typeof principalId !== 'string' || hasRole(generation, gallery.id, access ?? {}) !== false) return [];
  return [
    {
      kind: 'grantRole',
      target: `${gallery.id}/providers/Microsoft.Authorization/roleAssignments/${roleAssignment}`,
      spec: { principalId, roleId: roleIds[labService[generation].role] },
    },
  ];
}

function roleGiven({ owner, gallery }: Attachment): Notice {
  const { appId, role } = labService[owner.kind === 'labPlan' ? 'plan' : 'account'];
  return info('labRoleGiven', {
    message: l10n.t(
      'The {1} role on {2} is assigned to Lab Services ({0}), which needs it.',
      appId,
      role,
      gallery.name,
    ),
    fix: l10n.t(
      'The role assignment can take a few minutes to take effect. The gallery is attached as soon as it does.',
    ),
    target: gallery.id,
  });
}
