import type { HyperVGeneration } from '../resource/resource';

/** A size of lab machines, as the SKUs of Lab Services tell it. What they do not tell is absent. */
export interface LabSize {
  /** `Classic_Fsv2_2_4GB_128_S_SSD`. */
  readonly name: string;
  /** `Fsv2`: what the core quota is counted by. */
  readonly family: string;
  readonly vCPUs: number;
  readonly memoryGB?: number | undefined;
  /** Empty where they do not tell. */
  readonly generations: readonly HyperVGeneration[];
  readonly gpu: boolean;
  /** In the form of the locations call; empty where it is offered everywhere. */
  readonly locations: readonly string[];
  readonly fewest: number;
  readonly most: number;
  /** Why the subscription cannot have it: `NotAvailableForSubscription`. */
  readonly restriction?: string | undefined;
}

/** Cores of one family of sizes that labs use in one region, and how many they may use. */
export interface LabUsage {
  readonly family: string;
  readonly current: number;
  readonly limit: number;
}
