import assert from 'node:assert/strict';
import { armRequest } from '../../../src/arm/armRequest';
import { readDefinition } from '../../../src/azure/read/readDefinition';
import { readGallery } from '../../../src/azure/read/readGallery';
import { readSharing } from '../../../src/azure/read/readSharing';
import { readVersion } from '../../../src/azure/read/readVersion';
import { list, object } from '../../../src/base/json';
import { yaml } from '../../../src/base/yaml';
import { otherFacts } from '../../../src/documents/otherFacts';
import type { Plan } from '../../../src/domain/plan/plan';
import { editRegions, withRegions } from '../../../src/domain/region/editRegions';
import { newRegion } from '../../../src/domain/region/newRegion';
import { setTags } from '../../../src/domain/resource/setTags';
import { commonTags } from '../../../src/domain/resource/tagsDocument';
import { sourceFromVersion } from '../../../src/domain/source/sourceFromVersion';
import { replaceFailedVersion } from '../../../src/domain/version/replaceFailedVersion';
import { versionLifecycle } from '../../../src/domain/version/versionLifecycle';
import { exporters } from '../../../src/export/exporters';
import { planOfExisting } from '../../../src/export/planOfExisting';
import { changeSchema } from '../../../src/operations/journal/changeSchema';
import { golden } from '../azure/read/goldenAnswers';
import { account, diskVersion, ids, richDefinition, richVersion } from './toldBodies';

const now = Date.parse('2026-06-01T00:00:00Z');
const versionOf = (body: object) => readVersion(body) ?? assert.fail();
const exported = (...bodies: readonly object[]): Plan =>
  planOfExisting('Existing', { galleries: [], definitions: [], versions: bodies.map(versionOf) }, now);
const bodyOf = ({ changes }: Plan) => {
  const made = changes.find(({ kind }) => kind.startsWith('create')) ?? assert.fail();
  return object(object(armRequest(made)?.body)['properties']);
};
const replaced = (body: object): Plan => replaceFailedVersion(versionOf(body), { now, sourceExists: true });
const said = (plan: Plan, text: string): void => {
  for (const { label, export: write } of exporters) assert.ok(write(plan).includes(text), `${text} in ${label}`);
};

for (const [title, make] of [
  ['exported', exported],
  ['replaced', replaced],
] as const) {
  describe(`A version that is ${title}`, () => {
    it('keeps the additional replica sets of a region', () => {
      const { targetRegions } = object(bodyOf(make(richVersion))['publishingProfile']);
      assert.deepEqual(object(list(targetRegions)[0])['additionalReplicaSets'], [
        { storageAccountType: 'PremiumV2_LRS', regionalReplicaCount: 11 },
      ]);
      said(make(richVersion), 'additionalReplicaSets');
    });

    it('keeps its extended locations', () => {
      const { targetExtendedLocations } = richVersion.properties.publishingProfile;
      const { publishingProfile } = bodyOf(make(richVersion));
      assert.deepEqual(object(publishingProfile)['targetExtendedLocations'], targetExtendedLocations);
      said(make(richVersion), 'losangeles');
    });

    it('keeps its UEFI keys', () => {
      assert.deepEqual(bodyOf(make(richVersion))['securityProfile'], richVersion.properties.securityProfile);
      said(make(richVersion), 'MIIuefi');
    });

    it('keeps both safety flags', () => {
      const { safetyProfile } = bodyOf(make(richVersion));
      assert.deepEqual(safetyProfile, richVersion.properties.safetyProfile);
    });

    it('keeps the source of every LUN, its caching, and the storage account beside a blob', () => {
      const { osDiskImage, dataDiskImages } = object(bodyOf(make(diskVersion))['storageProfile']);
      const [data, blob] = diskVersion.properties.storageProfile.dataDiskImages;
      assert.deepEqual(osDiskImage, { source: diskVersion.properties.storageProfile.osDiskImage.source });
      assert.deepEqual(dataDiskImages, [
        { lun: 41, source: data?.source, hostCaching: 'None' },
        { lun: 43, source: { uri: 'https://vhds.blob.core.windows.net/v/d.vhd', storageAccountId: account } },
      ]);
      assert.equal(blob?.source.id, account);
      for (const text of ['s-os', 's-data', 'd.vhd', 'storageAccounts/vhds']) said(make(diskVersion), text);
    });
  });
}

describe('A version with an unknown storage type', () => {
  const { publishingProfile } = richVersion.properties;
  const targetRegions = publishingProfile.targetRegions.map(one => ({ ...one, storageAccountType: 'PremiumV3_LRS' }));
  const body = {
    ...richVersion,
    properties: {
      ...richVersion.properties,
      publishingProfile: { ...publishingProfile, storageAccountType: 'PremiumV3_LRS', targetRegions },
    },
  };
  const version = versionOf(body);
  const regionsOf = (plan: Plan) => list(object(bodyOf(plan)['publishingProfile'])['targetRegions']).map(object);
  const updated = (plan: Plan) => {
    assert.deepEqual(
      plan.notices.filter(({ severity }) => severity === 'error'),
      [],
    );
    const [change = assert.fail()] = plan.changes;
    const { properties } = object(armRequest(change, { current: body })?.body);
    return object(object(properties)['publishingProfile']);
  };

  it('keeps it when its regions change, and gives it to a new one', () => {
    const [first = assert.fail(), ...others] = withRegions(version, {});
    const japan = newRegion('japaneast', version.storageAccountType ?? '', new Map([['japaneast', ['Standard_LRS']]]));
    const add = [
      { ...first, replicaCount: 9 },
      { ...japan, encryption: first.encryption },
    ];
    const { storageAccountType, targetRegions: sent } = updated(
      editRegions([{ version, wanted: withRegions(version, { add }) }], { now, users: [] }),
    );
    assert.equal(others.length, 1);
    assert.equal(storageAccountType, 'PremiumV3_LRS');
    assert.deepEqual(sent, [
      { ...targetRegions[0], regionalReplicaCount: 9 },
      targetRegions[1],
      {
        ...{ name: 'japaneast', regionalReplicaCount: 1, storageAccountType: 'PremiumV3_LRS' },
        encryption: first.encryption,
      },
    ]);
  });

  it('keeps it when its end of life or its place in latest changes', () => {
    const ends = updated(versionLifecycle([version], { endOfLifeDate: '2045-01-31' }, { now }));
    assert.deepEqual(ends['targetRegions'], targetRegions);
    const exclude = !version.excludeFromLatest;
    const latest = updated(versionLifecycle([version], { excludeFromLatest: exclude }, { now }));
    assert.equal(latest['excludeFromLatest'], exclude);
    const withoutFlag = (region: object) => ({ ...region, excludeFromLatest: undefined });
    assert.deepEqual(list(latest['targetRegions']).map(object).map(withoutFlag), targetRegions.map(withoutFlag));
  });

  it('keeps it when it is exported or replaced', () => {
    for (const plan of [exported(body), replaced(body)]) {
      assert.deepEqual(
        regionsOf(plan).map(one => one['storageAccountType']),
        ['PremiumV3_LRS', 'PremiumV3_LRS'],
      );
      said(plan, 'PremiumV3_LRS');
    }
  });

  it('is accepted by the journal', () => {
    for (const change of [...exported(body).changes, ...replaced(body).changes]) {
      assert.ok(changeSchema.safeParse(change).success);
    }
  });
});

describe('A version whose source is only partly known', () => {
  const { storageProfile } = diskVersion.properties;
  const withoutData = { ...storageProfile, dataDiskImages: [{ lun: 41, sizeInGB: 10 }] };
  const body = { ...diskVersion, properties: { ...diskVersion.properties, storageProfile: withoutData } };

  it("isn't replaced", () => {
    assert.ok(replaced(body).notices.some(({ code, severity }) => code === 'sourceUnknown' && severity === 'error'));
  });

  it('is named in a script that leaves it out', () => {
    const plan = exported(body);
    assert.deepEqual(plan.changes, []);
    said(plan, "Azure doesn't report everything that g");
  });
});

describe('A resource whose tags are not understood', () => {
  const body = { ...golden.version, tags: 'x' };

  it("isn't replaced, nor are its tags edited", () => {
    assert.throws(() => replaced(body), /in a form that this extension doesn't understand; nothing was changed/);
    for (const edit of [() => setTags([versionOf(body)], {}), () => commonTags([versionOf(body)])])
      assert.throws(edit, /in a form that this extension doesn't understand; nothing was changed/);
  });

  it('is named in a script that leaves out the tags, or the whole version', () => {
    assert.deepEqual(exported(body).changes, []);
    const definition = readDefinition({ ...golden.definition, tags: 'x' }) ?? assert.fail();
    const gallery = readGallery({ ...golden.gallery, tags: 'x' }) ?? assert.fail();
    const parents = planOfExisting(
      'Existing',
      { galleries: [{ gallery }], definitions: [definition], versions: [] },
      now,
    );
    const named = [...exported(body).notices, ...parents.notices].map(({ target }) => target);
    assert.deepEqual(named.sort(), [gallery.id, definition.id, versionOf(body).id].sort());
  });
});

describe('A replaced version', () => {
  it('keeps what was edited since an operation of ours created it', () => {
    const found = versionOf({ ...golden.version, tags: { edited: 'since' } });
    const [, first] = replaceFailedVersion(found, { now, sourceExists: true }).changes;
    assert.ok(first?.kind === 'createVersion');
    const originalSpec = { ...first.spec, tags: { old: 'tag' }, sourceTenantId: 'tenant', targetRegions: [] };
    const [, made] = replaceFailedVersion(found, { now, sourceExists: true, originalSpec }).changes;
    assert.ok(made?.kind === 'createVersion');
    assert.deepEqual(made.spec, { ...first.spec, tags: { edited: 'since' }, sourceTenantId: 'tenant' });
  });
});

describe('A copied version', () => {
  it('keeps UEFI keys, and names the extended locations and replica sets that it leaves out', () => {
    const { other, unrepeatable = [] } = sourceFromVersion(versionOf(richVersion), undefined);
    assert.deepEqual(other, { properties: { securityProfile: richVersion.properties.securityProfile } });
    const names = unrepeatable.join();
    for (const name of [/targetExtendedLocations\[0\]\.extendedLocation\.name/, /targetRegions\[westeurope\]\.addit/])
      assert.match(names, name);
  });
});

describe('An exported definition', () => {
  it('keeps from which version on a feature holds', () => {
    const definitions = [readDefinition(richDefinition) ?? assert.fail()];
    const plan = planOfExisting('Existing', { galleries: [], definitions, versions: [] }, now);
    assert.deepEqual(bodyOf(plan)['features'], richDefinition.properties.features);
    said(plan, 'startsAtVersion');
  });

  it('keeps a partial purchase plan as it is, without empty names', () => {
    const purchasePlan = { name: 'byol-plan' };
    const body = { ...golden.definition, properties: { ...golden.definition.properties, purchasePlan } };
    const definitions = [readDefinition(body) ?? assert.fail()];
    const plan = planOfExisting('Existing', { galleries: [], definitions, versions: [] }, now);
    assert.deepEqual(bodyOf(plan)['purchasePlan'], purchasePlan);
    for (const { label, export: write } of exporters) {
      assert.match(write(plan), /byol-plan/, label);
      assert.doesNotMatch(write(plan), /(publisher|product)["']?( =|:|=)? (""|'')/i, label);
    }
  });
});

describe('An exported gallery', () => {
  const galleries = [{ gallery: readGallery(golden.gallery) ?? assert.fail(), sharing: readSharing(golden.gallery) }];
  const plan = planOfExisting('Existing', { galleries, definitions: [], versions: [] }, now);

  it('is shared with the same subscriptions, and published if it was', () => {
    assert.deepEqual(
      plan.changes.flatMap(change => (change.kind === 'shareGallery' ? change.spec : [])),
      [{ operation: 'add', subscriptions: ['s1'], tenants: [] }, { operation: 'enableCommunity' }],
    );
  });
});

describe('A script that leaves something out', () => {
  it('names a past end of life in every language', () => {
    const publishingProfile = { ...richVersion.properties.publishingProfile, endOfLifeDate: '2020-02-02T00:00:00Z' };
    said(exported({ ...richVersion, properties: { ...richVersion.properties, publishingProfile } }), '2020-02-02');
  });

  it('names in the Azure CLI what an update of a version may drop', () => {
    const plan = versionLifecycle([versionOf(richVersion)], { endOfLifeDate: '2045-01-31' }, { now });
    const text = exporters.find(({ id }) => id === 'azureCli')?.export(plan) ?? '';
    assert.match(
      text,
      /\n# 'az sig image-version update' may drop .*securityProfile\.uefiSettings\.additionalSignatures/,
    );
  });
});

describe('The properties document', () => {
  const textOf = (id: string, body: object): string => yaml(otherFacts(id, body));

  it('shows under Other whatever else Azure returns on a version', () => {
    const text = textOf(ids.version, { ...diskVersion, future: { is: 'here' } });
    for (const part of [
      /^Other:\n/,
      /additionalReplicaSets:\n {10}"0":\n {12}storageAccountType: PremiumV2_LRS\n {12}regionalReplicaCount: 11\n/,
      /name: losangeles\n/,
      /MIIuefi/,
      /allowDeletionOfReplicatedLocations: "true"\n/,
      /lun: 43\n/,
      /storageAccounts\/vhds\n/,
      /createdBy: ada@a\.example\n/,
      /future:\n {4}is: here\n/,
    ])
      assert.match(text, part);
    for (const shown of [/provisioningState/, /publishedDate/, /regionalReplicaCount: [45]\n/, /blockDeletion/])
      assert.doesNotMatch(text, shown);
  });

  it('shows under Other whatever else Azure returns on a definition, a gallery or a managed image', () => {
    assert.equal(
      textOf(ids.definition, richDefinition),
      'Other:\n  features:\n    SecurityType:\n      startsAtVersion: "1.2.0"\n',
    );
    assert.match(textOf(ids.gallery, golden.gallery), /publicNamePrefix: p\n/);
    assert.match(textOf(golden.managedImage.id, golden.managedImage), /diskEncryptionSet:\n {8}id: \//);
    assert.match(textOf(golden.labPlan.id, { ...golden.labPlan, future: 1 }), /future: 1\n/);
  });

  it('has nothing under Other that it shows elsewhere', () => {
    assert.equal(textOf(ids.definition, golden.definition), '\n');
  });
});

describe('The export of a gallery in which one resource is not understood', () => {
  const oddly = (publishingProfile: object) => ({
    ...{ ...richVersion, id: `${richVersion.id}-odd` },
    properties: {
      ...richVersion.properties,
      publishingProfile: { ...richVersion.properties.publishingProfile, ...publishingProfile },
    },
  });

  for (const [title, odd] of [
    ['a storage type that is no text', oddly({ storageAccountType: 3, targetRegions: [{ name: 'West Europe' }] })],
    ['an unknown replication mode', oddly({ replicationMode: 'Instant' })],
  ] as const) {
    it(`leaves out only the version with ${title}, and names it`, () => {
      const { changes, notices } = exported(richVersion, odd);
      assert.deepEqual(
        changes.map(({ target }) => target),
        [richVersion.id],
      );
      const about = notices.filter(({ code }) => code === 'resourceLeftOut');
      assert.deepEqual(
        about.map(({ target }) => target),
        [odd.id],
      );
      assert.doesNotMatch(about[0]?.fix ?? '', /again/i);
      said(exported(richVersion, odd), 'is left out');
      assert.throws(() => replaced(odd), /doesn't understand.*Update the extension/);
    });
  }

  it('leaves out only the definition with an unknown generation, and names it', () => {
    const { properties } = richDefinition;
    const odd = {
      ...richDefinition,
      id: `${richDefinition.id}-odd`,
      properties: { ...properties, hyperVGeneration: 'V3' },
    };
    const definitions = [richDefinition, odd].map(body => readDefinition(body) ?? assert.fail());
    const { changes, notices } = planOfExisting('Existing', { galleries: [], definitions, versions: [] }, now);
    assert.deepEqual(
      changes.map(({ target }) => target),
      [richDefinition.id],
    );
    assert.ok(notices.some(({ code, target }) => code === 'resourceLeftOut' && target === odd.id));
  });

  it('leaves out the versions of a definition that it leaves out, and names them', () => {
    const { properties } = richDefinition;
    const odd = { ...richDefinition, properties: { ...properties, osType: 'BeOS' } };
    const definitions = [readDefinition(odd) ?? assert.fail()];
    const others = { ...diskVersion, id: `${richDefinition.id}-2/versions/3.0.0` };
    const versions = [richVersion, { ...diskVersion, id: `${richDefinition.id}/versions/2.5.0` }, others].map(
      versionOf,
    );
    const plan = planOfExisting('Existing', { galleries: [], definitions, versions }, now);
    assert.deepEqual(
      plan.changes.map(({ target }) => target),
      [others.id],
    );
    said(plan, 'its versions are left out too: 1.0.0 and 2.5.0.');
  });
});
