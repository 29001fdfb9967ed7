import assert from 'node:assert/strict';
import type { Plan } from '../../../src/domain/plan/plan';
import type { OperationRecord } from '../../../src/operations/journal/record';
import type { OperationsOptions } from '../../../src/operations/operationsOptions';
import { createOperations, type RunningOperations } from '../../../src/operations/runner';
import { FakeAzure } from './fakeAzure';
import { movedClock, until } from './movedClock';
import { SharedFolder } from './sharedFolder';

/** Several windows that share one folder, one Azure, and one clock that a test advances. */
export class Desk {
  readonly clock = movedClock();
  readonly folder = new SharedFolder();
  readonly azure = new FakeAzure(this.clock);
  readonly remarks: string[] = [];
  readonly reread: string[] = [];
  private opened = 0;

  window(more: Partial<OperationsOptions> = {}): RunningOperations {
    this.opened += 1;
    return createOperations({
      storage: this.folder.window(),
      vault: this.folder.vault(),
      writer: this.azure,
      watch: this.azure,
      clock: this.clock,
      time: this.clock,
      environment: 'sample',
      windowId: `window ${this.opened}`,
      reread: async id => void this.reread.push(id),
      onRemark: sentence => void this.remarks.push(sentence),
      ...more,
    });
  }

  async ended(operations: RunningOperations, id: string): Promise<OperationRecord> {
    const record = (): OperationRecord | undefined => operations.get(id);
    await until(this.clock, () => record()?.state !== 'running', `the end of ${record()?.plan.title ?? id}`);
    const ended = record();
    assert.ok(ended);
    return ended;
  }

  async run(plan: Plan, operations = this.window()): Promise<OperationRecord> {
    return this.ended(operations, (await startPlan(operations, plan)).id);
  }
}

export async function startPlan(operations: RunningOperations, plan: Plan): Promise<OperationRecord> {
  const record = await operations.start(plan);
  if ('refused' in record) throw new Error(record.refused);
  return record;
}

export async function refused(operations: RunningOperations, plan: Plan): Promise<string> {
  const answer = await operations.start(plan);
  assert.ok('refused' in answer, 'it was started');
  return answer.refused;
}

export function states(record: OperationRecord | undefined): string {
  return (record?.steps ?? []).map(step => step.state).join(' ');
}
