import * as l10n from '@vscode/l10n';
import type { ImageVersion } from '../../domain/version/imageVersion';
import { replicateToGeography } from '../../domain/region/replicateToGeography';
import { fullName, subscriptionOf } from '../../domain/id/resourceId';
import { askPlan } from '../plan/askPlan';
import { createVersionResearch } from '../version/versionResearch';
import type { Decision } from '../plan/preview';
import type { WizardServices } from '../services';
import { regionFacts } from './regionFacts';

/** Previews replicating versions to every region in the geography of their home region. */
export async function askReplicateToGeography(
  versions: readonly ImageVersion[],
  services: WizardServices,
): Promise<Decision | undefined> {
  const [first] = versions;
  if (!first) return undefined;
  const research = createVersionResearch(services);
  return askPlan(
    versions.length === 1
      ? l10n.t('Replicate {0} to Its Geography', fullName(first.id))
      : l10n.t('Replicate {0} Versions to Their Geography', versions.length),
    [],
    async () => replicateToGeography(versions, await regionFacts(versions, research, services)),
    services,
    () => research.locations(subscriptionOf(first.id)),
  );
}
