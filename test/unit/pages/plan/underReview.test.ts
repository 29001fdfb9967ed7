import assert from 'node:assert/strict';
import { idKey } from '../../../../src/domain/id/resourceId';
import type { Plan } from '../../../../src/domain/plan/plan';
import type { JudgedPlan, PageDecision, PageReview } from '../../../../src/domain/plan/planReview';
import { presentPlan } from '../../../../src/pages/plan/present/presentPlan';
import { underReview, type UnderReview } from '../../../../src/pages/plan/underReview';
import { bulkPlan, names, refused, situation, versionIdOf } from './planSituations';

const optional = names.map(name => ({ id: versionIdOf(name), label: name, isRefused: name === 'build-agent-3' }));

/** A review whose plan has an error until the refused image is left out, or until `isHealed`. */
function desk() {
  const decisions: PageDecision[] = [];
  let resumes = 0;
  const judgedFor: [string, boolean][][] = [];
  const azure = { isHealed: false, fails: false, held: Promise.resolve() };
  const review: PageReview = {
    title: 'Clone 12 Managed Images to Gallery',
    canGoBack: true,
    answers: [],
    exportPlan: () => Promise.resolve(),
    async judge(choices): Promise<JudgedPlan> {
      await azure.held;
      judgedFor.push([...choices]);
      if (azure.fails) throw new Error('The network is gone.');
      const isRefused = !azure.isHealed && choices.get(versionIdOf('build-agent-3')) !== false;
      const kept = names.filter(name => choices.get(versionIdOf(name)) !== false);
      return { plan: bulkPlan(isRefused ? [refused] : [], kept), optional, locations: undefined };
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
    () => (resumes += 1),
  );
  return { one, decisions, judgedFor, estimated, azure, review, resumed: () => resumes };
}

const settled = () => new Promise(resolve => setImmediate(resolve));

async function started(): Promise<ReturnType<typeof desk>> {
  const all = desk();
  all.one.start();
  await settled();
  return all;
}

/** The wizard's question was answered: it has its plan reviewed again. */
function answerAgain(decisions: readonly PageDecision[], review: PageReview): Promise<PageDecision> | undefined {
  const last = decisions.at(-1);
  assert.ok(last?.action === 'edit');
  return last.again(review);
}

const boxOf = (name: string): string => idKey(versionIdOf(name));
const run = (one: UnderReview): void => one.run(() => undefined);
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
    one.leave('cancel');
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
    const { one, decisions, azure, review, resumed } = await started();
    one.edit('regions');
    one.run(() => undefined);
    one.refresh();
    assert.equal(one.situation().pending, 'asking');
    azure.isHealed = true;
    const next = answerAgain(decisions, { ...review, title: 'Clone Again' });
    await settled();
    one.run(() => undefined);
    assert.equal(one.situation().title, 'Clone Again');
    assert.equal((await next)?.action, 'run');
    assert.deepEqual([decisions.length, resumed()], [1, 1]);
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
    one.leave('cancel');
    const [first] = decisions;
    assert.equal(first?.action === 'run' && (await first.again()), undefined);
  });

  it("isn't run while what the user has changed couldn't be judged", async () => {
    const { one, decisions, azure } = await started();
    one.leaveOutRefused();
    await settled();
    azure.fails = true;
    one.include(boxOf('build-agent-7'), false);
    await settled();
    run(one);
    assert.equal(decisions.length, 0);
    const view = presentPlan(situation(one.situation()));
    assert.deepEqual(
      view.actions.flatMap(({ id, isEnabled }) => (isEnabled ? [id] : [])),
      ['retry', 'export', 'back'],
    );
    azure.fails = false;
    one.refresh();
    await settled();
    run(one);
    assert.deepEqual([decisions[0]?.action, changes(one)], ['run', 10]);
  });

  it('keeps what the user has left out when a question was answered again', async () => {
    const { one, decisions, review } = await started();
    one.include(boxOf('build-agent-7'), false);
    await settled();
    one.edit('regions');
    void answerAgain(decisions, review);
    await settled();
    assert.equal(changes(one), 11);
  });

  it('keeps what is left out by its source, where the IDs of targets depend on other answers', async () => {
    const { one, decisions, review } = desk();
    const judge: PageReview['judge'] = async choices => {
      const kept = names.filter(name => choices.get(name) !== false);
      const sources = names.map(name => ({ id: versionIdOf(name), source: name, label: name, isRefused: false }));
      return Promise.resolve({ plan: bulkPlan([], kept), optional: sources, locations: undefined });
    };
    one.edit('regions');
    void answerAgain(decisions, { ...review, judge });
    await settled();
    one.include(boxOf('build-agent-7'), false);
    await settled();
    assert.equal(changes(one), 11);
  });

  it('is run after it has been judged again, unless that has changed it', async () => {
    const { one, decisions, azure } = await started();
    one.leaveOutRefused();
    await settled();
    let release: () => void = () => undefined;
    azure.held = new Promise(resolve => (release = resolve));
    one.refresh();
    run(one);
    assert.deepEqual([decisions.length, one.situation().pending], [0, 'starting']);
    release();
    await settled();
    assert.equal(decisions.length, 1);
  });

  it("isn't run when it is found to have changed while it was judged again", async () => {
    const { one, decisions, azure, review } = await started();
    one.edit('regions');
    let agents = names;
    const judge: PageReview['judge'] = async () => {
      await azure.held;
      return { plan: bulkPlan([], agents), optional: [], locations: undefined };
    };
    const next = answerAgain(decisions, { ...review, judge });
    await settled();
    agents = names.slice(1);
    one.refresh();
    run(one);
    await settled();
    assert.deepEqual([one.situation().pending, changes(one)], [undefined, 11]);
    assert.notDeepEqual(one.situation().news, []);
    run(one);
    assert.equal((await next)?.action, 'run');
  });

  it('is over when the page is closed while it is judged again before it is run', async () => {
    const { one, decisions } = await started();
    one.leaveOutRefused();
    await settled();
    one.refresh();
    run(one);
    one.leave('cancel');
    await settled();
    assert.deepEqual(decisions, [{ action: 'cancel' }]);
  });

  it('says that nothing is left to do when everything is left out', async () => {
    const { one } = await started();
    for (const name of names) one.include(boxOf(name), false);
    await settled();
    const { note, actions } = presentPlan(situation(one.situation()));
    assert.match(note, /^There is nothing to do\. Change the plan below/);
    assert.equal(actions[0]?.isEnabled, false);
  });

  it('keeps the cost of the plan before while it is priced again', async () => {
    const { one } = await started();
    one.include(boxOf('build-agent-7'), false);
    const { cost, isPricing } = one.situation();
    assert.deepEqual([cost !== undefined, isPricing], [true, true]);
    await settled();
    assert.equal(one.situation().isPricing, false);
  });
});
