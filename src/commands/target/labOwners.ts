import { targetKindOf } from '../../domain/id/targetKind';
import type { LabOwner } from '../../domain/labs/owner/labOwner';
import { isTreeNode } from '../../tree/treeNode';
import type { CommandServices } from '../services';

export const labOwners = ['labPlan', 'labAccount'] as const;

/**
 * Replaces nodes below a lab plan or lab account (its gallery, its images) by that owner, unless the command accepts their
 * kind itself.
 */
export function substituteOwners(args: readonly unknown[], kinds: readonly string[]): readonly unknown[] {
  return args.map(arg => {
    if (!isTreeNode(arg) || kinds.includes(targetKindOf(arg.resourceId ?? '') ?? '')) return arg;
    return arg.parent && isOwner(arg.parent.resourceId) ? arg.parent : arg;
  });
}

function isOwner(id = ''): boolean {
  return labOwners.some(kind => kind === targetKindOf(id));
}

/** Reads it from Azure; undefined if it doesn't exist. Rejects with `AzureError`. */
export async function readOwner(
  id: string,
  { labReader }: Pick<CommandServices, 'labReader'>,
): Promise<LabOwner | undefined> {
  return targetKindOf(id) === 'labAccount' ? labReader.labAccount(id) : labReader.labPlan(id);
}
