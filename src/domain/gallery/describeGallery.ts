import * as l10n from '@vscode/l10n';
import { nameOf } from '../id/resourceId';
import type { GalleryDelta, GallerySpec, IdentityDelta, SharingDelta } from '../plan/plan';
import { below, type PlanLine } from '../plan/planLine';
import type { Tags } from '../resource/resource';

export function describeGallery(spec: GallerySpec): PlanLine[] {
  const lines = [
    ...describeGalleryDelta(spec),
    ...identityLines(spec.systemIdentity ?? false, spec.userIdentities ?? []),
  ];
  if (spec.sharing?.permissions === 'Groups') {
    lines.push(below('organization', l10n.t('Can be shared with subscriptions and tenants')));
  }
  if (spec.sharing?.permissions === 'Community') {
    lines.push(below('broadcast', l10n.t('Can be shared with everyone'), spec.sharing.community.publicNamePrefix));
  }
  return [...lines, ...describeTags(spec.tags ?? {})];
}

export function describeGalleryDelta({ description, softDelete, identity }: GalleryDelta): PlanLine[] {
  return [
    ...(description === undefined ? [] : [below('note', l10n.t('Description'), description)]),
    ...(softDelete === undefined
      ? []
      : [
          below(
            'history',
            softDelete ? l10n.t('Deleted versions can be restored') : l10n.t("Deleted versions can't be restored"),
          ),
        ]),
    ...(identity ? describeIdentity(identity) : []),
  ];
}

function describeIdentity({ system, users, gone }: IdentityDelta): PlanLine[] {
  return [
    ...identityLines(system, users),
    ...(system ? [] : [below('remove', l10n.t('No system-assigned managed identity'))]),
    ...gone.map(id => below('remove', l10n.t('Remove user-assigned managed identity {0}', nameOf(id)))),
  ];
}

function identityLines(system: boolean, users: readonly string[]): PlanLine[] {
  return [
    ...(system ? [below('key', l10n.t('System-assigned managed identity'))] : []),
    ...users.map(id => below('key', l10n.t('User-assigned managed identity {0}', nameOf(id)))),
  ];
}

export function describeSharing(sharing: SharingDelta): PlanLine[] {
  if ('subscriptions' in sharing) {
    const icon = sharing.operation === 'add' ? 'add' : 'remove';
    return [
      ...sharing.subscriptions.map(id => below(icon, l10n.t('Subscription {0}', id))),
      ...sharing.tenants.map(id => below(icon, l10n.t('Tenant {0}', id))),
    ];
  }
  return [
    sharing.operation === 'enableCommunity'
      ? below('broadcast', l10n.t('Everyone in Azure can use it'))
      : below('lock', l10n.t('No longer shared')),
  ];
}

export function describeTags(tags: Tags): PlanLine[] {
  return Object.entries(tags).map(([name, value]) => below('tag', name, value));
}
