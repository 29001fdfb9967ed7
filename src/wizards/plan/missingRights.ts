import type { AzureReader, Permissions } from '../../azure/ports';
import { mapLimited } from '../../base/mapLimited';
import { toFailure } from '../../domain/errors/failure';
import { idKey, isWithin, parentId, sameId, subscriptionOf } from '../../domain/id/resourceId';
import type { Right } from '../../domain/rights/right';
import type { MissingRights } from '../../domain/rights/withRightsNotices';

const readConcurrency = 8;

/**
 * The permissions the user lacks, held against each scope and all above it: a role assigned on any of them is enough, and
 * the answer for an outer scope doesn't show the roles on an inner one. Each scope is read once. Never rejects.
 * @param trees IDs of resources that are changed with all their children: a permission on one covers the whole tree
 */
export async function missingRights(
  reader: Pick<AzureReader, 'permissions'>,
  rights: readonly Right[],
  trees: readonly string[] = [],
): Promise<MissingRights> {
  const asked = new Map<string, Promise<Permissions>>();
  const permissions = (scope: string): Promise<Permissions> => {
    const answer = asked.get(idKey(scope)) ?? reader.permissions(scope);
    asked.set(idKey(scope), answer);
    return answer;
  };
  const found = await mapLimited(rights, readConcurrency, async right => ({
    right,
    isAllowed: await isAllowed(right, permissions, trees),
  }));
  const missing = found.filter(one => one.isAllowed === false).map(({ right }) => right);
  return missing.length === 0 && found.some(one => one.isAllowed === undefined) ? undefined : missing;
}

/** Undefined if no scope is known to allow it, and one of them couldn't be read. */
async function isAllowed(
  { action, scope }: Right,
  permissions: (scope: string) => Promise<Permissions>,
  trees: readonly string[],
): Promise<boolean | undefined> {
  let isKnown = true;
  for (const one of scopesFor(scope, trees)) {
    try {
      if ((await permissions(one)).allows(action)) return true;
    } catch (error) {
      // Without any role on an outer scope, its permissions can't be read: nothing is inherited from there.
      if (sameId(one, scope) || toFailure(error).reason !== 'forbidden') isKnown = false;
    }
  }
  return isKnown ? false : undefined;
}

/** The scope and those above it, up to the subscription. The tree that contains the scope comes first. */
function scopesFor(scope: string, trees: readonly string[]): readonly string[] {
  const subscription = `/subscriptions/${subscriptionOf(scope)}`;
  const chain = [scope];
  for (let above = parentId(scope); above !== undefined && !sameId(above, subscription); above = parentId(above)) {
    chain.push(above);
  }
  if (subscriptionOf(scope) !== '' && !sameId(scope, subscription)) chain.push(subscription);
  const tree = trees.filter(one => isWithin(scope, one)).sort((a, b) => a.length - b.length)[0];
  return tree === undefined ? chain : [tree, ...chain.filter(one => !sameId(one, tree))];
}
