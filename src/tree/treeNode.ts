import type { Presentation } from './presentation';

/** One row of a view. It holds no data, but reads the store each time it is drawn. */
export interface TreeNode {
  /** View, group and lowercase resource ID, so that it is stable across reloads. */
  readonly id: string;
  readonly parent?: TreeNode | undefined;
  /** The resource that commands act on. */
  readonly resourceId?: string | undefined;
  /** Holds what others share, so it isn't searched for the user's own resources. */
  readonly isForeign?: boolean | undefined;
  /** The operation that commands act on. */
  readonly operationId?: string | undefined;
  /** The file of the journal that commands act on. */
  readonly journalFile?: string | undefined;
  /** The tenant and account for the sign-in command. */
  readonly tenant?: { readonly tenantId: string; readonly account: string } | undefined;
  /** Store keys of the lists that its children come from, if not only that of its resource. */
  lists?(): readonly string[];
  getTreeItem(): Presentation;
  /** Never rejects: a failure is a node among the children. */
  getChildren?(): Promise<readonly TreeNode[]>;
  /** Reloads what failed, or this node's children. */
  reload?(): Promise<unknown>;
}

/** Whether a command argument is a node of our views. */
export function isTreeNode(value: unknown): value is TreeNode {
  return typeof value === 'object' && value !== null && 'getTreeItem' in value && 'id' in value;
}
