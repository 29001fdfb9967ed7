import assert from 'node:assert/strict';
import { readLab } from '../../../src/azure/read/labs/readLab';
import { readPlanImage, readSharedImage } from '../../../src/azure/read/labs/readLabImage';
import { readLabPlan } from '../../../src/azure/read/labs/readLabPlan';
import { readDefinition } from '../../../src/azure/read/readDefinition';
import { readPublisher } from '../../../src/azure/read/readForeign';
import { readGallery } from '../../../src/azure/read/readGallery';
import { readManagedImage } from '../../../src/azure/read/readManagedImage';
import { readSharing } from '../../../src/azure/read/readSharing';
import { readVersion } from '../../../src/azure/read/readVersion';
import { isObject } from '../../../src/base/json';
import { yaml, type Facts } from '../../../src/base/yaml';
import { otherFacts } from '../../../src/documents/otherFacts';
import { definitionProperties } from '../../../src/domain/definition/definitionProperties';
import { foreignGalleryProperties, galleryProperties } from '../../../src/domain/gallery/galleryProperties';
import { labImageProperties, labPlanProperties, labProperties } from '../../../src/domain/labs/labProperties';
import { managedImageProperties } from '../../../src/domain/source/managedImageProperties';
import { versionProperties } from '../../../src/domain/version/versionProperties';
import { golden } from '../azure/read/goldenAnswers';

const names = { regionName: (region: string) => region, subscriptionName: (id: string) => id };
const shown = <T>(one: T | undefined, facts: (one: T) => Facts): Facts | undefined => one && facts(one);

/** A complete answer of each kind, and its own facts in the document. Undefined if there is no document. */
const kinds: Readonly<Record<string, { readonly body: object; readonly facts: (body: object) => Facts | undefined }>> =
  {
    gallery: {
      body: golden.gallery,
      facts: body => shown(readGallery(body), one => galleryProperties(one, readSharing(body), names)),
    },
    definition: {
      body: golden.definition,
      facts: body => shown(readDefinition(body), one => definitionProperties(one, null, names)),
    },
    version: {
      body: golden.version,
      facts: body => shown(readVersion(body), one => versionProperties(one, undefined, names)),
    },
    'managed image': {
      body: golden.managedImage,
      facts: body => shown(readManagedImage(body), one => managedImageProperties(one, names)),
    },
    'community gallery': {
      body: { ...golden.communityGallery, id: '/CommunityGalleries/p-1' },
      facts: body =>
        foreignGalleryProperties(
          {
            ...{ id: '/CommunityGalleries/p-1', name: 'p-1', kind: 'community', regions: [], subscriptionIds: [] },
            publisher: readPublisher(body),
          },
          names,
        ),
    },
    'lab plan': {
      body: golden.labPlan,
      facts: body => shown(readLabPlan(body), one => labPlanProperties(one, undefined, names)),
    },
    lab: { body: golden.lab, facts: body => shown(readLab(body), one => labProperties(one, undefined, names)) },
    'image of a lab plan': {
      body: golden.planImage,
      facts: body => shown(readPlanImage(body), one => labImageProperties(one, '/p', names)),
    },
    'image of a lab account': {
      body: golden.sharedImage,
      facts: body => shown(readSharedImage(body), one => labImageProperties(one, '/a', names)),
    },
  };

/** Copies of `value`, in each of which one member at any depth has another value. */
function variants(value: unknown, other: unknown, path = ''): { readonly path: string; readonly value: unknown }[] {
  if (!isObject(value) && !Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const place = path === '' ? name : `${path}.${name}`;
    const put = (changed: unknown): unknown =>
      Array.isArray(value)
        ? value.map((item: unknown, at) => (String(at) === name ? changed : item))
        : { ...value, [name]: changed };
    return [
      { path: place, value: put(other) },
      ...variants(part, other, place).map(one => ({ path: one.path, value: put(one.value) })),
    ];
  });
}

/** What identifies the resource, and what isn't a resource at all. */
const fixed = /^(id|name|type|properties)$/;

describe('The properties document of a resource with a value that is not understood', () => {
  for (const [kind, { body, facts }] of Object.entries(kinds)) {
    it(`shows each such value of the ${kind}`, () => {
      const id = 'id' in body ? String(body.id) : '';
      const missing: string[] = [];
      for (const other of ['Zukunft', 9_876_543, ['Zukunft'], { later: 'Zukunft' }, [{ later: 'Zukunft' }]]) {
        for (const { path, value } of variants(body, other)) {
          const own = facts(value as object);
          if (fixed.test(path) || !own) continue;
          const text = yaml({ ...own, ...otherFacts(id, value) });
          if (!/Zukunft|9876543/i.test(text)) missing.push(`${path} = ${JSON.stringify(other)}`);
        }
      }
      assert.deepEqual(missing, []);
    });
  }
});
