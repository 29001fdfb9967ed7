import assert from 'node:assert/strict';
import { toPage, type ManagedImageView } from '../../../../src/pages/managedImage/contract';
import { presentImagePage } from '../../../../src/pages/managedImage/present/presentImagePage';
import type { ImageSituation } from '../../../../src/pages/managedImage/present/situation';
import { inSpanish } from '../../../support/inSpanish';
import { clone, cloning, image, situation } from './imageSituations';

const failure = { reason: 'forbidden', code: 'AuthorizationFailed', message: 'Ask an owner.' } as const;

const present = (more: Partial<ImageSituation> = {}): ManagedImageView => presentImagePage(situation(more));
const rowsOf = (more: Partial<ImageSituation> = {}): readonly string[] =>
  present(more).table?.rows.map(({ name, cells }) => [name, ...cells].join(' | ')) ?? [];
const actionOf = (id: string, more: Partial<ImageSituation> = {}) => present(more).actions.find(one => one.id === id);

describe('presentImagePage', () => {
  it('keeps to the contract in every state', () => {
    const states: Partial<ImageSituation>[] = [
      {},
      { image: undefined },
      { image: undefined, failure },
      { image: undefined, isGone: true },
      { failure, isLoading: true, unread: [failure] },
      { unread: undefined, clones: [] },
      { operations: [cloning()], speed: 60, hasPortal: false },
    ];
    for (const one of states) toPage.parse({ type: 'state', view: present(one) });
  });

  it('says that the image can be cloned, and offers it first', () => {
    const { headline, notices, actions } = present();
    assert.deepEqual([headline, notices], ['Can be cloned to a gallery', []]);
    assert.deepEqual(
      actions.map(({ id }) => id),
      ['cloneManagedImage', 'editTags', 'viewProperties', 'openInPortal', 'refresh', 'delete'],
    );
    assert.deepEqual(
      actions.filter(({ isMain }) => isMain).map(({ label }) => label),
      ['Clone Managed Image to Gallery…'],
    );
    assert.ok(actions.every(({ isEnabled }) => isEnabled));
    assert.equal(actionOf('openInPortal', { hasPortal: false }), undefined);
  });

  it('says why it cannot be cloned, with the remedy, as the command would', () => {
    const more = { image: { ...image, osState: 'Specialized' } } as const;
    const { headline, notices } = present(more);
    assert.equal(headline, "Can't be cloned");
    assert.deepEqual(
      notices.map(({ severity }) => severity),
      ['error'],
    );
    const [{ text } = { text: '' }] = notices;
    assert.match(text, /galleries accept only generalized managed images\. Generalize the virtual machine/);
    const { isEnabled, reason } = actionOf('cloneManagedImage', more) ?? {};
    assert.deepEqual([isEnabled, reason], [false, text]);
  });

  it('warns of an image that only a shallow version can be created from', () => {
    const { headline, notices } = present({ image: { ...image, osDiskSizeGB: 2560 } });
    assert.equal(headline, 'Can be cloned only as a shallow version');
    assert.match(notices[0]?.text ?? '', /2048 GB.*shallow version/);
    assert.ok(actionOf('cloneManagedImage', { image: { ...image, osDiskSizeGB: 2560 } })?.isEnabled);
  });

  it('lists what was cloned, with its state, date and regions', () => {
    assert.deepEqual(rowsOf(), [
      'golden_images\\rhel-9-base\\9.8.0 | 43% replicated | Mar 5, 2026 | 1 region',
      'golden_images\\rhel-9-base\\9.7.1 | ready | Mar 5, 2026 | 1 region',
      'golden_images\\rhel-9-base\\9.7.0 | created | Mar 5, 2026 | 1 region',
      'golden_images\\rhel-9-base\\9.6.0 | failed in West Europe | Mar 5, 2026 | 1 region',
      'golden_images\\rhel-9-base\\9.5.0 | being deleted |  | 1 region',
    ]);
  });

  it('lists what a running operation is yet to create, until it is there', () => {
    const [first] = rowsOf({ operations: [cloning()], clones: [] });
    assert.equal(first, 'golden_images\\rhel-9-base\\9.9.0 | in progress |  | 1 region');
    const created = { clones: [clone('9.9.0', { provisioningState: 'Creating' })] };
    assert.equal(rowsOf({ operations: [cloning()], ...created }).length, 1);
    assert.deepEqual(rowsOf({ operations: [cloning('failed')], clones: [] }), []);
    assert.equal(actionOf('delete', { operations: [cloning()] })?.isEnabled, false);
    assert.equal(actionOf('delete', { operations: [cloning('failed')] })?.isEnabled, true);
  });

  it('says that nothing was cloned only once that is known, and that some may be missing', () => {
    assert.equal(present({ clones: [], unread: undefined }).table?.empty, 'Querying Azure…');
    assert.match(present({ clones: [] }).table?.empty ?? '', /^Nothing was cloned/);
    const [notice] = present({ unread: [failure] }).notices;
    assert.equal(notice?.severity, 'warning');
    assert.match(notice.text, /^Azure Resource Graph couldn't be queried.* Ask an owner\.$/);
  });

  it('shows the facts of View Properties, with names instead of IDs', () => {
    const entries = present().sections.map(({ entries: facts }) =>
      facts.map(({ label, value }) => `${label}: ${value}`),
    );
    assert.deepEqual(entries, [
      [
        'Operating system: Linux',
        'State: generalized',
        'Generation: 2',
        'OS disk (GB): 64',
        'Data disks (GB): 256',
        'Zone-resilient: no',
        'Captured from: vm-rhel-9-template',
      ],
      [
        'Resource group: rg-images-prod',
        'Subscription: Harborline Production (aaaa)',
        'Region: East US 2',
        'Provisioning state: Succeeded',
      ],
      ['team: platform'],
    ]);
    assert.equal(present({ image: { ...image, tags: {} } }).sections.at(-1)?.note, 'No tags');
  });

  it('shows the failure instead of the image, or above what is known, and that it is gone', () => {
    const never = present({ image: undefined, failure });
    assert.deepEqual([never.state, never.table, never.notices[0]?.text], ['failed', undefined, 'Ask an owner.']);
    const later = present({ failure });
    assert.deepEqual([later.state, later.notices[0]?.text], ['ready', 'Ask an owner.']);
    const gone = present({ image: undefined, isGone: true });
    assert.equal(gone.headline, 'This managed image no longer exists');
    assert.deepEqual([gone.actions.map(({ id }) => id), gone.table?.rows.length], [['refresh'], 5]);
  });

  it('speaks Spanish', () =>
    inSpanish(() => {
      const { headline, table, actions } = present({ language: 'es' });
      assert.equal(headline, 'Se puede clonar en una galería');
      assert.equal(table?.title, 'Versiones clonadas');
      assert.match(table.rows[0]?.cells[0] ?? '', /^43\s% replicada$/);
      assert.equal(actions[0]?.label, 'Clonar imagen administrada en una galería…');
    }));
});
