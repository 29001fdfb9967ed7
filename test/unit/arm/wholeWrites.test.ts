import assert from 'node:assert/strict';
import { targetRegionBody } from '../../../src/arm/versionBody';
import { readVersion } from '../../../src/azure/read/readVersion';
import { createWriter } from '../../../src/azure/writer';
import { AzureError } from '../../../src/domain/errors/failure';
import type { Change } from '../../../src/domain/plan/plan';
import { retryFailedRegions } from '../../../src/domain/region/retryFailedRegions';
import type { TargetRegion } from '../../../src/domain/version/imageVersion';
import { replaceFailedVersion } from '../../../src/domain/version/replaceFailedVersion';
import { exporters } from '../../../src/export/exporters';
import { planOf } from '../../support/everyKind';
import { definition, gallery, golden, version } from '../azure/read/goldenAnswers';
import { pathsOf, withOdd, type Path } from '../azure/read/mutations';
import { scriptedAzure, type Asked } from '../azure/scriptedAzure';

const labPlan = {
  ...golden.labPlan,
  identity: { type: 'SystemAssigned', principalId: 'p' },
  properties: {
    provisioningState: 'Succeeded',
    sharedGalleryId: gallery,
    allowedRegions: ['westeurope', 'northeurope'],
    defaultConnectionProfile: { clientRdpAccess: 'Public' },
    defaultAutoShutdownProfile: { shutdownOnDisconnect: 'Enabled' },
    supportInfo: { email: 'a@a.example' },
  },
};

interface Case {
  readonly change: Change;
  readonly current: object;
  /** Answers that would make the request drop what Azure has. */
  readonly losing: readonly (readonly [Path, unknown])[];
  /** The paths of objects that the request doesn't repeat, since a PATCH leaves them alone or they are read-only. */
  readonly apart: RegExp;
}

const whole: readonly (readonly [Path, unknown])[] = [
  [['properties'], null],
  [['properties'], undefined],
  [['properties'], []],
  [['id'], undefined],
  [['id'], `${version}0`],
];
const regions: Path = ['properties', 'publishingProfile', 'targetRegions'];
const cases: readonly Case[] = [
  {
    change: { kind: 'updateVersion', target: version, spec: { excludeFromLatest: false } },
    current: withOdd(golden.version, [...regions, 1], {
      name: 'North Europe',
      storageAccountType: 'Premium_LRS',
      additionalReplicaSets: [{ regionalReplicaCount: 2 }],
    }) as object,
    losing: [
      ...whole,
      [regions, null],
      [regions, []],
      [regions, [null]],
      [regions, undefined],
      [[...regions, 1, 'name'], null],
      [['properties', 'publishingProfile', 'replicaCount'], null],
      [['properties', 'publishingProfile', 'replicaCount'], undefined],
      [[...regions, 0, 'regionalReplicaCount'], '5'],
      [[...regions, 1, 'additionalReplicaSets'], {}],
      [[...regions, 0, 'storageAccountType'], []],
      [[...regions, 0, 'encryption'], []],
      [[...regions, 0, 'encryption', 'osDiskImage'], []],
      [[...regions, 0, 'encryption', 'dataDiskImages'], [null]],
      [['location'], null],
      [['location'], ''],
      [['location'], 5],
      [['location'], 'elsewhere'],
      [['properties', 'publishingProfile'], null],
      [['properties', 'safetyProfile'], 'on'],
    ],
    apart: /^(tags|properties(\.(storageProfile|replicationStatus).*)?)?$/,
  },
  {
    change: {
      kind: 'updateDefinition',
      target: definition,
      spec: {
        recommended: { vCPUs: { min: 4 }, memoryGB: { max: 8 } },
        disallowedDiskTypes: ['Premium_LRS'],
        features: [{ name: 'securitytype', value: 'Standard' }],
      },
    },
    current: golden.definition,
    losing: [
      ...whole,
      [['properties', 'osType'], null],
      [['properties', 'identifier'], null],
      [['properties', 'recommended'], 4711],
      [['properties', 'disallowed'], []],
      [['properties', 'features'], {}],
    ],
    apart: /^(tags|properties(\.purchasePlan)?)?$/,
  },
  {
    change: { kind: 'detachGallery', target: labPlan.id },
    current: labPlan,
    losing: [
      ...whole,
      [['properties', 'allowedRegions'], null],
      [['properties', 'allowedRegions'], []],
      [['properties', 'allowedRegions', 0], null],
      [['properties', 'defaultConnectionProfile'], 'none'],
      [['location'], null],
      [['tags'], []],
      [['tags'], 'x'],
      [['identity'], []],
      [['identity'], 'x'],
      [['identity'], 5],
    ],
    apart: /^$/,
  },
  {
    change: { kind: 'setLabImage', target: golden.sharedImage.id, spec: { enabled: false } },
    current: golden.sharedImage,
    losing: [...whole, [['properties', 'sharedGalleryId'], null]],
    apart: /^$/,
  },
];

const writes = (asked: readonly Asked[]): Asked[] => asked.filter(({ method }) => method !== 'GET');
const writerOf = (current: unknown) => {
  const { directory, asked } = scriptedAzure(({ method }) => ({ body: method === 'GET' ? current : {} }));
  return { writer: createWriter(directory), asked };
};

describe('a write that is merged into a read', () => {
  for (const { change, current, losing, apart } of cases) {
    it(`isn't sent if the read lacks what it would repeat: ${change.kind}`, async () => {
      for (const [path, odd] of losing) {
        const { writer, asked } = writerOf(withOdd(current, path, odd));
        const what = `${path.join('.')} = ${JSON.stringify(odd)}`;
        await assert.rejects(
          writer.submit(change),
          error =>
            error instanceof AzureError &&
            error.failure.reason === 'badAnswer' &&
            /^Azure returned an incomplete description of .*; nothing was changed\. Try again\.$/.test(error.message),
          what,
        );
        assert.deepEqual(writes(asked), [], what);
        await assert.rejects(writer.settle(change), /something other than what was requested/, what);
      }
    });

    it(`keeps unknown members at every depth: ${change.kind}`, async () => {
      const { writer, asked } = writerOf(planted(current));
      await writer.submit(change);
      const [write] = writes(asked);
      const kept = pathsOf(write?.body)
        .filter(path => path.at(-1) === 'future')
        .map(path => path.slice(0, -1).join('.'));
      const wanted = [[], ...pathsOf(current)].filter(path => isRecord(at(current, path))).map(path => path.join('.'));
      const lost = wanted.filter(path => !kept.includes(path) && !apart.test(path));
      assert.deepEqual(lost, []);
    });
  }

  it('leaves out what is null, which means none', async () => {
    const { writer, asked } = writerOf({ ...labPlan, tags: null, identity: null });
    await writer.submit({ kind: 'detachGallery', target: labPlan.id });
    assert.deepEqual(Object.keys(writes(asked)[0]?.body ?? {}), ['location', 'properties']);
  });

  it('sends no empty settings for a region that Azure describes with nulls', async () => {
    const region = { name: 'West Europe', regionalReplicaCount: null, encryption: null };
    const publishing = { replicaCount: 3, targetRegions: [region] };
    const { writer, asked } = writerOf(withOdd(golden.version, ['properties', 'publishingProfile'], publishing));
    await writer.submit({ kind: 'updateVersion', target: version, spec: { excludeFromLatest: false } });
    assert.deepEqual(at(writes(asked)[0]?.body, regions), [{ name: 'West Europe' }]);
  });

  it('repeats the rest of a lab plan unchanged', async () => {
    const { writer, asked } = writerOf(labPlan);
    await writer.submit({ kind: 'detachGallery', target: labPlan.id });
    const { sharedGalleryId, provisioningState, ...kept } = labPlan.properties;
    assert.ok(sharedGalleryId && provisioningState);
    assert.deepEqual(
      writes(asked).map(({ method, body }) => [method, body]),
      [
        [
          'PUT',
          { location: labPlan.location, tags: labPlan.tags, identity: { type: 'SystemAssigned' }, properties: kept },
        ],
      ],
    );
  });
});

describe('a target region', () => {
  const { targetRegions } = golden.version.properties.publishingProfile;
  const unlike = targetRegions.map(({ name, regionalReplicaCount }) => ({
    name,
    regionalReplicaCount,
    future: { is: 1 },
  }));
  const found = readVersion(withOdd(golden.version, regions, unlike)) ?? assert.fail();
  const kept = (regions: readonly TargetRegion[] = []) =>
    regions.map(region => at(targetRegionBody(region), ['future']));

  it('keeps unknown members when it is retried', () => {
    const [, back] = retryFailedRegions({ ...found, location: 'westus' }).changes;
    assert.ok(back?.kind === 'updateVersion');
    assert.deepEqual(kept(back.spec.addRegions), [{ is: 1 }, { is: 1 }]);
  });

  it('keeps unknown members in a replaced version and in its export', () => {
    const [, made] = replaceFailedVersion(found, { now: 0, sourceExists: true }).changes;
    assert.ok(made?.kind === 'createVersion');
    assert.deepEqual(kept(made.spec.targetRegions), [{ is: 1 }, { is: 1 }]);
    for (const { label, export: write } of exporters) {
      assert.equal(write(planOf(made)).split('future').length, 3, label);
    }
  });
});

/** A copy with a member that no model knows in every object. */
function planted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(planted);
  if (!isRecord(value)) return value;
  return {
    ...Object.fromEntries(Object.entries(value).map(([name, part]) => [name, planted(part)])),
    future: { is: 1 },
  };
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((found, name) => (found as Record<string | number, unknown>)[name], value);
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
