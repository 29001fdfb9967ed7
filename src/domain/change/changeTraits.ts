import type { Change, ChangeKind, ChangeOf, DeletionKind, LabKind, VersionDelta, VersionSpec } from '../plan/plan';
import type { OsState, OsType } from '../resource/resource';

/**
 * What a kind of change means, apart from how it is described, sent, recognized and exported. Required permissions are
 * in `changeRights`.
 */
export interface ChangeTraits<C extends Change = Change> {
  /** `labs`: uses Lab Services, or prepares for it. */
  readonly area: 'labs' | 'compute';
  /**
   * What happens to the target. `create` owns its target from the start: a target that is still being created is ours,
   * and one that existed before is a conflict.
   */
  readonly effect: 'create' | 'update' | 'delete';
  /** What is locked against other operations while the change runs: the target alone, or everything in it too. */
  readonly claims: 'target' | 'subtree';
  /** What is happening to the target while the change runs. */
  readonly busy: 'created' | 'updated' | 'published' | 'deleted';
  /**
   * IDs of resources that must not change while the change runs, and what is happening to them. Undefined if there are
   * none.
   */
  readonly uses:
    { readonly busy: 'cloned' | 'attached' | 'exported'; readonly ids: (change: C) => readonly string[] } | undefined;
  /** IDs of what the target is created from. They must exist before, and must not be deleted while the change runs. */
  readonly reads: (change: C) => readonly string[];
  /** Whether it depends on an earlier change of its plan, apart from one that creates its parent or its source. */
  readonly waitsFor: (change: C, earlier: Change) => boolean;
  /** The version that the target becomes. Undefined if the change makes none, or if its target is another resource. */
  readonly makesVersion: (change: C) => VersionSpec | undefined;
  /**
   * The difference that it makes to a version, whose regions someone else may change at the same time: Azure keeps the
   * last list. Undefined if it makes none.
   */
  readonly updatesVersion: (change: C) => VersionDelta | undefined;
  /** IDs of resources besides the target whose state changes. */
  readonly alsoAffects: (change: C) => readonly string[];
  /** How long the change may run before anything of it is visible. Until then, a missing result proves nothing. */
  readonly silentMinutes: number;
  /** Polling interval for a long-running change if Azure sends no Retry-After. */
  readonly pollSeconds: number | undefined;
  /** Typical duration if Azure reports no percentage. Undefined if unknown. */
  readonly typicalMinutes: number | undefined;
  /**
   * How completion is detected. `answer`: by the response. `resource`: by the resource, since Azure doesn't respond or
   * responds only to the request. `stages`: like `resource`, with intermediate results.
   */
  readonly ending: 'answer' | 'resource' | 'stages';
  /** Whether the target is a version that keeps replicating after the request has completed. */
  readonly replicates: boolean;
  /** Whether the result can be distinguished from a resource that someone else created. */
  readonly recognizable: boolean;
  /** A transient error: Azure hasn't propagated an earlier change yet. */
  readonly transientRefusal: TransientRefusal | undefined;
  /** The user whose password is needed to run it. Plans hold no passwords. */
  readonly passwordUser: (change: C) => PasswordUser | undefined;
}

export interface TransientRefusal {
  /** Azure's error code. */
  readonly code: string;
  /** How long to wait before it counts as an error. */
  readonly minutes: number;
  /** What Azure hasn't propagated yet. */
  readonly because: 'newRole';
}

/** The traits of one kind, with an `area` and `effect` that match the kind's group in the model. */
export type KindTraits<K extends ChangeKind> = ChangeTraits<ChangeOf<K>> & {
  readonly area: K extends LabKind ? 'labs' : 'compute';
  readonly effect: K extends DeletionKind ? 'delete' : 'create' | 'update';
};

/** A user account whose password a machine has or gets. */
export interface PasswordUser {
  readonly userName: string;
  readonly osType: OsType;
  /** Specialized: the password already exists, so the rules for new ones don't apply. */
  readonly osState?: OsState | undefined;
}
