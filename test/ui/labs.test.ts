import assert from 'node:assert/strict';
import { useWorkbench } from './page/useWorkbench';

const images = ['spring-term', 'Images'];

describe('Lab Services view', () => {
  const vscode = useWorkbench({
    settings: { 'computeGallery.sample.speed': 120 },
    environment: { COMPUTE_GALLERY_SAMPLE: '1' },
  });
  const labs = () => vscode().view('Lab Services');

  before(async () => {
    await vscode().openContainer();
    await labs().openAlone();
  });

  it('shows lab plans, classic lab accounts and orphaned labs, and the end of Lab Services', async () => {
    await labs().row('spring-term');
    assert.deepEqual(
      (await labs().rows()).map(({ label }) => label),
      ['port-training', 'spring-term', 'summer-school', 'academy-classic', 'Labs without a lab plan'],
    );
    await labs().says(/^Azure Lab Services ends on 2027-06-28 \(\d+ days left\)\./);
    assert.equal((await labs().read('spring-term')).description, 'academy_images · 9 labs · UK South');
    assert.equal((await labs().read('Labs without a lab plan', 'web-design-2024')).label, 'web-design-2024');
  });

  it('shows which images are enabled, and why others are hidden', async () => {
    await labs().reads(images, '4 of 8 enabled');
    await labs().reads([...images, 'classroom-windows-11'], /^enabled$/);
    await labs().reads([...images, 'cad-workstation'], 'hidden by Lab Services · 256 GB');
    await labs().reads([...images, 'database-lab'], 'hidden by Lab Services · 2 disks');
    assert.equal(await labs().describe(...images, 'robotics-lab'), 'Image robotics-lab, enabled, not in UK South');
    await labs().collapse(...images);
  });

  it('shows the state of labs, newer image versions and the template', async () => {
    await labs().reads(['spring-term', 'digital-forensics'], 'published · 1.0.1, newest 1.0.2 · forensics-lab');
    await labs().reads(['spring-term', 'exam-room'], /^locked/);
    await labs().reads(['spring-term', 'intro-to-linux', 'Template VM'], 'running');
  });

  it('updates the row of a lab that someone else publishes, without a refresh', async () => {
    await labs().reads(['spring-term', 'windows-admin'], /^published · 1\.3\.0 · classroom-windows-11/);
  });

  it('reveals the gallery when the row of an attached gallery is selected', async () => {
    await labs().select('spring-term', 'academy_images');
    const { pane } = vscode().view('Galleries');
    await pane.locator('.monaco-list-row.selected', { hasText: 'academy_images' }).waitFor();
  });
});
