import * as l10n from '@vscode/l10n';
import { fullName, subscriptionOf } from '../../domain/id/resourceId';
import { geographyOf } from '../../domain/region/geography';
import { replicateToGeography } from '../../domain/region/replicateToGeography';
import type { ImageVersion } from '../../domain/version/imageVersion';
import { askPlan } from '../plan/askPlan';
import type { Decision } from '../plan/reviewPlan';
import type { WizardServices } from '../services';
import { createVersionResearch } from '../version/versionResearch';
import { regionFacts } from './regionFacts';

/** Previews replicating versions to every region in the geography of their home region. */
export async function askReplicateToGeography(
  versions: readonly ImageVersion[],
  services: WizardServices,
): Promise<Decision | undefined> {
  const [first] = versions;
  if (!first) return undefined;
  const research = createVersionResearch(services);
  const regionsThere = async (): Promise<readonly string[]> => {
    const locations = await research.locations(subscriptionOf(first.id));
    const geographies = new Set(versions.map(({ location }) => geographyOf(location, locations)));
    const there = locations?.filter(({ geography }) => geography !== undefined && geographies.has(geography));
    return there?.map(({ name }) => name) ?? [];
  };
  return askPlan(
    versions.length === 1
      ? l10n.t('Replicate {0} Within Its Geography', fullName(first.id))
      : l10n.t('Replicate {0} Versions Within Their Geography', versions.length),
    [],
    async () => replicateToGeography(versions, await regionFacts(versions, await regionsThere(), research, services)),
    services,
    () => research.locations(subscriptionOf(first.id)),
  );
}
