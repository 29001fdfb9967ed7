import assert from 'node:assert/strict';
import type { ArmResponse } from '../../src/simulator/http/http';
import { azFor, isAzInstalled, type Az } from '../support/az';
import { HeldAzure } from '../support/heldAzure';
import { allowedCloud, customCloud, servicePrincipal } from '../support/outsideSettings';
import { useWorkbench } from './page/useWorkbench';
import type { Workbench } from './page/workbench';

const group = ['-g', 'rg-images-prod'];
const gallery = [...group, '--gallery-name', 'made_by_az'];
const definition = [...gallery, '--gallery-image-definition', 'rhel-9-from-az'];
const version = [...definition, '--gallery-image-version', '1.0.0'];

describe('Sign-in methods', () => {
  let azure: HeldAzure;
  before(async () => (azure = await HeldAzure.start()));
  after(() => azure.server.close());

  async function labels(window: Workbench, view: string): Promise<string[]> {
    return (await window.view(view).rows()).map(({ label }) => label);
  }

  describe('with the Azure CLI', () => {
    let az: Az;
    before(async function () {
      if (!isAzInstalled()) this.skip();
      az = await azFor(azure.about);
      await az.run('sig', 'create', ...gallery, '-l', 'eastus2');
      await az.run(
        ...['sig', 'image-definition', 'create', ...definition, '-l', 'eastus2'],
        ...['--publisher', 'Harborline', '--offer', 'RHEL', '--sku', '9-from-az'],
        ...['--os-type', 'Linux', '--os-state', 'Generalized', '--hyper-v-generation', 'V2'],
      );
    });
    after(() => (az as Az | undefined)?.dispose());
    const vscode = useWorkbench(() => ({
      ...allowedCloud(azure.server.origin, 'azureCli'),
      environment: { ...az.environment, NODE_EXTRA_CA_CERTS: azure.server.ca },
    }));

    it('shows the resources created by az', async () => {
      const window = vscode();
      await window.openContainer();
      await window.view('Galleries').row('made_by_az', 'rhel-9-from-az');
    });

    it('creates a version that az shows as replicated', async () => {
      const window = vscode();
      const { quickInput } = window;
      await window.view('Managed Images').chooseFromMenu(['rhel-9-hardened'], 'Clone Managed Image to Gallery…');
      await quickInput.choose('made_by_az');
      await quickInput.choose('rhel-9-from-az');
      await window.review.run();
      const isThere = (): boolean =>
        [...azure.sample.world.all()].some(({ id }) => id.endsWith('/rhel-9-from-az/versions/1.0.0'));
      await azure.until('the version to be there', isThere);
      azure.sample.advance(3_600_000);
      await window.notifications.read('is ready');
      const shown = await az.run('sig', 'image-version', 'show', ...version, '--expand', 'ReplicationStatus');
      const { provisioningState, replicationStatus } = shown as {
        readonly provisioningState: string;
        readonly replicationStatus: { readonly aggregatedState: string };
      };
      assert.deepEqual([provisioningState, replicationStatus.aggregatedState], ['Succeeded', 'Completed']);
    });
  });

  describe('as a service principal from environment variables', () => {
    const vscode = useWorkbench(() => ({
      ...allowedCloud(azure.server.origin, 'environment'),
      environment: servicePrincipal(azure.sample, azure.server),
    }));

    it('shows the same galleries, with the version created before', async function () {
      const window = vscode();
      await window.openContainer();
      await window.view('Galleries').row('golden_images', 'ubuntu-24.04-base');
      if (!isAzInstalled()) this.skip();
      await window.view('Galleries').row('made_by_az', 'rhel-9-from-az', '1.0.0');
    });
  });

  describe('to several tenants and subscriptions', () => {
    const academy = () => azure.sample.tenants[1];
    const development = () => azure.sample.subscriptions.find(({ name }) => name.includes('Development'));

    before(() => {
      const token = `/${academy()?.id ?? ''}/oauth2/v2.0/token`;
      azure.answerInstead = ({ url }) =>
        url.includes(token)
          ? entraRefusal(
              400,
              'interaction_required',
              50076,
              "you must use multi-factor authentication to access 'Azure'.",
            )
          : undefined;
      azure.sample.world.faults = [
        { kind: 'forbid', url: 'Microsoft.ResourceGraph' },
        { kind: 'forbid', url: `/subscriptions/${development()?.id ?? ''}/` },
      ];
    });
    after(() => {
      azure.answerInstead = () => undefined;
      azure.sample.world.faults = [];
    });
    const vscode = useWorkbench(() => ({
      ...allowedCloud(azure.server.origin, 'environment'),
      environment: {
        ...servicePrincipal(azure.sample, azure.server),
        AZURE_ADDITIONALLY_ALLOWED_TENANTS: academy()?.id ?? '',
      },
    }));

    it('shows a subscription that refuses and a tenant that needs a new sign-in beside all others', async () => {
      const window = vscode();
      await window.openContainer();
      const galleries = window.view('Galleries');
      await galleries.row(academy()?.name ?? '');
      const rows = await galleries.rows();
      const said = new Map(rows.map(({ label, description }) => [label, description]));
      assert.equal(said.get(academy()?.name ?? ''), 'sign in to view');
      assert.match(
        said.get(development()?.name ?? '') ?? '',
        /^You don't have permission Microsoft\.Compute\/galleries\/read on [-0-9a-f]+\.$/,
      );
      for (const gallery of ['edge_fleet', 'golden_images', 'network_appliances'])
        assert.ok(said.has(gallery), gallery);
      await window.view('Managed Images').row('rhel-9-hardened');
    });

    it('shows the galleries of a subscription or tenant on click once access is granted', async () => {
      const galleries = vscode().view('Galleries');
      azure.answerInstead = () => undefined;
      await galleries.select(academy()?.name ?? '');
      await galleries.row('academy_images');
      azure.sample.world.faults = [];
      await galleries.select(development()?.name ?? '');
      await galleries.row('dev_sandbox');
    });
  });

  describe('to a custom cloud for the first time', () => {
    const vscode = useWorkbench(() => ({
      settings: customCloud(azure.server.origin, 'environment'),
      environment: servicePrincipal(azure.sample, azure.server),
    }));
    let requests = 0;
    before(() => {
      azure.answerInstead = () => {
        requests += 1;
        return undefined;
      };
    });
    after(() => (azure.answerInstead = () => undefined));

    it('sends nothing there before asking, and stays signed out when the user cancels', async () => {
      const window = vscode();
      await window.openContainer();
      const signIn = window.view('Galleries').welcome().getByRole('button', { name: 'Sign In to Azure' });
      await signIn.click();
      const question = await window.dialog.read();
      assert.ok(question.includes(`Sign in to the custom cloud at ${new URL(azure.server.origin).host}?`), question);
      await window.dialog.press('Cancel');
      assert.match(await window.notifications.read('still signed out'), /Sign in again to allow it/);
      await signIn.waitFor();
      assert.equal(requests, 0);
    });

    it('shows its galleries when the user allows it, and asks only once', async () => {
      const window = vscode();
      const galleries = window.view('Galleries');
      await galleries.welcome().getByRole('button', { name: 'Sign In to Azure' }).click();
      await window.dialog.press('Allow');
      await galleries.row('golden_images');
      assert.ok(requests > 0);
      await window.reload();
      await window.openContainer();
      await galleries.row('golden_images');
    });
  });

  describe('with an incorrect client secret', () => {
    before(() => {
      azure.answerInstead = ({ url }) =>
        url.includes('/oauth2/v2.0/token')
          ? entraRefusal(401, 'invalid_client', 7000215, 'Invalid client secret provided.')
          : undefined;
    });
    after(() => (azure.answerInstead = () => undefined));
    const vscode = useWorkbench(() => ({
      ...allowedCloud(azure.server.origin, 'environment'),
      environment: servicePrincipal(azure.sample, azure.server),
    }));

    it('reports an incorrect client secret in one sentence, and retries on click', async () => {
      const window = vscode();
      await window.openContainer();
      const galleries = window.view('Galleries');
      await galleries.row("Couldn't sign in.");
      const [row] = await galleries.rows();
      assert.equal(row?.description, 'The client secret is incorrect.');
      await window.palette.run('Compute Gallery: Sign In to Azure');
      assert.equal(
        await window.notifications.read('The client secret'),
        'The client secret is incorrect. Set AZURE_CLIENT_SECRET to the value of the secret, not its ID, and restart VS Code.',
      );
      azure.answerInstead = () => undefined;
      await galleries.select("Couldn't sign in.");
      await galleries.row('golden_images');
    });
  });

  describe('with no account in VS Code', () => {
    const vscode = useWorkbench();

    it('offers to sign in, or to explore Sample Azure', async () => {
      const window = vscode();
      await window.openContainer();
      // By then the extension knows who is signed in.
      await window.view('Activity').welcome().getByText('Nothing is running').waitFor();
      const welcome = window.view('Galleries').welcome();
      await welcome.getByRole('button', { name: 'Sign In to Azure' }).waitFor();
      await welcome.getByRole('button', { name: 'Explore with Sample Azure' }).waitFor();
      assert.deepEqual(await labels(window, 'Galleries'), []);
    });
  });
});

/** An Entra ID error response for a token, including the IDs and times irrelevant to users. */
function entraRefusal(status: number, error: string, code: number, message: string): ArmResponse {
  const trace = '7a1b0c2d-0000-4000-8000-000000000000';
  const description = `AADSTS${code}: ${message} Trace ID: ${trace} Correlation ID: ${trace} Timestamp: 2026-03-02 09:00:00Z`;
  const body = { error, error_description: description, error_codes: [code], trace_id: trace, correlation_id: trace };
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
