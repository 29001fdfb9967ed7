import assert from 'node:assert/strict';
import { isInProgress } from '../../../../src/domain/labs/lab/isInProgress';
import { labContext, labImageContext, labPlanContext } from '../../../../src/domain/labs/labContext';
import { accountPath, lab, labImage, labPlan } from './labWorld';

describe('Context of Lab Services resources, for menus', () => {
  it('names the gallery and state of a lab plan', () => {
    assert.equal(labPlanContext(labPlan()), 'labPlan+gallery');
    assert.equal(labPlanContext(labPlan({ galleryId: undefined })), 'labPlan+noGallery');
    const states = ['Succeeded', 'Failed', 'Locked', 'Updating'].map(provisioningState =>
      labPlanContext(labPlan({ provisioningState })),
    );
    assert.deepEqual(states, [
      ...['labPlan+gallery', 'labPlan+gallery+failed', 'labPlan+gallery+locked', 'labPlan+gallery+busy'],
    ]);
  });

  it('names everything about a lab that a menu depends on', () => {
    const none = { orphaned: false, newer: false };
    assert.equal(labContext(lab(), none), 'lab+published+template');
    assert.equal(labContext(lab({ createOption: 'Image', state: undefined }), none), 'lab');
    assert.equal(
      labContext(lab({ labAccountId: accountPath, state: 'Draft', provisioningState: 'Creating' }), {
        orphaned: true,
        newer: true,
      }),
      'lab+classic+draft+template+orphaned+newerVersion+busy',
    );
  });

  it('tells enabled, disabled, and hidden images apart', () => {
    assert.deepEqual([labImage(), labImage({ enabled: false }), 'hidden' as const].map(labImageContext), [
      ...['labImage+enabled', 'labImage+disabled', 'labImage+hidden'],
    ]);
  });
});

describe('isInProgress', () => {
  const rows: readonly (readonly [found: Parameters<typeof isInProgress>[0], isBusy: boolean])[] = [
    ...['Creating', 'updating', 'Deleting'].map(provisioningState => [{ provisioningState }, true] as const),
    ...['Succeeded', 'Failed', 'Locked'].map(provisioningState => [{ provisioningState }, false] as const),
    ...['Publishing', 'scaling', 'Syncing'].map(state => [{ state }, true] as const),
    ...['Starting', 'Stopping', 'Reimaging', 'Redeploying', 'ResettingPassword'].map(
      state => [{ provisioningState: 'Succeeded', state }, true] as const,
    ),
    ...['Draft', 'Published', 'Running', 'Stopped'].map(state => [{ state }, false] as const),
    [{}, false],
  ];
  for (const [found, isBusy] of rows) {
    it(`is ${isBusy} for ${JSON.stringify(found)}`, () => {
      assert.equal(isInProgress(found), isBusy);
    });
  }
});
