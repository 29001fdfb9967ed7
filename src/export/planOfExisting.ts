import { parseDate } from '../base/date';
import type { Gallery } from '../domain/gallery/gallery';
import type { GallerySharing } from '../domain/gallery/gallerySharing';
import type { ImageDefinition } from '../domain/definition/imageDefinition';
import type { ImageVersion } from '../domain/version/imageVersion';
import type { Change, ChangeOf, Plan } from '../domain/plan/plan';
import { parentId } from '../domain/id/resourceId';
import { sameName } from '../domain/id/sameName';
import { reportedSource } from '../domain/source/reportedSource';
import { recreationSpec } from '../domain/version/recreationSpec';

/** Existing resources to export as a script: a gallery, definition or version, with its children. */
export interface ExistingResources {
  readonly galleries: readonly { readonly gallery: Gallery; readonly sharing?: GallerySharing | undefined }[];
  readonly definitions: readonly ImageDefinition[];
  readonly versions: readonly ImageVersion[];
}

/**
 * The changes that would create existing resources again, for the exporters. Never run, since the resources exist.
 * Leaves out versions without a known source, which the caller reports, and end-of-life dates in the past, which Azure
 * refuses for new resources.
 * @param now milliseconds since 1970
 */
export function planOfExisting(
  title: string,
  { galleries, definitions, versions }: ExistingResources,
  now: number,
): Plan {
  const changes: Change[] = [
    ...galleries.map(({ gallery, sharing }) => galleryChange(gallery, sharing)),
    ...definitions.map(definition => definitionChange(definition, now)),
    ...versions.flatMap(version => versionChange(version, now) ?? []),
  ];
  return { kind: 'exportExisting', title, changes, notices: [] };
}

function galleryChange(gallery: Gallery, sharing: GallerySharing | undefined): ChangeOf<'createGallery'> {
  const { location, description, tags, softDelete, permissions, systemIdentity, userIdentities } = gallery;
  const info = sharing?.community;
  return {
    kind: 'createGallery',
    target: gallery.id,
    spec: {
      location,
      ...(description !== undefined && { description }),
      ...(Object.keys(tags).length > 0 && { tags }),
      ...(softDelete && { softDelete }),
      ...(systemIdentity && { systemIdentity }),
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
    },
  };
}

/** The default for generation 2 definitions when they were created, which has changed since. */
const standard = { name: 'SecurityType', value: 'Standard' };

function definitionChange(definition: ImageDefinition, now: number): ChangeOf<'createDefinition'> {
  const { location, osType, osState, hyperVGeneration, architecture, identifier, features, tags } = definition;
  const { purchasePlan, description, endOfLifeDate, eula, privacyStatementUri, releaseNoteUri } = definition;
  const { recommended, disallowedDiskTypes } = definition;
  const hasSecurityType = features.some(one => sameName(one.name, 'SecurityType'));
  return {
    kind: 'createDefinition',
    target: definition.id,
    spec: {
      ...{ location, osType, osState, hyperVGeneration, architecture, identifier },
      features: hyperVGeneration === 'V2' && !hasSecurityType ? [...features, standard] : features,
      ...(purchasePlan && { purchasePlan }),
      ...(description !== undefined && { description }),
      ...futureEndOfLife(endOfLifeDate, now),
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
    },
  };
}

function versionChange(version: ImageVersion, now: number): ChangeOf<'createVersion'> | undefined {
  const source = reportedSource(version);
  if (!source || parentId(version.id) === undefined) return undefined;
  const { endOfLifeDate, ...spec } = recreationSpec(version, source);
  return { kind: 'createVersion', target: version.id, spec: { ...spec, ...futureEndOfLife(endOfLifeDate, now) } };
}

function futureEndOfLife(endOfLifeDate: string | undefined, now: number): { readonly endOfLifeDate?: string } {
  return endOfLifeDate !== undefined && (parseDate(endOfLifeDate) ?? now) > now ? { endOfLifeDate } : {};
}
