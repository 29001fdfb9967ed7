import { Emitter } from '../base/event';
import { idKey } from '../domain/id/resourceId';
import type { Presentation } from './presentation';
import type { TreeNode } from './treeNode';

/** The nodes of one view that VS Code has loaded, and which of them need redrawing. Independent of VS Code. */
export class NodeTree {
  private readonly changed = new Emitter<readonly TreeNode[] | 'all'>();
  private readonly shown = new Emitter<void>();
  private readonly nodes = new Map<string, TreeNode>();
  private readonly byResource = new Map<string, TreeNode>();
  private readonly childrenOf = new Map<string, readonly TreeNode[]>();
  /** Number of pending loads of each node's children. */
  private readonly loading = new Map<string, number>();
  /** Each node's presentation when it was last drawn, as JSON. */
  private readonly lastDrawn = new Map<string, string>();

  /** Fires when children were loaded. */
  readonly onDidShow = this.shown.event;
  /** Fires the nodes to redraw, each with its descendants, or `all`. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly roots: () => Promise<readonly TreeNode[]>) {}

  async children(parent?: TreeNode): Promise<readonly TreeNode[]> {
    const key = parent?.id ?? '';
    this.loading.set(key, (this.loading.get(key) ?? 0) + 1);
    const fresh = await this.loadChildren(parent).finally(() =>
      this.loading.set(key, (this.loading.get(key) ?? 1) - 1),
    );
    const children = fresh.map(node => this.reuse(node));
    const now = new Set(children.map(node => node.id));
    for (const old of this.childrenOf.get(key) ?? []) if (!now.has(old.id)) this.forget(old);
    this.childrenOf.set(key, children);
    this.shown.fire();
    return children;
  }

  draw(node: TreeNode): Presentation {
    const presentation = node.getTreeItem();
    this.lastDrawn.set(node.id, JSON.stringify(presentation));
    return presentation;
  }

  ofResource(resourceId: string): TreeNode | undefined {
    return this.byResource.get(idKey(resourceId));
  }

  /** The children of a node as last loaded. */
  shownChildren(node: TreeNode): readonly TreeNode[] {
    return this.childrenOf.get(node.id) ?? [];
  }

  all(): readonly TreeNode[] {
    return [...this.nodes.values()];
  }

  /** Redraws those of `nodes` whose presentation changed, and `otherChildren`, whose children changed. */
  redrawChanged(nodes: Iterable<TreeNode>, otherChildren: readonly TreeNode[] = []): void {
    const again = new Set(otherChildren.filter(node => !this.isLoading(node.id)));
    for (const node of [...nodes, ...otherChildren]) {
      const before = this.lastDrawn.get(node.id);
      if (before !== undefined && before !== JSON.stringify(node.getTreeItem())) again.add(node);
    }
    const outermost = [...again].filter(node => !hasAncestorIn(node, again));
    if (outermost.length > 0) this.changed.fire(outermost);
  }

  drawAll(): void {
    this.changed.fire('all');
  }

  /** Reloads the roots, unless a pending load will return the change anyway. */
  rootsChanged(): void {
    if (!this.isLoading('')) this.drawAll();
  }

  private isLoading(key: string): boolean {
    return (this.loading.get(key) ?? 0) > 0;
  }

  private async loadChildren(parent: TreeNode | undefined): Promise<readonly TreeNode[]> {
    return (await (parent ? parent.getChildren?.() : this.roots())) ?? [];
  }

  /** VS Code identifies nodes by object, so a node is reused for as long as it is shown. */
  private reuse(node: TreeNode): TreeNode {
    const known = this.nodes.get(node.id);
    if (known && (node.resourceId !== undefined || node.getChildren)) return known;
    this.nodes.set(node.id, node);
    if (node.resourceId !== undefined) this.byResource.set(idKey(node.resourceId), node);
    return node;
  }

  private forget(node: TreeNode): void {
    for (const child of this.childrenOf.get(node.id) ?? []) this.forget(child);
    this.childrenOf.delete(node.id);
    this.lastDrawn.delete(node.id);
    this.nodes.delete(node.id);
    const key = idKey(node.resourceId ?? '');
    if (this.byResource.get(key) === node) this.byResource.delete(key);
  }
}

function hasAncestorIn(node: TreeNode, nodes: ReadonlySet<TreeNode>): boolean {
  for (let above = node.parent; above; above = above.parent) if (nodes.has(above)) return true;
  return false;
}
