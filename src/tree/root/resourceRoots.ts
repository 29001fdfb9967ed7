import * as l10n from '@vscode/l10n';
import { onceFor } from '../../base/once/onceFor';
import type { Failure } from '../../domain/errors/failure';
import type { ResourceBase } from '../../domain/resource/resource';
import type { Known } from '../../store/ports';
import { groupNode } from '../node/groupNode';
import { retryNode } from '../node/retryNode';
import { tenantNode } from '../node/tenantNode';
import type { TreeNode } from '../treeNode';
import type { TreeServices } from '../treeServices';
import { byText, groupsOf, textsOfGroup, type GroupBy, type GroupTexts } from './group';

/** A view whose roots are resources of all selected subscriptions. */
export interface ResourceView<T extends ResourceBase> {
  /** `galleries`: also the store's key of the list. */
  readonly id: string;
  /** The same object until something in it changes. */
  known(): Known<T>;
  load(again?: boolean): Promise<Known<T>>;
  node(item: T, prefix: string, parent: TreeNode | undefined): TreeNode;
  /** Whether a resource matches the filter. Absent without a filter. */
  readonly shows?: ((id: string) => boolean) | undefined;
  readonly failed: string;
}

/** The resources, grouped if wanted, then one node for each subscription or tenant that failed. */
export async function resourceRoots<T extends ResourceBase>(
  view: ResourceView<T>,
  by: GroupBy,
  services: TreeServices,
): Promise<readonly TreeNode[]> {
  const state = services.session.state();
  if (state.kind !== 'signedIn') return state.kind === 'signedOut' ? signedOut(view.id, state, services) : [];
  const tenants = state.tenants.filter(one => one.needsSignIn || one.failure);
  const known = await view.load();
  return [
    ...itemNodes(view, known.items, by, services),
    ...failureNodes(view, known),
    ...tenants.map(tenant => tenantNode(view.id, tenant, services)),
  ];
}

/** Empty, so that the view's welcome text shows, or the failure of finding out who is signed in. */
function signedOut(
  view: string,
  { failure }: { readonly failure?: Failure | undefined },
  { session }: TreeServices,
): readonly TreeNode[] {
  if (!failure || view !== 'galleries') return [];
  return [retryNode({ id: view, label: l10n.t("Couldn't sign in."), failure, reload: () => session.refresh() })];
}

function itemNodes<T extends ResourceBase>(
  view: ResourceView<T>,
  items: readonly T[],
  by: GroupBy,
  services: TreeServices,
): readonly TreeNode[] {
  const shown = (all: readonly T[] = []): readonly T[] => all.filter(({ id }) => view.shows?.(id) ?? true);
  if (by === 'none') return shown(items).map(item => view.node(item, view.id, undefined));
  const groupsIn = onceFor((all: readonly T[]) => groupsOf(all, by));
  const textsOf = (item: T): GroupTexts => textsOfGroup(item, by, services.displayContext());
  const groups = groupsOf(shown(items), by);
  const texts = new Map([...groups].flatMap(([key, [first]]) => (first ? [[key, textsOf(first)] as const] : [])));
  return byText(texts).map(key => {
    const first = groups.get(key)?.[0];
    return groupNode(
      `${view.id}/${by}/${key}`,
      by,
      () => shown(groupsIn(view.known().items).get(key)),
      () => (first ? textsOf(first) : { label: key }),
      (item, prefix, parent) => view.node(item, prefix, parent),
    );
  });
}

function failureNodes<T extends ResourceBase>(view: ResourceView<T>, known: Known<T>): readonly TreeNode[] {
  return known.failures.map(({ failure, subscription }) =>
    retryNode({
      id: subscription ? `${view.id}/failed/${subscription.id.toLowerCase()}` : view.id,
      label: subscription?.name ?? view.failed,
      failure,
      reload: () => view.load(true),
    }),
  );
}
