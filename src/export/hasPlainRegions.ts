import type { VersionSpec } from '../domain/plan/plan';

/** Whether every region of a version has only what every tool supports: its replicas and storage. */
export function hasPlainRegions({ targetRegions }: VersionSpec): boolean {
  return targetRegions.every(
    one => one.excludeFromLatest === undefined && one.encryption === undefined && one.other === undefined,
  );
}
