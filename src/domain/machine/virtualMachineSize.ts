import type { Architecture, HyperVGeneration } from '../resource/resource';

/** A size of virtual machines in one region, as the list of SKUs tells it. */
export interface VirtualMachineSize {
  readonly name: string;
  /** `standardDSv5Family`. */
  readonly family: string;
  readonly vCPUs: number;
  readonly memoryGB: number;
  readonly generations: readonly HyperVGeneration[];
  readonly architecture: Architecture;
  /** Azure says it of sizes that cannot: where it says nothing, a generation 2 size can. */
  readonly trustedLaunch: boolean;
  /** `SNP`, `TDX`; absent in sizes that are not confidential. */
  readonly confidentialType?: string | undefined;
  /** `SCSI`, `NVMe`. */
  readonly diskControllers: readonly string[];
  readonly premiumStorage: boolean;
  readonly acceleratedNetworking: boolean;
  /** Why the subscription cannot have it here: `NotAvailableForSubscription`. */
  readonly restriction?: string | undefined;
}
