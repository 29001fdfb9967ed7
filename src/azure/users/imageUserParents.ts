import { list, object, text } from '../../base/json';
import { mapLimited } from '../../base/mapLimited';
import { idKey } from '../../domain/id/resourceId';
import { regionKey } from '../../domain/region/region';
import type { ImageUser, ImageUserKind } from '../../domain/usage/imageUser';
import { listJson, orUndefined, pathOf } from '../http/rest';
import { queryGraph } from '../list/graph';
import { parentsOfImageUsers } from '../list/queries';
import type { AzureSubscription, Connection } from '../ports';
import { readAll, readResource, type ArmResource } from '../read/readResource';
import { reference } from './readImageUser';
import { unlessUnreadable } from './unlessUnreadable';

/** A child that refers to an image, or to a gallery as a whole. */
export interface ImageUserChild extends Omit<ImageUser, 'imageId'> {
  readonly to: string;
}

/** What is read the same whichever image is asked for. */
export interface ImageUserParents {
  readonly children: readonly ImageUserChild[];
  /** Public names by the ID key of a community gallery. */
  readonly publicNames: ReadonlyMap<string, readonly string[]>;
  readonly unread: readonly ImageUserKind[];
}

interface Parent {
  readonly kind: ImageUserKind;
  readonly below: string;
  readonly to: (child: ArmResource) => unknown;
  /** Whether the parent is what the user knows, not its only child. */
  readonly isUser?: boolean;
}

const parents = new Map<string, Parent>(
  Object.entries({
    'microsoft.batch/batchaccounts': {
      kind: 'batchPool',
      below: 'pools',
      to: ({ properties }) => {
        const { virtualMachineConfiguration } = object(properties['deploymentConfiguration']);
        return reference(object(virtualMachineConfiguration)['imageReference']).to;
      },
    },
    'microsoft.devcenter/devcenters': {
      kind: 'devCenter',
      below: 'galleries',
      to: ({ properties }) => properties['galleryResourceId'],
    },
    'microsoft.desktopvirtualization/hostpools': {
      kind: 'hostPool',
      below: 'sessionHostConfigurations',
      to: ({ properties }) => object(object(properties['imageInfo'])['customInfo'])['resourceId'],
      isUser: true,
    },
  }),
);

const galleryType = 'microsoft.compute/galleries';
const listConcurrency = 8;

/** Reads the users of images that Resource Graph doesn't have, from their parents, which it does have. */
export async function readImageUserParents(
  connection: Connection,
  subscriptions: readonly AzureSubscription[],
): Promise<ImageUserParents> {
  const query = parentsOfImageUsers([...parents.keys(), galleryType]);
  const rows = await queryGraph(connection, subscriptions, query);
  const publicNames = new Map<string, readonly string[]>();
  const lists: { readonly owner: ArmResource; readonly parent: Parent }[] = [];
  for (const row of rows) {
    const owner = readResource(row);
    const type = text(object(row)['type'])?.toLowerCase() ?? '';
    const parent = parents.get(type);
    if (owner && parent) lists.push({ owner, parent });
    if (owner && type === galleryType) publicNames.set(idKey(owner.base.id), publicNamesIn(owner));
  }
  const unread = new Set<ImageUserKind>();
  const children = await mapLimited(lists, listConcurrency, async ({ owner, parent }) => {
    const listed = orUndefined(listJson(connection, pathOf(owner.base.id, parent.below)));
    const found = await unlessUnreadable(listed, () => unread.add(parent.kind));
    return readAll(found ?? [], item => readChild(item, owner, parent));
  });
  return { children: children.flat(), publicNames, unread: [...unread] };
}

function readChild(item: unknown, owner: ArmResource, { kind, to, isUser }: Parent): ImageUserChild | undefined {
  const child = readResource(item);
  const reference = child && text(to(child));
  if (!child || reference === undefined) return undefined;
  const { id, name } = isUser ? owner.base : child.base;
  return { kind, id, name, location: regionKey(owner.base.location), to: reference };
}

function publicNamesIn({ properties }: ArmResource): readonly string[] {
  const { communityGalleryInfo } = object(properties['sharingProfile']);
  return readAll(list(object(communityGalleryInfo)['publicNames']), text);
}
