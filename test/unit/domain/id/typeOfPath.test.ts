import assert from 'node:assert/strict';
import { namespaceOf, typeOfPath } from '../../../../src/domain/id/typeOfPath';

const group = '/subscriptions/s/resourceGroups/rg';
const gallery = `${group}/providers/Microsoft.Compute/galleries/golden`;

describe('Resource type of a request', () => {
  const paths: readonly (readonly [path: string, type: string])[] = [
    [gallery, 'microsoft.compute/galleries'],
    [`${gallery}//`, 'microsoft.compute/galleries'],
    [`${gallery}/images/linux/versions/1.0.0`, 'microsoft.compute/galleries/images/versions'],
    [`${gallery}/images`, 'microsoft.compute/galleries/images'],
    [`${gallery}/share`, 'microsoft.compute/galleries/share'],
    [
      '/subscriptions/s/providers/Microsoft.Compute/locations/westeurope/sharedGalleries/g',
      'microsoft.compute/locations/sharedgalleries',
    ],
    [`${gallery}/providers/Microsoft.Authorization/roleAssignments/r`, 'microsoft.authorization/roleassignments'],
    ['/providers/Microsoft.ResourceGraph/resources', 'microsoft.resourcegraph/resources'],
    ['/subscriptions', 'microsoft.resources/subscriptions'],
    ['/subscriptions/s/', 'microsoft.resources/subscriptions'],
    [group, 'microsoft.resources/subscriptions/resourcegroups'],
    ['/subscriptions/s/providers', 'microsoft.resources/subscriptions/providers'],
    ['/subscriptions/s/providers/Microsoft.Compute/', 'microsoft.resources/subscriptions/providers'],
  ];
  for (const [path, type] of paths) {
    it(`is ${type} for ${path}`, () => {
      assert.equal(typeOfPath(path), type);
    });
  }

  it('begins with its namespace', () => {
    assert.deepEqual(['Microsoft.Compute/galleries/images', 'Microsoft.Compute', ''].map(namespaceOf), [
      'microsoft.compute',
      'microsoft.compute',
      '',
    ]);
  });
});
