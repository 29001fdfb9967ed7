import type { ImageSource } from './imageSource';
import type { DiskSourceSpec, SourceSpec } from '../plan/plan';
import type { VersionChoice } from '../version/versionChoice';

/** The source as specified in a request. */
export function sourceSpec({ source, dataDisks = [] }: Pick<VersionChoice, 'source' | 'dataDisks'>): SourceSpec {
  switch (source.kind) {
    case 'managedImage':
    case 'virtualMachine':
    case 'version':
    case 'communityImage':
      return { kind: source.kind, id: source.id };
    // Refused by a guard: Azure doesn't accept shared images as a source.
    case 'sharedImage':
      return { kind: 'version', id: source.id };
    case 'snapshot':
    case 'disk':
    case 'blob':
      return {
        kind: 'disks',
        osDisk: diskSpec(source),
        dataDisks: dataDisks.map(disk => ({ lun: disk.lun, ...diskSpec(disk.source) })),
      };
  }
}

function diskSpec({ kind, id, storageAccountId = '' }: ImageSource): DiskSourceSpec {
  return kind === 'blob' ? { uri: id, storageAccountId } : { id };
}
