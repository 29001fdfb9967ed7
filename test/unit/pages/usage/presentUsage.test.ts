import assert from 'node:assert/strict';
import { toPage } from '../../../../src/pages/usage/contract';
import { presentUsage } from '../../../../src/pages/usage/present/presentUsage';
import { inSpanish } from '../../../support/inSpanish';
import { definition, gallery, situation, users } from './usageSituations';

const rowsOf = (more: Parameters<typeof situation>[0]): unknown =>
  presentUsage(situation(more)).table?.rows.map(({ name, cells }) => [name, ...cells].join(' | '));

describe('presentUsage', () => {
  it('keeps to the contract in every state', () => {
    const failure = { reason: 'network', code: 'X', message: 'No network.' } as const;
    const states = [
      {},
      { users: undefined },
      { users: undefined, failure },
      { failure, isLoading: true },
      { speed: 60 },
    ];
    for (const one of states) toPage.parse({ type: 'state', view: presentUsage(situation(one)) });
  });

  it('lists what follows the latest version and what uses a fixed one, by type and name, with names of regions', () => {
    assert.deepEqual(rowsOf({}), [
      'vmss-checkout | Scale sets | latest | West Europe | rg-web',
      'web-1 | Virtual machines | latest, created from 9.7.0 | West Europe | rg-web',
      'web-2 | Virtual machines | 9.6.0 | West Europe | rg-web',
      'nightly | Image templates | writes new versions | West Europe | rg-web',
      'autumn-term | Lab plans | latest | West Europe | rg-web',
    ]);
    const { headline, note } = presentUsage(situation());
    assert.deepEqual([headline, note], ['Used by 5 resources', '3 follow the latest version; 1 uses a fixed version.']);
  });

  it('names the image definition of each user of a gallery', () => {
    const { table } = presentUsage(situation({ imageId: gallery }));
    assert.deepEqual(
      table?.columns.map(({ label }) => label),
      ['Name', 'Type', 'Image definition', 'Version', 'Region', 'Resource group'],
    );
    assert.deepEqual(
      table.rows.map(({ cells }) => cells[1]),
      ['rhel-9-base', 'rhel-9-base', 'rhel-9-base', 'rhel-9-base', 'All'],
    );
  });

  it('says what was not checked, and warns of what could not be read', () => {
    const [info] = presentUsage(situation()).notices;
    assert.equal(info?.severity, 'info');
    assert.match(info.text, /^Not checked: other tenants/);
    const [warning] = presentUsage(situation({ users: { items: [], unread: ['batchPool'] } })).notices;
    assert.equal(warning?.severity, 'warning');
    assert.match(warning.text, /^Couldn't be read: Batch pools\./);
  });

  it('gives rows of one resource that uses several images different IDs', () => {
    const [first] = users;
    assert.ok(first);
    const items = [first, { ...first, imageId: `${definition}/versions/9.5.0` }];
    const ids = presentUsage(situation({ users: { items, unread: [] } })).table?.rows.map(({ id }) => id);
    assert.deepEqual(ids, [first.id, `${first.id}#2`]);
  });

  it('shows the failure instead of the list, or above the last one read', () => {
    const failure = { reason: 'forbidden', code: 'AuthorizationFailed', message: 'Ask an owner.' } as const;
    const never = presentUsage(situation({ users: undefined, failure }));
    assert.deepEqual([never.state, never.table, never.notices[0]?.text], ['failed', undefined, 'Ask an owner.']);
    const later = presentUsage(situation({ failure }));
    assert.deepEqual([later.state, later.table?.rows.length, later.notices[0]?.text], ['ready', 5, 'Ask an owner.']);
  });

  it('speaks Spanish', () =>
    inSpanish(() => {
      const { headline, note, table } = presentUsage(situation());
      assert.equal(headline, 'En uso por 5 recursos');
      assert.equal(note, '3 siguen la versión más reciente; 1 usa una versión fija.');
      assert.equal(table?.rows[1]?.cells[1], 'más reciente, creado a partir de 9.7.0');
    }));
});
