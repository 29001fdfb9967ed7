import type { KeyValueStorage } from '../../base/keyValueStorage';
import { regionsIfKnown } from '../../domain/region/knownRegions';
import type { ImageSource } from '../../domain/source/imageSource';
import { isShallowOnly } from '../../domain/source/sourceRefusals';
import type { TargetRegion } from '../../domain/version/imageVersion';
import { latestOf } from '../../domain/version/latest';
import type { Answers } from '../engine/answers';
import { rememberedRegions } from '../region/rememberedRegions';
import { versionKeys } from './versionKeys';
import type { VersionResearch } from './versionResearch';

/**
 * Regions to start from: those of the chosen definition's latest version, or else those chosen last. A shallow version is
 * in its home region only.
 */
export async function suggestedRegions(
  answers: Answers,
  sources: readonly ImageSource[],
  research: VersionResearch,
  globalState: KeyValueStorage,
): Promise<readonly TargetRegion[]> {
  if (sources.every(isShallowOnly)) return [];
  const definition = answers.get(versionKeys.definition);
  const versions = definition && 'existing' in definition ? await research.versions(definition.existing.id) : undefined;
  const latest = latestOf(versions ?? []);
  const regions = latest && regionsIfKnown(latest)?.targetRegions;
  return (
    regions?.map(({ name, replicaCount, storageAccountType }) => ({ name, replicaCount, storageAccountType })) ??
    rememberedRegions(globalState)
  );
}
