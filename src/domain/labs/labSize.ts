import type { HyperVGeneration } from '../resource/resource';

/** A size of lab machines, from the SKUs of Lab Services. What they don't specify is absent. */
export interface LabSize {
  /** `Classic_Fsv2_2_4GB_128_S_SSD`. */
  readonly name: string;
  /** `Fsv2`: the family that the core quota applies to. */
  readonly family: string;
  readonly vCPUs: number;
  readonly memoryGB?: number | undefined;
  /** Empty if not specified. */
  readonly generations: readonly HyperVGeneration[];
  readonly gpu: boolean;
  /** In the form of the locations call. Empty if available everywhere. */
  readonly locations: readonly string[];
  readonly minCapacity: number;
  readonly maxCapacity: number;
  /** Why the subscription can't use it: `NotAvailableForSubscription`. */
  readonly restriction?: string | undefined;
}

/** Used and available cores of one size family for labs in one region. */
export interface LabUsage {
  readonly family: string;
  readonly current: number;
  readonly limit: number;
}
