import type { WithOthers } from '../resource/otherMembers';

/** Exactly one source: Azure requires one. */
export type SourceSpec =
  | { readonly kind: 'managedImage' | 'virtualMachine' | 'version' | 'communityImage'; readonly id: string }
  | {
      readonly kind: 'disks';
      readonly osDisk: DiskSourceSpec;
      readonly dataDisks: readonly (DiskSourceSpec & { readonly lun: number })[];
    };

/** A snapshot or managed disk by ID, or a VHD blob by URI and storage account. */
export type DiskSourceSpec = WithOthers &
  ({ readonly id: string } | { readonly uri: string; readonly storageAccountId: string });

/** IDs of all resources that a source consists of. */
export function sourceIds(source: SourceSpec): readonly string[] {
  if (source.kind !== 'disks') return [source.id];
  return [source.osDisk, ...source.dataDisks].map(disk => ('id' in disk ? disk.id : disk.storageAccountId));
}
