import type { Change, ChangeKind, ChangeOf, DeletionKind, LabKind } from '../plan/plan';
import type { OsState, OsType } from '../resource/resource';

/** What a kind of change means, apart from how it is described, sent, recognized and exported: each room says that of its own. What it takes to be allowed stands in `changeRights`. */
export interface ChangeTraits<C extends Change = Change> {
  /** `labs`: done with Lab Services, or for it. */
  readonly area: 'labs' | 'compute';
  /**
   * What becomes of the target. One that is created is the change's own from its beginning: what is found being made is ours,
   * and what was there before is in the way.
   */
  readonly effect: 'create' | 'update' | 'delete';
  /** What nobody else may work with meanwhile: the target alone, or also what lies in it. */
  readonly claims: 'target' | 'subtree';
  /** What is happening to the target meanwhile. */
  readonly busy: 'created' | 'updated' | 'changed' | 'published' | 'deleted';
  /** Ids of what must stay as it is meanwhile, and what is happening to it; undefined where that is nothing. */
  readonly uses: { readonly busy: 'cloned' | 'attached' | 'exported'; ids(change: C): readonly string[] } | undefined;
  /** Ids of what the target is made from: it must be there before, and is not deleted meanwhile. */
  reads(change: C): readonly string[];
  /** Whether it waits for an earlier change of its plan, besides one that makes what its target lies in or is made from. */
  waitsFor(change: C, earlier: Change): boolean;
  /** Ids of what looks different afterwards, besides the target. */
  altersBesides(change: C): readonly string[];
  /** How long it may be at work before anything of it can be read: until then, nothing to be seen proves nothing. */
  readonly silentMinutes: number;
  /** Between two questions about one that takes long, where Azure does not say when to come again. */
  readonly pollSeconds: number | undefined;
  /** How long it usually takes, where Azure tells no percentage; undefined where nobody knows. */
  readonly usualMinutes: number | undefined;
  /**
   * What tells its end: Azure's answer; the resource, since Azure answers nothing or only for the request; the same with results
   * that show one after the other before.
   */
  readonly ending: 'answer' | 'resource' | 'stages';
  /** Whether the target is a version that goes on filling its regions when Azure has finished the request. */
  readonly replicates: boolean;
  /** Whether what is found in its place can be told from what somebody else has made. */
  readonly recognizable: boolean;
  /** The refusal that passes by waiting, since Azure has not learnt everywhere yet what was changed before. */
  readonly transientRefusal: TransientRefusal | undefined;
  /** Whose password running it needs, which no plan holds. */
  passwordUser(change: C): PasswordUser | undefined;
}

export interface TransientRefusal {
  /** Azure's error code. */
  readonly code: string;
  /** How long it may go on before it counts. */
  readonly minutes: number;
  /** What Azure has not learnt everywhere yet. */
  readonly because: 'newRole';
}

/** The same of one kind, whose place in the model's own groups it cannot contradict. */
export type KindTraits<K extends ChangeKind> = ChangeTraits<ChangeOf<K>> & {
  readonly area: K extends LabKind ? 'labs' : 'compute';
  readonly effect: K extends DeletionKind ? 'delete' : 'create' | 'update';
};

/** Somebody whose password a machine has or gets. */
export interface PasswordUser {
  readonly userName: string;
  readonly osType: OsType;
  /** Specialized: the password is there already, whatever it is. */
  readonly osState?: OsState | undefined;
}
