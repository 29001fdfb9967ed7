import assert from 'node:assert/strict';
import { cloudOf } from '../../../src/signIn/cloudOf';
import { customOutline } from '../../../src/signIn/clouds';

describe('cloudOf', () => {
  it('uses the public cloud when nothing is configured', () => {
    assert.equal(cloudOf({}).name, 'AzureCloud');
    assert.equal(cloudOf({ environment: '' }).portal, 'https://portal.azure.com');
  });

  for (const [environment, end] of [
    ['ChinaCloud', '.cn'],
    ['USGovernment', '.us'],
  ] as const) {
    it(`keeps every endpoint of ${environment} out of the public cloud`, () => {
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

  it('accepts a custom cloud with or without trailing slashes', () => {
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
    it(`rejects a custom cloud whose ${field} is missing or invalid and names the field`, () => {
      for (const value of [undefined, '', 7, ...(field === 'name' ? [] : ['not an address'])]) {
        const described = { ...custom, [field]: value };
        assert.throws(() => cloudOf({ environment: 'custom', customEnvironment: described }), new RegExp(field));
      }
      assert.throws(() => cloudOf({ environment: 'custom' }), /customEnvironment/);
    });
  }

  for (const name of [
    'AzureCloud',
    'azurecloud',
    'AzureChinaCloud',
    'AzureUSGovernment',
    'USGovernment',
    'ChinaCloud',
    ' Sample ',
    'sample',
    'custom',
  ]) {
    it(`rejects a custom cloud called ${name}, which is another Azure's name`, () => {
      assert.throws(
        () => cloudOf({ environment: 'custom', customEnvironment: { ...custom, name } }),
        /A custom cloud can't be called .+\. Change the name in the microsoft-sovereign-cloud\.customEnvironment setting\./,
      );
    });
  }

  for (const [address, problem] of [
    ['http://management.stack.example', 'another protocol than https'],
    ['https://management.stack.example/path', 'a path'],
    ['https://management.stack.example?x=1', 'a query'],
    ['https://management.stack.example#x', 'a fragment'],
    ['https://user:secret@management.stack.example', 'credentials'],
    ['https://management.azure.com\\@evil.example', 'a host that looks like another'],
    ['ftp://management.stack.example', 'ftp as its protocol'],
  ] as const) {
    it(`rejects a custom cloud whose Resource Manager address has ${problem}`, () => {
      const described = { ...custom, resourceManagerEndpointUrl: address };
      assert.throws(
        () => cloudOf({ environment: 'custom', customEnvironment: described }),
        /needs an https address as resourceManagerEndpointUrl/,
      );
    });
  }

  it('rejects a custom cloud that issues tokens without https', () => {
    const described = { ...custom, activeDirectoryEndpointUrl: 'http://login.stack.example' };
    assert.throws(
      () => cloudOf({ environment: 'custom', customEnvironment: described }),
      /https address as activeDirectory/,
    );
  });

  it('keeps the port of a custom cloud, and opens no portal without https', () => {
    const described = {
      ...custom,
      resourceManagerEndpointUrl: 'https://Stack.example:8443/',
      portalUrl: 'http://portal.stack.example',
    };
    const cloud = cloudOf({ environment: 'custom', customEnvironment: described });
    assert.deepEqual(
      [cloud.resourceManager, cloud.portal],
      ['https://stack.example:8443', 'https://stack.example:8443'],
    );
  });
});

describe('customOutline', () => {
  const nameAt = (resourceManagerEndpointUrl: unknown, name: unknown = 'Stack'): string =>
    customOutline({ customEnvironment: { name, resourceManagerEndpointUrl } }).name;

  it('tells custom clouds of the same name apart by their host, so that neither resumes what the other began', () => {
    assert.equal(nameAt('https://management.stack.example/'), 'Stack (management.stack.example)');
    assert.equal(nameAt(' https://MANAGEMENT.stack.example'), nameAt('https://management.stack.example/'));
    assert.notEqual(nameAt('https://management.stack.example'), nameAt('https://management.other.example'));
    assert.notEqual(nameAt('https://management.stack.example'), nameAt('https://management.stack.example:8443'));
  });

  it("has no name of another Azure, whatever the cloud's own name", () => {
    for (const name of ['AzureCloud', 'sample', '', 7])
      assert.equal(nameAt('https://management.stack.example', name), 'custom');
    assert.equal(nameAt('nowhere'), 'custom');
    assert.deepEqual(customOutline({}), { name: 'custom', portal: '' });
  });
});
