import assert from 'node:assert/strict';
import type { GivenAnswer, JudgedPlan, TargetChoices } from '../../../src/domain/plan/planReview';
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
    assert.equal(log.split('\n').filter(line => line.startsWith('delete')).length, plan.changes.length);
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
    assert.match(log, /: kept manually/);
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
