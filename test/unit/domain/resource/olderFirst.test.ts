import assert from 'node:assert/strict';
import { olderFirst } from '../../../../src/domain/resource/olderFirst';

const compute = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute';
const version = (definition: string, name: string): string =>
  `${compute}/galleries/golden/images/${definition}/versions/${name}`;

describe('olderFirst', () => {
  for (const [title, older, newer] of [
    ['the version with the lower number', version('rhel', '9.9.0'), version('rhel', '9.10.0')],
    ['the lower number of different definitions', version('ubuntu', '1.0.0'), version('rhel', '2.0.0')],
    ['versions of the same number by name', version('rhel', '1.0.0'), version('ubuntu', '1.0.0')],
    ['galleries by name', `${compute}/galleries/dev`, `${compute}/galleries/golden`],
    [
      'image definitions by name, even if it is a number',
      `${compute}/galleries/golden/images/1.0.0`,
      `${compute}/galleries/golden/images/2.0.0`,
    ],
    [
      'galleries of the same name by ID',
      `${compute}/galleries/dev`,
      `${compute.replace('/rg/', '/web/')}/galleries/dev`,
    ],
  ] as const)
    it(`puts ${title} first, in whatever order they are given`, () => {
      assert.deepEqual(olderFirst(older, newer), [older, newer]);
      assert.deepEqual(olderFirst(newer, older), [older, newer]);
    });
});
