import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readLab } from '../../../../src/azure/read/labs/readLab';
import { readAttachedGallery, readClassicLab, readLabAccount } from '../../../../src/azure/read/labs/readLabAccount';
import { readPlanImage, readSharedImage } from '../../../../src/azure/read/labs/readLabImage';
import { readLabMachine } from '../../../../src/azure/read/labs/readLabMachine';
import { readLabPlan } from '../../../../src/azure/read/labs/readLabPlan';
import { readDefinition } from '../../../../src/azure/read/readDefinition';
import { readForeignDefinition, readForeignVersion, readPublisher } from '../../../../src/azure/read/readForeign';
import { readGallery } from '../../../../src/azure/read/readGallery';
import { readDiskAsSource, readImageAsSource, readMachineAsSource } from '../../../../src/azure/read/readImageSource';
import { readManagedImage } from '../../../../src/azure/read/readManagedImage';
import { readAll } from '../../../../src/azure/read/readResource';
import { readSharing } from '../../../../src/azure/read/readSharing';
import { readSoftDeleted } from '../../../../src/azure/read/readSoftDeleted';
import { readSourceMachine } from '../../../../src/azure/read/readSourceMachine';
import { readVersion } from '../../../../src/azure/read/readVersion';
import { readImageUsers } from '../../../../src/azure/users/readImageUser';
import { yaml, type Facts } from '../../../../src/base/yaml';
import { retentionOf } from '../../../../src/domain/cleanUp/retention';
import { incompatibilities } from '../../../../src/domain/definition/compatibility';
import { definitionProperties } from '../../../../src/domain/definition/definitionProperties';
import type { ImageDefinition } from '../../../../src/domain/definition/imageDefinition';
import { deleteResources } from '../../../../src/domain/deletion/deleteResources';
import { foreignGalleryProperties, galleryProperties } from '../../../../src/domain/gallery/galleryProperties';
import { namesOf } from '../../../../src/domain/id/galleryNames';
import {
  labAccountProperties,
  labImageProperties,
  labPlanProperties,
  labProperties,
} from '../../../../src/domain/labs/labProperties';
import { describeEncryption, encryptedLuns, encryptionSetIds } from '../../../../src/domain/region/encryption';
import { regionName } from '../../../../src/domain/region/regionName';
import { comparableText } from '../../../../src/domain/resource/comparableText';
import { matcherOf, parseFilter } from '../../../../src/domain/resource/imageFilter';
import type { Resource } from '../../../../src/domain/resource/resourceOfKind';
import { managedImageProperties } from '../../../../src/domain/source/managedImageProperties';
import { userName } from '../../../../src/domain/usage/imageUsage';
import { daysLeft } from '../../../../src/domain/version/restoreVersions';
import { versionProperties } from '../../../../src/domain/version/versionProperties';
import { inventoryFormats } from '../../../../src/export/inventory/inventoryFormats';
import { inventoryRow } from '../../../../src/export/inventory/inventoryRow';
import { presentLab } from '../../../../src/tree/present/labs/presentLab';
import { presentLabAccount } from '../../../../src/tree/present/labs/presentLabAccount';
import { presentLabImage } from '../../../../src/tree/present/labs/presentLabImage';
import { presentLabPlan } from '../../../../src/tree/present/labs/presentLabPlan';
import { presentTemplate } from '../../../../src/tree/present/labs/presentTemplate';
import { presentDefinition } from '../../../../src/tree/present/presentDefinition';
import { presentGallery } from '../../../../src/tree/present/presentGallery';
import { presentManagedImage } from '../../../../src/tree/present/presentManagedImage';
import { presentVersion } from '../../../../src/tree/present/presentVersion';
import type { DisplayContext, Presentation } from '../../../../src/tree/presentation';
import { shareOf } from '../../../support/shareOf';
import { tooltipText } from '../../../support/tooltipText';
import { golden, definition as definitionId } from './goldenAnswers';
import { oddValues, pathsOf, withOdd, type Path } from './mutations';

const now = Date.parse('2026-03-14T12:00:00Z');
const display: DisplayContext = {
  now,
  locale: 'en',
  regionName: region => regionName(region, [{ name: 'westeurope', displayName: 'West Europe' }]),
  subscriptionName: id => id,
};

/** What users see of one answer: its properties document and its tree node. */
type Shown = readonly string[];
type Show = (item: unknown) => Shown | undefined;

const textOf = (facts: Facts): string => yaml(facts);
const node = ({ tooltip, description = '' }: Presentation): Shown => [tooltipText(tooltip), description];

/** Reads an item, and everything that the extension makes of it without asking Azure again. */
function shows<T>(read: (item: unknown) => T | undefined, ...uses: ((found: T) => Shown)[]): Show {
  return item => {
    const found = read(item);
    return found === undefined ? undefined : uses.flatMap(use => use(found));
  };
}

function resource(found: Resource): Shown {
  const row = inventoryRow(found, id => id);
  for (const format of inventoryFormats) format.export([row]);
  matcherOf(parseFilter('a os:windows expired region:westeurope tag:team'), { now })({ resource: found } as never);
  return [comparableText(found)].slice(1);
}

const show: { readonly [K in keyof typeof golden]: Show } = {
  gallery: item =>
    shows(
      readGallery,
      resource,
      one => [textOf(galleryProperties(one, readSharing(item), display))],
      one => node(presentGallery(one, display)),
    )(item),
  definition: shows(
    readDefinition,
    resource,
    one => [textOf(definitionProperties(one, null, display))],
    one => node(presentDefinition(one, display)),
  ),
  version: shows(
    readVersion,
    resource,
    one => [textOf(versionProperties(one, readDefinition(golden.definition), display))],
    one => node(presentVersion(one, display, { siblings: [one] })),
    one => {
      retentionOf([one], { limit: 1, keepNewest: 1, olderThanDays: 1 }, { now, users: [] });
      deleteResources({ versions: [one] }, { now, users: [], siblings: [one] });
      return [];
    },
  ),
  managedImage: item =>
    shows(
      readManagedImage,
      resource,
      one => [textOf(managedImageProperties(one, display))],
      one => node(presentManagedImage(one, display)),
      () => source(readImageAsSource(item)),
    )(item),
  machine: item => shows(readMachineAsSource, source, () => [JSON.stringify(readSourceMachine(item))].slice(1))(item),
  disk: shows(readDiskAsSource, source),
  imageUser: shows(
    item => readImageUsers(item, definitionId, namesOf(definitionId, []))[0],
    one => [userName(one)],
  ),
  template: shows(
    item => readImageUsers(item, definitionId, namesOf(definitionId, []))[0],
    one => [userName(one)],
  ),
  softDeleted: shows(readSoftDeleted, one => [String(daysLeft(one, now))].slice(1)),
  sharedDefinition: shows(
    item => readForeignDefinition(item, 'westeurope'),
    one => [textOf(definitionProperties(one, null, display))],
    one => node(presentDefinition(one, display)),
  ),
  sharedVersion: shows(
    item => readForeignVersion(item, 'westeurope'),
    one => [textOf(versionProperties(one, undefined, display))],
    one => node(presentVersion(one, display, { siblings: [one] })),
  ),
  communityGallery: shows(readPublisher, publisher => {
    const place = { id: '/CommunityGalleries/p-1', name: 'p-1', kind: 'community', regions: [] } as const;
    return [textOf(foreignGalleryProperties({ ...place, subscriptionIds: [], publisher }, display))];
  }),
  lab: shows(
    readLab,
    one => [textOf(labProperties(one, undefined, display))],
    one => node(presentLab(one, { plan: null, versions: [] }, display)),
  ),
  labPlan: shows(
    readLabPlan,
    one => [textOf(labPlanProperties(one, [], display))],
    one => node(presentLabPlan(one, display, { labs: 1 })),
  ),
  labAccount: shows(
    readLabAccount,
    one => [textOf(labAccountProperties(one, [], [], display))],
    one => node(presentLabAccount(one, display, {})),
  ),
  attachedGallery: shows(readAttachedGallery, ({ name }) => [name]),
  classicLab: shows(
    item => readClassicLab(item, golden.classicTemplate, []),
    one => node(presentLab(one, { plan: undefined, versions: [] }, display)),
  ),
  classicTemplate: shows(
    item =>
      readClassicLab(
        golden.classicLab,
        item,
        [readSharedImage(golden.sharedImage)].filter(one => !!one),
      ),
    one => node(presentLab(one, { plan: undefined, versions: [] }, display)),
  ),
  planImage: shows(readPlanImage, labImage),
  sharedImage: shows(readSharedImage, labImage),
  labMachine: shows(readLabMachine, one => node(presentTemplate(one))),
};

function labImage(image: NonNullable<ReturnType<typeof readPlanImage>>): Shown {
  return [
    textOf(labImageProperties(image, '/plan', display)),
    ...node(presentLabImage(image.name, image, { definitionId: image.definitionId }, display)),
  ];
}

function source(found: ReturnType<typeof readDiskAsSource>): Shown {
  return found === undefined ? [] : incompatibilities(found, everyDefinition).map(({ reason }) => reason);
}

const everyDefinition = readDefinition(golden.definition) as ImageDefinition;
const kinds = Object.keys(golden) as (keyof typeof golden)[];
const required = (path: Path): boolean => ['id', 'identifier.uniqueId'].includes(path.join('.'));

describe('an answer with an odd part', () => {
  for (const kind of kinds) {
    it(`is read and shown without throwing: ${kind}`, () => {
      for (const path of pathsOf(golden[kind])) {
        for (const odd of oddValues) {
          const answer = withOdd(golden[kind], path, odd);
          const what = `${path.join('.')} = ${JSON.stringify(odd)}`;
          assert.doesNotThrow(() => show[kind](answer), what);
        }
      }
    });
  }

  it('never hides another row', () => {
    for (const path of pathsOf(golden.version)) {
      for (const odd of oddValues) {
        const rows = [golden.version, withOdd(golden.version, path, odd), golden.version];
        const read = readAll(rows, readVersion);
        assert.ok(read.length === 3 || (read.length === 2 && required(path)), `${path.join('.')} ${String(odd)}`);
        for (const one of read) presentVersion(one, display, { siblings: read });
      }
    }
  });

  it('is read and shown with several odd parts at once', () => {
    const one = fc.constantFrom(...kinds).chain(kind =>
      fc.record({
        kind: fc.constant(kind),
        odd: fc.array(
          fc.tuple(fc.constantFrom(...pathsOf(golden[kind])), fc.oneof(fc.constantFrom(...oddValues), fc.jsonValue())),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
      }),
    );
    fc.assert(
      fc.property(one, ({ kind, odd }) => {
        show[kind](odd.reduce<unknown>((answer, [path, value]) => withOdd(answer, path, value), golden[kind]));
      }),
      { numRuns: shareOf(Array.from({ length: 40 }), 2).length * 500 },
    );
  });

  it('hides no version of a definition because of one unreadable date', () => {
    const publishingProfile = { publishedDate: '2026-99-99', endOfLifeDate: 4711, targetRegions: [{ name: 'westus' }] };
    const odd = { ...golden.version, id: `${definitionId}/versions/2.0.0`, properties: { publishingProfile } };
    const versions = readAll([golden.version, odd], readVersion);
    const tooltips = versions.map(one => tooltipText(presentVersion(one, display, { siblings: versions }).tooltip));
    assert.equal(tooltips.length, 2);
    assert.match(tooltips[1] ?? '', /Published: Unknown\s+End of life: Unknown/);
  });

  it('reports no encryption keys that are not text', () => {
    const withDisks = (dataDiskImages: unknown) => ({ osDiskImage: null, dataDiskImages });
    for (const body of [null, [], withDisks(null), withDisks([null]), withDisks([{ lun: 0 }])]) {
      assert.deepEqual([describeEncryption(body), encryptionSetIds(body)], ['', []], JSON.stringify(body));
    }
    for (const body of [4711, withDisks([{ diskEncryptionSetId: 4711 }]), { osDiskImage: { securityProfile: 7 } }]) {
      assert.deepEqual([describeEncryption(body), encryptionSetIds(body)], ['Unknown', []], JSON.stringify(body));
    }
    assert.deepEqual(encryptedLuns(withDisks([null, { lun: 3 }])), [3]);
  });

  it('has unread tags, not none, unless they are absent', () => {
    const isUnread = (tags: unknown): unknown => readVersion({ ...golden.version, tags })?.hasUnreadTags;
    assert.deepEqual([4711, 'x', [], true].map(isUnread), [true, true, true, true]);
    assert.deepEqual([undefined, null, '', {}].map(isUnread), [undefined, undefined, undefined, undefined]);
  });

  it('has a source of an unknown kind if the type of its ID is __proto__', () => {
    const id = '/subscriptions/s/resourceGroups/r/providers/__proto__/x';
    const odd = readVersion({ ...golden.version, properties: { storageProfile: { source: { id } } } });
    assert.deepEqual(odd?.source, { kind: 'unknown', id });
    const bare = readVersion({ ...golden.version, properties: { storageProfile: { source: { id: 4711 } } } });
    assert.equal(bare?.source?.kind, 'unknown');
  });

  /** No setting of the golden answers has Azure's default, so a value that wasn't there is invented. */
  for (const kind of ['gallery', 'definition', 'version', 'managedImage'] as const) {
    it(`is shown as unknown, never with an invented value: ${kind}`, () => {
      const known = new Set(wordsOf(show[kind](golden[kind])));
      for (const path of pathsOf(golden[kind]).filter(one => !required(one) && !isFreeText(one))) {
        for (const odd of [4711, 'x-odd', [4711]]) {
          const shown = wordsOf(show[kind](withOdd(golden[kind], path, odd)));
          const invented = shown.filter(line => !known.has(line) && !understated.test(line));
          assert.deepEqual(invented, [], `${path.join('.')} = ${JSON.stringify(odd)}`);
        }
      }
    });
  }
});

/** Unknown, Azure's own text, or what is said of a region whose replication Azure hasn't reported yet. */
const understated = /unknown|x\\?-odd|4711|^(State: )?waiting$|^0%$|^(State: )?failed|^\d regions?$/i;

/** The lines of a document or tooltip, and the parts of a description. */
function wordsOf(shown: Shown | undefined): string[] {
  return (shown ?? []).flatMap(text => text.split(/\n| · |, /)).map(line => line.replace(/ \\?\(home\\?\)/, '').trim());
}

function isFreeText(path: Path): boolean {
  return ['tags', 'name'].includes(String(path[0]));
}
