import type { Change } from './plan';
import { parentId } from '../id/resourceId';

/** Ids of what looks different after a change besides its target: an export leaves with the template, and its lab, what went wrong. */
export function altersBesides(change: Change): readonly string[] {
  if (change.kind !== 'saveLabImage') return [];
  const { labMachineId } = change.spec;
  return [labMachineId, parentId(labMachineId) ?? ''];
}
