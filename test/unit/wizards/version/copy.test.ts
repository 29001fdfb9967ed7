import assert from 'node:assert/strict';
import { readVersion } from '../../../../src/azure/read/readVersion';
import { encryptedLuns } from '../../../../src/domain/region/encryption';
import { sourceFromVersion } from '../../../../src/domain/source/sourceFromVersion';
import { createVersions } from '../../../../src/domain/version/createVersions';
import { Answers } from '../../../../src/wizards/engine/answers';
import { startOptions, type VersionOptions } from '../../../../src/wizards/version/optionsStep';
import { choicesFrom } from '../../../../src/wizards/version/versionChoices';
import { versionKeys } from '../../../../src/wizards/version/versionKeys';
import type { VersionResearch } from '../../../../src/wizards/version/versionResearch';
import {
  choice,
  definition,
  facts,
  gallery,
  newDefinition,
  region,
  subscription,
  version,
} from '../../domain/cloneWorld';

const setId = `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/keys`;

function original(dataDiskImages: readonly object[] = []) {
  const targetRegions = [{ name: 'West Europe', regionalReplicaCount: 1, storageAccountType: 'Standard_LRS' }];
  const properties = {
    provisioningState: 'Succeeded',
    publishingProfile: { targetRegions },
    storageProfile: { osDiskImage: { sizeInGB: 30 }, dataDiskImages },
  };
  return readVersion({ id: version('1.0.0').id, location: 'westeurope', properties }) ?? assert.fail();
}

/** The plan of a copy with these options. */
async function copyOf(of: ReturnType<typeof original>, options: VersionOptions) {
  const source = sourceFromVersion(of, definition());
  const answers = Answers.none
    .with(versionKeys.gallery, { existing: gallery() })
    .with(versionKeys.definition, { existing: definition() })
    .with(versionKeys.version, '2.0.0')
    .with(versionKeys.replicas, [region('westeurope')])
    .with(versionKeys.options, options);
  const research = {} as VersionResearch;
  const { changes, notices } = createVersions(await choicesFrom(answers, [source], research), facts);
  const [change] = changes;
  assert.ok(change?.kind === 'createVersion');
  return { spec: change.spec, notices };
}

describe('A copy of a version', () => {
  it("encrypts the data disks by the original's own LUNs", async () => {
    const luns = async (of: ReturnType<typeof original>) => {
      const options = {
        excludeFromLatest: false,
        encryption: [{ name: 'westeurope', kind: 'customerKey', setId } as const],
      };
      return encryptedLuns((await copyOf(of, options)).spec.targetRegions[0]?.encryption);
    };
    const disks = [
      { lun: 41, sizeInGB: 10 },
      { lun: 43, sizeInGB: 10 },
    ];
    assert.deepEqual(await luns(original(disks)), [41, 43]);
  });

  const leftOut = (notices: Awaited<ReturnType<typeof copyOf>>['notices']) =>
    notices.filter(({ code }) => ['membersLeftOut', 'endOfLifeLeftOut'].includes(code)).map(({ message }) => message);
  const settings = {
    ...{ tags: { team: 'x' }, endOfLifeDate: '2040-01-01T00:00:00Z', excludeFromLatest: true },
    ...{ blockDeletionBeforeEndOfLife: true, allowDeletionOfReplicatedLocations: true },
  };
  const startOf = (...all: readonly ReturnType<typeof original>[]) =>
    startOptions(
      all.map(one => sourceFromVersion(one, undefined)),
      facts.now,
    );

  it('starts with the settings of the original, and names the flag it leaves out', async () => {
    const one = { ...original(), ...settings };
    const start = startOf(one);
    assert.deepEqual(start, {
      ...{ excludeFromLatest: true, endOfLifeDate: '2040-01-01', blockDeletionBeforeEndOfLife: true },
    });
    const { spec, notices } = await copyOf(one, start);
    assert.deepEqual(
      [spec.tags, spec.endOfLifeDate, spec.excludeFromLatest, spec.blockDeletionBeforeEndOfLife],
      [{ team: 'x' }, '2040-01-01T00:00:00.000Z', true, true],
    );
    const [message = '', ...others] = leftOut(notices);
    assert.match(message, /left out: safetyProfile\.allowDeletionOfReplicatedLocations\.$/);
    assert.deepEqual(others, []);
  });

  it('names every setting of the original that it does without', async () => {
    const { spec, notices } = await copyOf(
      { ...original(), ...settings },
      { excludeFromLatest: false, withoutTags: true },
    );
    assert.equal(spec.tags, undefined);
    const [message = ''] = leftOut(notices);
    for (const name of Object.keys(settings)) assert.ok(message.includes(name), `${name} in ${message}`);
  });

  it('says that an end of life in the past is left out', async () => {
    const one = { ...original(), ...settings, endOfLifeDate: '2020-01-01T00:00:00Z' };
    const start = startOf(one);
    assert.deepEqual(start, { excludeFromLatest: true });
    assert.ok(leftOut((await copyOf(one, start)).notices).some(message => message.includes('2020-01-01')));
  });

  it("says that the past end of life of the original's definition is left out of a new one", () => {
    const source = sourceFromVersion(original(), definition({ endOfLifeDate: '2020-01-01' }));
    const into = (choices: Parameters<typeof choice>[0]) =>
      leftOut(createVersions([choice({ source, ...choices })], facts).notices);
    assert.ok(into({ definition: newDefinition() }).some(message => message.includes('2020-01-01')));
    assert.deepEqual(into({}), []);
  });

  it('starts several copies only with what all their originals have', () => {
    const one = { ...original(), ...settings };
    assert.deepEqual(startOf(one, original()), { excludeFromLatest: false });
    assert.deepEqual(startOf(one, { ...one, endOfLifeDate: '2041-01-01' }), { excludeFromLatest: true });
  });
});
