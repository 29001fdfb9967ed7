import { shareRunning } from '../../azure/list/shareRunning';
import { collect } from '../../base/collect';
import { deepEqual } from '../../base/deepEqual';
import type { ImageDefinition } from '../../domain/definition/imageDefinition';
import { galleryIdOf } from '../../domain/id/galleryIds';
import { idKey } from '../../domain/id/resourceId';
import type { ImageUsers } from '../../domain/usage/imageUser';
import type { ImageVersion } from '../../domain/version/imageVersion';
import { readinessOf } from '../../domain/version/readiness';
import type { WizardServices } from '../services';

/** The versions of a definition with their replication, and what uses them. */
export interface LoadedVersions {
  readonly versions: readonly ImageVersion[];
  /** Of the definition, or of its whole gallery. Absent if it couldn't be read. */
  readonly users: ImageUsers | undefined;
}

/**
 * Reads the versions of definitions as they are now. Whoever asks during a read shares it. A version that was ready
 * everywhere isn't read one by one again as long as the list shows it unchanged. Rejects if a list of versions can't be read.
 */
export function versionsReader(
  definitions: readonly ImageDefinition[],
  { reader }: Pick<WizardServices, 'reader'>,
): () => Promise<readonly LoadedVersions[]> {
  const shared = shareRunning<readonly LoadedVersions[]>();
  const ready = new Map<string, { readonly listed: ImageVersion; readonly found: ImageVersion }>();

  async function withReplication(listed: ImageVersion): Promise<ImageVersion> {
    const key = idKey(listed.id);
    const known = ready.get(key);
    if (known && deepEqual(known.listed, listed)) return known.found;
    const found = (await reader.version(listed.id).catch(() => listed)) ?? listed;
    if (readinessOf(found).state === 'ready') ready.set(key, { listed, found });
    else ready.delete(key);
    return found;
  }

  async function versionsOf({ id }: ImageDefinition): Promise<readonly ImageVersion[]> {
    return Promise.all((await reader.versions(id)).map(withReplication));
  }

  async function read(): Promise<readonly LoadedVersions[]> {
    const [users, ...versions] = await Promise.all([
      usersByGallery(definitions, reader),
      ...definitions.map(versionsOf),
    ]);
    return definitions.map(({ id }, index) => ({
      versions: versions[index] ?? [],
      users: users.get(idKey(galleryIdOf(id))),
    }));
  }

  return () => shared(definitions, read);
}

/** Asks for a whole gallery at once where several of its definitions are concerned. */
function usersByGallery(
  definitions: readonly ImageDefinition[],
  reader: Pick<WizardServices['reader'], 'imageUsers'>,
): Promise<ReadonlyMap<string, ImageUsers>> {
  const galleryOf = ({ id }: ImageDefinition): string => idKey(galleryIdOf(id));
  return collect(definitions, galleryOf, one => {
    const isOnly = definitions.filter(other => galleryOf(other) === galleryOf(one)).length === 1;
    return reader.imageUsers(isOnly ? one.id : galleryIdOf(one.id)).catch(() => undefined);
  });
}
