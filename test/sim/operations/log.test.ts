import assert from 'node:assert/strict';
import { redact } from '../../../src/base/secrets/redact';
import type { Plan } from '../../../src/domain/plan/plan';
import type { OperationRecord } from '../../../src/operations/journal/record';
import { exportOf, planOf } from '../labs/exportPlan';
import { clonePlan } from './clonePlan';
import { SampleDesk } from './sampleDesk';

describe('The log', () => {
  let desk: SampleDesk;

  async function run(plan: Plan): Promise<OperationRecord> {
    const { operations } = desk.process();
    const started = await operations.start(plan);
    assert.ok('steps' in started, JSON.stringify(started));
    const now = (): OperationRecord => operations.get(started.id) ?? assert.fail();
    await desk.until(() => now().state !== 'running', 'the end');
    await operations.dispose();
    return now();
  }

  /** The log without debugging, and without what differs from run to run. */
  const story = (): readonly string[] =>
    desk.logged
      .filter(line => !line.startsWith('debug '))
      .map(line =>
        line
          .replace(/correlation ID [\w-]+/, 'correlation ID …')
          .replace(/ in \d+ ms/, '')
          .replace(/\([\da-f]{8}-[\da-f-]+\)/, '(…)')
          .replace(/\/subscriptions\/[\w-]+\/resourceGroups\/[\w-]+\/providers\//, '…/'),
      );

  beforeEach(() => (desk = new SampleDesk()));

  it('contains each request of a clone that changes something, with its correlation ID, and each step', async () => {
    const subscription = desk.sample.subscriptions[0]?.id ?? '';
    const { plan } = await run(clonePlan(subscription));
    const title = '"Clone rhel-9-hardened"';
    const step = (index: number, text: string, ...states: string[]): string[] =>
      states.map(state => `info ${title} step ${index}, ${text}: ${state}`);
    const sent = (id: string): string => `info PUT …/${id}: 201 (correlation ID …)`;
    assert.deepEqual(story(), [
      `info ${title} (…): 3 steps`,
      ...step(1, 'Create gallery survivors', 'sending'),
      sent('Microsoft.Compute/galleries/survivors'),
      ...step(1, 'Create gallery survivors', 'running', 'done'),
      ...step(2, 'Create image definition survivors\\rhel9', 'sending'),
      sent('Microsoft.Compute/galleries/survivors/images/rhel9'),
      ...step(2, 'Create image definition survivors\\rhel9', 'running', 'done'),
      ...step(3, 'Create image version survivors\\rhel9\\1.0.0', 'sending'),
      sent('Microsoft.Compute/galleries/survivors/images/rhel9/versions/1.0.0'),
      ...step(3, 'Create image version survivors\\rhel9\\1.0.0', 'running', 'replicating', 'done'),
      `info ${title} (…): succeeded`,
    ]);
    assert.equal(plan.changes.length, 3);
    assert.ok(desk.logged.some(line => /^debug GET .*\/versions\/1\.0\.0: 200 .* in \d+ ms$/.test(line)));
  });

  it('contains a refused deletion as a warning, and its failure as an error', async () => {
    const subscription = desk.sample.subscriptions[0]?.id ?? '';
    const target = `/subscriptions/${subscription}/resourceGroups/rg-images-prod/providers/Microsoft.Compute/images/rhel-9-hardened`;
    desk.sample.world.faults.push({ kind: 'forbid', method: 'DELETE' });
    await run({
      kind: 'deleteResources',
      title: 'Delete',
      notices: [],
      changes: [{ kind: 'deleteManagedImage', target }],
    });
    const lines = story();
    assert.ok(
      lines.includes('warn DELETE …/Microsoft.Compute/images/rhel-9-hardened: 403 (correlation ID …)'),
      lines.join('\n'),
    );
    assert.ok(
      lines.some(line =>
        /^error "Delete" step 1, .*: failed\. .*\(AuthorizationFailed, 403, correlation ID …\)$/.test(line),
      ),
      lines.join('\n'),
    );
    assert.equal(lines.at(-1), 'error "Delete" (…): failed');
  });

  it('contains an export, and what it waits for', async () => {
    desk.sample.world.faults.push({ kind: 'dropBefore', url: '/operationResults/', skip: 2, count: 8 });
    await run(planOf(exportOf('intro-to-linux', 'linux-course')));
    const lines = story();
    assert.ok(
      lines.some(line => /^info POST …\/Microsoft\.LabServices\/labPlans\/[\w-]+\/saveImage: 202 /.test(line)),
      lines.join('\n'),
    );
    assert.ok(
      lines.some(line => /^warn .* step 1, .*: network\. Can't reach Azure; retrying\.$/.test(line)),
      lines.join('\n'),
    );
    assert.match(lines.at(-1) ?? '', /^info .*: succeeded$/);
  });

  it('contains no token, query or body', async () => {
    const subscription = desk.sample.subscriptions[0]?.id ?? '';
    await run(clonePlan(subscription));
    const tokens = desk.sample.tenants.map(({ id }) => desk.sample.tokenFor(id));
    for (const line of desk.logged) {
      assert.ok(!/[?&{]|Bearer|eyJ/.test(line) && !tokens.some(token => line.includes(token)), line);
      assert.equal(redact(line), line);
    }
  });
});
