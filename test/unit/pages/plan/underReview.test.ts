import assert from 'node:assert/strict';
import type { Plan } from '../../../../src/domain/plan/plan';
import type { JudgedPlan, PageDecision, PageReview } from '../../../../src/domain/plan/planReview';
import { presentPlan } from '../../../../src/pages/plan/present/presentPlan';
import { underReview, type UnderReview } from '../../../../src/pages/plan/underReview';
import { bulkPlan, names, refused, situation, versionIdOf } from './planSituations';

const optional = names.map(name => ({ id: versionIdOf(name), label: name, isRefused: name === 'build-agent-3' }));

/** A review whose plan has an error until the refused image is left out, or until `isHealed`. */
function desk() {
  const decisions: PageDecision[] = [];
  const judgedFor: [string, boolean][][] = [];
  const azure = { isHealed: false, fails: false };
  const review: PageReview = {
    title: 'Clone 12 Managed Images to Gallery',
    canGoBack: true,
    answers: [],
    exportPlan: () => Promise.resolve(),
    judge(choices): Promise<JudgedPlan> {
      judgedFor.push([...choices]);
      if (azure.fails) return Promise.reject(new Error('The network is gone.'));
      const isRefused = !azure.isHealed && choices.get(versionIdOf('build-agent-3')) !== false;
      const kept = names.filter(name => choices.get(versionIdOf(name)) !== false);
      return Promise.resolve({ plan: bulkPlan(isRefused ? [refused] : [], kept), optional, locations: undefined });
    },
  };
  const free = { amount: 0, terms: [] };
  const estimated: Plan[] = [];
  const estimate = (plan: Plan) => {
    estimated.push(plan);
    const unchanged = { monthly: { adds: free, saves: free }, once: free, savesLater: false };
    return Promise.resolve({ ...unchanged, versions: new Map() });
  };
  const one = underReview(
    review,
    decision => decisions.push(decision),
    estimate,
    () => undefined,
  );
  return { one, decisions, judgedFor, estimated, azure, review };
}

const settled = () => new Promise(resolve => setImmediate(resolve));

async function started(): Promise<ReturnType<typeof desk>> {
  const all = desk();
  all.one.start();
  await settled();
  return all;
}

const changes = (one: UnderReview): number | undefined => one.situation().judged?.plan.changes.length;

describe('Plan under review on a page', () => {
  it("isn't run while it has an error, and runs without what Azure would refuse", async () => {
    const { one, decisions } = await started();
    one.run(() => undefined);
    assert.equal(decisions.length, 0);
    one.leaveOutRefused();
    await settled();
    assert.equal(changes(one), 11);
    one.run(() => undefined);
    assert.deepEqual(
      decisions.map(decision => decision.action === 'run' && decision.plan.changes.length),
      [11],
    );
  });

  it('is priced as a whole, once each time it is checked', async () => {
    const { one, estimated } = await started();
    one.leaveOutRefused();
    await settled();
    assert.deepEqual(
      estimated.map(plan => plan.changes.length),
      [12, 11],
    );
  });

  it('runs once, however often it is asked to', async () => {
    const { one, decisions } = await started();
    one.leaveOutRefused();
    await settled();
    for (let n = 0; n < 3; n++) one.run(() => undefined);
    one.decide({ action: 'cancel' });
    assert.equal(decisions.length, 1);
  });

  it('leaves out a row and takes it in again', async () => {
    const { one, judgedFor } = await started();
    const id = versionIdOf('build-agent-7');
    const keyOfBox = (): string =>
      presentPlan(situation(one.situation())).table.rows.find(({ tick }) => tick?.label === 'Include build-agent-7')
        ?.tick?.key ?? '';
    one.include(keyOfBox(), false);
    await settled();
    assert.equal(changes(one), 11);
    one.include(keyOfBox(), true);
    await settled();
    assert.equal(changes(one), 12);
    assert.deepEqual(judgedFor, [[], [[id, false]], [[id, true]]]);
  });

  it('is checked again, and says what has changed', async () => {
    const { one, azure } = await started();
    azure.isHealed = true;
    one.refresh();
    await settled();
    assert.deepEqual(one.situation().news, [
      'No longer in the way: The managed image build-agent-3 failed to be created.',
    ]);
  });

  it('keeps the plan when it cannot be checked again, and says why', async () => {
    const { one, azure } = await started();
    azure.fails = true;
    one.refresh();
    await settled();
    assert.equal(changes(one), 12);
    assert.equal(one.situation().failure?.message, 'The network is gone.');
    azure.fails = false;
    one.refresh();
    await settled();
    assert.equal(one.situation().failure, undefined);
  });

  it('waits while a question is answered again, and then goes on with the new plan', async () => {
    const { one, decisions, azure, review } = await started();
    one.decide({ action: 'edit', key: 'regions' });
    one.run(() => undefined);
    one.refresh();
    assert.equal(one.situation().pending, 'asking');
    azure.isHealed = true;
    const next: PageDecision[] = [];
    one.continue({ ...review, title: 'Clone Again' }, decision => next.push(decision));
    await settled();
    one.run(() => undefined);
    assert.equal(one.situation().title, 'Clone Again');
    assert.deepEqual(
      [decisions, next].map(all => all.map(({ action }) => action)),
      [['edit'], ['run']],
    );
  });

  it('lets the user decide again when no operation was started', async () => {
    const { one, decisions } = await started();
    one.leaveOutRefused();
    await settled();
    one.run(() => undefined);
    const [first] = decisions;
    assert.ok(first?.action === 'run');
    const second = first.again();
    await settled();
    assert.deepEqual([one.situation().pending, changes(one)], [undefined, 11]);
    one.run(() => undefined);
    assert.equal((await second)?.plan.changes.length, 11);
  });

  it('is over when the page is closed before an operation was started', async () => {
    const { one, decisions, azure } = await started();
    azure.isHealed = true;
    one.refresh();
    await settled();
    one.run(() => undefined);
    one.decide({ action: 'cancel' });
    const [first] = decisions;
    assert.equal(first?.action === 'run' && (await first.again()), undefined);
  });
});
