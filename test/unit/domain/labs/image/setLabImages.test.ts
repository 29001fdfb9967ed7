import assert from 'node:assert/strict';
import { idKey } from '../../../../../src/domain/id/resourceId';
import { labBadges } from '../../../../../src/domain/labs/image/labImageFit';
import { setLabImages, type LabImageFacts } from '../../../../../src/domain/labs/image/setLabImages';
import { exportProblem, labVersionText, newerVersion } from '../../../../../src/domain/labs/lab/labTreeFacts';
import type { Location } from '../../../../../src/domain/region/region';
import { replicateToGeography } from '../../../../../src/domain/region/replicateToGeography';
import { locations, now, region } from '../../cloneWorld';
import { accountPath, definitionPath, lab, labImage, labPlan, planPath, version } from '../labWorld';

const facts: LabImageFacts = {
  ...{ now, locations, missingRights: [] },
  versions: new Map([[idKey(definitionPath), [version('1.0.0')]]]),
};

describe('setLabImages', () => {
  const off = labImage({ enabled: false });

  it('changes only images that are not in the requested state yet', () => {
    const plan = setLabImages(labPlan(), [off, labImage({ name: 'on' })], true, facts);
    assert.deepEqual(plan.changes, [
      { kind: 'setLabImage', target: `${planPath}/images/linux-base`, spec: { enabled: true } },
    ]);
    assert.equal(plan.title, 'Enable image linux-base for campus');
    assert.deepEqual(plan.notices, []);
    assert.deepEqual(
      setLabImages(labPlan(), [labImage()], true, facts).notices.map(({ code }) => code),
      ['nothingToChange'],
    );
  });

  it('warns about images that Lab Services hides even if they are enabled', () => {
    const hidden = (over: Parameters<typeof version>[1]): string[] =>
      setLabImages(labPlan(), [off], true, {
        ...facts,
        versions: new Map([[idKey(definitionPath), [version('1.0.0', over)]]]),
      }).notices.map(({ severity, message }) => `${severity}: ${message}`);
    assert.equal(
      setLabImages(labPlan(), [off], true, { ...facts, versions: new Map([[idKey(definitionPath), []]]) }).notices[0]
        ?.code,
      'labImageHidden',
    );
    assert.deepEqual(hidden({ osDiskSizeGB: 256 }), [
      "warning: linux-base still won't be offered. The OS disk of golden\\linux-base\\1.0.0 is 256 GB, but labs support up to 128 GB.",
    ]);
    assert.match(hidden({ dataDisks: [{ lun: 0, sizeGB: 4 }] })[0] ?? '', /has 2 disks, but labs support only one/);
    assert.match(hidden({ targetRegions: [region('eastus')] })[0] ?? '', /no latest version in West Europe/);
    const unread = setLabImages(labPlan(), [off], true, { ...facts, versions: undefined });
    assert.deepEqual(
      unread.notices.map(({ code }) => code),
      ['versionsNotChecked'],
    );
  });

  it('notes that disabled images are not offered to new labs', () => {
    const plan = setLabImages(labPlan(), [labImage(), labImage({ name: 'b' })], false, facts);
    assert.equal(plan.title, 'Disable 2 images for campus');
    assert.deepEqual(
      plan.notices.map(({ code }) => code),
      ['imagesLeaveNewLabs'],
    );
  });
});

describe('replicateToGeography', () => {
  const place = (name: string, geography: string): Location => ({ name, displayName: name, geography });
  const netherlands = [place('westeurope', 'Netherlands'), place('nlnorth', 'Netherlands'), place('uksouth', 'UK')];
  const storageTypes = new Map(netherlands.map(({ name }) => [name, ['Standard_LRS', 'Standard_ZRS'] as const]));
  const world = { now, locations: netherlands, storageTypes, missingRights: [], users: [] };
  const added = (over: Partial<typeof world> = {}, allowed?: string[]) =>
    replicateToGeography([version('1.0.0')], { ...world, ...over }, allowed);

  it('adds the missing regions of the same geography', () => {
    const plan = added();
    assert.equal(plan.title, 'Replicate golden\\linux-base\\1.0.0 to Netherlands');
    assert.deepEqual(plan.changes, [
      {
        kind: 'updateVersion',
        target: `${definitionPath}/versions/1.0.0`,
        spec: { addRegions: [region('nlnorth')], seenRegions: ['westeurope'] },
      },
    ]);
    assert.deepEqual(plan.notices, []);
  });

  it('names no geography for versions of two', () => {
    const british = version('1.0.1', { location: 'uksouth' });
    const plan = replicateToGeography([version('1.0.0'), british], world);
    assert.equal(plan.title, 'Replicate 2 versions to the regions in the same geography');
    const dutch = replicateToGeography([version('1.0.0'), version('1.0.1')], world);
    assert.equal(dutch.title, 'Replicate 2 versions to Netherlands');
  });

  it('adds only regions that the lab plan allows, with a storage type that they offer', () => {
    assert.deepEqual(
      added({}, ['West Europe']).notices.map(({ code }) => code),
      ['nothingToChange'],
    );
    const zoned = version('1.0.0', { storageAccountType: 'Standard_ZRS' });
    const storageTypes = new Map([['nlnorth', ['Standard_LRS' as const]]]);
    const [change] = replicateToGeography([zoned], { ...world, storageTypes }).changes;
    assert.deepEqual(change?.kind === 'updateVersion' && change.spec.addRegions, [region('nlnorth')]);
  });

  it('refuses an unknown geography and a version that is still being created', () => {
    assert.deepEqual(
      added({ locations: [] })
        .notices.map(({ code }) => code)
        .filter(code => code !== 'regionUnknown'),
      ['geographyUnknown'],
    );
    const making = replicateToGeography([version('1.0.0', { provisioningState: 'Creating' })], world);
    assert.equal(making.notices[0]?.code, 'versionStillChanging');
  });
});

describe('Labs in the tree', () => {
  it('shows the version that a lab uses and a newer one that it could use', () => {
    const versions = ['1.0.3', '1.0.5', '1.0.10'].map(name => version(name));
    assert.equal(labVersionText(lab({ exactVersion: '1.0.3' }), versions), '1.0.3, newest 1.0.10');
    assert.equal(labVersionText(lab({ exactVersion: '1.0.10' }), versions), '1.0.10');
    assert.equal(labVersionText(lab({ exactVersion: undefined }), versions), undefined);
    assert.equal(newerVersion(lab({ exactVersion: '1.0.3', location: 'eastus' }), versions), undefined);
  });

  it('explains why a template cannot be exported', () => {
    assert.equal(exportProblem(lab(), labPlan(), String), undefined);
    assert.equal(exportProblem(lab(), undefined, String), undefined);
    assert.match(exportProblem(lab(), null, String) ?? '', /was deleted/);
    assert.match(exportProblem(lab({ labPlanId: undefined }), undefined, String) ?? '', /was deleted/);
    assert.match(
      exportProblem(lab({ location: 'eastus' }), labPlan(), one => one.toUpperCase()) ?? '',
      /is in EASTUS, but its lab plan is in WESTEUROPE\. .* only within one region/,
    );
    assert.match(exportProblem(lab(), labPlan({ galleryId: undefined }), String) ?? '', /no gallery/);
    assert.match(
      exportProblem(lab({ labAccountId: accountPath, labPlanId: undefined }), undefined, String) ?? '',
      /classic/,
    );
    assert.match(exportProblem(lab({ createOption: 'Image' }), labPlan(), String) ?? '', /without a template/);
  });

  it('badges versions that Lab Services hides', () => {
    assert.deepEqual(labBadges(version('1.0.0', { osDiskSizeGB: 128 })), []);
    assert.deepEqual(labBadges(version('1.0.0', { osDiskSizeGB: 256, dataDisks: [{ lun: 0, sizeGB: 1 }] })), [
      '256 GB',
      '2 disks',
    ]);
  });
});
