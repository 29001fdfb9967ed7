import type { HyperVGeneration, OsState, OsType, ResourceBase } from '../resource/resource';

export interface ManagedImageDataDisk {
  readonly lun: number;
  readonly sizeGB?: number | undefined;
}

export interface ManagedImage extends ResourceBase {
  readonly kind: 'managedImage';
  readonly osType: OsType;
  /** Always Generalized in images Azure makes; kept as Azure says it. */
  readonly osState: OsState;
  readonly hyperVGeneration: HyperVGeneration;
  /** Provisioned size; absent where Azure does not tell. */
  readonly osDiskSizeGB?: number | undefined;
  readonly dataDisks: readonly ManagedImageDataDisk[];
  readonly zoneResilient: boolean;
  /** The virtual machine it was captured from, which may be gone. */
  readonly sourceVirtualMachineId?: string | undefined;
}
