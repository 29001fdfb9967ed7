import assert from 'node:assert/strict';
import { encryptionKindOf } from '../../../src/domain/region/encryption';
import { sourceFromManagedImage } from '../../../src/domain/source/sourceFromManagedImage';
import { askVersions } from '../../../src/wizards/version/versionWizard';
import { goldenImages } from '../../support/goldenImages';
import { edit, enter, escape, queuePrompter, type Answer } from '../../support/queuePrompter';

/** Disks in the region of a gallery, the first `count` of which are of confidential machines. */
async function disks(count: number) {
  const { services, sample, gallery } = await goldenImages();
  const { items } = await services.reader.imageSources('disk');
  const near = items.filter(one => one.osType === 'Linux' && one.location === gallery.location);
  const ids = near.slice(0, count).map(({ id }) => id);
  for (const id of ids) {
    const stored = sample.world.get(id) ?? assert.fail();
    const securityProfile = { securityType: 'ConfidentialVM_DiskEncryptedWithPlatformKey' };
    sample.world.put({ ...stored, properties: { ...stored.properties, hyperVGeneration: 'V2', securityProfile } });
  }
  const sources = await Promise.all(ids.map(async id => (await services.reader.imageSource(id)) ?? assert.fail()));
  assert.equal(sources.length, count);
  return { services, sources };
}

/** Asks for a version from the disk of a confidential machine, in a new definition. */
async function confidentialDisk(options: readonly Answer[]) {
  const { services, sources } = await disks(1);
  const start: Answer[] = ['golden_images', 'New image definition'];
  const prompter = queuePrompter([...start, ...options, 'Export As', 'Azure CLI']);
  const decision = await askVersions(sources, { ...services, prompter });
  return { decision, asked: prompter.asked };
}

describe('A version for a definition that is only for confidential machines', () => {
  it('requires the choice of its encryption, and does not offer platform-managed keys alone', async () => {
    const { decision, asked } = await confidentialDisk([enter, 'Confidential, with a platform', enter]);
    const form = asked.find(({ question }) => question.startsWith('Options'))?.choices ?? [];
    assert.match(form.find(({ label }) => label === 'Continue')?.refusal ?? '', /Choose the encryption first/);
    const kinds = asked.find(({ question }) => question.startsWith('Encryption,'))?.choices ?? [];
    for (const label of ['Platform-managed keys', 'Customer-managed keys']) {
      assert.match(kinds.find(one => one.label === label)?.refusal ?? '', /only for confidential/, label);
    }
    const version = decision?.plan.changes.find(({ kind }) => kind === 'createVersion');
    assert.ok(version?.kind === 'createVersion');
    const found = version.spec.targetRegions.map(({ encryption }) => encryptionKindOf(encryption));
    assert.deepEqual(found, ['EncryptedWithPmk']);
    const errors = decision?.plan.notices.filter(({ severity }) => severity === 'error');
    assert.deepEqual(errors, []);
  });

  it('asks again for the encryption of a region that is added after a set was chosen', async () => {
    const chosen: Answer[] = ['Encryption', 'Confidential, with a customer', 'des-confidential', enter];
    const added: Answer[] = [edit('regions'), ['West Europe']];
    const again: Answer[] = ['Encryption', 'Confidential, guest state only', enter];
    const { asked } = await confidentialDisk([...chosen, ...added, ...again]);
    const forms = asked.filter(({ question }) => question.startsWith('Options'));
    const reasons = forms.map(({ choices }) => choices.find(({ label }) => label === 'Continue')?.refusal ?? '');
    assert.ok(
      reasons.some(reason => reason.includes('must be chosen for every region')),
      reasons.join('|'),
    );
    assert.equal(reasons.at(-1), '');
  });
});

describe('Several versions, some for definitions that are only for confidential machines', () => {
  it('cannot be mixed with others, and say so before regions and encryption are chosen', async () => {
    const { services, sources } = await disks(1);
    const { items } = await services.store.loadManagedImages();
    const image = items.find(({ name }) => name === 'rhel-9-hardened') ?? assert.fail();
    const prompter = queuePrompter(['golden_images', escape]);
    const asking = askVersions([...sources, sourceFromManagedImage(image)], { ...services, prompter });
    assert.equal(await asking, undefined);
    const [row] = prompter.asked.at(-1)?.choices ?? [];
    assert.equal(row?.label, 'Continue');
    assert.match(
      row.refusal ?? '',
      new RegExp(`^The image definition of ${sources[0]?.name ?? ''} is only for confidential`),
    );
  });

  it('require the choice of their encryption if all of them are', async () => {
    const { services, sources } = await disks(2);
    const options: Answer[] = ['Encryption', 'Confidential, with a platform', enter];
    const prompter = queuePrompter(['golden_images', enter, ...options, 'Export As', 'Azure CLI']);
    const decision = await askVersions(sources, { ...services, prompter });
    const form = prompter.asked.find(({ question }) => question.startsWith('Options'))?.choices ?? [];
    assert.match(form.find(({ label }) => label === 'Continue')?.refusal ?? '', /Choose the encryption first/);
    const versions =
      decision?.plan.changes.flatMap(change => (change.kind === 'createVersion' ? change.spec : [])) ?? [];
    assert.equal(versions.length, 2);
    for (const { targetRegions } of versions)
      assert.deepEqual(
        new Set(targetRegions.map(({ encryption }) => encryptionKindOf(encryption))),
        new Set(['EncryptedWithPmk']),
      );
    assert.deepEqual(
      decision?.plan.notices.filter(({ severity }) => severity === 'error'),
      [],
    );
  });
});
