import type { ImageDefinition } from '../../definition/imageDefinition';
import type { Gallery } from '../../gallery/gallery';
import type { Lab, LabMachine } from '../lab/lab';
import type { LabPlan } from '../owner/labPlan';
import type { ImageVersion } from '../../version/imageVersion';
import { definitionId, idKey } from '../../id/resourceId';
import { sameName } from '../../id/sameName';
import { planOf, type LabFacts } from '../lab/labFacts';

/** What is wanted: the template of a lab as a new image, or as a new version of one that is there. */
export interface LabExport {
  readonly lab: Lab;
  /** Of the image definition. */
  readonly name: string;
  readonly into: 'newImage' | 'newVersion';
}

/** The wish beside what is known of everything it needs: null where Azure says it is not there, undefined where nobody knows. */
export interface LabExportTask extends LabExport {
  readonly labPlan: LabPlan | null | undefined;
  readonly template: LabMachine | null | undefined;
  /** Absent where the lab plan has none. */
  readonly galleryId: string | undefined;
  readonly gallery: Gallery | null | undefined;
  /** Of the image definition to be written. */
  readonly target: string | undefined;
  /** All of the gallery. */
  readonly definitions: readonly ImageDefinition[] | undefined;
  /** The definition of that name, where there is one. */
  readonly existing: ImageDefinition | undefined;
  /** Versions that the definition has: none where it is new. */
  readonly versions: readonly ImageVersion[] | undefined;
}

export function labExportTask(wish: LabExport, facts: LabFacts): LabExportTask {
  const { lab, name } = wish;
  const labPlan = planOf(lab, facts);
  const galleryId = labPlan?.galleryId;
  const key = galleryId === undefined ? '' : idKey(galleryId);
  const definitions = facts.definitions?.get(key);
  const existing = definitions?.find(one => sameName(one.name, name));
  return {
    ...wish,
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
