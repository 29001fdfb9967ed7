import { mapLimited } from '../../../base/mapLimited';
import type { ImageDefinition } from '../../../domain/definition/imageDefinition';
import { sameId, subscriptionOf } from '../../../domain/id/resourceId';
import type { LabImageFacts } from '../../../domain/labs/diagnosis/labCheck';
import { offerRights } from '../../../domain/labs/diagnosis/offerRights';
import type { LabImage } from '../../../domain/labs/image/labImage';
import type { LabOwner } from '../../../domain/labs/owner/labOwner';
import type { ImageVersion } from '../../../domain/version/imageVersion';
import { missingRights } from '../../plan/missingRights';
import type { WizardServices } from '../../services';

/** The image to diagnose, and for which lab plan or classic lab account. */
export interface DiagnosisSubject {
  readonly owner: LabOwner;
  readonly definition: ImageDefinition;
  /** If the user asked about one version. */
  readonly versionId?: string | undefined;
}

const readsAtOnce = 8;

/** Reads everything the checks depend on. What can't be read is absent, and its checks say so. */
export async function diagnosisFacts(subject: DiagnosisSubject, services: WizardServices): Promise<LabImageFacts> {
  const { owner, definition, versionId } = subject;
  const { reader, labReader } = services;
  const subscription = subscriptionOf(owner.id);
  const [attached, image, versions, usages, rights, locations] = await Promise.all([
    owner.kind === 'labPlan' ? undefined : orUnknown(labReader.attachedGalleries(owner.id)),
    orUnknown(offered(subject, services)),
    orUnknown(versionsOf(definition.id, services)),
    orUnknown(labReader.usages(subscription, owner.location)),
    missingRights(reader, offerRights(owner)),
    orUnknown(reader.locations(subscription)),
  ]);
  return { owner, definition, versionId, attached, image, versions, usages, missingRights: rights, locations };
}

function orUnknown<T>(read: Promise<T>): Promise<T | undefined> {
  return read.catch(() => undefined);
}

/** Null if it isn't offered. An image of the same name may be from another gallery. */
async function offered(
  { owner, definition }: DiagnosisSubject,
  { labReader }: WizardServices,
): Promise<LabImage | null> {
  const found =
    owner.kind === 'labPlan'
      ? [await labReader.planImage(owner.id, definition.name)].filter(one => one !== undefined)
      : await labReader.sharedImages(owner.id);
  return found.find(one => sameId(one.definitionId, definition.id)) ?? null;
}

/** Reads versions one by one, since lists don't include replication. */
async function versionsOf(definitionId: string, { reader }: WizardServices): Promise<readonly ImageVersion[]> {
  const versions = await reader.versions(definitionId);
  const read = await mapLimited(versions, readsAtOnce, async one => (await orUnknown(reader.version(one.id))) ?? one);
  return read;
}
