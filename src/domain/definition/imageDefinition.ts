import type { Architecture, HyperVGeneration, OsState, OsType, PurchasePlan, ResourceBase } from '../resource/resource';

export interface Identifier {
  readonly publisher: string;
  readonly offer: string;
  readonly sku: string;
}

export interface Feature {
  readonly name: string;
  readonly value: string;
}

export interface Range {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export interface ImageDefinition extends ResourceBase {
  readonly kind: 'definition';
  readonly osType: OsType;
  readonly osState: OsState;
  readonly hyperVGeneration: HyperVGeneration;
  readonly architecture: Architecture;
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
}
