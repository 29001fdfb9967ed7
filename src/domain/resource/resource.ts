export type Tags = Readonly<Record<string, string>>;

/** Properties common to all Azure resources shown here. */
export interface ResourceBase {
  readonly id: string;
  readonly name: string;
  /** Home region, in the form of the locations call: `westeurope`. */
  readonly location: string;
  readonly tags: Tags;
  /** Azure's tags are of a form that isn't understood, so which there are is unknown. */
  readonly hasUnreadTags?: true;
  /** As reported by Azure: Creating, Updating, Deleting, Succeeded, Failed, Migrating. */
  readonly provisioningState: string;
}

export type OsType = 'Windows' | 'Linux';
export type OsState = 'Generalized' | 'Specialized';
export type HyperVGeneration = 'V1' | 'V2';
export type Architecture = 'x64' | 'Arm64';

export interface PurchasePlan {
  readonly name: string;
  readonly publisher: string;
  readonly product: string;
}
