import { labType } from '../../src/simulator/labs/labTypes';
import { labResources, type LabSeed } from '../../src/simulator/seed/labs/labResources';
import { sampleWorld } from '../../src/simulator/seed/sample';
import type { World } from '../../src/simulator/world/world';

const academy = '/subscriptions/9b47d3e0-61fa-4f2c-8d05-c3a9e17b4f68/resourceGroups/rg-academy-images';
const windows = 'MicrosoftWindowsDesktop.windows-11.win11-23h2-pro';

/** Id of the lab plan that `addLabs` adds to by default: in UK South, with a gallery attached. */
export const crowdedPlan = `${academy}/providers/Microsoft.LabServices/labPlans/spring-term`;

/** The sample with `count` more published labs `course-01`, `course-02`, …, each of which can be exported. */
export function worldWithLabs(count: number, now = Date.UTC(2026, 2, 2, 9)): World {
  const world = sampleWorld(now);
  addLabs(world, count);
  return world;
}

/** Adds labs to a world and returns their ids; `change` can change each of them. */
export function addLabs(world: World, count: number, change: (at: number) => Partial<LabSeed> = () => ({})): string[] {
  return Array.from({ length: count }, (_, at) => {
    const number = String(at + 1).padStart(String(count).length, '0');
    const id = `${academy}/providers/${labType}/course-${number}`;
    const course: LabSeed = {
      id,
      title: `Course ${number}`,
      location: 'uksouth',
      plan: crowdedPlan,
      image: windows,
      exactVersion: '22631.4169.240909',
      os: 'Windows',
    };
    for (const resource of labResources({ ...course, ...change(at) })) world.put(resource);
    return id;
  });
}

/** A world in the format of `saved` in `createSampleAzure`; `now` is the simulated time at which it continues. */
export function savedWorld(world: World, now = Date.UTC(2026, 2, 2, 9)): string {
  return JSON.stringify({ world, now, real: Date.now(), writes: [] });
}
