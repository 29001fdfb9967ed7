import type { HyperVGeneration, OsState, OsType, ResourceBase } from '../resource/resource';

export interface ManagedImageDataDisk {
  readonly lun: number;
  readonly sizeGB?: number | undefined;
}

export interface ManagedImage extends ResourceBase {
  readonly kind: 'managedImage';
  readonly osType: OsType;
  /** Azure only creates Generalized images. Kept as reported. */
  readonly osState: OsState;
  readonly hyperVGeneration: HyperVGeneration;
  /** Provisioned size. Absent if not reported. */
  readonly osDiskSizeGB?: number | undefined;
  readonly dataDisks: readonly ManagedImageDataDisk[];
  readonly zoneResilient: boolean;
  /** The virtual machine it was captured from, which may no longer exist. */
  readonly sourceVirtualMachineId?: string | undefined;
}
