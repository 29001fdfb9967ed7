import assert from 'node:assert/strict';
import { clonePlan } from './clonePlan';
import { SampleDesk } from './sampleDesk';

describe('Replication while Azure cannot be asked', () => {
  for (const [fault, reason] of [
    ['claims', 'signIn'],
    ['forbid', 'forbidden'],
    ['dropBefore', 'network'],
  ] as const) {
    it(`is shown as waiting (${reason}), and continues afterwards`, async () => {
      const desk = new SampleDesk();
      const { operations } = desk.process();
      const record = await operations.start(clonePlan(desk.sample.subscriptions[0]?.id ?? ''));
      assert.ok('steps' in record);
      const step = () => operations.get(record.id)?.steps.at(-1);
      desk.sample.world.faults.push({ kind: fault, url: 'expand=ReplicationStatus' });
      await desk.until(() => step()?.state === 'replicating' && step()?.waitingFor !== undefined, 'trouble');
      assert.equal(step()?.waitingFor, reason);
      desk.sample.world.faults = [];
      await desk.until(() => step()?.waitingFor === undefined, 'an answer');
      await desk.until(() => operations.get(record.id)?.state === 'succeeded', 'the end');
      await operations.dispose();
    });
  }
});
