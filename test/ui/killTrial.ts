import { createSampleAzure } from '../../src/simulator/entry';
import { startServer } from '../../src/simulator/server';
import { Workbench } from './page/workbench';

void (async () => {
  const sample = createSampleAzure({ clock: 'hand', speed: 60 });
  const t0 = Date.now();
  const handle: typeof sample.handle = async request => {
    const id = /capsOperations\/([0-9a-f-]+)/.exec(request.url)?.[1];
    const op = sample.world.operations.get(id ?? '');
    if (op && !/versions/.test(op.resource)) sample.advance(1000);
    const answer = await sample.handle(request);
    console.log(
      ((Date.now() - t0) / 1000).toFixed(2),
      request.method,
      decodeURIComponent(new URL(request.url).pathname + new URL(request.url).search)
        .replace(/.*providers\//, '…')
        .slice(0, 150),
      answer.status,
      op?.resource?.split('/').at(-1) ?? '',
    );
    return answer;
  };
  const server = await startServer({ ...sample, handle });
  const [tenant] = sample.tenants;
  const token = sample.tokenFor(tenant?.id ?? '');
  const prod = sample.subscriptions.find(s => s.name.includes('Production'))?.id ?? '';
  const compute = `/subscriptions/${prod}/resourceGroups/rg-images-prod/providers/Microsoft.Compute`;
  console.log(
    (
      await sample.handle({
        method: 'PUT',
        url: `${server.origin}${compute}/galleries/survivors?api-version=2024-03-03`,
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify({ location: 'eastus2' }),
      })
    ).status,
  );
  sample.advance(10_000);
  const dataArgs = [
    `${compute}/images/rhel-9-hardened`,
    {
      gallery: `${compute}/galleries/survivors`,
      definition: `${compute}/galleries/survivors/images/def-01`,
      identifier: { publisher: 'Harborline', offer: 'survivors', sku: 'def-01' },
      version: '1.0.0',
      regions: ['eastus2', 'westus3', 'northeurope'].map(name => ({
        name,
        replicaCount: 1,
        storageAccountType: 'Standard_LRS',
      })),
      excludeFromLatest: false,
      purchasePlan: null,
    },
  ];
  const w = await Workbench.open({
    environment: {
      AZURE_TENANT_ID: tenant?.id,
      AZURE_CLIENT_ID: 'any',
      AZURE_CLIENT_SECRET: 'any',
      NODE_EXTRA_CA_CERTS: server.ca,
    },
    keybindings: [
      {
        key: 'ctrl+alt+1',
        command: 'runCommands',
        args: { commands: [{ command: 'computeGallery.cloneManagedImage', args: dataArgs }] },
      },
    ],
    settings: {
      'computeGallery.signIn.method': 'environment',
      'microsoft-sovereign-cloud.environment': 'custom',
      'microsoft-sovereign-cloud.customEnvironment': {
        name: 'Sample',
        resourceManagerEndpointUrl: server.origin,
        activeDirectoryEndpointUrl: server.origin,
      },
    },
  });
  try {
    console.log('open', (Date.now() - t0) / 1000);
    await w.openContainer();
    await w.view('Galleries').row('golden_images');
    await w.page.waitForTimeout(1000);
    await w.page.keyboard.press('Control+Alt+1');
    await w.quickInput.titled(/Clone/);
    await w.quickInput.items().filter({ hasText: 'Run' }).first().waitFor();
    await w.screenshot('k-preview', '/tmp/kt');
    console.log('preview', (Date.now() - t0) / 1000);
    await w.quickInput.confirm();
    await w.page.waitForTimeout(8000);
    await w.screenshot('k-running', '/tmp/kt');
    sample.advance(400_000);
    await w.page.waitForTimeout(8000);
    await w.screenshot('k-half', '/tmp/kt');
    console.log('half', (Date.now() - t0) / 1000);
    await w.reload();
    console.log('reloaded', (Date.now() - t0) / 1000);
    await w.page.waitForTimeout(12000);
    await w.screenshot('k-after', '/tmp/kt');
    console.log('advance', (Date.now() - t0) / 1000);
    sample.advance(3_600_000);
    await w.page.waitForTimeout(15000);
    await w.screenshot('k-done', '/tmp/kt');
  } catch (e) {
    console.log(e);
    await w.screenshot('k-fail', '/tmp/kt');
  } finally {
    await w.close();
    await server.close();
  }
})();
