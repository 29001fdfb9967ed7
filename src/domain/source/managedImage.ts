import type { HyperVGeneration, OsState, OsType, ResourceBase } from '../resource/resource';

export interface ManagedImageDataDisk {
  readonly lun: number;
  readonly sizeGB?: number | undefined;
}

/** Undefined is what Azure doesn't report, or reports in a form that isn't understood. */
export interface ManagedImage extends ResourceBase {
  readonly kind: 'managedImage';
  readonly osType: OsType | undefined;
  /** Azure only creates Generalized images. Kept as reported. */
  readonly osState: OsState | undefined;
  readonly hyperVGeneration: HyperVGeneration | undefined;
  /** Provisioned size. Absent if not reported. */
  readonly osDiskSizeGB?: number | undefined;
  readonly dataDisks: readonly ManagedImageDataDisk[];
  readonly zoneResilient: boolean | undefined;
  /** The virtual machine it was captured from, which may no longer exist. */
  readonly sourceVirtualMachineId?: string | undefined;
}
