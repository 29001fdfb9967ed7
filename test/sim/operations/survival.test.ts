import assert from 'node:assert/strict';
import type { ImageVersion } from '../../../src/domain/version/imageVersion';
import type { Death } from '../../unit/operations/mortality';
import { shareOf } from '../../support/shareOf';
import { clonePlan } from './clonePlan';
import type { SampleDesk } from './sampleDesk';
import { dieAt, survive, type Survival } from './survive';

const clone: Survival = {
  planFor: desk => clonePlan(desk.sample.subscriptions[0]?.id ?? ''),
  check: async (desk, { plan }) => {
    const version = (await desk.process().store.reread(plan.changes[2]?.target ?? '')) as ImageVersion | undefined;
    assert.equal(version?.replication?.aggregatedState, 'Completed');
  },
};

describe('a clone', () => {
  let calls: readonly string[] = [];
  before(async () => {
    calls = await survive(clone);
  });

  it('has many points to die at', () => {
    assert.ok(calls.length >= 25, `${calls.length}: ${calls.join(', ')}`);
  });

  async function dieEverywhere(moment: Death['moment'], afterDeath?: (desk: SampleDesk) => void): Promise<void> {
    await dieAt(clone, calls, shareOf([...calls.keys()], 3), moment, afterDeath);
  }

  it('survives the death of its window just before every request and file access', async () => {
    await dieEverywhere('before');
  });

  it('survives the death of its window just after every request and file access', async () => {
    await dieEverywhere('after');
  });

  it('is taken up when hours have passed and Azure has forgotten its poll URLs', async () => {
    await dieEverywhere('after', desk => {
      desk.clock.jump(5 * 3_600_000);
      desk.sample.world.faults.push({ kind: 'expiredPoll' });
    });
  });
});
