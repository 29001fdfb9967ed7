import { galleryIdOf } from '../../domain/id/galleryIds';
import { aliasesOf, namesOf, ownIdOf, type GalleryNames } from '../../domain/id/galleryNames';
import { idKey, isWithin } from '../../domain/id/resourceId';
import type { ImageUser, ImageUsers } from '../../domain/usage/imageUser';
import { queryGraph } from '../list/graph';
import { resourcesMentioning } from '../list/queries';
import { shareRunning } from '../list/shareRunning';
import type { AzureSubscription, Connection } from '../ports';
import { readImageUserParents, type ImageUserChild, type ImageUserParents } from './imageUserParents';
import { listPlanImageUsers } from './listPlanImageUsers';
import { devBoxTypes, instanceType, pathsOf, readImageUsers, userTypes } from './readImageUser';

/** The selected subscriptions of one tenant, and the connection to them. */
interface Tenant {
  readonly connection: Connection;
  readonly subscriptions: readonly AzureSubscription[];
}

type Table = Parameters<typeof resourcesMentioning>[0];

/**
 * Finds what uses images: by Resource Graph, and by the parents of what that doesn't have. Rejects with `AzureError` if
 * Resource Graph doesn't answer; anything else that can't be read is named in the result.
 */
export function createImageUserFinder(tenantOf: (id: string) => Tenant): (id: string) => Promise<ImageUsers> {
  // Those who ask for each gallery of a tenant at once share what is read for all of them.
  const shared = shareRunning<ImageUserParents>();

  return async id => {
    const tenant = tenantOf(id);
    const [{ children, publicNames, unread }, plans] = await Promise.all([
      shared(tenant.connection, () => readImageUserParents(tenant.connection, tenant.subscriptions)),
      listPlanImageUsers(tenant.connection, tenant.subscriptions, id),
    ]);
    const names = namesOf(id, publicNames.get(idKey(galleryIdOf(id))) ?? []);
    const attached = namesInDevCenters(children, names);
    const users = await Promise.all([
      usersIn(tenant, 'resources', userTypes, id, names),
      usersIn(tenant, 'computeresources', [instanceType], id, names),
      attached.others.length === 0 ? [] : usersIn(tenant, 'resources', devBoxTypes, id, attached),
    ]);
    const found = [...users.flat(), ...plans.items, ...children.flatMap(child => userFrom(child, id, names))];
    return { items: distinct(found), unread: [...unread, ...plans.unread] };
  };
}

async function usersIn(
  { connection, subscriptions }: Tenant,
  table: Table,
  types: readonly string[],
  id: string,
  names: GalleryNames,
): Promise<readonly ImageUser[]> {
  const query = resourcesMentioning(table, types, aliasesOf(id, names), pathsOf(types));
  const rows = await queryGraph(connection, subscriptions, query);
  return rows.flatMap(row => readImageUsers(row, id, names));
}

/** In a dev center, a gallery is known by what attaches it. */
function namesInDevCenters(children: readonly ImageUserChild[], { own }: GalleryNames): GalleryNames {
  const attached = children.filter(({ kind, to }) => kind === 'devCenter' && idKey(to) === idKey(own));
  return { own, others: attached.map(({ id }) => id) };
}

function userFrom({ to, ...user }: ImageUserChild, id: string, names: GalleryNames): readonly ImageUser[] {
  const imageId = ownIdOf(to, names);
  return imageId === undefined || !isWithin(imageId, id) ? [] : [{ ...user, imageId }];
}

/** A host pool may refer to its image in two places. */
function distinct(users: readonly ImageUser[]): readonly ImageUser[] {
  const keyOf = ({ id, imageId, onlyWrites }: ImageUser): string => `${idKey(id)} ${idKey(imageId)} ${onlyWrites}`;
  return [...new Map([...users].reverse().map(user => [keyOf(user), user])).values()].reverse();
}
