import type { ImageSource } from '../../../domain/source/imageSource';
import type { ImageVersion } from '../../../domain/version/imageVersion';
import { sameRegion } from '../../../domain/region/region';
import type { NewVersionStart } from '../../version/askNewVersion';
import type { WizardServices } from '../../services';

/**
 * How a version is begun that has the OS disk of another one alone, and its regions: from the disk or snapshot that was its
 * source, or from the OS disk of the machine or managed image that was. Undefined where Azure tells none, or has none any
 * more; rejects with `AzureError`.
 */
export async function withOsDisk(
  version: ImageVersion,
  { reader }: Pick<WizardServices, 'reader'>,
): Promise<NewVersionStart | undefined> {
  const id = await osDiskIdOf(version, reader);
  const source = id === undefined ? undefined : await reader.imageSource(id);
  // A data disk tells no operating system.
  if (source?.osType === undefined) return undefined;
  const isHome = sameRegion(source.location ?? '', version.location);
  // A key, and whether it counts for latest, are chosen anew.
  const regions = version.targetRegions.map(({ name, replicaCount, storageAccountType }) => ({
    ...{ name, replicaCount, storageAccountType },
  }));
  return isHome ? { source, regions } : { source };
}

async function osDiskIdOf(
  { source }: ImageVersion,
  reader: Pick<WizardServices['reader'], 'imageSource'>,
): Promise<ImageSource['osDiskId']> {
  switch (source?.kind) {
    case 'disk':
    case 'snapshot':
      return source.id;
    case 'virtualMachine':
    case 'managedImage':
      return (await reader.imageSource(source.id))?.osDiskId;
    case 'version':
    case 'communityImage':
    case 'blob':
    case 'unknown':
    case undefined:
      return undefined;
  }
}
