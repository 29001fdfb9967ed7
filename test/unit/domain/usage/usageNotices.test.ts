import assert from 'node:assert/strict';
import { noticeText } from '../../../../src/domain/plan/notice';
import type { Notice } from '../../../../src/domain/plan/plan';
import { breakingUses, userName, userNames, usesOf } from '../../../../src/domain/usage/imageUsage';
import type { ImageUser, ImageUserKind } from '../../../../src/domain/usage/imageUser';
import { notLookedAt, notLookedAtInOverview } from '../../../../src/domain/usage/notLookedAt';
import {
  definitionInUse,
  regionsInUse,
  usageNotChecked,
  versionInUse,
} from '../../../../src/domain/usage/usageNotices';
import {
  definition,
  definitionPath,
  galleryPath,
  locations,
  region,
  resourceGroup,
  user,
  version,
} from '../cloneWorld';

const one = version('1.0.0', { targetRegions: [region('westeurope'), region('eastus')] });
const newer = version('1.1.0');
const said = (notices: readonly Notice[]) =>
  notices.map(notice => [notice.severity, notice.code, noticeText(notice), notice.target]);

describe('usesOf and breakingUses', () => {
  const siblings = [one, newer];
  const makers: readonly ImageUserKind[] = [
    ...(['scaleSet', 'imageTemplate', 'labPlanImage', 'lab', 'hostPool', 'devOpsPool'] as const),
    ...(['batchPool', 'devBox', 'devCenter'] as const),
  ];
  const made: readonly ImageUserKind[] = ['virtualMachine', 'scaleSetInstance', 'disk'];

  for (const kind of [...makers, ...made])
    it(`know whether a ${kind} needs the version again`, () => {
      const named = usesOf(one, [user(kind, one.id)], siblings);
      const follows = usesOf(one, [user(kind, definitionPath, { exactVersion: '1.0.0' })], siblings);
      const needs = makers.includes(kind);
      assert.deepEqual(
        [...named, ...follows].map(({ use }) => use),
        ['named', needs ? 'wouldTake' : 'took'],
      );
      assert.equal(breakingUses(named).length, needs ? 1 : 0);
      assert.equal(breakingUses(follows).length, needs ? 1 : 0);
    });

  it('do not count what only writes, refers to other images, or took another version', () => {
    const users = [
      user('imageTemplate', one.id, { onlyWrites: true }),
      user('imageTemplate', definitionPath, { onlyWrites: true, exactVersion: '1.0.0' }),
      user('virtualMachine', definitionPath, { exactVersion: '1.1.0' }),
      user('virtualMachine', definitionPath),
      user('scaleSet', galleryPath),
      user('scaleSet', definitionPath, { location: 'nowhere' }),
    ];
    assert.deepEqual(usesOf(one, users, siblings), []);
  });

  it('count a scale set that took the version, and will take another one, as not needing it', () => {
    const set = user('scaleSet', definitionPath, { location: 'West Europe', exactVersion: '1.0.0' });
    const uses = usesOf(one, [set], siblings);
    assert.deepEqual(uses, [{ user: set, use: 'took' }]);
    assert.deepEqual(breakingUses(uses), []);
  });

  it('count only the regions concerned', () => {
    const uses = usesOf(one, [user('scaleSet', one.id), user('lab', one.id, { location: 'West US' })], siblings);
    const names = (regions?: readonly string[]) => breakingUses(uses, regions).map(({ user: { kind } }) => kind);
    assert.deepEqual(
      [names(), names([]), names(['East US']), names(['westus', 'uksouth'])],
      [['scaleSet', 'lab'], [], ['scaleSet'], ['lab']],
    );
  });
});

describe('userNames', () => {
  const of = (...names: readonly string[]): ImageUser[] => names.map(name => user('disk', one.id, { name }));

  it('lists up to three, each once, and counts the rest', () => {
    assert.equal(userNames(of('a', 'b', 'c')), 'a, b, and c');
    assert.equal(userNames(of('a', 'b', 'c', 'd')), 'a, b, c, and 1 more');
    assert.equal(userNames(of('a', 'A', 'b', 'a')), 'a and b');
  });

  it('names a machine of a scale set after the set', () => {
    const id = `${resourceGroup}/providers/Microsoft.Compute/virtualMachineScaleSets/web/virtualMachines/4`;
    assert.equal(userName(user('scaleSetInstance', one.id, { id, name: '4' })), 'web_4');
    assert.equal(userName(user('virtualMachine', one.id, { id, name: '4' })), '4');
  });
});

describe('Notices about users', () => {
  it('tell who needs a version from what was created from it', () => {
    const users = [user('scaleSet', one.id, { name: 'web' }), user('virtualMachine', one.id, { name: 'vm' })];
    assert.deepEqual(said(versionInUse(one, { users })), [
      [
        'warning',
        'versionInUse',
        "golden\\ubuntu\\1.0.0 is needed by web. They can't create virtual machines without it. Switch them to another version first.",
        one.id,
      ],
      ['info', 'versionWasUsed', 'Already created from golden\\ubuntu\\1.0.0, and not affected: vm.', one.id],
    ]);
    assert.deepEqual(
      [versionInUse(one, { users: users.slice(1) }), versionInUse(one, { users: users.slice(0, 1) })].map(all =>
        all.map(({ code }) => code),
      ),
      [['versionWasUsed'], ['versionInUse']],
    );
    assert.deepEqual([versionInUse(one, { users: [] }), versionInUse(one, {})], [[], []]);
  });

  it('know the latest from the other versions of the same definition', () => {
    const users = [user('scaleSet', definitionPath, { location: 'westeurope' })];
    const foreign = version('9.0.0', { id: `${galleryPath}/images/alma/versions/9.0.0` });
    const codes = (siblings?: readonly (typeof one)[]) =>
      versionInUse(one, { users, siblings }).map(({ code }) => code);
    assert.deepEqual([codes(), codes([one, foreign]), codes([one, newer])], [['versionInUse'], ['versionInUse'], []]);
  });

  it('name the regions where a version is needed', () => {
    const users = [user('scaleSet', one.id, { name: 'web' })];
    assert.deepEqual(said(regionsInUse(one, ['eastus', 'West US'], { users }, locations)), [
      [
        'warning',
        'regionInUse',
        "golden\\ubuntu\\1.0.0 is needed in East US and West US by web. They can't create virtual machines there without it. Switch them to another version first.",
        one.id,
      ],
    ]);
    for (const [regions, facts] of [
      [[], { users }],
      [['westus'], { users }],
      [['eastus'], {}],
      [['eastus'], { users: [] }],
    ] as const)
      assert.deepEqual(regionsInUse(one, regions, facts), []);
  });

  it('name the templates that write to a definition', () => {
    const writes = (imageId: string, onlyWrites = true) => user('imageTemplate', imageId, { name: 'bake', onlyWrites });
    assert.deepEqual(said(definitionInUse(definition(), { users: [writes(definitionPath), writes(one.id)] })), [
      [
        'warning',
        'definitionInUse',
        'golden\\ubuntu receives new versions from bake. Its next build fails without the image definition. Change or delete the image template first.',
        definitionPath,
      ],
    ]);
    const users = [writes(definitionPath, false), writes(`${definitionPath}2`)];
    assert.deepEqual([definitionInUse(definition(), { users }), definitionInUse(definition(), {})], [[], []]);
  });

  it('say what was not checked', () => {
    assert.deepEqual(said(usageNotChecked({})), [
      ['info', 'usageNotChecked', "Couldn't check whether virtual machines, scale sets, or labs use it.", undefined],
    ]);
    assert.deepEqual(usageNotChecked({ users: [] }), []);
    assert.deepEqual(
      usageNotChecked({ users: [], unreadUsers: ['lab'] }).map(({ code, message }) => [code, message]),
      [['usageLimits', notLookedAt(['lab'])]],
    );
    assert.match(notLookedAt([]), /^Not checked: other tenants, /);
    assert.match(notLookedAt(['lab', 'disk']), /^Couldn't be read: Labs and Managed disks\. Not checked: /);
    assert.match(
      notLookedAtInOverview(),
      /^“Unused” may include versions that these use, which Find Usages looks for: Lab plans, Batch pools, Dev Box definitions and pools, Dev centers, and Azure Virtual Desktop host pools, .* Not checked: /,
    );
  });
});
