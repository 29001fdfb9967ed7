import { OverviewPage } from './page/overviewPage';
import { takePicture, type Clip } from './page/takePicture';
import { useWorkbench } from './page/useWorkbench';

const golden = 'golden_images';
const rhel = [golden, 'rhel-9-base'];
const jammy = [golden, 'ubuntu-22.04-base'];
const noble = [golden, 'ubuntu-24.04-base'];
const editor = { x: 350, y: 28, width: 930, height: 430 };
const gateway = ['edge_fleet', 'edge-gateway-x64'];

/** Takes the screenshots of the README about managing images. */
describe('README screenshots: managing images', () => {
  const vscode = useWorkbench({
    settings: {
      'breadcrumbs.enabled': false,
      'editor.minimap.enabled': false,
      'editor.overviewRulerBorder': false,
      'editor.scrollbar.vertical': 'hidden',
      'editor.wordWrap': 'on',
    },
    environment: { COMPUTE_GALLERY_SAMPLE: '1' },
    deviceScaleFactor: 1.5,
  });
  const ask = () => vscode().quickInput;
  const galleries = () => vscode().view('Galleries');
  const line = (text: string) => vscode().page.locator('.part.editor .view-line', { hasText: text }).first();
  const take = (name: string, clip: Clip) => takePicture(vscode(), name, clip);

  const next = async (step: string) => {
    await ask().titled(new RegExp(`\\(${step}\\)$`));
    await ask().answerable();
  };
  /** Opens a menu with only this row selected: several rows have other entries. */
  const choose = async (row: string[], entry: string) => {
    await galleries().select(...row);
    await galleries().chooseFromMenu(row, entry);
  };

  before(async () => {
    await vscode().openContainer();
    await galleries().openAlone();
    await vscode().setSideBarWidth(300);
  });

  beforeEach(() => vscode().palette.run('View: Close All Editors'));

  it('shows the preview of editing target regions, with its cost', async () => {
    await choose([...rhel, '9.6.0'], 'Edit Target Regions…');
    await next('1/3');
    await ask().toggle('UK South', 'Sweden Central');
    await ask().confirm();
    await next('2/3');
    await ask().choose('West Europe');
    await ask().says('Replicas in West Europe');
    await ask().answer('90 vms');
    await ask().choose('Included in latest');
    await next('2/3');
    await ask().choose('Continue');
    await vscode().plan.reviewed();
    await vscode().plan.frame.getByText('per month').first().waitFor();
    await take('editRegions', { x: 350, y: 28, width: 930, height: 620 });
    await vscode().plan.leave();
    await galleries().collapse(...rhel);
  });

  it('shows all galleries at a glance', async () => {
    const overview = new OverviewPage(vscode().editors.webview());
    await galleries().titleAction('Open Overview');
    await overview.headline();
    await overview.tile('Cost per month').getByText('$').waitFor();
    await take('overview', { ...editor, height: 740 });
  });

  it('shows what a cleanup deletes, and why it keeps the rest', async () => {
    await galleries().expand(...jammy);
    await choose(jammy, 'Clean Up Versions…');
    await vscode().plan.reviewed();
    await take('cleanUp', { ...editor, height: 740 });
    await vscode().plan.leave();
    await galleries().collapse(...jammy);
  });

  it('shows two versions compared', async () => {
    await galleries().reads([...noble, '1.8.0'], /^latest · 5 regions/);
    await galleries().selectAll([...noble, '1.7.0'], [...noble, '1.8.0']);
    await galleries().chooseFromMenu([...noble, '1.8.0'], 'Compare…');
    await vscode().editors.webview().locator('table.pairs').waitFor();
    await take('compare', editor);
  });

  it('shows what uses an image', async () => {
    await choose(gateway, 'Find Usages');
    await vscode().editors.webview().locator('.list tbody tr').first().waitFor();
    await take('usage', { ...editor, height: 430 });
  });

  it('shows a version exported as a script', async () => {
    await choose([...noble, '1.7.0'], 'Export as Script…');
    await ask().item('Azure CLI').waitFor();
    await ask().choose('Azure CLI');
    await line('az').waitFor();
    await take('export', editor);
  });
});
