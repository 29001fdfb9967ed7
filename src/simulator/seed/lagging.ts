import type { World } from '../world/world';
import { sampleWorld } from './sample';

/** The sample in a cloud that knows no api-version of the last two years, and no later ones of Lab Services' than 2022's. */
export function laggingWorld(now: number): World {
  const world = sampleWorld(now);
  const date = new Date(now);
  date.setUTCFullYear(date.getUTCFullYear() - 2);
  const newest = date.toISOString().slice(0, 10);
  world.lag = [
    { of: '*', newest },
    ...['labPlans', 'labs', 'skus', 'locations'].map(type => ({
      of: `Microsoft.LabServices/${type}`,
      newest: '2022-08-01',
    })),
    // The provider lists a newer one, as Azure's did for community galleries.
    { of: 'Microsoft.Compute/locations/communityGalleries/images/versions', newest: '2022-08-03', listed: true },
  ];
  return world;
}
