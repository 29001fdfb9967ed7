import assert from 'node:assert/strict';
import { allFacts, contextValueOf } from '../../../../src/domain/resource/contextFacts';
import { definition, gallery, image, now, region, version } from '../cloneWorld';

const around = { now };

describe('contextValueOf', () => {
  it('joins the kind and facts of a version in a fixed order', () => {
    const one = version('1.0.0', { excludeFromLatest: true, endOfLifeDate: '2025-01-01', provisioningState: 'Failed' });
    assert.equal(contextValueOf(one, around), 'version+failed+excludedFromLatest+expired');
  });

  it('marks the latest version of a definition and a version that is latest only in some region', () => {
    const both = version('1.0.0', { targetRegions: [region('westeurope'), region('northeurope')] });
    const newer = version('1.0.1');
    const siblings = [both, newer, version('0.9.0')];
    assert.equal(contextValueOf(newer, { now, siblings }), 'version+latest');
    assert.equal(contextValueOf(both, { now, siblings }), 'version+latestSomewhere');
    assert.equal(contextValueOf(version('0.9.0'), { now, siblings }), 'version');
    assert.equal(contextValueOf(newer, around), 'version');
  });

  it('marks a definition whose gallery keeps deleted versions', () => {
    const inSoft = contextValueOf(definition(), { now, gallery: gallery({ softDelete: true }) });
    assert.match(inSoft, /^definition\b.*\+softDelete\b|^definition\+softDelete/);
    assert.doesNotMatch(contextValueOf(definition(), { now, gallery: gallery() }), /softDelete/);
  });

  it('marks whether a version is ready, replicating, or being deleted', () => {
    const regions = [{ region: 'West Europe', state: 'Completed', progress: 100, details: '' } as const];
    const ready = version('1.0.0', { replication: { aggregatedState: 'Completed', regions } });
    assert.equal(contextValueOf(ready, around), 'version+ready');
    assert.equal(
      contextValueOf(version('1.0.0', { provisioningState: 'Creating' }), around),
      'version+replicating+busy',
    );
    assert.equal(contextValueOf(version('1.0.0', { provisioningState: 'Deleting' }), around), 'version+deleting+busy');
  });

  it('describes the OS, OS state, and generation of definitions and managed images', () => {
    assert.equal(contextValueOf(image(), around), 'managedImage+linux+generalized+generation2');
    const old = definition({
      osType: 'Windows',
      osState: 'Specialized',
      hyperVGeneration: 'V1',
      endOfLifeDate: '2026-03-20',
    });
    assert.equal(contextValueOf(old, around), 'definition+windows+specialized+generation1+expiresSoon');
  });

  it('describes how a gallery is shared and whether soft delete is on', () => {
    assert.equal(contextValueOf(gallery(), around), 'gallery');
    assert.equal(
      contextValueOf(gallery({ permissions: 'Community', softDelete: true }), around),
      'gallery+community+softDelete',
    );
    assert.equal(contextValueOf(gallery({ permissions: 'Groups' }), around), 'gallery+sharedDirectly');
  });

  it('says nothing of what Azure does not report', () => {
    const unknown = { osType: undefined, osState: undefined, hyperVGeneration: undefined };
    assert.equal(contextValueOf(image(unknown), around), 'managedImage');
    assert.equal(contextValueOf(version('1.0.0', { excludeFromLatest: undefined }), around), 'version');
  });

  it('marks what is attached to labs', () => {
    assert.equal(contextValueOf(version('1.0.0'), { now, isAttached: true }), 'version+attached');
    assert.equal(contextValueOf(version('1.0.0'), { now, isAttached: false }), 'version');
  });

  it('marks what is busy, and a failed gallery', () => {
    const stateOf = (provisioningState: string): string => contextValueOf(gallery({ provisioningState }), around);
    assert.deepEqual(['Succeeded', 'Failed', 'Deleting', 'Updating', 'Migrating'].map(stateOf), [
      'gallery',
      'gallery+failed',
      'gallery+deleting+busy',
      'gallery+busy',
      'gallery+busy',
    ]);
  });

  it('gives what others share kinds of its own', () => {
    const id = '/SharedGalleries/contoso-WEB/Images/web';
    const plain = { osType: undefined, osState: undefined, hyperVGeneration: undefined };
    assert.equal(contextValueOf(definition({ id, ...plain }), around), 'sharedDefinition');
    const community = '/CommunityGalleries/contoso-1/Images/web/Versions/1.0.0';
    assert.equal(contextValueOf(version('1.0.0', { id: community }), around), 'communityVersion');
  });

  it('uses unique alphanumeric facts, so that menu clauses cannot confuse them', () => {
    for (const fact of allFacts) assert.match(fact, /^[a-zA-Z0-9]+$/);
    assert.equal(new Set(allFacts).size, allFacts.length);
  });
});
