import assert from 'node:assert/strict';
import { failureOfResponse } from '../../../../src/azure/http/armError';
import type { FailureReason } from '../../../../src/domain/errors/failure';

const group = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ü(old)';
const version = `${group}/providers/Microsoft.Compute/galleries/g/images/i/versions/1.0.0`;
const url = `https://management.azure.com${encodeURI(version)}?api-version=2025-12-03`;

function reasonOf(code: string, message: string, status = 404, path: string | undefined = url): FailureReason {
  return failureOfResponse({ status, headers: {}, body: { error: { code, message } }, path }).reason;
}

const named = (what: string): string =>
  `The Resource '${what}' under resource group 'rg-ü(old)' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`;

describe('provesAbsence', () => {
  it('accepts an error that names the resource or a parent', () => {
    const names = ['galleries/g/images/i/versions/1.0.0', 'galleries/g/images/i', 'Galleries/G'];
    for (const name of names)
      assert.equal(reasonOf('ResourceNotFound', named(`Microsoft.Compute/${name}`)), 'notFound');
    assert.equal(reasonOf('ResourceNotFound', `The resource ${version} is gone.`, 410), 'notFound');
  });

  it('accepts an error that names a group, a parent or what is looked for by its name alone', () => {
    const parent = (name: string): string =>
      `Can not perform requested operation on nested resource. Parent resource '${name}' not found.`;
    assert.equal(reasonOf('ResourceGroupNotFound', "Resource group 'RG-Ü(old)' could not be found."), 'notFound');
    assert.equal(reasonOf('ParentResourceNotFound', parent('g')), 'notFound');
    assert.equal(reasonOf('ParentResourceNotFound', parent('g/i')), 'notFound');
    const principal = "/v1.0/servicePrincipals(appId='c7bb12bf')?$select=id";
    const graph = (id: string): string => `Resource '${id}' does not exist or one of its queried references.`;
    assert.equal(reasonOf('Request_ResourceNotFound', graph('c7bb12bf'), 404, principal), 'notFound');
    for (const [code, message, path] of [
      ['ResourceGroupNotFound', "Resource group 'rg' could not be found.", url],
      ['ParentResourceNotFound', parent('g/i2'), url],
      ['Request_ResourceNotFound', graph('00000002'), principal],
    ] as const)
      assert.equal(reasonOf(code, message, 404, path), 'badAnswer', message);
  });

  it("takes nobody else's code, and no message that names nothing, for Azure's word", () => {
    for (const code of ['RouteNotFound', 'NotFound', 'PageNotFound', 'EndpointNotFound', 'OperationNotFound', 'Gone'])
      for (const status of [404, 410])
        assert.equal(reasonOf(code, 'no Route matched with those values', status), 'badAnswer', code);
    for (const code of ['ResourceNotFound', 'ResourceGroupNotFound', 'ParentResourceNotFound', 'GalleryImageNotFound'])
      assert.equal(reasonOf(code, 'It could not be found.'), 'badAnswer', code);
    const [subscription] = /^\/subscriptions\/[^/]+/.exec(group) ?? [''];
    for (const message of [`The resource ${subscription} was not found`, `${named(version)} See ${group}2/x.`])
      assert.equal(reasonOf('ResourceNotFound', message), 'invalid', message);
    assert.equal(reasonOf('NotFound', `Source: ${version.replace('1.0.0', '2.0.0')} is not found.`), 'invalid');
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
    for (const code of ['InvalidResourceType', 'NoRegisteredProviderFound']) {
      assert.equal(reasonOf(code, 'The resource type could not be found.'), 'invalid', code);
    }
  });
});
