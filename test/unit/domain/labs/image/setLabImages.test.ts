import assert from 'node:assert/strict';
import { idKey } from '../../../../../src/domain/id/resourceId';
import { labBadges } from '../../../../../src/domain/labs/image/labImageFit';
import { offerLabImages } from '../../../../../src/domain/labs/image/offerLabImages';
import { osDiskCommand } from '../../../../../src/domain/labs/image/osDiskCommand';
import { setLabImages, type LabImageFacts } from '../../../../../src/domain/labs/image/setLabImages';
import { exportProblem, labVersionText, newerVersion } from '../../../../../src/domain/labs/lab/labTreeFacts';
import type { Location } from '../../../../../src/domain/region/region';
import { replicateToGeography } from '../../../../../src/domain/region/replicateToGeography';
import { locations, now, region, subscription } from '../../cloneWorld';
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

describe('Words about images of a lab plan', () => {
  const off = (name: string) => labImage({ name, enabled: false });

  it('name one image, or count several', () => {
    const title = (images: Parameters<typeof setLabImages>[1], enabled: boolean) =>
      setLabImages(labPlan(), images, enabled, facts).title;
    assert.equal(title([labImage()], false), 'Disable image linux-base for campus');
    assert.equal(title([off('a'), off('b')], true), 'Enable 2 images for campus');
    assert.equal(title([], true), 'Enable 0 images for campus');
  });

  it('say why nothing changes', () => {
    const notice = (images: Parameters<typeof setLabImages>[1], enabled: boolean) =>
      setLabImages(labPlan(), images, enabled, facts).notices.map(({ message }) => message);
    assert.deepEqual(notice([], true), ['No image of campus is selected.']);
    assert.deepEqual(notice([labImage()], true), ['These images are already enabled for campus.']);
    assert.deepEqual(notice([off('a')], false), ['These images are already disabled for campus.']);
  });

  it('say how to make a hidden image appear, if there is a way', () => {
    const versions = (over: Parameters<typeof version>[1]) => ({
      ...{ ...facts, versions: new Map([[idKey(definitionPath), [version('1.0.0', over)]]]) },
    });
    const [notice, ...others] = setLabImages(
      labPlan(),
      [off('linux-base')],
      true,
      versions({ dataDisks: [{ lun: 0, sizeGB: 4 }] }),
    ).notices;
    assert.deepEqual(
      [notice?.fix, notice?.target, others],
      [...['Create a version from the OS disk only.', `${planPath}/images/linux-base`, []]],
    );
    const moved = setLabImages(labPlan({ location: 'eastus' }), [off('linux-base')], true, versions({})).notices;
    assert.equal(
      moved[0]?.message,
      "linux-base still won't be offered. golden\\linux-base has no latest version in East US.",
    );
  });

  it('give the command that makes a disk of the OS disk alone', () => {
    assert.equal(
      osDiskCommand(version('1.0.0')),
      `az disk create --subscription ${subscription} --resource-group "rg" --name "linux-base-1.0.0-os" --location westeurope --gallery-image-reference "${definitionPath}/versions/1.0.0"`,
    );
  });
});

describe('offerLabImages', () => {
  const [a, b] = [labImage({ name: 'a' }), labImage({ name: 'b' })];
  const [c, d] = [labImage({ name: 'c', enabled: false }), labImage({ name: 'd', enabled: false })];
  const offer = (...wanted: readonly ReturnType<typeof labImage>[]) => {
    const plan = offerLabImages(labPlan(), [a, b, c, d], wanted, { ...facts, versions: undefined });
    const changes = plan.changes.map(change => [
      change.target.replace(`${planPath}/images/`, ''),
      change.kind === 'setLabImage' && change.spec.enabled,
    ]);
    return [plan.title, changes, plan.notices.map(({ code }) => code)];
  };

  it('enables and disables just what differs', () => {
    assert.deepEqual(offer(a, c, d), [
      'Images for campus: enable 2, disable 1',
      [
        ['c', true],
        ['d', true],
        ['b', false],
      ],
      ['versionsNotChecked', 'versionsNotChecked', 'imagesLeaveNewLabs'],
    ]);
  });

  it('only enables, only disables, or does nothing', () => {
    assert.deepEqual(offer(a, b, c), ['Enable image c for campus', [['c', true]], ['versionsNotChecked']]);
    assert.deepEqual(offer(b), ['Disable image a for campus', [['a', false]], ['imagesLeaveNewLabs']]);
    assert.deepEqual(offer(a, b), ['Enable 0 images for campus', [], ['nothingToChange']]);
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
    assert.equal(newerVersion(lab({ exactVersion: undefined }), versions), undefined);
    assert.equal(newerVersion(lab({ exactVersion: '1.0.10' }), versions), undefined);
    assert.equal(newerVersion(lab({ exactVersion: '1.0.3', location: 'West Europe' }), versions)?.name, '1.0.10');
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
    const failed = labPlan({ provisioningState: 'Failed' });
    assert.equal(exportProblem(lab(), failed, String), undefined, 'a warning prevents nothing');
    const busy = lab({ provisioningState: 'Updating' });
    assert.equal(exportProblem(busy, undefined, String), 'Lab Services is working on linux-101 (Updating).');
    assert.equal(
      exportProblem(lab(), labPlan({ galleryId: undefined }), String),
      'The lab plan campus has no gallery to export to.',
    );
  });

  it('badges versions that Lab Services hides', () => {
    assert.deepEqual(labBadges(version('1.0.0', { osDiskSizeGB: 128 })), []);
    assert.deepEqual(labBadges(version('1.0.0', { osDiskSizeGB: 256, dataDisks: [{ lun: 0, sizeGB: 1 }] })), [
      '256 GB',
      '2 disks',
    ]);
  });
});
