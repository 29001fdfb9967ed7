import type { ChangeKind, ChangeOf } from '../plan/plan';

/** A required permission. */
export interface Right {
  /** The action's name: `Microsoft.Compute/galleries/write`. */
  readonly action: string;
  /** ID of the resource, resource group or subscription. It need not exist yet. */
  readonly scope: string;
  /** Documented as required, but Azure may accept the request without it. So its absence is a warning, not an error. */
  readonly advisory?: true;
}

/** The permissions required for a change of one kind. */
export type RightsFor<K extends ChangeKind> = (change: ChangeOf<K>) => readonly Right[];
