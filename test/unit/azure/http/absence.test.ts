import assert from 'node:assert/strict';
import { failureOfResponse } from '../../../../src/azure/http/armError';
import type { FailureReason } from '../../../../src/domain/errors/failure';

const group = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg (old)';
const version = `${group}/providers/Microsoft.Compute/galleries/g/images/i/versions/1.0.0`;
const url = `https://management.azure.com${encodeURI(version)}?api-version=2025-12-03`;

function reasonOf(code: string, message: string, status = 404, path: string | undefined = url): FailureReason {
  return failureOfResponse({ status, headers: {}, body: { error: { code, message } }, path }).reason;
}

const named = (what: string): string =>
  `The Resource '${what}' under resource group 'rg (old)' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`;

describe('provesAbsence', () => {
  it('accepts an error that names the resource or a parent', () => {
    const names = ['galleries/g/images/i/versions/1.0.0', 'galleries/g/images/i', 'Galleries/G'];
    for (const name of names)
      assert.equal(reasonOf('ResourceNotFound', named(`Microsoft.Compute/${name}`)), 'notFound');
    assert.equal(reasonOf('ResourceNotFound', `The resource ${version} is gone.`, 410), 'notFound');
  });

  it('accepts a NotFound code in a message that names no other resource', () => {
    const codes = ['ResourceGroupNotFound', 'ParentResourceNotFound', 'GalleryImageNotFound', 'NotFound'];
    for (const code of codes) assert.equal(reasonOf(code, 'It could not be found.'), 'notFound', code);
    assert.equal(reasonOf('Request_ResourceNotFound', 'No such principal.', 404, undefined), 'notFound');
  });

  it('rejects an error that names another resource', () => {
    for (const name of ['galleries/g/images/i/versions/1.0.1', 'galleries/g2', 'images/i']) {
      assert.equal(reasonOf('ResourceNotFound', named(`Microsoft.Compute/${name}`)), 'invalid', name);
    }
    const other = version.replace('1.0.0', '2.0.0');
    assert.equal(reasonOf('GalleryImageNotFound', `The gallery image ${other} is not available.`), 'invalid');
  });

  it("reports a subscription or tenant that the sign-in can't see as forbidden", () => {
    for (const code of ['SubscriptionNotFound', 'InvalidSubscriptionId', 'TenantNotFound']) {
      for (const status of [400, 404]) {
        assert.equal(reasonOf(code, "The subscription 'x' could not be found.", status), 'forbidden');
      }
    }
  });

  it('rejects an unknown API version or resource type', () => {
    for (const code of ['InvalidResourceType', 'NoRegisteredProviderFound', 'ResourceTypeNotFound']) {
      assert.equal(reasonOf(code, 'The resource type could not be found.'), 'invalid', code);
    }
  });
});
