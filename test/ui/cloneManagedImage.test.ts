import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { OverviewPage } from './page/overviewPage';
import { type PanelMoment, ReplicationPanel } from './page/replicationPanel';
import { useWorkbench } from './page/useWorkbench';

const clone = 'Clone Managed Image to Gallery…';
const version = 'golden_images\\rhel-9-base\\10.0.0';
const versionId =
  '/subscriptions/1f6a2b1c-5d3e-4c8f-9a70-b4c1d2e3f5a6/resourceGroups/rg-images-prod/providers/Microsoft.Compute' +
  '/galleries/golden_images/images/rhel-9-base/versions/10.0.0';

describe('Cloning a managed image, from the welcome view to ready in every region', () => {
  const vscode = useWorkbench({ settings: { 'computeGallery.sample.speed': 10 } });
  const galleries = () => vscode().view('Galleries');
  const images = () => vscode().view('Managed Images');
  const activity = () => vscode().view('Activity');
  const plan = () => vscode().plan;
  const panel = () => new ReplicationPanel(vscode().editors.webview());
  const moments: PanelMoment[] = [];

  it('welcomes a new user with Sign In and Sample Azure', async () => {
    await vscode().openContainer();
    const welcome = galleries().welcome();
    await welcome.getByRole('button', { name: 'Sign In to Azure' }).waitFor();
    await welcome.getByRole('button', { name: 'Explore with Sample Azure' }).click();
    await galleries().row('golden_images');
  });

  it('opens the overview of Sample Azure for a newcomer', async () => {
    await new OverviewPage(vscode().editors.webview()).headline();
    await vscode().editors.close('Overview');
  });

  it('shows galleries, definitions, versions and managed images', async () => {
    assert.equal((await galleries().read('golden_images', 'rhel-9-base')).description, 'Gen2');
    assert.match((await galleries().read('golden_images', 'rhel-9-base', '9.7.0')).description, /^latest · 4 regions/);
    assert.match((await images().read('rhel-9-hardened')).description, /^Gen2 · 64 GB · /);
  });

  it('asks for gallery and definition only, and shows why a definition does not match', async () => {
    await images().chooseFromMenu(['rhel-9-hardened'], clone);
    const ask = vscode().quickInput;
    await ask.titled('Clone rhel-9-hardened to Gallery (1/3)');
    await ask.choose('golden_images');
    await ask.titled('Clone rhel-9-hardened to Gallery (2/3)');
    assert.match(
      await ask.describe('windows-server-2016'),
      /The managed image contains Linux, but the definition is for Windows/,
    );
    await ask.choose('windows-server-2016');
    await ask.titled('Clone rhel-9-hardened to Gallery (2/3)');
    await ask.choose('rhel-9-base');
    await plan().reviewed('Clone rhel-9-hardened to Gallery');
    assert.deepEqual(await answers(), [
      'Gallery: golden_images',
      'Image definition: rhel-9-base',
      'Version: 9.7.1',
      'Regions: 4 regions',
      'Replicas: 8 replicas',
      'Options: Included in latest',
    ]);
  });

  const answers = async (): Promise<string[]> =>
    (await plan().answers()).map(answer => answer.replace(/\s*\n\s*/g, ': '));

  /** Changes an answer on the page of the plan. */
  const edit = async (label: string): Promise<void> => {
    await plan().edit(label);
    await vscode().quickInput.titled('Clone rhel-9-hardened to Gallery (3/3)');
  };

  /** Starts from the regions of the latest version. */
  const chooseRegions = async (): Promise<void> => {
    const ask = vscode().quickInput;
    await edit('Regions');
    await ask.ticked('West Europe');
    await ask.toggle('Southeast Asia');
    await ask.toggle('UK South');
    await ask.toggle('Japan East');
    await ask.confirm();
    await plan().answer('Regions', '3 regions');
  };

  const chooseReplicas = async (): Promise<void> => {
    const ask = vscode().quickInput;
    await edit('Replicas');
    await ask.choose('Japan East');
    await ask.message().filter({ hasText: 'Replicas in Japan East' }).waitFor();
    await ask.answer('2');
    await ask.choose('Zone-redundant');
    await ask.item('Continue').waitFor();
    assert.match(await ask.describe('Continue'), /3 regions, 7 replicas in total/);
    assert.match(await ask.describe('Japan East'), /2 replicas · Zone-redundant/);
    await ask.choose('Continue');
    await plan().answer('Replicas', '7 replicas');
  };

  it('changes the version where the plan is reviewed', async () => {
    const ask = vscode().quickInput;
    await edit('Version');
    await ask.item('Another number…').waitFor();
    assert.deepEqual((await ask.labels()).map(trim), ['9.7.1', '9.8.0', '10.0.0', 'Another number…']);
    await ask.choose('Another number…');
    await ask.message().filter({ hasText: 'Image version as Major.Minor.Patch' }).waitFor();
    await ask.type('9.7.0');
    await ask.message().filter({ hasText: 'Version 9.7.0 already exists' }).waitFor();
    await ask.answer('10.0.0');
    await plan().answer('Version', '10.0.0');
  });

  it('changes the regions, always with the home region, and the replicas in each', async () => {
    const ask = vscode().quickInput;
    await edit('Regions');
    await ask.toggle('East US 2');
    await ask.ticked('East US 2');
    await ask.cancel();
    await chooseRegions();
    await chooseReplicas();
    await edit('Replicas');
    assert.match(await ask.describe('Japan East'), /2 replicas · Zone-redundant/);
    await ask.cancel();
  });

  it('keeps the changes on Back, unless another definition is chosen', async () => {
    const ask = vscode().quickInput;
    await plan().press('back');
    await ask.titled('Clone rhel-9-hardened to Gallery (2/3)');
    await ask.confirm();
    await plan().reviewed();
    assert.deepEqual((await answers()).slice(2, 5), ['Version: 10.0.0', 'Regions: 3 regions', 'Replicas: 7 replicas']);
    await plan().press('back');
    await ask.choose('New image definition…');
    await plan().answer('Definition name', 'rhel-9-hardened');
    await plan().answer('Version', '1.0.0');
    await plan().edit('Image definition');
    await ask.choose('rhel-9-base');
    await plan().answer('Version', '9.7.1');
    await edit('Version');
    await ask.choose('10.0.0');
    await plan().answer('Version', '10.0.0');
    await chooseRegions();
    await chooseReplicas();
  });

  /** Waits for the page of the plan, with the estimate that appears a moment later, and checks what it says. */
  const assertReview = async (): Promise<void> => {
    await plan().reviewed('Clone rhel-9-hardened to Gallery');
    await plan().frame.getByText('Up to $22.40 more per month').first().waitFor();
    const text = await plan().text();
    for (const part of review) assert.match(text, part);
  };

  it('shows the plan on a page, and exports it as a script', async () => {
    await assertReview();
    assert.deepEqual(await answers(), [
      'Gallery: golden_images',
      'Image definition: rhel-9-base',
      'Version: 10.0.0',
      'Regions: 3 regions',
      'Replicas: 7 replicas',
      'Options: Included in latest',
    ]);
    await plan().press('export');
    await vscode().quickInput.choose('Azure CLI');
    await vscode()
      .editors.tab(/Untitled/)
      .waitFor();
    const script = await vscode().editors.text();
    assert.match(script, /az sig image-version create/);
    assert.match(script, /japaneast=2=standard_zrs/i);
    assert.match(script, /10\.0\.0/);
  });

  it('answers one question again, and returns to the plan', async () => {
    const ask = vscode().quickInput;
    const title = 'Clone rhel-9-hardened to Gallery';
    await vscode().editors.open(title);
    await plan().edit('Version');
    await ask.choose('9.8.0');
    await plan().row('rhel-9-base\\9.8.0').waitFor();
    await plan().edit('Version');
    await ask.item('9.8.0').waitFor();
    await ask.cancel();
    await plan().reviewed(title);
    await plan().row('rhel-9-base\\9.8.0').waitFor();
    await plan().leave();
    await vscode().editors.tab(title).waitFor({ state: 'detached' });
  });

  it('clones again, starting from the latest version', async () => {
    const ask = vscode().quickInput;
    await images().chooseFromMenu(['rhel-9-hardened'], clone);
    for (const step of [1, 2]) {
      await ask.titled(`Clone rhel-9-hardened to Gallery (${step}/3)`);
      await ask.answerable();
      await ask.confirm();
    }
    await edit('Version');
    await ask.choose('10.0.0');
    await plan().answer('Version', '10.0.0');
    await chooseRegions();
    await chooseReplicas();
    await assertReview();
    await plan().headline().press('Enter');
    await plan().became('running');
  });

  it('shows the replication of each region in a panel', async () => {
    await plan().openVersion('Create image version');
    await vscode().editors.tab(version).waitFor();
    await panel().record();
    const { rows } = await panel().read();
    assert.deepEqual(
      rows.map(({ region, replicas }) => [region, replicas]),
      [
        ['East US 2', '3'],
        ['Japan East', '2'],
        ['West Europe', '2'],
      ],
    );
    assert.match(rows[1]?.storage ?? '', /Zone-redundant/);
    await vscode().statusBar.item('Clone rhel-9-hardened').waitFor();
    assert.match((await activity().read(`Clone rhel-9-hardened to ${version}`)).description, /\d+ (s|min)/);
  });

  it('resumes a clone after the window is reloaded', async () => {
    await panel().row('East US 2').filter({ hasText: 'Ready' }).waitFor();
    const before = await panel().read();
    moments.push(...(await panel().recorded()));
    await vscode().reload();
    await vscode().editors.tab(version).waitFor();
    await panel().record();
    const after = await panel().read();
    assert.ok(after.percent >= before.percent, `${before.percent}% before, ${after.percent}% after the reload`);
    assert.equal(after.rows[0]?.state, 'Ready');
  });

  it('announces that the version is ready in every region, with next steps', async () => {
    await panel().headline('Ready in all 3 regions').waitFor();
    const ready = `${version} is ready in all 3 regions.`;
    assert.deepEqual(await vscode().notifications.buttons(ready), [
      'Show Version',
      'Copy Resource ID',
      'Delete Managed Image…',
    ]);
    await vscode().notifications.press(ready, 'Copy Resource ID');
    assert.equal(await vscode().copied(/^\/subscriptions\//), versionId);
    moments.push(...(await panel().recorded()));
  });

  it('never shows a region as ready too early, or a decreasing percentage', () => {
    for (const { headline, rows } of moments) {
      const ready = rows.filter(({ state }) => state === 'Ready').length;
      if (/^Ready in all/.test(headline)) assert.equal(ready, rows.length, headline);
      for (const { state, percent, region } of rows)
        if (state === 'Ready') assert.equal(percent, 100, `${region} is ready at ${percent}%`);
    }
    for (const region of ['East US 2', 'Japan East', 'West Europe']) {
      const percents = moments.map(({ rows }) => rows.find(row => row.region === region)?.percent ?? 0);
      assert.deepEqual(
        percents,
        percents.toSorted((a, b) => a - b),
        region,
      );
    }
    const homePercents = new Set(moments.map(({ rows }) => rows[0]?.percent));
    assert.ok(homePercents.size > 1, `percents of the home region: ${[...homePercents].join(', ')}`);
  });

  it('sends the version to Azure only once', async () => {
    const file = path.join(
      vscode().dataDir,
      'data/User/globalStorage/compute-gallery.azure-compute-gallery/sampleAzure.snapshot',
    );
    const { writes } = JSON.parse(await readFile(file, 'utf8')) as { writes: { method: string; url: string }[] };
    const sent = writes.filter(({ method, url }) => method !== 'POST' && url.includes('/versions/10.0.0'));
    assert.deepEqual(
      sent.map(({ method }) => method),
      ['PUT'],
    );
  });

  it('shows the new version as the latest in the tree', async () => {
    await panel().action('Show in View').click();
    const revealed = galleries().pane.locator('.monaco-list-row.selected', { hasText: '10.0.0' });
    await revealed.filter({ hasText: 'latest · 3 regions' }).waitFor();
  });

  it('deletes the managed image only after its name is typed', async () => {
    const ask = vscode().quickInput;
    const question = 'Delete the managed image rhel-9-hardened in resource group rg-images-prod?';
    await panel().action('Delete Managed Image…').click();
    await ask.titled(question);
    await ask.type('rhel-9');
    await ask.message().filter({ hasText: 'Type rhel-9-hardened to confirm, or press Esc to cancel.' }).waitFor();
    await ask.cancel();
    await images().row('rhel-9-hardened');

    await images().chooseFromMenu(['rhel-9-hardened'], 'Delete…');
    await ask.titled(question);
    await ask.answer('rhel-9-hardened');
    await vscode()
      .notifications.with(/Delete.*rhel-9-hardened.*done/)
      .waitFor();
    await images().pane.locator('.label-name', { hasText: 'rhel-9-hardened' }).waitFor({ state: 'detached' });
  });

  it('shows why Azure would refuse an image, and disables Run', async () => {
    const ask = vscode().quickInput;
    await images().chooseFromMenu(['archive-node'], clone);
    await ask.titled(/\(1\//);
    await ask.choose('golden_images');
    await ask.titled(/\(2\//);
    await ask.choose('ubuntu-24.04-base');
    await plan().edit('Options');
    await ask.choose('Replication mode');
    await ask.choose('Full');
    await ask.choose('Continue');
    const reason = 'Data disk 0 of archive-node is 4096 GB, but a version supports up to 2048 GB.';
    assert.ok((await plan().refusal()).includes(reason), await plan().refusal());
    assert.ok((await plan().notices()).join().includes(reason));
    await plan().headline().press('Enter');
    await plan().leave();
    await vscode().editors.tab('Clone archive-node to Gallery').waitFor({ state: 'detached' });
    assert.ok(!(await activity().rows()).some(({ label }) => label.includes('archive-node')));
  });

  it('clones several images in one plan', async () => {
    const ask = vscode().quickInput;
    await images().selectAll(['sql-2022-node'], ['win2016-legacy']);
    await images().chooseFromMenu(['win2016-legacy'], clone);
    await ask.titled('Clone 2 Managed Images to Gallery (1/3)');
    await ask.choose('golden_images');
    await ask.titled('Clone 2 Managed Images to Gallery (2/3)');
    await ask.choose('Continue');
    await plan().reviewed('Clone 2 Managed Images to Gallery');
    await plan().frame.getByText('Up to $357.70 more per month').waitFor();
    const [definition, sql, windows, ...others] = await plan().rows();
    assert.match(definition ?? '', /Create image definition golden_images\\sql-2022-node/);
    assert.match(sql ?? '', /Create image version golden_images\\sql-2022-node\\1\.0\.0/);
    assert.match(windows ?? '', /Create image version golden_images\\windows-server-2016\\1\.6\.1/);
    assert.deepEqual(others, []);
    await plan().run();
    const { label } = await activity().read('Clone 2 managed images to golden_images');
    assert.match(label, /^\d of \d · /);
  });
});

function trim(label: string): string {
  return label.trim();
}

const review = [
  /Nothing has been changed yet/,
  /isn't replicated to Southeast Asia and UK South/,
  /Create image version golden_images\\rhel-9-base\\10\.0\.0 from managed image rhel-9-hardened/,
  /East US 2 · 3 replicas · Zone-redundant/,
  /Japan East · 2 replicas · Zone-redundant/,
  /West Europe · 2 replicas · Standard, locally redundant/,
];
