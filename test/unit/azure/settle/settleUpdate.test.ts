import assert from 'node:assert/strict';
import type { Settlement } from '../../../../src/azure/ports';
import { createWriter } from '../../../../src/azure/writer';
import { idKey } from '../../../../src/domain/id/resourceId';
import type { KnownErrors } from '../../../../src/domain/labs/labError';
import type { Change, VersionDelta } from '../../../../src/domain/plan/plan';
import { everyKind, gallery, version } from '../../../support/everyKind';
import { notFound, scriptedAzure } from '../scriptedAzure';

type Json = Readonly<Record<string, unknown>>;

/** How a change settles while its target has these properties. A target without any doesn't exist. */
function settled(change: Change, properties?: Json, before?: KnownErrors): Promise<Settlement> {
  const { target: id } = change;
  const { directory } = scriptedAzure(({ url }) =>
    properties ? { body: { id, name: 'x', location: 'westeurope', properties } } : notFound(url),
  );
  return createWriter(directory).settle(change, before);
}

/** The state in which it settles, with the error of a failure. */
async function outcome(...args: Parameters<typeof settled>): Promise<string> {
  const one = await settled(...args);
  return 'failure' in one ? `${one.state} ${one.failure.code}: ${one.failure.message}` : one.state;
}

describe('Settling an update of a version', () => {
  const update = (spec: VersionDelta): Change => ({ kind: 'updateVersion', target: version, spec });
  const region = (name: string, regionalReplicaCount = 1, more: Json = {}): Json => ({
    ...{ name, regionalReplicaCount, storageAccountType: 'Standard_LRS' },
    ...more,
  });
  const has = (profile: Json, more: Json = {}): Json => ({
    provisioningState: 'Succeeded',
    publishingProfile: { targetRegions: [region('West Europe')], ...profile },
    storageProfile: {},
    ...more,
  });
  const regions = (...targetRegions: readonly Json[]): Json => has({ targetRegions });
  const wanted = (name: string, replicaCount: number, excludeFromLatest?: boolean): VersionDelta => ({
    addRegions: [
      { name, replicaCount, storageAccountType: 'Standard_LRS', ...(excludeFromLatest && { excludeFromLatest }) },
    ],
  });

  const cases: readonly (readonly [what: string, delta: VersionDelta, before: Json, after: Json])[] = [
    [
      'a removed region',
      { removeRegions: ['northeurope'] },
      regions(region('West Europe'), region('North Europe')),
      regions(region('West Europe')),
    ],
    ['an added region', wanted('northeurope', 1), has({}), regions(region('West Europe'), region('North Europe'))],
    ['a number of replicas', wanted('westeurope', 2), has({}), regions(region('West Europe', 2))],
    [
      'an exclusion of a region',
      wanted('westeurope', 1, true),
      has({}),
      regions(region('West Europe', 1, { excludeFromLatest: true })),
    ],
    ['an exclusion', { excludeFromLatest: true }, has({}), has({ excludeFromLatest: true })],
    [
      'an end of life',
      { endOfLifeDate: '2030-01-31T00:00:00.000Z' },
      has({ endOfLifeDate: '2030-01-30T00:00:00Z' }),
      has({ endOfLifeDate: '2030-01-31T00:00:00+00:00' }),
    ],
    [
      'a protection against deletion',
      { blockDeletionBeforeEndOfLife: true },
      has({}),
      has({}, { safetyProfile: { blockDeletionBeforeEndOfLife: true } }),
    ],
  ];
  for (const [what, delta, before, after] of cases) {
    it(`is done when the version has ${what}`, async () => {
      assert.equal(await outcome(update(delta), before), 'absent');
      assert.equal(await outcome(update(delta), { ...before, provisioningState: 'Updating' }), 'inProgress');
      assert.equal(await outcome(update(delta), after), 'done');
      assert.equal(await outcome(update(delta), { ...after, provisioningState: 'Updating' }), 'inProgress');
      assert.match(await outcome(update(delta), { ...after, provisioningState: 'Failed' }), /^failed Provisioning/);
    });
  }

  it('is done without the removal of the home region, which Azure keeps', async () => {
    assert.equal(await outcome(update({ removeRegions: ['West Europe'] }), has({})), 'done');
  });

  it('fails when the version or gallery no longer exists', async () => {
    assert.equal(
      await outcome(update({ excludeFromLatest: true })),
      'failed VersionGone: The image version golden\\linux\\1.0.0 no longer exists.',
    );
    const change: Change = { kind: 'updateGallery', target: gallery, spec: { description: 'new' } };
    assert.equal(await outcome(change), 'failed TargetGone: golden no longer exists.');
  });
});

describe('Settling an update of a lab plan', () => {
  const { attachGallery } = everyKind;
  const { target, spec } = attachGallery;
  const attached = { sharedGalleryId: spec.galleryId };
  const resourceOperationError = {
    ...{ timestamp: '2026-03-02T09:00:00Z', action: 'attach', code: 'NotAllowed' },
    message: 'The role is missing.',
  };

  it('is done when the gallery is attached, and in progress while the service is working', async () => {
    assert.equal(await outcome(attachGallery, { provisioningState: 'Succeeded' }), 'absent');
    assert.equal(await outcome(attachGallery, { provisioningState: 'Updating' }), 'inProgress');
    assert.equal(await outcome(attachGallery, { ...attached, provisioningState: 'Updating' }), 'inProgress');
    assert.equal(await outcome(attachGallery, { ...attached, provisioningState: 'Succeeded' }), 'done');
    assert.match(await outcome(attachGallery), /^failed TargetGone/);
  });

  it('fails with the error that the service has recorded since, unless it is at work again', async () => {
    const broken = { provisioningState: 'Failed', resourceOperationError };
    const none = { [idKey(target)]: '' };
    assert.match(await outcome(attachGallery, broken, none), /^failed NotAllowed: /);
    assert.equal(await outcome(attachGallery, { ...broken, provisioningState: 'Updating' }, none), 'inProgress');
    assert.equal(await outcome(attachGallery, broken), 'absent', 'nothing is known of before');
    const known = { [idKey(target)]: Object.values(resourceOperationError).join(' ') };
    assert.equal(await outcome(attachGallery, broken, known), 'absent', 'the error was there before');
    assert.match(await outcome(attachGallery, { ...broken, ...attached }, none), /: The role is missing\.$/);
  });
});
