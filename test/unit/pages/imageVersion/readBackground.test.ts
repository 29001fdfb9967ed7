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
  let changes = 0;
  const background = readBackground(
    versionId,
    {
      store: {
        get: () => undefined,
        reread: async () => void asked.push('definition'),
        versions: () => ({ state: 'loaded', items: siblings, failures }),
        loadVersions: async () => {
          asked.push('versions');
          return { state: 'loaded', items: siblings, failures };
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
  return { background, asked, changes: () => changes };
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

  it('says so when users cannot be read', async () => {
    const { background } = setUp(async () => Promise.reject(new Error('no')));
    background.learnUsers();
    await quiesce();
    assert.equal(background.known().users, 'unreadable');
  });
});
