import { list, object, text } from '../../base/json';
import type { ImageDefinition } from '../../domain/definition/imageDefinition';
import type { CommunityPublisher } from '../../domain/gallery/foreignGallery';
import type { ImageVersion } from '../../domain/version/imageVersion';
import { readDefinition } from './readDefinition';
import { readVersion } from './readVersion';

/**
 * A definition in a shared or community gallery, as read in one region. Its properties are those of an own definition;
 * its ID differs. What else is in it belongs to the gallery, and is no part of an own definition made like it.
 */
export function readForeignDefinition(item: unknown, region: string): ImageDefinition | undefined {
  const definition = readDefinition({ id: idOf(item), location: region, properties: object(item)['properties'] });
  return definition && { ...definition, other: undefined };
}

/**
 * A version in a shared or community gallery. Being listed in a region means that it is ready there. Disk sizes have a
 * different name.
 */
export function readForeignVersion(item: unknown, region: string): ImageVersion | undefined {
  const { publishedDate, endOfLifeDate, excludeFromLatest, storageProfile } = object(object(item)['properties']);
  const { osDiskImage, dataDiskImages } = object(storageProfile);
  const sized = (disk: unknown): object => {
    const { diskSizeGB, ...rest } = object(disk);
    return { ...rest, sizeInGB: diskSizeGB };
  };
  return readVersion({
    id: idOf(item),
    location: region,
    properties: {
      publishingProfile: { publishedDate, endOfLifeDate, excludeFromLatest, targetRegions: [{ name: region }] },
      storageProfile: { osDiskImage: sized(osDiskImage), dataDiskImages: list(dataDiskImages).map(sized) },
      replicationStatus: { aggregatedState: 'Completed', summary: [{ region, state: 'Completed', progress: 100 }] },
    },
  });
}

/** Merges the same version read in two regions. */
export function inAllRegions(a: ImageVersion, b: ImageVersion): ImageVersion {
  const regions = [...(a.replication?.regions ?? []), ...(b.replication?.regions ?? [])];
  return {
    ...a,
    targetRegions: [...a.targetRegions, ...b.targetRegions],
    replication: { aggregatedState: 'Completed', regions },
  };
}

export function readPublisher(item: unknown): CommunityPublisher {
  const properties = object(object(item)['properties']);
  const { publisherUri, publisherContact, eula, privacyStatementUri } = object(properties['communityMetadata']);
  return {
    uri: text(publisherUri),
    contact: text(publisherContact),
    eula: text(eula),
    privacyStatementUri: text(privacyStatementUri),
    disclaimer: text(properties['disclaimer']),
  };
}

function idOf(item: unknown): string | undefined {
  return text(object(object(item)['identifier'])['uniqueId']);
}
