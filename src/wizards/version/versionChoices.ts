import { isoDate } from '../../base/date';
import { regionKey, sameRegion } from '../../domain/region/region';
import { homeOf } from '../../domain/source/homeOf';
import type { ImageSource } from '../../domain/source/imageSource';
import type { TargetRegion } from '../../domain/version/imageVersion';
import type { VersionChoice } from '../../domain/version/versionChoice';
import type { Answers } from '../engine/answers';
import { galleryLocation, galleryOf } from '../gallery/galleryOf';
import { withEncryption } from '../region/encryptionStep';
import { targetOf } from './targetSteps';
import { versionKeys } from './versionKeys';
import type { VersionResearch } from './versionResearch';

/** The input of the plan: one choice per source, each with its own home region. */
export async function choicesFrom(
  answers: Answers,
  sources: readonly ImageSource[],
  research: VersionResearch,
): Promise<VersionChoice[]> {
  const [first] = sources;
  if (!first) return [];
  const targets = answers.get(versionKeys.targets) ?? [await targetOf(answers, first, research)];
  const chosen = answers.need(versionKeys.replicas);
  const picked = answers.get(versionKeys.regions);
  const { endOfLifeDate, encryption = [], withoutTags, ...options } = answers.need(versionKeys.options);
  return targets.map(target => {
    const home = homeOf(target.source, galleryLocation(galleryOf(answers, first)));
    const targetRegions = withEncryption(regionsOf(home, chosen, picked), encryption, lunsOf(target.source, answers));
    return {
      ...target,
      home,
      ...dataDisksOf(answers),
      gallery: galleryOf(answers, first),
      targetRegions,
      storageAccountType: targetRegions[0]?.storageAccountType ?? 'Standard_LRS',
      ...options,
      ...(!withoutTags && { tags: target.source.settings?.tags }),
      ...(endOfLifeDate !== undefined && { endOfLifeDate: isoDate(endOfLifeDate) }),
    };
  });
}

function dataDisksOf(answers: Answers): Pick<VersionChoice, 'dataDisks'> {
  const dataDisks = answers.get(versionKeys.dataDisks);
  return dataDisks ? { dataDisks } : {};
}

function lunsOf(source: ImageSource, answers: Answers): number[] {
  return [...source.dataDisks, ...(answers.get(versionKeys.dataDisks) ?? [])].map(({ lun }) => lun);
}

/**
 * The regions of one version: its home region, and those that were `picked` for all. A region that is only the home of other
 * images isn't one of them.
 */
export function regionsOf(
  home: string,
  chosen: readonly TargetRegion[],
  picked: readonly string[] | undefined,
): readonly TargetRegion[] {
  const all = withHome(chosen, home);
  if (!picked) return all;
  return all.filter(({ name }) => sameRegion(name, home) || picked.some(one => sameRegion(one, name)));
}

function withHome(regions: readonly TargetRegion[], home: string): readonly TargetRegion[] {
  const own = regions.find(({ name }) => sameRegion(name, home)) ?? {
    name: regionKey(home),
    replicaCount: 1,
    storageAccountType: 'Standard_LRS',
  };
  return [own, ...regions.filter(({ name }) => !sameRegion(name, home))];
}
