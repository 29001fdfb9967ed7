import type { DiskSourceSpec, SourceSpec } from '../plan/sourceSpec';
import type { VersionChoice } from '../version/versionChoice';
import type { ImageSource } from './imageSource';

/** The source that was chosen for a version, for a request. */
export function chosenSource({ source, dataDisks = [] }: Pick<VersionChoice, 'source' | 'dataDisks'>): SourceSpec {
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
