import { Emitter } from '../base/event';
import { idKey } from '../domain/id/resourceId';
import type { Presentation } from './presentation';
import type { TreeNode } from './treeNode';

/** The nodes of one view that VS Code has seen, and which of them look different now. Knows nothing of VS Code. */
export class NodeTree {
  private readonly changed = new Emitter<readonly TreeNode[] | 'all'>();
  private readonly shown = new Emitter<void>();
  private readonly nodes = new Map<string, TreeNode>();
  private readonly byResource = new Map<string, TreeNode>();
  private readonly childrenOf = new Map<string, readonly TreeNode[]>();
  /** How many answers are awaited for the children of each node. */
  private readonly loading = new Map<string, number>();
  /** How each node looked when it was last drawn. */
  private readonly lastDrawn = new Map<string, string>();

  /** Fires when children were asked for and are there. */
  readonly onDidShow = this.shown.event;
  /** Fires the nodes to draw again, with what is below them, or `all`. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly roots: () => Promise<readonly TreeNode[]>) {}

  async children(parent?: TreeNode): Promise<readonly TreeNode[]> {
    const key = parent?.id ?? '';
    this.loading.set(key, (this.loading.get(key) ?? 0) + 1);
    const fresh = await this.ask(parent).finally(() => this.loading.set(key, (this.loading.get(key) ?? 1) - 1));
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

  /** The children that were last shown of a node. */
  shownChildren(node: TreeNode): readonly TreeNode[] {
    return this.childrenOf.get(node.id) ?? [];
  }

  all(): readonly TreeNode[] {
    return [...this.nodes.values()];
  }

  /** Draws again which of these nodes look different from when they were drawn, and those whose children are other ones. */
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

  /** The list of roots has changed; what is asking for it right now hears of it by the answer. */
  rootsChanged(): void {
    if (!this.isLoading('')) this.drawAll();
  }

  private isLoading(key: string): boolean {
    return (this.loading.get(key) ?? 0) > 0;
  }

  private async ask(parent: TreeNode | undefined): Promise<readonly TreeNode[]> {
    return (await (parent ? parent.getChildren?.() : this.roots())) ?? [];
  }

  /** A node keeps its identity for as long as it is shown: VS Code knows nodes by it. */
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
