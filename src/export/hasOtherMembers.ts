import type { DefinitionSpec, VersionSpec } from '../domain/plan/plan';

/** Whether a spec has members, at any depth, that only Azure's own body can say. */
export function hasOtherMembers(spec: DefinitionSpec | VersionSpec): boolean {
  if (spec.other) return true;
  if ('features' in spec) return spec.features.some(({ other }) => other);
  const { source, targetRegions } = spec;
  const disks = source.kind === 'disks' ? [source.osDisk, ...source.dataDisks] : [];
  return [...targetRegions, ...disks].some(({ other }) => other);
}
