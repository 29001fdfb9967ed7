import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { SessionState } from '../../../src/signIn/sessionState';
import { azFor, type Az } from '../../support/az';
import { compiledProgram } from '../../support/compiledProgram';
import { needAz } from '../../support/needAz';
import { repository, startSimulator, type RunningSimulator } from '../../support/simulator';

describe('Signing in outside VS Code, over HTTPS', () => {
  let azure: RunningSimulator;
  before(async () => (azure = await startSimulator('--hand-clock')));
  after(() => azure.stop());

  async function stateAs(method: string, environment: Record<string, string>): Promise<SessionState> {
    const session = await compiledProgram('test/support/outsideSession.ts');
    const args = [session, method, azure.resourceManager];
    const env = { ...withoutAzure(), NODE_EXTRA_CA_CERTS: azure.ca, ...environment };
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: repository, env });
    return JSON.parse(stdout) as SessionState;
  }

  function servicePrincipal(): Record<string, string> {
    const [tenant] = azure.tenants;
    return { AZURE_TENANT_ID: tenant?.id ?? '', AZURE_CLIENT_ID: 'any', AZURE_CLIENT_SECRET: 'any' };
  }

  /** Ids of the subscriptions of the first tenant. */
  function expected(): readonly string[] {
    const [tenant] = azure.tenants;
    return azure.subscriptions.filter(({ tenantId }) => tenantId === tenant?.id).map(({ id }) => id);
  }

  it('lists the subscriptions of a service principal from environment variables', async () => {
    const state = await stateAs('environment', servicePrincipal());
    assert.ok(state.kind === 'signedIn', JSON.stringify(state));
    assert.deepEqual([...state.selected].sort(), [...expected()].sort());
    assert.equal(state.tenants[0]?.name, azure.tenants[0]?.name);
  });

  it('includes a second tenant that AZURE_ADDITIONALLY_ALLOWED_TENANTS lists', async () => {
    const second = azure.tenants[1]?.id ?? '';
    const state = await stateAs('environment', {
      ...servicePrincipal(),
      AZURE_ADDITIONALLY_ALLOWED_TENANTS: second,
    });
    assert.ok(state.kind === 'signedIn', JSON.stringify(state));
    assert.equal(state.selected.length, azure.subscriptions.length);
  });

  it('reports missing environment variables', async () => {
    const state = await stateAs('environment', {});
    assert.ok(state.kind === 'signedOut' && state.failure?.reason === 'signIn', JSON.stringify(state));
  });

  it('reports that no managed identity is available', async () => {
    const state = await stateAs('managedIdentity', { AZURE_POD_IDENTITY_AUTHORITY_HOST: 'http://127.0.0.1:1' });
    assert.ok(state.kind === 'signedOut' && state.failure !== undefined, JSON.stringify(state));
  });

  describe('with the Azure CLI', () => {
    let az: Az;
    before(async function () {
      needAz(this, { module: 'account' });
      az = await azFor(azure);
    });
    after(() => (az as Az | undefined)?.dispose());

    it('lists the subscriptions az is signed in to, each once', async () => {
      const state = await stateAs('azureCli', az.environment);
      assert.ok(state.kind === 'signedIn', JSON.stringify(state));
      assert.deepEqual([...state.selected].sort(), [...expected()].sort());
    });

    it('suggests az login when az is not signed in', async () => {
      const state = await stateAs('azureCli', {
        ...az.environment,
        AZURE_CONFIG_DIR: `${az.environment['AZURE_CONFIG_DIR'] ?? ''}-none`,
      });
      assert.ok(state.kind === 'signedOut' && /az login/.test(state.failure?.message ?? ''), JSON.stringify(state));
    });
  });
});

function withoutAzure(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AZURE_')));
}
