import type { OtherMembers } from '../resource/otherMembers';
import type { Architecture, HyperVGeneration, OsState, OsType, PurchasePlan, ResourceBase } from '../resource/resource';

export interface Identifier {
  readonly publisher: string;
  readonly offer: string;
  readonly sku: string;
}

export interface Feature {
  readonly name: string;
  readonly value: string;
  /** What else Azure has in it: `startsAtVersion`. */
  readonly other?: OtherMembers;
}

export interface Range {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Undefined is what Azure doesn't report, or reports in a form that isn't understood. */
export interface ImageDefinition extends ResourceBase {
  readonly kind: 'definition';
  readonly osType: OsType | undefined;
  readonly osState: OsState | undefined;
  readonly hyperVGeneration: HyperVGeneration | undefined;
  readonly architecture: Architecture | undefined;
  readonly identifier: Identifier;
  readonly purchasePlan?: PurchasePlan | undefined;
  readonly features: readonly Feature[];
  readonly description?: string | undefined;
  /** ISO 8601. */
  readonly endOfLifeDate?: string | undefined;
  readonly recommended?: { readonly vCPUs?: Range | undefined; readonly memoryGB?: Range | undefined } | undefined;
  readonly disallowedDiskTypes: readonly string[];
  readonly eula?: string | undefined;
  readonly privacyStatementUri?: string | undefined;
  readonly releaseNoteUri?: string | undefined;
  /** What else Azure has in it, repeated when it is created again. */
  readonly other?: OtherMembers | undefined;
}
