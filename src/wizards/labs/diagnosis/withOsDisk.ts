import { knownRegions } from '../../../domain/region/knownRegions';
import { sameRegion } from '../../../domain/region/region';
import type { ImageSource } from '../../../domain/source/imageSource';
import type { ImageVersion } from '../../../domain/version/imageVersion';
import type { WizardServices } from '../../services';
import type { NewVersionStart } from '../../version/askNewVersion';

/**
 * The start of a new version with only the OS disk of another one, in its regions. The OS disk is the source disk or
 * snapshot, or that of the source VM or managed image. Undefined if Azure doesn't report one or it no longer exists. Rejects
 * with `AzureError`.
 */
export async function withOsDisk(
  version: ImageVersion,
  { reader }: Pick<WizardServices, 'reader'>,
): Promise<NewVersionStart | undefined> {
  const id = await osDiskIdOf(version, reader);
  const source = id === undefined ? undefined : await reader.imageSource(id);
  // A data disk has no OS type.
  if (source?.osType === undefined) return undefined;
  const isHome = sameRegion(source.location ?? '', version.location);
  // Encryption and exclusion from latest are chosen again.
  const regions = knownRegions(version).targetRegions.map(({ name, replicaCount, storageAccountType }) => ({
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
