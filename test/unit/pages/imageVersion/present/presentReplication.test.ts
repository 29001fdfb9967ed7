import assert from 'node:assert/strict';
import type { PlanKind } from '../../../../../src/domain/plan/planKind';
import type { Location } from '../../../../../src/domain/region/region';
import type { ImageVersion, RegionReplication, ReportedRegion } from '../../../../../src/domain/version/imageVersion';
import type { OperationRecord } from '../../../../../src/operations/journal/record';
import { announcement, logText } from '../../../../../src/pages/imageVersion/present/logText';
import { presentReplication } from '../../../../../src/pages/imageVersion/present/presentReplication';
import type { Situation } from '../../../../../src/pages/imageVersion/present/situation';
import { operationsOn, sourceImage } from '../../../../../src/pages/imageVersion/sourceImage';
import { supportDetails } from '../../../../../src/pages/imageVersion/supportDetails';
import { emptyHistory, type LogEntry } from '../../../../../src/watching/history';
import { observe } from '../../../../../src/watching/observe';
import { minute, region, start, version, versionId } from '../../../watching/version';

const locations: readonly Location[] = [
  { name: 'westeurope', displayName: 'West Europe', geography: 'Netherlands', latitude: 52.3, longitude: 4.9 },
  { name: 'japaneast', displayName: 'Japan East', geography: 'Japan', latitude: 35.7, longitude: 139.8 },
  { name: 'brazilsouth', displayName: 'Brazil South' },
];
const imageId = '/subscriptions/1111/resourceGroups/images/providers/Microsoft.Compute/images/web';

type Look = readonly [minutes: number, regions: readonly RegionReplication[], more?: Partial<ImageVersion>];

function situation(looks: readonly Look[], more: Partial<Situation> = {}): Situation {
  const versions = looks.map(
    ([minutes, regions, facts]) => [start + minutes * minute, version(regions, facts)] as const,
  );
  const [now, last] = versions.at(-1) ?? [start, undefined];
  const history = versions.reduce((before, [at, each]) => observe(before, each, at), emptyHistory);
  return {
    versionId,
    version: last,
    history,
    failure: undefined,
    gone: false,
    locations,
    operations: [],
    sourceImageId: undefined,
    now,
    speed: 1,
    language: 'en',
    hasPortal: true,
    background: { users: 'notAsked' },
    ...more,
  };
}

const halfway = situation([
  [0, [region('japaneast', 'Unknown'), region('westeurope', 'Unknown')], { location: 'westeurope' }],
  [1, [region('japaneast', 'Replicating', 0), region('westeurope', 'Replicating', 50)], { location: 'westeurope' }],
  [2, [region('japaneast', 'Replicating', 10), region('westeurope', 'Completed', 100)], { location: 'westeurope' }],
  [3, [region('japaneast', 'Replicating', 20), region('westeurope', 'Completed', 100)], { location: 'westeurope' }],
]);

function operation(kind: PlanKind, changes: OperationRecord['plan']['changes'], more: Partial<OperationRecord> = {}) {
  const steps = changes.map(() => ({ state: 'done' as const }));
  const plan = { kind, title: `Plan ${kind}`, changes, notices: [] };
  return {
    id: kind,
    environment: 'sample',
    plan,
    steps,
    state: 'succeeded',
    startedAt: start,
    acknowledged: false,
    ...more,
  } as const;
}
const clone = operation('cloneManagedImage', [
  {
    kind: 'createVersion',
    target: versionId.toUpperCase(),
    spec: {
      location: 'westeurope',
      source: { kind: 'managedImage', id: imageId },
      targetRegions: [],
      storageAccountType: 'Standard_LRS',
      excludeFromLatest: false,
    },
  },
]);

describe('Replication page', () => {
  it('shows where the version is ready, how far all replicas and the slowest region are, and the time left', () => {
    const view = presentReplication(halfway);
    assert.equal(view.headline, 'Ready in 1 of 2 regions');
    assert.deepEqual([view.state, view.percent, view.percentText], ['replicating', 60, '60%']);
    assert.deepEqual(
      view.facts.slice(0, 3).map(fact => `${fact.label}: ${fact.value}`),
      ['Elapsed: 3 min', 'Time left: about 8 min', 'Slowest: Japan East, 20%'],
    );
    assert.deepEqual(view.names, ['corp', 'web', '1.0.3']);
    assert.equal(view.tag, undefined);
  });

  it('names the only region of a version both before and after it is ready', () => {
    const only = (state: 'Replicating' | 'Completed', percent: number): string =>
      presentReplication(situation([[1, [region('westeurope', state, percent)]]])).headline;
    assert.equal(only('Replicating', 20), 'Not ready yet in West Europe, its only region');
    assert.equal(only('Completed', 100), 'Ready in West Europe, its only region');
  });

  it('has one row per region with the home region first', () => {
    const [home, japan] = presentReplication(halfway).rows;
    assert.deepEqual(
      [home?.name, home?.isHome, home?.place, home?.stateText, home?.elapsed, home?.timeLeft],
      ['West Europe', true, 'Netherlands', 'Ready', '1 min', ''],
    );
    assert.deepEqual(
      [japan?.name, japan?.isHome, japan?.stateText, japan?.elapsed, japan?.timeLeft, japan?.storage, japan?.replicas],
      ['Japan East', false, 'Replicating', '2 min', 'about 8 min', 'Standard, locally redundant', '1'],
    );
    assert.equal(japan?.summary, 'Japan East: Replicating, 20%, about 8 min left');
    assert.deepEqual([japan.latitude, japan.longitude], [35.7, 139.8]);
  });

  it('estimates no time left while a region has not started', () => {
    const view = presentReplication(
      situation(
        [0, 1, 2].map(at => [at, [region('westeurope', 'Replicating', at * 10), region('japaneast', 'Unknown')]]),
      ),
    );
    assert.equal(view.facts.find(fact => fact.label === 'Time left')?.value, 'not known yet');
  });

  it('does not take provisioning state Succeeded for ready', () => {
    const added = [region('westeurope', 'Completed', 100), region('japaneast', 'Replicating', 3)];
    const view = presentReplication(situation([[0, added, { provisioningState: 'Succeeded' }]]));
    assert.equal(view.state, 'replicating');
    assert.equal(view.headline, 'Ready in 1 of 2 regions');
  });

  it("shows Azure's message for a failed region and offers to retry it", () => {
    const regions = [region('westeurope', 'Completed', 100), region('japaneast', 'Failed', 37, 'Out of space.')];
    const failed = situation([[9, regions, { provisioningState: 'Failed' }]]);
    const view = presentReplication(failed);
    assert.equal(view.state, 'failed');
    assert.equal(view.rows[1]?.details, 'Out of space.');
    assert.equal(view.notices[0]?.text, 'Replication to Japan East failed. Regions that are ready can still be used.');
    assert.deepEqual([view.actions[0]?.id, view.actions[0]?.isEnabled], ['retryFailedRegions', true]);
    const running = presentReplication({
      ...failed,
      operations: [operation('retryFailedRegions', [], { state: 'running' })],
    });
    assert.equal(running.actions[0]?.isEnabled, false);
    assert.equal(running.notices.at(-1)?.text, 'Plan retryFailedRegions');
  });

  it('shows the failure of a version that failed before its regions started', () => {
    const failure = { reason: 'invalid', code: 'Bad', message: 'The source has gone.' } as const;
    const operations = [{ ...clone, state: 'failed', steps: [{ state: 'failed', failure }] } as const];
    const view = presentReplication(
      situation([[9, [region('westeurope', 'Unknown')], { provisioningState: 'Failed' }]], { operations }),
    );
    assert.equal(view.state, 'failed');
    assert.equal(view.notices[0]?.text, 'The source has gone.');
  });

  it('warns about a stalled region', () => {
    const still = [0, 10, 45].map((at): Look => [at, [region('westeurope', 'Replicating', 40)]]);
    const view = presentReplication(situation(still));
    assert.equal(view.state, 'stuck');
    const { stateText, details } = view.rows[0] ?? {};
    assert.deepEqual([stateText, details], ['Stalled', 'No progress for 45 min']);
    assert.equal(view.notices[0]?.severity, 'warning');
    assert.equal(view.facts[1]?.value, 'not known yet');
  });

  it('reports when Azure does not respond and when the version no longer exists', () => {
    const failure = { reason: 'network', code: 'ENOTFOUND', message: 'No network.' } as const;
    const silent = presentReplication({ ...halfway, failure });
    assert.match(silent.notices[0]?.text ?? '', /out of date.*No network\./);
    const gone = presentReplication({ ...halfway, gone: true });
    assert.equal(gone.state, 'gone');
    assert.deepEqual(
      gone.actions.map(action => action.id),
      ['copyId', 'copyDetails'],
    );
    assert.equal(presentReplication({ ...situation([]), failure }).state, 'loading');
  });

  it('shows the steps that create a version until it exists, and how they ended', () => {
    const creating = { ...clone, state: 'running', steps: [{ state: 'running' }] } as const;
    const making = presentReplication(situation([], { operations: [creating] }));
    assert.deepEqual(
      making.steps.map(({ text, state }) => [text.toLowerCase(), state]),
      [['create image version corp\\web\\1.0.3', 'replicating']],
    );
    assert.match(making.headline, /^Step 1 of 1: Create image version /);
    const unborn = presentReplication(situation([], { operations: [creating], gone: true }));
    assert.deepEqual([unborn.state, unborn.notices], ['loading', []]);
    const failure = { reason: 'conflict', code: 'Taken', message: 'The name is taken.' } as const;
    const failed = { ...clone, state: 'failed', steps: [{ state: 'failed', failure }] } as const;
    const ended = presentReplication(situation([], { operations: [failed], gone: true }));
    assert.deepEqual([ended.state, ended.steps[0]?.stateText], ['failed', 'The name is taken.']);
    assert.deepEqual(presentReplication({ ...halfway, operations: [creating] }).steps, []);
  });

  it('offers to delete the managed image only after one of our operations cloned it to every region', () => {
    const ready = situation([[9, [region('westeurope', 'Completed', 100)], { provisioningState: 'Succeeded' }]]);
    const offers = (each: Situation): boolean =>
      presentReplication(each).actions.some(({ id }) => id === 'deleteManagedImage');
    assert.equal(sourceImage(versionId, [clone]), imageId);
    assert.deepEqual(operationsOn(versionId, [clone, operation('setTags', [])]), [clone]);
    assert.equal(offers({ ...ready, sourceImageId: imageId }), true);
    assert.equal(offers({ ...halfway, sourceImageId: imageId }), false);
    assert.equal(offers(ready), false);
    const deletion = operation('deleteManagedImage', [{ kind: 'deleteManagedImage', target: imageId.toLowerCase() }]);
    assert.equal(sourceImage(versionId, [deletion, clone]), undefined);
    assert.equal(sourceImage(versionId, [{ ...deletion, state: 'failed' }, clone]), imageId);
  });

  it('shows the speed of Sample Azure and hides the portal link when there is no portal', () => {
    const view = presentReplication({ ...halfway, speed: 60, hasPortal: false });
    assert.equal(view.tag, 'Sample Azure, 60× speed');
    assert.ok(!view.actions.some(action => action.id === 'openInPortal'));
  });

  it('says that a version is gone though it was last created by an operation that was stopped', () => {
    for (const state of ['unfollowed', 'skipped'] as const) {
      const stopped = { ...clone, state: 'stopped', steps: [{ state }] } as const;
      const view = presentReplication(situation([], { gone: true, operations: [stopped] }));
      assert.deepEqual([view.state, view.headline], ['gone', 'This image version no longer exists']);
      assert.deepEqual([view.notices.length, view.steps], [1, []]);
      assert.equal(presentReplication(situation([], { operations: [stopped] })).headline, 'Querying Azure…');
    }
  });

  it('lists events newest first', () => {
    assert.deepEqual(
      presentReplication(halfway).log.map(entry => entry.text),
      ['West Europe is ready', 'Replication to West Europe started', 'Replication to Japan East started'],
    );
  });

  it('announces endings and problems only once', () => {
    assert.equal(announcement(halfway.history, 0, locations, 'en'), 'West Europe is ready');
    assert.equal(announcement(halfway.history, halfway.history.log.at(-1)?.id ?? 0, locations, 'en'), '');
    const ready = situation([
      [0, [region('westeurope', 'Replicating', 1)]],
      [1, [region('westeurope', 'Completed', 100)]],
    ]);
    assert.equal(announcement(ready.history, 0, locations, 'en'), 'Ready in every region');
  });

  it('words each event, and each kind of the same differently', () => {
    const text = (kind: LogEntry['kind'], more: Partial<LogEntry> = {}): string =>
      logText({ id: 1, at: start, kind, region: 'japaneast', percent: 25, ...more }, locations, 'en');
    assert.equal(text('began'), 'Replication to Japan East started');
    assert.equal(text('completed'), 'Japan East is ready');
    assert.equal(text('failed'), 'Replication to Japan East failed');
    assert.equal(text('failed', { details: 'No space.' }), 'Replication to Japan East failed: No space.');
    assert.equal(text('stuck'), 'Japan East stalled at 25%');
    assert.equal(text('moving'), 'Japan East resumed at 25%');
    assert.equal(text('moving', { percent: undefined }), 'Japan East resumed at 0%');
    assert.equal(text('quarter', { region: undefined }), 'Every region has reached 25%');
    assert.equal(text('ready', { region: undefined }), 'Ready in every region');
  });

  it('announces outcomes and problems after the last one announced, and all regions only together', () => {
    const entry = (id: number, kind: LogEntry['kind']): LogEntry => ({ id, at: start, kind, region: 'japaneast' });
    const log = [entry(1, 'began'), entry(2, 'stuck'), entry(3, 'moving'), entry(4, 'failed'), entry(5, 'quarter')];
    const said = (since: number, more: readonly LogEntry[] = []) =>
      announcement({ ...emptyHistory, log: [...log, ...more] }, since, locations, 'en');
    const failed = 'Replication to Japan East failed';
    assert.equal(said(0), `Japan East stalled at 0%\n${failed}`);
    assert.equal(said(2), failed);
    assert.equal(said(4), '');
    const done = [entry(6, 'completed'), entry(7, 'ready')];
    assert.equal(said(3, done), `${failed}\nReady in every region`);
    assert.equal(said(3, done.slice(0, 1)), `${failed}\nJapan East is ready`);
  });

  it('has a row for a region of which Azure says little', () => {
    const row = (targetRegion: Partial<ReportedRegion>, at = locations) => {
      const regions = [region('brazilsouth', 'Unknown')];
      const targetRegions = [
        { name: 'brazilsouth', replicaCount: 1, storageAccountType: 'Standard_LRS', ...targetRegion },
      ];
      return presentReplication(situation([[1, regions, { targetRegions }]], { locations: at })).rows[0];
    };
    const plain = row({});
    assert.deepEqual(
      [plain?.place, plain?.replicas, plain?.weight, plain?.storage, plain?.state, plain?.stateText, plain?.details],
      ['', '1', 1, 'Standard, locally redundant', 'waiting', 'Waiting', ''],
    );
    assert.deepEqual([plain?.elapsed, plain?.timeLeft, plain?.summary], ['', '', 'Brazil South: Waiting, 0%']);
    assert.ok(plain && !('latitude' in plain) && !('longitude' in plain));
    const odd = row({ replicaCount: undefined, storageAccountType: undefined });
    assert.deepEqual([odd?.replicas, odd?.weight, odd?.storage], ['Unknown', 1, 'Unknown']);
    assert.deepEqual([row({ replicaCount: 1200 })?.replicas, row({ replicaCount: 1200 })?.weight], ['1,200', 1200]);
    assert.equal(row({ replicaCount: 0 })?.weight, 1);
    assert.equal(
      row({}, [{ name: 'brazilsouth', displayName: 'Brazil South', geographyGroup: 'South America' }])?.place,
      'South America',
    );
    assert.deepEqual([row({}, [])?.name, row({}, [])?.place], ['brazilsouth', '']);
  });

  it('says how long a region took at most if nobody watched it end', () => {
    const view = presentReplication(
      situation([
        [0, [region('westeurope', 'Replicating', 1)]],
        [60, [region('westeurope', 'Completed', 100)]],
      ]),
    );
    assert.equal(view.rows[0]?.elapsed, 'at most 1 hour');
    const unseen = presentReplication(situation([[60, [region('westeurope', 'Completed', 100)]]]));
    assert.equal(unseen.rows[0]?.elapsed, '');
  });

  it('tells no time left of a region that does not replicate', () => {
    const looks = [0, 1, 2, 3].map((at): Look => [at, [region('westeurope', 'Replicating', at * 10)]]);
    const rowOf = (last: RegionReplication) => presentReplication(situation([...looks, [4, [last]]])).rows[0];
    assert.equal(rowOf(region('westeurope', 'Replicating', 40))?.timeLeft, 'about 6 min');
    for (const state of ['Completed', 'Failed', 'Unknown'] as const)
      assert.equal(rowOf(region('westeurope', state, 40))?.timeLeft, '', state);
  });

  it('tells how long it took, and when the version was published', () => {
    const facts = (...args: Parameters<typeof situation>): string[] =>
      presentReplication(situation(...args)).facts.map(({ label, value }) => `${label}: ${value}`);
    const done = [region('westeurope', 'Completed', 100)];
    const [took, published, ...rest] = facts([
      [0, [region('westeurope', 'Replicating', 1)]],
      [7, done, { provisioningState: 'Succeeded' }],
    ]);
    assert.deepEqual([took, rest], ['Duration: 7 min', []]);
    assert.match(published ?? '', /^Published: \S/);
    assert.deepEqual(facts([[7, done, { provisioningState: 'Succeeded', publishedDate: undefined }]]), []);
    const slow = facts([[1, [region('westeurope', 'Replicating', 5)], { publishedDate: undefined }]]);
    assert.deepEqual(slow, ['Elapsed: 0 s', 'Time left: not known yet']);
    assert.deepEqual(facts([[1, [region('westeurope', 'Replicating', 5)]]], { gone: true }), []);
    assert.deepEqual(facts([]), []);
  });

  it('counts failed and stalled regions, and names a single one', () => {
    const notices = (...args: Parameters<typeof situation>) =>
      presentReplication(situation(...args)).notices.map(({ severity, text }) => `${severity}: ${text}`);
    const both = (state: 'Failed' | 'Replicating') => [region('westeurope', state, 5), region('japaneast', state, 5)];
    assert.deepEqual(notices([[1, both('Failed'), { provisioningState: 'Failed' }]]), [
      'error: Replication failed in 2 regions. Regions that are ready can still be used.',
    ]);
    const stuck = [0, 31].map((at): Look => [at, both('Replicating')]);
    assert.deepEqual(notices(stuck), [
      "warning: 2 regions haven't made progress for half an hour or more. A large image can take up to six hours.",
    ]);
    const [first] = both('Replicating');
    assert.ok(first);
    assert.deepEqual(notices(stuck.map(([at]): Look => [at, [first]])), [
      "warning: West Europe hasn't made progress for half an hour or more. A large image can take up to six hours.",
    ]);
    const unstarted: Look = [9, [region('westeurope', 'Unknown')], { provisioningState: 'Failed' }];
    assert.deepEqual(notices([unstarted]), ["error: Azure couldn't create this image version."]);
    assert.deepEqual(notices([[1, both('Replicating')]]), []);
    const failure = { reason: 'network', code: 'ENOTFOUND', message: 'No network.' } as const;
    assert.deepEqual(notices([], { failure }), ["warning: Azure isn't responding. Retrying. (No network.)"]);
    assert.deepEqual(notices([unstarted], { gone: true }), [
      'error: This image version no longer exists in Azure. It may have been deleted.',
    ]);
    const running = (kind: PlanKind) => notices([], { operations: [operation(kind, [], { state: 'running' })] });
    assert.deepEqual(running('setTags'), ['info: Plan setTags']);
    assert.deepEqual(running('cloneManagedImage'), []);
    assert.deepEqual(notices([], { operations: [operation('setTags', [])] }), []);
  });

  it('says where the version can be used in each state', () => {
    const headline = (...states: readonly RegionReplication['state'][]) => {
      const regions = states.map((state, at) =>
        region(['westeurope', 'japaneast'][at] ?? '', state, state === 'Completed' ? 100 : 0),
      );
      const { state, headline: text } = presentReplication(situation([[1, regions]]));
      return `${state}: ${text}`;
    };
    assert.equal(headline('Unknown', 'Unknown'), 'waiting: Azure is creating the image version');
    assert.equal(headline('Replicating', 'Unknown'), 'replicating: Ready in 0 of 2 regions');
    assert.equal(headline('Completed', 'Unknown'), 'replicating: Ready in 1 of 2 regions');
    assert.equal(headline('Completed', 'Failed'), 'failed: Ready in 1 of 2 regions');
    assert.equal(headline('Completed', 'Completed'), 'ready: Ready in both regions');
    assert.equal(headline('Failed'), 'failed: Not ready yet in West Europe, its only region');
    assert.equal(headline(), 'waiting: Azure is creating the image version');
    assert.equal(presentReplication(situation([])).headline, 'Querying Azure…');
    assert.equal(presentReplication({ ...halfway, gone: true }).headline, 'This image version no longer exists');
  });

  it('offers what the version allows, and holds back what changes it while an operation runs', () => {
    const offered = (one: Situation) =>
      presentReplication(one).actions.map(
        ({ id, isMain, isEnabled }) => `${isMain ? '*' : ''}${id}${isEnabled ? '' : ' -'}`,
      );
    const done = [region('westeurope', 'Completed', 100)];
    const ready = { ...situation([[9, done, { provisioningState: 'Succeeded' }]]), sourceImageId: imageId };
    const always = ['exportScript', 'compare', 'reveal', 'openInPortal', 'copyId', 'copyDetails'];
    assert.deepEqual(offered(ready), [
      ...['createVm', 'editRegions', 'copyVersion', 'setEndOfLife'],
      ...[...always, 'deleteManagedImage', 'delete'],
    ]);
    assert.deepEqual(offered({ ...ready, operations: [operation('setTags', [], { state: 'running' })] }), [
      ...['createVm -', 'editRegions -', 'copyVersion -', 'setEndOfLife -'],
      ...[...always, 'deleteManagedImage -', 'delete -'],
    ]);
    assert.deepEqual(offered({ ...ready, operations: [clone] }), offered(ready));
    const deletions = (one: Situation) =>
      presentReplication(one)
        .actions.map(({ label }) => label)
        .filter(label => label.startsWith('Delete'));
    assert.deepEqual(deletions(ready), ['Delete Managed Image…', 'Delete Version…']);
    assert.deepEqual(deletions({ ...ready, sourceImageId: undefined }), ['Delete…']);
    const waiting = situation([[1, [region('westeurope', 'Unknown')]]]);
    assert.deepEqual(offered(waiting), [
      ...['createVm -', 'editRegions', 'copyVersion', 'setEndOfLife'],
      ...[...always, 'delete'],
    ]);
    const failed = situation([[9, [...done, region('japaneast', 'Failed', 3)]]]);
    assert.equal(offered(failed)[0], '*retryFailedRegions');
    assert.deepEqual(offered(situation([])), ['reveal', 'openInPortal', 'copyId', 'copyDetails']);
    assert.deepEqual(offered({ ...failed, gone: true }), ['copyId', 'copyDetails']);
  });

  it('shows a step by what became of it, and the one that counts in the headline', () => {
    const [make] = clone.plan.changes;
    assert.ok(make);
    const galleryId = versionId.slice(0, versionId.indexOf('/images/web'));
    const plan = {
      ...clone.plan,
      changes: [{ kind: 'setTags', target: galleryId, spec: { tags: {} } } as const, make],
    };
    const shown = (...steps: OperationRecord['steps']) => {
      const record = { ...clone, plan, steps, state: 'running' } as const;
      const view = presentReplication(situation([], { operations: [record] }));
      return [view.headline.replace(/:.*/, ''), ...view.steps.map(({ state, stateText }) => `${state}: ${stateText}`)];
    };
    assert.deepEqual(shown({ state: 'done' }, { state: 'running' }), [
      ...['Step 2 of 2', 'ready: done', 'replicating: in progress'],
    ]);
    assert.deepEqual(shown({ state: 'running' }, { state: 'waiting' }), [
      ...['Step 1 of 2', 'replicating: in progress', 'waiting: waiting'],
    ]);
    assert.deepEqual(shown({ state: 'done' }), ['Step 2 of 2', 'ready: done', 'waiting: waiting']);
    assert.deepEqual(shown({ state: 'done' }, { state: 'done' }).slice(1), ['ready: done', 'ready: done']);
    const others = { ...clone, state: 'running', steps: [] } as const;
    const of = (one: OperationRecord) => presentReplication(situation([], { operations: [one] })).steps.length;
    assert.equal(of(others), 1);
    assert.equal(of(clone), 0, 'it has ended well');
    const elsewhere = [{ ...make, target: `${versionId}0` }];
    assert.equal(of({ ...others, plan: { ...plan, changes: elsewhere } }), 0, 'it makes another version');
    assert.equal(of({ ...others, plan: { ...plan, changes: plan.changes.slice(0, 1) } }), 0, 'it makes none');
  });

  it('collects the details that support asks for', () => {
    const failure = { reason: 'service', code: 'Internal', message: 'Oops.', correlationId: 'c0ffee' } as const;
    const failed = { ...clone, state: 'failed', steps: [{ state: 'failed', failure }] } as const;
    const text = supportDetails({ ...halfway, operations: [failed] });
    for (const part of [versionId, 'japaneast: Replicating, 20%', 'c0ffee', '2026-05-04T08:03:00.000Z', 'Creating'])
      assert.ok(text.includes(part), part);
  });
});
