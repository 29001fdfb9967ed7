import type { Feature, Identifier, Range } from './model/definition';
import type { Architecture, HyperVGeneration, OsState, OsType, PurchasePlan, Tags } from './model/resource';
import type { StorageAccountType, TargetRegion } from './model/version';

/**
 * Changes to make in Azure, as plain data: it can be read, priced, exported as a script, journalled and run. Nothing changes
 * Azure except by running a plan.
 */
export interface Plan {
  /** `cloneManagedImage`, `retryFailedRegions`, …: the builder that made it. */
  readonly kind: string;
  /** One line, in the user's language. */
  readonly title: string;
  readonly changes: readonly Change[];
  readonly notices: readonly Notice[];
}

/** One request to one resource. `target` is the resource's id; `shall` is what it shall be, in domain words, JSON-safe. */
export type Change =
  | { readonly kind: 'createResourceGroup'; readonly target: string; readonly shall: ResourceGroupSpec }
  | { readonly kind: 'createGallery'; readonly target: string; readonly shall: GallerySpec }
  | { readonly kind: 'createDefinition'; readonly target: string; readonly shall: DefinitionSpec }
  | { readonly kind: 'createVersion'; readonly target: string; readonly shall: VersionSpec }
  | { readonly kind: 'updateVersion'; readonly target: string; readonly shall: VersionDelta }
  | { readonly kind: 'deleteManagedImage'; readonly target: string };

export type ChangeKind = Change['kind'];
export type ChangeOf<K extends ChangeKind> = Extract<Change, { kind: K }>;

export interface ResourceGroupSpec {
  readonly location: string;
  readonly tags?: Tags;
}

export interface GallerySpec {
  readonly location: string;
  readonly description?: string;
  readonly tags?: Tags;
}

export interface DefinitionSpec {
  readonly location: string;
  readonly osType: OsType;
  readonly osState: OsState;
  /** Always said: what Azure takes when it is left out depends on the api-version. */
  readonly hyperVGeneration: HyperVGeneration;
  readonly architecture: Architecture;
  readonly identifier: Identifier;
  readonly features: readonly Feature[];
  readonly purchasePlan?: PurchasePlan;
  readonly description?: string;
  readonly endOfLifeDate?: string;
  readonly recommended?: { readonly vCPUs?: Range; readonly memoryGB?: Range };
  readonly tags?: Tags;
}

/** Exactly one source: Azure refuses any other number. */
interface SourceSpec {
  readonly kind: 'managedImage';
  readonly id: string;
}

export interface VersionSpec {
  /** The home region: the source's own, and always among `targetRegions`. */
  readonly location: string;
  readonly source: SourceSpec;
  readonly targetRegions: readonly TargetRegion[];
  readonly storageAccountType: StorageAccountType;
  readonly excludeFromLatest: boolean;
  /** ISO 8601. */
  readonly endOfLifeDate?: string;
  readonly tags?: Tags;
}

/**
 * What to alter in a version, as a difference: it is merged into what Azure has at the moment of writing, so that nobody
 * else's region is lost.
 */
export interface VersionDelta {
  readonly addRegions?: readonly TargetRegion[];
  /** Region names. The home region is never removed. */
  readonly removeRegions?: readonly string[];
  readonly excludeFromLatest?: boolean;
  readonly endOfLifeDate?: string;
  /** Which regions the user saw when the difference was made; a differing list at the time of writing is reported. */
  readonly seenRegions?: readonly string[];
}

export type Severity = 'error' | 'warning' | 'info';

/** Something to know before running a plan. A plan with an error cannot be run. */
export interface Notice {
  readonly severity: Severity;
  /** Stable, for tests and support: `homeRegionMissing`. */
  readonly code: string;
  /** What is so, in one sentence, in the user's language. */
  readonly message: string;
  /** What to do about it, in one sentence. */
  readonly fix?: string;
  /** The resource it is about. */
  readonly target?: string;
}

export function hasErrors(plan: Plan): boolean {
  return plan.notices.some(notice => notice.severity === 'error');
}

/** Ids of everything that running the plan writes or must keep unchanged meanwhile. */
export function touches(plan: Plan): readonly string[] {
  return plan.changes.flatMap(change =>
    change.kind === 'createVersion' ? [change.target, change.shall.source.id] : [change.target],
  );
}
