import type { ImageDefinition } from '../../definition/imageDefinition';
import type { Gallery } from '../../gallery/gallery';
import { definitionId, idKey } from '../../id/resourceId';
import { sameName } from '../../id/sameName';
import type { ImageVersion } from '../../version/imageVersion';
import type { Lab, LabMachine } from '../lab/lab';
import { planOf, type LabFacts } from '../lab/labFacts';
import type { LabPlan } from '../owner/labPlan';

/** A request to export the template of a lab as a new image, or as a new version of an existing one. */
export interface LabExport {
  readonly lab: Lab;
  /** Name of the image definition. */
  readonly name: string;
  readonly into: 'newImage' | 'newVersion';
}

/** An export with everything it depends on. Null if it doesn't exist, undefined if unknown. */
export interface LabExportTask extends LabExport {
  readonly labPlan: LabPlan | null | undefined;
  readonly template: LabMachine | null | undefined;
  /** Absent if the lab plan has none. */
  readonly galleryId: string | undefined;
  readonly gallery: Gallery | null | undefined;
  /** ID of the image definition to write. */
  readonly target: string | undefined;
  /** All definitions of the gallery. */
  readonly definitions: readonly ImageDefinition[] | undefined;
  /** The definition of that name, if there is one. */
  readonly existing: ImageDefinition | undefined;
  /** Existing versions of the definition. Empty if it is new. */
  readonly versions: readonly ImageVersion[] | undefined;
}

export function labExportTask(request: LabExport, facts: LabFacts): LabExportTask {
  const { lab, name } = request;
  const labPlan = planOf(lab, facts);
  const galleryId = labPlan?.galleryId;
  const key = galleryId === undefined ? '' : idKey(galleryId);
  const definitions = facts.definitions?.get(key);
  const existing = definitions?.find(one => sameName(one.name, name));
  return {
    ...request,
    labPlan,
    template: facts.templates?.get(idKey(lab.id)),
    galleryId,
    gallery: facts.galleries?.get(key),
    target: existing?.id ?? (galleryId === undefined ? undefined : definitionId(galleryId, name)),
    definitions,
    existing,
    versions: existing ? facts.versions?.get(idKey(existing.id)) : definitions && [],
  };
}
