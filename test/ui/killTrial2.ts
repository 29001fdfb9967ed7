import { createSampleAzure } from '../../src/simulator/entry';
import { startServer } from '../../src/simulator/server';
import { Workbench } from './page/workbench';
void (async () => {
  const sample = createSampleAzure({ clock: 'hand', speed: 60 });
  const server = await startServer(sample);
  const [tenant] = sample.tenants;
  const w = await Workbench.open({
    environment: {
      AZURE_TENANT_ID: tenant?.id,
      AZURE_CLIENT_ID: 'any',
      AZURE_CLIENT_SECRET: 'any',
      NODE_EXTRA_CA_CERTS: server.ca,
    },
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
    await w.openContainer();
    await w.view('Galleries').pane.locator('.monaco-list-row').first().waitFor();
    console.log(
      await w
        .view('Galleries')
        .rows()
        .then(rows => rows.map(r => r.label + ' ' + r.description)),
    );
  } catch (e) {
    console.log(e);
  } finally {
    await w.close();
    await server.close();
  }
})();
