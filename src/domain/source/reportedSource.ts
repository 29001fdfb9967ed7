import type { ImageVersion } from '../version/imageVersion';
import type { SourceSpec } from '../plan/plan';

/**
 * The source of a version for a new request, if Azure reports it completely: of several disks it reports only the
 * first, and a VHD without its storage account.
 */
export function reportedSource({ source, dataDiskSizesGB }: ImageVersion): SourceSpec | undefined {
  switch (source?.kind) {
    case 'managedImage':
    case 'virtualMachine':
    case 'version':
    case 'communityImage':
      return { kind: source.kind, id: source.id };
    case 'disk':
    case 'snapshot':
      return dataDiskSizesGB.length === 0 ? { kind: 'disks', osDisk: { id: source.id }, dataDisks: [] } : undefined;
    case 'blob':
    case 'unknown':
    case undefined:
      return undefined;
  }
}
