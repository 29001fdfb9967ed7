import assert from 'node:assert/strict';
import type { CostEstimate } from '../../../../src/domain/cost/cost';
import { readBackground } from '../../../../src/pages/imageVersion/readBackground';
import { quiesce } from '../../watching/manualClock';
import { region, version, versionId } from '../../watching/version';

const cost: CostEstimate = {
  monthly: { unknown: { because: 'notRead' } },
  once: { unknown: { because: 'notRead' } },
  savesLater: false,
};

const unreadable = { failure: { reason: 'forbidden', code: 'no', message: 'No.' } } as const;

function setUp(imageUsers = async () => ({ items: [], unread: [] }), failures: readonly (typeof unreadable)[] = []) {
  const asked: string[] = [];
  const siblings = [version([region('westeurope', 'Completed', 100)])];
  const list = { state: 'loaded' as const, items: siblings, failures };
  let changes = 0;
  const background = readBackground(
    versionId,
    {
      store: {
        get: () => undefined,
        reread: async () => void asked.push('definition'),
        versions: () => list,
        loadVersions: async (_, force) => {
          asked.push(force ? 'versions again' : 'versions');
          return list;
        },
      },
      reader: {
        imageUsers: () => {
          asked.push('users');
          return imageUsers();
        },
      },
      costOf: async () => {
        asked.push('cost');
        return cost;
      },
    },
    () => (changes += 1),
  );
  return { background, asked, list, changes: () => changes };
}

describe('readBackground', () => {
  it('reads definition and siblings once, and the cost whenever regions change', async () => {
    const { background, asked } = setUp();
    const replicating = version([region('westeurope', 'Replicating', 10)]);
    background.learn(replicating);
    background.learn(version([region('westeurope', 'Replicating', 20)]));
    await quiesce();
    assert.deepEqual([...asked].sort(), ['cost', 'definition', 'versions']);
    background.learn(version([region('westeurope', 'Completed', 100), region('japaneast', 'Unknown')]));
    await quiesce();
    assert.deepEqual([...asked].sort(), ['cost', 'cost', 'definition', 'versions']);
    assert.deepEqual(background.known().cost, cost);
  });

  it('knows no siblings before all are read, nor when they cannot be read', async () => {
    const { background } = setUp();
    assert.equal(background.known().siblings, undefined);
    background.learn(version([region('westeurope', 'Completed', 100)]));
    assert.equal(background.known().siblings, undefined);
    await quiesce();
    assert.equal(background.known().siblings?.length, 1);
    const refused = setUp(undefined, [unreadable]).background;
    refused.learn(version([region('westeurope', 'Completed', 100)]));
    await quiesce();
    assert.equal(refused.known().siblings, 'unreadable');
  });

  it('reads users only when told to, once, and tells of it', async () => {
    const { background, asked, changes } = setUp();
    assert.equal(background.known().users, 'notAsked');
    background.learnUsers();
    background.learnUsers();
    assert.equal(background.known().users, 'asked');
    await quiesce();
    assert.deepEqual(background.known().users, { items: [], unread: [] });
    assert.deepEqual([asked, changes()], [['users'], 2]);
  });

  it('reads users and siblings again that could not be read, once for each time, and nothing else', async () => {
    let isReadable = false;
    const { background, asked, list } = setUp(
      () => (isReadable ? Promise.resolve({ items: [], unread: [] }) : Promise.reject(new Error('no'))),
      [unreadable],
    );
    background.readAgain();
    assert.deepEqual(asked, []);
    background.learn(version([region('westeurope', 'Completed', 100)]));
    background.learnUsers();
    await quiesce();
    asked.length = 0;
    background.readAgain();
    background.readAgain();
    assert.deepEqual([background.known().siblings, background.known().users], [undefined, 'asked']);
    await quiesce();
    assert.deepEqual([background.known().siblings, background.known().users], ['unreadable', 'unreadable']);
    isReadable = true;
    list.failures = [];
    background.readAgain();
    await quiesce();
    background.readAgain();
    assert.deepEqual(asked.sort(), ['users', 'users', 'versions again']);
    assert.deepEqual([background.known().siblings, background.known().users], [list.items, { items: [], unread: [] }]);
  });

  it('knows siblings that were read elsewhere after they could not be read here', async () => {
    const { background, list } = setUp(undefined, [unreadable]);
    background.learn(version([region('westeurope', 'Completed', 100)]));
    await quiesce();
    list.failures = [];
    assert.deepEqual(background.known().siblings, list.items);
  });

  it('says so when users cannot be read', async () => {
    const { background } = setUp(async () => Promise.reject(new Error('no')));
    background.learnUsers();
    await quiesce();
    assert.equal(background.known().users, 'unreadable');
  });
});
