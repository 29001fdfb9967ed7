import assert from 'node:assert/strict';
import type { GivenAnswer, JudgedPlan, TargetChoices } from '../../../src/domain/plan/planReview';
import { readinessOf } from '../../../src/domain/version/readiness';
import { askCleanUp } from '../../../src/wizards/cleanUp/askCleanUp';
import { EditAnswer } from '../../../src/wizards/engine/flow';
import { askShare } from '../../../src/wizards/gallery/askShare';
import { goldenImages } from '../../support/goldenImages';
import { enter, queuePrompter, type Answer } from '../../support/queuePrompter';

async function world() {
  const { services, sample, gallery, galleries, definitions } = await goldenImages();
  const counted = await Promise.all(
    definitions.map(async definition => ({ definition, versions: await services.reader.versions(definition.id) })),
  );
  const [largest] = counted.sort((a, b) => b.versions.length - a.versions.length);
  assert.ok(largest && largest.versions.length > 2);
  return { services, sample, gallery, galleries, ...largest };
}

const ruthless: Answer[] = ['Keep the newest', '1', 'Older than (days)', '0', 'Include failed versions'];

/** Answers the rules again, then judges the plan with each of the choices in turn, and runs it as judged last. */
async function cleanUpWith(
  { services, definition }: Awaited<ReturnType<typeof world>>,
  rules: readonly Answer[],
  choose: (judged: JudgedPlan) => TargetChoices = () => new Map(),
) {
  const seen: JudgedPlan[] = [];
  let isFirst = true;
  const asked = await askCleanUp([definition], {
    ...services,
    prompter: queuePrompter([...rules, enter]),
    async reviewPlan({ judge, answers }) {
      const before = await judge(new Map());
      if (isFirst) {
        isFirst = false;
        throw new EditAnswer(answers[0]?.key ?? '');
      }
      const judged = await judge(choose(before));
      seen.push(before, judged);
      return { action: 'run', plan: judged.plan };
    },
  });
  assert.ok(asked);
  const [byRules, chosen] = seen;
  assert.ok(byRules && chosen);
  return { ...asked, byRules, chosen };
}

const deleted = ({ plan }: JudgedPlan): string[] => plan.changes.map(({ target }) => target).sort();
const deletionsIn = (log: string): number => log.split('\n').filter(line => line.startsWith('delete')).length;
const reasonsOf = ({ optional }: JudgedPlan): ReadonlyMap<string, string> =>
  new Map(optional.map(({ id, facts = [] }) => [id, facts.at(-1) ?? '']));

describe('Clean Up Versions', () => {
  it('asks nothing before the plan, whose rules stand in it', async () => {
    const { services, definition } = await world();
    const prompter = queuePrompter([]);
    let rules: readonly GivenAnswer[] = [];
    await askCleanUp([definition], {
      ...services,
      prompter,
      async reviewPlan({ judge, answers }) {
        rules = answers;
        return { action: 'run', plan: (await judge(new Map())).plan };
      },
    });
    assert.deepEqual(
      rules.map(({ label, value }) => [label, value]),
      [['Rules', 'Keep the newest: 3 · Older than (days): 30 · Maximum per run: 20']],
    );
  });

  it('shows why each version is deleted or kept, and deletes the selected ones', async () => {
    const all = await world();
    const { byRules, log } = await cleanUpWith(all, ruthless);
    const { optional, plan, columns } = byRules;
    assert.equal(optional.length, all.versions.length);
    assert.ok(optional.every(({ facts }) => facts?.length === columns?.length));
    assert.ok([...reasonsOf(byRules).values()].every(text => /^(delete|keep): ./.test(text)));
    assert.ok(plan.changes.length > 1);
    assert.equal(deletionsIn(log(plan)), plan.changes.length);
  });

  it('logs the plan that was run, also after the user decided again', async () => {
    const { services, definition } = await world();
    const asked = await askCleanUp([definition], {
      ...services,
      prompter: queuePrompter([]),
      async reviewPlan({ judge }) {
        const { plan } = await judge(new Map());
        const kept = new Map(plan.changes.slice(0, 1).map(({ target }) => [target, false] as const));
        return { action: 'run', plan, again: async () => ({ action: 'run', plan: (await judge(kept)).plan }) };
      },
    });
    assert.ok(asked?.decision.action === 'run');
    const { decision, log } = asked;
    const again = await decision.again?.();
    assert.ok(again);
    assert.equal(deletionsIn(log(again.plan)), again.plan.changes.length);
    assert.match(log(again.plan), /: kept manually/);
    assert.equal(deletionsIn(log(decision.plan)), again.plan.changes.length + 1);
    assert.doesNotMatch(log(decision.plan), /: kept manually/);
  });

  it('deletes no more versions in one run than the rules allow, also of those that are chosen by hand', async () => {
    const all = await world();
    const { byRules, chosen } = await cleanUpWith(
      all,
      [...ruthless, 'Maximum per run', '1'],
      ({ optional }) => new Map(optional.filter(one => !one.isFixed).map(({ id }) => [id, true])),
    );
    assert.ok([...reasonsOf(byRules).values()].includes('keep: the limit for one run is reached'));
    assert.deepEqual([deleted(byRules).length, deleted(chosen).length], [1, 1]);
  });

  it('keeps what is cleared by hand, and lets nothing beyond the limit take its place', async () => {
    const all = await world();
    const first = (judged: JudgedPlan): string => deleted(judged)[0] ?? '';
    const { byRules, chosen, log } = await cleanUpWith(
      all,
      [...ruthless, 'Maximum per run', '1'],
      judged => new Map([[first(judged), false]]),
    );
    assert.deepEqual(deleted(chosen), []);
    assert.equal(reasonsOf(chosen).get(first(byRules)), 'keep: kept manually');
    assert.ok([...reasonsOf(chosen).values()].includes('keep: the limit for one run is reached'));
    assert.match(log(chosen.plan), /: kept manually/);
  });

  it('says that a version chosen beyond the limit is kept, until another makes room for it', async () => {
    const all = await world();
    const beyond = ({ optional }: JudgedPlan): string =>
      optional.find(({ facts }) => facts?.at(-1) === 'keep: the limit for one run is reached')?.id ?? '';
    const limited = [...ruthless, 'Maximum per run', '1'];
    const { byRules, chosen } = await cleanUpWith(all, limited, judged => new Map([[beyond(judged), true]]));
    assert.ok(!byRules.plan.notices.some(({ code }) => code === 'selectedOverLimit'));
    assert.equal(
      reasonsOf(chosen).get(beyond(byRules)),
      'keep: selected manually, but the limit for one run is reached',
    );
    assert.deepEqual(
      chosen.plan.notices.filter(({ code }) => code === 'selectedOverLimit').map(({ message }) => message),
      ['1 version that was selected manually is kept. The limit for one run is reached.'],
    );
    const other = await cleanUpWith(
      all,
      limited,
      judged => new Map([...deleted(judged).map(id => [id, false] as const), [beyond(judged), true]]),
    );
    assert.deepEqual(deleted(other.chosen), [beyond(other.byRules)]);
    assert.ok(!other.chosen.plan.notices.some(({ code }) => code === 'selectedOverLimit'));
  });

  it('lists first what the rules delete, and keeps the order whatever is chosen', async () => {
    const all = await world();
    const order = ({ optional }: JudgedPlan): string[] => optional.map(({ id }) => id);
    const limited = [...ruthless, 'Maximum per run', '1'];
    const { byRules, chosen } = await cleanUpWith(
      all,
      limited,
      ({ optional }) => new Map(optional.map(({ id }, index) => [id, index % 2 === 1])),
    );
    assert.deepEqual(order(chosen), order(byRules));
    const isDue = byRules.optional.map(({ facts }) => /^delete|the limit/.test(facts?.at(-1) ?? ''));
    assert.deepEqual(isDue, [...isDue].sort().reverse());
    assert.ok(isDue.includes(true) && isDue.includes(false));
  });

  it('deletes what is chosen by hand, though the rules would keep it', async () => {
    const all = await world();
    const among = (judged: JudgedPlan): string =>
      [...reasonsOf(judged)].find(([, reason]) => reason.includes('among the newest'))?.[0] ?? '';
    const { byRules, chosen } = await cleanUpWith(all, [], judged => new Map([[among(judged), true]]));
    assert.deepEqual(deleted(chosen), [...deleted(byRules), among(byRules)].sort());
    assert.equal(reasonsOf(chosen).get(among(byRules)), 'delete: selected manually');
  });

  it('refuses to delete anything where a lock forbids it', async () => {
    const all = await world();
    all.sample.world.put({
      id: `${all.gallery.id}/providers/Microsoft.Authorization/locks/keep`,
      name: 'keep',
      type: 'Microsoft.Authorization/locks',
      properties: { level: 'CanNotDelete' },
    });
    const { byRules } = await cleanUpWith(all, ruthless);
    assert.ok(byRules.plan.changes.length > 0);
    assert.ok(byRules.plan.notices.some(({ code }) => code === 'locked'));
  });

  it('never deletes the newest healthy version', async () => {
    const all = await world();
    const { chosen } = await cleanUpWith(
      all,
      ruthless,
      ({ optional }) => new Map(optional.map(({ id }) => [id, true])),
    );
    const [newest = '', reason] =
      [...reasonsOf(chosen)].find(([, text]) => text.includes('newest healthy version')) ?? [];
    assert.equal(reason, "keep: it's the newest healthy version");
    assert.equal(chosen.optional.find(({ id }) => id === newest)?.isFixed, true);
    assert.ok(!deleted(chosen).includes(newest));
  });
});

describe('Clean Up Versions that is judged again', () => {
  /** Judges the plan, lets something happen, and judges it again. */
  async function judgedTwice(
    { services, definition }: Awaited<ReturnType<typeof world>>,
    meanwhile: (first: JudgedPlan) => void,
    reader = services.reader,
  ): Promise<JudgedPlan> {
    const judgements: JudgedPlan[] = [];
    await askCleanUp([definition], {
      ...services,
      reader,
      prompter: queuePrompter([]),
      async reviewPlan({ judge }) {
        const first = await judge(new Map());
        meanwhile(first);
        const second = await judge(new Map());
        judgements.push(second);
        return { action: 'run', plan: second.plan };
      },
    });
    return judgements[0] ?? assert.fail();
  }

  it('keeps a version from which a virtual machine was created meanwhile', async () => {
    const all = await world();
    let used = '';
    const again = await judgedTwice(all, first => {
      used = deleted(first)[0] ?? assert.fail();
      const machine = all.sample.world.list('Microsoft.Compute/virtualMachines')[0] ?? assert.fail();
      const imageReference = { id: used, exactVersion: used.split('/').at(-1) };
      const properties = { ...machine.properties, storageProfile: { imageReference } };
      all.sample.world.put({ ...machine, id: `${machine.id}x`, name: `${machine.name}x`, properties });
      all.sample.advance(10 * 60_000); // Resource Graph lags.
    });
    assert.ok(!deleted(again).includes(used));
    assert.equal(reasonsOf(again).get(used), "keep: it's in use");
  });

  it('deletes nothing by its rules once it cannot be read any more what uses the versions', async () => {
    const all = await world();
    let fails = false;
    const imageUsers = (id: string) =>
      fails ? Promise.reject(new Error('Gone.')) : all.services.reader.imageUsers(id);
    const again = await judgedTwice(
      all,
      first => {
        assert.ok(deleted(first).length > 0);
        fails = true;
      },
      { ...all.services.reader, imageUsers },
    );
    assert.deepEqual(deleted(again), []);
    assert.ok([...reasonsOf(again).values()].includes("keep: couldn't check whether it's in use"));
  });

  it('reads what uses a gallery once, and one by one only the versions that changed or are not ready', async () => {
    const { services, sample, gallery, definitions } = await goldenImages();
    const reads: string[] = [];
    const states = new Map<string, string>();
    const reader: typeof services.reader = {
      ...services.reader,
      async version(id) {
        reads.push(id);
        const found = await services.reader.version(id);
        if (found) states.set(id, readinessOf(found).state);
        return found;
      },
      versions: id => (reads.push('list'), services.reader.versions(id)),
      imageUsers: id => (reads.push(`users of ${id}`), services.reader.imageUsers(id)),
    };
    let changed = '';
    await askCleanUp(definitions, {
      ...services,
      reader,
      prompter: queuePrompter([]),
      async reviewPlan({ judge }) {
        await judge(new Map());
        reads.length = 0;
        changed = [...states].find(([, state]) => state === 'ready')?.[0] ?? assert.fail();
        sample.world.put({ ...(sample.world.get(changed) ?? assert.fail()), tags: { changed: 'now' } });
        const [again] = await Promise.all([judge(new Map()), judge(new Map())]);
        return { action: 'run', plan: again.plan };
      },
    });
    const unready = [...states].filter(([, state]) => state !== 'ready').map(([id]) => id);
    assert.ok(unready.length > 0 && unready.length < states.size / 2);
    assert.deepEqual(
      [...reads].sort(),
      [...definitions.map(() => 'list'), `users of ${gallery.id}`, changed, ...unready].sort(),
    );
  });

  it('can be judged after the versions could not be read at first', async () => {
    const { services, definition } = await world();
    let fails = true;
    const versions = (id: string) =>
      fails ? Promise.reject(new Error('The network is gone.')) : services.reader.versions(id);
    await askCleanUp([definition], {
      ...services,
      reader: { ...services.reader, versions },
      prompter: queuePrompter([]),
      async reviewPlan({ judge }) {
        await assert.rejects(judge(new Map()), /The network is gone/);
        fails = false;
        const { plan } = await judge(new Map());
        assert.ok(plan.changes.length > 0);
        return { action: 'run', plan };
      },
    });
  });
});

describe('Share Gallery', () => {
  it('shows why a private gallery cannot be shared', async () => {
    const { services, gallery } = await world();
    const sharing = await services.reader.gallerySharing(gallery.id);
    assert.ok(sharing);
    const prompter = queuePrompter([enter]);
    await assert.rejects(askShare(gallery, sharing, { ...services, prompter }), /offers nothing to take/);
    const refusals = prompter.asked[0]?.choices.map(({ refusal }) => refusal);
    for (const refusal of refusals ?? [])
      assert.match(refusal ?? '', /^[^.]+\. [^.]+\.$/, 'the reason, and the way on');
  });

  it('shares a gallery that has group permissions with a subscription', async () => {
    const { services, galleries } = await world();
    const gallery = galleries.find(({ permissions }) => permissions === 'Groups');
    if (!gallery) assert.fail('Sample Azure has a gallery that is shared directly');
    const sharing = await services.reader.gallerySharing(gallery.id);
    assert.ok(sharing);
    const id = '12345678-1234-4234-8234-123456789abc';
    const decision = await askShare(gallery, sharing, { ...services, prompter: queuePrompter(['Add', id, '', enter]) });
    const [change] = decision?.plan.changes ?? [];
    assert.ok(change?.kind === 'shareGallery');
    assert.deepEqual(change.spec, { operation: 'add', subscriptions: [id], tenants: [] });
  });
});
