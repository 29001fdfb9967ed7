import assert from 'node:assert/strict';
import { costOfPlan, type PlanEstimate, type PricesByRegion } from '../../../../src/domain/cost/cost';
import { idKey } from '../../../../src/domain/id/resourceId';
import type { Change } from '../../../../src/domain/plan/plan';
import { replicaChanges } from '../../../../src/domain/region/replicaChanges';
import type { ImageVersion } from '../../../../src/domain/version/imageVersion';
import { news } from '../../../../src/pages/plan/present/news';
import { presentPlan } from '../../../../src/pages/plan/present/presentPlan';
import type { VersionHistory } from '../../../../src/watching/history';
import { bulkPlan, names, now, operation, refused, review, situation, versionIdOf } from './planSituations';

const shown = (...subject: Parameters<typeof situation>) => presentPlan(situation(...subject));
const definition = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries/golden/images/rhel-9';
const actionsOf = (view: ReturnType<typeof presentPlan>): string[] =>
  view.actions.map(({ label, isEnabled }) => (isEnabled ? label : `(${label})`));

describe('Page of a plan', () => {
  it("can't run a plan with an error, says why, and offers to leave out what Azure would refuse", () => {
    const view = shown(review());
    assert.deepEqual(actionsOf(view), ['(Run)', 'Leave Out build-agent-3', 'Export As…', 'Back']);
    assert.match(view.actions[0]?.description ?? '', /^Can't run yet: The managed image build-agent-3 failed/);
    assert.equal(view.notices[0]?.severity, 'error');
    assert.deepEqual(
      view.table.rows.map(({ problems }) => problems.join()),
      names.map(name => (name === 'build-agent-3' ? 'The managed image build-agent-3 failed to be created.' : '')),
    );
  });

  it('says what it does if all changes are of one kind, and else how many there are', () => {
    const headline = (...changes: readonly Change[]) => {
      const plan = { ...bulkPlan(), changes };
      return shown(review({ judged: { plan, optional: [], locations: undefined } })).headline;
    };
    const { changes } = bulkPlan();
    const [create] = changes;
    assert.ok(create);
    const remove = { kind: 'deleteVersion', target: `${definition}/versions/1.0.0` } as const;
    const moved = { ...remove, target: `${definition}/versions/1.1.0` };
    assert.equal(headline(create), 'Create 1 image version in 3 regions');
    assert.equal(headline(...changes), 'Create 12 image versions in 3 regions');
    assert.equal(headline(remove), 'Delete 1 image version');
    assert.equal(headline(remove, moved), 'Delete 2 image versions');
    assert.equal(headline(remove, create), '2 changes');
    assert.equal(headline(), '0 changes');
  });

  it('offers to change the answer that a problem is about', () => {
    const notice = { ...refused, code: 'versionNotHighest', severity: 'warning' as const };
    const judged = { plan: bulkPlan([refused, { ...notice, code: 'olderLatestElsewhere' }, notice]), optional: [] };
    const edits = (pending?: 'asking') =>
      shown(review({ judged: { ...judged, locations: undefined }, pending })).notices.map(({ edit }) => edit);
    assert.deepEqual(edits(), [undefined, { key: 'regions', label: 'Edit Regions' }, undefined]);
    assert.deepEqual(edits('asking'), [undefined, undefined, undefined]);
  });

  it('keeps what was left out in its place, to be included again', () => {
    const kept = names.filter(name => name !== 'build-agent-3');
    const optional = names.map(name => ({ id: versionIdOf(name), label: name, isRefused: name === 'build-agent-3' }));
    const view = shown(
      review({
        judged: { plan: bulkPlan([], kept), optional, locations: undefined },
      }),
    );
    assert.deepEqual(actionsOf(view), ['Run', 'Export As…', 'Back']);
    const ticks = view.table.rows.map(({ tick }) => tick?.isTicked);
    assert.deepEqual(
      ticks,
      names.map(name => name !== 'build-agent-3'),
    );
    assert.equal(view.table.rows[2]?.name, 'build-agent-3');
  });

  it('shows what a clean-up keeps, and why, to be deleted too unless it must be kept', () => {
    const optional = ['1.0.0', '1.1.0', '1.2.0'].map((name, index) => ({
      ...{ id: `${definition}/versions/${name}`, label: name, isRefused: false, isFixed: name === '1.2.0' },
      facts: [`2026-0${index + 1}-01`, 'none', index === 0 ? 'delete: old' : 'keep: new'],
    }));
    const changes = [{ kind: 'deleteVersion' as const, target: `${definition}/versions/1.0.0` }];
    const plan = { kind: 'cleanUp' as const, title: 'Clean up 1 version', changes, notices: [] };
    const columns = ['Published', 'Used by', 'Decision'];
    const { table } = shown(review({ judged: { plan, optional, columns, locations: undefined } }));
    assert.deepEqual(table.columns, columns);
    assert.deepEqual(
      table.rows.map(({ name, tick, facts }) => [name, tick?.isTicked, facts[2]]),
      [
        ['Delete image version golden\\rhel-9\\1.0.0', true, 'delete: old'],
        ['1.1.0', false, 'keep: new'],
        ['1.2.0', undefined, 'keep: new'],
      ],
    );
  });

  it('says why something is left out in its row, and not above too', () => {
    const lab = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.LabServices/labs/exam-room';
    const skipped = { severity: 'warning', code: 'labLeftOut', message: 'Exam room is skipped.', target: lab } as const;
    const other = { ...skipped, message: 'The template is running.', target: `${definition}/versions/1.0.0` };
    const changes = [{ kind: 'deleteVersion' as const, target: `${definition}/versions/1.0.0` }];
    const plan = { kind: 'cleanUp' as const, title: 'Rescue', changes, notices: [skipped, other] };
    const optional = [{ id: lab, label: 'Exam room', isRefused: false, isFixed: true, reason: 'It is locked.' }];
    const view = shown(review({ judged: { plan, optional, locations: undefined } }));
    assert.deepEqual(
      view.notices.map(({ text }) => text),
      ['The template is running.'],
    );
    assert.deepEqual(view.table.rows.at(-1)?.details, ['It is locked.']);
  });

  it('shows what is in a target below it, in the order of the plan otherwise', () => {
    const gallery = definition.slice(0, definition.indexOf('/images/'));
    const changes = [
      { kind: 'deleteVersion' as const, target: `${definition}/versions/1.0.0` },
      { kind: 'deleteVersion' as const, target: `${definition}/versions/1.1.0`.toUpperCase() },
      { kind: 'deleteDefinition' as const, target: definition },
      { kind: 'deleteGallery' as const, target: gallery },
    ];
    const plan = { kind: 'deleteResources' as const, title: 'Delete golden', changes, notices: [] };
    const { table } = shown(review({ judged: { plan, optional: [], locations: undefined } }));
    assert.deepEqual(
      table.rows.map(({ level, name }) => `${level} ${name.toLowerCase()}`),
      [
        '0 delete gallery golden',
        '1 delete image definition golden\\rhel-9',
        '2 delete image version golden\\rhel-9\\1.0.0',
        '2 delete image version golden\\rhel-9\\1.1.0',
      ],
    );
  });

  it('keeps the actions back while the plan is checked or a question is answered again', () => {
    assert.deepEqual(actionsOf(shown(review({ pending: 'asking' })))[0], '(Run)');
    assert.equal(shown(review({ pending: 'asking' })).note, 'Answer the question above to continue.');
    assert.match(shown(review()).note, /^Nothing has been changed yet\. Solve the problems below/);
    const judged = { plan: bulkPlan(), optional: [], locations: undefined };
    assert.match(shown(review({ judged })).note, /^Nothing has been changed yet\. Press Enter to run the plan/);
    assert.deepEqual(actionsOf(shown(review({ judged, isJudging: true })))[0], '(Run)');
    assert.deepEqual(actionsOf(shown(review({ judged })))[0], 'Run');
  });

  describe('cost', () => {
    const prices = new Map(
      ['eastus', 'westeurope', 'japaneast'].map(name => [
        name,
        { date: '2026-12-01', snapshotMonth: { Standard_LRS: 0.05 }, egress: 0.02 },
      ]),
    );
    /** Of the plan, when the sizes of these images are known: 100 GB each. */
    const costs = (known: readonly string[], listed: PricesByRegion = prices) =>
      costOfPlan(
        replicaChanges(bulkPlan(), {
          before: new Map(),
          sourceSizes: new Map(known.map(name => [idKey(versionIdOf(name)), 100])),
          galleries: new Map(),
        }),
        listed,
      );
    const costColumn = (cost: PlanEstimate) => shown(review({ cost })).table.rows.map(one => one.cost);
    const costFacts = (cost: PlanEstimate) =>
      shown(review({ cost })).facts.map(({ value, detail }) => `${value} ${detail}`);

    it('stands in the row of each version, and adds up to that of the plan', () => {
      const all = costs(names);
      assert.deepEqual(
        costColumn(all),
        names.map(() => 'Up to $20.00 more per month'),
      );
      assert.match(costFacts(all)[0] ?? '', /^Up to \$240\.00 more per month /);
    });

    it('is said to be unknown once, rather than in every row', () => {
      for (const [unknown, why] of [
        [costs(names, new Map()), /price list .* couldn't be read/],
        [costs([]), /disk sizes of .* aren't available/],
      ] as const) {
        assert.deepEqual(new Set(costColumn(unknown)), new Set(['']));
        assert.equal(costFacts(unknown).filter(text => why.test(text)).length, 1);
      }
    });

    it('tells the versions of unknown cost from the others', () => {
      const [first, second] = costColumn(costs(names.slice(1)));
      assert.deepEqual([first, second], ['Monthly cost: unknown', 'Up to $20.00 more per month']);
    });

    it('of several changes to a version stands in the last of them', () => {
      const target = versionIdOf('build-agent-1');
      const [create] = bulkPlan().changes;
      assert.ok(create);
      const changes = [{ kind: 'deleteVersion' as const, target }, create];
      const judged = { plan: { ...bulkPlan(), changes }, optional: [], locations: undefined };
      const { rows } = shown(review({ judged, cost: costs(names) })).table;
      assert.deepEqual(
        rows.map(({ cost }) => cost),
        ['', 'Up to $20.00 more per month'],
      );
    });
  });

  it('shows the regions of each version with the home region first, and all of them on a map', () => {
    const view = shown(review());
    assert.deepEqual(
      view.table.rows[0]?.regions.map(({ text, kind }) => `${kind}: ${text}`),
      ['home: East US · 2 replicas', 'added: West Europe · 1 replica', 'added: Japan East · 1 replica'],
    );
    assert.ok(view.table.rows[0].details.includes('Standard, locally redundant'));
    assert.deepEqual(
      view.map?.marks.map(({ name, kind, isHome }) => `${name} ${kind} ${isHome}`),
      ['East US added true', 'West Europe added false', 'Japan East added false'],
    );
    assert.deepEqual(view.map.legend, [{ kind: 'added', label: 'Will be copied to' }]);
    assert.equal(view.map.homeLabel, 'Home region');
    assert.match(view.map.marks[0]?.summary ?? '', /^East US, Home region, Will be copied to/);
  });

  it('shows before and after where regions of a version change', () => {
    const version = {
      targetRegions: [
        { name: 'East US', replicaCount: 1 },
        { name: 'West Europe', replicaCount: 1 },
      ],
    } as unknown as ImageVersion;
    const judged = {
      plan: {
        ...bulkPlan(),
        changes: [
          {
            kind: 'updateVersion' as const,
            target: versionIdOf('build-agent-1'),
            spec: {
              addRegions: [
                { name: 'eastus', replicaCount: 3, storageAccountType: 'Standard_LRS' as const },
                { name: 'japaneast', replicaCount: 1, storageAccountType: 'Standard_LRS' as const },
              ],
              removeRegions: ['westeurope'],
              seenRegions: ['East US', 'West Europe'],
            },
          },
        ],
      },
      optional: [],
      locations: situation(review()).locations,
    };
    const view = shown(review({ judged }), { versionOf: () => version });
    assert.deepEqual(
      view.table.rows[0]?.regions.map(({ text, kind }) => `${kind}: ${text}`),
      ['changed: East US · 1 → 3 replicas', 'added: Japan East · 1 replica', 'removed: West Europe'],
    );
    assert.deepEqual(
      view.map?.legend.map(({ label }) => label),
      ['Will be removed from', 'Will be copied to', 'Replicas will change'],
    );
  });

  it('fills each row with its step, progress, error, remedy, and correlation ID once it runs', () => {
    const replicating = {
      targetRegions: [
        { name: 'East US', replicaCount: 2 },
        { name: 'West Europe', replicaCount: 1 },
      ],
      replication: {
        aggregatedState: 'InProgress',
        regions: [
          { region: 'East US', state: 'Completed', progress: 100, details: '' },
          { region: 'West Europe', state: 'Replicating', progress: 40, details: '' },
        ],
      },
    } as unknown as ImageVersion;
    // 10 percent a minute.
    const samples = [20, 30, 40].map((percent, minute) => ({ at: now - (2 - minute) * 60_000, percent }));
    const steady = {
      regions: [{ region: 'westeurope', state: 'Replicating', stuck: false, samples }],
      log: [],
    } as unknown as VersionHistory;
    const failure = {
      reason: 'forbidden',
      ...{ code: 'AuthorizationFailed', message: 'The client is not allowed.', status: 403 },
      correlationId: '0f8fad5b-d9cb-469f-a165-70867728950e',
    } as const;
    const running = operation([
      { state: 'done', startedAt: now - 240_000, finishedAt: now - 60_000 },
      { state: 'replicating', startedAt: now - 120_000 },
      { state: 'failed', startedAt: now - 120_000, finishedAt: now - 60_000, failure },
      { state: 'waiting' },
    ]);
    const versionOf = (id: string): ImageVersion | undefined =>
      idKey(id) === idKey(versionIdOf('build-agent-2')) ? replicating : undefined;
    const view = shown({ kind: 'operation', operation: running }, { versionOf, historyOf: () => steady });
    assert.equal(view.headline, '1 of 4 done, 1 failed');
    assert.deepEqual(
      view.table.rows.map(({ work }) => [work?.text, work?.percentText, work?.time]),
      [
        ['done', '', '3 min'],
        ['replicating', '80%', '2 min · about 6 min left'],
        ['failed', '', '1 min'],
        ['waiting', '', ''],
      ],
    );
    assert.deepEqual(
      view.table.rows[1]?.regions.map(({ stateText }) => stateText),
      ['ready', '40%', ''],
    );
    const said = view.table.rows[2]?.work?.failure.join(' ') ?? '';
    assert.match(said, /You don't have permission.*Ask an owner.*The client is not allowed\..*0f8fad5b/);
    assert.deepEqual(
      view.table.rows.map(({ opens }) => opens !== undefined),
      [true, true, false, false],
      'nothing was made where the request was refused',
    );
    assert.deepEqual(
      view.table.rows.map(({ retry }) => retry?.index),
      [undefined, undefined, 2, undefined],
    );
    assert.deepEqual(actionsOf(view), ['Stop Following…', 'Export As…', 'Show Activity']);
  });

  it('colors the map of an operation by the states of its regions, the worst first, and counts them', () => {
    const replicating = (...states: readonly string[]) =>
      ({
        targetRegions: ['East US', 'West Europe', 'Japan East'].map(name => ({ name, replicaCount: 1 })),
        replication: {
          aggregatedState: 'InProgress',
          regions: ['East US', 'West Europe', 'Japan East'].map((region, index) => ({
            ...{ region, state: states[index], progress: 40, details: '' },
          })),
        },
      }) as unknown as ImageVersion;
    const versions = new Map([
      [idKey(versionIdOf('build-agent-1')), replicating('Completed', 'Completed', 'Completed')],
      [idKey(versionIdOf('build-agent-2')), replicating('Completed', 'Replicating', 'Failed')],
    ]);
    const versionOf = (id: string): ImageVersion | undefined => versions.get(idKey(id));
    const steps = [
      { state: 'done', startedAt: now, finishedAt: now },
      { state: 'replicating', startedAt: now },
    ] as const;
    const { map } = shown({ kind: 'operation', operation: operation(steps) }, { versionOf });
    assert.deepEqual(
      map?.marks.map(({ name, kind, tooltip }) => `${name} ${kind}: ${tooltip.join(', ')}`),
      [
        'East US ready: Ready · 2 versions',
        'West Europe replicating: Replicating · 1 version, Ready · 1 version',
        'Japan East failed: Failed · 1 version, Ready · 1 version',
      ],
    );
    assert.deepEqual(
      map.legend.map(({ label }) => label),
      ['Failed', 'Replicating', 'Ready'],
    );
  });

  it('shows regions that Azure has said nothing of in the state of their row', () => {
    const of = (state: 'waiting' | 'done' | 'failed' | 'skipped', ended = {}) =>
      shown({ kind: 'operation', operation: operation([{ state }], ended) }).map?.legend;
    assert.deepEqual(of('waiting'), [{ kind: 'waiting', label: 'Waiting' }]);
    assert.deepEqual(of('done'), [{ kind: 'ready', label: 'Ready' }]);
    assert.deepEqual(of('failed'), [{ kind: 'waiting', label: 'Waiting' }], 'it has reached no region');
    assert.deepEqual(of('skipped', { state: 'failed' }), [{ kind: 'waiting', label: 'Not ready' }]);
  });

  it('says how far an operation is, and how long it takes, once each', () => {
    const facts = (more = {}) => {
      const view = shown({ kind: 'operation', operation: operation([{ state: 'done' }, { state: 'failed' }], more) });
      return [view.headline, ...view.facts.slice(1).map(({ label, value }) => `${label} ${value}`)];
    };
    assert.deepEqual(facts(), ['1 of 2 done, 1 failed', 'Duration 5 min']);
    assert.deepEqual(facts({ state: 'failed', finishedAt: now }), ['Failed after 5 min', 'Changes 1 of 2']);
  });

  it('opens a version that failed while Azure made it', () => {
    const failed = operation([{ state: 'failed' }]);
    const version = { targetRegions: [] } as unknown as ImageVersion;
    const view = shown({ kind: 'operation', operation: failed }, { versionOf: () => version });
    assert.equal(view.table.rows[0]?.opens?.id, versionIdOf('build-agent-1'));
  });

  it('says what has changed in a plan that is checked again', () => {
    const free = {
      ...refused,
      code: 'sourceBusy',
      severity: 'warning' as const,
      message: 'It is in use.',
      fix: 'Wait.',
    };
    assert.deepEqual(news(bulkPlan([refused]), bulkPlan([free])), [
      'New: It is in use. Wait.',
      'No longer in the way: The managed image build-agent-3 failed to be created.',
    ]);
    assert.deepEqual(news(bulkPlan([refused]), bulkPlan([refused])), []);
  });
});
