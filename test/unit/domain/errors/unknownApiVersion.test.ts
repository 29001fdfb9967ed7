import assert from 'node:assert/strict';
import { explain } from '../../../../src/domain/errors/errorCatalogue';
import { unknownApiVersion } from '../../../../src/domain/errors/unknownApiVersion';
import { failure } from './failure';

const provider =
  "No registered resource provider found for location 'westeurope' and API version '2025-03-03' for type 'galleries'. The supported api-versions are '2022-01-01, 2023-07-03'. The supported locations are 'x'.";
const resourceType =
  "The resource type 'galleries/images' could not be found in the namespace 'Microsoft.Compute' for api version '2025-03-03'. The supported api-versions are '2022-01-01,2023-07-03'.";
const parameter = "The api-version '2025-03-03' is invalid. The supported versions are '2022-01-01 , 2023-07-03'.";
const supported = ['2022-01-01', '2023-07-03'];

describe('unknownApiVersion', () => {
  for (const [code, message, read] of [
    ['NoRegisteredProviderFound', provider, { type: 'galleries', version: '2025-03-03', supported }],
    ['noregisteredproviderfound', provider, { type: 'galleries', version: '2025-03-03', supported }],
    [
      'InvalidResourceType',
      resourceType,
      { type: 'Microsoft.Compute/galleries/images', version: '2025-03-03', supported },
    ],
    ['InvalidApiVersionParameter', parameter, { type: '', version: '2025-03-03', supported }],
    ['InvalidApiVersion', 'No.', { type: '', version: '', supported: [] }],
    [
      'InvalidApiVersion',
      "No resource type in the namespace 'Microsoft.Compute'.",
      { type: '', version: '', supported: [] },
    ],
    ['InvalidApiVersion', provider.replace('2023-07-03', '2025-03-03'), undefined],
    ['NotFound', provider, undefined],
  ] as const)
    it(`reads ${code}: ${message.slice(0, 60)}`, () => assert.deepEqual(unknownApiVersion({ code, message }), read));

  it('leads to another explanation where all known versions are newer', () => {
    const says = (message: string): string => explain(failure('InvalidResourceType', message))?.message ?? '';
    const upTo = (version: string): string =>
      `This Azure cloud offers Microsoft.Compute/galleries/images only up to version ${version} of its API, not 2025-03-03.`;
    assert.equal(says(resourceType), upTo('2023-07-03'));
    assert.equal(says(resourceType.replace('2022-01-01,2023-07-03', '2023-07-03,2022-01-01')), upTo('2023-07-03'));
    assert.equal(
      says(resourceType.replace("'2022-01-01,2023-07-03'", "'2026-01-01'")),
      'This Azure cloud no longer supports version 2025-03-03 of its API for Microsoft.Compute/galleries/images.',
    );
    assert.equal(
      says(resourceType.replace("'2022-01-01,2023-07-03'", "''")),
      "This Azure cloud doesn't offer Microsoft.Compute/galleries/images yet.",
    );
    assert.equal(says('The resource type is not known.'), "This Azure cloud doesn't offer this type of resource yet.");
  });
});
