import type { AzureSubscription, Listing } from '../../../src/azure/ports';
import { Emitter } from '../../../src/base/event';
import type { Failure } from '../../../src/domain/errors/failure';
import { AzureError } from '../../../src/domain/errors/failure';
import type { ImageDefinition } from '../../../src/domain/definition/imageDefinition';
import type { Gallery } from '../../../src/domain/gallery/gallery';
import type { ImageVersion } from '../../../src/domain/version/imageVersion';
import { sourceIds } from '../../../src/domain/plan/plan';
import { idKey, sameId } from '../../../src/domain/id/resourceId';
import type { Operations } from '../../../src/operations/ports';
import type { OperationRecord } from '../../../src/operations/journal/record';
import type { Session } from '../../../src/signIn/session';
import type { SessionState, TenantState } from '../../../src/signIn/sessionState';
import { createStore } from '../../../src/store/createStore';
import type { Store } from '../../../src/store/ports';
import { redrawOnChange } from '../../../src/tree/view/redrawOnChange';
import type { GroupBy } from '../../../src/tree/root/group';
import { NodeTree } from '../../../src/tree/nodeTree';
import type { DisplayContext } from '../../../src/tree/presentation';
import { galleryRoots } from '../../../src/tree/root/roots';
import type { TreeNode } from '../../../src/tree/treeNode';
import type { TreeServices } from '../../../src/tree/treeServices';
import { fakeReader } from '../store/fakeReader';

export const now = Date.UTC(2026, 2, 14, 12);

export const displayContext: DisplayContext = {
  now,
  locale: 'en',
  regionName: region => ({ westeurope: 'West Europe', northeurope: 'North Europe' })[region] ?? region,
  subscriptionName: id => `Subscription ${id.toUpperCase()}`,
};

const noRights: Failure = { reason: 'forbidden', code: 'AuthorizationFailed', message: 'You may not.' };

/** What Azure has, and what it refuses, as a test puts it there; the real store and the real nodes stand on it. */
export class TreeWorld implements TreeServices {
  galleriesInAzure: Gallery[] = [];
  definitionsInAzure: ImageDefinition[] = [];
  versionsInAzure: ImageVersion[] = [];
  /** Ids of lists that fail: `galleries`, a gallery, a definition. */
  readonly failing = new Set<string>();
  refusedSubscriptions: AzureSubscription[] = [];
  /** Which lists were asked for, in order. */
  readonly asked: string[] = [];
  tenants: TenantState[] = [];
  groupBy: GroupBy = 'none';
  running: OperationRecord[] = [];

  readonly operationsChanged = new Emitter<OperationRecord>();
  readonly sessionState = (): SessionState => ({ kind: 'signedIn', tenants: this.tenants, selected: ['aaaa', 'bbbb'] });
  readonly session = {
    state: () => this.sessionState(),
    refresh: async () => void this.asked.push('session'),
  } as unknown as Session;

  readonly operations = {
    list: () => this.running,
    get: (id: string) => this.running.find(one => one.id === id),
    runningOn: (id: string) => {
      for (const operation of this.running) {
        const change = operation.plan.changes.find(
          one =>
            sameId(one.target, id) ||
            (one.kind === 'createVersion' && sourceIds(one.spec.source).some(source => sameId(source, id))),
        );
        if (operation.state === 'running' && change) return { operation, change };
      }
      return undefined;
    },
    onDidChange: this.operationsChanged.event,
  } as unknown as Operations;

  readonly store: Store = createStore(
    fakeReader({
      galleries: async () => ({
        ...this.answer('galleries', this.galleriesInAzure),
        failures: this.refusedSubscriptions.map(subscription => ({ subscription, failure: noRights })),
      }),
      definitions: async id => this.answer(id, this.below(this.definitionsInAzure, id)).items,
      versions: async id => this.answer(id, this.below(this.versionsInAzure, id)).items,
      gallery: async id => this.galleriesInAzure.find(one => sameId(one.id, id)),
      definition: async id => this.definitionsInAzure.find(one => sameId(one.id, id)),
      version: async id => this.versionsInAzure.find(one => sameId(one.id, id)),
    }),
  );

  readonly tree = new NodeTree(() => galleryRoots(this, this.groupBy));

  /** What was drawn again: `all`, or the ids of resources. */
  redrawn: string[] = [];

  constructor() {
    redrawOnChange(this.tree, 'galleries', this);
    this.tree.onDidChange(change => {
      this.redrawn.push(...(change === 'all' ? ['all'] : change.map(node => node.resourceId ?? node.id)));
    });
  }

  displayContext(): DisplayContext {
    return displayContext;
  }

  /** Opens and draws the tree as VS Code would, along the labels; returns the last children's labels. */
  async open(...labels: readonly string[]): Promise<readonly TreeNode[]> {
    let nodes = await this.drawn(undefined);
    for (const label of labels) {
      const node = nodes.find(one => one.getTreeItem().label === label);
      if (!node) throw new Error(`No ${label} among ${nodes.map(one => one.getTreeItem().label).join(', ')}`);
      nodes = await this.drawn(node);
    }
    return nodes;
  }

  private async drawn(parent: TreeNode | undefined): Promise<readonly TreeNode[]> {
    const nodes = await this.tree.children(parent);
    for (const node of nodes) this.tree.draw(node);
    return nodes;
  }

  private answer<T>(list: string, items: readonly T[]): Listing<T> {
    this.asked.push(list);
    if (this.failing.has(list)) throw new AzureError(noRights);
    return { items, failures: [] };
  }

  private below<T extends { readonly id: string }>(items: readonly T[], parent: string): readonly T[] {
    return items.filter(({ id }) => idKey(id).startsWith(`${idKey(parent)}/`));
  }
}

export function labels(nodes: readonly TreeNode[]): readonly string[] {
  return nodes.map(node => node.getTreeItem().label);
}

/** Lets what the store announces arrive. */
export async function settled(): Promise<void> {
  await new Promise(resolve => setImmediate(resolve));
}
