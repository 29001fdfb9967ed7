import { idKey } from '../../../domain/id/resourceId';
import type { Lab } from '../../../domain/labs/lab/lab';
import type { LabTreeServices } from '../../labTreeServices';

/** Loads the versions of the images that labs were created from, once per image, to show whether a newer one exists. */
export function readVersionsOf(labs: readonly Lab[], { store }: LabTreeServices): void {
  const ids = new Map(labs.flatMap(({ definitionId: id }) => (id === undefined ? [] : [[idKey(id), id]])));
  for (const id of ids.values()) void store.loadVersions(id);
}
