import assert from 'node:assert/strict';
import { cloudOf } from '../../../src/signIn/clouds';

describe('The cloud that VS Code is set to', () => {
  it('is the public one where nothing is set', () => {
    assert.equal(cloudOf({}).name, 'AzureCloud');
    assert.equal(cloudOf({ environment: '' }).portal, 'https://portal.azure.com');
  });

  for (const [environment, end] of [
    ['ChinaCloud', '.cn'],
    ['USGovernment', '.us'],
  ] as const) {
    it(`${environment} never leads to the public cloud`, () => {
      const { name, resourceManager, authority, portal, scopes } = cloudOf({ environment });
      assert.equal(name, environment);
      for (const url of [resourceManager, authority, portal, ...scopes]) {
        const host = new URL(url).hostname;
        assert.ok(host.endsWith(end) || host.endsWith('usgovcloudapi.net'), url);
      }
    });
  }

  const custom = {
    name: 'Stack',
    portalUrl: 'https://portal.stack.example/',
    managementEndpointUrl: 'https://management.stack.example/aud',
    resourceManagerEndpointUrl: 'https://management.stack.example/',
    activeDirectoryEndpointUrl: 'https://login.stack.example/adfs/',
    activeDirectoryResourceId: 'https://management.stack.example/audience-id',
  };

  it('may be described by the user, slashes at the end or not', () => {
    assert.deepEqual(cloudOf({ environment: 'custom', customEnvironment: custom }), {
      name: 'Stack',
      resourceManager: 'https://management.stack.example',
      authority: 'https://login.stack.example/adfs',
      portal: 'https://portal.stack.example',
      scopes: ['https://management.stack.example/audience-id/.default'],
      custom: true,
    });
  });

  for (const field of ['name', 'resourceManagerEndpointUrl', 'activeDirectoryEndpointUrl']) {
    it(`is refused in words that name ${field} where that is missing or no address`, () => {
      for (const value of [undefined, '', 7, ...(field === 'name' ? [] : ['not an address'])]) {
        const described = { ...custom, [field]: value };
        assert.throws(() => cloudOf({ environment: 'custom', customEnvironment: described }), new RegExp(field));
      }
      assert.throws(() => cloudOf({ environment: 'custom' }), /customEnvironment/);
    });
  }
});
