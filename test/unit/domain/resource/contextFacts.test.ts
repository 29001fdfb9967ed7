import assert from 'node:assert/strict';
import { allFacts, contextValueOf } from '../../../../src/domain/resource/contextFacts';
import { definition, gallery, image, now, region, version } from '../cloneWorld';

const around = { now };

describe('facts', () => {
  it('of a version join its kind in a fixed order', () => {
    const one = version('1.0.0', { excludeFromLatest: true, endOfLifeDate: '2025-01-01', provisioningState: 'Failed' });
    assert.equal(contextValueOf(one, around), 'version+failed+excludedFromLatest+expired');
  });

  it('tell the latest among the versions of a definition, and where another one is', () => {
    const both = version('1.0.0', { targetRegions: [region('westeurope'), region('northeurope')] });
    const newer = version('1.0.1');
    const siblings = [both, newer, version('0.9.0')];
    assert.equal(contextValueOf(newer, { now, siblings }), 'version+latest');
    assert.equal(contextValueOf(both, { now, siblings }), 'version+latestSomewhere');
    assert.equal(contextValueOf(version('0.9.0'), { now, siblings }), 'version');
    assert.equal(contextValueOf(newer, around), 'version');
  });

  it('tell how far a version is', () => {
    const regions = [{ region: 'West Europe', state: 'Completed', progress: 100, details: '' } as const];
    const ready = version('1.0.0', { replication: { aggregatedState: 'Completed', regions } });
    assert.equal(contextValueOf(ready, around), 'version+ready');
    assert.equal(
      contextValueOf(version('1.0.0', { provisioningState: 'Creating' }), around),
      'version+replicating+busy',
    );
    assert.equal(contextValueOf(version('1.0.0', { provisioningState: 'Deleting' }), around), 'version+deleting+busy');
  });

  it('of definitions and managed images tell what they are for', () => {
    assert.equal(contextValueOf(image(), around), 'managedImage+linux+generalized+generation2');
    const old = definition({
      osType: 'Windows',
      osState: 'Specialized',
      hyperVGeneration: 'V1',
      endOfLifeDate: '2026-03-20',
    });
    assert.equal(contextValueOf(old, around), 'definition+windows+specialized+generation1+expiresSoon');
  });

  it('of galleries tell how they are shared', () => {
    assert.equal(contextValueOf(gallery(), around), 'gallery');
    assert.equal(
      contextValueOf(gallery({ permissions: 'Community', softDelete: true }), around),
      'gallery+community+softDelete',
    );
    assert.equal(contextValueOf(gallery({ permissions: 'Groups' }), around), 'gallery+sharedDirectly');
  });

  it('are words that no menu clause can take one for another', () => {
    for (const fact of allFacts) assert.match(fact, /^[a-zA-Z0-9]+$/);
    assert.equal(new Set(allFacts).size, allFacts.length);
  });
});
