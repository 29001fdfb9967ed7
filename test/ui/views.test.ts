import assert from 'node:assert/strict';
import { createSampleAzure } from '../../src/simulator/entry';
import { startServer, type SampleServer } from '../../src/simulator/program/server';
import { HeldAzure } from '../support/heldAzure';
import { allowedCloud, servicePrincipal } from '../support/outsideSettings';
import { useWorkbench } from './page/useWorkbench';

const minute = 60_000;
const hour = 60 * minute;

describe('Views', () => {
  const vscode = useWorkbench({
    settings: { 'computeGallery.sample.speed': 60 },
    environment: { COMPUTE_GALLERY_SAMPLE: '1' },
  });
  const galleries = () => vscode().view('Galleries');
  const images = () => vscode().view('Managed Images');
  const descriptionOf = async (...path: string[]) => (await galleries().read(...path)).description;

  before(() => vscode().openContainer());

  it('describes galleries by sharing and number of definitions', async () => {
    await galleries().openAlone();
    assert.match(await descriptionOf('edge_fleet'), /^shared · /);
    assert.match(await descriptionOf('ml_images'), /^community · /);
    await galleries().expand('golden_images');
    await galleries().row('golden_images', 'ubuntu-24.04-base');
    assert.match(await descriptionOf('golden_images'), /^6 definitions · /);
  });

  it('describes definitions beyond their icon, and in full for screen readers', async () => {
    assert.equal(await descriptionOf('golden_images', 'windows-server-2016'), 'expired · Gen1');
    assert.equal(
      await galleries().describe('golden_images', 'windows-server-2016'),
      'Image definition windows-server-2016, Windows, expired, Gen1',
    );
    assert.equal(await descriptionOf('edge_fleet', 'edge-gateway-arm64'), 'Gen2 · Arm64');
    assert.equal(await descriptionOf('edge_fleet', 'warehouse-scanner'), 'Gen2 · specialized');
    await galleries().collapse('edge_fleet');
  });

  it('marks versions as latest, excluded, expired, ending soon or failed', async () => {
    await galleries().expand('golden_images', 'ubuntu-22.04-base');
    const row = (version: string) => descriptionOf('golden_images', 'ubuntu-22.04-base', version);
    assert.match(await row('1.12.0'), /^latest · 4 regions/);
    assert.match(await row('1.11.0'), /^latest in West Europe · 4 regions/);
    assert.match(await row('1.6.0'), /^end of life in \d+ days · 4 regions/);
    assert.match(await row('1.5.0'), /^expired · 4 regions/);
    await galleries().collapse('golden_images', 'ubuntu-22.04-base');
    await galleries().collapse('golden_images');
    const [sandbox, edge] = [
      ['dev_sandbox', 'build-agent-linux', '3.14.0'],
      ['edge_fleet', 'edge-gateway-x64', '1.4.0'],
    ];
    assert.match(await descriptionOf(...sandbox), /^excluded from latest · 1 region/);
    await galleries().collapse('dev_sandbox');
    await (await galleries().row(...edge)).filter({ hasText: /failed in Southeast Asia · latest/ }).waitFor();
    await galleries().collapse('edge_fleet');
  });

  it('copies the names and IDs of all selected versions', async () => {
    await galleries().selectAll(
      ['golden_images', 'ubuntu-24.04-base', '1.8.0'],
      ['golden_images', 'ubuntu-24.04-base', '1.7.0'],
    );
    await galleries().chooseFromMenu(['golden_images', 'ubuntu-24.04-base', '1.7.0'], 'Copy', 'Copy Name');
    assert.deepEqual((await vscode().copied(/1\.7\.0/)).split('\n'), [
      'golden_images\\ubuntu-24.04-base\\1.8.0',
      'golden_images\\ubuntu-24.04-base\\1.7.0',
    ]);
    await vscode().page.keyboard.press('Control+Alt+C');
    const ids = (await vscode().copied(/^\/subscriptions\//)).split('\n');
    assert.deepEqual(
      ids.map(id => id.split('/').at(-1)),
      ['1.8.0', '1.7.0'],
    );
  });

  it('keeps the selection of many rows, and offers to compare two', async () => {
    const row = (name: string): string[] => ['golden_images', 'ubuntu-24.04-base', name];
    const offersCompare = async (): Promise<boolean> =>
      (await galleries().menuOf(...row('1.5.0'))).includes('Compare…');
    await galleries().selectAll(row('1.5.0'), row('1.6.0'));
    assert.ok(await offersCompare());
    const names = ['1.3.0', '1.4.0', '1.5.0', '1.6.0', '1.7.0', '1.8.0'];
    await galleries().selectAll(...names.map(row));
    const selected = await galleries().pane.locator('.monaco-list-row.selected .label-name').allInnerTexts();
    assert.deepEqual(selected.sort(), names);
    assert.ok(!(await offersCompare()));
  });

  it('shows only applicable commands in context menus', async () => {
    await galleries().select('golden_images', 'ubuntu-24.04-base', '1.6.0');
    assert.deepEqual(await galleries().menuOf('golden_images', 'ubuntu-24.04-base', '1.6.0'), [
      'Open',
      'Create Virtual Machine…',
      'Copy Version to Gallery…',
      'Edit Target Regions…',
      'Set End of Life…',
      'Exclude from Latest',
      'Edit Tags…',
      'Find Usages',
      'Compare with Previous',
      'Export as Script…',
      'Copy',
      'Open in Portal',
      'Refresh',
      'Delete…',
    ]);
    assert.deepEqual(await images().menuOf('rhel-9-hardened'), [
      'Clone Managed Image to Gallery…',
      'Edit Tags…',
      'View Properties',
      'Copy',
      'Open in Portal',
      'Refresh',
      'Delete…',
    ]);
  });

  it('keeps a question open while the focus is in the view, which takes it when it draws its rows again', async () => {
    const { quickInput: ask } = vscode();
    await galleries().chooseFromMenu(['golden_images', 'rhel-9-base'], 'Export as Script…');
    await ask.item('Azure CLI').waitFor();
    await galleries().select('dev_sandbox');
    await ask.cancel();
  });

  it('shows the properties of a managed image', async () => {
    await images().chooseFromMenu(['sql-2022-node'], 'View Properties');
    await vscode().editors.tab('sql-2022-node.yaml').waitFor();
    const properties = await vscode().editors.text();
    assert.match(properties, /^Managed image:$/m);
    assert.match(properties, /Generation: 2$/m);
  });

  it('groups galleries by subscription, resource group or region', async () => {
    const groupBy = async (choice: string) => {
      await vscode().palette.run('Compute Gallery: Group By…');
      await vscode().quickInput.titled('Group By');
      await vscode().quickInput.choose(choice);
    };
    await galleries().openAlone();
    await groupBy('Subscription');
    assert.equal(await descriptionOf('Harborline Production'), '3');
    await galleries().row('Harborline Production', 'golden_images');
    await galleries().row('Harborline Academy', 'academy_images');
    await groupBy('Region');
    await galleries().row('East US 2', 'dev_sandbox');
    await groupBy('Resource group');
    assert.equal(await descriptionOf('rg-edge-prod'), '1 · Harborline Production');
    await groupBy('None');
    await galleries().row('academy_images');
  });

  it('shows only selected subscriptions, and a welcome view when none is selected', async () => {
    const select = async (...toggled: string[]) => {
      await galleries().titleAction('Select Subscriptions…');
      await vscode().quickInput.titled('Select Subscriptions');
      await vscode().quickInput.toggle(...toggled);
      await vscode().quickInput.confirm();
    };
    const all = ['Harborline Academy', 'Harborline Development', 'Harborline Production'];
    await select(...all);
    for (const view of [galleries(), images()]) {
      await view.open();
      await view.welcome().filter({ hasText: 'No subscriptions are selected' }).waitFor();
    }
    await galleries().welcome().getByRole('button', { name: 'Select Subscriptions…' }).click();
    await vscode().quickInput.titled('Select Subscriptions');
    await vscode().quickInput.toggle('Harborline Development');
    await vscode().quickInput.confirm();
    await galleries().row('ml_images');
    assert.deepEqual(
      (await galleries().rows()).map(({ label }) => label),
      ['dev_sandbox', 'ml_images', 'Shared with Me', 'Community Galleries'],
    );
    await images().row('build-agent-next');
    assert.equal((await images().rows()).length, 1);
    await select('Harborline Academy', 'Harborline Production');
    await galleries().row('golden_images');
  });
});

describe('Views during replication', () => {
  const sample = createSampleAzure({ clock: 'hand' });
  let server: SampleServer;
  before(async () => {
    server = await startServer(sample);
  });
  after(() => server.close());

  const vscode = useWorkbench(() => ({
    ...allowedCloud(server.origin, 'environment'),
    environment: servicePrincipal(sample, server),
  }));
  const galleries = () => vscode().view('Galleries');

  it('updates the row of a replicating version without a refresh', async () => {
    await vscode().openContainer();
    await galleries().openAlone();
    const row = await galleries().row('golden_images', 'ubuntu-24.04-base', '1.8.0');
    await row.filter({ hasText: /\d+% replicated/ }).waitFor();
    const before = /\d+% replicated/.exec(await row.innerText())?.[0] ?? '';
    sample.advance(2 * minute);
    await row.filter({ hasText: /\d+% replicated/, hasNotText: before }).waitFor();
    assert.match(
      (await galleries().read('golden_images', 'ubuntu-24.04-base')).description,
      / · latest: 1\.7\.0 · 1\.8\.0 replicating$/,
    );
    sample.advance(hour);
    await row.filter({ hasText: /^\s*1\.8\.0\s*latest · 5 regions/ }).waitFor();
  });

  it('shows details of a version in its tooltip', async () => {
    const text = (await galleries().tooltip('golden_images', 'ubuntu-24.04-base', '1.8.0')).replace(/\s+/g, ' ');
    assert.match(text, /golden_images\\ubuntu-24\.04-base\\1\.8\.0/);
    assert.match(text, /East US 2 \(home\): 3 replicas, Zone-redundant, ready/);
    assert.match(text, /Source: ubuntu-2404-golden/);
    assert.match(text, /Resource group: rg-images-prod/);
    assert.match(text, /Subscription: Harborline Production/);
  });
});

describe('Activity view', () => {
  let azure: HeldAzure;
  before(async () => {
    azure = await HeldAzure.start();
  });
  after(() => azure.server.close());

  const vscode = useWorkbench(() => ({
    ...allowedCloud(azure.server.origin, 'environment'),
    environment: servicePrincipal(azure.sample, azure.server),
  }));
  const images = () => vscode().view('Managed Images');
  const activity = () => vscode().view('Activity');

  it('lists operations with their steps and durations, and clears completed ones', async () => {
    await vscode().openContainer();
    await activity().openAlone();
    await activity().welcome().filter({ hasText: 'Nothing is running' }).waitFor();
    await images().chooseFromMenu(['build-agent-next'], 'Clone Managed Image to Gallery…');
    const ask = vscode().quickInput;
    await ask.titled(/\(1\//);
    await ask.choose('New gallery…');
    await ask.titled(/\(2\//);
    await ask.answer('agents');
    for (const step of [3, 4]) {
      await ask.titled(new RegExp(`\\(${step}/`));
      await ask.answerable();
      await ask.confirm();
    }
    await vscode().review.run();
    await images().close();
    const title = 'Clone build-agent-next to agents\\build-agent-next\\1.0.0';
    await vscode().palette.run('View: Close Editor');
    await vscode().statusBar.press(title);
    await vscode().plan.became('running');
    const row = await activity().row(title);
    await row.filter({ hasText: /\d of 3 · / }).waitFor();
    const steps = ['Create gallery agents', 'Create image definition agents\\build-agent-next'];
    const version = '1.0.0 · build-agent-next';
    const isNew = ({ id }: { readonly id: string }) => /\/galleries\/agents\//i.test(id);
    const filling = await activity().row(title, version);
    await azure.until('the new version to be there', () =>
      azure.sample.world.list('Microsoft.Compute/galleries/images/versions').some(isNew),
    );
    azure.sample.advance(3 * minute);
    await filling.filter({ hasText: /^\s*\d+% · / }).waitFor();
    for (const step of steps) assert.match((await activity().read(title, step)).description, /^\d+ (s|min)$/);
    azure.sample.advance(hour);
    await row.filter({ hasText: /done in \d+ (s|min)/ }).waitFor();
    await vscode().statusBar.item(title).waitFor({ state: 'hidden' });
    await activity().titleAction('Clear Completed');
    await activity().welcome().filter({ hasText: 'Nothing is running' }).waitFor();
  });
});

describe('Views on errors', () => {
  const sample = createSampleAzure({ clock: 'hand' });
  const { world } = sample;
  let server: SampleServer;

  before(async () => {
    server = await startServer(sample);
    world.faults.push(
      { kind: 'forbid', url: '/providers/Microsoft.ResourceGraph/' },
      { kind: 'forbid', url: `/subscriptions/${subscription('Development')}/providers/Microsoft.Compute/galleries` },
    );
  });
  after(() => server.close());

  const subscription = (name: string) => sample.subscriptions.find(one => one.name.includes(name))?.id ?? '';
  const vscode = useWorkbench(() => ({
    ...allowedCloud(server.origin, 'environment'),
    environment: servicePrincipal(sample, server),
  }));
  const galleries = () => vscode().view('Galleries');
  const images = () => vscode().view('Managed Images');

  it('lists other subscriptions beside one that failed, and retries it on click', async () => {
    await vscode().openContainer();
    await galleries().openAlone();
    await galleries().row('golden_images');
    const refused = 'Harborline Development';
    assert.match((await galleries().read(refused)).description, /\w/);
    assert.match(await galleries().describe(refused), /Click to try again/);
    world.faults.pop();
    await galleries().select(refused);
    await galleries().row('ml_images');
    assert.ok(!(await galleries().rows()).some(({ label }) => label === refused));
  });

  it('keeps the known children when refreshing them fails', async () => {
    const path = ['golden_images', 'rhel-9-base'];
    await galleries().row(...path, '9.7.0');
    world.faults.push({ kind: 'forbid', url: '/rhel-9-base/versions' });
    await galleries().chooseFromMenu(path, 'Refresh');
    const retry = [...path, "Couldn't load the image versions."];
    await galleries().row(...retry);
    await galleries().row(...path, '9.7.0');
    world.faults.pop();
    await galleries().inlineAction(retry, 'Try Again');
    await (await galleries().row(...path, '9.7.0')).waitFor();
    await vscode().page.getByText("Couldn't load the image versions.").first().waitFor({ state: 'detached' });
  });

  it('shows galleries created by others on Refresh', async () => {
    const [gallery] = world.list('Microsoft.Compute/galleries').filter(({ name }) => name === 'golden_images');
    assert.ok(gallery);
    world.put({ ...gallery, id: gallery.id.replace('golden_images', 'silver_images'), name: 'silver_images' });
    await galleries().titleAction('Refresh');
    await galleries().row('silver_images');
    await galleries().expand('silver_images');
    await galleries().row('silver_images', 'No image definitions yet.');
  });

  it('shows welcome views when there are no galleries or managed images', async () => {
    for (const type of ['Microsoft.Compute/galleries', 'Microsoft.Compute/images'])
      for (const { id } of [...world.list(type)]) world.delete(id);
    await galleries().titleAction('Refresh');
    await galleries().welcome().filter({ hasText: "don't have any galleries yet" }).waitFor();
    await galleries().welcome().getByRole('button', { name: 'Clone Managed Image to Gallery…' }).waitFor();
    await images().open();
    await images().welcome().filter({ hasText: "don't have any managed images" }).waitFor();
  });
});
