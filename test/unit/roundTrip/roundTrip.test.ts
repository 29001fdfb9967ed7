import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { armRequest } from '../../../src/arm/armRequest';
import { readDefinition } from '../../../src/azure/read/readDefinition';
import { readGallery } from '../../../src/azure/read/readGallery';
import { readSharing } from '../../../src/azure/read/readSharing';
import { readVersion } from '../../../src/azure/read/readVersion';
import { definitionFromVersion } from '../../../src/domain/definition/definitionFromVersion';
import { updateDefinition } from '../../../src/domain/definition/updateDefinition';
import { updateGallery } from '../../../src/domain/gallery/updateGallery';
import type { Plan } from '../../../src/domain/plan/plan';
import { editRegions, withRegions } from '../../../src/domain/region/editRegions';
import { retryFailedRegions } from '../../../src/domain/region/retryFailedRegions';
import { setTags } from '../../../src/domain/resource/setTags';
import { sourceFromVersion } from '../../../src/domain/source/sourceFromVersion';
import { createVersions } from '../../../src/domain/version/createVersions';
import { replaceFailedVersion } from '../../../src/domain/version/replaceFailedVersion';
import { versionLifecycle } from '../../../src/domain/version/versionLifecycle';
import { exporters } from '../../../src/export/exporters';
import { planOfExisting } from '../../../src/export/planOfExisting';
import { planted, type Plant } from './planted';
import { areRecordingsHere, toldBodies, type Body, type Kind } from './toldBodies';

const now = Date.parse('2026-06-01T00:00:00Z');
const later = '2045-01-31T00:00:00.000Z';

/** Azure alone sets these, so no request repeats them. */
const setByAzure = /^(systemData|properties\.(replicationStatus|validationsProfile))(\.|$)/;

interface Operation {
  readonly kind: Kind;
  readonly plan: (body: Body) => Plan;
  /** Whether a resource is made anew. Else Azure leaves alone the properties that the request doesn't say. */
  readonly makes: boolean;
}

const versionOf = (body: Body) => readVersion(body) ?? assert.fail();
const definitionOf = (body: Body) => readDefinition(body) ?? assert.fail();
const galleryOf = (body: Body) => readGallery(body) ?? assert.fail();

const operations: Readonly<Record<string, Operation>> = {
  'adding and changing regions': {
    kind: 'version',
    makes: false,
    plan: body => {
      const version = versionOf(body);
      const [first = assert.fail()] = withRegions(version, {});
      const add = [
        { ...first, replicaCount: first.replicaCount + 1 },
        { name: 'japaneast', replicaCount: 1, storageAccountType: 'Standard_LRS' as const },
      ];
      return editRegions([{ version, wanted: withRegions(version, { add }) }], { now });
    },
  },
  'setting the end of life': {
    kind: 'version',
    makes: false,
    plan: body => versionLifecycle([versionOf(body)], { endOfLifeDate: later }, { now }),
  },
  'excluding from or including in latest': {
    kind: 'version',
    makes: false,
    plan: body =>
      versionLifecycle([versionOf(body)], { excludeFromLatest: !versionOf(body).excludeFromLatest }, { now }),
  },
  'retrying failed regions': {
    kind: 'version',
    makes: false,
    plan: body => {
      const version = versionOf(body);
      const regions = version.targetRegions.map(({ name: region }) => ({
        ...{ region, state: 'Failed' as const, progress: 1, details: '' },
      }));
      const failed = { ...version, location: 'japaneast', provisioningState: 'Failed' };
      return retryFailedRegions({ ...failed, replication: { aggregatedState: 'Failed', regions } });
    },
  },
  'replacing a failed version': {
    kind: 'version',
    makes: true,
    plan: body => replaceFailedVersion(versionOf(body), { now, sourceExists: true }),
  },
  'exporting a version': {
    kind: 'version',
    makes: true,
    plan: body => planOfExisting('Existing', { galleries: [], definitions: [], versions: [versionOf(body)] }, now),
  },
  'copying a version to a new definition': { kind: 'version', makes: true, plan: copy },
  'setting the tags of a version': {
    kind: 'version',
    makes: false,
    plan: body => setTags([versionOf(body)], { another: 'tag' }, { shown: versionOf(body).tags }),
  },
  'editing a definition': {
    kind: 'definition',
    makes: false,
    plan: body => {
      const definition = definitionOf(body);
      const { features } = definition;
      const delta = {
        recommended: { vCPUs: { min: 3, max: 9 }, memoryGB: { min: 5, max: 65 } },
        disallowedDiskTypes: ['Premium_LRS'],
        features: [
          ...features.map(({ name, value }) => ({ name, value })),
          { name: 'IsAcceleratedNetworkSupported', value: 'True' },
        ],
      };
      return updateDefinition(definition, delta, { now });
    },
  },
  'exporting a definition': {
    kind: 'definition',
    makes: true,
    plan: body => planOfExisting('Existing', { galleries: [], definitions: [definitionOf(body)], versions: [] }, now),
  },
  'creating a definition like another': {
    kind: 'definition',
    makes: true,
    plan: body => ({
      ...{ kind: 'copyVersion', title: 'Like another', notices: [] },
      changes: [
        { kind: 'createDefinition', target: `${body.id}2`, spec: definitionFromVersion(definitionOf(body)).spec },
      ],
    }),
  },
  'editing a gallery': {
    kind: 'gallery',
    makes: false,
    plan: body => {
      const gallery = galleryOf(body);
      const userIdentities = [...(gallery.userIdentities ?? []), `${body.id}/new`];
      return updateGallery(gallery, { description: 'Another', softDelete: !gallery.softDelete, userIdentities });
    },
  },
  'exporting a gallery': {
    kind: 'gallery',
    makes: true,
    plan: body => {
      const galleries = [{ gallery: galleryOf(body), sharing: readSharing(body) }];
      return planOfExisting('Existing', { galleries, definitions: [], versions: [] }, now);
    },
  },
};

function copy(body: Body): Plan {
  const source = sourceFromVersion(versionOf(body), undefined);
  const spec = {
    location: 'westeurope',
    ...({ osType: 'Linux', osState: 'Generalized', hyperVGeneration: 'V2', architecture: 'x64' } as const),
    ...{ identifier: { publisher: 'p', offer: 'o', sku: 's' }, features: [] },
  };
  const gallery = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries/copies';
  const choice = {
    ...{ source, home: source.location, version: '1.0.0', excludeFromLatest: false },
    gallery: { id: gallery, create: { location: 'westeurope' } },
    definition: { id: `${gallery}/images/d`, create: spec },
    targetRegions: [{ name: 'westeurope', replicaCount: 1, storageAccountType: 'Standard_LRS' as const }],
    storageAccountType: 'Standard_LRS' as const,
  };
  return createVersions([choice], { now });
}

/** The plants that neither a request of the plan nor a notice says, among those that Azure would lose. */
function lost({ makes }: Operation, body: Body, plants: readonly Plant[], plan: Plan): readonly Plant[] {
  const requests = plan.changes.map(change => armRequest(change, { current: body })?.body ?? {});
  const said = JSON.stringify([requests, plan.notices]);
  const replaced = new Set(
    requests.flatMap(request => ('properties' in request ? Object.keys(request.properties as object) : [])),
  );
  return plants.filter(({ name, place }) => {
    const [first, part = ''] = place.split('.');
    const isLeft =
      !makes && (first === '' || (first === 'properties' && (!replaced.has(part) || part === 'storageProfile')));
    return !isLeft && !setByAzure.test(place) && !said.includes(name);
  });
}

const values = fc.constantFrom<unknown>('x', 7, true, { deep: { er: 1 } }, ['a'], [{ name: 'n' }]);
const fixed = { seed: 11, numRuns: 60 } as const;

describe('What Azure tells of a resource', () => {
  for (const [title, operation] of Object.entries(operations)) {
    it(`is all repeated or named when ${title}`, () => {
      const bodies = toldBodies(operation.kind);
      const check = (found: Body, value: unknown, isChosen: (at: number) => boolean): void => {
        const { body, plants } = planted(found, value, isChosen);
        assert.deepEqual(lost(operation, body, plants, operation.plan(body)), []);
      };
      for (const body of bodies) check(body, 'x', () => true);
      fc.assert(
        fc.property(
          fc.constantFrom(...bodies),
          values,
          fc.array(fc.boolean(), { minLength: 60 }),
          (body, value, chosen) => {
            check(body, value, at => chosen[at % chosen.length] === true);
          },
        ),
        fixed,
      );
    });

    for (const { label, export: write } of exporters) {
      it(`is in the ${label} script as in the requests when ${title}`, () => {
        for (const found of toldBodies(operation.kind)) {
          const { body, plants } = planted(found, 'x', () => true);
          const plan = operation.plan(body);
          const text = write(plan);
          // A script that changes a version merges into what it reads when it runs.
          const isMerged = plan.changes.some(({ kind }) => kind === 'updateVersion');
          const said = JSON.stringify([plan.changes.map(change => armRequest(change)?.body), plan.notices]);
          const missing = plants.filter(({ name }) => said.includes(name) && !text.includes(name));
          assert.deepEqual(isMerged && label !== 'Azure CLI' ? [] : missing, []);
        }
      });
    }
  }

  it('is checked with recorded answers too', function () {
    if (!areRecordingsHere) return this.skip();
    assert.ok(toldBodies('version').length > 10);
    assert.ok(toldBodies('definition').length > 8);
  });
});
