import * as l10n from '@vscode/l10n';
import type { ImageDefinition } from '../definition/imageDefinition';
import { error, warning } from '../plan/notice';
import type { Notice, Plan, SharingDelta } from '../plan/plan';
import { sortNotices } from '../plan/sortNotices';
import { sameRegion } from '../region/region';
import type { Gallery } from './gallery';
import type { GallerySharing } from './gallerySharing';

/** Azure's limits for direct sharing. */
const maxSubscriptions = 30;
const maxTenants = 5;

type GroupsDelta = Extract<SharingDelta, { subscriptions: unknown }>;

export interface SharingFacts {
  /** The contents of the gallery, as far as known. */
  readonly definitions?: readonly ImageDefinition[] | undefined;
}

/** Shares a gallery with subscriptions, tenants or the community, or stops sharing it. */
export function shareGallery(
  gallery: Gallery,
  sharing: GallerySharing,
  wanted: SharingDelta,
  facts: SharingFacts = {},
): Plan {
  const spec = 'subscriptions' in wanted ? effectiveChanges(sharing, wanted) : wanted;
  return {
    kind: 'shareGallery',
    title: titleOf(gallery, wanted),
    changes: isEmpty(spec) ? [] : [{ kind: 'shareGallery', target: gallery.id, spec }],
    notices: sortNotices([
      ...kindNotices(gallery, sharing, wanted),
      ...('subscriptions' in wanted
        ? groupNotices(gallery, sharing, wanted)
        : everybodyNotices(gallery, sharing, wanted)),
      ...(wanted.operation === 'add' || wanted.operation === 'enableCommunity' ? contentNotices(gallery, facts) : []),
    ]),
  };
}

function titleOf({ name }: Gallery, { operation }: SharingDelta): string {
  switch (operation) {
    case 'add':
      return l10n.t('Share gallery {0}', name);
    case 'remove':
      return l10n.t('Remove access to gallery {0}', name);
    case 'enableCommunity':
      return l10n.t('Publish gallery {0} to the community', name);
    case 'reset':
      return l10n.t('Stop sharing gallery {0}', name);
  }
}

/** Only effective changes, with lower-case IDs and without duplicates. */
function effectiveChanges(sharing: GallerySharing, wanted: GroupsDelta): GroupsDelta {
  const adding = wanted.operation === 'add';
  const left = (ids: readonly string[], before: readonly string[]): string[] => {
    const has = new Set(before.map(id => id.toLowerCase()));
    return [...new Set(ids.map(id => id.trim().toLowerCase()))].filter(id => has.has(id) !== adding);
  };
  return {
    operation: wanted.operation,
    subscriptions: left(wanted.subscriptions, sharing.subscriptions),
    tenants: left(wanted.tenants, sharing.tenants),
  };
}

function isEmpty(spec: SharingDelta): boolean {
  return 'subscriptions' in spec && spec.subscriptions.length + spec.tenants.length === 0;
}

/** The kind of sharing is fixed when the gallery is created. */
function kindNotices({ name, id: target }: Gallery, { permissions }: GallerySharing, wanted: SharingDelta): Notice[] {
  const needed =
    'subscriptions' in wanted ? 'Groups' : wanted.operation === 'enableCommunity' ? 'Community' : undefined;
  if (needed === undefined || permissions === needed) return [];
  return [
    error('galleryMadeOtherwise', {
      message:
        needed === 'Groups'
          ? l10n.t("{0} wasn't created for direct sharing.", name)
          : l10n.t("{0} wasn't created as a community gallery.", name),
      fix: l10n.t("Create a gallery for it, and copy the versions there. The kind of sharing can't be changed later."),
      target,
    }),
  ];
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function groupNotices({ name, id: target }: Gallery, sharing: GallerySharing, wanted: GroupsDelta): Notice[] {
  const strange = [...wanted.subscriptions, ...wanted.tenants].filter(id => !guid.test(id.trim()));
  const notices = strange.map(id =>
    error('sharingIdInvalid', {
      message: l10n.t('"{0}" isn\'t a valid subscription or tenant ID.', id),
      fix: l10n.t('IDs have the form 00000000-0000-0000-0000-000000000000.'),
      target,
    }),
  );
  const effective = effectiveChanges(sharing, wanted);
  if (isEmpty(effective)) {
    const fix = l10n.t('Add or remove a subscription or tenant.');
    return [
      ...notices,
      error('nothingToChange', { message: l10n.t('{0} is already shared this way.', name), fix, target }),
    ];
  }
  if (wanted.operation === 'remove') return [...notices, consumersWarning(target)];
  const subscriptions = sharing.subscriptions.length + effective.subscriptions.length;
  const tenants = sharing.tenants.length + effective.tenants.length;
  const tooMany = [
    subscriptions > maxSubscriptions &&
      l10n.t(
        '{0} subscriptions exceed the maximum of {1} that a gallery can be shared with.',
        subscriptions,
        maxSubscriptions,
      ),
    tenants > maxTenants &&
      l10n.t('{0} tenants exceed the maximum of {1} that a gallery can be shared with.', tenants, maxTenants),
  ];
  return [
    ...notices,
    ...tooMany
      .filter(message => message !== false)
      .map(message =>
        error('sharedWithTooMany', {
          message,
          fix: l10n.t('Remove some first, or assign them a role on the gallery instead.'),
          target,
        }),
      ),
  ];
}

function everybodyNotices(
  { name, id: target }: Gallery,
  sharing: GallerySharing,
  { operation }: SharingDelta,
): Notice[] {
  if (operation === 'enableCommunity') {
    if (sharing.community?.enabled) {
      const message = l10n.t('{0} is already published.', name);
      return [error('nothingToChange', { message, fix: l10n.t("There's nothing to do."), target })];
    }
    const message = l10n.t("Everyone in Azure can see what's in {0} and create virtual machines from it.", name);
    return [warning('everybodySees', { message, fix: l10n.t('Make sure that no image contains secrets.'), target })];
  }
  if (sharing.permissions === 'Private') {
    const message = l10n.t("{0} isn't shared.", name);
    return [error('nothingToChange', { message, fix: l10n.t("There's nothing to do."), target })];
  }
  return [
    consumersWarning(target),
    warning('sharingEndIrreversible', {
      message: l10n.t("{0} becomes private and can't be shared this way again.", name),
      fix: l10n.t('To keep access for others, remove individual subscriptions or tenants instead.'),
      target,
    }),
  ];
}

function consumersWarning(target: string): Notice {
  return warning('consumersLose', {
    message: l10n.t(
      "Those who lose access can no longer create virtual machines from it, and their scale sets can't scale out.",
    ),
    target,
  });
}

/** Contents that Azure refuses in shared galleries. */
function contentNotices({ id: target, location, permissions }: Gallery, { definitions = [] }: SharingFacts): Notice[] {
  const elsewhere = definitions.filter(one => !sameRegion(one.location, location));
  const withPlan = permissions === 'Community' ? definitions.filter(({ purchasePlan }) => purchasePlan) : [];
  return [
    ...elsewhere.map(({ name }) =>
      warning('sharedGalleryOtherRegion', {
        message: l10n.t("{0} isn't in the region of the gallery, so others won't see it.", name),
        fix: l10n.t('In shared galleries, definitions must be in the region of the gallery.'),
        target,
      }),
    ),
    ...withPlan.map(({ name }) =>
      error('communityGalleryTakesNoPlan', {
        message: l10n.t("A community gallery doesn't accept images with a purchase plan, and {0} has one.", name),
        fix: l10n.t('Delete that definition first.'),
        target,
      }),
    ),
  ];
}
