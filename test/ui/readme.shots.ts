import { ReplicationPanel } from './page/replicationPanel';
import { takePicture, type Clip } from './page/takePicture';
import { useWorkbench } from './page/useWorkbench';

const title = 'Clone rhel-9-hardened to Gallery';
const replicating = ['golden_images', 'ubuntu-24.04-base', '1.8.0'];
const wizard = { x: 0, y: 28, width: 1000, height: 430 };
const editor = { x: 350, y: 28, width: 930, height: 744 };
const version = 'golden_images\\rhel-9-base\\9.7.1';

/** Takes the screenshots of the README during one clone, from the tree to the end. */
describe('README screenshots: cloning', () => {
  const vscode = useWorkbench({
    settings: { 'computeGallery.sample.speed': 15 },
    environment: { COMPUTE_GALLERY_SAMPLE: '1' },
    deviceScaleFactor: 1.5,
  });
  const galleries = () => vscode().view('Galleries');
  const images = () => vscode().view('Managed Images');
  const panel = () => new ReplicationPanel(vscode().editors.webview());

  const take = (name: string, clip: Clip) => takePicture(vscode(), name, clip);

  it('shows the views', async () => {
    await vscode().openContainer();
    await vscode().page.setViewportSize({ width: 1280, height: 960 });
    await vscode().setSideBarWidth(400);
    await vscode().view('Activity').close();
    await galleries().row(...replicating);
    await (await images().row('rhel-9-hardened')).filter({ hasText: 'East US 2' }).waitFor();
    await (await galleries().row(...replicating)).filter({ hasText: /[1-9]% replicated/ }).waitFor();
    await galleries().select('dev_sandbox');
    await take('views', { x: 0, y: 28, width: 452, height: 640 });
    await vscode().page.setViewportSize({ width: 1280, height: 800 });
  });

  it('shows the replication panel during replication', async () => {
    await galleries().chooseFromMenu(replicating, 'Open');
    await vscode().setSideBarWidth(300);
    await panel().headline('Ready in 2 of 5 regions').waitFor();
    await take('replicating', editor);
  });

  it('shows a step of the wizard', async () => {
    const ask = vscode().quickInput;
    await images().chooseFromMenu(['rhel-9-hardened'], 'Clone Managed Image to Gallery…');
    for (const step of [1, 2]) {
      await ask.titled(`${title} (${step}/3)`);
      await ask.answerable();
      await ask.confirm();
    }
    await vscode().plan.edit('Regions');
    await ask.titled(`${title} (3/3)`);
    for (const region of ['Japan East', 'UK South', 'Brazil South']) await ask.toggle(region);
    await ask.confirm();
    await vscode().plan.answer('Regions', '5 regions');
    await vscode().plan.edit('Regions');
    await ask.ticked('West Europe');
    await take('regions', wizard);
    await ask.confirm();
  });

  it('shows the page of the plan', async () => {
    const ask = vscode().quickInput;
    await vscode().plan.edit('Replicas');
    await ask.choose('West Europe');
    await ask.message().filter({ hasText: 'Replicas in West Europe' }).waitFor();
    await ask.answer('2');
    await ask.choose('Zone-redundant');
    await ask.choose('Continue');
    await vscode().plan.reviewed(title);
    await vscode().plan.frame.getByText('per month').first().waitFor();
    await take('preview', editor);
    await vscode().plan.run();
    await vscode().plan.became('running');
    await vscode().plan.openVersion('Create image version');
  });

  it('shows the replication panel when every region is ready', async () => {
    await vscode().editors.tab(version).waitFor();
    await vscode().view('Activity').open();
    await panel().headline('Ready in all 5 regions').waitFor();
    await vscode().notifications.with('is ready in all 5 regions').waitFor();
    await take('ready', editor);
  });
});
