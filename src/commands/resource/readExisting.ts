import type { AzureReader } from '../../azure/ports';
import { mapLimited } from '../../base/mapLimited';
import type { ImageDefinition } from '../../domain/definition/imageDefinition';
import { isDefinitionId, isVersionId } from '../../domain/id/galleryIds';
import type { ImageVersion } from '../../domain/version/imageVersion';
import type { ExistingResources } from '../../export/planOfExisting';

const concurrency = 8;

type Reader = Pick<
  AzureReader,
  'gallery' | 'gallerySharing' | 'otherGalleryContents' | 'definition' | 'definitions' | 'versions' | 'wholeVersion'
>;

/**
 * Reads a gallery, definition or version with its contents, to make it again. Lists only tell what there is: each one is
 * read by itself, which also returns what no list contains, such as UEFI keys.
 */
export async function readExisting(id: string, reader: Reader): Promise<ExistingResources> {
  if (isVersionId(id)) return { galleries: [], definitions: [], versions: await wholeVersions([{ id }], reader) };
  if (isDefinitionId(id)) {
    const definitions = await wholeDefinitions([{ id }], reader);
    return { galleries: [], definitions, versions: await versionsOf(definitions, reader) };
  }
  const [gallery, sharing, others, listed] = await Promise.all([
    reader.gallery(id),
    reader.gallerySharing(id),
    reader.otherGalleryContents(id),
    reader.definitions(id),
  ]);
  const definitions = await wholeDefinitions(listed, reader);
  const versions = await versionsOf(definitions, reader);
  return { galleries: gallery ? [{ gallery, sharing, others }] : [], definitions, versions };
}

async function versionsOf(definitions: readonly ImageDefinition[], reader: Reader): Promise<readonly ImageVersion[]> {
  const listed = await mapLimited(definitions, concurrency, ({ id }) => reader.versions(id));
  return wholeVersions(listed.flat(), reader);
}

/** Without those that were deleted meanwhile. */
const wholeVersions = async (listed: readonly { readonly id: string }[], reader: Reader) =>
  (await mapLimited(listed, concurrency, ({ id }) => reader.wholeVersion(id))).filter(one => one !== undefined);

const wholeDefinitions = async (listed: readonly { readonly id: string }[], reader: Reader) =>
  (await mapLimited(listed, concurrency, ({ id }) => reader.definition(id))).filter(one => one !== undefined);
