import type { Architecture, HyperVGeneration } from '../resource/resource';

/** A virtual machine size in one region, from the SKU list. */
export interface VirtualMachineSize {
  readonly name: string;
  /** `standardDSv5Family`. */
  readonly family: string;
  readonly vCPUs: number;
  readonly memoryGB: number;
  readonly generations: readonly HyperVGeneration[];
  readonly architecture: Architecture;
  /** Azure reports only sizes that don't support it. Without that, a generation 2 size does. */
  readonly trustedLaunch: boolean;
  /** `SNP`, `TDX`. Absent for sizes that aren't confidential. */
  readonly confidentialType?: string | undefined;
  /** `SCSI`, `NVMe`. */
  readonly diskControllers: readonly string[];
  readonly premiumStorage: boolean;
  readonly acceleratedNetworking: boolean;
  /** Why the subscription can't use it here: `NotAvailableForSubscription`. */
  readonly restriction?: string | undefined;
}
