import { targetKindOf } from '../../domain/id/targetKind';
import type { LabOwner } from '../../domain/labs/owner/labOwner';
import { isTreeNode } from '../../tree/treeNode';
import type { CommandServices } from '../services';

export const labOwners = ['labPlan', 'labAccount'] as const;

/**
 * Rows that stand for what a lab plan or lab account has (its gallery, that there is none, its images) mean the owner, unless
 * they are of a kind that the command takes itself.
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

/** Read anew; undefined where it is gone. Rejects with `AzureError`. */
export async function readOwner(
  id: string,
  { labReader }: Pick<CommandServices, 'labReader'>,
): Promise<LabOwner | undefined> {
  return targetKindOf(id) === 'labAccount' ? labReader.labAccount(id) : labReader.labPlan(id);
}
