import type { AzureSubscription, Listing } from '../../../src/azure/ports';
import { Emitter } from '../../../src/base/event';
import type { ImageDefinition } from '../../../src/domain/definition/imageDefinition';
import { type Failure, AzureError } from '../../../src/domain/errors/failure';
import type { Gallery } from '../../../src/domain/gallery/gallery';
import { idKey, sameId } from '../../../src/domain/id/resourceId';
import type { ImageVersion } from '../../../src/domain/version/imageVersion';
import type { OperationRecord } from '../../../src/operations/journal/record';
import type { Operations } from '../../../src/operations/ports';
import type { Session } from '../../../src/signIn/session';
import type { SessionState, TenantState } from '../../../src/signIn/sessionState';
import { createStore } from '../../../src/store/createStore';
import type { Store } from '../../../src/store/ports';
import { NodeTree } from '../../../src/tree/nodeTree';
import type { DisplayContext } from '../../../src/tree/presentation';
import type { GroupBy } from '../../../src/tree/root/group';
import { galleryRoots } from '../../../src/tree/root/roots';
import type { TreeNode } from '../../../src/tree/treeNode';
import type { TreeServices } from '../../../src/tree/treeServices';
import { redrawOnChange } from '../../../src/tree/view/redrawOnChange';
import { fakeReader } from '../store/fakeReader';

export const now = Date.UTC(2026, 2, 14, 12);

export const displayContext: DisplayContext = {
  now,
  locale: 'en',
  regionName: region => ({ westeurope: 'West Europe', northeurope: 'North Europe' })[region] ?? region,
  subscriptionName: id => `Subscription ${id.toUpperCase()}`,
};

const noRights: Failure = { reason: 'forbidden', code: 'AuthorizationFailed', message: 'You may not.' };

/** Azure with the resources and failures that a test defines, under the real store and the real nodes. */
export class TreeWorld implements TreeServices {
  galleriesInAzure: Gallery[] = [];
  definitionsInAzure: ImageDefinition[] = [];
  versionsInAzure: ImageVersion[] = [];
  /** Lists that fail: `galleries` or the ID of a gallery or a definition. */
  readonly failing = new Set<string>();
  refusedSubscriptions: AzureSubscription[] = [];
  /** Lists that were requested, in order. */
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
    onDidChange: this.operationsChanged.event,
    troubles: () => [],
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

  /** What was redrawn: `all`, or resource IDs. */
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

  /** Expands and draws the tree along the labels as VS Code would; returns the last children. */
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

/** Waits until the store has notified its listeners. */
export async function settled(): Promise<void> {
  await new Promise(resolve => setImmediate(resolve));
}
