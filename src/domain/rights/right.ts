import type { ChangeKind, ChangeOf } from '../plan/plan';

/** Something a user must be allowed to do. */
export interface Right {
  /** By the name its provider gives it: `Microsoft.Compute/galleries/write`. */
  readonly action: string;
  /** Id of what it is done on, or of the subscription; it need not exist yet. */
  readonly scope: string;
}

/** What a change of one kind needs. */
export type RightsFor<K extends ChangeKind> = (change: ChangeOf<K>) => readonly Right[];
