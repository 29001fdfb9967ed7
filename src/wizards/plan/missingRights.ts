import { mapLimited } from '../../base/mapLimited';
import type { AzureReader, Permissions } from '../../azure/ports';
import type { Right } from '../../domain/rights/right';
import { idKey, isWithin } from '../../domain/id/resourceId';
import type { MissingRights } from '../../domain/rights/withRightsNotices';

const readConcurrency = 8;

/**
 * The permissions the user lacks. Each scope is read once. Never rejects.
 * @param trees IDs of resources that are changed with all their children: a permission on one covers the whole tree
 */
export async function missingRights(
  reader: Pick<AzureReader, 'permissions'>,
  rights: readonly Right[],
  trees: readonly string[] = [],
): Promise<MissingRights> {
  const asked = new Map<string, Promise<Permissions>>();
  const allows = async ({ action }: Right, scope: string): Promise<boolean> => {
    const answer = asked.get(idKey(scope)) ?? reader.permissions(scope);
    asked.set(idKey(scope), answer);
    return (await answer).allows(action);
  };
  const found = await mapLimited(rights, readConcurrency, async right => {
    try {
      const isAllowed = (await allows(right, outermost(right.scope, trees))) || (await allows(right, right.scope));
      return { right, isAllowed };
    } catch {
      return { right, isAllowed: undefined };
    }
  });
  const missing = found.filter(({ isAllowed }) => isAllowed === false).map(({ right }) => right);
  return missing.length === 0 && found.some(({ isAllowed }) => isAllowed === undefined) ? undefined : missing;
}

/** The tree that contains the scope, or the scope itself. */
function outermost(scope: string, trees: readonly string[]): string {
  return trees.filter(tree => isWithin(scope, tree)).reduce((a, b) => (b.length < a.length ? b : a), scope);
}
