import * as l10n from '@vscode/l10n';
import type { ImageDefinition } from '../domain/definition/imageDefinition';
import { systemIfKnown } from '../domain/definition/knownSystem';
import { childName } from '../domain/deletion/childName';
import { isVersionOfChild } from '../domain/deletion/isVersionOfChild';
import type { Gallery } from '../domain/gallery/gallery';
import type { GallerySharing } from '../domain/gallery/gallerySharing';
import { fullName, isWithin, parentId } from '../domain/id/resourceId';
import { sameName } from '../domain/id/sameName';
import { leftOut, resourceLeftOut, versionsLeftOut } from '../domain/plan/leftOut';
import { warning } from '../domain/plan/notice';
import type { Change, ChangeOf, Notice, Plan } from '../domain/plan/plan';
import { sortNotices } from '../domain/plan/sortNotices';
import { reportedSource } from '../domain/source/reportedSource';
import { isExpired } from '../domain/version/endOfLife';
import type { ImageVersion } from '../domain/version/imageVersion';
import { pastEndOfLifeNotices, withoutPastEndOfLife } from '../domain/version/pastEndOfLife';
import { recreationSpecIfKnown } from '../domain/version/recreationSpec';

/** Existing resources to export as a script: a gallery, definition or version, with its children. */
export interface ExistingResources {
  readonly galleries: readonly {
    readonly gallery: Gallery;
    readonly sharing?: GallerySharing | undefined;
    /** IDs of what it contains besides images, such as applications. */
    readonly others?: readonly string[];
  }[];
  readonly definitions: readonly ImageDefinition[];
  readonly versions: readonly ImageVersion[];
}

/**
 * The changes that would create existing resources again, for the exporters. Never run, since the resources exist.
 * Leaves out versions without a known source, definitions and versions that aren't understood, versions of definitions that
 * are left out, and end-of-life dates in the past, which Azure refuses for new resources. Notices name all that is left out.
 * @param now milliseconds since 1970
 */
export function planOfExisting(
  title: string,
  { galleries, definitions, versions }: ExistingResources,
  now: number,
): Plan {
  const odd = definitions.filter(one => !systemIfKnown(one));
  const versionsOf = (id: string): readonly ImageVersion[] => versions.filter(one => isWithin(one.id, id));
  const orphaned = new Set(odd.flatMap(({ id }) => versionsOf(id)));
  const kept = versions.filter(one => !orphaned.has(one));
  const changes: Change[] = [
    ...galleries.flatMap(({ gallery, sharing }) => [
      galleryChange(gallery, sharing),
      ...(sharing ? sharingChanges(gallery.id, sharing) : []),
    ]),
    ...definitions.flatMap(definition => definitionChange(definition, now) ?? []),
    ...kept.flatMap(version => versionChange(version, now) ?? []),
  ];
  const notices = sortNotices([
    ...galleries.flatMap(({ gallery, sharing, others = [] }) =>
      leftOut(gallery.id, [
        ...notUnderstood(gallery),
        ...(sharing?.unrepeatable ?? []),
        ...others.filter(id => !isVersionOfChild(id)).map(childName),
      ]),
    ),
    ...[...galleries.map(({ gallery }) => gallery), ...definitions]
      .filter(one => one.hasUnreadTags)
      .flatMap(({ id }) => leftOut(id, ['tags'])),
    ...[...definitions, ...kept].flatMap(one => pastEndOfLifeNotices(one, now)),
    ...odd.flatMap(({ id }) => [
      resourceLeftOut(id),
      ...versionsLeftOut(
        id,
        versionsOf(id).map(({ name }) => name),
      ),
    ]),
    ...kept.flatMap(version => versionNotices(version)),
  ]);
  return { kind: 'exportExisting', title, changes, notices };
}

/** Settings of a gallery that Azure reports in a form that isn't understood, by Azure's names. */
function notUnderstood({ permissions, softDelete, systemIdentity }: Gallery): readonly string[] {
  return [
    ...(permissions === undefined ? ['sharingProfile.permissions'] : []),
    ...(softDelete === undefined ? ['softDeletePolicy.isSoftDeleteEnabled'] : []),
    ...(systemIdentity === 'unknown' ? ['identity.type'] : []),
  ];
}

function versionNotices(version: ImageVersion): Notice[] {
  const { id: target } = version;
  const source = reportedSource(version);
  if (source) {
    return recreationSpecIfKnown(version, source) ? leftOut(target, version.unrepeatable) : [resourceLeftOut(target)];
  }
  return [
    warning('sourceUnknown', {
      message: l10n.t("Azure doesn't report everything that {0} was created from.", fullName(target)),
      target,
    }),
  ];
}

/** Whom a new gallery is shared with is a request of its own. */
function sharingChanges(target: string, { subscriptions, tenants, community }: GallerySharing): Change[] {
  const isShared = subscriptions.length + tenants.length > 0;
  return [
    ...(isShared
      ? [{ kind: 'shareGallery' as const, target, spec: { operation: 'add' as const, subscriptions, tenants } }]
      : []),
    ...(community?.enabled
      ? [{ kind: 'shareGallery' as const, target, spec: { operation: 'enableCommunity' as const } }]
      : []),
  ];
}

function galleryChange(gallery: Gallery, sharing: GallerySharing | undefined): ChangeOf<'createGallery'> {
  const { location, description, tags, softDelete, permissions, systemIdentity, userIdentities, other } = gallery;
  const info = sharing?.community;
  return {
    kind: 'createGallery',
    target: gallery.id,
    spec: {
      location,
      ...(description !== undefined && { description }),
      ...(Object.keys(tags).length > 0 && { tags }),
      ...(softDelete && { softDelete }),
      ...(systemIdentity === true && { systemIdentity }),
      ...(userIdentities && { userIdentities }),
      ...(permissions === 'Groups' && { sharing: { permissions } }),
      ...(permissions === 'Community' &&
        info && {
          sharing: {
            permissions,
            community: {
              publisherUri: info.publisherUri,
              publisherContact: info.publisherContact,
              eula: info.eula,
              publicNamePrefix: info.publicNamePrefix,
            },
          },
        }),
      ...(other && { other }),
    },
  };
}

/** The default for generation 2 definitions when they were created, which has changed since. */
const standard = { name: 'SecurityType', value: 'Standard' };

function definitionChange(definition: ImageDefinition, now: number): ChangeOf<'createDefinition'> | undefined {
  const system = systemIfKnown(definition);
  if (!system) return undefined;
  const { hyperVGeneration } = system;
  const { location, identifier, features, tags } = definition;
  const { purchasePlan, description, endOfLifeDate, eula, privacyStatementUri, releaseNoteUri } = definition;
  const { recommended, disallowedDiskTypes, other } = definition;
  const hasSecurityType = features.some(one => sameName(one.name, 'SecurityType'));
  return {
    kind: 'createDefinition',
    target: definition.id,
    spec: {
      ...{ location, ...system, identifier },
      features: hyperVGeneration === 'V2' && !hasSecurityType ? [...features, standard] : features,
      ...(purchasePlan && { purchasePlan }),
      ...(description !== undefined && { description }),
      ...(endOfLifeDate !== undefined && !isExpired(endOfLifeDate, now) && { endOfLifeDate }),
      ...(eula !== undefined && { eula }),
      ...(privacyStatementUri !== undefined && { privacyStatementUri }),
      ...(releaseNoteUri !== undefined && { releaseNoteUri }),
      ...(disallowedDiskTypes.length > 0 && { disallowedDiskTypes }),
      ...(recommended && {
        recommended: {
          ...(recommended.vCPUs && { vCPUs: recommended.vCPUs }),
          ...(recommended.memoryGB && { memoryGB: recommended.memoryGB }),
        },
      }),
      ...(Object.keys(tags).length > 0 && { tags }),
      ...(other && { other }),
    },
  };
}

function versionChange(version: ImageVersion, now: number): ChangeOf<'createVersion'> | undefined {
  const source = reportedSource(version);
  if (!source || parentId(version.id) === undefined) return undefined;
  const spec = recreationSpecIfKnown(withoutPastEndOfLife(version, now), source);
  return spec && { kind: 'createVersion', target: version.id, spec };
}
