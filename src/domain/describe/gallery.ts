import * as l10n from '@vscode/l10n';
import type { GalleryDelta, GallerySpec, IdentityDelta, SharingDelta } from '../plan';
import type { Tags } from '../model/resource';
import { nameOf } from '../resourceId';
import { below, type PlanLine } from './planLine';

export function describeGallery(spec: GallerySpec): PlanLine[] {
  const lines = [
    ...describeGalleryDelta(spec),
    ...identityLines(spec.systemIdentity ?? false, spec.userIdentities ?? []),
  ];
  if (spec.sharing?.permissions === 'Groups') {
    lines.push(below('organization', l10n.t('Made to be shared with subscriptions and tenants')));
  }
  if (spec.sharing?.permissions === 'Community') {
    lines.push(below('broadcast', l10n.t('Made to be shared with everybody'), spec.sharing.community.publicNamePrefix));
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
            softDelete ? l10n.t('Deleted versions can be restored') : l10n.t('Deleted versions are gone'),
          ),
        ]),
    ...(identity ? describeIdentity(identity) : []),
  ];
}

function describeIdentity({ system, users, gone }: IdentityDelta): PlanLine[] {
  return [
    ...identityLines(system, users),
    ...(system ? [] : [below('remove', l10n.t('No identity of its own'))]),
    ...gone.map(id => below('remove', l10n.t('No longer identity {0}', nameOf(id)))),
  ];
}

function identityLines(system: boolean, users: readonly string[]): PlanLine[] {
  return [
    ...(system ? [below('key', l10n.t('Identity of its own'))] : []),
    ...users.map(id => below('key', l10n.t('Identity {0}', nameOf(id)))),
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
      ? below('broadcast', l10n.t('Everybody in Azure can use it'))
      : below('lock', l10n.t('Nobody outside can use it any more')),
  ];
}

export function describeTags(tags: Tags): PlanLine[] {
  return Object.entries(tags).map(([name, value]) => below('tag', name, value));
}
