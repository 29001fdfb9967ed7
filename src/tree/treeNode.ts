import type { Presentation } from './presentation';

/** One line of a view. It keeps no facts: it reads them from the store each time it is shown. */
export interface TreeNode {
  /** View, group and lower-cased resource id: the same thing has the same id after a reload. */
  readonly id: string;
  readonly parent?: TreeNode | undefined;
  /** The resource that commands act on when they are given this node. */
  readonly resourceId?: string | undefined;
  /** Holds what others share: it is not looked through for what is one's own. */
  readonly isForeign?: boolean | undefined;
  /** The operation that commands act on when they are given this node. */
  readonly operationId?: string | undefined;
  /** The tenant and account that the sign-in command is to ask for. */
  readonly tenant?: { readonly tenantId: string; readonly account: string } | undefined;
  /** The lists of stores that its children come from, where that is not the list of its resource alone. */
  lists?(): readonly string[];
  getTreeItem(): Presentation;
  /** Never rejects: what could not be loaded is a node among the children. */
  getChildren?(): Promise<readonly TreeNode[]>;
  /** Asks Azure again for what could not be loaded, or for what stands below this node. */
  reload?(): Promise<unknown>;
}

/** Whether a command was given a node of one of our views. */
export function isTreeNode(value: unknown): value is TreeNode {
  return typeof value === 'object' && value !== null && 'getTreeItem' in value && 'id' in value;
}
