import type { Plan } from '../../../src/domain/plan/plan';
import { azureCli } from '../../../src/export/azureCli/azureCli';
import { createSampleAzure, type SampleAzure } from '../../../src/simulator/entry';
import { startServer } from '../../../src/simulator/program/server';
import { azFor } from '../../support/az';
import { needAz } from '../../support/needAz';
import { bash, run } from './scriptAndRun';

export interface TwoAzures {
  /** Served to the real `az`, with a fast clock. */
  readonly byScript: SampleAzure;
  readonly byRun: SampleAzure;
  /** Carries out a plan twice: by its exported script, and by running it. */
  readonly make: (plan: Plan, password?: string) => Promise<void>;
}

/**
 * Call it first in a `describe`: its tests share two Sample Azures with the same initial state, one for scripts and one for
 * Run. Skips where there is no `az` with this module.
 */
export function useTwoAzures(
  module: string,
  prepare: (sample: SampleAzure) => void = () => undefined,
): () => TwoAzures {
  let azures: TwoAzures | undefined;
  const cleanUps: (() => Promise<unknown>)[] = [];

  before(async function () {
    needAz(this, { module });
    const byScript = createSampleAzure({ speed: 2000, throttle: false });
    const byRun = createSampleAzure({ clock: 'hand' });
    for (const sample of [byScript, byRun]) prepare(sample);
    const server = await startServer(byScript, { port: 0, latencyMs: 0, admin: false });
    cleanUps.push(server.close);
    const { origin: resourceManager, ca } = server;
    const { tenants, subscriptions } = byScript;
    const az = await azFor({ resourceManager, authority: `${resourceManager}/adfs`, ca, tenants, subscriptions });
    cleanUps.push(az.dispose);
    const make: TwoAzures['make'] = async (plan, password) => {
      await bash(azureCli(plan), az.environment, password === undefined ? '' : `${password}\n`);
      await run(plan, byRun, password);
    };
    azures = { byScript, byRun, make };
  });

  after(async () => {
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
  });

  return () => {
    if (!azures) throw new Error('The Azures exist only inside tests.');
    return azures;
  };
}
