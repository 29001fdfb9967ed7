import { mapLimited } from '../../../base/mapLimited';
import { offerRights } from '../../../domain/labs/diagnosis/offerRights';
import type { LabImageFacts } from '../../../domain/labs/diagnosis/labCheck';
import type { ImageDefinition } from '../../../domain/definition/imageDefinition';
import type { LabImage } from '../../../domain/labs/image/labImage';
import type { LabOwner } from '../../../domain/labs/owner/labOwner';
import type { ImageVersion } from '../../../domain/version/imageVersion';
import { sameId, subscriptionOf } from '../../../domain/id/resourceId';
import { missingRights } from '../../plan/missingRights';
import type { WizardServices } from '../../services';

/** What shall be explained: an image, for a lab plan or classic lab account. */
export interface DiagnosisSubject {
  readonly owner: LabOwner;
  readonly definition: ImageDefinition;
  /** Where one version was asked for. */
  readonly versionId?: string | undefined;
}

const readsAtOnce = 8;

/** Reads all that the checks look at. What cannot be read is absent, and its checks say so. */
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

/** Null where it is not offered. An image of the same name may be of another gallery. */
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

/** With their replication, which lists do not tell. */
async function versionsOf(definitionId: string, { reader }: WizardServices): Promise<readonly ImageVersion[]> {
  const versions = await reader.versions(definitionId);
  const read = await mapLimited(versions, readsAtOnce, async one => (await orUnknown(reader.version(one.id))) ?? one);
  return read;
}
