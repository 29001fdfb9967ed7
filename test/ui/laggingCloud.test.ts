import assert from 'node:assert/strict';
import { HeldAzure } from '../support/heldAzure';
import { allowedCloud, servicePrincipal } from '../support/outsideSettings';
import { useWorkbench } from './page/useWorkbench';

const hour = 3_600_000;
const image = 'build-agent-next';
const version = ['agents', image, '1.0.0'];

describe('A cloud that lags two years behind in api-versions', () => {
  let azure: HeldAzure;
  before(async () => {
    azure = await HeldAzure.start({ seed: 'lagging' });
  });
  after(() => azure.server.close());

  const vscode = useWorkbench(() => ({
    ...allowedCloud(azure.server.origin, 'environment'),
    environment: servicePrincipal(azure.sample, azure.server),
  }));
  const galleries = () => vscode().view('Galleries');
  const images = () => vscode().view('Managed Images');
  const created = () =>
    azure.sample.world
      .list('Microsoft.Compute/galleries/images/versions')
      .find(({ id }) => id.endsWith(`/agents/images/${image}/versions/1.0.0`));
  const regions = (): readonly string[] => {
    const { publishingProfile } = (created()?.properties ?? {}) as {
      publishingProfile?: { targetRegions: readonly { name: string }[] };
    };
    return (publishingProfile?.targetRegions ?? []).map(({ name }) => name.toLowerCase().replaceAll(' ', ''));
  };

  /** Confirms questions, those of these numbers, and runs the plan. */
  async function confirmUntilRun(...steps: readonly number[]): Promise<void> {
    const ask = vscode().quickInput;
    for (const step of steps) {
      await ask.titled(new RegExp(`\\(${step}/`));
      await ask.answerable();
      await ask.confirm();
    }
    await vscode().review.run();
  }

  it('shows its galleries, definitions, versions and managed images', async () => {
    await vscode().openContainer();
    await images().row(image);
    assert.match((await galleries().read('golden_images', 'rhel-9-base', '9.7.0')).description, /^latest · 4 regions/);
    await galleries().collapse('golden_images');
  });

  it('clones a managed image to a new gallery', async () => {
    const ask = vscode().quickInput;
    await images().chooseFromMenu([image], 'Clone Managed Image to Gallery…');
    await ask.titled(/\(1\//);
    await ask.choose('New gallery…');
    await ask.titled(/\(2\//);
    await ask.answer('agents');
    await confirmUntilRun(3, 4);
    await azure.until('the new version to be there', () => created() !== undefined);
    azure.sample.advance(hour);
    await (await galleries().row(...version)).filter({ hasText: /latest · 1 region/ }).waitFor();
    await vscode()
      .notifications.with(/1\.0\.0 is ready/)
      .waitFor();
  });

  it('edits the target regions of the version', async () => {
    const ask = vscode().quickInput;
    const before = regions();
    await galleries().chooseFromMenu(version, 'Edit Target Regions…');
    await ask.titled(/\(1\//);
    await ask.toggle('Japan East');
    await ask.confirm();
    await confirmUntilRun(2);
    await azure.until('the new region to be there', () => regions().length > before.length);
    assert.deepEqual([...regions()].sort(), [...before, 'japaneast'].sort());
    azure.sample.advance(hour);
    await (await galleries().row(...version)).filter({ hasText: /latest · 2 regions/ }).waitFor();
    await vscode()
      .notifications.with(/Edit the target regions.*done/)
      .waitFor();
  });

  it('deletes the version', async () => {
    const ask = vscode().quickInput;
    await galleries().chooseFromMenu(version, 'Delete…');
    await vscode().review.run();
    await ask.titled(/\?$/);
    await ask.answer('1.0.0');
    await azure.until('the deletion of the version', () => {
      azure.sample.advance(60_000);
      return created() === undefined;
    });
    await vscode()
      .notifications.with(/Delete.*1\.0\.0.*done/)
      .waitFor();
    await galleries().row('agents', image, 'No image versions yet.');
  });

  it('has only answered requests in api-versions that it knows', () => {
    const compute = azure.sample.world.requests.filter(({ url }) => /microsoft\.compute\//i.test(url));
    const versionOf = (url: string) => new URL(url, azure.server.origin).searchParams.get('api-version') ?? '';
    for (const { status, url } of compute) if (status < 300) assert.ok(versionOf(url) < '2025', url);
    const written = compute.filter(({ method, url }) => method === 'PUT' && url.includes('/versions/1.0.0'));
    assert.deepEqual(new Set(written.map(({ url }) => versionOf(url))), new Set(['2023-07-03']));
  });
});
