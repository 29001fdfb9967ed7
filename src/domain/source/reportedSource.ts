import type { SourceSpec } from '../plan/sourceSpec';
import type { ImageVersion } from '../version/imageVersion';

/** The source of a version for a new request, if Azure reports it completely. */
export function reportedSource({ source, disks, dataDisks }: ImageVersion): SourceSpec | undefined {
  if (disks) return disks;
  switch (source?.kind) {
    case 'managedImage':
    case 'virtualMachine':
    case 'version':
    case 'communityImage':
      return { kind: source.kind, id: source.id };
    case 'disk':
    case 'snapshot':
      return dataDisks.length === 0 ? { kind: 'disks', osDisk: { id: source.id }, dataDisks: [] } : undefined;
    case 'blob':
    case 'unknown':
    case undefined:
      return undefined;
  }
}
